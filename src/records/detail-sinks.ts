import { toCommandName } from './command-name.js';
import type { ChangeNodes, CheckNodes, DecisionNodes, DetailSink, Dialect } from './dialect.js';
import { dialectNamed } from './dialects.js';
import { NOWHERE, type JsonNode, type JsonTape } from './json/json-tape.js';
import { reportRedaction, TextPublisher } from './published-text.js';
import {
  LIST_LENGTH,
  NO_DETAIL,
  type Change,
  type Check,
  type Decision,
  type Fact,
  type FactName,
  type StepDetail,
  type StepGroup,
} from './step-detail.js';
import type { TelemetryEvent } from './telemetry-event.js';

/** What a run's page shows of one event, and under which heading. */
export interface StepTexts {
  readonly group: StepGroup;
  readonly detail: StepDetail;
}

/** Makes what a step shows of an event. Nothing is reported: that was done when the event was read. */
export function readDetail(record: JsonTape, event: TelemetryEvent): StepTexts {
  const builder = new DetailBuilder(record);
  dialectNamed(event.dialect).detail(record, event, builder);
  return builder.toStepTexts();
}

/** Whether a value is a text that is not blank, so that it is shown. */
function isShown(record: JsonTape, node: JsonNode): boolean {
  return record.isFilledText(node) && (isInk(record.bytes[record.startOf(node)]!) || isFilled(record.word(node)));
}

/** Whether a text that begins with this byte cannot be blank. An escape may be one of a space, and not all spaces are ASCII. */
function isInk(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f && byte !== BACKSLASH;
}

const BACKSLASH = 0x5c;

function isFilled(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}

/** Visits the items of a list that are shown, and says how many are not: `visit` says whether an item is any. */
function visitShown(record: JsonTape, list: JsonNode, already: number, visit: (item: JsonNode) => boolean): Visited {
  let shown = 0;
  let more = 0;
  for (let item = record.first(list); item !== NOWHERE; item = record.next(list, item)) {
    if (already + shown === LIST_LENGTH) more += 1;
    else if (visit(item)) shown += 1;
  }
  return { shown, more };
}

interface Visited {
  readonly shown: number;
  readonly more: number;
}

/** What both sinks do: which texts are shown. What becomes of them is up to each. */
abstract class TextsOfDetail implements DetailSink {
  #changes = 0;

  constructor(protected record: JsonTape) {}

  abstract group(kind: StepGroup['kind'], name: string): void;
  abstract known(name: FactName, value: string | number | boolean | readonly string[]): void;
  protected abstract showText(node: JsonNode): void;
  protected abstract showFact(name: FactName, node: JsonNode, phrase?: (text: string) => string): void;
  protected abstract showNames(name: FactName, texts: readonly JsonNode[], more: number): void;
  protected abstract showCommand(command: string): void;
  protected abstract showCheck(check: CheckNodes): void;
  protected abstract showChange(what: JsonNode | string, subject: JsonNode): void;
  protected abstract showDecision(decision: DecisionNodes, evidence: readonly JsonNode[], more: number): void;
  protected abstract cut(list: 'checks' | 'changes' | 'decisions', more: number): void;

  /** To be called before the first event of another record. */
  protected reset(record: JsonTape): void {
    this.record = record;
    this.#changes = 0;
  }

  text(...nodes: readonly JsonNode[]): void {
    const found = this.#firstShown(nodes);
    if (found !== NOWHERE) this.showText(found);
  }

  fact(name: FactName, node: JsonNode, phrase?: (text: string) => string): void {
    const { record } = this;
    if (record.isTrue(node)) this.known(name, true);
    else if (record.isFalse(node)) this.known(name, false);
    else if (isShown(record, node)) this.showFact(name, node, phrase);
    else {
      const number = record.number(node);
      if (number !== null && Number.isFinite(number)) this.known(name, number);
    }
  }

  count(name: FactName, node: JsonNode): void {
    const { record } = this;
    if (record.isArray(node)) {
      let count = 0;
      for (let item = record.first(node); item !== NOWHERE; item = record.next(node, item)) count += 1;
      this.known(name, count);
    } else if (record.number(node) !== null) this.fact(name, node);
  }

  names(name: FactName, list: JsonNode): void {
    const texts: JsonNode[] = [];
    const { more } = visitShown(this.record, list, 0, (item) => isShown(this.record, item) && texts.push(item) > 0);
    if (texts.length > 0) this.showNames(name, texts, more);
  }

  command(node: JsonNode): void {
    const command = this.record.word(node);
    if (command !== null && command !== '') this.showCommand(command);
  }

  checks(list: JsonNode, toCheck: (item: JsonNode) => CheckNodes | null): void {
    const { more } = visitShown(this.record, list, 0, (item) => {
      const check = toCheck(item);
      if (check === null || !isShown(this.record, check.id)) return false;
      this.showCheck(check);
      return true;
    });
    this.cut('checks', more);
  }

  changes(list: JsonNode, toChange: (item: JsonNode) => ChangeNodes | null): void {
    const { shown, more } = visitShown(this.record, list, this.#changes, (item) => {
      const change = toChange(item);
      if (change === null) return false;
      if (typeof change.what !== 'string' && !isShown(this.record, change.what)) return false;
      this.showChange(change.what, this.#firstShown(change.subjects));
      return true;
    });
    this.#changes += shown;
    this.cut('changes', more);
  }

  decisions(list: JsonNode, toDecision: (item: JsonNode) => DecisionNodes | null): void {
    const { record } = this;
    const { more } = visitShown(record, list, 0, (item) => {
      const decision = toDecision(item);
      if (decision === null) return false;
      const evidence: JsonNode[] = [];
      const cut = visitShown(record, decision.evidence, 0, (entry) => {
        const text = record.at(entry, decision.evidenceKey);
        return isShown(record, text) && evidence.push(text) > 0;
      });
      this.showDecision(decision, evidence, cut.more);
      return true;
    });
    this.cut('decisions', more);
  }

  #firstShown(nodes: readonly JsonNode[]): JsonNode {
    return nodes.find((node) => isShown(this.record, node)) ?? NOWHERE;
  }
}

/** Reports what there is to hide in what a step would show, of every event that counts, and keeps none of it. */
export class DetailInspector extends TextsOfDetail {
  constructor(private readonly publisher: TextPublisher) {
    super(publisher.record);
  }

  inspect(dialect: Dialect, record: JsonTape, event: TelemetryEvent): void {
    this.publisher.record = record;
    this.reset(record);
    dialect.detail(record, event, this);
  }

  group(): void {}
  known(): void {}
  protected cut(): void {}

  protected showText(node: JsonNode): void {
    this.publisher.inspect(node);
  }

  protected showFact(_: FactName, node: JsonNode): void {
    this.publisher.inspect(node);
  }

  protected showNames(_: FactName, texts: readonly JsonNode[]): void {
    for (const text of texts) this.publisher.inspect(text);
  }

  protected showCommand(command: string): void {
    reportRedaction(toCommandName(command), this.publisher.report);
  }

  protected showCheck({ id, text }: CheckNodes): void {
    this.publisher.inspect(id);
    this.publisher.inspect(text);
  }

  protected showChange(what: JsonNode | string, subject: JsonNode): void {
    if (typeof what !== 'string') this.publisher.inspect(what);
    this.publisher.inspect(subject);
  }

  protected showDecision(
    { kind, rule, subject, decision, reason }: DecisionNodes,
    evidence: readonly JsonNode[],
  ): void {
    this.publisher.inspect(kind);
    this.publisher.inspect(rule);
    this.publisher.inspect(subject);
    this.publisher.inspect(decision);
    this.publisher.inspect(reason);
    for (const text of evidence) this.publisher.inspect(text);
  }
}

/** Makes the detail of one event. */
class DetailBuilder extends TextsOfDetail {
  readonly #publisher = new TextPublisher(() => {});
  readonly #facts: Fact[] = [];
  readonly #checks: Check[] = [];
  readonly #changes: Change[] = [];
  readonly #decisions: Decision[] = [];
  readonly #more = { checks: 0, changes: 0, decisions: 0 };
  #text: string | null = null;
  #group: StepGroup = { kind: 'session', name: '' };

  constructor(record: JsonTape) {
    super(record);
    this.#publisher.record = record;
  }

  toStepTexts(): StepTexts {
    const more = this.#more;
    return {
      group: this.#group,
      detail: {
        ...NO_DETAIL,
        text: this.#text,
        facts: this.#facts,
        checks: { items: this.#checks, more: more.checks },
        changes: { items: this.#changes, more: more.changes },
        decisions: { items: this.#decisions, more: more.decisions },
      },
    };
  }

  group(kind: StepGroup['kind'], name: string): void {
    this.#group = { kind, name };
  }

  known(name: FactName, known: string | number | boolean | readonly string[]): void {
    const value = typeof known === 'object' ? known.join(', ') : known;
    if (value !== '') this.#facts.push({ name, value });
  }

  protected cut(list: 'checks' | 'changes' | 'decisions', more: number): void {
    this.#more[list] += more;
  }

  protected showText(node: JsonNode): void {
    this.#text = this.#publisher.text(node);
  }

  protected showFact(name: FactName, node: JsonNode, phrase = (text: string): string => text): void {
    this.known(name, phrase(this.#publisher.text(node) ?? ''));
  }

  protected showNames(name: FactName, texts: readonly JsonNode[], more: number): void {
    const names = texts.map((text) => this.#publisher.text(text) ?? '');
    this.known(name, [...names, ...(more > 0 ? [`${more} more`] : [])].join(', '));
  }

  protected showCommand(command: string): void {
    this.known('command', toCommandName(command).text);
  }

  protected showCheck({ id, outcome, text }: CheckNodes): void {
    this.#checks.push({ id: this.#publisher.text(id) ?? '', outcome, text: this.#publisher.text(text) });
  }

  protected showChange(what: JsonNode | string, subject: JsonNode): void {
    const text = typeof what === 'string' ? what : (this.#publisher.text(what) ?? '');
    this.#changes.push({ what: text, subject: this.#publisher.text(subject) });
  }

  protected showDecision(nodes: DecisionNodes, evidence: readonly JsonNode[], more: number): void {
    const text = (node: JsonNode): string | null => this.#publisher.text(node);
    this.#decisions.push({
      kind: text(nodes.kind),
      rule: text(nodes.rule),
      subject: text(nodes.subject),
      decision: text(nodes.decision),
      outcome: nodes.outcome,
      reason: text(nodes.reason),
      evidence: { items: evidence.map((node) => text(node) ?? ''), more },
    });
  }
}

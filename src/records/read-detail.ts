import { ShownDetail } from './detail-sink.js';
import type { DecisionNodes, Words } from './dialect.js';
import { dialectNamed } from './dialects.js';
import { type JsonNode, type JsonTape, NOWHERE } from './json/json-tape.js';
import { TextPublisher } from './published-text.js';
import {
  NO_DETAIL,
  type Change,
  type Check,
  type Decision,
  type Fact,
  type FactName,
  type Remark,
  type StepDetail,
  type StepGroup,
} from './step-detail.js';
import type { TelemetryEvent } from './telemetry-event.js';

/** What the page of a day shows of one event, and under which heading. */
export interface StepTexts {
  readonly group: StepGroup;
  readonly detail: StepDetail;
}

/** Reads what a step shows of an event. Nothing is reported, because that was done when the event was read. */
export function readDetail(record: JsonTape, event: TelemetryEvent): StepTexts {
  const builder = new DetailBuilder(record);
  dialectNamed(event.dialect).detail(record, event, builder);
  return builder.toStepTexts();
}

/** A list that is being filled. */
interface Filling<Item> {
  readonly items: Item[];
  more: number;
}

class DetailBuilder extends ShownDetail {
  readonly #publisher = new TextPublisher(() => {});
  readonly #facts: Fact[] = [];
  readonly #lists = {
    checks: createList<Check>(),
    changes: createList<Change>(),
    decisions: createList<Decision>(),
    /** Evidence of the last decision. */
    evidence: createList<string>(),
    remarks: createList<Remark>(),
  };
  #text: string | null = null;
  #group: StepGroup = { kind: 'session', name: '' };

  constructor(record: JsonTape) {
    super(record);
    this.#publisher.record = record;
  }

  toStepTexts(): StepTexts {
    const { checks, changes, decisions, remarks } = this.#lists;
    const detail = { ...NO_DETAIL, text: this.#text, facts: this.#facts, checks, changes, decisions, remarks };
    return { group: this.#group, detail };
  }

  group(kind: StepGroup['kind'], name: string): void {
    this.#group = { kind, name };
  }

  known(name: FactName, known: string | number | boolean | readonly string[]): void {
    const value = typeof known === 'object' ? known.join(', ') : known;
    if (value !== '') this.#facts.push({ name, value });
  }

  fact(name: FactName, node: JsonNode, phrase = (text: string): string => text): void {
    const { record } = this;
    if (!record.has(node)) return;
    if (this.isShown(node)) this.known(name, phrase(this.#textOf(node) ?? ''));
    else if (record.isTrue(node)) this.known(name, true);
    else if (record.isFalse(node)) this.known(name, false);
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

  protected cut(list: 'checks' | 'changes' | 'decisions' | 'evidence' | 'remarks'): void {
    this.#lists[list].more += 1;
  }

  protected showText(node: JsonNode): void {
    this.#text = this.#textOf(node);
  }

  protected showNames(name: FactName, texts: readonly JsonNode[], more: number, known: readonly string[]): void {
    const names = texts.map((text) => this.#textOf(text) ?? '');
    this.known(name, [...names, ...known, ...(more > 0 ? [`${more} more`] : [])].join(', '));
  }

  protected showRemark(kind: Remark['kind'], node: JsonNode | null): void {
    this.#lists.remarks.items.push({ kind, text: node === null ? null : this.#textOf(node) });
  }

  protected showCommand(node: JsonNode): void {
    this.known('command', this.#publisher.command(node));
  }

  protected showCheck(id: JsonNode, outcome: Check['outcome'], text: JsonNode): void {
    this.#lists.checks.items.push({ id: this.#textOf(id) ?? '', outcome, text: this.#textOf(text) });
  }

  protected showChange(what: JsonNode | Words, subject: JsonNode): void {
    const text = typeof what === 'string' ? what : (this.#textOf(what) ?? '');
    this.#lists.changes.items.push({ what: text, subject: this.#textOf(subject) });
  }

  protected showDecision(nodes: DecisionNodes): void {
    this.#lists.evidence = createList();
    this.#lists.decisions.items.push({
      kind: this.#textOf(nodes.kind),
      rule: this.#textOf(nodes.rule),
      subject: this.#textOf(nodes.subject),
      decision: this.#textOf(nodes.decision),
      outcome: nodes.outcome,
      reason: this.#textOf(nodes.reason),
      evidence: this.#lists.evidence,
    });
  }

  protected showEvidence(text: JsonNode): void {
    this.#lists.evidence.items.push(this.#textOf(text) ?? '');
  }

  #textOf(node: JsonNode): string | null {
    return this.#publisher.text(node);
  }
}

function createList<Item>(): Filling<Item> {
  return { items: [], more: 0 };
}

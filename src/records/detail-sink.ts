import type { DecisionNodes, DetailSink, Dialect, Words } from './dialect.js';
import { type JsonNode, type JsonTape, NOWHERE } from './json/json-tape.js';
import { type Check, type FactName, LIST_LENGTH, type Remark, type StepGroup } from './step-detail.js';
import type { TextPublisher } from './published-text.js';
import type { TelemetryEvent } from './telemetry-event.js';

const BACKSLASH = 0x5c;
/** One word, short enough not to be cut. */
const IDENTIFIER = /^[\w.:/+=@$-]{1,100}$/;

/** Decides which texts of an event are shown. The two subclasses decide whether they are reported or published. */
export abstract class ShownDetail implements DetailSink {
  #checks = 0;
  #changes = 0;
  #decisions = 0;
  #evidence = 0;
  #remarks = 0;

  constructor(protected record: JsonTape) {}

  abstract group(kind: StepGroup['kind'], name: string): void;
  abstract known(name: FactName, value: string | number | boolean | readonly string[]): void;
  abstract fact(name: FactName, node: JsonNode, phrase?: (text: string) => string): void;
  abstract count(name: FactName, node: JsonNode): void;
  protected abstract showText(node: JsonNode): void;
  protected abstract showNames(
    name: FactName,
    texts: readonly JsonNode[],
    more: number,
    known: readonly string[],
  ): void;
  protected abstract showRemark(kind: Remark['kind'], node: JsonNode | null): void;
  protected abstract showCommand(node: JsonNode): void;
  protected abstract showCheck(id: JsonNode, outcome: Check['outcome'], text: JsonNode): void;
  protected abstract showChange(what: JsonNode | Words, subject: JsonNode): void;
  protected abstract showDecision(decision: DecisionNodes): void;
  protected abstract showEvidence(text: JsonNode): void;
  /** Called for each entry of a list beyond those that a step shows. */
  protected abstract cut(list: 'checks' | 'changes' | 'decisions' | 'evidence' | 'remarks'): void;

  /** To be called before the first event of another record. */
  protected reset(record: JsonTape): void {
    this.record = record;
    this.#checks = 0;
    this.#changes = 0;
    this.#decisions = 0;
    this.#remarks = 0;
  }

  identifier(name: FactName, node: JsonNode): void {
    if (IDENTIFIER.test(this.record.word(node) ?? '')) this.fact(name, node);
  }

  remark(kind: Remark['kind'], node: JsonNode | null): void {
    if (node !== null && !this.isShown(node)) return;
    this.#remarks += 1;
    if (this.#remarks > LIST_LENGTH) this.cut('remarks');
    else this.showRemark(kind, node);
  }

  text(node: JsonNode, otherwise: JsonNode = NOWHERE): void {
    if (this.isShown(node)) this.showText(node);
    else if (this.isShown(otherwise)) this.showText(otherwise);
  }

  names(name: FactName, list: JsonNode, known: readonly string[] = []): void {
    const { record } = this;
    const texts: JsonNode[] = [];
    let more = 0;
    for (let item = record.first(list); item !== NOWHERE; item = record.next(list, item)) {
      if (!this.isShown(item)) continue;
      if (texts.length < LIST_LENGTH) texts.push(item);
      else more += 1;
    }
    if (texts.length + known.length > 0) this.showNames(name, texts, more, known);
  }

  command(node: JsonNode): void {
    if (this.record.isFilledText(node)) this.showCommand(node);
  }

  check(id: JsonNode, outcome: Check['outcome'], text: JsonNode): void {
    if (!this.isShown(id)) return;
    if (this.#checks === LIST_LENGTH) {
      this.cut('checks');
      return;
    }
    this.#checks += 1;
    this.showCheck(id, outcome, text);
  }

  change(what: JsonNode | Words, subject: JsonNode): void {
    if (typeof what !== 'string' && !this.isShown(what)) return;
    if (this.#changes === LIST_LENGTH) {
      this.cut('changes');
      return;
    }
    this.#changes += 1;
    this.showChange(what, this.isShown(subject) ? subject : NOWHERE);
  }

  decision(decision: DecisionNodes): void {
    this.#evidence = 0;
    this.#decisions += 1;
    if (this.#decisions > LIST_LENGTH) this.cut('decisions');
    else this.showDecision(decision);
  }

  evidence(text: JsonNode): void {
    if (this.#decisions > LIST_LENGTH || !this.isShown(text)) return;
    if (this.#evidence === LIST_LENGTH) {
      this.cut('evidence');
      return;
    }
    this.#evidence += 1;
    this.showEvidence(text);
  }

  /** Whether a value is a text that is not blank. */
  protected isShown(node: JsonNode): boolean {
    const { record } = this;
    if (!record.isFilledText(node)) return false;
    return isInk(record.bytes[record.startOf(node)]!) || record.word(node)!.trim() !== '';
  }
}

/** Whether a text that begins with this byte cannot be blank. An escape may be one of a space, and not all spaces are ASCII. */
function isInk(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f && byte !== BACKSLASH;
}

/** Reports what must be redacted in what a step would show, for every event that counts, without keeping any of it. */
export class DetailInspector extends ShownDetail {
  constructor(private readonly publisher: TextPublisher) {
    super(publisher.record);
  }

  inspect(dialect: Dialect, record: JsonTape, event: TelemetryEvent): void {
    this.publisher.record = record;
    this.reset(record);
    dialect.detail(record, event, this);
  }

  group(): void {}
  /** Our own words and numbers need no redaction, so they are not read. */
  known(): void {}
  count(): void {}
  protected cut(): void {}

  fact(_: FactName, node: JsonNode): void {
    this.publisher.inspect(node);
  }

  protected showText(node: JsonNode): void {
    this.publisher.inspect(node);
  }

  protected showNames(_: FactName, texts: readonly JsonNode[]): void {
    for (const text of texts) this.publisher.inspect(text);
  }

  protected showRemark(_: Remark['kind'], node: JsonNode | null): void {
    if (node !== null) this.publisher.inspect(node);
  }

  protected showCommand(node: JsonNode): void {
    this.publisher.inspectCommand(node);
  }

  protected showCheck(id: JsonNode, _: Check['outcome'], text: JsonNode): void {
    this.publisher.inspect(id);
    this.publisher.inspect(text);
  }

  protected showChange(what: JsonNode | Words, subject: JsonNode): void {
    if (typeof what !== 'string') this.publisher.inspect(what);
    this.publisher.inspect(subject);
  }

  protected showDecision({ kind, rule, subject, decision, reason }: DecisionNodes): void {
    this.publisher.inspect(kind);
    this.publisher.inspect(rule);
    this.publisher.inspect(subject);
    this.publisher.inspect(decision);
    this.publisher.inspect(reason);
  }

  protected showEvidence(text: JsonNode): void {
    this.publisher.inspect(text);
  }
}

import { ShownDetail } from './detail-sink.js';
import type { DecisionNodes, Dialect, Words } from './dialect.js';
import type { JsonNode, JsonTape } from './json/json-tape.js';
import type { TextPublisher } from './published-text.js';
import type { Check, FactName } from './step-detail.js';
import type { TelemetryEvent } from './telemetry-event.js';

/** Reports what there is to hide in what a step would show, of every event that counts, and keeps none of it. */
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

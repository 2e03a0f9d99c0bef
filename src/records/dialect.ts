import type { z } from 'zod';
import type { JsonKey } from './json/json-keys.js';
import type { JsonNode, RecordView } from './json/json-tape.js';
import type { Outcome, SessionRecord, TelemetryEvent } from './telemetry-event.js';
import type { Check, FactName, Remark, StepGroup } from './step-detail.js';

/**
 * All that is known of one format of records. A dialect is one folder below `dialects/`, its fixtures, and its line in `dialects.ts`:
 * nothing else names it.
 */
export interface Dialect {
  readonly name: string;
  /** Whether the record has this dialect's keys. The first dialect of the list that says so reads it. */
  recognises(record: RecordView): boolean;
  /** The keys that it is recognised by, to say what a record lacks that is not. */
  readonly recognisedBy: readonly string[];
  /**
   * What emitters should write; published as JSON Schema. A record lacking a required member is reported and not counted;
   * other members may be absent or of any type.
   */
  readonly schema: z.ZodObject;
  /** Major version of `schema_version` that is read; null when the dialect has none. */
  readonly majorVersion: string | null;
  /** Whether identical records are one and the same. Those without an identity of their own, and with a coarse clock, may all be true. */
  readonly hasIdentity: boolean;
  /** Whether timestamps are of when something began (a tool use) or ended (all that is logged afterwards). */
  readonly timeIs: 'begin' | 'end';
  /** `owner/name` or `name` of the repository that the record is about, to be compared; null when it names none. */
  repositoryOf?(record: RecordView): string | null;
  /** Says what the record tells of: one event, several (parallel tool uses), a part of a session, or nothing (bookkeeping). */
  read(record: RecordView, into: EventSink): void;
  /** Says what a run's page shows of an event beside its outcome. Called for every event that counts, so it has to cost little. */
  detail(record: RecordView, event: TelemetryEvent, into: DetailSink): void;
}

/**
 * Where texts leave a dialect. What is returned may be published: secrets and personal paths are taken out of it, and that is reported
 * as a diagnostic of the record's line.
 */
export interface Publisher {
  /** A name: of an action, an actor, a run, a tool. One that is too long ends in a digest. Null when the value is no text, or empty. */
  name(node: JsonNode): string | null;
  nameAt(node: JsonNode, key: JsonKey): string | null;
  /** The same of an id, which may be a number while it is exact: 2^53 and more are not, and two runs could become one. */
  idAt(node: JsonNode, key: JsonKey): string | null;
  /** The same of a name that was found within a text. */
  nameOf(text: string): string;
}

/** What is found wrong within a record that still counts. */
export type ReportProblem = (code: 'invalid-duration' | 'secret-redacted' | 'path-redacted', message: string) => void;

export interface EventSink extends Publisher {
  event(event: TelemetryEvent): void;
  /** @param isTimeless - Whether it is of a kind that has no timestamp, so that its absence means nothing. */
  session(record: SessionRecord, isTimeless: boolean): void;
  readonly report: ReportProblem;
}

/** Nodes of a decision; the outcome is a word of ours. */
export interface DecisionNodes {
  readonly kind: JsonNode;
  readonly rule: JsonNode;
  readonly subject: JsonNode;
  readonly decision: JsonNode;
  readonly outcome: Outcome;
  readonly reason: JsonNode;
}

/**
 * Takes what a step shows. A dialect says the same of every event that counts: of most only what has to be reported is looked at, of the
 * events of replayed runs steps are made. So what is shown and what is reported cannot differ.
 */
export interface DetailSink {
  /** @param name - As it may be published already, such as the event's own; empty when the record does not say. */
  group(kind: StepGroup['kind'], name: string): void;
  /** Reason, summary or description; the other one when the first is no text. */
  text(node: JsonNode, otherwise?: JsonNode): void;
  /**
   * A number, a truth value or a text. Anything else is left out.
   * @param phrase - Words to put around a text.
   */
  fact(name: FactName, node: JsonNode, phrase?: (text: string) => string): void;
  /** Words or numbers of ours, or what may be published already; of several words a list. */
  known(name: FactName, value: string | number | boolean | readonly string[]): void;
  /** A number, or how many a list holds. */
  count(name: FactName, node: JsonNode): void;
  /** A text that is one word, such as a digest or a mode: anything longer, with spaces or cut is left out. */
  identifier(name: FactName, node: JsonNode): void;
  /**
   * The texts of a list as one.
   * @param known - Words of ours to put behind them.
   */
  names(name: FactName, list: JsonNode, known?: readonly string[]): void;
  /** The name of a command without its arguments. */
  command(node: JsonNode): void;
  /** One of the things that a review says; left out when it is no text. Null stands for one that the emitter withheld. */
  remark(kind: Remark['kind'], node: JsonNode | null): void;
  /** One of the checks that were made; left out when its id is no text. */
  check(id: JsonNode, outcome: Check['outcome'], text: JsonNode): void;
  /**
   * One of the things that were changed.
   * @param what - A text of the record, or words of ours.
   */
  change(what: JsonNode | Words, subject: JsonNode): void;
  /** One of the decisions that were taken; the evidence that is told after it is its own. */
  decision(decision: DecisionNodes): void;
  evidence(text: JsonNode): void;
}

/** Words of ours. */
export type Words = string;

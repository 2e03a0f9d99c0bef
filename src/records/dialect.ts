import type { z } from 'zod';
import type { JsonKey } from './json/json-keys.js';
import type { JsonNode, RecordView } from './json/json-tape.js';
import type { Outcome, SessionRecord, TelemetryEvent } from './telemetry-event.js';
import type { Check, FactName, Remark, StepGroup } from './step-detail.js';

/**
 * Everything about one record format. A dialect consists of a folder below `dialects/`, its fixtures, and its line in
 * `dialects.ts`: nothing else names it.
 */
export interface Dialect {
  readonly name: string;
  /** Whether the record has this dialect's keys. The first dialect of the list that says so reads it. */
  recognises(record: RecordView): boolean;
  /** The keys that it is recognised by, to say what an unrecognised record lacks. */
  readonly recognisedBy: readonly string[];
  /**
   * What emitters should write; published as JSON Schema. A record lacking a required member is reported and not counted;
   * other members may be absent or of any type.
   */
  readonly schema: z.ZodObject;
  /** Major version of `schema_version` that is read; null when the dialect has none. */
  readonly majorVersion: string | null;
  /** Whether identical records are duplicates. Records without an id and with a coarse clock may all be real. */
  readonly hasIdentity: boolean;
  /** Whether timestamps mark when something began (a tool use) or ended (everything that is logged afterwards). */
  readonly timeIs: 'begin' | 'end';
  /** `owner/name` or `name` of the repository that the record is about, for comparison; null when it names none. */
  repositoryOf?(record: RecordView): string | null;
  /** Passes on what the record describes: one event, several (parallel tool uses), a part of a session, or nothing (bookkeeping). */
  read(record: RecordView, into: EventSink): void;
  /** Passes on what the page of a day shows of an event in addition to its outcome. Called for every event that counts, so it must be cheap. */
  detail(record: RecordView, event: TelemetryEvent, into: DetailSink): void;
}

/**
 * Where texts leave a dialect. Returned texts may be published: secrets and personal paths are removed, and each removal is
 * reported as a diagnostic of the record's line.
 */
export interface Publisher {
  /**
   * The name of an action, an actor, a run or a tool. A name that is too long ends in a digest. Null when the value is empty or
   * not a text.
   */
  name(node: JsonNode): string | null;
  nameAt(node: JsonNode, key: JsonKey): string | null;
  /** The same for an id, which may also be an exact number: from 2^53 on, numbers are not exact, and two runs could become one. */
  idAt(node: JsonNode, key: JsonKey): string | null;
  /** The same for a name that was found within a text. */
  nameOf(text: string): string;
}

/** Reports a problem within a record that still counts. */
export type ReportProblem = (code: 'invalid-duration' | 'secret-redacted' | 'path-redacted', message: string) => void;

export interface EventSink extends Publisher {
  event(event: TelemetryEvent): void;
  /** @param isTimeless - Whether records of this kind have no timestamp, so that a missing one is not reported. */
  session(record: SessionRecord, isTimeless: boolean): void;
  readonly report: ReportProblem;
}

/** Nodes of a decision; the outcome is one of our own words. */
export interface DecisionNodes {
  readonly kind: JsonNode;
  readonly rule: JsonNode;
  readonly subject: JsonNode;
  readonly decision: JsonNode;
  readonly outcome: Outcome;
  readonly reason: JsonNode;
}

/**
 * Receives what a step shows. A dialect makes the same calls for every event that counts: for most events they only serve to
 * report problems, and for events of replayed runs they also make steps. So what is shown and what is reported cannot differ.
 */
export interface DetailSink {
  /** @param name - A name that may already be published, such as the event's own; empty when the record does not say. */
  group(kind: StepGroup['kind'], name: string): void;
  /** Reason, summary or description; `otherwise` is used when `node` is not a text. */
  text(node: JsonNode, otherwise?: JsonNode): void;
  /**
   * A number, a truth value or a text. Anything else is left out.
   * @param phrase - Adds words around a text.
   */
  fact(name: FactName, node: JsonNode, phrase?: (text: string) => string): void;
  /** Our own words or numbers, or values that may already be published; several words make a list. */
  known(name: FactName, value: string | number | boolean | readonly string[]): void;
  /** A number, or the length of a list. */
  count(name: FactName, node: JsonNode): void;
  /** A text that is one word, such as a digest or a mode. Texts that are longer, contain spaces or would be cut are left out. */
  identifier(name: FactName, node: JsonNode): void;
  /**
   * The texts of a list, as one text.
   * @param known - Our own words to append.
   */
  names(name: FactName, list: JsonNode, known?: readonly string[]): void;
  /** The name of a command without its arguments. */
  command(node: JsonNode): void;
  /** A remark of a review; left out when it is not a text. Null means that the emitter withheld it. */
  remark(kind: Remark['kind'], node: JsonNode | null): void;
  /** A check that was made; left out when its id is not a text. */
  check(id: JsonNode, outcome: Check['outcome'], text: JsonNode): void;
  /**
   * Something that was changed.
   * @param what - A text of the record, or our own words.
   */
  change(what: JsonNode | Words, subject: JsonNode): void;
  /** A decision that was taken; the evidence that is passed next belongs to it. */
  decision(decision: DecisionNodes): void;
  evidence(text: JsonNode): void;
}

/** Our own words, which need no redaction. */
export type Words = string;

import { z } from 'zod';
import { findTag, hasMoreTags, parseTags, type Tag, type TagText } from '../../records/tags.js';
import type { Outcome, TelemetryEvent } from '../../records/telemetry-event.js';
import { BoundedMap } from '../aggregate/bounded-map.js';

/** Maximum tags that are counted individually, the shortest ones (`byKeeping`). */
export const MAX_COUNTED_TAGS = 100;
/** Maximum combinations of source, environment and hardware that are kept individually, the shortest ones (`byKeeping`). */
export const MAX_MEASURED = 50;

export const MEASURES = ['confidence', 'tokensPerSecond', 'latencyMs'] as const;
export type Measure = (typeof MEASURES)[number];

/** Events with a tag. */
export interface TagCounts {
  events: number;
  failed: number;
  known: number;
}

/** The last measurement (the greatest if several have the same time), and the number of measurements. */
export interface Measured {
  count: number;
  /** Milliseconds since the epoch; null when no measurement has a valid timestamp. */
  time: number | null;
  value: number;
}
type MeasuredOf = Record<Measure, Measured | null>;

/** Where measurements come from; null when not recorded. */
export interface MeasuredSource {
  readonly source: string | null;
  readonly environment: string | null;
  readonly hardware: string | null;
}

interface ReadTags {
  readonly tags: readonly Tag[];
  /** `key=value` of each. */
  readonly names: readonly string[];
  readonly hasMore: boolean;
}

const NO_TAGS: ReadTags = { tags: [], names: [], hasMore: false };
/** Sets of tags that are remembered as they were read. */
const MAX_REMEMBERED = 256;

/** What events tell by their tags, and what they measure (`spec/3`). Mergeable in any order. */
export class AgentFigures {
  /** By `key=value`. */
  readonly #tags = new BoundedMap<TagCounts>(MAX_COUNTED_TAGS, createTagCounts, addTagCounts);
  /** By source, environment and hardware, as JSON. */
  readonly #measured = new BoundedMap<MeasuredOf>(MAX_MEASURED, createMeasured, addMeasured);
  readonly #remembered = new Map<TagText, ReadTags>();

  add({ tags, measures, actor, time, outcome }: TelemetryEvent): void {
    const read = tags === undefined ? NO_TAGS : this.#read(tags);
    for (const name of read.names) addTagged(this.#tags.at(name), outcome);
    if (read.hasMore) addTagged(this.#tags.rest, outcome);
    if (measures === undefined) return;
    const name = JSON.stringify([
      actor,
      findTag(read.tags, 'environment'),
      measures.hardware ?? findTag(read.tags, 'hardware'),
    ]);
    const into = this.#measured.at(name);
    for (const measure of MEASURES) {
      const value = measures[measure];
      if (value !== null) addMeasurement(into, measure, { count: 1, time, value });
    }
  }

  /** Most events of a run have the same tags, and most runs have few different ones. */
  #read(text: TagText): ReadTags {
    let read = this.#remembered.get(text);
    if (read !== undefined) return read;
    const tags = parseTags(text);
    read = { tags, names: tags.map(({ key, value }) => `${key}=${value}`), hasMore: hasMoreTags(text) };
    if (this.#remembered.size === MAX_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(text, read);
    return read;
  }

  /** Adds `other` without changing it. */
  merge(other: AgentFigures): void {
    this.#tags.merge(other.#tags);
    this.#measured.merge(other.#measured);
  }

  /** By `key=value`; `rest` counts the events of the other tags, once for each tag. */
  get tags(): { readonly counts: readonly (readonly [tag: string, counts: TagCounts])[]; readonly rest: TagCounts } {
    return { counts: this.#tags.entries(), rest: this.#tags.rest };
  }

  get measured(): readonly (MeasuredSource & { readonly measures: Readonly<MeasuredOf> })[] {
    return this.#measured.entries().map(([name, measures]) => {
      const [source, environment, hardware] = measuredName.parse(JSON.parse(name));
      return { source, environment, hardware, measures };
    });
  }

  toData(): AgentFiguresData {
    return {
      tags: this.#tags.entries().map(([tag, counts]) => [tag, counts]),
      restOfTags: this.#tags.rest,
      measured: this.#measured.entries().map(([name, measures]) => [name, measures]),
      restOfMeasured: this.#measured.rest,
    };
  }

  /** Loads serialised data into this empty instance. */
  load({ tags, restOfTags, measured, restOfMeasured }: AgentFiguresData): void {
    for (const [tag, counts] of tags) addTagCounts(this.#tags.at(tag), counts);
    addTagCounts(this.#tags.rest, restOfTags);
    for (const [name, measures] of measured) addMeasured(this.#measured.at(name), measures);
    addMeasured(this.#measured.rest, restOfMeasured);
  }
}

function createTagCounts(): TagCounts {
  return { events: 0, failed: 0, known: 0 };
}

/** Adds one event. */
function addTagged(into: TagCounts, outcome: Outcome): void {
  into.events += 1;
  if (outcome === 'failed') into.failed += 1;
  if (outcome !== 'unknown') into.known += 1;
}

function addTagCounts(into: TagCounts, { events, failed, known }: Readonly<TagCounts>): void {
  into.events += events;
  into.failed += failed;
  into.known += known;
}

function createMeasured(): MeasuredOf {
  return { confidence: null, tokensPerSecond: null, latencyMs: null };
}

function addMeasured(into: MeasuredOf, from: Readonly<MeasuredOf>): void {
  for (const measure of MEASURES) {
    const found = from[measure];
    if (found !== null) addMeasurement(into, measure, found);
  }
}

function addMeasurement(into: MeasuredOf, measure: Measure, from: Readonly<Measured>): void {
  const known = into[measure];
  if (known === null) {
    into[measure] = { ...from };
    return;
  }
  known.count += from.count;
  const [time, knownTime] = [from.time ?? -Infinity, known.time ?? -Infinity];
  if (time < knownTime || (time === knownTime && from.value <= known.value)) return;
  known.time = from.time;
  known.value = from.value;
}

const measuredName = z.tuple([z.string().nullable(), z.string().nullable(), z.string().nullable()]);
const count = z.int().nonnegative();
const tagCounts = z.object({ events: count, failed: count, known: count });
const measured = z.object({ count, time: z.int().nullable(), value: z.number().nonnegative() }).nullable();
const measuredOf = z.object({ confidence: measured, tokensPerSecond: measured, latencyMs: measured });
const isMeasuredName = (name: string): boolean => measuredName.safeParse(parseJson(name)).success;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Figures as plain data, and the schema of the serialised form. */
export const agentFiguresDataSchema = z.object({
  tags: z.array(z.tuple([z.string(), tagCounts])),
  restOfTags: tagCounts,
  measured: z.array(z.tuple([z.string().refine(isMeasuredName, 'is not a name of a measured source'), measuredOf])),
  restOfMeasured: measuredOf,
});
type AgentFiguresData = z.infer<typeof agentFiguresDataSchema>;

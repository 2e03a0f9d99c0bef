import type { TelemetryEvent } from '../../records/telemetry-event.js';
import { toDayNumber } from '../../records/timestamp.js';
import type { Invocation, InvocationKind, TranscriptFacts } from '../../records/transcript-facts.js';
import { byKeeping } from '../action-order.js';
import { NameTable } from '../name-table.js';
import { SessionUsage } from './session-usage.js';
import type { UsageData } from './usage-data.js';

/** Days up to the last one of which it is kept what was used on them: 30 days, and the 30 before them. */
export const USAGE_DAYS = 60;

/** Usages that are told apart: of the others, whose names `byKeeping` puts last, only the number is known. */
const MOST_USAGES = 1000;
const REST = { kind: 'tool', tool: null, item: null } as const;
const REST_NAME = toName(REST);

/** What can be invoked: a tool with what was asked of it, or a slash command. */
export interface UsagePartial {
  readonly kind: InvocationKind;
  readonly tool: string | null;
  readonly item: string | null;
  invocations: number;
  errors: number;
  lastTime: number | null;
}

/** Invocations of one thing on one day, and the numbers of the sessions they were made in. */
export interface DayUsage {
  invocations: number;
  errors: number;
  readonly sessions: Set<number>;
}

/**
 * What session transcripts tell of the use of tools, skills, subagents and commands. Mergeable in any order. Like runs, sessions
 * are never dropped, for a later file may continue them; what was used on a day is kept for the days that a window can reach.
 */
export class Usage {
  readonly usages: UsagePartial[] = [];
  readonly sessionIds = new NameTable();
  /** By the number of their ids. */
  readonly sessions: SessionUsage[] = [];
  /** By day number and the number of what was used. */
  readonly days = new Map<number, Map<number, DayUsage>>();
  /** By kind, tool and item. */
  #usageIds = new NameTable();

  add({ time, run }: TelemetryEvent, facts: TranscriptFacts): void {
    const id = run === null ? null : this.sessionIds.idOf(run);
    const session = id === null ? null : this.#session(id);
    if (time !== null) session?.activity.add(time);
    session?.addMessage(facts);
    for (const invocation of facts.invocations) {
      if (this.usages.length >= 2 * MOST_USAGES) this.#bound();
      const usage = this.#usage(invocation);
      const failed = invocation.outcome === 'failed' ? 1 : 0;
      this.#count(usage, 1, failed, time);
      session?.addInvocation(invocation, usage);
      if (time === null) continue;
      const day = this.#day(toDayNumber(time), usage);
      day.invocations += 1;
      day.errors += failed;
      if (id !== null) day.sessions.add(id);
    }
  }

  /** Adds what `other` holds; `other` is left as it is. */
  merge(other: Usage): void {
    const toSession = this.sessionIds.merge(other.sessionIds);
    const toUsage = other.usages.map((usage) => {
      const id = this.#usage(usage);
      this.#count(id, usage.invocations, usage.errors, usage.lastTime);
      return id;
    });
    for (const [id, session] of other.sessions.entries()) this.#session(toSession[id]!).merge(session, toUsage);
    for (const [number, usages] of other.days) {
      for (const [usage, day] of usages) {
        mergeDay(this.#day(number, toUsage[usage]!), day, toSession);
      }
    }
    this.#bound();
  }

  /**
   * Tells no more usages apart than are kept; the rest stand together, as a tool without a name. They take nobody's place, or it would
   * matter how often there have been too many.
   */
  #bound(): void {
    if (this.usages.length <= MOST_USAGES) return;
    const { names } = this.#usageIds;
    const told = names.filter((name) => name !== REST_NAME);
    if (told.length <= MOST_USAGES) return;
    const kept = new Set(told.sort(byKeeping).slice(0, MOST_USAGES));
    const before = this.usages.splice(0);
    this.#usageIds = new NameTable();
    const toNew = before.map((usage, id) => {
      const into = this.#usage(kept.has(names[id]!) ? usage : REST);
      this.#count(into, usage.invocations, usage.errors, usage.lastTime);
      return into;
    });
    for (const session of this.sessions) session.renumber(toNew);
    const days = [...this.days];
    this.days.clear();
    for (const [number, usages] of days)
      for (const [usage, day] of usages) mergeDay(this.#day(number, toNew[usage]!), day);
  }

  /**
   * Forgets what was used on days that no window can reach any more.
   * @param last - Number of the last day of all telemetry so far, which only moves forward.
   */
  dropOldDays(last: number): void {
    for (const number of this.days.keys()) if (number <= last - USAGE_DAYS) this.days.delete(number);
  }

  toData(): UsageData {
    return {
      usages: this.usages,
      sessions: this.sessions.map(({ counts, activity, usages, models }, id) => ({
        id: this.sessionIds.names[id]!,
        counts,
        activity: activity.toData(),
        usages: [...usages],
        models: models.entries().map(([model, { count }]) => [model, count]),
      })),
      days: [...this.days].flatMap(([day, usages]) =>
        Array.from(usages, ([usage, { sessions, ...known }]) => ({ day, usage, ...known, sessions: [...sessions] })),
      ),
    };
  }

  /**
   * Takes over what was written down; this one is still empty.
   * @throws RangeError when that refers to what is not there.
   */
  load({ usages, sessions, days }: UsageData): void {
    for (const usage of usages) this.#count(this.#usage(usage), usage.invocations, usage.errors, usage.lastTime);
    for (const { id, counts, activity, ...names } of sessions) {
      const session = this.#session(this.sessionIds.idOf(id));
      Object.assign(session.counts, counts);
      for (let index = 0; index + 1 < activity.length; index += 2)
        session.activity.add(activity[index]!, activity[index + 1]);
      for (const usage of names.usages) session.usages.add(this.#known(usage, this.usages));
      for (const [model, messages] of names.models) session.models.at(model).count += messages;
    }
    for (const { day, usage, ...known } of days) {
      const into = this.#day(day, this.#known(usage, this.usages));
      into.invocations += known.invocations;
      into.errors += known.errors;
      for (const session of known.sessions) into.sessions.add(this.#known(session, this.sessions));
    }
  }

  #known(index: number, list: readonly unknown[]): number {
    if (index >= list.length) throw new RangeError('Usage names what is not there.');
    return index;
  }

  #session(id: number): SessionUsage {
    return (this.sessions[id] ??= new SessionUsage());
  }

  #usage(used: Pick<Invocation, 'kind' | 'tool' | 'item'>): number {
    const { kind, tool, item } = used;
    const id = this.#usageIds.idOf(toName(used));
    this.usages[id] ??= { kind, tool, item, invocations: 0, errors: 0, lastTime: null };
    return id;
  }

  #count(id: number, invocations: number, errors: number, lastTime: number | null): void {
    const usage = this.usages[id]!;
    usage.invocations += invocations;
    usage.errors += errors;
    if (lastTime !== null && (usage.lastTime === null || lastTime > usage.lastTime)) usage.lastTime = lastTime;
  }

  #day(number: number, usage: number): DayUsage {
    let day = this.days.get(number);
    if (day === undefined) this.days.set(number, (day = new Map()));
    let used = day.get(usage);
    if (used === undefined) day.set(usage, (used = { invocations: 0, errors: 0, sessions: new Set() }));
    return used;
  }
}

function toName({ kind, tool, item }: Pick<Invocation, 'kind' | 'tool' | 'item'>): string {
  return `${kind}\n${tool ?? ''}\n${item ?? ''}`;
}

/** @param toSession - Numbers of sessions in `into` by those in `from`; the same ones without it. */
function mergeDay(into: DayUsage, from: DayUsage, toSession?: readonly number[]): void {
  into.invocations += from.invocations;
  into.errors += from.errors;
  for (const session of from.sessions) into.sessions.add(toSession === undefined ? session : toSession[session]!);
}

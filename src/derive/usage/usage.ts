import type { TelemetryEvent } from '../../records/telemetry-event.js';
import { toDayNumber } from '../../records/timestamp.js';
import type { InvocationKind, TranscriptFacts } from '../../records/transcript-facts.js';
import { byKeeping } from '../action-order.js';
import { SessionTable } from './session-table.js';
import type { UsageData } from './usage-data.js';
import { UsageDays } from './usage-days.js';
import { toName, UsageIds, type UsageName } from './usage-ids.js';

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

/**
 * What session transcripts tell of the use of tools, skills, subagents and commands. Mergeable in any order; what was used on a day
 * is kept for the days that a window can reach.
 */
export class Usage {
  readonly usages: UsagePartial[] = [];
  readonly sessions = new SessionTable();
  readonly days = new UsageDays();
  #ids = new UsageIds();

  add({ time, run }: TelemetryEvent, facts: TranscriptFacts): void {
    const session = run === null ? null : this.sessions.numberOf(run);
    if (session !== null) {
      if (time !== null) this.sessions.activity.add(session, time);
      this.sessions.addMessage(session, facts);
    }
    for (const invocation of facts.invocations) {
      if (this.usages.length >= 2 * MOST_USAGES) this.bound();
      const usage = this.#usage(invocation);
      const failed = invocation.outcome === 'failed' ? 1 : 0;
      this.#count(usage, 1, failed, time);
      if (session !== null) this.sessions.addInvocation(session, invocation, usage);
      if (time === null) continue;
      const day = this.days.at(toDayNumber(time));
      day.add(usage, 1, failed);
      if (session !== null) day.sessions.add(usage, session);
    }
  }

  /** Adds what `other` holds; `other` is left as it is. */
  merge(other: Usage): void {
    const toUsage = other.usages.map((usage) => this.#add(usage, usage));
    const toSession = this.sessions.merge(other.sessions, toUsage);
    this.days.merge(other.days, toUsage, toSession);
    if (this.usages.length >= 2 * MOST_USAGES) this.bound();
  }

  /**
   * Tells no more usages apart than are kept; the rest stand together, as a tool without a name. They take nobody's place, or it would
   * matter how often there have been too many. To be called before anything is read: what is kept is the same however often it was.
   */
  bound(): void {
    if (this.usages.length <= MOST_USAGES) return;
    const names = this.usages.map(toName);
    const told = names.filter((name) => name !== REST_NAME);
    if (told.length <= MOST_USAGES) return;
    const kept = new Set(told.sort(byKeeping).slice(0, MOST_USAGES));
    this.#ids = new UsageIds();
    const toNew = this.usages.splice(0).map((usage, id) => this.#add(kept.has(names[id]!) ? usage : REST, usage));
    this.sessions.renumberUsages(toNew);
    this.days.renumberUsages(toNew);
  }

  /**
   * Forgets what was used on days that no window can reach any more.
   * @param last - Number of the last day of all telemetry so far, which only moves forward.
   */
  dropOldDays(last: number): void {
    this.days.dropOld(last);
  }

  toData(): UsageData {
    this.bound();
    return { usages: this.usages, sessions: this.sessions.toData(), days: this.days.toData() };
  }

  /**
   * Takes over what was written down; this one is still empty.
   * @throws RangeError when that refers to what is not there.
   */
  load({ usages, sessions, days }: UsageData): void {
    for (const usage of usages) this.#add(usage, usage);
    if (this.usages.length !== usages.length) throw new RangeError('A usage stands there twice.');
    this.sessions.load(sessions, usages.length);
    this.days.load(days, { usages: usages.length, sessions: this.sessions.size });
  }

  /** @returns the number of the usage, to which is added what is known of it. */
  #add(name: UsageName, { invocations, errors, lastTime }: UsagePartial): number {
    const id = this.#usage(name);
    this.#count(id, invocations, errors, lastTime);
    return id;
  }

  #usage(name: UsageName): number {
    const id = this.#ids.idOf(name);
    if (id === this.usages.length) {
      const { kind, tool, item } = name;
      this.usages.push({ kind, tool, item, invocations: 0, errors: 0, lastTime: null });
    }
    return id;
  }

  #count(id: number, invocations: number, errors: number, lastTime: number | null): void {
    const usage = this.usages[id]!;
    usage.invocations += invocations;
    usage.errors += errors;
    if (lastTime !== null && (usage.lastTime === null || lastTime > usage.lastTime)) usage.lastTime = lastTime;
  }
}

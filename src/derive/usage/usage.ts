import type { InvocationKind, Invoked, Outcome, TelemetryEvent, TokenCounts } from '../../records/telemetry-event.js';
import { toDayNumber } from '../../records/timestamp.js';
import { byKeeping } from '../aggregate/bounded-map.js';
import type { SessionPlace } from '../sessions/session-event.js';
import { ModelUsage, TokenDays, TokenTotals } from './model-usage.js';
import { SESSION_COUNTS, type SessionCount, type SessionCounts, SessionTable } from './session-table.js';
import { PairSet } from './row-lists.js';
import { UsageDays, type UseCounts } from './usage-days.js';
import { toName, UsageIds } from '../sessions/session-users.js';

/** Usages that are counted apart: of the others, whose names `byKeeping` puts last, only the number is known. */
const MAX_USAGES = 1000;
const REST = { kind: 'tool', tool: null, item: null } as const;
const REST_NAME = toName(REST);

type UseTimes = Pick<UsageTotal, 'firstTime' | 'lastTime'>;

/** What can be invoked: a tool with what was asked of it, or a slash command. */
export interface UsageTotal {
  readonly kind: InvocationKind;
  readonly tool: string | null;
  readonly item: string | null;
  invocations: number;
  errors: number;
  blocked: number;
  known: number;
  firstTime: number | null;
  lastTime: number | null;
}

/**
 * What session logs tell of the use of tools, skills, subagents, commands and models. It is filled when a repository is settled,
 * and the same in whatever order it is filled; what was used on a day is kept for ten years of days.
 */
export class Usage {
  readonly usages: UsageTotal[] = [];
  readonly sessions = new SessionTable();
  readonly days = new UsageDays();
  readonly models = new ModelUsage();
  /** Numbers of users, and of the sessions that they used. */
  readonly sessionUsers = new PairSet();
  readonly tokenDays = new TokenDays();
  /** Distinct ones; null when no record names any. */
  users: number | null = null;
  readonly #tokens = new TokenTotals();
  /** What is counted of records that name no session, as if they were of one. */
  readonly #others = new SessionTable();
  #ids = new UsageIds();

  /** A record that names a session. */
  addRecord({ session, time }: SessionPlace): void {
    if (session === null) return;
    const number = this.sessions.numberOf(session);
    if (time !== null) this.sessions.activity.add(number, time);
  }

  /** Records of a session, no more than five minutes apart. */
  addSpan(session: string, start: number, end: number): void {
    this.sessions.activity.add(this.sessions.numberOf(session), start, end);
  }

  /** A user of a session that counts. */
  addUser(user: number, session: string): void {
    this.sessionUsers.add(user, this.sessions.numberOf(session));
  }

  addCount({ session }: SessionPlace, count: SessionCount): void {
    const table = this.#tableOf(session);
    table.addCount(table.numberOf(session ?? ''), count);
  }

  addAssistantMessage({ session }: SessionPlace, model: string | null): void {
    const table = this.#tableOf(session);
    table.addAssistantMessage(table.numberOf(session ?? ''), model);
    if (model !== null) this.models.addMessage(model);
  }

  addTokens({ session, time }: SessionPlace, model: string | null, tokens: TokenCounts): void {
    this.#tokens.add(0, tokens);
    if (session !== null) this.sessions.tokens.add(this.sessions.numberOf(session), tokens);
    if (time !== null) {
      this.days.at(toDayNumber(time)).addTokens(tokens);
      this.tokenDays.add(toDayNumber(time), tokens);
    }
    if (model !== null) this.models.addTokens(model, tokens);
  }

  addInvocation({ time, run, outcome }: TelemetryEvent, invoked: Invoked): void {
    if (this.usages.length >= 2 * MAX_USAGES) this.bound();
    const usage = this.#usageOf(invoked);
    this.#addUse(this.usages[usage]!, time, outcome);
    const table = this.#tableOf(run);
    const session = table.numberOf(run ?? '');
    table.addInvocation(session, invoked, outcome, usage);
    if (time === null) return;
    const day = this.days.at(toDayNumber(time));
    day.addUse(usage, outcome);
    if (run !== null) day.sessions.add(usage, session);
  }

  /** Over everything, whether it names a session or not. */
  get totals(): SessionCounts {
    const totals = this.sessions.totals;
    const others = this.#others.totals;
    for (const name of SESSION_COUNTS) totals[name] += others[name];
    return totals;
  }

  /** Null when none were recorded. */
  get tokens(): TokenCounts | null {
    return this.#tokens.totalOf(0);
  }

  /**
   * Counts no more usages apart than are kept; the rest stand together, as a tool without a name. They take nobody's place, or it would
   * matter how often there have been too many. To be called before anything is read: what is kept is the same however often it was.
   */
  bound(): void {
    if (this.usages.length <= MAX_USAGES) return;
    const names = this.usages.map(toName);
    const named = names.filter((name) => name !== REST_NAME);
    if (named.length <= MAX_USAGES) return;
    const kept = new Set(named.sort(byKeeping).slice(0, MAX_USAGES));
    this.#ids = new UsageIds();
    const toNew = this.usages.splice(0).map((usage, id) => {
      const number = this.#usageOf(kept.has(names[id]!) ? usage : REST);
      this.#count(number, usage);
      return number;
    });
    this.sessions.renumberUsages(toNew);
    this.days.renumberUsages(toNew);
  }

  /**
   * Forgets what was used on days that are not listed any more.
   * @param last - Number of the last day of all telemetry.
   */
  dropOldDays(last: number): void {
    this.days.dropOld(last);
  }

  #tableOf(session: string | null): SessionTable {
    return session === null ? this.#others : this.sessions;
  }

  #usageOf(invoked: Invoked): number {
    const id = this.#ids.idOf(invoked);
    if (id === this.usages.length) {
      const { kind, tool, item } = invoked;
      this.usages.push({
        kind,
        tool,
        item,
        invocations: 0,
        errors: 0,
        blocked: 0,
        known: 0,
        firstTime: null,
        lastTime: null,
      });
    }
    return id;
  }

  /** Makes no objects: there are as many uses as there are of everything else in session logs, and what is made for each outlives them. */
  #addUse(usage: UsageTotal, time: number | null, outcome: Outcome): void {
    usage.invocations += 1;
    if (outcome === 'failed') usage.errors += 1;
    if (outcome === 'blocked') usage.blocked += 1;
    if (outcome !== 'unknown') usage.known += 1;
    if (time === null) return;
    if (usage.firstTime === null || time < usage.firstTime) usage.firstTime = time;
    if (usage.lastTime === null || time > usage.lastTime) usage.lastTime = time;
  }

  #count(id: number, { invocations, errors, blocked, known, firstTime, lastTime }: UseCounts & UseTimes): void {
    const usage = this.usages[id]!;
    usage.invocations += invocations;
    usage.errors += errors;
    usage.blocked += blocked;
    usage.known += known;
    if (firstTime !== null && (usage.firstTime === null || firstTime < usage.firstTime)) usage.firstTime = firstTime;
    if (lastTime !== null && (usage.lastTime === null || lastTime > usage.lastTime)) usage.lastTime = lastTime;
  }
}

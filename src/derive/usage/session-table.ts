import type { Invoked, Outcome } from '../../records/telemetry-event.js';
import { IntegerColumn } from '../aggregate/columns.js';
import { TextTable } from '../aggregate/text-table.js';
import { ActiveTimes } from './active-times.js';
import { SessionModels, SessionUsages, type SessionUsagesList } from './session-usages.js';
import { TokenTotals } from './model-usage.js';

/** What is counted of a session. */
export const SESSION_COUNTS = [
  'userMessages',
  'assistantMessages',
  'toolCalls',
  'toolErrors',
  'toolBlocked',
  'skillInvocations',
  'subagentDispatches',
  'mcpCalls',
  'slashCommands',
  'interruptions',
  'apiErrors',
] as const;
export type SessionCount = (typeof SESSION_COUNTS)[number];
export type SessionCounts = Record<SessionCount, number>;

const COUNTS = SESSION_COUNTS.length;
const COLUMNS = Object.fromEntries(SESSION_COUNTS.map((name, column) => [name, column])) as SessionCounts;
const COUNT_OF_KIND = {
  tool: null,
  skill: 'skillInvocations',
  subagent: 'subagentDispatches',
  mcp: 'mcpCalls',
  slash_command: 'slashCommands',
} as const satisfies Record<Invoked['kind'], SessionCount | null>;

/**
 * Sessions by id; filled when a repository is settled, in any order. A session is a row of typed arrays, some 100 bytes beside its
 * id, so that the garbage collector has nothing to visit.
 */
export class SessionTable {
  /** The number of an id is that of its session. */
  readonly #ids = new TextTable();
  readonly #counts = new IntegerColumn();
  readonly activity = new ActiveTimes();
  readonly models = new SessionModels();
  readonly tokens = new TokenTotals();
  readonly #usages = new SessionUsages();
  #lastId: string | undefined;
  #lastSession = 0;

  get size(): number {
    return this.#ids.size;
  }

  /** The session's number. Remembers the last: the records of a session nearly all follow each other. */
  numberOf(id: string): number {
    if (id === this.#lastId) return this.#lastSession;
    this.#lastSession = this.#ids.idOf(id);
    this.#lastId = id;
    return this.#lastSession;
  }

  idOf(session: number): string {
    return this.#ids.textOf(session);
  }

  addCount(session: number, count: SessionCount): void {
    this.#counts.add(session * COUNTS + COLUMNS[count], 1);
  }

  addAssistantMessage(session: number, model: string | null): void {
    this.addCount(session, 'assistantMessages');
    if (model !== null) this.models.add(session, model, 1);
  }

  /** @param usage - The number of what is invoked. */
  addInvocation(session: number, { kind, tool }: Invoked, outcome: Outcome, usage: number): void {
    this.#usages.add(session, usage);
    if (tool !== null) this.addCount(session, 'toolCalls');
    if (tool !== null && outcome === 'failed') this.addCount(session, 'toolErrors');
    if (tool !== null && outcome === 'blocked') this.addCount(session, 'toolBlocked');
    const count = COUNT_OF_KIND[kind];
    if (count !== null) this.addCount(session, count);
  }

  /** @param toNew - New numbers of the usages by their old ones. */
  renumberUsages(toNew: ArrayLike<number>): void {
    this.#usages.renumber(this.size, toNew);
  }

  countOf(session: number, count: SessionCount): number {
    return this.#counts.get(session * COUNTS + COLUMNS[count]);
  }

  /** Over all sessions. */
  get totals(): SessionCounts {
    const totals = createSessionCounts();
    for (const name of SESSION_COUNTS) {
      for (let session = 0; session < this.size; session += 1) totals[name] += this.countOf(session, name);
    }
    return totals;
  }

  /** Which usages occur in which sessions. */
  listUsages(): SessionUsagesList {
    return this.#usages.toList(this.size);
  }
}

function createSessionCounts(): SessionCounts {
  return Object.fromEntries(SESSION_COUNTS.map((name) => [name, 0])) as SessionCounts;
}

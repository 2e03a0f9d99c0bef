import type { Invocation, TranscriptFacts } from '../../records/transcript-facts.js';
import { TextTable, type TextData } from '../text-table.js';
import { ActiveTimes, type ActiveTimesData } from './active-times.js';
import { IntegerColumn } from '../integer-column.js';
import { SessionModels, type SessionModelsData } from './session-models.js';
import { SessionUsages, type SessionUsagesData } from './session-usages.js';

/** What is counted of a session. */
export const SESSION_COUNTS = [
  'userMessages',
  'assistantMessages',
  'toolCalls',
  'toolErrors',
  'skillInvocations',
  'subagentDispatches',
  'mcpCalls',
  'slashCommands',
] as const;
export type SessionCounts = Record<(typeof SESSION_COUNTS)[number], number>;

const COUNTS = SESSION_COUNTS.length;
const [USER_MESSAGES, ASSISTANT_MESSAGES, TOOL_CALLS, TOOL_ERRORS] = [0, 1, 2, 3] as const;
const COLUMN_OF_KIND = { tool: null, skill: 4, subagent: 5, mcp: 6, slash_command: 7 } as const satisfies Record<
  Invocation['kind'],
  number | null
>;

/** What a table holds, to be handed on; everything stands in the order of the ids. */
export interface SessionData {
  readonly ids: TextData;
  /** The counts of a session stand together, as `SESSION_COUNTS` names them. */
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly activity: ActiveTimesData;
  readonly models: SessionModelsData;
  readonly usages: SessionUsagesData;
}

/**
 * Sessions by id, mergeable in any order. Like runs they are never dropped, for a later file may continue them; a session is a
 * row of typed arrays, some 90 bytes beside its id, so that the garbage collector has nothing to visit.
 */
export class SessionTable {
  /** The number of an id is that of its session. */
  readonly #ids = new TextTable();
  readonly #counts = new IntegerColumn();
  readonly activity = new ActiveTimes();
  readonly models = new SessionModels();
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

  addMessage(session: number, { speaker, model }: TranscriptFacts): void {
    if (speaker === 'user') this.#count(session, USER_MESSAGES, 1);
    if (speaker !== 'assistant') return;
    this.#count(session, ASSISTANT_MESSAGES, 1);
    if (model !== null) this.models.add(session, model, 1);
  }

  /** @param usage - The number of what is invoked. */
  addInvocation(session: number, { kind, tool, outcome }: Invocation, usage: number): void {
    this.#usages.add(session, usage);
    if (tool !== null) this.#count(session, TOOL_CALLS, 1);
    if (tool !== null && outcome === 'failed') this.#count(session, TOOL_ERRORS, 1);
    const column = COLUMN_OF_KIND[kind];
    if (column !== null) this.#count(session, column, 1);
  }

  /**
   * Adds the sessions of `other`, which is left as it is.
   * @param toUsage - Numbers here of the usages there.
   * @returns the numbers here of the sessions there.
   */
  merge(other: SessionTable, toUsage: ArrayLike<number>): Uint32Array {
    const { size } = other;
    const toSession = this.#ids.addAll(other.#ids.toData());
    for (const [session, into] of toSession.entries()) {
      for (let column = 0; column < COUNTS; column += 1) this.#count(into, column, other.#countOf(session, column));
    }
    this.activity.merge(other.activity, toSession);
    this.models.merge(other.models, size, toSession);
    this.#usages.merge(other.#usages, size, toSession, toUsage);
    return toSession;
  }

  /** @param toNew - New numbers of the usages by their old ones. */
  renumberUsages(toNew: ArrayLike<number>): void {
    this.#usages.renumber(this.size, toNew);
  }

  countsOf(session: number): SessionCounts {
    const counts = createSessionCounts();
    for (const [column, name] of SESSION_COUNTS.entries()) counts[name] = this.#countOf(session, column);
    return counts;
  }

  /** Over all sessions. */
  get totals(): SessionCounts {
    const totals = createSessionCounts();
    for (const [column, name] of SESSION_COUNTS.entries()) {
      for (let session = 0; session < this.size; session += 1) totals[name] += this.#countOf(session, column);
    }
    return totals;
  }

  /** Which usages occur in which sessions. */
  listUsages(): SessionUsagesData {
    return this.#usages.toData(this.size);
  }

  toData(): SessionData {
    const { size } = this;
    return {
      ids: this.#ids.toData(),
      counts: this.#counts.copyTo(new Uint32Array(size * COUNTS)),
      activity: this.activity.toData(size),
      models: this.models.toData(size),
      usages: this.#usages.toData(size),
    };
  }

  /**
   * Takes over what a table has written down; this one is still empty.
   * @param known - How many usages there are.
   * @throws RangeError when that is of no table, or refers to what is not there.
   */
  load({ ids, counts, activity, models, usages }: SessionData, known: number): void {
    this.#ids.addAll(ids);
    const { size } = this;
    if (size !== ids.ends.length) throw new RangeError('A session stands there twice.');
    if (counts.length !== size * COUNTS) throw new RangeError('Counts of sessions are missing.');
    this.#counts.copyFrom(counts);
    this.activity.load(activity, size);
    this.models.load(models, size);
    this.#usages.load(usages, { sessions: size, usages: known });
  }

  #count(session: number, column: number, by: number): void {
    this.#counts.add(session * COUNTS + column, by);
  }

  #countOf(session: number, column: number): number {
    return this.#counts.get(session * COUNTS + column);
  }
}

export function createSessionCounts(): SessionCounts {
  return {
    userMessages: 0,
    assistantMessages: 0,
    toolCalls: 0,
    toolErrors: 0,
    skillInvocations: 0,
    subagentDispatches: 0,
    mcpCalls: 0,
    slashCommands: 0,
  };
}

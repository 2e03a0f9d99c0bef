import { createHash, createHmac } from 'node:crypto';
import type { Invoked } from '../../records/telemetry-event.js';
import type { RepositoryName } from '../../records/repository-name.js';
import { type TextData, TextTable } from '../aggregate/text-table.js';
import { PairSet } from '../usage/row-lists.js';

/** Usages by number, in the order of their first appearance. Looked up part by part: to join the parts to a name would take longer. */
export class UsageIds {
  readonly #ids = new Map<Invoked['kind'], Map<string | null, Map<string | null, number>>>();
  #size = 0;

  /** The usage's number; a new one, which is that of the usages before, when it appears for the first time. */
  idOf({ kind, tool, item }: Invoked): number {
    let tools = this.#ids.get(kind);
    if (tools === undefined) this.#ids.set(kind, (tools = new Map()));
    let items = tools.get(tool);
    if (items === undefined) tools.set(tool, (items = new Map()));
    let id = items.get(item);
    if (id === undefined) {
      id = this.#size;
      items.set(item, id);
      this.#size += 1;
    }
    return id;
  }
}

/** What orders usages; different for each. */
export function toName({ kind, tool, item }: Invoked): string {
  return `${kind}\n${tool ?? ''}\n${item ?? ''}`;
}

/** Hex digits of a user's hash. */
const HASH_LENGTH = 16;

export interface SessionUsersData {
  readonly hashes: TextData;
  /** Numbers of users and of sessions plus 1, pair by pair. */
  readonly pairs: Uint32Array<ArrayBuffer>;
}

/** Who used which sessions, as hashes whose key is the repository: two repositories cannot be compared by them. */
export class SessionUsers {
  readonly #hashes = new TextTable();
  readonly #pairs = new PairSet();
  #lastUser: string | null = null;
  #lastNumber = 0;

  /** @param session - Number of the session plus 1; 0 for none. */
  add(user: string, session: number, repository: RepositoryName): void {
    if (user !== this.#lastUser) {
      this.#lastNumber = this.#hashes.idOf(toUserHash(user, repository));
      this.#lastUser = user;
    }
    this.#pairs.add(this.#lastNumber, session);
  }

  /** @param toSession - Numbers plus 1 here of the numbers plus 1 there. */
  merge(other: SessionUsers, toSession: (session: number) => number): void {
    const toUser = this.#hashes.addAll(other.#hashes.toData());
    other.#pairs.each((user, session) => this.#pairs.add(toUser[user]!, toSession(session)));
  }

  /** Distinct users of some sessions; null when none of these names any. */
  count(isCounted: (session: number) => boolean): number | null {
    const users = new Set<number>();
    this.#pairs.each((user, session) => {
      if (isCounted(session)) users.add(user);
    });
    return users.size === 0 ? null : users.size;
  }

  /** Visits who used which session: the number of the user, and that of the session plus 1; 0 for none. */
  each(visit: (user: number, session: number) => void): void {
    this.#pairs.each(visit);
  }

  toData(): SessionUsersData {
    const pairs: [user: number, session: number][] = [];
    this.#pairs.each((user, session) => pairs.push([user, session]));
    return {
      hashes: this.#hashes.toData(),
      pairs: Uint32Array.from(pairs.sort(([a, b], [c, d]) => a - c || b - d).flat()),
    };
  }

  /**
   * Takes over what was written down; these are still empty.
   * @throws RangeError when it refers to what is not there.
   */
  load({ hashes, pairs }: SessionUsersData, sessions: number): void {
    this.#hashes.addAll(hashes);
    for (let at = 0; at < pairs.length; at += 2) {
      const [user, session] = [pairs[at]!, pairs[at + 1] ?? Infinity];
      if (user >= this.#hashes.size || session > sessions) throw new RangeError('A user is of what is not there.');
      this.#pairs.add(user, session);
    }
  }
}

function toUserHash(user: string, { owner, name }: RepositoryName): string {
  const key = createHash('sha256').update(`${owner}/${name}`.toLowerCase()).digest();
  return createHmac('sha256', key).update(user).digest('hex').slice(0, HASH_LENGTH);
}

import { createHash, createHmac } from 'node:crypto';
import type { Invoked } from '../../records/telemetry-event.js';
import type { RepositoryName } from '../../records/repository-name.js';
import { type TextData, TextTable } from '../aggregate/text-table.js';
import { PairSet } from '../usage/row-lists.js';

/** Numbers usages in the order of first appearance. Nested maps are faster than joining the parts to one key. */
export class UsageIds {
  readonly #ids = new Map<Invoked['kind'], Map<string | null, Map<string | null, number>>>();
  #size = 0;

  /** The usage's number. A new usage gets the number of usages so far. */
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

/** A unique sort key of a usage. */
export function toName({ kind, tool, item }: Invoked): string {
  return `${kind}\n${tool ?? ''}\n${item ?? ''}`;
}

/** Hex digits kept of a user's hash. */
const HASH_LENGTH = 16;

export interface SessionUsersData {
  readonly hashes: TextData;
  /** Pairs of user number and session number plus 1. */
  readonly pairs: Uint32Array<ArrayBuffer>;
}

/** Which users used which sessions, as hashes keyed with the repository, so that users cannot be matched across repositories. */
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

  /** @param toSession - Maps session numbers plus 1 of `other` to those of this object. */
  merge(other: SessionUsers, toSession: (session: number) => number): void {
    const toUser = this.#hashes.addAll(other.#hashes.toData());
    other.#pairs.each((user, session) => this.#pairs.add(toUser[user]!, toSession(session)));
  }

  /** Distinct users of the given sessions; null when these name no users. */
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
   * Restores serialised data into an empty object.
   * @throws RangeError when a reference in the data is invalid.
   */
  load({ hashes, pairs }: SessionUsersData, sessions: number): void {
    this.#hashes.addAll(hashes);
    for (let at = 0; at < pairs.length; at += 2) {
      const [user, session] = [pairs[at]!, pairs[at + 1] ?? Infinity];
      if (user >= this.#hashes.size || session > sessions) throw new RangeError('A user refers to a missing session.');
      this.#pairs.add(user, session);
    }
  }
}

function toUserHash(user: string, { owner, name }: RepositoryName): string {
  const key = createHash('sha256').update(`${owner}/${name}`.toLowerCase()).digest();
  return createHmac('sha256', key).update(user).digest('hex').slice(0, HASH_LENGTH);
}

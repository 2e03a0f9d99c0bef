import type { SessionPart, SessionRecord } from '../../../src/records/telemetry-event.js';
import type { SessionFile } from './session-files.js';

/** A record with where it stands. */
interface Place {
  readonly record: SessionRecord;
  readonly path: string;
  readonly line: number;
}

export interface PlainSettlement {
  readonly counted: number;
  readonly copies: number;
  readonly withheld: number;
  /** `file:line tool outcome duration tookAction`, in order of file and line. */
  readonly events: readonly string[];
  readonly messages: Readonly<Record<'user' | 'assistant' | 'api-error' | 'interruption', number>>;
  readonly outputTokens: number;
  readonly sessions: readonly string[];
}

/** What of some files counts, worked out with objects, sets and a sort: what the ledger is held to. */
export function settlePlainly(files: readonly SessionFile[]): PlainSettlement {
  const places = files.flatMap(({ path, records }) =>
    records.map((record, index): Place => ({ record, path, line: index + 1 })),
  );
  const privateSessions = new Set(places.flatMap(({ record }) => (record.isPrivate ? (record.session ?? []) : [])));
  const isPrivate = ({ record }: Place) =>
    record.isPrivate || (record.session !== null && privateSessions.has(record.session));
  const withheldIds = new Set(
    places.filter(isPrivate).flatMap(({ record }) => record.parts.flatMap(({ id }) => id ?? [])),
  );
  const ordered = [...places].sort(compare);
  const isOpen = (part: SessionPart) => part.id === null || !withheldIds.has(part.id);
  const open = ordered
    .filter((place) => !isPrivate(place))
    .flatMap((place) => place.record.parts.filter(isOpen).map((part) => ({ part, place })));
  const owners = new Map<string, SessionPart>();
  for (const { part } of open) {
    const key = `${part.kind} ${part.id}`;
    if (part.id !== null && !owners.has(key)) owners.set(key, part);
  }
  const isOwned = (part: SessionPart) => part.id === null || owners.get(`${part.kind} ${part.id}`) === part;

  let [copies, withheld] = [0, 0];
  const counted: Place[] = [];
  for (const place of places) {
    const ids = place.record.parts.filter(({ id }) => id !== null);
    const isWithheld = !ids.every(isOpen) && !ids.some((part) => isOpen(part) && part.kind !== 'line');
    if (isPrivate(place) || isWithheld) withheld += 1;
    else if (ids.length > 0 && !ids.some((part) => isOpen(part) && isOwned(part))) copies += 1;
    else counted.push(place);
  }
  const parts = counted.flatMap((place) =>
    place.record.parts.filter((part) => isOpen(part) && isOwned(part)).map((part) => ({ part, place })),
  );
  const count = (kind: SessionPart['kind']) => parts.filter(({ part }) => part.kind === kind).length;
  return {
    counted: counted.length,
    copies,
    withheld,
    events: parts.flatMap(({ part, place }) => toEvent(part, place, open)),
    messages: {
      user: count('user'),
      assistant: count('assistant'),
      'api-error': count('api-error'),
      interruption: count('interruption'),
    },
    outputTokens: parts.reduce((sum, { part }) => {
      if (part.kind !== 'tokens') return sum;
      const all = part.id === null ? [part] : open.flatMap(({ part: other }) => (isSame(other, part) ? other : []));
      return sum + (all.at(-1) as typeof part).tokens.output;
    }, 0),
    sessions: [...new Set(counted.flatMap(({ record }) => record.session ?? []))].sort(),
  };
}

function isSame(a: SessionPart, b: SessionPart): boolean {
  return a.kind === b.kind && a.id === b.id;
}

function toEvent(
  part: SessionPart,
  { record, path, line }: Place,
  open: readonly { part: SessionPart; place: Place }[],
) {
  if (part.kind !== 'use' && part.kind !== 'command') return [];
  const results = open.filter(
    ({ part: other }) => part.kind === 'use' && other.kind === 'result' && other.id === part.id,
  );
  const outcomes = part.id === null ? [] : results.map(({ part }) => (part.kind === 'result' ? part.outcome : ''));
  const outcome = ['failed', 'blocked', 'success'].find((word) => outcomes.includes(word as 'failed')) ?? 'unknown';
  const times = part.id === null ? [] : results.flatMap(({ place }) => place.record.time ?? []);
  const duration = times.length === 0 || record.time === null ? null : Math.min(...times) - record.time;
  const changes = part.kind === 'use' ? part.changes : null;
  const tookAction = changes === true ? (outcome === 'unknown' ? null : outcome === 'success') : changes;
  const name = part.invoked.tool ?? `/${part.invoked.item}`;
  return [`${path}:${line} ${name} ${outcome} ${duration !== null && duration < 0 ? null : duration} ${tookAction}`];
}

/** By time (none last), the day in the path (none last), path, line. */
function compare(a: Place, b: Place): number {
  const dayOf = ({ path }: Place) => /\d{4}-\d{2}-\d{2}/.exec(path)?.[0] ?? '~';
  const text = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  const [timeA, timeB] = [a.record.time ?? Number.MAX_VALUE, b.record.time ?? Number.MAX_VALUE];
  return timeA - timeB || text(dayOf(a), dayOf(b)) || text(a.path.slice(0, -6), b.path.slice(0, -6)) || a.line - b.line;
}

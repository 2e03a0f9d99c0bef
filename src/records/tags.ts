import { byCodeUnits } from '../base/text.js';

/**
 * Tags as one canonical text: `agent=default;environment=ci`, sorted. `;` and `%` within a tag are written `%3B` and `%25`; the
 * first `=` of a tag ends its key. If there were too many tags, the last one is `…`.
 */
export type TagText = string;

export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** Maximum tags that are kept per record and per run; emitters write only a few. */
export const MAX_TAGS = 12;
/** The value of a tag that the emitter withheld (`spec/3`, Redaction). */
export const WITHHELD_TAG = 'REDACTED';

const MORE = '…';
const ESCAPED: Readonly<Record<string, string>> = { '%': '%25', ';': '%3B' };
const UNESCAPED: Readonly<Record<string, string>> = { '%25': '%', '%3B': ';' };

/**
 * @param pairs - `key=value`, as they may be published.
 * @returns null without any.
 */
export function toTagText(pairs: Iterable<string>): TagText | null {
  return joinTags(new Set(Array.from(pairs, (pair) => pair.replace(/[%;]/g, (found) => ESCAPED[found]!))));
}

/** The tags of both. If there are too many, the tags themselves decide which are kept, so that the order of merging does not matter. */
export function mergeTags(one: TagText, other: TagText): TagText {
  return one === other ? one : joinTags(new Set([...one.split(';'), ...other.split(';')]))!;
}

/** In the order of the text. */
export function parseTags(text: TagText): Tag[] {
  return text.split(';').flatMap((tag) => {
    if (tag === MORE) return [];
    const pair = tag.replace(/%25|%3B/g, (found) => UNESCAPED[found]!);
    const end = pair.indexOf('=');
    return [{ key: pair.slice(0, end), value: pair.slice(end + 1) }];
  });
}

/** Whether there were more tags than are kept. */
export function hasMoreTags(text: TagText): boolean {
  return text.endsWith(`;${MORE}`);
}

/** The value of a tag; null when it has none, or the emitter withheld it. */
export function findTag(tags: readonly Tag[], key: string): string | null {
  const value = tags.find((tag) => tag.key === key)?.value;
  return value === undefined || value === WITHHELD_TAG || value === '' ? null : value;
}

/**
 * Orders tags by which are kept when there are too many: the shortest first, because what makes tags numerous, such as ids, also
 * makes them long.
 */
export function byTagKeeping(a: string, b: string): number {
  return a.length - b.length || byCodeUnits(a, b);
}

function joinTags(tags: Set<string>): TagText | null {
  if (tags.size === 0) return null;
  const hadMore = tags.delete(MORE);
  const sorted = [...tags].sort(byCodeUnits);
  if (sorted.length <= MAX_TAGS) return [...sorted, ...(hadMore ? [MORE] : [])].join(';');
  return [...sorted.sort(byTagKeeping).slice(0, MAX_TAGS).sort(byCodeUnits), MORE].join(';');
}

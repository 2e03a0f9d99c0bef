export type JsonObject = Readonly<Record<string, unknown>>;

export interface LineObject {
  readonly value: JsonObject;
  /** Where its text begins in the line, and where it ends. */
  readonly start: number;
  readonly end: number;
}

export interface LineObjects {
  /** Complete top-level JSON objects, in order. Empty: the line yields no record. */
  readonly objects: readonly LineObject[];
  /** True when the line also holds bytes outside of these objects that are not white space. */
  readonly remainder: boolean;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The records of a line that is more or less than one object: appends ran into each other, and rubbish may stand before, between or
 * behind them (`spec/4`, warts 1 and 2). Only objects that are complete at the top level count: a piece of a cut record is never
 * taken for a record, nor is other JSON.
 */
export function recoverObjects(text: string): LineObjects {
  const objects: LineObject[] = [];
  let remainder = false;
  for (let position = 0; position < text.length;) {
    const start = text.indexOf('{', position);
    const outside = text.slice(position, start === -1 ? text.length : start);
    if (outside.trim() !== '') {
      remainder = true;
      // Brackets or quotes here mean that the next "{" may lie inside of a value that was cut: not safe to go on.
      if (/["[\]}]/.test(outside)) break;
    }
    if (start === -1) break;
    const end = objectEnd(text, start);
    const value = end === -1 ? undefined : parseObject(text.slice(start, end));
    if (value === undefined) {
      remainder = true;
      break;
    }
    objects.push({ value, start, end });
    position = end;
  }
  return { objects, remainder };
}

/** Index after the "}" that closes the "{" at `start`, or -1. */
function objectEnd(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (quoted) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x7b) depth += 1;
    else if (code === 0x7d) {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return -1;
}

/** @returns undefined when the text is not exactly one JSON object. */
export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

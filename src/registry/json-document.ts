import { ActionError } from '../base/action-error.js';
import { quote } from '../settings/input-field.js';

/** Far beyond any registry; keeps hostile nesting from exhausting the stack. */
const DEEPEST = 64;

const WHITE_SPACE = /[ \t\n\r]*/y;
/** Escapes, or any code unit from the space on but the quote and the backslash. */
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Parses JSON (RFC 8259) for people who edit it by hand: a problem names line and column, which `JSON.parse` does not
 * do on every version of Node, and a member given twice is refused instead of losing the first one in silence.
 * @param firstLine number of the text's first line, when it stands in a larger file.
 * @throws ActionError for anything else than exactly one JSON value.
 */
export function parseJson(text: string, origin: string, firstLine = 1): unknown {
  let offset = text.startsWith('\ufeff') ? 1 : 0;
  const value = parseValue(0);
  if (offset < text.length) fail('expected the end of the document');
  return value;

  function parseValue(depth: number): unknown {
    if (depth > DEEPEST) fail(`more than ${DEEPEST} levels of nesting`);
    skipWhiteSpace();
    let value: unknown;
    if (take('{')) value = parseObject(depth);
    else if (take('[')) value = parseArray(depth);
    else value = JSON.parse(match(STRING) ?? match(SCALAR) ?? fail('expected a value'));
    skipWhiteSpace();
    return value;
  }

  function parseObject(depth: number): object {
    const members = new Map<string, unknown>();
    skipWhiteSpace();
    if (take('}')) return {};
    do {
      skipWhiteSpace();
      const start = offset;
      const name: string = JSON.parse(match(STRING) ?? fail('expected a name in double quotes'));
      if (members.has(name)) fail(`${quote(name)} is given twice`, start);
      skipWhiteSpace();
      if (!take(':')) fail('expected ":"');
      members.set(name, parseValue(depth + 1));
    } while (take(','));
    if (!take('}')) fail('expected "," or "}"');
    return Object.fromEntries(members); // Defines own properties, "__proto__" too: no prototype is ever set.
  }

  function parseArray(depth: number): unknown[] {
    const items: unknown[] = [];
    skipWhiteSpace();
    if (take(']')) return items;
    do items.push(parseValue(depth + 1));
    while (take(','));
    if (!take(']')) fail('expected "," or "]"');
    return items;
  }

  function skipWhiteSpace(): void {
    match(WHITE_SPACE);
  }

  function take(character: string): boolean {
    const found = text[offset] === character;
    if (found) offset += 1;
    return found;
  }

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0];
    offset += found?.length ?? 0;
    return found;
  }

  function fail(problem: string, at = offset): never {
    const before = text.slice(0, at).split('\n');
    const place = `line ${firstLine + before.length - 1}, column ${(before.at(-1)?.length ?? 0) + 1}`;
    throw new ActionError(`${origin} is not valid JSON: ${problem} (${place}).`);
  }
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

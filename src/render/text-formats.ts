/** Characters that no XML document may hold, not even escaped (XML 1.0 §2.2). */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that is safe in an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/** Maximum characters of a name on a page; the JSON artifacts have the whole name. */
const MAX_TEXT_LENGTH = 160;

// Control and format characters and line separators: they are invisible, and some reorder or hide the text around them. Listed by
// code point, because a property class grows with the Unicode version of the Node that builds.
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Text from telemetry, cut to a bounded length, with invisible characters shown by their code point. */
export function toVisibleText(text: string): string {
  const visible = text
    .slice(0, 4 * MAX_TEXT_LENGTH)
    .replace(INVISIBLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  if (visible.length <= MAX_TEXT_LENGTH) return visible;
  const characters = Array.from(visible);
  if (characters.length <= MAX_TEXT_LENGTH && text.length <= 4 * MAX_TEXT_LENGTH) return visible;
  return `${characters.slice(0, MAX_TEXT_LENGTH - 1).join('')}…`;
}

/**
 * An artifact as published: 2-space indent, final newline, keys in the order in which the object was built. The compiler and the
 * tests check that it matches its schema, because building the schemas and validating every artifact costs a fresh process 40 ms.
 * Non-finite numbers and undefined values, which types do not rule out, are refused here.
 * @throws TypeError when the artifact has a value that JSON cannot represent.
 */
export function renderJson(artifact: object): Uint8Array {
  requireValues('', artifact);
  return new TextEncoder().encode(`${JSON.stringify(artifact, null, 2)}\n`);
}

/**
 * For an artifact that is mostly numbers: like `renderJson`, but only members of the artifact, and members or elements of those
 * that are objects or lists of objects, get their own lines, without spaces inside. One number per line would be mostly white
 * space.
 * @throws TypeError when the artifact has a value that JSON cannot represent.
 */
export function renderCompactJson(artifact: object): Uint8Array {
  requireValues('', artifact);
  return new TextEncoder().encode(`${toLines(artifact, 2, '')}\n`);
}

/** @param depth - Levels whose members get their own lines. */
function toLines(value: unknown, depth: number, indent: string): string {
  const isList = Array.isArray(value) && value.some(isObject);
  if (depth === 0 || !(isList || isObject(value))) return JSON.stringify(value);
  const inner = `${indent}  `;
  const [open, close] = isList ? '[]' : '{}';
  const lines = Array.isArray(value)
    ? value.map((member) => `${inner}${toLines(member, depth - 1, inner)}`)
    : Object.entries(value as object).map(
        ([key, member]) => `${inner}${JSON.stringify(key)}: ${toLines(member, depth - 1, inner)}`,
      );
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * JSON has no such values: it would leave them out, or write null. They are looked for in advance, because `JSON.stringify` takes several
 * times as long when it has to ask about each value.
 */
function requireValues(key: string | number, value: unknown): void {
  if (Array.isArray(value)) for (let index = 0; index < value.length; index += 1) requireValues(index, value[index]);
  else if (typeof value === 'object' && value !== null)
    for (const name in value) requireValues(name, (value as Record<string, unknown>)[name]);
  else if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) {
    throw new TypeError(`An artifact has no value for "${key}".`);
  }
}

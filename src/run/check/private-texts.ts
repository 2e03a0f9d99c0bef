import { type Inspection, inspectText, mayBePrivate } from '../../redaction/inspect-text.js';
import { isPlain, toPreview } from '../../redaction/redact-text.js';

/** Private texts in a line: they must not be in telemetry, even if they are never published. */
export interface PrivateTexts {
  /** 1-based. */
  readonly line: number;
  /** A sentence about secrets and one about paths. They do not repeat the text; null when there is none. */
  readonly secret: string | null;
  readonly path: string | null;
}

const NEWLINE = 0x0a;
/** A longer line is checked in pieces: it is not a record, and strings have a maximum length. */
const MAX_PIECE_BYTES = 16 * 1024 * 1024;
/** Maximum number of kinds or fields named in a sentence. */
const MAX_NAMED = 3;

/** Checks every line of a file, including lines that are not records. Calls `visit` for those with private texts. */
export function findPrivateTexts(bytes: Uint8Array, visit: (found: PrivateTexts) => void): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let line = 0;
  for (let start = 0; start < buffer.length; line += 1) {
    const newline = buffer.indexOf(NEWLINE, start);
    const end = newline === -1 ? buffer.length : newline;
    const fields = new Fields();
    for (let at = start; at < end; at += MAX_PIECE_BYTES) {
      const piece = buffer.subarray(at, Math.min(end, at + MAX_PIECE_BYTES));
      if (mayBePrivate(piece)) inspectLine(piece.toString('utf8'), fields);
    }
    if (!fields.isEmpty) visit({ line: line + 1, ...fields.toSentences() });
    start = end + 1;
  }
}

/** The fields of a line that contain private texts. */
class Fields {
  readonly #kinds = new Set<string>();
  readonly #secrets = new Set<string>();
  readonly #paths = new Set<string>();

  add({ secrets, hasPath }: Inspection, toName: () => string): void {
    if (secrets.length === 0 && !hasPath) return;
    const name = toName();
    for (const kind of secrets) this.#kinds.add(kind);
    if (secrets.length > 0) this.#secrets.add(name);
    if (hasPath) this.#paths.add(name);
  }

  get isEmpty(): boolean {
    return this.#secrets.size === 0 && this.#paths.size === 0;
  }

  toSentences(): Omit<PrivateTexts, 'line'> {
    return {
      secret: this.#secrets.size === 0 ? null : `A secret (${toList(this.#kinds)}) is in ${toList(this.#secrets)}.`,
      path: this.#paths.size === 0 ? null : `A path with a login name is in ${toList(this.#paths)}.`,
    };
  }
}

function toList(names: ReadonlySet<string>): string {
  const named = [...names].slice(0, MAX_NAMED).join(', ');
  return names.size > MAX_NAMED ? `${named} and ${names.size - MAX_NAMED} more` : named;
}

function inspectLine(text: string, fields: Fields): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    fields.add(inspectText(decodeEscapes(text)), () => 'the line');
    return;
  }
  inspectValue(value, fields);
}

interface Place {
  readonly value: unknown;
  readonly key: string;
  readonly parent: Place | null;
}

/** Iterative, because records may be nested more deeply than the stack allows. */
function inspectValue(root: unknown, fields: Fields): void {
  const places: Place[] = [{ value: root, key: '', parent: null }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { value, key } = place;
    if (typeof value === 'object' && value !== null) {
      const isList = Array.isArray(value);
      for (const [name, item] of Object.entries(value)) {
        const child = { value: item as unknown, key: isList ? '' : name, parent: place };
        if (!isList && !isPlain(name)) fields.add(inspectText(name), () => `a key of ${toPath(place)}`);
        places.push(child);
      }
    } else if (typeof value === 'string' || typeof value === 'number') {
      const at = place;
      fields.add(inspectField(key, value), () => toPath(at));
    }
  }
}

/** A key may show that its value is secret, so both are checked together. */
function inspectField(key: string, value: string | number): Inspection {
  const isNamed = key !== '' && !isPlain(`${key}:`);
  return inspectText(isNamed ? `${JSON.stringify(key)}:${JSON.stringify(value)}` : String(value));
}

/** At most this many keys in a path, and steps up to find them: a deeply nested record shows only the last ones. */
const MAX_KEYS = 8;
const MAX_STEPS = 64;

/** Such as `payload.args.query`. Keys are redacted, and list items have no name. */
function toPath(place: Place): string {
  const keys: string[] = [];
  let at: Place | null = place;
  for (let step = 0; at !== null && step < MAX_STEPS && keys.length < MAX_KEYS; step += 1) {
    if (at.key !== '') keys.unshift(toPreview(at.key).text);
    at = at.parent;
  }
  return keys.length === 0 ? 'the record' : keys.join('.');
}

const ESCAPE = /\\(?:u([\dA-Fa-f]{4})|(["\\/bfnrt]))/g;
const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Lines that are not JSON are checked as text, with JSON escapes decoded. */
function decodeEscapes(text: string): string {
  return text.replace(ESCAPE, (_, hex: string | undefined, character: string) =>
    hex === undefined ? (ESCAPED[character] ?? character) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

import { toCommandName } from './command-name.js';
import { cut, type RedactedText, redactText, toDigest, toPreview } from '../redaction/redact-text.js';
import type { Publisher, ReportProblem } from './dialect.js';
import type { JsonKey } from './json/json-keys.js';
import type { JsonNode, JsonTape } from './json/json-tape.js';

/** Maximum characters of the name of an action, an actor or a run. Real names are shorter, and pages must stay bounded. */
export const NAME_LENGTH = 200;
/** Maximum characters of a text that are read: the preview is much shorter, whatever is redacted. */
const READ_LENGTH = 4096;

/** Free text in publishable form: on one line, redacted, and cut to a preview. */
export function toPublishedText(text: string): RedactedText {
  return toPreview(text.slice(0, READ_LENGTH).replace(/\s+/g, ' ').trim().toWellFormed());
}

/** A name in publishable form. A name that is too long ends in a digest, which distinguishes it from others with the same beginning. */
export function toPublishedName(name: string): RedactedText {
  const redacted = redactText(name.toWellFormed());
  if (name.length <= NAME_LENGTH && redacted.text.length <= NAME_LENGTH) return redacted;
  return { ...redacted, text: `${cut(redacted.text, NAME_LENGTH - 8)} #${toDigest(name)}` };
}

/** Reports what was redacted in a text, without revealing it. */
export function reportRedaction({ secrets, paths }: RedactedText, report: ReportProblem): void {
  if (secrets > 0) report('secret-redacted', 'The record contains a secret, which is not published.');
  if (paths > 0) report('path-redacted', 'The record contains a path with a login name, which is not published.');
}

const NOTHING: RedactedText = { text: '', secrets: 0, paths: 0 };

/**
 * The only way in which texts of records get out. Nearly all of them are recognised as plain from the record's bytes, without
 * creating a string or searching for secrets.
 */
export class TextPublisher implements Publisher {
  record!: JsonTape;
  #lastName = '';
  #lastPublished = NOTHING;

  constructor(readonly report: ReportProblem) {}

  name(node: JsonNode): string | null {
    const { record } = this;
    const plain = record.plainText(node);
    if (plain !== null && plain.length <= NAME_LENGTH) return plain === '' ? null : plain;
    const text = record.word(node);
    return text === null || text === '' ? null : this.nameOf(text);
  }

  /** Remembers the last name, because records of one run are mostly consecutive. */
  nameOf(text: string): string {
    if (text !== this.#lastName) {
      this.#lastPublished = toPublishedName(text);
      this.#lastName = text;
    }
    return this.#tell(this.#lastPublished);
  }

  nameAt(node: JsonNode, key: JsonKey): string | null {
    return this.name(this.record.at(node, key));
  }

  idAt(node: JsonNode, key: JsonKey): string | null {
    const found = this.record.at(node, key);
    const number = this.record.number(found);
    if (number !== null) return Number.isSafeInteger(number) ? String(number) : null;
    return this.name(found);
  }

  /** A preview of free text; null when the value is blank or not a text. */
  text(node: JsonNode): string | null {
    const text = this.record.word(node);
    if (text === null) return null;
    const published = this.#tell(toPublishedText(text));
    return published === '' ? null : published;
  }

  /** Reports what `text()` would, without creating a string for a plain text. */
  inspect(node: JsonNode): void {
    if (!this.record.isText(node) || this.record.isPlainText(node)) return;
    reportRedaction(toPublishedText(this.record.word(node) ?? ''), this.report);
  }

  /** The name of a command without its arguments; empty when there is none. */
  command(node: JsonNode): string {
    return this.#tell(toCommandName(this.record.word(node) ?? ''));
  }

  /** Reports what `command()` would. */
  inspectCommand(node: JsonNode): void {
    if (!this.record.isPlainText(node)) this.command(node);
  }

  #tell(redacted: RedactedText): string {
    reportRedaction(redacted, this.report);
    return redacted.text;
  }
}

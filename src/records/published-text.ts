import { toCommandName } from './command-name.js';
import { cut, type RedactedText, redactText, toDigest, toPreview } from '../redaction/redact-text.js';
import type { Publisher, ReportProblem } from './dialect.js';
import type { JsonKey } from './json/json-keys.js';
import type { JsonNode, JsonTape } from './json/json-tape.js';

/** Characters of a name: of an action, an actor, a run. Nobody gives longer ones, and pages have to stay bounded. */
export const NAME_LENGTH = 200;
/** Characters of a text that are looked at: its preview is much shorter, whatever is taken out of it. */
const READ_LENGTH = 4096;

/** Free text as it may be published: on one line, redacted, cut to a preview. */
export function toPublishedText(text: string): RedactedText {
  return toPreview(text.slice(0, READ_LENGTH).replace(/\s+/g, ' ').trim().toWellFormed());
}

/** A name as it may be published. One that is too long is told apart from others that begin like it by a digest. */
export function toPublishedName(name: string): RedactedText {
  const redacted = redactText(name.toWellFormed());
  if (name.length <= NAME_LENGTH && redacted.text.length <= NAME_LENGTH) return redacted;
  return { ...redacted, text: `${cut(redacted.text, NAME_LENGTH - 8)} #${toDigest(name)}` };
}

/** Says what was taken out of a text, without saying any of it. */
export function reportRedaction({ secrets, paths }: RedactedText, report: ReportProblem): void {
  if (secrets > 0) report('secret-redacted', 'The record contains a secret, which is not published.');
  if (paths > 0) report('path-redacted', 'The record contains a path with a login name, which is not published.');
}

const NOTHING: RedactedText = { text: '', secrets: 0, paths: 0 };

/**
 * The one way out for the texts of records. Nearly all of them are seen to be plain in the bytes of the record, where nothing has to be
 * made or looked for.
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

  /** Remembers the last one: the records of a run nearly all follow each other. */
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

  /** A preview of free text; null when the value is no text, or a blank one. */
  text(node: JsonNode): string | null {
    const text = this.record.word(node);
    if (text === null) return null;
    const published = this.#tell(toPublishedText(text));
    return published === '' ? null : published;
  }

  /** Reports what `text()` would, and makes nothing of a plain text. */
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

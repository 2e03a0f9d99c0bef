import type { Publisher } from '../../dialect.js';
import type { JsonNode } from '../../json/json-tape.js';
import type { RecordView } from '../../record-view.js';

/** Names are identifiers, so that no sentence can pass for one and be published. */
export const IDENTIFIER = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]{0,127}$/u;

/** What clients write into the messages of a person, beside the person's own words. */
export interface Markup {
  /** Name of the slash command that the text is; null when it is none. */
  readonly slashCommand: string | null;
  /** The person stopped the agent, and the client wrote so. */
  readonly isInterruption: boolean;
  /** Whether there is nothing else: outputs, notifications, reminders, messages of other agents, the mark of an interruption. */
  readonly isMarkup: boolean;
}

const NONE: Markup = { slashCommand: null, isInterruption: false, isMarkup: false };
const INTERRUPTION: Markup = { slashCommand: null, isInterruption: true, isMarkup: true };

const LESS_THAN = 0x3c;
const OPEN_BRACKET = 0x5b;

/** Texts are long, and nearly none of them begins like markup: those are not looked at any further. */
export function findMarkup(record: RecordView, node: JsonNode, into: Publisher): Markup {
  if (!record.isFilledText(node) || !mayBeginMarkup(record.bytes[record.startOf(node)]!)) return NONE;
  const text = record.word(node) ?? '';
  if (INTERRUPTED.test(text)) return INTERRUPTION;
  return { slashCommand: findSlashCommand(text, into), isInterruption: false, isMarkup: isOnlyMarkup(text) };
}

/** Whether it is "<" or "[", or may be white space before it: a space, the beginning of an escape or of a character that is not ASCII. */
function mayBeginMarkup(byte: number): boolean {
  return byte === LESS_THAN || byte === OPEN_BRACKET || byte === 0x20 || byte === 0x5c || byte >= 0x80;
}

const INTERRUPTED = /^\s*\[Request interrupted by user[^\]]*\]\s*$/;

/** Blocks that no person wrote: their tags, which may have attributes. */
const BLOCK =
  /\s*<(task-notification|bash-stdout|bash-stderr|local-command-[a-z-]{1,32}|system-reminder|teammate-message)[\s>]/y;
const SPACE = /\s*$/y;

/** A block that was cut off goes on to the end. */
function isOnlyMarkup(text: string): boolean {
  let position = 0;
  while (position < text.length) {
    BLOCK.lastIndex = position;
    const tag = BLOCK.exec(text)?.[1];
    if (tag === undefined) {
      SPACE.lastIndex = position;
      return position > 0 && SPACE.test(text);
    }
    const close = `</${tag}>`;
    const end = text.indexOf(close, BLOCK.lastIndex);
    position = end === -1 ? text.length : end + close.length;
  }
  return position > 0;
}

/** The markup of a slash command is at the beginning, its tags in either order: a message that quotes it further on is text. */
const SLASH_COMMAND = /^\s*(?:<command-message>[^<]*<\/command-message>\s*)?<command-name>([^<]*)<\/command-name>/;
const MARKUP_LENGTH = 1024;

function findSlashCommand(text: string, into: Publisher): string | null {
  const beginning = text.slice(0, MARKUP_LENGTH);
  if (!beginning.includes('<command-name>')) return null;
  return toCommandName(SLASH_COMMAND.exec(beginning)?.[1] ?? null, into);
}

/** `/review --fast` → `review`. */
export function toCommandName(command: string | null, into: Publisher): string | null {
  const name = command?.trimStart().slice(0, 256).split(/\s/, 1)[0]?.replace(/^\//, '');
  return name !== undefined && IDENTIFIER.test(name) ? into.nameOf(name) : null;
}

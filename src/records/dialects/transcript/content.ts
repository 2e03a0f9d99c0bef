import type { Publisher } from '../../dialect.js';
import { registerKeys } from '../../json/json-keys.js';
import { type JsonNode, NOWHERE, type RecordView } from '../../json/json-tape.js';
import type { Invoked, SessionPart } from '../../telemetry-event.js';

type Use = Extract<SessionPart, { kind: 'use' }>;
type Result = Extract<SessionPart, { kind: 'result' }>;

/** The structure of a message's content. Nothing of its texts is kept except the name of a slash command. */
interface MessageContent {
  /** Name of the slash command, without its slash; null when the text is not one. */
  readonly slashCommand: string | null;
  /** Whether the text is the client's note that the person interrupted the agent. */
  readonly isInterruption: boolean;
  /** Whether there is content other than tool results and what clients write in a person's name. */
  readonly speaks: boolean;
}

const KEY = registerKeys(
  'type',
  'text',
  'id',
  'name',
  'input',
  'subagent_type',
  'skill',
  'command',
  'tool_use_id',
  'is_error',
  'content',
);

/** Name for the tool of a use without a valid tool name. */
const UNNAMED_TOOL = 'tool_use';

/** Tools that change files, and tools that only read (`spec/4 §B`, last line). For other tools, changes are not recorded. */
const EDITING: ReadonlySet<string> = new Set(['Write', 'Edit', 'MultiEdit', 'NotebookEdit']);
const READING: ReadonlySet<string> = new Set(['Read', 'Glob', 'Grep', 'LS', 'NotebookRead']);

/**
 * @param content - A string, or an array of items; anything else says nothing.
 * @param parts - Receives the uses and the results of tools.
 */
export function readContent(
  record: RecordView,
  content: JsonNode,
  into: Publisher,
  parts: SessionPart[],
): MessageContent {
  if (record.isText(content)) {
    const { slashCommand, isInterruption, isMarkup } = findMarkup(record, content, into);
    return { slashCommand, isInterruption, speaks: !isMarkup };
  }
  let slashCommand: string | null = null;
  let isInterruption = false;
  let speaks = false;
  for (let item = record.first(content); item !== NOWHERE; item = record.next(content, item)) {
    if (!record.isObject(item)) continue;
    const type = record.word(record.at(item, KEY.type));
    if (type === 'tool_use') parts.push(toUse(record, item, into));
    else if (type === 'tool_result') parts.push(toResult(record, item));
    else {
      const markup = findMarkup(record, record.at(item, KEY.text), into);
      slashCommand ??= markup.slashCommand;
      isInterruption ||= markup.isInterruption;
      speaks ||= !markup.isMarkup;
    }
  }
  return { slashCommand, isInterruption, speaks };
}

function toUse(record: RecordView, item: JsonNode, into: Publisher): Use {
  const raw = record.word(record.at(item, KEY.name)) ?? '';
  return {
    kind: 'use',
    id: record.uniqueAt(item, KEY.id),
    invoked: toInvoked(record, item, into),
    changes: EDITING.has(raw) ? true : READING.has(raw) ? false : null,
  };
}

function toInvoked(record: RecordView, use: JsonNode, into: Publisher): Invoked {
  const tool = toIdentifier(record, record.at(use, KEY.name), into) ?? UNNAMED_TOOL;
  const input = record.at(use, KEY.input);
  if (tool.startsWith('mcp__')) {
    const separator = tool.indexOf('__', 'mcp__'.length + 1);
    if (separator !== -1 && separator + 2 < tool.length) {
      return { kind: 'mcp', tool, item: `${tool.slice('mcp__'.length, separator)}/${tool.slice(separator + 2)}` };
    }
  }
  switch (tool) {
    case 'Task':
    case 'Agent':
      return { kind: 'subagent', tool, item: toIdentifier(record, record.at(input, KEY.subagent_type), into) };
    case 'Skill': {
      const skill = record.at(input, KEY.skill);
      const item = record.isFilledText(skill)
        ? toIdentifier(record, skill, into)
        : toCommandName(record.word(record.at(input, KEY.command)), into);
      return { kind: 'skill', tool, item };
    }
    case 'SlashCommand':
      return { kind: 'slash_command', tool, item: toCommandName(record.word(record.at(input, KEY.command)), into) };
    default:
      return { kind: 'tool', tool, item: null };
  }
}

/** Beginnings of the result that clients write when the person refused a use. */
const REFUSALS = [
  "The user doesn't want to proceed with this tool use",
  "The user doesn't want to take this action right now",
];

function toResult(record: RecordView, item: JsonNode): Result {
  const id = record.uniqueAt(item, KEY.tool_use_id);
  if (!record.isTrue(record.at(item, KEY.is_error))) return { kind: 'result', id, outcome: 'success' };
  const content = record.at(item, KEY.content);
  const text = record.isText(content) ? content : record.at(record.first(content), KEY.text);
  const isRefused = REFUSALS.some((words) => beginsWith(record, text, words));
  return { kind: 'result', id, outcome: isRefused ? 'blocked' : 'failed' };
}

/** Compares only the first bytes, because results are long. */
function beginsWith(record: RecordView, text: JsonNode, words: string): boolean {
  if (!record.isText(text) || record.endOf(text) - record.startOf(text) < words.length) return false;
  const start = record.startOf(text);
  for (let index = 0; index < words.length; index += 1) {
    if (record.bytes[start + index] !== words.charCodeAt(index)) return false;
  }
  return true;
}

function toIdentifier(record: RecordView, node: JsonNode, into: Publisher): string | null {
  const name = record.word(node);
  return name !== null && IDENTIFIER.test(name) ? into.name(node) : null;
}

/** Names must be identifiers, so that no sentence can pass as one and be published. */
const IDENTIFIER = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]{0,127}$/u;

/** What clients add to a person's messages. */
interface Markup {
  /** Name of the slash command; null when the text is not one. */
  readonly slashCommand: string | null;
  /** Whether the text is the client's note that the person stopped the agent. */
  readonly isInterruption: boolean;
  /** Whether the text is only markup: outputs, notifications, reminders, messages of other agents, or the note of an interruption. */
  readonly isMarkup: boolean;
}

const NONE: Markup = { slashCommand: null, isInterruption: false, isMarkup: false };
const INTERRUPTION: Markup = { slashCommand: null, isInterruption: true, isMarkup: true };

const LESS_THAN = 0x3c;
const OPEN_BRACKET = 0x5b;

/** Checks the first byte before anything else, because texts are long and few begin like markup. */
function findMarkup(record: RecordView, node: JsonNode, into: Publisher): Markup {
  if (!record.isFilledText(node) || !mayBeginMarkup(record.bytes[record.startOf(node)]!)) return NONE;
  const text = record.word(node) ?? '';
  if (INTERRUPTED.test(text)) return INTERRUPTION;
  return { slashCommand: findSlashCommand(text, into), isInterruption: false, isMarkup: isOnlyMarkup(text) };
}

/** Whether the byte is "<" or "[", or may begin white space before one: a space, an escape, or a non-ASCII character. */
function mayBeginMarkup(byte: number): boolean {
  return byte === LESS_THAN || byte === OPEN_BRACKET || byte === 0x20 || byte === 0x5c || byte >= 0x80;
}

const INTERRUPTED = /^\s*\[Request interrupted by user[^\]]*\]\s*$/;

/** Opening tags, possibly with attributes, of blocks that no person wrote. */
const BLOCK =
  /\s*<(task-notification|bash-stdout|bash-stderr|local-command-[a-z-]{1,32}|system-reminder|teammate-message)[\s>]/y;
const SPACE = /\s*$/y;

/** A block without a closing tag extends to the end. */
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

/** The markup of a slash command is at the beginning, with its tags in either order. A message that quotes it later is plain text. */
const SLASH_COMMAND = /^\s*(?:<command-message>[^<]*<\/command-message>\s*)?<command-name>([^<]*)<\/command-name>/;
const MARKUP_LENGTH = 1024;

function findSlashCommand(text: string, into: Publisher): string | null {
  const beginning = text.slice(0, MARKUP_LENGTH);
  if (!beginning.includes('<command-name>')) return null;
  return toCommandName(SLASH_COMMAND.exec(beginning)?.[1] ?? null, into);
}

/** `/review --fast` → `review`. */
function toCommandName(command: string | null, into: Publisher): string | null {
  const name = command?.trimStart().slice(0, 256).split(/\s/, 1)[0]?.replace(/^\//, '');
  return name !== undefined && IDENTIFIER.test(name) ? into.nameOf(name) : null;
}

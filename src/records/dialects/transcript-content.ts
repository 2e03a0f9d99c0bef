import { KEY } from '../json/json-keys.js';
import { NOWHERE, type JsonNode, type JsonTape } from '../json/json-tape.js';
import type { InvocationKind } from '../session-record.js';

/** A tool use whose result may still come. */
export interface ToolUse {
  /** What its results refer to; null when it has none, so that no result can be found. */
  readonly id: string | null;
  readonly kind: InvocationKind;
  readonly tool: string;
  readonly item: string | null;
}

export interface ToolResult {
  readonly useId: string;
  readonly isError: boolean;
}

/** The structure of a message's content. Of its texts nothing is kept but the name of a slash command. */
export interface MessageContent {
  readonly uses: readonly ToolUse[];
  readonly results: readonly ToolResult[];
  /** Without its slash; null when the text is no slash command. */
  readonly slashCommand: string | null;
  /** Whether somebody says or shows something, beside results of tools. */
  readonly speaks: boolean;
}

/** Names are identifiers, so that no sentence can pass for one and be published. */
const IDENTIFIER = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]{0,127}$/u;
/** What a use counts as whose tool has no such name. */
const UNNAMED_TOOL = 'tool_use';

const NO_USES: readonly ToolUse[] = [];
const NO_RESULTS: readonly ToolResult[] = [];

/** @param content - A string, or an array of items; anything else says nothing. */
export function parseContent(record: JsonTape, content: JsonNode): MessageContent {
  if (record.isText(content)) {
    const markup = findMarkup(record, content);
    return { uses: NO_USES, results: NO_RESULTS, slashCommand: markup.slashCommand, speaks: !markup.isOutput };
  }
  let uses = NO_USES;
  let results = NO_RESULTS;
  let slashCommand: string | null = null;
  let speaks = false;
  for (let item = record.first(content); item !== NOWHERE; item = record.next(content, item)) {
    if (!record.isObject(item)) continue;
    const type = record.text(record.at(item, KEY.type));
    const markup = findMarkup(record, record.at(item, KEY.text));
    if (type === 'tool_use') uses = [...uses, toToolUse(record, item)];
    if (type === 'tool_result') results = [...results, ...toToolResults(record, item)];
    else speaks ||= !markup.isOutput;
    slashCommand ??= markup.slashCommand;
  }
  return { uses, results, slashCommand, speaks };
}

function toToolUse(record: JsonTape, item: JsonNode): ToolUse {
  const name = toIdentifierName(record.text(record.at(item, KEY.name))) ?? UNNAMED_TOOL;
  const id = record.textAt(item, KEY.id);
  const input = record.at(item, KEY.input);
  const mcp = name.startsWith('mcp__') ? /^mcp__(.+?)__(.+)$/.exec(name) : null;
  if (mcp !== null) return { id, kind: 'mcp', tool: name, item: `${mcp[1]}/${mcp[2]}` };
  switch (name) {
    case 'Task':
    case 'Agent':
      return { id, kind: 'subagent', tool: name, item: toIdentifierName(record.textAt(input, KEY.subagent_type)) };
    case 'Skill': {
      const skill = record.textAt(input, KEY.skill);
      const item = skill === null ? toCommandName(record.textAt(input, KEY.command)) : toIdentifierName(skill);
      return { id, kind: 'skill', tool: name, item };
    }
    case 'SlashCommand':
      return { id, kind: 'slash_command', tool: name, item: toCommandName(record.textAt(input, KEY.command)) };
    default:
      return { id, kind: 'tool', tool: name, item: null };
  }
}

/** One, or none when it does not say of which use. */
function toToolResults(record: JsonTape, item: JsonNode): readonly ToolResult[] {
  const useId = record.textAt(item, KEY.tool_use_id);
  return useId === null ? NO_RESULTS : [{ useId, isError: record.isTrue(record.at(item, KEY.is_error)) }];
}

interface Markup {
  /** Name of the slash command that the text is; null when it is none. */
  readonly slashCommand: string | null;
  /** What a command printed is recorded as if the user had said it. */
  readonly isOutput: boolean;
}

const NO_MARKUP: Markup = { slashCommand: null, isOutput: false };

/** What client markup a text begins with. Texts are long, and nearly none of them begins so: those are not looked at any further. */
function findMarkup(record: JsonTape, node: JsonNode): Markup {
  if (!record.isFilledText(node) || !mayBeginMarkup(record.bytes[record.startOf(node)]!)) return NO_MARKUP;
  const text = record.text(node) ?? '';
  return { slashCommand: findSlashCommand(text), isOutput: /^\s*<local-command-/.test(text) };
}

/** Whether it is "<", or may be white space before it: a space, the beginning of an escape or of a character that is not ASCII. */
function mayBeginMarkup(byte: number): boolean {
  return byte === 0x3c || byte === 0x20 || byte === 0x5c || byte >= 0x80;
}

/** The markup stands at the beginning, its tags in either order: a message that quotes it further on is text. */
const SLASH_COMMAND = /^\s*(?:<command-message>[^<]*<\/command-message>\s*)?<command-name>([^<]*)<\/command-name>/;
const MARKUP_LIMIT = 1024;

function findSlashCommand(text: string): string | null {
  if (!text.includes('<command-name>')) return null;
  return toCommandName(SLASH_COMMAND.exec(text.slice(0, MARKUP_LIMIT))?.[1] ?? null);
}

/** `/review --fast` → `review`. */
function toCommandName(command: string | null): string | null {
  return toIdentifierName(command?.trim().split(/\s/, 1)[0]?.replace(/^\//, ''));
}

function toIdentifierName(name: string | null | undefined): string | null {
  return name != null && IDENTIFIER.test(name) ? name : null;
}

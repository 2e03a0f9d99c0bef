import { isJsonObject, type JsonObject } from '../line-objects.js';
import type { InvocationKind } from '../transcript-facts.js';
import { stringAt } from './fields.js';

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

/** @param content - A string, or an array of items; anything else says nothing. */
export function parseContent(content: unknown): MessageContent {
  if (typeof content === 'string') {
    const slashCommand = findSlashCommand(content);
    return { uses: [], results: [], slashCommand, speaks: !isOutput(content) };
  }
  const items = Array.isArray(content) ? content.filter(isJsonObject) : [];
  const uses: ToolUse[] = [];
  const results: ToolResult[] = [];
  let slashCommand: string | null = null;
  let speaks = false;
  for (const item of items) {
    const { type, text } = item;
    const isText = typeof text === 'string';
    if (type === 'tool_use') uses.push(toToolUse(item));
    if (type === 'tool_result') addToolResult(results, item);
    else speaks ||= !(isText && isOutput(text));
    if (isText) slashCommand ??= findSlashCommand(text);
  }
  return { uses, results, slashCommand, speaks };
}

function toToolUse(item: JsonObject): ToolUse {
  const name = toIdentifierName(item['name']) ?? UNNAMED_TOOL;
  const id = stringAt(item, 'id');
  const { input } = item;
  const command = stringAt(input, 'command');
  const mcp = /^mcp__(.+?)__(.+)$/.exec(name);
  if (mcp !== null) return { id, kind: 'mcp', tool: name, item: `${mcp[1]}/${mcp[2]}` };
  switch (name) {
    case 'Task':
    case 'Agent':
      return { id, kind: 'subagent', tool: name, item: toIdentifierName(stringAt(input, 'subagent_type')) };
    case 'Skill': {
      const skill = stringAt(input, 'skill');
      return { id, kind: 'skill', tool: name, item: skill === null ? toCommandName(command) : toIdentifierName(skill) };
    }
    case 'SlashCommand':
      return { id, kind: 'slash_command', tool: name, item: toCommandName(command) };
    default:
      return { id, kind: 'tool', tool: name, item: null };
  }
}

function addToolResult(results: ToolResult[], item: JsonObject): void {
  const useId = stringAt(item, 'tool_use_id');
  if (useId !== null) results.push({ useId, isError: item['is_error'] === true });
}

/** The markup stands at the beginning, its tags in either order: a message that quotes it further on is text. */
const SLASH_COMMAND = /^\s*(?:<command-message>[^<]*<\/command-message>\s*)?<command-name>([^<]*)<\/command-name>/;
const MARKUP_LIMIT = 1024;

function findSlashCommand(text: string): string | null {
  if (!text.includes('<command-name>')) return null;
  return toCommandName(SLASH_COMMAND.exec(text.slice(0, MARKUP_LIMIT))?.[1] ?? null);
}

/** What a command printed is recorded as if the user had said it. */
function isOutput(text: string): boolean {
  return /^\s*<local-command-/.test(text);
}

/** `/review --fast` → `review`. */
function toCommandName(command: string | null): string | null {
  return toIdentifierName(command?.trim().split(/\s/, 1)[0]?.replace(/^\//, ''));
}

function toIdentifierName(name: unknown): string | null {
  return typeof name === 'string' && IDENTIFIER.test(name) ? name : null;
}

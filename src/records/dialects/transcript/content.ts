import type { Publisher } from '../../dialect.js';
import { registerKeys } from '../../json/json-keys.js';
import { NOWHERE, type JsonNode } from '../../json/json-tape.js';
import type { RecordView } from '../../record-view.js';
import type { Invoked, SessionPart } from '../../session-record.js';
import { findMarkup, IDENTIFIER, toCommandName } from './markup.js';

type Use = Extract<SessionPart, { kind: 'use' }>;
type Result = Extract<SessionPart, { kind: 'result' }>;

/** The structure of a message's content. Of its texts nothing is kept but the name of a slash command. */
export interface MessageContent {
  /** Name of the slash command that the text is, without its slash; null when it is none. */
  readonly slashCommand: string | null;
  /** Whether the text is the mark of an interruption by the person. */
  readonly isInterruption: boolean;
  /** Whether somebody says or shows something, beside results of tools and what clients write in a person's name. */
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

/** What a use counts as whose tool has no such name. */
const UNNAMED_TOOL = 'tool_use';

/** Tools that change files, and tools that only read (`spec/4 §B`, last line). Of others it is not recorded what they do. */
const EDITING: ReadonlySet<string> = new Set(['Write', 'Edit', 'MultiEdit', 'NotebookEdit']);
const READING: ReadonlySet<string> = new Set(['Read', 'Glob', 'Grep', 'LS', 'NotebookRead']);

/**
 * @param content - A string, or an array of items; anything else says nothing.
 * @param parts - Gets the uses and the results of tools.
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
    id: record.wordAt(item, KEY.id),
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

/** How clients begin the result of a use that the person refused. */
const REFUSALS = [
  "The user doesn't want to proceed with this tool use",
  "The user doesn't want to take this action right now",
];

function toResult(record: RecordView, item: JsonNode): Result {
  const id = record.wordAt(item, KEY.tool_use_id);
  if (!record.isTrue(record.at(item, KEY.is_error))) return { kind: 'result', id, outcome: 'success' };
  const content = record.at(item, KEY.content);
  const text = record.isText(content) ? content : record.at(record.first(content), KEY.text);
  const isRefused = REFUSALS.some((words) => beginsWith(record, text, words));
  return { kind: 'result', id, outcome: isRefused ? 'blocked' : 'failed' };
}

/** Looks at the first bytes alone: results are long. */
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

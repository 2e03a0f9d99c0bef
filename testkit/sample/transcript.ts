import { type Random, SECOND, toMillisecondTimestamp } from './random.js';
import type { Emission } from './emission.js';

const MODELS = ['claude-sonnet-4-5', 'claude-opus-4-1'] as const;
const SLASH_COMMANDS = ['/review', '/release-notes', '/northwind:triage'] as const;

/** Tools that an agent may use in a turn: built in, from plugins (`plugin:local`), from an MCP server, or a subagent. */
const TOOL_USES = [
  { weight: 8, name: 'Read', input: { file_path: 'src/cart.ts' } },
  { weight: 6, name: 'Bash', input: { command: 'npm test' } },
  { weight: 5, name: 'Edit', input: { file_path: 'src/cart.ts', old_string: 'REDACTED', new_string: 'REDACTED' } },
  { weight: 4, name: 'Grep', input: { pattern: 'roundPrice' } },
  { weight: 2, name: 'Skill', input: { skill: 'northwind:changelog' } },
  { weight: 1, name: 'Skill', input: { skill: 'flea:emoji-commits' } },
  { weight: 1, name: 'Task', input: { subagent_type: 'reviewer', description: 'Review the change' } },
  { weight: 1, name: 'mcp__tracker__search_issues', input: { query: 'checkout' } },
] as const;

/** Writes the lines of one session in dialect E, each linked to the previous one. */
class Session {
  readonly emissions: Emission[] = [];
  readonly model: string;
  readonly #sessionId: string;
  readonly #repository: string;
  #parent: string | null = null;
  #at: number;

  constructor(
    readonly random: Random,
    repository: string,
    start: number,
  ) {
    this.#at = start;
    this.#repository = repository;
    this.#sessionId = random.uuid();
    this.model = random.pick(MODELS);
  }

  write(type: string, fields: object, afterMs = this.random.latency(6 * SECOND)): void {
    this.#at += afterMs;
    const uuid = this.random.uuid();
    const record = {
      type,
      uuid,
      parentUuid: this.#parent,
      sessionId: this.#sessionId,
      timestamp: toMillisecondTimestamp(this.#at),
      cwd: `/srv/build/${this.#repository}`,
      ...fields,
    };
    this.emissions.push({ at: this.#at, record });
    this.#parent = uuid;
  }
}

function writeToolUse(session: Session, resultType: string): void {
  const { random, model } = session;
  const { name, input } = random.pickWeighted(TOOL_USES);
  const id = `toolu_${random.hex(20)}`;
  const usage = { input_tokens: random.integer(400, 9000), output_tokens: random.integer(20, 900) };
  session.write('assistant', {
    message: { role: 'assistant', model, content: [{ type: 'tool_use', id, name, input }], usage },
  });
  if (random.chance(0.03)) return; // Interrupted: the tool returns no result.
  const result = { type: 'tool_result', tool_use_id: id, content: 'REDACTED', is_error: random.chance(0.06) };
  session.write(resultType, { message: { role: 'user', content: [result] } }, random.latency(2 * SECOND));
}

/** A session of a coding agent. Older clients write tool results as lines with their own type, newer ones as user lines. Both occur. */
export function emitSession(random: Random, repository: string, start: number, toolUses: number): Emission[] {
  const session = new Session(random, repository, start);
  const resultType = random.chance(0.25) ? 'tool_use_result' : 'user';
  session.write('system', { subtype: 'init', message: null });
  const command = random.pick(SLASH_COMMANDS);
  const request = random.chance(0.4)
    ? `<command-name>${command}</command-name><command-args></command-args>`
    : 'Please look at the rounding of prices in the cart.';
  session.write('user', { message: { role: 'user', content: request } });
  for (let use = 0; use < toolUses; use++) writeToolUse(session, resultType);
  const usage = { input_tokens: random.integer(400, 9000), output_tokens: random.integer(20, 900) };
  const text = { type: 'text', text: 'The rounding is fixed and tested.' };
  session.write('assistant', { message: { role: 'assistant', model: session.model, content: [text], usage } });
  if (random.chance(0.5)) session.write('summary', { summary: 'Price rounding', message: null });
  return session.emissions;
}

import { z } from 'zod';

/** The field tables of `spec/3` and `spec/4`, strict: a field that is in no table is a mistake of the sample. */

const utc = z.iso.datetime();
const bag = z.record(z.string(), z.unknown());
const repository = z.string().regex(/^[\w.-]+\/[\w.-]+$/);
const outcome = z.enum(['success', 'partial', 'blocked', 'failed']);

const decision = z
  .strictObject({
    schema_version: z.literal('1.0'),
    generated_at: utc,
    correlation_id: z.uuidv4(),
    actor: z.string().min(1),
    action: z.string().regex(/^[a-z]+(\.[a-z]+)+$/),
    entity: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('repository'), repo: repository }),
      z.strictObject({ type: z.literal('issue'), repo: repository, number: z.int().positive() }),
    ]),
    outcome,
    reason: z.string().nullable(),
    execution: z.strictObject({ started_at: utc, finished_at: utc, runner: z.string() }),
    decisions: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(['validation', 'enforcement', 'mutation', 'routing']),
        rule: z.string(),
        subject: z.string(),
        decision: z.enum(['allow', 'deny', 'create', 'update', 'skip', 'route']),
        outcome,
        reason: z.string().nullable(),
        evidence: z.array(z.strictObject({ key: z.string(), value: z.string() })),
      }),
    ),
    metrics: z.record(z.string(), z.number()),
  })
  .refine((record) => (record.reason === null) === (record.outcome === 'success'), 'a reason unless it is a success')
  .refine((record) => record.execution.started_at <= record.execution.finished_at, 'started before it finished')
  .refine((record) => new Set(record.decisions.map(({ id }) => id)).size === record.decisions.length, 'unique ids');

const check = z.strictObject({ id: z.string(), outcome: z.enum(['PASS', 'WARN', 'FAIL']), details: z.unknown() });
const engine = z
  .strictObject({
    schema_version: z.literal('1.0'),
    generated_at: utc,
    correlation_id: z.string().regex(/^\d+-\d+$/),
    source: z.strictObject({ workflow: z.string(), job: z.string() }),
    entity: z.strictObject({ type: z.literal('repository'), owner: z.string(), repo: z.string() }),
    event: z.strictObject({
      category: z.enum(['preflight', 'validate', 'enforce', 'dashboard', 'materialize']),
      action: z.enum(['success', 'failed']),
      reason: z.string().nullable(),
    }),
    details: z.looseObject({
      ok: z.boolean(),
      summary: z.string(),
      mode: z.enum(['apply', 'dry-run']).optional(),
      checks: z.array(check).optional(),
      actions: z.array(z.looseObject({ id: z.string() })).optional(),
    }),
  })
  .refine((record) => record.details.ok === (record.event.action === 'success'), 'ok says what the action says');

const agent = z.strictObject({
  schema_version: z.literal('0.1'),
  timestamp: utc,
  source: z.enum(['planner', 'executor', 'reviewer', 'memory', 'optimizer']),
  run_id: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\/[a-z-]+$/),
  cycle: z.int().min(1),
  event: z.string().regex(/^[a-z]+\.[a-z_]+$/),
  payload: z.looseObject({ redacted_fields: z.array(z.string()), duration_ms: z.number().positive().optional() }),
  tags: z.record(z.string(), z.string()),
});

const command = z.strictObject({
  ts: utc,
  run_id: z.string(),
  segment_id: z.string(),
  cmd: z.string().regex(/^[a-z]+(\.[a-z_]+)+$/),
  args: bag,
  result: bag,
  timing_ms: z.int().positive(),
  warnings: z.array(z.string()),
  x: bag,
  tokens: bag.optional(),
});

const toolUse = z.strictObject({ type: z.literal('tool_use'), id: z.string(), name: z.string(), input: bag });
const toolResult = z.strictObject({
  type: z.literal('tool_result'),
  tool_use_id: z.string(),
  content: z.string(),
  is_error: z.boolean(),
});
const text = z.strictObject({ type: z.literal('text'), text: z.string() });
const transcript = z.looseObject({
  type: z.enum(['user', 'assistant', 'tool_use_result', 'system', 'summary']),
  uuid: z.uuidv4(),
  parentUuid: z.uuidv4().nullable(),
  sessionId: z.uuidv4(),
  timestamp: utc,
  cwd: z.string(),
  message: z
    .strictObject({
      role: z.enum(['user', 'assistant']),
      model: z.string().optional(),
      content: z.union([z.string(), z.array(z.union([toolUse, toolResult, text]))]),
      usage: z.record(z.string(), z.int().nonnegative()).optional(),
    })
    .nullable(),
});

type Dialect = 'decision' | 'engine' | 'agent' | 'command' | 'transcript';

const TABLES: Readonly<Record<Dialect, z.ZodType>> = { decision, engine, agent, command, transcript };

/** The dialect of a record of the sample, by the keys that `spec/4` tells the dialects apart with. */
function dialectOf(record: Readonly<Record<string, unknown>>): Dialect {
  if ('sessionId' in record) return 'transcript';
  if ('cmd' in record) return 'command';
  if ('outcome' in record) return 'decision';
  return typeof record['event'] === 'string' ? 'agent' : 'engine';
}

const parseObject = (line: string): Record<string, unknown> => bag.parse(JSON.parse(line));

/** Holds a line to its dialect's table. @throws ZodError or SyntaxError when it does not fit. */
export function parseSampleLine(line: string): { dialect: Dialect; record: Readonly<Record<string, unknown>> } {
  const record = parseObject(line);
  const dialect = dialectOf(record);
  TABLES[dialect].parse(record);
  return { dialect, record };
}

/** The records of a clean file: every line is one, the last one ends in a newline. */
export function parseSampleFile(bytes: unknown): ReturnType<typeof parseSampleLine>[] {
  const lines = textOf(bytes).split('\n');
  if (lines.pop() !== '') throw new Error('No final newline.');
  return lines.map(parseSampleLine);
}

/** Text of a file of the sample. @throws when it is no file, or not UTF-8. */
export function textOf(file: unknown): string {
  if (!(file instanceof Uint8Array)) throw new TypeError('Not a file.');
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file);
}

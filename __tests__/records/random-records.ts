import fc from 'fast-check';
import { FAKE_HOME_PATHS, FAKE_SECRETS } from '../../testkit/sample/emission.js';

/** Texts of every kind that records hold: words that mean something, names, sentences, secrets and personal paths. */
export const anyText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['success', 'failed', 'blocked', 'ok', 'error', 'mutation', 'create', 'dry-run', 'accept', 'PASS', 'REDACTED'],
      ...[
        '2026-01-15T10:00:00Z',
        '2026-01-15T10:00:00.5+01:00',
        'octo/app',
        'octo',
        'app',
        '',
        ' ',
        'z '.repeat(150),
        '\u00a0',
        '\u3000 ',
      ],
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom(...Object.values(FAKE_SECRETS), ...FAKE_HOME_PATHS) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('z'.repeat(110), 'word ', 'npm run ', 'KEY=1 '),
        fc.constantFrom(...Object.values(FAKE_SECRETS)),
      )
      .map((parts) => parts.join(' ')),
  },
  { weight: 2, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** Whatever a member may hold that should be `expected`, and mostly is. */
function mostly<Expected>(expected: fc.Arbitrary<Expected>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 8, arbitrary: expected as fc.Arbitrary<unknown> },
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: anyText },
  );
}

const text = mostly(anyText);
const number = mostly(fc.oneof(fc.integer(), fc.constantFrom(0, 7, 0.5, 2 ** 53)));
const flag = mostly(fc.boolean());

/** A record of some members, in which any may be missing or of another type. */
function bag(members: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(members, { requiredKeys: [] });
}

function texts(...names: readonly string[]): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(names.map((name) => [name, text]));
}

/** Mostly short: of long lists only the beginning is shown. */
function list(item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return mostly(
    fc.oneof(
      { weight: 5, arbitrary: fc.array(mostly(item), { maxLength: 3 }) },
      { weight: 1, arbitrary: fc.array(item, { minLength: 19, maxLength: 23 }) },
    ),
  );
}

const entry = fc.oneof(
  anyText,
  bag(texts('id', 'action', 'type', 'label', 'milestone', 'name', 'title', 'subject', 'target')),
);
const changed = mostly(bag({ created: list(entry), updated: list(entry), skipped: list(entry) }));

const decision = bag({
  ...texts('generated_at', 'correlation_id', 'actor', 'reason'),
  entity: mostly(bag({ ...texts('type'), number, repo: fc.constantFrom('app', 'octo/app') })),
  execution: mostly(bag(texts('started_at', 'finished_at', 'runner'))),
  inputs: mostly(bag(texts('mode'))),
  decisions: list(
    bag({
      ...texts('kind', 'rule', 'subject', 'decision', 'outcome', 'reason'),
      evidence: list(bag(texts('key', 'value'))),
    }),
  ),
});

const engine = bag({
  ...texts('generated_at', 'correlation_id'),
  source: mostly(bag(texts('workflow', 'job'))),
  details: mostly(
    bag({
      ...texts('summary', 'mode', 'status', 'tool', 'version'),
      checks: list(bag(texts('id', 'outcome', 'details'))),
      actions: list(entry),
      labels: changed,
      milestones: changed,
      issue: mostly(bag({ number })),
    }),
  ),
});

const AGENT_EVENTS = [
  ...['plan.generated', 'plan.step_started', 'plan.step_completed', 'executor.command_started', 'executor.error'],
  ...['executor.command_completed', 'review.feedback_generated', 'review.decision', 'optimizer.profile_selected'],
  ...['optimizer.benchmark_completed', 'acme.extension'],
];

const agent = bag({
  ...texts('timestamp', 'source', 'run_id'),
  cycle: number,
  payload: mostly(
    bag({
      ...texts('tool', 'status', 'summary', 'reasoning', 'description', 'step_description', 'result_summary', 'result'),
      ...texts(
        'command',
        'command_name',
        'name',
        'exception_class',
        'exception',
        'message',
        'verdict',
        'decision',
        'reason',
      ),
      ...texts('profile', 'profile_name', 'hardware', 'hardware_signature', 'step', 'step_index', 'index'),
      ...{ exit_code: number, confidence: number, duration_ms: number, latency_ms: text, throughput: number },
      ...{ handled: flag, comments: list(anyText), blocking_issues: number, steps: list(anyText) },
      ...{ tools: list(anyText), selected_tools: list(anyText) },
      redacted_fields: list(fc.constantFrom('tool', 'payload.summary', 'source', 'run_id', 'event', 'command')),
    }),
  ),
});

const sample = mostly(
  bag({
    ...texts('status', 'mode', 'fallback_to', 'to_state', 'state', 'disclosure_mode'),
    ...{ cache_hit: flag, resolved: flag, bytes: number, bytes_read: number },
  }),
);
const command = bag({
  ...texts('run_id'),
  ...{ args: sample, result: sample, x: sample, timing_ms: number },
  warnings: list(fc.oneof(anyText, bag(texts('code')))),
  tokens: mostly(bag({ input_tokens: number, output_tokens: number, retrieved_tokens: number, total_tokens: number })),
});

const items = list(
  fc.oneof(
    bag({
      type: fc.constant('tool_use'),
      ...texts('id'),
      name: fc.oneof(fc.constantFrom('Task', 'Skill', 'SlashCommand', 'mcp__a__b', 'Read'), anyText),
      input: mostly(bag(texts('subagent_type', 'skill', 'command'))),
    }),
    bag({ type: fc.constant('tool_result'), ...texts('tool_use_id', 'content'), is_error: flag }),
    bag({ type: fc.constant('text'), ...texts('text') }),
  ),
);
const transcript = bag({
  ...texts('uuid', 'timestamp', 'requestId', 'user_id', 'user'),
  ...{ isMeta: flag, isSidechain: flag, isApiErrorMessage: flag, private: flag },
  message: mostly(
    bag({
      ...texts('id', 'model'),
      content: fc.oneof(
        items,
        text,
        anyText.map((name) => `<command-name>/${name}</command-name>`),
      ),
      usage: mostly(bag({ input_tokens: number, output_tokens: number })),
    }),
  ),
});

const filled = anyText.filter((value) => value !== '');

/** Random records of each dialect, with all that recognises them and all that a reader looks at, by the dialect's name. */
export const RANDOM_RECORDS: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  decision: fc
    .tuple(decision, filled, anyText)
    .map(([own, action, outcome]) => ({ ...own, schema_version: '1.0', action, outcome })),
  engine: fc
    .tuple(engine, filled, bag(texts('action', 'reason')))
    .map(([own, category, event]) => ({ ...own, schema_version: '1.0', event: { ...event, category } })),
  agent: fc
    .tuple(
      agent,
      fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...AGENT_EVENTS) }, { weight: 1, arbitrary: filled }),
    )
    .map(([own, event]) => ({ ...own, schema_version: '0.1', event })),
  command: fc
    .tuple(
      command,
      fc.oneof(
        fc.constantFrom('file.read', 'ast.cache', 'selector.resolve', 'lsp.timeout', 'lsp.state_change'),
        filled,
      ),
      anyText,
    )
    .map(([own, cmd, ts]) => ({ ...own, cmd, ts })),
  transcript: fc
    .tuple(transcript, fc.constantFrom('user', 'assistant', 'tool_use_result', 'system', 'next-year'), filled)
    .map(([own, type, sessionId]) => ({ ...own, type, sessionId })),
};

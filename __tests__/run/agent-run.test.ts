import { DEFAULT_DERIVE_OPTIONS } from '../../src/settings/derive-options.js';
import { buildRepository } from '../../src/run/build-repository.js';
import { telemetryDirectory } from '../../src/source/telemetry-source.js';
import { MemorySource } from '../../testkit/memory-source.js';
import { agentLine, commandLine, repository } from '../derive/events.js';

const RUN = '2026-01-15T10-00-00Z/cache-images';

/** An autonomous run with every core event of the contract (`spec/3`), a second apart, in two cycles. */
const EVENTS: readonly (readonly [cycle: number, source: string, event: string, payload: object])[] = [
  [1, 'optimizer', 'optimizer.profile_selected', { hardware_signature: 'gpu-1', profile_name: 'balanced' }],
  [1, 'optimizer', 'optimizer.benchmark_completed', { throughput_tokens_per_s: 84.5, latency_ms: 220 }],
  [1, 'planner', 'plan.generated', { steps: 1, confidence: 0.5, reasoning_score: 0.7, tools: ['edit', 'shell'] }],
  [1, 'planner', 'plan.step_started', { step: 1, tool: 'shell', description: 'Run the tests' }],
  [1, 'executor', 'executor.command_started', { command: 'npm test -- --ci', arguments: ['--', '--ci'] }],
  [
    1,
    'executor',
    'executor.command_completed',
    { command: 'npm test', exit_code: 1, stdout_digest: 'sha256:aaaa1111', stderr_digest: 'sha256:bbbb2222' },
  ],
  [1, 'executor', 'executor.error', { exception_class: 'CommandFailed', message: 'npm test failed', handled: true }],
  [1, 'planner', 'plan.step_completed', { step: 1, status: 'failed', duration_ms: 4000, result_summary: 'Tests fail' }],
  [
    1,
    'reviewer',
    'review.feedback_generated',
    {
      confidence_delta: -0.1,
      comments: ['Look at /home/alice/cache', 'REDACTED'],
      blocking_issues: [{ message: 'The cache never expires' }],
    },
  ],
  [1, 'reviewer', 'review.decision', { verdict: 'revise', confidence: 0.4 }],
  [2, 'planner', 'plan.generated', { steps: 1, confidence: 0.8, inputs: 'REDACTED', redacted_fields: ['tools'] }],
  [2, 'executor', 'executor.command_started', { command: 'npm test', arguments: 'REDACTED' }],
  [2, 'reviewer', 'review.decision', { verdict: 'accept', confidence: 0.9 }],
];
const TAGS = { environment: 'workstation', task: 'cache-images', manifest: 'REDACTED' };

const agentRun = EVENTS.map(([cycle, source, event, payload], second) =>
  agentLine({
    timestamp: `2026-01-15T10:00:${String(second).padStart(2, '0')}Z`,
    run_id: RUN,
    ...{ source, cycle, event, payload, tags: source === 'optimizer' ? { ...TAGS, hardware: 'gpu-1' } : TAGS },
  }),
);

async function publish(lines: readonly string[], options = {}): Promise<(path: string | RegExp) => string> {
  const source = new MemorySource(
    new Map([['2026-01-15.jsonl', Buffer.from(lines.join('\n'))]]),
    telemetryDirectory(repository),
  );
  const { files } = await buildRepository(repository, source, {
    ...DEFAULT_DERIVE_OPTIONS,
    ...{ serverUrl: 'https://github.com', builderVersion: '0.0.0', siteUrl: null },
    ...options,
  });
  return (path) => {
    const found = [...files.keys()].find((name) => (typeof path === 'string' ? name === path : path.test(name)));
    return Buffer.from(files.get(found ?? '') ?? '').toString('utf8');
  };
}
const toText = (html: string) =>
  html
    .replace(/<script[^]*?<\/script>|<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

test('the page of an agent run shows its tags, what the review says, and what was withheld', async () => {
  const page = toText((await publish(agentRun))('days/2026-01-15.html'));
  expect(page).toContain('Tags environment=workstation hardware=gpu-1 manifest= withheld task=cache-images');
  expect(page).toMatch(/blocking issue : The cache never expires/);
  expect(page).toMatch(/comment : Look at ~\/cache/);
  expect(page).toMatch(/comment : withheld by the emitter/);
  expect(page).toMatch(/2 comments/);
  expect(page).toMatch(/npm test 2 arguments/);
  expect(page).toMatch(/exit code 1 stdout digest sha256:aaaa1111 stderr digest sha256:bbbb2222/);
  expect(page).toMatch(/1 field withheld by the emitter namely arguments/);
  expect(page).toMatch(/1 field withheld by the emitter namely tools/);
  expect(page).toMatch(/throughput 84\.5 tokens\/s latency 220 ms/);
  expect(page).not.toContain('alice');
});

test('lists of runs show tags, also without a script, when any run bears some', async () => {
  const published = await publish([...agentRun, commandLine()]);
  for (const path of ['index.html', 'runs/index.html']) {
    expect(toText(published(path))).toContain('environment=workstation hardware=gpu-1 manifest= withheld');
  }
  expect((await publish([commandLine(), commandLine({ run_id: 'b' })]))('runs/index.html')).not.toContain('>Tags<');
});

test('metrics have the tags as labels, and the last confidence, throughput and latency', async () => {
  const metrics = (await publish(agentRun))('metrics.prom');
  for (const line of [
    'telemetry_tag_events{repository="octo/app",key="environment",value="workstation"} 13',
    'telemetry_tag_events{repository="octo/app",key="hardware",value="gpu-1"} 2',
    'telemetry_tag_known_events{repository="octo/app",key="task",value="cache-images"} 5',
    'telemetry_tag_failed_events{repository="octo/app",key="task",value="cache-images"} 2',
    'telemetry_tag_events{repository="octo/app",key="manifest",value="REDACTED"} 13',
    'telemetry_agent_confidence_ratio{repository="octo/app",source="planner",environment="workstation"} 0.8',
    'telemetry_agent_confidence_ratio{repository="octo/app",source="reviewer",environment="workstation"} 0.9',
    'telemetry_agent_throughput_tokens_per_second{repository="octo/app",source="optimizer",environment="workstation",hardware="gpu-1"} 84.5',
    'telemetry_agent_latency_seconds{repository="octo/app",source="optimizer",environment="workstation",hardware="gpu-1"} 0.22',
    'telemetry_agent_measurements{repository="octo/app",measure="confidence",source="planner",environment="workstation"} 2',
  ]) {
    expect(metrics.split('\n')).toContain(line);
  }
});

test('exports have the tags of each event', async () => {
  const [head, first, , third] = (await publish(agentRun))('data/events-2026-01.csv').split('\n');
  expect(head).toMatch(/,tags$/);
  expect(first).toMatch(/,environment=workstation;hardware=gpu-1;manifest=REDACTED;task=cache-images$/);
  expect(third).toMatch(/,environment=workstation;manifest=REDACTED;task=cache-images$/);
});

test('the last command run is told by itself, also when no run has a page', async () => {
  const early = { ts: '2026-01-15T09:00:00Z', run_id: 'early', cmd: 'ast.parse', timing_ms: 900 };
  const last = { run_id: 'last', ts: '2026-01-15T11:00:00Z' };
  const lines = [
    commandLine(early),
    commandLine({ ...last, cmd: 'ast.parse', timing_ms: 10, tokens: { input_tokens: 7, output_tokens: 2 } }),
    commandLine({ ...last, cmd: 'ast.parse', timing_ms: 30, result: { status: 'failed' } }),
    commandLine({ ...last, cmd: 'ast.cache', cache_hit: true, timing_ms: null, ts: '2026-01-15T11:00:05Z' }),
    commandLine({ ...early, cmd: 'file.read', args: { mode: 'raw' }, result: { bytes: 9 } }),
  ];
  for (const runPages of [200, 0]) {
    const { counters, last_run: run } = JSON.parse((await publish(lines, { runPages }))('commands.json'));
    expect(counters).toMatchObject({
      ast_parse_count: 3,
      ast_cache_hit_count: 1,
      total_bytes: 9,
      lsp_spawn_count: null,
    });
    expect(run).toMatchObject({
      run: 'last',
      started: '2026-01-15T10:59:59.970Z',
      ended: '2026-01-15T11:00:05Z',
      ...{ events: 3, records: 3, success: 0, failed: 1, unknown: 2, known: 1, failure_rate: null, other_records: 0 },
      counters: { ast_parse_count: 2, ast_cache_hit_count: 1, ast_cache_hit_rate: 1, total_bytes: null },
      tokens: { input: 7, output: 2, retrieved: null, total: null },
    });
    expect(run.commands).toMatchObject([
      { cmd: 'ast.parse', count: 2, p50_ms: 10, p95_ms: 30, max_ms: 30 },
      { cmd: 'ast.cache', count: 1, p50_ms: null },
    ]);
  }
});

test('metrics have the counters of commands by their own names, dropped writes and warnings', async () => {
  const lines = [
    commandLine({ cmd: 'ast.parse', warnings: ['telemetry_lock_skipped', 'stale_index', 'A sentence'] }),
    commandLine({ cmd: 'lsp.spawn', warnings: ['stale_index'] }),
    commandLine({ cmd: 'lsp.timeout', args: { fallback_to: 'ast' } }),
  ];
  const metrics = (await publish(lines))('metrics.prom').split('\n');
  for (const [series, value] of [
    ['ast_parse_count', 1],
    ['ast_cache_hit_count', 0],
    ['lsp_spawn_count', 1],
    ['lsp_timeout_count', 1],
    ['lsp_timeout_rate', 1],
    ['lsp_fallback_count', 1],
    ['telemetry_command_dropped_writes', 1],
    ['telemetry_command_dropped_write_ratio', 0.25],
  ]) {
    expect(metrics).toContain(`${series}{repository="octo/app"} ${value}`);
  }
  expect(metrics).toContain('telemetry_command_warnings{repository="octo/app",code="stale_index"} 2');
  expect(metrics.join('\n')).not.toMatch(/selector_resolve|total_bytes|ast_cache_hit_rate|sentence/);
});

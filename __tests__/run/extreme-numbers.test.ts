import { MemorySource } from '../../testkit/memory-source.js';
import { DEFAULT_DERIVE_OPTIONS } from '../../src/settings/derive-options.js';
import { buildRepository } from '../../src/run/build-repository.js';
import { agentLine, commandLine, engineLine, repository } from '../derive/events.js';

const NUMBERS = ['1e308', '-1e308', '1e999', '-1e999', '9007199254740993', '5e-324', '-0', '0.1', '1e21'];

/** Each number wherever a record may hold one; as text, for JSON knows numbers that JavaScript does not. */
const records = NUMBERS.flatMap((number) =>
  [
    engineLine({ correlation_id: '#', details: { duration_ms: '#', issue: { number: '#' }, version: '#' } }),
    ...['plan.generated', 'plan.step_started', 'executor.command_completed', 'review.decision'].map((event) =>
      agentLine({
        event,
        cycle: '#',
        payload: {
          confidence: '#',
          confidence_delta: '#',
          reasoning_score: '#',
          steps: '#',
          step: '#',
          exit_code: '#',
        },
      }),
    ),
    agentLine({ event: 'review.feedback_generated', payload: { comments: '#', confidence_delta: '#' } }),
    agentLine({ event: 'optimizer.benchmark_completed', payload: { throughput: '#', latency_ms: '#' } }),
    commandLine({ run_id: '#', timing_ms: '#', result: { bytes: '#' }, x: { disclosure_mode: 'raw' } }),
  ].map((line) => line.replaceAll('"#"', number)),
);

test('no number of a record makes anything published say NaN, Infinity or undefined', async () => {
  const text = records.map((record) => `${record}\n`).join('');
  const source = new MemorySource(new Map([['2026-01-15.jsonl', Buffer.from(text)]]), 'telemetry/v1/repos/octo_app');
  const options = { ...DEFAULT_DERIVE_OPTIONS, serverUrl: 'https://github.com', builderVersion: '0', siteUrl: null };
  const { files, dashboard } = await buildRepository(repository, source, options);
  expect(dashboard.summary.records).toMatchObject({ malformed: 0, counted: records.length });
  const texts = Array.from(files, ([path, bytes]) => [path, Buffer.from(bytes).toString()] as const);
  expect(texts.filter(([path]) => path.startsWith('days/')).length).toBeGreaterThan(0);
  for (const [path, text] of texts) {
    expect([path, /.{0,60}\b(?:NaN|Infinity|undefined)\b.{0,20}/.exec(text)?.[0]]).toEqual([path, undefined]);
  }
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { deriveDashboard } from '../../../src/derive/artifacts/dashboard.js';
import { FAKE_HOME_PATHS, FAKE_SECRETS } from '../../../testkit/sample/emission.js';
import { Aggregate } from '../../../src/derive/aggregate/aggregate.js';
import { deriveAggregate } from '../derive-file.js';
import {
  AGGREGATE_VERSION,
  aggregateDataSchema,
  renderAggregateData,
  toAggregate,
  toAggregateData,
} from '../../../src/derive/aggregate/aggregate-data.js';
import { COUNTS, MARKS, TIMES } from '../../../src/derive/runs/run-page.js';
import { Latency } from '../../../src/derive/latency/latency.js';
import { toTextData } from '../../../src/derive/aggregate/text-table.js';
import { propertyRuns } from '../../property-runs.js';
import { agentLine, commandLine, engineLine, repository } from '../events.js';
import { at, resultLine, useLine, userLine } from '../../records/transcript-lines.js';
import { telemetryFiles } from '../telemetry-files.js';

const source = { repository: 'octo/telemetry', directory: 'telemetry/v1/repos/octo_app', directories: [] };

const dashboardOf = (partials: readonly Aggregate[]): string => {
  const total = new Aggregate();
  for (const partial of partials) total.merge(partial);
  return JSON.stringify(deriveDashboard(repository, source, total.settle(), []));
};

const written = (partial: Aggregate): unknown => JSON.parse(renderAggregateData(toAggregateData(partial)));
const reread = (partial: Aggregate): Aggregate => toAggregate(aggregateDataSchema.parse(written(partial)));

test('a partial that was written down merges to the same dashboard', () => {
  fc.assert(
    fc.property(telemetryFiles, (contents) => {
      const partials = contents.map((lines, index) =>
        deriveAggregate(`part-${index}.jsonl`, Buffer.from(lines.join('\n')), repository),
      );
      expect(dashboardOf(partials.map(reread))).toBe(dashboardOf(partials));
      const [first, ...rest] = partials;
      expect(dashboardOf([...rest, reread(first!)])).toBe(dashboardOf(partials));
    }),
    { numRuns: propertyRuns(150, 1500) },
  );
});

const golden = [
  engineLine(),
  engineLine(),
  engineLine({ event: { category: 'enforce', action: 'failed' }, details: { actions: [{ id: 'x' }] } }),
  engineLine({ entity: { owner: 'evil', repo: 'other' } }),
  engineLine({ schema_version: '9.0' }),
  engineLine({ generated_at: 'soon', correlation_id: 17 }),
  agentLine({ event: 'review.decision', payload: { verdict: 'revise', duration_ms: 1234 } }),
  agentLine({ timestamp: '2026-01-16T23:59:59.999-03:00', event: 'executor.error', payload: { handled: true } }),
  commandLine(),
  commandLine(),
  `${commandLine({ cmd: 'code.edit', timing_ms: 70_000 })}${commandLine({ cmd: 'code.test', timing_ms: -1 })}`,
  JSON.stringify({
    schema_version: '1.0',
    generated_at: '2026-01-15T12:00:00Z',
    correlation_id: 'd',
    actor: 'bot',
    action: 'label.sync',
    outcome: 'Partial',
    entity: { repo: 'octo/app' },
    execution: { started_at: '2026-01-15T11:59:00Z', finished_at: '2026-01-15T12:00:00Z' },
    decisions: [{ kind: 'mutation', decision: 'create' }],
  }),
  commandLine({
    cmd: 'file.read',
    args: { mode: 'raw' },
    result: { bytes: 9 },
    warnings: ['stale_index', 'Free text'],
  }),
  userLine('<command-name>/review</command-name>'),
  useLine('t', 'Skill', { skill: 'northwind:changelog' }, at(1)),
  resultLine('t', true, at(3)),
  commandLine({ run_id: FAKE_SECRETS['github-token'], cmd: `${FAKE_HOME_PATHS[0]}/bin/build` }),
  agentLine({ event: 'executor.error', payload: { handled: true, duration_ms: 5, redacted_fields: ['duration_ms'] } }),
  agentLine({ event: 'plan.generated', payload: { confidence: 0.61 }, tags: { environment: 'ci', task: 'a;b' } }),
  '{"hello":"world"}',
  '',
  'rubbish',
].join('\n');

/**
 * The partial of the golden file by version. When this fails, partials written down before are no longer what the code
 * gives: raise PARTIAL_VERSION and add a line. Never change a line, or caches would mix the old and the new.
 */
const GOLDEN: Readonly<Record<number, string>> = {
  1: 'f000116b4da0a89046f9a0c78fbce9f791c042262fbb61e9453c0c2612392c22',
  2: 'e09f2e3d24f39be84a4012d847bed2303fd356002d826632bf7fc78dabbcc35e',
  3: '0d4853a789a283be47d41b1418f1bd71b5c5d664095bee39188c8980306d4db9',
  4: '2270b365a5b0334937735a3873b869f432b2d55d0c25738bae69de9970cbe91c',
  5: '6cd333d1921f0b57c5fdb883d4ea6909d2af2dd4bc4203aeb23012974467205a',
  6: 'c48012cb38fa028c9b41ffd6739d67635156e3418299ee6c5d2354af0a12ec46',
  7: 'c8c700e955415fb1ec3d65888cf2bf82ea63950bb8910a590c11dda0fd9c9b27',
  8: 'c830a533118204c9efc8e1f7fe356921f9d86890ab414961e2668b9fcf874598',
  9: '91b3897a93d3f8a4b48271bf890bccb468f452ef6b8eb5bf4b7f4ec0d6e52fb6',
  11: '7882af9b844ca58b5e5a38642f3f02545a57b54f2ad47e798a7deb0fc1fc6251',
  13: 'f8cbfe041dd2d2b879f1803d049b58ef8955254fe6166b102e32d15b604bd26e',
  12: '04f920f446dd3c45920c2c96bcc5721bd4d795cdb2704520d5cf2b49a8ca8948',
};

test('the golden file still gives the partial that the version stands for', () => {
  const data = toAggregateData(deriveAggregate('2026-01-15.jsonl', Buffer.from(golden), repository));
  const hash = createHash('sha256').update(renderAggregateData(data)).digest('hex');
  expect({ version: AGGREGATE_VERSION, hash }).toEqual({ version: AGGREGATE_VERSION, hash: GOLDEN[AGGREGATE_VERSION] });
});

const rows = (ids: string[], { count = 0, mark = 0, time = 0 } = {}) => ({
  runs: {
    ids: toTextData(
      ids.join(''),
      Uint32Array.from(ids, (_, index) => index + 1),
    ),
    actors: [],
    counts: new Uint32Array(COUNTS * ids.length).fill(count),
    marks: new Uint8Array(MARKS * ids.length).fill(mark),
    times: new Float64Array(TIMES * ids.length).fill(time),
    tags: { sets: [], rows: new Uint32Array(0) },
    causes: {
      texts: [],
      rows: new Uint32Array(0),
      times: new Float64Array(0),
      decides: new Uint8Array(0),
      refs: new Uint32Array(0),
    },
  },
});

test.each([
  ['cut within a number', { counts: 'AAAA' }],
  ['of what is no number', { times: Buffer.from(Float64Array.of(Number.NaN).buffer).toString('base64') }],
])('a column %s is refused', (_, column) => {
  const data = JSON.parse(
    renderAggregateData(toAggregateData(deriveAggregate('a.jsonl', Buffer.from(engineLine()), repository))),
  );
  expect(aggregateDataSchema.safeParse(data).success).toBe(true);
  expect(aggregateDataSchema.safeParse({ ...data, runs: { ...data.runs, ...column } }).success).toBe(false);
});

const oneRun = rows(['a']).runs;
const oneCause = {
  texts: ['a.b'],
  rows: Uint32Array.of(0),
  times: Float64Array.of(0),
  decides: Uint8Array.of(0),
  refs: Uint32Array.of(0, 0),
};

const oneDay = {
  cells: Uint32Array.of(20_000, 0, 1, 0, 0, 0, 0),
  longest: Float64Array.of(0),
  ends: Uint32Array.of(0),
  buckets: new Uint32Array(0),
};

test.each([
  ['fewer counts than runs', { runs: { ...rows([]).runs, ids: toTextData('a', Uint32Array.of(1)) } }],
  ['the same run twice', rows(['a', 'a'])],
  ['an action that is not there', rows(['a'], { count: 9 })],
  ['an outcome that is none', rows(['a'], { mark: 9 })],
  ['a time that is none', rows(['a'], { time: 2 ** 48 })],
  ['a time between two milliseconds', rows(['a'], { time: 0.5 })],
  ['tags of a run that is not there', { runs: { ...rows([]).runs, tags: { sets: ['a=b'], rows: Uint32Array.of(1) } } }],
  ['tags that are not there', { runs: { ...rows(['a']).runs, tags: { sets: [], rows: Uint32Array.of(1) } } }],
  ['fewer histograms than days and actions', { latencies: Latency.toData([]) }],
  ['buckets of no histogram', { latencies: { ...Latency.toData([]), buckets: Uint32Array.of(1, 1) } }],
  [
    'a day of an action that is not there',
    { actionDays: { ...oneDay, cells: Uint32Array.of(20_000, 7, 1, 0, 0, 0, 0) } },
  ],
  ['a day that is cut short', { actionDays: { ...oneDay, cells: Uint32Array.of(20_000, 0) } }],
  ['fewer buckets than a day has', { actionDays: { ...oneDay, ends: Uint32Array.of(2) } }],
  ['a bucket of no duration', { actionDays: { ...oneDay, ends: Uint32Array.of(2), buckets: Uint32Array.of(900, 1) } }],
  ['a cause of no run', { runs: { ...oneRun, causes: { ...oneCause, rows: Uint32Array.of(7) } } }],
  ['a cause without an action', { runs: { ...oneRun, causes: { ...oneCause, texts: [] } } }],
  ['a cause that is cut short', { runs: { ...oneRun, causes: { ...oneCause, times: new Float64Array(0) } } }],
  [
    'an action on a day twice',
    {
      actionDays: {
        cells: Uint32Array.of(20_000, 0, 1, 0, 0, 0, 0, 20_000, 0, 1, 0, 0, 0, 0),
        longest: new Float64Array(2),
        ends: new Uint32Array(2),
        buckets: new Uint32Array(0),
      },
    },
  ],
])('data with %s is refused', (_, overrides) => {
  const data = toAggregateData(deriveAggregate('2026-01-15.jsonl', Buffer.from(engineLine()), repository));
  expect(() => toAggregate({ ...data, ...overrides })).toThrow(RangeError);
});

import fc from 'fast-check';
import type { z } from 'zod';
import { commandsSchema } from '../../src/derive/commands/commands-schema.js';
import { deriveDashboard } from '../../src/derive/artifacts/dashboard.js';
import { diagnosticsSchema } from '../../src/derive/artifacts/diagnostics-schema.js';
import { exportIndexSchema } from '../../src/derive/exports/export-columns.js';
import { summarySchema } from '../../src/derive/artifacts/summary-schema.js';
import { sweepsSchema } from '../../src/derive/artifacts/sweeps-schema.js';
import { actionSeriesSchema, seriesSchema } from '../../src/derive/series/series-schema.js';
import { sessionsSchema } from '../../src/derive/usage/sessions-schema.js';
import { usageSchema } from '../../src/derive/usage/usage-schema.js';
import { OWNER, REGISTRY } from '../../testkit/sample/registry.js';
import { renderDashboard } from '../../src/render/dashboard-files.js';
import { renderCompactJson, renderJson } from '../../src/render/text-formats.js';
import { manifestSchema } from '../../src/render/manifest-schema.js';
import { deriveAggregate } from '../derive/derive-file.js';
import { agentLine, commandLine, engineLine, repository } from '../derive/events.js';
import { propertyRuns } from '../property-runs.js';
import { transcriptLine } from '../records/transcript-lines.js';
import { OPTIONS } from './fixtures.js';
import { buildSample } from './sample-site.js';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'summary.json': summarySchema,
  'diagnostics.json': diagnosticsSchema,
  'sweeps.json': sweepsSchema,
  'usage.json': usageSchema,
  'sessions.json': sessionsSchema,
  'series.json': seriesSchema,
  'commands.json': commandsSchema,
  'data/index.json': exportIndexSchema,
  'manifest.json': manifestSchema,
};

/** Nothing but what the schema has, in the schema's order. @returns how many artifacts there were. */
function expectArtifacts(files: ReadonlyMap<string, Uint8Array>): number {
  const found = [...files.keys()].flatMap((path) => {
    const schema = path.startsWith('actions/') ? actionSeriesSchema : SCHEMAS[path];
    return schema === undefined ? [] : [[path, schema] as const];
  });
  for (const [path, schema] of found) {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(files.get(path));
    const parsed = schema.parse(JSON.parse(text)) as object;
    const isCompact = /^(?:series|sessions|actions\/.*)\.json$/.test(path);
    const rendered = isCompact ? new TextDecoder().decode(renderCompactJson(parsed)) : null;
    expect(text).toBe(rendered ?? `${JSON.stringify(parsed, null, 2)}\n`);
    expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(parsed));
  }
  return found.length;
}

test('what is published of the sample is what the schemas say, in their key order', async () => {
  const names = Object.keys(REGISTRY.orgs[OWNER].repos) as Parameters<typeof buildSample>[0][];
  const counts = await Promise.all(names.map(async (name) => expectArtifacts((await buildSample(name)).files)));
  expect(Math.max(...counts)).toBeGreaterThan(5);
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', '__proto__', 'constructor', 'toString'),
);
const time = fc.oneof(
  fc
    .date({ min: new Date('2026-01-01'), max: new Date('2026-07-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  text,
);
const duration = fc.oneof(fc.double(), fc.nat(), fc.constant(-1), text);
const outcome = fc.constantFrom('success', 'failed', 'ok', 'error', 'blocked', '');
const line = fc.oneof(
  fc.record({ timestamp: time, correlation_id: text }).map((some) => engineLine(some)),
  fc
    .record({ timestamp: time, event: text, payload: fc.record({ duration_ms: duration, status: outcome }) })
    .map((some) => agentLine(some)),
  fc
    .record({
      ts: time,
      cmd: text,
      timing_ms: duration,
      result: fc.record({ status: outcome }),
      warnings: fc.array(text),
    })
    .map((some) => commandLine(some)),
  fc
    .tuple(text, text)
    .map(([id, name]) => transcriptLine('assistant', { role: 'assistant', content: [{ type: 'tool_use', id, name }] })),
  fc.string(),
);

test('whatever the telemetry is, the artifacts are what the schemas say', () => {
  const source = { repository: 'octo/telemetry', directory: 'telemetry/v1/repos/octo_app', directories: [] };
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const partial = deriveAggregate('2026-01-15.jsonl', Buffer.from(`${lines.join('\n')}\n`), repository);
      expectArtifacts(renderDashboard(deriveDashboard(repository, source, partial.settle(), []), OPTIONS));
    }),
    { numRuns: propertyRuns(60, 2000) },
  );
});

test('a number that is none and a value that is missing are not published', () => {
  for (const value of [NaN, Infinity, -Infinity, undefined]) {
    expect(() => renderJson({ list: [{ value }] })).toThrow('An artifact has no value for "value".');
  }
  for (const value of [NaN, undefined]) {
    for (const artifact of [{ value }, { list: [{ value }] }, { of: { value } }]) {
      expect(() => renderCompactJson(artifact)).toThrow('An artifact has no value for "value".');
    }
  }
  expect(new TextDecoder().decode(renderJson({ b: 0, a: [null] }))).toBe('{\n  "b": 0,\n  "a": [\n    null\n  ]\n}\n');
});

test('what is mostly numbers has a line for each column and each row', () => {
  const artifact = {
    version: '1',
    none: [],
    days: { a: [1, 2], b: null, c: { d: [3] } },
    rows: [{ e: [4], f: [[5]] }, {}],
  };
  expect(new TextDecoder().decode(renderCompactJson(artifact))).toBe(
    [
      '{',
      '  "version": "1",',
      '  "none": [],',
      '  "days": {',
      '    "a": [1,2],',
      '    "b": null,',
      '    "c": {"d":[3]}',
      '  },',
      '  "rows": [',
      '    {"e":[4],"f":[[5]]},',
      '    {}',
      '  ]',
      '}',
      '',
    ].join('\n'),
  );
});

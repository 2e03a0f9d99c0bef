import fc from 'fast-check';
import type { z } from 'zod';
import { commandsSchema } from '../../src/derive/commands/commands-schema.js';
import { deriveDashboard } from '../../src/derive/artifacts/dashboard.js';
import { diagnosticsSchema } from '../../src/derive/artifacts/diagnostics-schema.js';
import { exportIndexSchema } from '../../src/derive/exports/export-columns.js';
import { summarySchema } from '../../src/derive/artifacts/summary-schema.js';
import { sweepsSchema } from '../../src/derive/artifacts/sweeps-schema.js';
import { usageSchema } from '../../src/derive/usage/usage-schema.js';
import { OWNER, REGISTRY } from '../../testkit/sample/registry.js';
import { renderDashboard } from '../../src/render/dashboard-files.js';
import { renderJson } from '../../src/render/text-formats.js';
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
  'commands.json': commandsSchema,
  'data/index.json': exportIndexSchema,
  'manifest.json': manifestSchema,
};

/** Nothing but what the schema has, in the schema's order. @returns how many artifacts there were. */
function expectArtifacts(files: ReadonlyMap<string, Uint8Array>): number {
  const found = Object.entries(SCHEMAS).filter(([path]) => files.has(path));
  for (const [path, schema] of found) {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(files.get(path));
    expect(text).toBe(`${JSON.stringify(schema.parse(JSON.parse(text)), null, 2)}\n`);
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
  expect(new TextDecoder().decode(renderJson({ b: 0, a: [null] }))).toBe('{\n  "b": 0,\n  "a": [\n    null\n  ]\n}\n');
});

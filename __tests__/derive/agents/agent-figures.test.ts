import fc from 'fast-check';
import {
  AgentFigures,
  agentFiguresDataSchema,
  MAX_COUNTED_TAGS,
  MAX_MEASURED,
} from '../../../src/derive/agents/agent-figures.js';
import { deriveAgentReport } from '../../../src/derive/agents/agent-report.js';
import { parseTelemetryFile } from '../../../src/records/telemetry-file.js';
import { agentLine } from '../events.js';

function figuresOf(lines: readonly string[]): AgentFigures {
  const figures = new AgentFigures();
  const bytes = Buffer.from(lines.join('\n'));
  parseTelemetryFile('a.jsonl', bytes, { owner: 'octo', name: 'app' }, { event: (event) => figures.add(event) });
  return figures;
}
const reportOf = (...parts: readonly AgentFigures[]) => {
  const all = new AgentFigures();
  for (const part of parts) all.merge(part);
  return deriveAgentReport(all);
};

test('events are counted by their tags', () => {
  const { tags } = reportOf(
    figuresOf([
      agentLine({ payload: { verdict: 'accept' }, tags: { environment: 'ci', task: 'a' } }),
      agentLine({ payload: { verdict: 'abort' }, tags: { environment: 'ci' } }),
      agentLine({ event: 'memory.recalled', tags: { environment: 'ci', task: 'REDACTED' } }),
    ]),
  );
  expect(tags).toEqual([
    { key: 'environment', value: 'ci', events: 3, failed: 1, known: 2 },
    { key: 'task', value: 'REDACTED', events: 1, failed: 0, known: 0 },
    { key: 'task', value: 'a', events: 1, failed: 0, known: 1 },
  ]);
});

test('the last measurement is told by source, environment and hardware', () => {
  const plan = (second: number, confidence: number, rest = {}) =>
    agentLine({
      timestamp: `2026-01-15T10:00:0${second}Z`,
      ...{ source: 'planner', event: 'plan.generated', payload: { confidence }, tags: { environment: 'ci' } },
      ...rest,
    });
  const benchmark = { throughput_tokens_per_s: 80, latency_ms: 120, hardware: 'gpu-1' };
  const { measured } = reportOf(
    figuresOf([
      plan(2, 0.7),
      plan(1, 0.9),
      plan(2, 0.6),
      plan(3, 1.5),
      plan(4, 0.2, { tags: { environment: 'REDACTED', hardware: 'laptop' } }),
      agentLine({ source: 'optimizer', event: 'optimizer.benchmark_completed', payload: benchmark }),
      agentLine({ source: 'reviewer', event: 'memory.recalled', payload: { confidence: 0.1 } }),
    ]),
  );
  const at = (second: number) => Date.UTC(2026, 0, 15, 10, 0, second);
  const none = { confidence: null, tokensPerSecond: null, latencyMs: null };
  expect(measured).toEqual([
    {
      ...{ source: 'optimizer', environment: null, hardware: 'gpu-1' },
      measures: {
        ...none,
        tokensPerSecond: { count: 1, time: at(0), value: 80 },
        latencyMs: { count: 1, time: at(0), value: 120 },
      },
    },
    {
      ...{ source: 'planner', environment: 'ci', hardware: null },
      measures: { ...none, confidence: { count: 3, time: at(2), value: 0.7 } },
    },
    {
      ...{ source: 'planner', environment: null, hardware: 'laptop' },
      measures: { ...none, confidence: { count: 1, time: at(4), value: 0.2 } },
    },
  ]);
});

const line = fc
  .record({
    second: fc.integer({ min: 0, max: 9 }),
    confidence: fc.constantFrom(0, 0.25, 0.5, 1),
    source: fc.constantFrom('planner', 'reviewer'),
    tags: fc.dictionary(fc.constantFrom('environment', 'hardware'), fc.constantFrom('x', 'y')),
  })
  .map(({ second, confidence, source, tags }) => {
    const payload = { confidence };
    return agentLine({ timestamp: `2026-01-15T10:00:0${second}Z`, event: 'plan.generated', source, payload, tags });
  });

test('figures are the same in whatever order and grouping they come, also when they were written down', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.nat(20), (lines, cut) => {
      const whole = reportOf(figuresOf(lines));
      const [first, second] = [figuresOf(lines.slice(cut)), figuresOf(lines.slice(0, cut).reverse())];
      expect(reportOf(first, second)).toEqual(whole);
      const reread = new AgentFigures();
      reread.load(agentFiguresDataSchema.parse(JSON.parse(JSON.stringify(first.toData()))));
      expect(reportOf(second, reread)).toEqual(whole);
    }),
  );
});

test('of too many tags and measured sources the shortest are kept, in any order', () => {
  const lines = Array.from({ length: 300 }, (_, index) =>
    agentLine({
      event: 'plan.generated',
      source: 's'.repeat(1 + (index % 80)),
      payload: { confidence: 0.5 },
      tags: { task: 't'.repeat(1 + (index % 150)) },
    }),
  );
  const report = reportOf(figuresOf(lines));
  expect([report.tags.length, report.measured.length]).toEqual([MAX_COUNTED_TAGS, MAX_MEASURED]);
  expect(report.tags.every(({ value }) => value.length <= MAX_COUNTED_TAGS)).toBe(true);
  expect(reportOf(figuresOf(lines.slice(150).reverse()), figuresOf(lines.slice(0, 150)))).toEqual(report);
});

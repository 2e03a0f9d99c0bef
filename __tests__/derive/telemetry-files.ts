import fc from 'fast-check';
import { resultLine, useLine } from '../records/transcript-lines.js';
import { agentLine, commandLine, engineLine } from './events.js';

const time = fc
  .integer({ min: 0, max: 120 * 24 * 60 })
  .map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString());
const run = fc.integer({ min: 1, max: 6 }).map(String);
const line = fc.oneof(
  fc
    .record({
      time,
      run,
      category: fc.constantFrom('validate', 'enforce', 'preflight'),
      word: fc.constantFrom('success', 'failed', '?'),
    })
    .map(({ time, run, category, word }) =>
      engineLine({
        generated_at: time,
        correlation_id: run,
        event: { category, action: word },
        details: { actions: word === '?' ? [1] : [] },
      }),
    ),
  fc
    .record({
      time,
      run,
      verdict: fc.constantFrom('accept', 'revise', 'abort', '?'),
      confidence: fc.constantFrom(0, 0.5, 1, 2),
      tags: fc.dictionary(fc.constantFrom('environment', 'hardware', 'a', 'b'), fc.constantFrom('x', 'yy', 'z;%')),
    })
    .map(({ time, run, verdict, confidence, tags }) =>
      agentLine({ timestamp: time, run_id: run, payload: { verdict, confidence }, tags }),
    ),
  fc.record({ run, first: fc.integer({ min: 0, max: 30 }) }).map(({ run, first }) =>
    agentLine({
      run_id: run,
      event: 'memory.recalled',
      tags: Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`t${first + index}`, 'x'.repeat(index)])),
    }),
  ),
  fc
    .record({ time, run, cmd: fc.string({ minLength: 1, maxLength: 3 }), ms: fc.integer({ min: -2, max: 100_000 }) })
    .map(({ time, run, cmd, ms }) => commandLine({ ts: time, run_id: run, cmd, timing_ms: ms })),
  fc
    .record({
      time,
      sessionId: run,
      id: fc.constantFrom('a', 'b'),
      name: fc.constantFrom('Read', 'Skill', 'mcp__a__b'),
    })
    .map(({ time, id, name, sessionId }) => useLine(id, name, { skill: 'flea:x' }, { timestamp: time, sessionId })),
  fc
    .record({ time, sessionId: run, id: fc.constantFrom('a', 'b'), isError: fc.boolean() })
    .map(({ time, id, isError, sessionId }) => resultLine(id, isError, { timestamp: time, sessionId })),
  fc
    .record({ time, run, outcome: fc.constantFrom('SUCCESS', 'partial', 'blocked', 'failed', '?') })
    .map(({ time, run, outcome }) =>
      JSON.stringify({
        schema_version: '1.0',
        generated_at: time,
        correlation_id: run,
        actor: `actor-${outcome}`,
        action: 'label.sync',
        outcome,
        entity: { repo: outcome === '?' ? 'evil/app' : 'octo/app' },
      }),
    ),
  fc.constantFrom('rubbish', '', '{"a":1}'),
);

/** Any files of one repository, as lines: all kinds of records, spread over runs and days, and rubbish. */
export const telemetryFiles = fc.array(fc.array(line, { maxLength: 12 }), { minLength: 1, maxLength: 6 });

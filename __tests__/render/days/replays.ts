import { type Replay, type Step, toSessionStep, toStep } from '../../../src/derive/replay/replay.js';
import type { SampleFiles } from '../../../testkit/sample/emission.js';
import { createSampleFiles } from '../../../testkit/sample/sample.js';
import { Aggregate } from '../../../src/derive/aggregate/aggregate.js';
import { parseTelemetryFile } from '../../../src/records/telemetry-file.js';
import { createRuns } from '../fixtures.js';

const AT = Date.UTC(2026, 1, 15, 18, 5);
const STEPS = 12;

/** Steps of that dialect from the sample, one every 2.5 seconds. */
function createSteps(files: SampleFiles, dialect: string): Step[] {
  const steps: Step[] = [];
  for (const [path, file] of files) {
    if (!(file instanceof Uint8Array) || !path.endsWith('.jsonl') || steps.length === STEPS) continue;
    parseTelemetryFile(path, file, [], {
      event: (event, line, record) => {
        if (steps.length === STEPS || event.dialect !== dialect) return;
        const time = AT + 2500 * steps.length;
        steps.push(toStep({ ...event, time }, '2026-02-15.jsonl', line, record));
      },
    });
  }
  return steps;
}

/** Steps of sessions from the sample, which are known only when they are settled. */
function createSessionSteps(files: SampleFiles): Step[] {
  const partial = new Aggregate();
  for (const [path, file] of files) {
    if (!(file instanceof Uint8Array) || !Buffer.from(file).includes('"sessionId"')) continue;
    partial.addFile(path, file, { owner: '', name: '' });
  }
  const steps: Step[] = [];
  const isWanted = () => steps.length < STEPS;
  partial.settle().visitSessionEvents(isWanted, ({ event, invoked: { kind, item } }, _, line) => {
    if (steps.length === STEPS) return;
    const time = AT + 2500 * steps.length;
    const use = item === null ? null : { name: item, kind, outcome: event.outcome };
    steps.push(toSessionStep({ ...event, time }, '2026-02-15.jsonl', line, use));
  });
  return steps;
}

/** Replays of the newest runs of the fixtures: one of each dialect, an empty one, one cut in the middle. */
export function createReplays(): ReadonlyMap<string, Replay> {
  const files = createSampleFiles('storefront');
  const kinds = [
    ...['agent', 'engine', 'decision', 'command'].map((dialect) => createSteps(files, dialect)),
    createSessionSteps(files),
  ];
  const runs = createRuns(7);
  return new Map(
    runs.map(({ id }, index): [string, Replay] => {
      const steps = kinds[index % (kinds.length + 1)] ?? [];
      return [id, { steps, left: index === 6 ? { count: 1234, after: 5 } : { count: 0, after: steps.length } }];
    }),
  );
}

/** Every text of a replay is one of these, and every number odd. */
export function createHostileReplays(texts: readonly string[]): ReadonlyMap<string, Replay> {
  const at = (index: number) => texts[index % texts.length] ?? '';
  const cut = <Item>(items: Item[]) => ({ items, more: 3 });
  const steps = texts.map((text, index): Step => ({
    dialect: 'decision',
    group: { kind: index % 2 === 0 ? 'actor' : 'stage', name: at(index + 1) },
    action: text,
    outcome: 'blocked',
    time: index === 3 ? null : AT + index ** 7,
    durationMs: index === 4 ? null : 10 ** index,
    tookAction: true,
    actor: at(index + 2),
    file: at(index + 3),
    line: index + 1,
    detail: {
      text: at(index + 4),
      facts: [
        { name: 'command', value: at(index + 5) },
        { name: 'confidence', value: -1e300 },
        { name: 'confidence_delta', value: 0.014 },
        { name: 'latency_ms', value: -5 },
        { name: 'verdict', value: at(index + 6) },
      ],
      checks: cut([{ id: at(index + 7), outcome: 'warn', text: at(index + 8) }]),
      changes: cut([{ what: at(index + 9), subject: at(index + 10) }]),
      decisions: cut([
        {
          kind: at(index + 11),
          rule: at(index + 12),
          subject: at(index + 13),
          decision: null,
          outcome: 'unknown',
          reason: at(index + 14),
          evidence: cut([at(index + 15)]),
        },
      ]),
      uses: cut([{ name: at(index + 16), kind: at(index), outcome: 'failed' }]),
      remarks: cut([
        { kind: 'comment', text: at(index + 17) },
        { kind: 'blocking issue', text: null },
      ]),
    },
  }));
  return new Map(texts.map((text) => [text, { steps, left: { count: 9, after: 4 } }]));
}

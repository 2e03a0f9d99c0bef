import { Usage } from '../../../src/derive/usage/usage.js';
import type { TelemetryEvent } from '../../../src/records/telemetry-event.js';

const EVENT: TelemetryEvent = {
  dialect: 'transcript',
  time: Date.UTC(2026, 0, 15),
  action: 'assistant',
  outcome: 'success',
  run: 's',
  durationMs: null,
  tookAction: false,
  decidesRun: false,
  actor: null,
  repository: null,
};

/** A file whose records use these tools. */
function usageOf(tools: readonly string[]): Usage {
  const usage = new Usage();
  for (const tool of tools) {
    usage.add(EVENT, {
      speaker: null,
      model: null,
      invocations: [{ kind: 'tool', tool, item: null, outcome: 'success' }],
    });
  }
  return usage;
}

function mergeAll(files: readonly Usage[]) {
  const total = new Usage();
  for (const file of files) total.merge(file);
  return total.usages.map(({ tool, invocations }) => `${tool} ${invocations}`).sort();
}

test('which of too many usages are told apart does not depend on the order of the files, be they of usages or not', () => {
  for (let offset = 0; offset < 20; offset += 1) {
    const many = usageOf(Array.from({ length: 1_001 + offset }, (_, index) => `tool-${offset}-${index}`));
    const none = new Usage();
    const few = usageOf([`other-${offset}`]);
    const expected = mergeAll([many, none, few, none]);
    expect(mergeAll([none, many, few])).toEqual(expected);
    expect(mergeAll([few, none, many])).toEqual(expected);
    expect(mergeAll([many, few])).toEqual(expected);
  }
});

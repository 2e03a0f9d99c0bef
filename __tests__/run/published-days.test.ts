import fc from 'fast-check';
import { blobId } from '../../src/github/git-objects.js';
import { type Manifest, parseManifest } from '../../src/render/manifest.js';
import { buildRepository } from '../../src/run/build-repository.js';
import { DEFAULT_DERIVE_OPTIONS } from '../../src/settings/derive-options.js';
import { telemetryDirectory } from '../../src/source/telemetry-source.js';
import { MemorySource } from '../../testkit/memory-source.js';
import { agentLine, commandLine, engineLine, repository } from '../derive/events.js';

const options = { ...DEFAULT_DERIVE_OPTIONS, serverUrl: 'https://github.com', builderVersion: '0.0.0', siteUrl: null };

type Texts = ReadonlyMap<string, string>;

/** Builds the dashboard, and says which telemetry files were read. */
async function build(texts: Texts, published: Manifest['days'] | null, changed: Partial<typeof options> = {}) {
  const files = new Map(Array.from(texts, ([path, text]) => [path, Buffer.from(text)]));
  const built = await buildRepository(
    repository,
    new MemorySource(files, telemetryDirectory(repository)),
    { ...options, ...changed },
    { published },
  );
  const ids = new Map(Array.from(built.files, ([path, bytes]) => [path, blobId(bytes)]));
  const manifest = parseManifest(Buffer.from(built.files.get('manifest.json') ?? []).toString());
  return { written: [...built.files.keys()], kept: built.kept, ids: new Map([...ids, ...built.kept]), manifest };
}

const toPublished = ({ manifest }: Awaited<ReturnType<typeof build>>) => manifest?.days ?? {};
const toTexts = (lines: readonly (readonly [day: number, line: string])[]): Texts => {
  const texts = new Map<string, string>();
  for (const [day, line] of lines) {
    const path = `2026-01-${10 + day}.jsonl`;
    texts.set(path, `${texts.get(path) ?? ''}${line}\n`);
  }
  return texts;
};
/** A use of a tool in a session; one with the same id is the same use, wherever it is written. */
const useLine = (sessionId: string, timestamp: string, id: string) =>
  JSON.stringify({
    type: 'assistant',
    sessionId,
    timestamp,
    uuid: `u-${id}`,
    message: { id: `msg-${id}`, role: 'assistant', content: [{ type: 'tool_use', id, name: 'Bash', input: {} }] },
  });
const isPage = (path: string) => path.startsWith('days/');
const timeOf = (day: number, second: number) => new Date(Date.UTC(2026, 0, 10 + day, 10) + 1000 * second).toISOString();

test('a night renders the newest day, and neither reads nor renders those before it for their pages', async () => {
  const before = toTexts(
    [0, 1, 2].map((day) => [day, engineLine({ generated_at: timeOf(day, 0), correlation_id: `${day}-1` })]),
  );
  const after = new Map([...before, ...toTexts([[3, commandLine({ ts: timeOf(3, 0) })]])]);
  const first = await build(before, null);
  const update = await build(after, toPublished(first));
  expect(update.written.filter(isPage)).toEqual(['days/2026-01-13.html']);
  expect([...update.kept.keys()].sort()).toEqual([10, 11, 12].map((day) => `days/2026-01-${day}.html`));
  expect(update.ids).toEqual((await build(after, null)).ids);
});

test('a late record changes the page of its day', async () => {
  const before = toTexts([0, 1, 2].map((day) => [day, commandLine({ ts: timeOf(day, 0), run_id: `run_${day}` })]));
  const after = new Map(before).set(
    '2026-01-11.jsonl',
    `${before.get('2026-01-11.jsonl')}${commandLine({ ts: timeOf(1, 9), run_id: 'run_1', result: { status: 'error' } })}\n`,
  );
  const update = await build(after, toPublished(await build(before, null)));
  expect(update.written.filter(isPage)).toContain('days/2026-01-11.html');
  expect([...update.kept.keys()]).toContain('days/2026-01-10.html');
  expect(update.ids).toEqual((await build(after, null)).ids);
});

test('the pages of a day that the manifest does not have all of are rendered', async () => {
  const texts = toTexts([0, 1].map((day) => [day, engineLine({ generated_at: timeOf(day, 0) })]));
  const { '2026-01-10': first, ...others } = toPublished(await build(texts, null));
  const published = { '2026-01-10': { digest: first?.digest ?? '', pages: [] }, ...others };
  expect((await build(texts, published)).written.filter(isPage)).toEqual(['days/2026-01-10.html']);
});

test('whatever is published and whatever changes, an update publishes what a whole build does', async () => {
  const record = fc.record({
    day: fc.nat(4),
    second: fc.nat(50),
    run: fc.nat(3),
    kind: fc.nat(3),
    failed: fc.boolean(),
  });
  type Found = typeof record extends fc.Arbitrary<infer Value> ? Value : never;
  const toLine = ({ day, second, run, kind, failed }: Found): [number, string] => {
    const time = timeOf(day, second);
    if (kind === 0)
      return [day, commandLine({ ts: time, run_id: `run_${run}`, result: { status: failed ? 'error' : 'ok' } })];
    if (kind === 1)
      return [
        day,
        agentLine({ timestamp: time, run_id: `agent_${run}`, payload: { decision: failed ? 'abort' : 'accept' } }),
      ];
    if (kind === 2) return [day, useLine(`s${run}`, time, `m${second}`)];
    return [
      day,
      engineLine({
        generated_at: time,
        correlation_id: `2000${run}-1`,
        event: { category: 'enforce', action: failed ? 'failure' : 'success' },
      }),
    ];
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 14 }),
      fc.array(record, { maxLength: 4 }),
      fc.nat(13),
      fc.constantFrom(200, 3),
      async (records, added, gone, runPages) => {
        const lines = records.map(toLine);
        const more = added.map(toLine);
        const before = await build(toTexts(lines), null, { runPages });
        const after = toTexts([...lines.filter((_, index) => index !== gone), ...more]);
        const update = await build(after, toPublished(before), { runPages });
        const whole = await build(after, null, { runPages });
        expect(update.ids).toEqual(whole.ids);
        expect(update.manifest).toEqual(whole.manifest);
      },
    ),
    { numRuns: 60 },
  );
});

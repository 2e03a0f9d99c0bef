import { createReadClient } from '../../src/github/github-client.js';
import { type PushEvent, readTouchedDirectories } from '../../src/source/push-event.js';
import { startGitHub, TELEMETRY, toBytes } from './github-fixture.js';

const ROOT = 'telemetry/v1/repos';

async function startPush() {
  const { github, client } = await startGitHub();
  const commit = (files: Readonly<Record<string, string>>) => {
    github.commitFiles(TELEMETRY, 'main', toBytes(files), 'Append');
    return github.head(TELEMETRY, 'main') ?? '';
  };
  const before = commit({ [`${ROOT}/octo_app/a.jsonl`]: 'a' });
  const after = commit({ [`${ROOT}/octo_web/a.jsonl`]: 'a', [`${ROOT}/README.md`]: 'no directory', 'b.md': 'b' });
  const push: PushEvent = {
    ...{ ref: 'refs/heads/main', before, after, created: false, deleted: false, forced: false },
    repository: { full_name: TELEMETRY, default_branch: 'main' },
  };
  const read = (event: Partial<PushEvent> = {}, ref: string | null = null) =>
    readTouchedDirectories(createReadClient(client('ghp_reader')), { ...push, ...event }, TELEMETRY, ref);
  return { github, read };
}

test('a push touched the directories that it changed something in', async () => {
  const { read } = await startPush();
  for (const ref of [null, 'main', 'heads/main', 'refs/heads/main']) {
    expect([...((await read({}, ref)) ?? [])]).toEqual(['octo_web']);
  }
});

test.each<[string, Partial<PushEvent>]>([
  ['that created the branch', { created: true }],
  ['that deleted it', { deleted: true }],
  ['that was forced', { forced: true }],
  ['with nothing before it', { before: '0'.repeat(40) }],
  ['to another branch', { ref: 'refs/heads/work' }],
  ['to another repository', { repository: { full_name: 'octo/other', default_branch: 'main' } }],
])('what a push %s touched is not known, and not asked for', async (_, event) => {
  const { github, read } = await startPush();
  expect(await read(event)).toBeNull();
  expect(github.requests).toEqual([]);
});

const answer = (status: number, body: object) => ({
  kind: 'answer' as const,
  answer: { status, headers: { 'content-type': 'application/json' }, bytes: Buffer.from(JSON.stringify(body)) },
});

test.each([404, 422])('nor is it when GitHub cannot compare (%i)', async (status) => {
  const { github, read } = await startPush();
  github.faults.add({ path: /compare/, effect: answer(status, { message: 'No common ancestor' }) });
  expect(await read()).toBeNull();
});

test('a refusal is no answer to that', async () => {
  const { github, read } = await startPush();
  github.faults.add({ path: /compare/, effect: answer(403, { message: 'Resource not accessible' }) });
  await expect(read()).rejects.toMatchObject({ status: 403 });
});

test.each([
  [299, 1],
  [300, null],
])('of %i files, GitHub lists all or perhaps not', async (count, size) => {
  const { github, read } = await startPush();
  const files = Array.from({ length: count }, (_, index) => ({ filename: `${ROOT}/octo_app/${index}.jsonl` }));
  github.faults.add({ path: /compare/, effect: answer(200, { status: 'ahead', files }) });
  expect((await read())?.size ?? null).toBe(size);
});

test('a file that was moved touches both directories; history that was left behind is not known', async () => {
  const { github, read } = await startPush();
  const files = [{ filename: `${ROOT}/octo_new/a.jsonl`, previous_filename: `${ROOT}/octo_app/a.jsonl` }];
  github.faults.add({ path: /compare/, effect: answer(200, { status: 'ahead', files }) });
  expect([...((await read()) ?? [])]).toEqual(['octo_new', 'octo_app']);
  github.faults.add({ path: /compare/, effect: answer(200, { status: 'diverged', files }) });
  expect(await read()).toBeNull();
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outcomesOf, runInProcess } from './in-process.js';
import { telemetryOf, withOrganisation, type Organisation } from './small-organisation.js';

let directory: string;
beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'push-'))));
afterEach(() => rm(directory, { recursive: true, force: true }));

const ALL = ['octo_app', 'octo_web'];

interface Push {
  readonly before?: string;
  readonly after?: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** The keys that a run looks at which was started by a push; the last commit of the telemetry unless told. */
async function planned(organisation: Organisation, { before, after, payload, inputs }: Push = {}): Promise<string[]> {
  const { github } = organisation;
  const head = after ?? github.head('octo/telemetry', 'main') ?? '';
  const parent = github.repository('octo/telemetry').objects.commit(head)?.parents[0];
  const path = join(directory, 'event.json');
  const repository = { full_name: 'octo/telemetry', default_branch: 'main' };
  const flags = { created: false, deleted: false, forced: false };
  const push = { ref: 'refs/heads/main', before: before ?? parent, after: head, repository, ...flags, ...payload };
  await writeFile(path, JSON.stringify(push));
  const environment = { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: path };
  const run = await runInProcess(organisation, { 'dry-run': 'true', ...inputs }, environment);
  expect(run.error).toBeNull();
  return Object.keys(outcomesOf(run));
}

const appended = { 'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 1) };

test('a push to the telemetry has those repositories looked at that it touched', async () => {
  await withOrganisation({}, async (organisation) => {
    organisation.append(appended);
    expect(await planned(organisation)).toEqual(['octo_app']);
    expect(await planned(organisation, { inputs: { 'telemetry-ref': 'refs/heads/main' } })).toEqual(['octo_app']);
    expect(await planned(organisation, { inputs: { repositories: 'all' } })).toEqual(ALL);
    // A file that moved is news for both ends; one that vanished, and one elsewhere, count as well.
    organisation.append({
      'octo_app/2026-01-17.jsonl': null,
      'octo_web/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 1),
    });
    expect(await planned(organisation)).toEqual(ALL);
    organisation.append({ 'octo_web/2026-01-17.jsonl': null });
    expect(await planned(organisation)).toEqual(['octo_web']);
    organisation.append({ '../../README.md': 'x', 'octo_unregistered/2026-01-17.jsonl': 'x' });
    expect(await planned(organisation)).toEqual([]);
  });
});

test('all of them are looked at when it cannot be known what it touched', async () => {
  await withOrganisation({ github: { limits: { comparedFiles: 300 } } }, async (organisation) => {
    const { append, github } = organisation;
    append(appended);
    const earlier = github.head('octo/telemetry', 'main') ?? '';
    const unknown: Record<string, Push> = {
      'a new branch': { before: '0'.repeat(40), payload: { created: true } },
      'a forced push': { payload: { forced: true } },
      'a commit that is gone': { before: 'f'.repeat(40) },
      'another branch': { payload: { ref: 'refs/heads/other' } },
      'another repository': { payload: { repository: { full_name: 'octo/app', default_branch: 'main' } } },
      'a payload that is none': { payload: { repository: null } },
      'telemetry that is read elsewhere': { inputs: { 'telemetry-ref': earlier } },
      'a push that goes back': {
        before: earlier,
        after: github.repository('octo/telemetry').objects.commit(earlier)?.parents[0] ?? '',
      },
    };
    for (const [what, push] of Object.entries(unknown))
      expect([what, await planned(organisation, push)]).toEqual([what, ALL]);

    append(Object.fromEntries(Array.from({ length: 299 }, (_, index) => [`octo_app/many/${index}.jsonl`, '\n'])));
    expect(await planned(organisation)).toEqual(['octo_app']);
    append(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`octo_app/more/${index}.jsonl`, '\n'])));
    expect(await planned(organisation)).toEqual(ALL);
  });
});

test('what a push does not touch keeps its page and its place in the navigation', async () => {
  await withOrganisation({}, async (organisation) => {
    await runInProcess(organisation);
    const { 'octo_web/index.html': web, 'index.html': navigation } = organisation.site();
    organisation.append(appended);
    await planned(organisation, { inputs: { 'dry-run': 'false' } });
    expect(organisation.site()).toMatchObject({ 'octo_web/index.html': web, 'index.html': navigation });
    expect(organisation.site()['octo_app/summary.json']).toContain('2026-01-17');
  });
});

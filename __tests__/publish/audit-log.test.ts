import { DEFAULT_DERIVE_OPTIONS } from '../../src/settings/derive-options.js';
import type { AuditFinding } from '../../src/derive/artifacts/audit.js';
import { appendAudit } from '../../src/publish/audit-log.js';
import type { PublishedSite } from '../../src/publish/publication-target.js';
import { planSite } from '../../src/publish/site-plan.js';
import { publishedTreeId } from '../../src/publish/published-directory.js';
import { deriveTreeChanges } from '../../src/publish/tree.js';
import { blobId, MODE } from '../../src/github/git-objects.js';
import { repository } from '../derive/events.js';

const vanished = (file: string): AuditFinding => ({
  code: 'file-vanished',
  file,
  previous: { blob: 'a'.repeat(40), size: 7 },
  current: null,
});
const line = (file: string): string =>
  `{"schema_version":"1.0","code":"file-vanished","file":"${file}","previous":{"blob":"${'a'.repeat(40)}","size":7},"current":null}\n`;

test('findings are appended, one a line and without a time', () => {
  expect(appendAudit('', [vanished('a'), vanished('b')])).toBe(line('a') + line('b'));
  expect(appendAudit(line('a'), [vanished('b')])).toBe(line('a') + line('b'));
  expect(appendAudit(line('b'), [vanished('a'), vanished('b')])).toBe(line('b') + line('a') + line('b'));
});

test('the newest thousand lines are kept', () => {
  const files = Array.from({ length: 1000 }, (_, index) => `${index}.jsonl`);
  const appended = appendAudit(files.map(line).join(''), [vanished('new.jsonl')]);
  expect(appended).toBe([...files.slice(1), 'new.jsonl'].map(line).join(''));
});

test('what a publication that was cut short has appended is not appended again', () => {
  const log = line('a') + line('b') + line('c');
  expect(appendAudit(log, [vanished('b'), vanished('c')])).toBe(log);
  expect(appendAudit(log, [vanished('a'), vanished('b')])).toBe(log + line('a') + line('b'));
});

test.each(['rubbish\n', '{"code":"file-vanished"}\n', `${line('a')}<html>\n`])('%j is no log of ours', (published) => {
  expect(appendAudit(published, [vanished('a')])).toBeNull();
});

const manifest = JSON.stringify({
  generator: 'telemetry-dashboard-action',
  repository: { owner: repository.owner, name: repository.name },
});

/** Publishes a new page of `octo_app` over a site of these texts; what the target holds then, by path. */
async function publish(
  texts: Readonly<Record<string, string>>,
  audit: readonly AuditFinding[],
  plannedAgainst?: string,
): Promise<{ files: Record<string, string>; warnings: readonly string[]; overtaken: readonly string[] }> {
  const entries = Object.entries(texts);
  const site: PublishedSite = {
    head: 'c'.repeat(40),
    files: new Map(entries.map(([path, text]) => [path, { id: blobId(Buffer.from(text)), mode: MODE.file }])),
  };
  const dashboard = {
    repository,
    files: new Map([
      ['index.html', Buffer.from('new')],
      ['manifest.json', Buffer.from(manifest)],
    ]),
    plannedAgainst: plannedAgainst ?? publishedTreeId(site, 'octo_app'),
    audit,
  };
  const { publication, warnings, overtaken } = await planSite(
    {
      owner: 'octo',
      dashboards: [dashboard],
      registered: [repository],
      directory: '',
      options: { ...DEFAULT_DERIVE_OPTIONS, serverUrl: 'https://github.com', builderVersion: '0.0.0', siteUrl: null },
    },
    site,
    (paths) => Promise.resolve(new Map(entries.filter(([path]) => paths.includes(path)))),
  );
  const { deletions, writes } = deriveTreeChanges(site, publication, '');
  const kept = entries.filter(([path]) => !deletions.includes(path));
  const written = [...writes].map(([path, { bytes }]) => [path, Buffer.from(bytes).toString()]);
  return { files: Object.fromEntries([...kept, ...written]), warnings, overtaken };
}

const ours = { 'octo_app/manifest.json': manifest, 'octo_app/index.html': 'old', 'octo_app/old.html': 'old' };
const LOG = 'octo_app/audit.jsonl';

test('the log survives the replacement of its directory, and is appended to', async () => {
  const quiet = await publish({ ...ours, [LOG]: line('a') }, []);
  expect(quiet.files).toMatchObject({ 'octo_app/index.html': 'new', [LOG]: line('a') });
  expect(quiet.files).not.toHaveProperty('octo_app/old.html');
  expect((await publish({ ...ours, [LOG]: line('a') }, [vanished('b')])).files[LOG]).toBe(line('a') + line('b'));
  expect((await publish(ours, [vanished('b')])).files[LOG]).toBe(line('b'));
  expect((await publish(ours, [])).files).not.toHaveProperty(LOG);
});

test('something else of that name stays as it is, and the run says so', async () => {
  const { files, warnings } = await publish({ ...ours, [LOG]: 'mine' }, [vanished('b')]);
  expect(files).toMatchObject({ 'octo_app/index.html': 'new', [LOG]: 'mine' });
  expect(warnings).toEqual([expect.stringContaining('octo_app/audit.jsonl')]);
});

test('what another run has published with its findings is not logged twice', async () => {
  const theirs = { 'octo_app/manifest.json': manifest, 'octo_app/index.html': 'new', [LOG]: line('b') };
  const { files, overtaken } = await publish(theirs, [vanished('b')], 'd'.repeat(40));
  expect(overtaken).toEqual([]);
  expect(files[LOG]).toBe(line('b'));
});

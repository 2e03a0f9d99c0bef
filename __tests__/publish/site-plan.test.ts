import { deriveTreeChanges } from '../../src/publish/tree.js';
import { DEFAULT_DERIVE_OPTIONS } from '../../src/settings/derive-options.js';
import type { PublishedSite, ReadPublished, SiteFiles } from '../../src/publish/publication-target.js';
import { planSite, type SiteRequest } from '../../src/publish/site-plan.js';
import { publishedTreeId } from '../../src/publish/published-directory.js';
import type { RegisteredRepository } from '../../src/registry/registered-repository.js';
import { blobId, MODE } from '../../src/github/git-objects.js';
import { repository } from '../derive/events.js';

const app: RegisteredRepository = repository;
const web: RegisteredRepository = { ...repository, name: 'web', key: 'octo_web' };
const options = { ...DEFAULT_DERIVE_OPTIONS, serverUrl: 'https://github.com', siteUrl: null, builderVersion: '0.0.0' };

function manifest(owner: string, name: string): string {
  return JSON.stringify({
    schema_version: '1.0',
    generator: 'telemetry-dashboard-action',
    builder_version: '0.0.0',
    telemetry_version: 'v1',
    repository: { owner, name, key: `${owner}_${name}`, context: 'production', state: 'enabled' },
    source: { repository: 'octo/telemetry', directory: `telemetry/v1/repos/${owner}_${name}`, tree: null, files: [] },
    settings: { server_url: 'https://github.com' },
  });
}

function siteOf(texts: Readonly<Record<string, string>>): { site: PublishedSite; read: ReadPublished } {
  const files = Object.entries(texts).map(
    ([path, text]) => [path, { id: blobId(Buffer.from(text)), mode: MODE.file }] as const,
  );
  return {
    site: { head: 'c'.repeat(40), files: new Map(files) },
    read: (paths) =>
      Promise.resolve(new Map(paths.flatMap((path) => (path in texts ? [[path, texts[path] ?? '']] : [])))),
  };
}

function filesOf(texts: Readonly<Record<string, string>>): SiteFiles {
  return new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
}

async function plan(texts: Readonly<Record<string, string>>, request: Partial<SiteRequest> = {}) {
  const { site, read } = siteOf(texts);
  const dashboards = [
    { repository: app, files: filesOf({ 'index.html': 'new' }), plannedAgainst: publishedTreeId(site, 'octo_app') },
  ];
  return planSite(
    { owner: 'octo', dashboards, registered: [app, web], directory: '', options, ...request },
    site,
    read,
  );
}

const navigation = (files: SiteFiles): string => Buffer.from(files.get('index.html') ?? []).toString();

test('the first publication brings everything that a site needs', async () => {
  const { publication, overtaken, refused, warnings } = await plan({ 'README.md': 'x' });
  expect([...publication.directories.keys()]).toEqual(['octo_app']);
  expect([...publication.files.keys()].map((path) => path.replace(/\.[0-9a-f]+\./, '.'))).toEqual([
    'assets/style.css',
    'assets/script.js',
    '.nojekyll',
    'index.html',
  ]);
  expect(publication.removed).toEqual([]);
  expect([overtaken, refused, warnings]).toEqual([[], [], []]);
});

test('.nojekyll is created once and never written again', async () => {
  expect((await plan({ '.nojekyll': 'theirs' })).publication.files.has('.nojekyll')).toBe(false);
});

test('a directory of ours is replaced only while it is what was planned against', async () => {
  const site = { 'octo_app/manifest.json': manifest('octo', 'app'), 'octo_app/index.html': 'old' };
  expect([...(await plan(site)).publication.directories.keys()]).toEqual(['octo_app']);
  const dashboards = [{ repository: app, files: filesOf({ 'index.html': 'new' }), plannedAgainst: 'a'.repeat(40) }];
  const late = await plan(site, { dashboards });
  expect(late.overtaken).toEqual(['octo_app']);
  expect([...late.publication.directories.keys()]).toEqual([]);
});

test('pages that stay as they are published are neither written nor deleted', async () => {
  const texts = {
    'octo_app/manifest.json': manifest('octo', 'app'),
    'octo_app/days/2026-01-01.html': 'kept',
    'octo_app/days/2025-12-31.html': 'old',
  };
  const { site } = siteOf(texts);
  const kept = new Map([['days/2026-01-01.html', site.files.get('octo_app/days/2026-01-01.html')?.id ?? '']]);
  const files = filesOf({ 'manifest.json': manifest('octo', 'app'), 'index.html': 'new' });
  const plannedAgainst = publishedTreeId(site, 'octo_app');
  const { publication } = await plan(texts, { dashboards: [{ repository: app, files, kept, plannedAgainst }] });
  const changes = deriveTreeChanges(site, publication, '');
  expect(changes.deletions).toEqual(['octo_app/days/2025-12-31.html']);
  expect([...changes.writes.keys()].filter((path) => path.startsWith('octo_app/'))).toEqual(['octo_app/index.html']);
});

test('what another run published is no obstacle when it is the same', async () => {
  const files = { 'manifest.json': manifest('octo', 'app'), 'index.html': 'same' };
  const site = Object.fromEntries(Object.entries(files).map(([path, text]) => [`octo_app/${path}`, text]));
  const dashboards = [{ repository: app, files: filesOf(files), plannedAgainst: null }];
  expect((await plan(site, { dashboards })).overtaken).toEqual([]);
});

test.each([
  ['no manifest', {}],
  ['a manifest that is not ours', { 'octo_app/manifest.json': '{"name":"a web app"}' }],
  ['a manifest of another repository', { 'octo_app/manifest.json': manifest('octo', 'other') }],
])('a directory with %s stays as it is', async (_, extra) => {
  const { publication, refused } = await plan({ 'octo_app/index.html': 'theirs', ...extra });
  expect(refused).toEqual(['octo_app']);
  expect(publication.directories.size).toBe(0);
});

test('only directories of ours, of this owner, that are registered no longer are removed', async () => {
  const { publication } = await plan({
    'octo_gone/manifest.json': manifest('octo', 'gone'),
    'octo_web/manifest.json': manifest('octo', 'web'),
    'hubber_gone/manifest.json': manifest('hubber', 'gone'),
    'theirs/manifest.json': '{"generator":"something else"}',
    'plain/index.html': 'theirs',
  });
  expect(publication.removed).toEqual(['octo_gone']);
  expect(publication.message).toContain('remove octo_gone');
});

test('the navigation links what is published, and lists what is not', async () => {
  const { publication } = await plan({ 'octo_web/manifest.json': manifest('octo', 'web') });
  expect(navigation(publication.files)).toContain('href="octo_app/index.html"');
  expect(navigation(publication.files)).toContain('href="octo_web/index.html"');
  expect(navigation((await plan({})).publication.files)).not.toContain('href="octo_web/index.html"');
});

test('a start page of others is kept, and the run says so', async () => {
  const { publication, warnings } = await plan({ 'index.html': '<h1>Mine</h1>' });
  expect(publication.files.has('index.html')).toBe(false);
  expect(warnings).toEqual([expect.stringContaining('index.html')]);
  const ours = navigation((await plan({})).publication.files);
  expect((await plan({ 'index.html': ours })).publication.files.has('index.html')).toBe(true);
});

test('in a publish directory everything happens below it', async () => {
  const { publication } = await plan(
    {
      'dash/octo_gone/manifest.json': manifest('octo', 'gone'),
      'octo_gone/manifest.json': manifest('octo', 'gone'),
      'index.html': 'theirs',
    },
    { directory: 'dash' },
  );
  expect(publication.removed).toEqual(['octo_gone']);
  expect(publication.files.has('index.html')).toBe(true);
});

test('the commit says what was built and what was removed, and nothing else', async () => {
  const gone = { 'octo_old/manifest.json': manifest('octo', 'old'), 'octo_old/index.html': 'x' };
  expect((await plan(gone)).publication.message).toBe(
    'Publish telemetry dashboards\n\nbuild octo/app\nremove octo_old',
  );
  expect((await plan({}, { dashboards: [] })).publication.message).toBe('Publish telemetry dashboards');
});

test('a navigation page that an earlier version of the builder made is replaced', async () => {
  const page = navigation((await plan({})).publication.files).replace('</body>', '<p>As it was.</p></body>');
  const { publication, warnings } = await plan({ 'index.html': page });
  expect(navigation(publication.files)).not.toContain('As it was.');
  expect([publication.files.has('index.html'), warnings]).toEqual([true, []]);
});

test('without findings there is no audit log', async () => {
  const { publication } = await plan({});
  expect([...publication.directories.get('octo_app')!.keys()]).toEqual(['index.html']);
});

describe('a directory without a manifest that says whose it is', () => {
  const page = '<meta name="generator" content="telemetry-dashboard-action"/>';
  const summary = (name: string) => `{"repository":{"owner":"octo","name":"${name}"}}`;
  const fateOf = async (files: Readonly<Record<string, string>>) => {
    const { publication, refused } = await plan(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`octo_app/${path}`, text])),
    );
    return [publication.directories.has('octo_app'), refused];
  };
  const TAKEN = [true, []];
  const REFUSED = [false, ['octo_app']];

  test('is taken up when its pages say so', async () => {
    expect(await fateOf({ 'manifest.json': '', 'index.html': page, 'summary.json': summary('app') })).toEqual(TAKEN);
    expect(await fateOf({ 'manifest.json': '', 'index.html': page, 'summary.json': summary('web') })).toEqual(REFUSED);
    expect(await fateOf({ 'index.html': '<p>', 'summary.json': summary('app') })).toEqual(REFUSED);
  });

  test('is taken up when all that it holds would be written there anyway', async () => {
    expect(await fateOf({ 'index.html': 'new' })).toEqual(TAKEN);
    expect(await fateOf({ 'index.html': 'old' })).toEqual(REFUSED);
    expect(await fateOf({ 'index.html': 'new', 'more.html': 'x' })).toEqual(REFUSED);
  });
});

describe('a directory that differs from its key only in letter case', () => {
  const finding = {
    code: 'file-shrunk',
    file: '2026-01-15.jsonl',
    previous: { blob: 'a'.repeat(40), size: 2 },
    current: { blob: 'b'.repeat(40), size: 1 },
  } as const;
  const log = Buffer.from(`${JSON.stringify({ schema_version: '1.0', ...finding })}\n`).toString();
  const former = { 'octo_App/manifest.json': manifest('octo', 'App'), 'octo_App/index.html': 'old' };

  test('is replaced, and its history goes on', async () => {
    const { publication, refused } = await plan({ ...former, 'octo_App/audit.jsonl': log });
    expect(publication.removed).toEqual(['octo_App']);
    expect(refused).toEqual([]);
    expect(Buffer.from(publication.directories.get('octo_app')?.get('audit.jsonl') ?? []).toString()).toBe(log);
    expect(navigation(publication.files)).toContain('href="octo_app/');
  });

  test('brings no log when it has none', async () => {
    const { publication } = await plan(former);
    expect([...(publication.directories.get('octo_app')?.keys() ?? [])]).toEqual(['index.html']);
  });

  test('has what was found since appended to its log', async () => {
    const { site } = siteOf(former);
    const dashboards = [
      {
        repository: app,
        files: filesOf({ 'index.html': 'new' }),
        plannedAgainst: publishedTreeId(site, 'octo_app'),
        audit: [{ ...finding, file: '2026-01-16.jsonl' }],
      },
    ];
    const { publication } = await plan({ ...former, 'octo_App/audit.jsonl': log }, { dashboards });
    expect(Buffer.from(publication.directories.get('octo_app')?.get('audit.jsonl') ?? []).toString()).toBe(
      log + log.replace('2026-01-15', '2026-01-16'),
    );
  });

  test('stays as long as nothing takes its place', async () => {
    expect((await plan(former, { dashboards: [] })).publication.removed).toEqual([]);
  });

  test('is removed beside one of the right name, also when that is as it was', async () => {
    const site = { ...former, 'octo_app/manifest.json': manifest('octo', 'app') };
    expect((await plan(site, { dashboards: [] })).publication.removed).toEqual(['octo_App']);
  });

  test('is left alone when it is not ours; nothing is published where a file system would mix the two', async () => {
    const theirs = { 'octo_App/index.html': 'theirs' };
    const { publication, refused } = await plan(theirs);
    expect([publication.removed, [...publication.directories.keys()], refused]).toEqual([[], [], ['octo_app']]);
    const beside = await plan({ ...theirs, 'octo_app/manifest.json': manifest('octo', 'app') });
    expect([beside.publication.removed, [...beside.publication.directories.keys()], beside.refused]).toEqual([
      [],
      ['octo_app'],
      [],
    ]);
  });
});

import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from './command.js';
import { withOrganisation, type Organisation } from './bundled-organisation.js';
import { telemetryOf, TOKENS } from './small-organisation.js';

const VERIFY = { stage: 'verify', 'publish-token': TOKENS.readSite };

let root: string;
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'verify-'))));
afterEach(() => rm(root, { recursive: true, force: true }));

async function checkOut({ github }: Organisation, repository: string, branch: string): Promise<string> {
  const directory = join(root, `${repository.replace('/', '_')}-${branch}`);
  for (const [path, bytes] of github.readTree(repository, branch)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), bytes);
  }
  return directory;
}

const verify = (site: string, telemetry: string) => runCommand(['verify', '--site', site, '--telemetry', telemetry]);

function tamper({ github }: Organisation, files: Readonly<Record<string, string | null>>) {
  const seeds = Object.entries(files).map(([path, text]) => [path, text === null ? null : Buffer.from(text)] as const);
  github.commitFiles('octo/dashboards', 'gh-pages', new Map(seeds), 'Tamper');
}

test('what was published is verified, by the action and from checkouts, also when there is newer telemetry', async () => {
  await withOrganisation({}, async (organisation) => {
    await organisation.run();
    const site = await checkOut(organisation, 'octo/dashboards', 'gh-pages');
    const telemetry = await checkOut(organisation, 'octo/telemetry', 'main');
    const local = await verify(site, telemetry);
    expect(local).toMatchObject({ exitCode: 0, stderr: '' });
    expect(local.stdout).toMatch(/^verified +octo_app: .*\nverified +octo_web: /m);

    organisation.append({ 'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 4) });
    organisation.github.requests.length = 0;
    const { exitCode, outputs, summary, log } = await organisation.run(VERIFY);
    expect({ exitCode, log }).toMatchObject({ exitCode: 0 });
    expect(outputs['status']).toBe('verified');
    expect(summary).toContain('2 dashboards of 2');
    const writes = organisation.github.requests.filter(
      ({ method, path }) => method !== 'GET' && !/graphql$/.test(path),
    );
    expect(writes).toEqual([]);
  });
});

test('each file that was changed, added or taken away is named, and the audit log is not one of them', async () => {
  await withOrganisation({}, async (organisation) => {
    await organisation.run();
    const page = organisation.site()['octo_app/index.html'] ?? '';
    const script = Object.keys(organisation.site()).find((path) => path.endsWith('.js')) ?? '';
    tamper(organisation, {
      'octo_app/index.html': page.replace('octo', 'evil'),
      'octo_app/badge.svg': null,
      'octo_app/deep/extra.html': 'x',
      'octo_app/audit.jsonl': 'history\n',
      [script]: 'alert(1)',
    });
    const site = await checkOut(organisation, 'octo/dashboards', 'gh-pages');
    const local = await verify(site, await checkOut(organisation, 'octo/telemetry', 'main'));
    expect(local.exitCode).toBe(1);
    expect(local.stderr.split('\n')).toEqual(
      expect.arrayContaining([
        '  changed: octo_app/index.html',
        '  missing: octo_app/badge.svg',
        '  extra: octo_app/deep/extra.html',
        `${site}: 1 of 2 dashboards differ from the telemetry. Shared files differ from those of this version: ${script} (changed).`,
      ]),
    );
    expect(local.stderr).not.toContain('audit.jsonl');
    expect(local.stdout).toMatch(/verified +octo_web/);

    const { exitCode, outputs, log } = await organisation.run(VERIFY);
    expect(exitCode).toBe(1);
    expect(outputs['status']).toBe('failed');
    expect(log).toContain('badge.svg (missing), deep/extra.html (extra), index.html (changed)');
  });
});

/** A manifest whose digest is that of what it says: a forger can give it as well. */
function withDigest(manifest: string): string {
  const undigested = manifest.replace(/(?<=^ {2}"digest": ")[0-9a-f]*/m, '');
  const digest = createHash('sha256').update(undigested).digest('hex');
  return undigested.replace(/(?<=^ {2}"digest": ")/m, digest);
}

test('a manifest that names other telemetry, other figures or another directory is found out', async () => {
  await withOrganisation({}, async (organisation) => {
    await organisation.run();
    const manifest = organisation.site()['octo_app/manifest.json'] ?? '';
    const other = organisation.github.treeId('octo/telemetry', 'main', 'telemetry/v1/repos/octo_web') ?? '';
    const own = organisation.github.treeId('octo/telemetry', 'main', 'telemetry/v1/repos/octo_app') ?? '';
    const forgeries = [
      // Nearly everything differs; the message names the first files.
      [manifest.replace(own, other), /attention\.json \(changed\).* and \d+ more\./],
      [manifest.replace('"records": 5', '"records": 500'), /telemetry: manifest\.json \(changed\)\./],
    ] as const;
    for (const [forged, said] of forgeries) {
      expect(forged).not.toBe(manifest);
      tamper(organisation, { 'octo_app/manifest.json': withDigest(forged) });
      const { exitCode, log } = await organisation.run(VERIFY);
      expect(exitCode).toBe(1);
      expect(log).toContain('octo_app: different.');
      expect(log).toMatch(said);
    }
    tamper(organisation, {
      'octo_app/manifest.json': withDigest(manifest.replace('"key": "octo_app"', '"key": "../octo_web"')),
    });
    expect((await organisation.run(VERIFY)).log).toContain('octo_app: different');
    tamper(organisation, {
      'octo_app/manifest.json': withDigest(manifest.replaceAll('octo/telemetry', 'evil/telemetry')),
    });
    expect((await organisation.run(VERIFY)).log).toContain('not a telemetry repository of octo');
  });
});

test('what another version published, and telemetry that is no more, are told apart from what is wrong', async () => {
  await withOrganisation({}, async (organisation) => {
    await organisation.run();
    const manifest = organisation.site()['octo_app/manifest.json'] ?? '';
    tamper(organisation, {
      'octo_app/manifest.json': manifest.replace(/"builder_version": "[^"]*"/, '"builder_version": "9.0.0"'),
    });
    const { exitCode, outputs, log } = await organisation.run(VERIFY);
    expect(exitCode).toBe(1);
    expect(log).toContain('1 of 2 dashboards cannot be verified by this version.');
    expect(log).not.toContain('differ from the telemetry');
    expect(JSON.parse(outputs['repositories'] ?? '')).toMatchObject([
      { key: 'octo_app', status: 'other-version' },
      { key: 'octo_web', status: 'verified' },
    ]);

    const meaning = manifest.replace(/"derive_version": \d+/, '"derive_version": 0');
    tamper(organisation, { 'octo_app/manifest.json': meaning });
    expect((await organisation.run(VERIFY)).log).toContain('1 of 2 dashboards cannot be verified by this version.');

    tamper(organisation, { 'octo_app/manifest.json': manifest });
    const site = await checkOut(organisation, 'octo/dashboards', 'gh-pages');
    organisation.append({ 'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 4) });
    const later = await verify(site, await checkOut(organisation, 'octo/telemetry', 'main'));
    expect(later.exitCode).toBe(1);
    expect(later.stderr).toContain('1 of 2 dashboards cannot be verified.');
    expect(later.stderr).toContain('fetch-depth: 0');
  });
});

test('a checkout with its history verifies what was published from an earlier state of it', async () => {
  await withOrganisation({}, async (organisation) => {
    await organisation.run();
    const site = await checkOut(organisation, 'octo/dashboards', 'gh-pages');
    organisation.append({ 'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 4) });
    await organisation.github.exportTo(join(root, 'telemetry.git'), 'octo/telemetry');
    execFileSync('git', ['clone', '--quiet', join(root, 'telemetry.git'), join(root, 'telemetry')]);
    expect(await readFile(join(root, 'telemetry/telemetry/v1/repos/octo_app/2026-01-17.jsonl'), 'utf8')).toContain(
      'octo',
    );
    expect(await verify(site, join(root, 'telemetry'))).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

test('where there is no dashboard, none is verified', async () => {
  await mkdir(join(root, 'empty'));
  const { exitCode, stderr } = await verify(join(root, 'empty'), root);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('contains no dashboard');
  await withOrganisation({}, async ({ run }) => {
    expect((await run(VERIFY)).log).toContain('Nothing is published at octo/dashboards@gh-pages.');
  });
});

import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withOrganisation, type Organisation } from './bundled-organisation.js';
import { telemetryOf } from './small-organisation.js';

async function withCache(work: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'cache-'));
  try {
    await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function entriesOf(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Runs on the first telemetry, then on more of it, each time with the inputs; the site and the log of the second run. */
async function grow(inputs: Readonly<Record<string, string>>, between: () => Promise<void> = async () => {}) {
  const result: { site: Record<string, string>; log: string } = { site: {}, log: '' };
  await withOrganisation({}, async ({ run, append, site }: Organisation) => {
    expect((await run(inputs)).exitCode).toBe(0);
    await between();
    append({
      'octo_app/2026-01-16.jsonl': telemetryOf('app', '2026-01-16', 5),
      'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 2),
    });
    const { exitCode, log } = await run(inputs);
    expect({ exitCode, log }).toMatchObject({ exitCode: 0 });
    Object.assign(result, { site: site(), log });
  });
  return result;
}

test('full, incremental and poisoned builds give the same bytes', async () => {
  const full = await grow({});
  expect(full.site['octo_app/summary.json']).toContain('"counted": 10');
  await withCache(async (directory) => {
    const inputs = { 'cache-directory': directory };
    const incremental = await grow(inputs);
    expect(incremental.site).toEqual(full.site);
    expect(full.site['octo_app/data/events-2026-01.csv']?.trimEnd().split('\n')).toHaveLength(11);
    expect(await entriesOf(directory)).toHaveLength(2 * 5); // the partial of each file, and its rows

    const poisoned = await grow(inputs, async () => {
      const [first, ...rest] = await entriesOf(directory);
      await writeFile(first ?? '', 'poison');
      for (const entry of rest) await writeFile(entry, '{"key":"x","partial":{"records":{"counted":1000000}}}');
    });
    expect(poisoned.site).toEqual(full.site);
    expect(poisoned.log).toContain('cannot be trusted');
  });
});

test('a cache directory that cannot be used costs a warning, and nothing else', async () => {
  await withCache(async (directory) => {
    const file = join(directory, 'file');
    await writeFile(file, '');
    const { site, log } = await grow({ 'cache-directory': join(file, 'cache') });
    expect(log).toContain('is not writable');
    expect(site['octo_app/summary.json']).toContain('"counted": 10');
  });
});

describe('an entry that somebody has forged', () => {
  const KEY = 'a-secret-of-our-own-making';

  /** Entries as the action writes them without a key, but with one number in them changed. */
  async function forge(directory: string): Promise<void> {
    for (const entry of await entriesOf(directory)) {
      const [, payload = ''] = (await readFile(entry, 'utf8')).split('\n');
      const forged = payload.replace('"counted":3', '"counted":3000');
      await writeFile(entry, `${createHash('sha256').update(forged).digest('hex')}\n${forged}`);
    }
  }

  async function forged(inputs: Readonly<Record<string, string>>) {
    const result: { site: Record<string, string>; log: string } = { site: {}, log: '' };
    await withCache(async (directory) => {
      Object.assign(result, await grow({ 'cache-directory': directory, ...inputs }, () => forge(directory)));
    });
    return result;
  }

  test('is discarded with cache-key, is said to be so, and the key is nowhere', async () => {
    const { site, log } = await forged({ 'cache-key': KEY });
    expect(site).toEqual((await grow({})).site);
    expect(log).toMatch(/cache-directory: \d+ entr(?:y was|ies were) not written with this cache-key and discarded/);
    expect(`${log.replaceAll(`::add-mask::${KEY}`, '')}${JSON.stringify(site)}`).not.toContain(KEY);
    expect(log).toContain(`::add-mask::${KEY}`);
  });

  test('is believed without, and verify finds what came of it', async () => {
    await withCache(async (directory) => {
      await withOrganisation({}, async ({ run, append }: Organisation) => {
        const inputs = { 'cache-directory': directory };
        await run(inputs);
        await forge(directory);
        append({ 'octo_app/2026-01-17.jsonl': telemetryOf('app', '2026-01-17', 2) });
        expect((await run(inputs)).exitCode).toBe(0);
        const { exitCode, log } = await run({ stage: 'verify' });
        expect(exitCode).toBe(1);
        expect(log).toMatch(/octo_app: different\.\n[^]*Differs from the telemetry: .*summary\.json \(changed\)/);
      });
    });
  });
});

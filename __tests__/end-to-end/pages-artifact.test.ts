import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { withOrganisation } from './bundled-organisation.js';
import { TOKENS } from './small-organisation.js';

const step = z.object({ uses: z.string(), with: z.record(z.string(), z.string()).optional() });
const recipe = z
  .object({ jobs: z.object({ build: z.object({ steps: z.array(step) }) }) })
  .parse(parse(readFileSync(new URL('../../examples/pages-artifact.yml', import.meta.url), 'utf8')));

test('the recipe without a branch deploys what a branch would hold, and writes to no repository', async () => {
  const { steps } = recipe.jobs.build;
  const [action, upload] = steps.slice(-2);
  expect(upload).toMatchObject({
    uses: expect.stringMatching(/^actions\/upload-pages-artifact@/),
    with: { path: action?.with?.['output-directory'] },
  });
  const root = await mkdtemp(join(tmpdir(), 'pages-'));
  try {
    await withOrganisation({}, async ({ github, run, site }) => {
      const directory = join(root, action?.with?.['output-directory'] ?? '');
      const given = {
        'telemetry-token': TOKENS.read,
        'output-directory': directory,
        'cache-directory': join(root, 'cache'),
      };
      expect(Object.keys(action?.with ?? {}).sort()).toEqual(Object.keys(given).sort());
      // Its telemetry is private, and nobody has said yet that everybody may see it.
      const refused = await run(given);
      expect(refused).toMatchObject({ exitCode: 1, log: expect.stringContaining('allow-public') });
      expect(await readdir(directory)).toEqual([]);

      const { exitCode, log } = await run({
        ...given,
        'allow-public': 'true',
        'site-url': 'https://octo.github.io/dashboards/', // what follows from the name of a branch's repository
      });
      expect({ exitCode, log }).toMatchObject({ exitCode: 0 });
      const writes = github.requests.filter(({ method, path }) => method !== 'GET' && !/graphql$/.test(path));
      expect(writes).toEqual([]);

      await run();
      const published = site();
      const entries = await readdir(directory, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
      expect(files.map((file) => file.slice(directory.length + 1)).sort()).toEqual(Object.keys(published).sort());
      for (const file of files) {
        expect(await readFile(file, 'utf8')).toBe(published[file.slice(directory.length + 1)]);
        // Pages takes no links, and no files that not everybody may read.
        const { mode } = await stat(file);
        expect(mode & 0o444).toBe(0o444);
      }
    });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createDemoGitHub, type DemoGitHub } from '../../testkit/demo-github.js';
import { runAction } from '../../testkit/run-action.js';
import { createSample, type Sample } from '../../testkit/sample/sample.js';
import { pagesUrl } from '../../src/settings/github-name.js';
import { ACTION_BUNDLE, NODE } from '../bundle.js';
import { runCommand } from './command.js';

async function withDemo<T>(
  work: (demo: DemoGitHub, apiUrl: string) => Promise<T>,
  sample = createSample(),
): Promise<T> {
  const demo = createDemoGitHub(sample);
  const apiUrl = await demo.github.listen();
  try {
    return await work(demo, apiUrl);
  } finally {
    await demo.github.close();
  }
}

/** Publishes the sample organisation and returns the id of the published tree. */
function publish(environment: Readonly<Record<string, string>>): Promise<string | undefined> {
  return withDemo(async (demo, apiUrl) => {
    const { exitCode, log } = await runAction({
      bundle: ACTION_BUNDLE,
      node: NODE,
      apiUrl,
      inputs: demo.inputs,
      environment: { ...demo.environment, ...environment },
    });
    expect({ exitCode, log }).toMatchObject({ exitCode: 0 });
    return demo.github.treeId(demo.dashboards, 'gh-pages');
  });
}

test('the published tree is the same wherever and whenever it is built', async () => {
  // At the same time: a run waits for a second between most of its writes.
  const [plain, other] = await Promise.all([
    publish({ TZ: 'UTC', LANG: 'C' }),
    publish({ TZ: 'Asia/Kolkata', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
  ]);
  expect(plain).toMatch(/^[0-9a-f]{40}$/);
  expect(other).toBe(plain);
  // The same id for Node 20 and Node 24, which both run this test. Update it with an intended change of the pages.
  expect(plain).toMatchSnapshot();
});

/** A plain directory cannot say which commit a submodule is at, so its tree has another id. */
function withoutSubmodules(sample: Sample): Sample {
  const telemetry = [...sample.telemetry].filter(([, file]) => file instanceof Uint8Array || 'symlink' in file);
  return { ...sample, telemetry: new Map(telemetry) };
}

test('a preview of the same telemetry has the same bytes as what the action publishes', async () => {
  await withDemo(async (demo, apiUrl) => {
    await runAction({
      bundle: ACTION_BUNDLE,
      node: NODE,
      apiUrl,
      inputs: demo.inputs,
      environment: demo.environment,
    });
    const published = demo.github.readTree(demo.dashboards, 'gh-pages');
    const root = await mkdtemp(join(tmpdir(), 'preview-'));
    try {
      const { sample } = demo;
      for (const [path, file] of sample.telemetry) {
        const target = join(root, 'checkout', path);
        await mkdir(dirname(target), { recursive: true });
        if (file instanceof Uint8Array) await writeFile(target, file);
        else if ('symlink' in file) await symlink(file.symlink, target);
      }
      await writeFile(join(root, 'registry.json'), sample.registry);
      const out = join(root, 'site');
      const { exitCode, stdout } = await runCommand([
        'preview',
        '--telemetry',
        join(root, 'checkout'),
        '--registry',
        join(root, 'registry.json'),
        '--out',
        out,
        '--site-url',
        pagesUrl(demo.dashboards, ''),
        '--once',
      ]);
      expect(exitCode).toBe(0);
      expect(stdout).toContain(`The site is in ${out}.`);
      const entries = await readdir(out, { recursive: true, withFileTypes: true });
      const previewed = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1));
      expect(previewed.sort()).toEqual([...published.keys()].sort());
      for (const path of previewed) {
        expect([path, (await readFile(join(out, path))).equals(published.get(path) ?? Buffer.of())]).toEqual([
          path,
          true,
        ]);
      }
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  }, withoutSubmodules(createSample()));
});

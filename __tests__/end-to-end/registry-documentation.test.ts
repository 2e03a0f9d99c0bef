import { spawnSync } from 'node:child_process';
import { chmod, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createDirectory, openRepository } from '../cli/registry/infra-repository.js';

/** GitHub, as far as `gh` would reach it: opens nothing, and merges by moving `main` to what was checked. */
const GITHUB = `#!/bin/sh
case "$2" in
  view) printf '{"number":1,"state":"OPEN","headRefOid":"%s","baseRefName":"main"}' "$(git rev-parse HEAD)" ;;
  merge) branch=$(git branch --show-current); git push --quiet origin HEAD:main &&
    git switch --quiet main && git pull --quiet --ff-only && git branch --quiet -D "$branch" ;;
esac
`;

test('every command of docs/REGISTRY.md works, in the order in which it stands there', async () => {
  const text = await readFile('docs/REGISTRY.md', 'utf8');
  const commands = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block).join('');
  const origin = openRepository(await createDirectory());
  origin.git('init', '--quiet', '--bare', '--initial-branch', 'main');
  const programs = openRepository(await createDirectory());
  await programs.write('gh', GITHUB);
  await chmod(join(programs.root, 'gh'), 0o755);
  const infra = openRepository(await createDirectory());
  infra.git('clone', '--quiet', origin.root, '.');
  infra.git('symbolic-ref', 'HEAD', 'refs/heads/main');

  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', commands], {
    cwd: infra.root,
    env: {
      ...infra.environment,
      PATH: `${programs.root}:${process.env['PATH']}`,
      ACTION: resolve('.'),
      TELEMETRY_DASHBOARD_CLI: resolve('dist/cli/index.js'),
    },
    encoding: 'utf8',
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(stdout).toContain('Pull request 1 is merged.');
  expect(stdout).toMatch(/The change is valid\.\n$/);
  expect(origin.git('show', 'main:infra/telemetry-registry.v2.json')).toContain('"storefront"');
  expect(infra.git('log', '--format=%s', '--reverse').trim().split('\n')).toEqual([
    'infra: set up the registry',
    'infra: register acme/storefront',
    'infra: disable acme/storefront',
    'infra: enable acme/storefront',
    'infra: unregister acme/storefront',
  ]);
});

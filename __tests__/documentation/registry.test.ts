import { join } from 'node:path';
import { readCommands } from './markdown.js';
import { createPlatform } from './platform.js';

test('every command of docs/REGISTRY.md works, in the order in which it stands there', async () => {
  const platform = await createPlatform();
  try {
    const repositories = `
      git clone --quiet https://github.com/OWNER/telemetry-dashboard-action
      gh repo create acme/task-assistant-infra --private --clone`;
    await platform.run(repositories);
    const infra = join(platform.home, 'task-assistant-infra');
    const output = await platform.run(
      `ACTION=../telemetry-dashboard-action\n${readCommands('docs/REGISTRY.md')}`,
      infra,
    );
    expect(output).toContain('Merged pull request 1.');
    expect(output).toMatch(/The registry has not changed\.\n$/); // all is merged at the end
    expect(await platform.run('git show origin/main:infra/telemetry-registry.v2.json', infra)).toContain(
      '"storefront"',
    );
    const subjects = async (branch: string) =>
      (await platform.run(`git log --format=%s --reverse ${branch}`, infra)).trim().split('\n');
    expect(await subjects('origin/main')).toEqual([
      'infra: set up the registry',
      'infra: register acme/storefront',
      'infra: register acme/trial',
      'infra: unregister acme/trial',
      'infra: register acme/trial again',
    ]);
    expect(await subjects('infra/pause-storefront')).toEqual([
      'infra: set up the registry',
      'infra: register acme/storefront',
      'infra: disable acme/storefront',
      'infra: enable acme/storefront',
      'infra: unregister acme/storefront',
    ]);
  } finally {
    await platform.close();
  }
});

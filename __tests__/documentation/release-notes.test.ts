import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CHANGELOG =
  '# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-03-01\n\n### Added\n\n- This.\n\n## [1.1.0]\n\n- That.\n';

async function notesOf(tag: string) {
  const directory = await mkdtemp(join(tmpdir(), 'release-'));
  try {
    await writeFile(join(directory, 'CHANGELOG.md'), CHANGELOG);
    await writeFile(join(directory, 'package.json'), '{ "version": "1.2.0" }');
    const script = resolve('scripts/release-notes.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, tag], { cwd: directory, encoding: 'utf8' });
    return { status, stdout, stderr };
  } finally {
    await rm(directory, { recursive: true });
  }
}

test('the notes of a release are its section of the changelog', async () => {
  expect(await notesOf('v1.2.0')).toEqual({ status: 0, stdout: '### Added\n\n- This.\n', stderr: '' });
});

test.each([
  ['v1.1.0', 'The tag is v1.1.0, and package.json has 1.2.0.\n'],
  ['release', 'release is not a tag such as v1.2.0.\n'],
])('%s is refused', async (tag, stderr) => {
  expect(await notesOf(tag)).toEqual({ status: 1, stdout: '', stderr });
});

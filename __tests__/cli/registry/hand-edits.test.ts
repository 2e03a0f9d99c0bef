import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CHANGELOG,
  commitMutation,
  createDirectory,
  createInfraRepository,
  openRepository,
  type InfraRepository,
  registerArguments,
  REGISTRY,
} from './infra-repository.js';

let original: string;

beforeAll(async () => {
  const infra = await createInfraRepository();
  await commitMutation(infra, ...registerArguments('shop'));
  await commitMutation(infra, ...registerArguments('web'));
  original = await mkdtemp(join(tmpdir(), 'infra-original-'));
  await cp(infra.root, original, { recursive: true });
});

afterAll(() => rm(original, { recursive: true, force: true }));

/** A registry with acme/shop and acme/web, whose files are then edited by hand. */
async function createEdited(path: string, from: string | RegExp, to: string): Promise<InfraRepository> {
  const infra = openRepository(await createDirectory());
  await cp(original, infra.root, { recursive: true });
  const before = await infra.read(path);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await infra.write(path, after);
  return infra;
}

const SHOP = 'orgs.acme.repos.shop';

test.each<[string, string | RegExp, string, string]>([
  [
    'a missing comma',
    '"2.0",',
    '"2.0"',
    `${REGISTRY} is not valid JSON: expected "," or the closing bracket (line 3, column 3).`,
  ],
  [
    'a comma too many',
    '"Because of web"',
    '"Because of web",',
    `${REGISTRY} is not valid JSON: expected a name in double quotes (line 18, column 9).`,
  ],
  ['a comment', '"orgs"', '// ours\n"orgs"', `${REGISTRY} is not valid JSON: JSON has no comments (line 3, column 3).`],
  [
    'a conflict marker',
    '  "orgs"',
    '<<<<<<< HEAD\n  "orgs"',
    `${REGISTRY} is not valid JSON: unexpected symbol; names and strings need double quotes (line 3, column 1).`,
  ],
  ['an entry twice', '"web":', '"shop":', `${REGISTRY} is not valid JSON: "shop" occurs twice (line 13, column 9).`],
  ['no content', /[^]*/, '', `${REGISTRY} is not valid JSON: expected a value (line 1, column 1).`],
  ['another version', '"2.0"', '"3.0"', `${REGISTRY} is invalid: schema_version: expected version 2.x, got "3.0".`],
  [
    'a version that is a number',
    '"2.0"',
    '2',
    `${REGISTRY} is invalid: schema_version: expected a string such as "2.0", got 2.`,
  ],
  ['no organisations', '"orgs"', '"organisations"', `${REGISTRY} is invalid: orgs: expected an object, got nothing.`],
  ['no context', '"context": "production",', '', `${SHOP}.context: expected sandbox or production, got nothing`],
  ['another context', '"production"', '"staging"', `${SHOP}.context: expected sandbox or production, got "staging"`],
  [
    'a context in other letters',
    '"production"',
    '"Production"',
    `${SHOP}.context: expected sandbox or production, got "Production"`,
  ],
  ['another state', '"enabled"', '"paused"', `${SHOP}.state: expected enabled or disabled, got "paused"`],
  ['a state that is true', '"enabled"', 'true', `${SHOP}.state: expected enabled or disabled, got true`],
  [
    'no process',
    '"process": "infra-cli",',
    '',
    `${SHOP}.process: expected the name of what registered it, got nothing`,
  ],
  ['an entry that is text', /"shop": \{[^}]*\}/, '"shop": "enabled"', `${SHOP}: expected an object, got "enabled"`],
  [
    'telemetry of another owner',
    '"acme/task',
    '"evil/task',
    'orgs.acme.telemetry_repo: expected a repository of the same owner (acme/…: cross-organisation telemetry is not allowed), got "evil/task-assistant-telemetry"',
  ],
  [
    'telemetry without an owner',
    '"acme/task',
    '"task',
    'orgs.acme.telemetry_repo: expected a repository of the same owner (acme/…: cross-organisation telemetry is not allowed), got "task-assistant-telemetry"',
  ],
  [
    'no telemetry',
    /"telemetry_repo".*/,
    '',
    'orgs.acme.telemetry_repo: expected a repository of the same owner (acme/…: cross-organisation telemetry is not allowed), got nothing',
  ],
  [
    'a repository outside of its directory',
    '"shop"',
    '"../shop"',
    'orgs.acme.repos["../shop"]: expected the name of a GitHub repository, got "../shop"',
  ],
  [
    'an owner that is none',
    '"acme": {',
    '"ac me": {',
    'orgs["ac me"]: expected the name of a GitHub account, got "ac me"',
  ],
  [
    'one repository in two spellings',
    '"web":',
    '"SHOP":',
    `${SHOP}: collides with orgs.acme.repos.SHOP: both are acme_shop`,
  ],
  [
    'repositories in a list',
    /"repos": \{[^]*\}\n {4}\}/,
    '"repos": []\n    }',
    'orgs.acme.repos: expected an object, got an array',
  ],
])('%s in the registry is refused by every command that reads it', async (_, from, to, message) => {
  const infra = await createEdited(REGISTRY, from, to);
  for (const command of [['validate'], ['finalize']]) {
    const { status, err } = await infra.registry(...command);
    expect({ command, status, err }).toEqual({ command, status: 1, err: expect.stringContaining(message) });
  }
  expect(infra.git('diff', '--cached', '--name-only')).toBe('');
});

test.each<[string, string, string | RegExp, string, string]>([
  [
    'an entry without a line',
    REGISTRY,
    '"web":',
    '"api":',
    `${REGISTRY}, orgs.acme.repos.web: the changelog says an object, the registry says nothing.`,
  ],
  [
    'a context',
    REGISTRY,
    '"production"',
    '"sandbox"',
    `${REGISTRY}, ${SHOP}.context: the changelog says "production", the registry says "sandbox".`,
  ],
  [
    'a state',
    REGISTRY,
    '"enabled"',
    '"disabled"',
    `${REGISTRY}, ${SHOP}.state: the changelog says "enabled", the registry says "disabled".`,
  ],
  [
    'a reason',
    REGISTRY,
    'Because of shop',
    'Just so',
    `${REGISTRY}, ${SHOP}.reason: the changelog says "Because of shop", the registry says "Just so".`,
  ],
  [
    'the telemetry repository',
    REGISTRY,
    'acme/task',
    'acme/tusk',
    `${REGISTRY}, orgs.acme.telemetry_repo: the changelog says "acme/task-assistant-telemetry", the registry says "acme/tusk-assistant-telemetry".`,
  ],
  [
    'a key beside the organisations',
    REGISTRY,
    '"orgs"',
    '"description": "Ours", "orgs"',
    `${CHANGELOG} is not staged.`,
  ],
  [
    'a line of the changelog',
    CHANGELOG,
    'Because of shop',
    'Just so',
    `${CHANGELOG}, line 1: differs from the committed line. Only append to the changelog.`,
  ],
  [
    'the end of the changelog',
    CHANGELOG,
    /.*\n$/,
    '',
    `${CHANGELOG}, line 2: differs from the committed line. Only append to the changelog.`,
  ],
  ['a line added to the changelog', CHANGELOG, /$/, '{}\n', `${CHANGELOG}, line 3: action: expected`],
])('%s, changed by hand, is refused by the gate', async (_, path, from, to, message) => {
  const infra = await createEdited(path, from, to);
  const { status, err } = await infra.registry('finalize');
  expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining(message) });
  expect(err).toContain('Undo it');
  expect(infra.git('diff', '--cached', '--name-only')).toBe('');
  infra.git('commit', '--quiet', '--all', '--message', 'past the gate');
  const inReview = await infra.registry('validate', '--base', 'HEAD~1');
  expect(inReview).toMatchObject({ status: 1, err: expect.stringContaining(message.replace('staged', 'changed')) });
});

test('a registry that was spoiled past the gate is corrected by hand, with a warning', async () => {
  const infra = await createEdited(REGISTRY, '"production"', '"Production"');
  infra.git('commit', '--quiet', '--all', '--message', 'past the gate');
  await infra.write(REGISTRY, (await infra.read(REGISTRY)).replace('"Production"', '"production"'));
  const { status, err } = await infra.registry('finalize');
  expect(err).toContain(
    `warning: Cannot compare the change with the committed registry: ${REGISTRY} is invalid:\n${SHOP}.context`,
  );
  expect(status).toBe(0);
  expect(infra.git('diff', '--cached', '--name-only')).toBe(`${REGISTRY}\n`);
});

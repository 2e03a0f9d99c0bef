import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { runCommandLine } from '../../src/cli/command-line.js';
import { parseChangelog } from '../../src/registry/changelog.js';
import { parseDocument, parseRegistry } from '../../src/registry/registry.js';
import { planRepositories } from '../../src/registry/plan.js';
import { ActionError } from '../../src/base/action-error.js';
import { createLog } from '../source/github-fixture.js';
import { runWholeAction } from './in-process-action.js';
import { entry, registryOf, withOrganisation } from './small-organisation.js';

const action = z
  .object({ inputs: z.record(z.string(), z.unknown()) })
  .parse(parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')));
const NO_SECRETS = Object.keys(action.inputs).filter((name) => !name.endsWith('-token') && name !== 'cache-key');

const OF_PLAN = ['max-shards', 'shard-size'];
const PLAN = { stage: 'plan', 'output-directory': 'never-made' };

/** What a hand that slips gives, each with the part that must not be seen. */
const PLANTS: readonly (readonly [string, string, string])[] = [
  ['a GitHub token', ['ghp', 'k3Jd82hFq0aZ5xYtW7vB1nM4cR6uP9sLeGoD'].join('_'), 'k3Jd82hFq0'],
  [
    'a fine-grained token',
    ['github', 'pat', '11ABCDE0Y0h3kQ9zLw2Xv7', 'u8TgYbN4mK6jH1fD3sA5pO9iU2yT7rE4wQ8lZ6xC1vB3nM5kJ7hG9fD2sA4'].join(
      '_',
    ),
    'h3kQ9zLw2Xv7',
  ],
  ['an address with a password', 'https://olga:Tr0ub4dor-and-3@dash.example/site', 'Tr0ub4dor'],
  ['a key of AWS', ['AKIA', 'Q3EGRT7XYZ2LMNOP'].join(''), 'Q3EGRT7XYZ2LMNOP'],
];

test.each(NO_SECRETS)('%s repeats no secret that is put into it by mistake', async (input) => {
  await withOrganisation({}, async ({ apiUrl }) => {
    for (const [, plant, secret] of PLANTS) {
      for (const value of [plant, `x ${plant}`]) {
        const inputs = { 'dry-run': 'true', ...(OF_PLAN.includes(input) && PLAN), [input]: value };
        const { failure, said } = await runWholeAction(inputs, { GITHUB_API_URL: apiUrl });
        expect(said).not.toContain(secret);
        expect(failure).toContain(`${input}: `);
      }
    }
  });
});

test.each([
  'GITHUB_API_URL',
  'GITHUB_SERVER_URL',
  'GITHUB_GRAPHQL_URL',
  'GITHUB_REPOSITORY',
  'GITHUB_REPOSITORY_OWNER',
])('nor does %s of the runner', async (variable) => {
  for (const [, plant, secret] of PLANTS) {
    const { failure, said } = await runWholeAction({}, { GITHUB_API_URL: 'http://127.0.0.1:9', [variable]: plant });
    expect(said).not.toContain(secret);
    expect(failure).not.toBeNull();
  }
});

test.each(PLANTS)('no message about a registry repeats %s', (_, plant, secret) => {
  const valid = entry();
  const spoiled: unknown[] = [
    { schema_version: plant, orgs: {} },
    { schema_version: '2.0', orgs: plant },
    registryOf({}, { orgs: { [plant]: { telemetry_repo: 'octo/telemetry', repos: {} } } }),
    registryOf({}, { orgs: { octo: { telemetry_repo: plant, repos: { app: valid } } } }),
    registryOf({ [plant]: { state: 'no' } }),
    registryOf({ [plant]: valid, [plant.toLowerCase()]: valid }),
    ...['state', 'context', 'process', 'reason'].map((field) => registryOf({ app: entry({ [field]: [plant] }) })),
    ...['state', 'context'].map((field) => registryOf({ app: entry({ [field]: plant }) })),
    `{"orgs": {"${plant}": 1, "${plant}": 2}}`,
    `{"${plant}" 1}`,
  ];
  for (const registry of spoiled) {
    const text = typeof registry === 'string' ? registry : JSON.stringify(registry);
    const messages = [
      attempt(() => planRepositories(parseRegistry(text, 'the registry'), 'octo', ['unknown'])),
      attempt(() => planRepositories(parseRegistry(text, 'the registry'), 'nobody', 'all')),
      attempt(() => parseDocument(text)),
    ];
    expect(messages.join()).not.toContain(secret);
  }
  const line = { timestamp: plant, action: plant, owner: plant, repo: plant, reason: plant, [plant]: plant };
  const lines = [line, { ...line, action: 'enable' }, { ...line, action: 'register' }].map((each) =>
    JSON.stringify(each),
  );
  const problems = parseChangelog(`${lines.join('\n')}\n${plant}\n{"${plant}":1,"${plant}":1}\n`).problems;
  expect(problems.length).toBeGreaterThanOrEqual(5);
  expect(JSON.stringify(problems)).not.toContain(secret);
});

const COMMANDS: readonly (readonly string[])[] = [
  ['<>'],
  ['--<>'],
  ['preview', '<>'],
  ['preview', '--token=<>'],
  ['preview', '--telemetry', '<>', '--repository', 'octo/app'],
  ['preview', '--telemetry=<>', '--repository=octo/app'],
  ['preview', '--telemetry', '.', '--repository', '<>'],
  ['preview', '--telemetry', '.', '--registry', '<>'],
  ['preview', '--telemetry', '.', '--repository', 'octo/app', '--port', '<>'],
  ['preview', '--telemetry', '.', '--repository', 'octo/app', '--once', '--out', '/proc/<>'],
  ['demo', '--port=<>'],
  ['verify', '--site', '<>', '--telemetry', '.'],
  ['verify', '--site', '.', '--telemetry', '<>'],
  ['verify', '--site', 'src', '--telemetry', '.', '--repository', '<>'],
  ['check', '<>'],
  ['check', 'src/base/version.ts', '--repository', '<>'],
  ['check', '.', '--fail-on', '<>'],
  ['registry', '<>'],
  ['registry', '-C', '<>', 'list'],
  ['registry', '-C<>', 'list'],
  ['registry', '-C', '/', 'log', '--owner', '<>'],
  ['registry', '-C', '/', 'log', '--repo', '<>'],
  ['registry', 'register', '--owner', '<>', '--repo', 'app', '--context', 'sandbox', '--reason', 'x'],
  ['registry', 'register', '--owner', 'octo', '--repo', '<>', '--context', 'sandbox', '--reason', 'x'],
  ['registry', 'register', '--owner', 'octo', '--repo', 'app', '--context', '<>', '--reason', 'x'],
  ['registry', 'register', '--owner', 'octo', '--repo', 'app', '--telemetry', '<>'],
  ['registry', 'unregister', '--owner', '<>', '--repo', '<>', '--reason', '<>'],
  ['registry', 'validate', '--base', '<>'],
  ['registry', 'validate', '--staged', '--base', '<>'],
  ['registry', '-C', '/', 'branch', '<>'],
];

test.each(COMMANDS)('the command line %s %s %s %s %s repeats no secret', async (...command) => {
  for (const [, plant, secret] of PLANTS) {
    const log = createLog();
    const keep = (text: string) => log.info(text);
    const status = await runCommandLine(['node', 'cli', ...command.map((word) => word.replace('<>', plant))], '', {
      terminal: { print: keep, progress: keep, warn: keep },
      ask: null,
      directory: process.cwd(),
      environment: { PATH: process.env['PATH'] ?? '', HOME: '/' },
      now: () => new Date(0),
    });
    expect(status).toBeGreaterThan(0);
    expect(log.lines.join('\n')).not.toBe('');
    expect(log.lines.join('\n')).not.toContain(secret);
  }
});

function attempt(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    if (error instanceof ActionError) return `${error.message} ${error.hint ?? ''}`;
    throw error;
  }
}

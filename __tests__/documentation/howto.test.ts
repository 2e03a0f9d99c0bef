import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { recogniseLines } from './recognised-lines.js';
import { readCommands, readFences } from './markdown.js';
import { createPlatform, type Platform } from './platform.js';

const PAGE = 'docs/HOWTO.md';
const NAMES = 'ACTION=OWNER/telemetry-dashboard-action ORG=acme REPOSITORY=storefront';

let platform: Platform;
let platformDirectory: string;
const telemetry = (...path: string[]) => join(platformDirectory, 'task-assistant-telemetry', ...path);
const run = (commands: string) => platform.run(`${NAMES}\n${commands}`, platformDirectory);

/** All that acme/storefront has emitted, file by file. */
async function readTelemetry(): Promise<string> {
  const directory = telemetry('telemetry/v1/repos/acme_storefront');
  const files = (await readdir(directory)).sort().map((file) => readFile(join(directory, file), 'utf8'));
  return (await Promise.all(files)).join('');
}

beforeAll(async () => {
  platform = await createPlatform();
  await platform.run(readCommands('docs/PLATFORM_SETUP.md'));
  platformDirectory = join(platform.home, 'telemetry-platform');
});
afterAll(() => platform.close());

const summarySchema = z.object({
  repository: z.object({ context: z.string() }),
  status: z.string(),
  records: z.object({ counted: z.int() }),
});

test('docs/PLATFORM_SETUP.md leads word by word from nothing to a published dashboard', async () => {
  const site = platform.github.readTree('acme/telemetry-dashboards', 'gh-pages');
  const file = site.get('acme_storefront/summary.json') ?? Buffer.from('null');
  expect(summarySchema.parse(JSON.parse(Buffer.from(file).toString()))).toEqual({
    repository: { context: 'production' },
    status: 'healthy',
    records: { counted: 1 },
  });

  // The second night changes nothing, and the workflow of the telemetry repository has all the tokens that it needs.
  const head = platform.github.head('acme/telemetry-dashboards', 'gh-pages');
  await platform.run(
    ['telemetry-dashboards', 'task-assistant-telemetry']
      .map((name) => `gh workflow run dashboards.yml --repo acme/${name}`)
      .join('\n'),
  );
  expect(platform.github.head('acme/telemetry-dashboards', 'gh-pages')).toBe(head);
});

const section = (title: string) => readCommands(PAGE, title);

test('a repository is added', async () => {
  expect(await run(section('Add a repository'))).toContain('Merged pull request 1.');
});

describe('telemetry is emitted', () => {
  test.each([
    ['a shell', 'From a shell', 'command'],
    ['Python', 'From Python', 'decision'],
    ['Node.js', 'From Node.js', 'agent'],
  ])('from %s', async (_, title, dialect) => {
    const before = await readTelemetry();
    for (const { language, text } of readFences(PAGE, title)) {
      const script = telemetry('.git', `example.${language === 'js' ? 'mjs' : 'py'}`);
      await writeFile(script, text);
      const interpreter = { js: 'node', python: 'python3' }[language];
      await run(interpreter === undefined ? text : `cd task-assistant-telemetry\n${interpreter} '${script}'`);
    }
    const after = await readTelemetry();
    expect(after.startsWith(before)).toBe(true);
    expect(recogniseLines(after.slice(before.length))).toEqual([dialect]);
  });

  test('then checked and pushed', async () => {
    expect(await run(section('Check it, then send it'))).not.toContain('malformed');
    expect(await run('git -C task-assistant-telemetry status --short --branch')).toBe('## main...origin/main\n');
  });
});

test('a run is looked up in the telemetry', async () => {
  expect(await run(section('Investigate a failed run'))).toBe('not in this checkout\n');
});

test('what was published is fetched, read, and derived again from the telemetry', async () => {
  await run(`gh workflow run dashboards.yml --repo acme/telemetry-dashboards`);
  const figures = await run(section('Use the data elsewhere'));
  expect(figures).toMatch(/^4\n/);
  expect(figures).toContain('# EOF');
  await run(section('Prove what is published'));
});

test('folders by day become files', async () => {
  const directory = telemetry('telemetry/v1/repos/acme_storefront');
  for (const [run, text] of [
    ['1', '{"ts":"2026-01-08T10:00:00Z","cmd":"a"}'], // without a newline
    ['2', '{"ts":"2026-01-08T11:00:00Z","cmd":"b"}\n'],
  ] as const) {
    await mkdir(join(directory, '2026-01-08', run), { recursive: true });
    await writeFile(join(directory, '2026-01-08', run, 'events.jsonl'), text);
  }
  await run('cd task-assistant-telemetry && git add . && git commit -qm "As it was" && git push -q');
  await run(section('Migrate from folders by day or correlation'));
  expect(recogniseLines(await readFile(join(directory, '2026-01-08.jsonl'), 'utf8'))).toEqual(['command', 'command']);
  expect(await run('git -C task-assistant-telemetry ls-files telemetry')).not.toContain('2026-01-08/');
});

/** What was emitted through the API, which has no checkout here. */
function readEmitted(): string {
  const files = [...platform.github.readTree('acme/task-assistant-telemetry', 'main')];
  const days = files.filter(([path]) => path.startsWith('telemetry/v1/repos/acme_storefront/'));
  return Buffer.concat(days.map(([, bytes]) => bytes)).toString();
}

test('records are emitted from a job, without a checkout', async () => {
  const before = recogniseLines(readEmitted());
  await run(section('From a job, without a checkout'));
  expect(recogniseLines(readEmitted()).slice(before.length).sort()).toEqual(['command', 'decision']);
});

test('transcripts come in without what was said', async () => {
  const sessions = join(platform.home, 'sessions');
  await mkdir(sessions);
  const lines = [
    { type: 'user', uuid: 'u1', message: { role: 'user', content: 'The plan is confidential.' } },
    {
      type: 'assistant',
      uuid: 'a1',
      message: {
        id: 'm1',
        content: [{ type: 'tool_use', id: 't1', name: 'Bash', input: { command: 'cat confidential' } }],
      },
    },
  ].map((own) =>
    JSON.stringify({ sessionId: 's-77', timestamp: '2026-02-20T11:00:00Z', cwd: '/confidential', ...own }),
  );
  await writeFile(join(sessions, 's-77.jsonl'), lines.join('\n'));
  const names = 'export TELEMETRY_REPOSITORY=acme/task-assistant-telemetry';
  await run(`${names}\n${section('Bring in the transcripts of agents')}`);
  const emitted = readEmitted()
    .split('\n')
    .filter((line) => line.includes('s-77'));
  expect(emitted).toHaveLength(2);
  expect(emitted.join('\n')).not.toContain('confidential');
  expect(recogniseLines(`${emitted.join('\n')}\n`)).toEqual(['transcript', 'transcript']);
});

test('a session is withdrawn', async () => {
  const line = JSON.stringify({
    type: 'user',
    uuid: 'p1',
    sessionId: '4f0c',
    timestamp: '2026-02-20T11:00:00Z',
    message: { role: 'user', content: 'x' },
  });
  await writeFile(telemetry('telemetry/v1/repos/acme_storefront/2026-02-20.jsonl'), `${line}\n`);
  await run(section('Keep a session private'));
  expect(await run('git -C task-assistant-telemetry status --short --branch')).toBe('## main...origin/main\n');
  await run(section('First look at the data'));
  const summary = await readFile(join(platformDirectory, 'first-look/acme_storefront/summary.json'), 'utf8');
  expect(JSON.parse(summary)).toMatchObject({ repository: { context: null }, records: { withheld: 2 } });
  expect(await readFile(join(platformDirectory, 'first-look/acme_storefront/index.html'), 'utf8')).toContain(
    '>not registered</span>',
  );
});

test('what a report needs is collected', async () => {
  expect(await run(section('Report a problem'))).toMatch(/^\d+\.\d+\.\d+\n[0-9a-f]{40}\n[^]*The site is in /);
});

test('no command of the page is left untried', () => {
  const titles = [
    'Add a repository',
    'From a shell',
    'From a job, without a checkout',
    'Bring in the transcripts of agents',
    'Keep a session private',
    'First look at the data',
    'Report a problem',
    'Check it, then send it',
    'Investigate a failed run',
    'Use the data elsewhere',
    'Prove what is published',
    'Migrate from folders by day or correlation',
  ];
  const tried = titles.flatMap((title) => readFences(PAGE, title)).filter(({ language }) => language === 'sh');
  expect(tried).toHaveLength(readFences(PAGE).filter(({ language }) => language === 'sh').length);
});

import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { toCheckFailure } from '../../../src/run/check/check-report.js';
import { type CheckOptions, checkTelemetry } from '../../../src/run/check/check-telemetry.js';
import { commandLine, engineLine } from '../../derive/events.js';
import { createWorkingTree } from './working-tree.js';

const DAY = 'telemetry/v1/repos/octo_app/2026-01-15.jsonl';

async function check(files: Readonly<Record<string, string>>, options: Partial<CheckOptions> = {}) {
  const directory = await createWorkingTree(files);
  const result = await checkTelemetry({ paths: ['.'], directory, ...options });
  const found = result.findings.map(({ code, file, line }) => `${file}${line === null ? '' : `:${line}`} ${code}`);
  return { ...result, found };
}

test('telemetry as it should be gives nothing to report', async () => {
  const { found, counts, files, records } = await check({
    [DAY]: `${engineLine()}\n${commandLine()}\n`,
    'README.md': '# Telemetry\n',
    '.git/broken.jsonl': 'rubbish',
  });
  expect({ found, counts, files }).toEqual({ found: [], counts: [], files: 1 });
  expect(records).toMatchObject({ lines: 2, counted: 2 });
});

test('every finding stands on its line, not only the first of a file', async () => {
  const { found, counts } = await check({ [DAY]: ['a', engineLine(), 'b', 'c', `${engineLine()}\n`].join('\n') });
  expect(found).toEqual([
    `${DAY}:1 malformed-line`,
    `${DAY}:3 malformed-line`,
    `${DAY}:4 malformed-line`,
    `${DAY}:5 duplicate-record`,
  ]);
  expect(counts).toEqual([
    { code: 'duplicate-record', severity: 'warning', count: 1, files: 1 },
    { code: 'malformed-line', severity: 'warning', count: 3, files: 1 },
  ]);
});

test('what only a working tree shows: CRLF, no newline at the end, files outside of the layout', async () => {
  const { found } = await check({
    [DAY]: `${engineLine()}\n${commandLine()}\r\n${commandLine({ cmd: 'ast.parse' })}\r\n`,
    'telemetry/v1/repos/octo_app/.keep': '',
    'telemetry/v1/repos/stray.jsonl': `${engineLine()}\n`,
    'exports/2026-01-15.jsonl': engineLine(),
  });
  expect(found).toEqual([
    'exports/2026-01-15.jsonl outside-layout',
    'exports/2026-01-15.jsonl missing-final-newline',
    'telemetry/v1/repos/octo_app/.keep ignored-file',
    `${DAY}:2 crlf-line-end`,
    'telemetry/v1/repos/stray.jsonl outside-layout',
  ]);
});

test('a secret or a home directory is reported where it is, once, whether it is published or not', async () => {
  const token = `${'gh'}p_${'a1B2c3D4'.repeat(4)}`;
  const { findings } = await check({
    [DAY]: [
      commandLine({ args: { query: token }, segment: '/home/jane/src' }),
      engineLine(),
      commandLine({ cmd: token }),
      `not a record /home/jane`,
      '',
    ].join('\n'),
  });
  expect(findings.map(({ code, line, severity }) => `${line}: ${severity} ${code}`)).toEqual([
    '3: error secret-redacted',
    '4: warning malformed-line',
    '1: error secret-in-record',
    '1: warning path-in-record',
    '4: warning path-in-record',
  ]);
  expect(JSON.stringify(findings)).not.toMatch(/a1B2c3D4|jane/);
});

test('a symbolic link is named, not followed', async () => {
  const directory = await createWorkingTree({ [DAY]: `${engineLine()}\n` });
  await symlink('/etc/passwd', join(directory, 'telemetry/v1/repos/octo_app/2026-01-16.jsonl'));
  const { findings, files } = await checkTelemetry({ paths: ['.'], directory });
  expect(findings).toMatchObject([{ code: 'ignored-file', file: 'telemetry/v1/repos/octo_app/2026-01-16.jsonl' }]);
  expect(files).toBe(1);
});

test('whose telemetry it is is read from the path, however it can be read', async () => {
  const of = (owner: string, repo: string, file: string) =>
    check({ [file]: `${engineLine({ entity: { owner, repo } })}\n` });
  const underscored = 'telemetry/v1/repos/big_corp_my_app/2026-01-15.jsonl';
  for (const [owner, name] of [
    ['big', 'corp_my_app'],
    ['big_corp', 'my_app'],
    ['BIG_corp', 'My_App'],
  ] as const) {
    expect((await of(owner, name, underscored)).found).toEqual([]);
  }
  expect((await of('big', 'my_app', underscored)).found).toEqual([`${underscored}:1 foreign-record`]);
  expect((await of('evil', 'app', DAY)).found).toEqual([`${DAY}:1 foreign-record`]);
  // Without a layout nothing says whose it is.
  expect((await of('evil', 'app', '2026-01-15.jsonl')).found).toEqual(['2026-01-15.jsonl outside-layout']);
});

test('--repository says whose telemetry it is, wherever it lies', async () => {
  const { found } = await check(
    { '2026-01-15.jsonl': `${engineLine()}\n${engineLine({ entity: { owner: 'evil', repo: 'app' } })}\n` },
    { repository: { owner: 'octo', name: 'app' } },
  );
  expect(found).toEqual(['2026-01-15.jsonl:2 foreign-record']);
});

test('the day of a file is read from its path', async () => {
  const { found } = await check({ [DAY]: `${engineLine({ generated_at: '2028-01-15T10:00:00Z' })}\n` });
  expect(found).toEqual([`${DAY}:1 implausible-timestamp`]);
});

test('files and directories can be named, a file that is named twice counts once', async () => {
  const { files } = await check(
    { [DAY]: `${engineLine()}\n`, 'telemetry/v1/repos/octo_web/2026-01-15.jsonl': 'rubbish\n' },
    { paths: [DAY, 'telemetry/v1/repos/octo_app'] },
  );
  expect(files).toBe(1);
});

test('a path that is not there is said to be so', async () => {
  await expect(check({}, { paths: ['nowhere'] })).rejects.toMatchObject({
    message: 'nowhere does not exist.',
    hint: expect.stringContaining('the checkout of a telemetry repository'),
  });
});

test('a great many findings are counted, and few are kept', async () => {
  const directory = await createWorkingTree(
    Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `telemetry/v1/repos/octo_app/${index}.jsonl`,
        'rubbish\n'.repeat(5000),
      ]),
    ),
  );
  const { findings, counts } = await checkTelemetry({ paths: ['.'], directory });
  expect(counts).toEqual([
    { code: 'nothing-recognised', severity: 'error', count: 1, files: 1 },
    { code: 'malformed-line', severity: 'warning', count: 60_000, files: 12 },
  ]);
  expect(findings).toHaveLength(201);
});

test.each([
  ['never', engineLine({ entity: { repo: 'evil/app' } }), null],
  ['error', 'rubbish', null],
  ['error', engineLine({ entity: { repo: 'evil/app' } }), 'fail-on is error, and there is 1 error in the telemetry.'],
  ['warning', 'rubbish\nrubbish', 'fail-on is warning, and there are 2 errors or warnings in the telemetry.'],
  ['warning', '{"note":"only"}', null],
] as const)('fail-on %s with %s', async (failOn, content, failure) => {
  expect(toCheckFailure(await check({ [DAY]: `${engineLine()}\n${content}\n` }), failOn)).toBe(failure);
});

const WIDGET = '{"widget_id":1,"colour":"teal"}\n';

test('a repository of which nothing is recognised is an error, with the keys that were found; the others are not', async () => {
  const { found, findings } = await check({
    [DAY]: `${engineLine()}\n${WIDGET}`,
    'telemetry/v1/repos/octo_web/2026-01-15.jsonl': 'rubbish\n',
    'telemetry/v1/repos/octo_web/2026-01-16.jsonl': `\n${WIDGET}${WIDGET}`,
  });
  expect(found).toContain('telemetry/v1/repos/octo_web/2026-01-16.jsonl:2 nothing-recognised');
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([
    { message: expect.stringMatching(/^None of the 2 records is in a known format\. First: .*widget_id, colour/) },
  ]);
});

test('files outside of the layout are judged when there are no others', async () => {
  const isError = ({ counts }: Awaited<ReturnType<typeof check>>) =>
    counts.some(({ code }) => code === 'nothing-recognised');
  expect(isError(await check({ 'a.jsonl': WIDGET }))).toBe(true);
  expect(isError(await check({ 'a.jsonl': WIDGET, [DAY]: `${engineLine()}\n` }))).toBe(false);
  expect(isError(await check({ 'a.jsonl': '' }))).toBe(false);
});

test.each([
  ['records of another repository', `${engineLine({ entity: { owner: 'evil', repo: 'app' } })}\n`, false],
  ['nothing but broken lines', 'a\nb\n', true],
  ['records of a version that is not read', `${engineLine({ schema_version: '9.0' })}\n`, true],
  ['empty lines', '\n\n', false],
])('%s: %#', async (_, text, expected) => {
  const { counts } = await check({ [DAY]: text });
  expect(counts.some(({ code }) => code === 'nothing-recognised')).toBe(expected);
});

test('what is not read is said: .json files, events/, also in a directory without an owner', async () => {
  const { found, files } = await check({
    [DAY]: `${engineLine()}\n`,
    'telemetry/v1/repos/octo_app/events/2026-01-15.jsonl': 'not read',
    'telemetry/v1/repos/octo_app/2026-01-15/job/preflight.json': '{}',
    'telemetry/v1/repos/shop/2026-01-15/job/preflight.json': '{}',
    'telemetry/v1/repos/stray.json': '{}',
    'package.json': '{}',
  });
  expect(found).toEqual([
    'telemetry/v1/repos/octo_app/2026-01-15/job/preflight.json ignored-file',
    'telemetry/v1/repos/octo_app/events/2026-01-15.jsonl reserved-directory',
    'telemetry/v1/repos/shop/2026-01-15/job/preflight.json ignored-file',
    'telemetry/v1/repos/stray.json ignored-file',
  ]);
  expect(files).toBe(1);
});

test('two spellings of a directory are named, and are one repository', async () => {
  const other = 'telemetry/v1/repos/octo_App/2026-01-15.jsonl';
  const { found, findings } = await check({ [DAY]: `${engineLine()}\n`, [other]: WIDGET });
  expect(found).toEqual([`${other}:1 unrecognised-record`, `${DAY} several-spellings`]);
  expect(findings[1]?.message).toBe('The directories are octo_App, octo_app.');
});

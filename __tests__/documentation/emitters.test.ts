import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { LocalGitHub } from '../../testkit/github/local-github.js';
import { withGitHub } from '../testkit/github/client.js';
import { recogniseLines } from './recognised-lines.js';
import { readFences } from './markdown.js';

const EMITTERS = {
  shell: ['bash', 'emit.sh'],
  Python: ['python3', 'emit.py'],
  'Node.js': [process.execPath, 'emit.mjs'],
} as const;
type Emitter = keyof typeof EMITTERS;
const NAMES = Object.keys(EMITTERS) as Emitter[];

const TELEMETRY = 'acme/task-assistant-telemetry';
const DIRECTORY = 'telemetry/v1/repos/acme_storefront';
const TOKEN = 'ghs_emitter';
const SETTINGS = {
  repositories: [{ owner: 'acme', name: 'task-assistant-telemetry', private: true }],
  tokens: {
    [TOKEN]: { access: { [TELEMETRY]: 'write' }, rateLimit: { core: 100_000 } },
    ghs_reader: { access: { [TELEMETRY]: 'read' } },
  },
} as const;

interface Emission {
  /** After the repository. */
  readonly arguments?: readonly string[];
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs an emitter for acme/storefront. @returns its exit status and all that it printed. */
function emit(emitter: Emitter, url: string, emission: Emission): Promise<{ status: number | null; log: string }> {
  const [program, file] = EMITTERS[emitter];
  const { arguments: own = [], input = '', environment = {} } = emission;
  const child = spawn(program, [`examples/emitters/${file}`, 'acme/storefront', ...own], {
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      GITHUB_API_URL: url,
      TELEMETRY_REPOSITORY: TELEMETRY,
      TELEMETRY_TOKEN: TOKEN,
      ...environment,
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  child.stdin.on('error', () => {}).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ status, log }));
  });
}

const DONE = { status: 0, log: '' };

/** What the day's file holds; empty without one. A test that runs over midnight has two. */
function readDay(github: LocalGitHub): Buffer {
  const files = github.head(TELEMETRY, 'main') === undefined ? [] : [...github.readTree(TELEMETRY, 'main')];
  const days = files.filter(([path]) => path.startsWith(`${DIRECTORY}/`)).sort();
  return Buffer.concat(days.map(([, bytes]) => bytes));
}

const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);

/** A record of the format of commands that no other record is like. */
const toRecord = (writer: string, number: number): string =>
  JSON.stringify({
    ts: '2026-02-20T21:17:03Z',
    run_id: writer,
    cmd: 'nightly.import',
    result: { status: 'ok' },
    timing_ms: number,
  });

const today = (): string => `${DIRECTORY}/${new Date().toISOString().slice(0, 10)}.jsonl`;

const schemaOf = (dialect: string) =>
  z.fromJSONSchema(
    JSON.parse(readFileSync(`schemas/records/${dialect}.schema.json`, 'utf8')) as Parameters<
      typeof z.fromJSONSchema
    >[0],
  );

test('there are no other emitters', () => {
  expect(readdirSync('examples/emitters').sort()).toEqual(
    Object.values(EMITTERS)
      .map(([, file]) => file)
      .sort(),
  );
});

describe.each(NAMES)('the emitter in %s', (emitter) => {
  test('writes a record that fits its schema, and that the reader knows', () =>
    withGitHub(SETTINGS, async (github, url) => {
      const environment = { TELEMETRY_RUN: 'run-1', RUNNER_NAME: 'runner "7"' };
      const reason = 'Ünïcode, "quotes" and \\backslashes\\ of 3 products.';
      const full = { arguments: ['catalogue.import', 'partial', reason], environment };
      expect(await emit(emitter, url, full)).toEqual(DONE);
      expect(await emit(emitter, url, { arguments: ['catalogue.import', 'success'] })).toEqual(DONE);
      expect(await emit(emitter, url, { arguments: ['catalogue.import', 'success'] })).toEqual(DONE);
      const lines = linesOf(readDay(github).toString());
      expect(recogniseLines(`${lines.join('\n')}\n`)).toEqual(['decision', 'decision', 'decision']);
      const records = lines.map((line) => JSON.parse(line) as unknown);
      for (const record of records) expect(schemaOf('decision').safeParse(record)).toMatchObject({ success: true });
      expect(records[0]).toMatchObject({
        schema_version: '1.0',
        correlation_id: 'run-1',
        action: 'catalogue.import',
        outcome: 'partial',
        reason,
        entity: { type: 'repository', repo: 'acme/storefront' },
        execution: { runner: 'runner "7"' },
      });
      expect(records[1]).toMatchObject({ outcome: 'success', reason: null });
    }));

  test('takes records of every format as they are', () =>
    withGitHub(SETTINGS, async (github, url) => {
      const input = readFences('docs/HOWTO.md').flatMap(({ language, info, text }) => {
        if (language !== 'jsonl') return [];
        const schema = schemaOf(info);
        for (const line of linesOf(text)) expect(schema.safeParse(JSON.parse(line))).toMatchObject({ success: true });
        return [text];
      });
      expect(input).toHaveLength(5);
      expect(await emit(emitter, url, { input: input.join('').trimEnd() })).toEqual(DONE);
      expect(readDay(github).toString()).toBe(input.join(''));
    }));

  test('keeps every byte that is there, and ends the last line first', () =>
    withGitHub(SETTINGS, async (github, url) => {
      const before = Buffer.concat([
        Buffer.from([0xff, 0x00, 0xfe, 0x0a, 0x0a, 0xef, 0xbb, 0xbf]),
        Buffer.from('{"a":1}\r\n{"b":2}'),
      ]);
      github.commitFiles(TELEMETRY, 'main', new Map([[today(), before]]), 'By hand');
      expect(await emit(emitter, url, { input: `${toRecord('a', 1)}\n` })).toEqual(DONE);
      expect(readDay(github).toString('latin1')).toBe(`${before.toString('latin1')}\n${toRecord('a', 1)}\n`);
    }));

  test('sends nothing when a line is no JSON object', () =>
    withGitHub(SETTINGS, async (github, url) => {
      for (const input of ['', 'no JSON\n', '[]\n', '{}\n7\n', '{}\n\n', '{"a":\n1}\n', '{} {}\n']) {
        const outcome = await emit(emitter, url, { input });
        expect({ input, ...outcome }).toEqual({ input, status: 2, log: 'emit: every line has to be a JSON object.\n' });
      }
      expect(github.requests).toEqual([]);
    }));

  test.each([
    ['a wrong token', { TELEMETRY_TOKEN: 'ghs_wrong' }, 401, 1],
    ['a token that only reads', { TELEMETRY_TOKEN: 'ghs_reader' }, 403, 2],
    ['a repository that is not there', { TELEMETRY_REPOSITORY: 'acme/nothing' }, 404, 2],
  ])('gives up at once with %s, and does not repeat it', (_, environment, status, requests) =>
    withGitHub(SETTINGS, async (github, url) => {
      const outcome = await emit(emitter, url, { input: `${toRecord('a', 1)}\n`, environment });
      expect(outcome.status).toBe(1);
      expect(outcome.log).toContain(`HTTP status ${status}.`);
      expect(outcome.log).not.toContain('ghs_');
      expect(github.requests).toHaveLength(requests);
    }),
  );

  test.each<[string, Parameters<LocalGitHub['faults']['add']>[0]]>([
    ['no answer, though it was written', { method: 'PUT', path: /contents/, effect: { kind: 'perform-then' } }],
    ['half an answer', { method: 'PUT', path: /contents/, effect: { kind: 'cut-body' } }],
    [
      'an error, though it was written',
      {
        method: 'PUT',
        path: /contents/,
        effect: { kind: 'perform-then', answer: { status: 502, headers: {}, bytes: Buffer.of() } },
      },
    ],
    ['no answer, and nothing written', { method: 'PUT', path: /contents/, effect: { kind: 'cut' } }],
    ['half a file', { method: 'GET', path: /contents/, effect: { kind: 'cut-body' } }],
    [
      'an error of the server',
      {
        path: /contents/,
        times: 3,
        effect: { kind: 'answer', answer: { status: 503, headers: {}, bytes: Buffer.of() } },
      },
    ],
    ['a replica that lags behind', { method: 'GET', path: /contents/, times: 2, effect: { kind: 'lag', missed: 2 } }],
  ])('appends once after %s', (_, fault) =>
    withGitHub(SETTINGS, async (github, url) => {
      for (const name of ['before', 'later']) {
        github.commitFiles(
          TELEMETRY,
          'main',
          new Map([
            [today(), Buffer.from(`${toRecord('before', 0)}\n${name === 'later' ? `${toRecord('later', 0)}\n` : ''}`)],
          ]),
          name,
        );
      }
      github.faults.add(fault);
      const input = `${toRecord('a', 1)}\n${toRecord('a', 2)}\n`;
      expect(await emit(emitter, url, { input })).toEqual(DONE);
      expect(readDay(github).toString()).toBe(`${toRecord('before', 0)}\n${toRecord('later', 0)}\n${input}`);
      expect(await emit(emitter, url, { input })).toEqual(DONE); // somebody who is not sure runs it again
      expect(linesOf(readDay(github).toString())).toHaveLength(4);
    }),
  );
});

/** Every version of the day's file, oldest first. */
function readVersions(github: LocalGitHub): string[] {
  const { objects } = github.repository(TELEMETRY);
  const versions: string[] = [];
  for (let id = github.head(TELEMETRY, 'main'); id !== undefined; id = objects.commit(id)?.parents[0]) {
    const tree = objects.commit(id)?.tree ?? '';
    const path = [...DIRECTORY.split('/')];
    let folder: string | undefined = tree;
    for (const name of path) folder = objects.tree(folder ?? '')?.find((entry) => entry.name === name)?.id;
    const file = objects.tree(folder ?? '')?.[0]?.id;
    versions.unshift(Buffer.from(objects.blob(file ?? '') ?? []).toString());
  }
  return versions;
}

const WRITERS = 8;
const RECORDS = 25;
/** A writer sends its records in so many calls. */
const CALLS = 3;

test.each<[string, (writer: number) => Emitter]>([
  ...NAMES.map((name) => [name, () => name] as [string, () => Emitter]),
  ['all three', (writer) => NAMES[writer % NAMES.length] ?? 'shell'],
])(
  '8 writers of 25 records into one day file, none lost, none doubled: %s',
  (_, choose) =>
    withGitHub(SETTINGS, async (github, url) => {
      github.latencyMs = 2; // so that others come between reading and writing
      const own = (writer: number) =>
        Array.from({ length: RECORDS }, (_unused, number) => toRecord(`w${writer}`, number));
      const write = async (writer: number): Promise<void> => {
        const records = own(writer);
        for (let call = 0; call < CALLS; call += 1) {
          const [from, to] = [call, call + 1].map((calls) => Math.round((calls * RECORDS) / CALLS));
          const part = records.slice(from, to);
          expect(await emit(choose(writer), url, { input: `${part.join('\n')}\n` })).toEqual(DONE);
        }
      };
      const writers = Array.from({ length: WRITERS }, (_unused, writer) => writer);
      await Promise.all(writers.map(write));

      const lines = linesOf(readDay(github).toString());
      expect(lines).toHaveLength(WRITERS * RECORDS);
      expect([...lines].sort()).toEqual(writers.flatMap(own).sort());
      // Of each writer in its order, and never anything but appended.
      for (const writer of writers) {
        expect(lines.filter((line) => line.includes(`"w${writer}"`))).toEqual(own(writer));
      }
      const versions = readVersions(github);
      expect(versions).toHaveLength(WRITERS * CALLS);
      for (const [index, version] of versions.entries())
        expect(version.startsWith(versions[index - 1] ?? '')).toBe(true);
      // There was a race at all.
      expect(github.requests.filter(({ status }) => status === 409 || status === 422).length).toBeGreaterThan(0);
    }),
  600_000,
);

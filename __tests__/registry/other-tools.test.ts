import { appendEntry, parseChangelog, toChangelogEntry, toMutation } from '../../src/registry/changelog.js';
import { checkChange, type InfraFiles } from '../../src/registry/check-change.js';
import { mutateRegistry, type Mutation } from '../../src/registry/mutation.js';
import { parseDocument } from '../../src/registry/registry.js';

/*
 * A registry and a changelog as the shell tools of the contract write them (`jq`, two spaces), and as people do: what we read and write
 * stays as it was, but for what was asked for.
 */

const NOW = new Date('2026-03-01T12:00:00Z');

/** As `jq` writes it: entries in the order in which they came, and reasons that are empty. */
const REGISTRY = `{
  "schema_version": "2.0",
  "generated_at": "2026-01-05T00:00:00Z",
  "description": "Registry of the weather station (operator-managed).",
  "orgs": {
    "weather-lab": {
      "telemetry_repo": "weather-lab/telemetry",
      "repos": {
        "station-sandbox": {
          "state": "enabled",
          "context": "sandbox",
          "process": "infra-cli",
          "reason": ""
        },
        "station": {
          "state": "enabled",
          "context": "production",
          "process": "infra-cli",
          "reason": "The station on the roof"
        }
      }
    },
    "olga": {
      "telemetry_repo": "olga/telemetry",
      "repos": {
        "trial": {
          "state": "disabled",
          "context": "sandbox",
          "process": "infra-cli",
          "reason": "Paused – until März"
        }
      }
    }
  }
}
`;

/** Every operation; telemetry by its name alone; \`reason\` left out where none was given. */
const CHANGELOG = [
  '{"timestamp":"2026-01-05T10:00:00Z","action":"register","owner":"weather-lab","repo":"station-sandbox","context":"sandbox","telemetry_repo":"telemetry","process":"infra-cli","schema_version":"2.0"}',
  '{"timestamp":"2026-01-06T10:00:00Z","action":"register","owner":"weather-lab","repo":"station","context":"production","telemetry_repo":"telemetry","reason":"The station on the roof","process":"infra-cli","schema_version":"2.0"}',
  '{"timestamp":"2026-01-07T10:00:00Z","action":"register","owner":"olga","repo":"trial","context":"sandbox","telemetry_repo":"telemetry","reason":"A trial","process":"infra-cli","schema_version":"2.0"}',
  '{"timestamp":"2026-01-08T10:00:00Z","action":"disable","owner":"olga","repo":"trial","process":"infra-cli","schema_version":"2.0"}',
  '{"timestamp":"2026-01-09T10:00:00Z","action":"enable","owner":"olga","repo":"trial","reason":"Again","process":"infra-cli","schema_version":"2.0"}',
  '{"timestamp":"2026-01-10T10:00:00Z","action":"unregister","owner":"olga","repo":"trial","context":"sandbox","reason":"Reset","process":"infra-cli","schema_version":"2.0"}',
  '{"timestamp":"2026-01-10T10:05:00Z","action":"register","owner":"olga","repo":"trial","context":"sandbox","telemetry_repo":"telemetry","reason":"After the reset","process":"infra-cli","schema_version":"2.0"}',
  '{"timestamp":"2026-01-11T10:00:00Z","action":"disable","owner":"olga","repo":"trial","reason":"Paused – until M\\u00e4rz","process":"infra-cli","schema_version":"2.0"}',
  '',
].join('\n');

const FILES: InfraFiles = { registry: REGISTRY, changelog: CHANGELOG };

/** The files after mutations, as the command line writes them. */
function mutate(files: { readonly registry: string; readonly changelog: string }, ...mutations: readonly Mutation[]) {
  let { registry, changelog } = files;
  for (const mutation of mutations) {
    const { document, mutation: made } = mutateRegistry(parseDocument(registry), mutation);
    registry = document.text;
    changelog = appendEntry(changelog, toChangelogEntry(made, NOW));
  }
  return { registry, changelog };
}

/** Lines that only one of two texts has, in its order. */
function differing(before: string, after: string): { gone: string[]; added: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return { gone: old.slice(start, old.length - end), added: now.slice(start, now.length - end) };
}

const trial = { owner: 'olga', repo: 'trial', reason: 'Because' } as const;

test.each<[string, Mutation, string[], string[]]>([
  [
    'enable',
    { action: 'enable', ...trial },
    ['"state": "disabled",', '"context": "sandbox",', '"process": "infra-cli",', '"reason": "Paused – until März"'],
    ['"state": "enabled",', '"context": "sandbox",', '"process": "infra-cli",', '"reason": "Because"'],
  ],
  [
    'disable',
    { action: 'disable', ...trial, owner: 'weather-lab', repo: 'station' },
    [
      '"state": "enabled",',
      '"context": "production",',
      '"process": "infra-cli",',
      '"reason": "The station on the roof"',
    ],
    ['"state": "disabled",', '"context": "production",', '"process": "infra-cli",', '"reason": "Because"'],
  ],
  [
    'register',
    { action: 'register', ...trial, repo: '2048', context: 'sandbox', telemetryRepository: 'olga/telemetry' },
    [],
    [
      '},',
      '"2048": {',
      '"state": "enabled",',
      '"context": "sandbox",',
      '"process": "infra-cli",',
      '"reason": "Because"',
    ],
  ],
  [
    'unregister',
    { action: 'unregister', ...trial, owner: 'weather-lab', repo: 'station' },
    [
      '},',
      '"station": {',
      '"state": "enabled",',
      '"context": "production",',
      '"process": "infra-cli",',
      '"reason": "The station on the roof"',
    ],
    [],
  ],
])(
  '%s changes the lines of its entry, adds a line to the changelog, and touches nothing else',
  (_, mutation, gone, added) => {
    const files = { registry: REGISTRY, changelog: CHANGELOG };
    const after = mutate(files, mutation);
    const changed = differing(REGISTRY, after.registry);
    expect(changed.gone.map((line) => line.trim())).toEqual(gone);
    expect(changed.added.map((line) => line.trim())).toEqual(added);
    expect(after.changelog.startsWith(CHANGELOG)).toBe(true);
    expect(after.changelog.slice(CHANGELOG.length).split('\n')).toHaveLength(2);
    expect(checkChange(FILES, after)).toMatchObject({ problems: [], warnings: [] });
  },
);

test('what is undone is undone to the byte', () => {
  const files = { registry: REGISTRY, changelog: CHANGELOG };
  const added: Mutation = { action: 'register', ...trial, repo: '7', context: 'sandbox', telemetryRepository: null };
  expect(mutate(files, added, { action: 'unregister', ...trial, repo: '7' }).registry).toBe(REGISTRY);
  const paused: Mutation = { action: 'disable', ...trial, reason: 'Paused – until März' };
  expect(mutate(files, { action: 'enable', ...trial }, paused).registry).toBe(REGISTRY);
});

test('the registry is the one that the lines of the changelog make, but for reasons that were not given', () => {
  const { entries } = parseChangelog(CHANGELOG);
  expect(entries).toHaveLength(8);
  let document = parseDocument('{"schema_version":"2.0","orgs":{}}');
  for (const { entry } of entries) document = mutateRegistry(document, toMutation(entry)).document;
  expect((document.json as { orgs: unknown }).orgs).toEqual((JSON.parse(REGISTRY) as { orgs: unknown }).orgs);
});

test('a line without a reason is read, and is a problem of its line alone', () => {
  const { entries, problems } = parseChangelog(CHANGELOG);
  expect(problems.map(({ line }) => line)).toEqual([1, 4]);
  expect(entries[3]?.entry).toMatchObject({ action: 'disable', reason: '' });
  const added = CHANGELOG.split('\n')[3] ?? '';
  const anew = { registry: REGISTRY, changelog: `${CHANGELOG}${added}\n` };
  expect(checkChange(FILES, anew).problems).toEqual([
    'infra/changelog/infra-changelog.jsonl, line 9: reason: expected a sentence on one line, of 1 to 500 characters, got nothing',
  ]);
});

test.each([
  ['CRLF', REGISTRY.replaceAll('\n', '\r\n')],
  ['tabs', REGISTRY.replace(/^ +/gm, (indent) => '\t'.repeat(indent.length / 2))],
  ['four spaces', REGISTRY.replace(/^ +/gm, (indent) => indent.repeat(2))],
  ['a byte order mark and no last newline', `\ufeff${REGISTRY.trimEnd()}`],
  [
    'numbers, escapes and keys that nobody knows',
    REGISTRY.replace('"orgs"', '"build": 12345678901234567890, "note": "\\u00e4\\/",\n  "orgs"'),
  ],
])('a registry written with %s stays so', (_, registry) => {
  const files = { registry, changelog: CHANGELOG };
  const enabled = mutate(files, { action: 'enable', ...trial });
  expect(enabled.registry).toBe(
    registry.replace('"disabled"', '"enabled"').replace('"Paused – until März"', '"Because"'),
  );
  const repo: Mutation = { action: 'register', ...trial, repo: '1', context: 'sandbox', telemetryRepository: null };
  expect(mutate(files, repo, { action: 'unregister', ...trial, repo: '1' }).registry).toBe(registry);
});

/** They take lines with these keys, none of them empty, and write the registry anew with `jq`. */
test('what we write, the other tools take and leave as it is', () => {
  const files = { registry: REGISTRY, changelog: '' };
  const { registry, changelog } = mutate(
    files,
    { action: 'enable', ...trial },
    { action: 'unregister', ...trial },
    { action: 'register', ...trial, context: 'production', telemetryRepository: null },
    { action: 'disable', ...trial },
  );
  expect(registry).toBe(`${JSON.stringify(JSON.parse(registry), null, 2)}\n`); // as jq writes it
  for (const line of changelog.trimEnd().split('\n')) {
    const entry = JSON.parse(line) as Record<string, unknown>;
    expect(Object.keys(entry)).toEqual(
      [
        'timestamp',
        'action',
        'owner',
        'repo',
        'context',
        'telemetry_repo',
        'reason',
        'process',
        'schema_version',
      ].filter((key) => key in entry),
    );
    expect(line).toBe(JSON.stringify(entry));
    expect(entry).toMatchObject({ process: 'infra-cli', schema_version: '2.0', reason: 'Because' });
    expect(Object.values(entry).every((value) => typeof value === 'string' && value !== '')).toBe(true);
  }
});

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAKE_HOME_PATHS, FAKE_SECRETS } from '../../testkit/sample/emission.js';
import { PRESET_SAMPLES, REMAINDER } from '../redaction/preset-samples.js';
import { plant, sampleRecords, toPlaces } from './planted-records.js';
import { withOrganisation } from './bundled-organisation.js';
import { entry, registryOf } from './small-organisation.js';

const LOGIN_NAME = /jane\.nobody|jnobody/i;
const SECRETS = [...Object.values(FAKE_SECRETS), ...Object.values(PRESET_SAMPLES), ...FAKE_HOME_PATHS];
/** As they are; one of each sort also within a sentence, and where a preview is cut. */
const TEXTS = [
  ...SECRETS,
  ...[PRESET_SAMPLES['github'], PRESET_SAMPLES['basicauth'], ...FAKE_HOME_PATHS].flatMap((text) => [
    `Login failed with ${text} again`,
    `${'word '.repeat(22)}${text}`,
  ]),
];

/** Every text at every place of every kind of record; the record of a place is one run. */
function plantEverywhere(): string {
  const lines = sampleRecords().flatMap((record, kind) =>
    toPlaces(record).flatMap((place) =>
      TEXTS.map((text) => JSON.stringify(plant(withRun(record, `${kind}-${place.join()}`), place, text))),
    ),
  );
  return `${lines.join('\n')}\n`;
}

function withRun(record: Readonly<Record<string, unknown>>, id: string): Readonly<Record<string, unknown>> {
  const key = ['correlation_id', 'run_id', 'sessionId'].find((name) => name in record);
  return key === undefined ? record : { ...record, [key]: id };
}

async function readAll(directory: string): Promise<[string, string][]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  return Promise.all(files.map(async (file): Promise<[string, string]> => [file, await readFile(file, 'latin1')]));
}

/** A text, and what stands in it as Base64. */
function decoded(text: string): string[] {
  const encoded = text.match(/[A-Za-z0-9+/]{24,}=*/g) ?? [];
  return [
    text,
    ...encoded.flatMap((part) => [
      Buffer.from(part, 'base64').toString('latin1'),
      Buffer.from(part, 'base64').toString('utf16le'),
    ]),
  ];
}

function leaksOf(name: string, text: string): string[] {
  return decoded(text).flatMap((part) => {
    const leak = REMAINDER.exec(part) ?? LOGIN_NAME.exec(part);
    return leak === null ? [] : [`${name}: ${part.slice(Math.max(0, leak.index - 80), leak.index + 40)}`];
  });
}

test('what is planted into every field of every kind of record appears nowhere', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'cache-'));
  const [secret] = Object.values(FAKE_SECRETS);
  const planted = plantEverywhere();
  expect(leaksOf('telemetry', planted).length).toBeGreaterThan(0);
  try {
    await withOrganisation(
      {
        registry: registryOf({ app: entry({ process: secret, reason: `Since ${FAKE_HOME_PATHS[0]}, ${secret}` }) }),
        telemetry: {
          'octo_app/2026-06-29.jsonl': planted,
          [`octo_app/${secret}.jsonl`]: planted,
          [`octo_app/${secret}`]: '',
        },
      },
      async ({ run, site }) => {
        const inputs = { 'cache-directory': cache, exports: 'csv,jsonl,parquet', 'run-pages': '1000' };
        const { log, summary, outputs, exitCode } = await run(inputs);
        expect({ exitCode, log }).toMatchObject({ exitCode: 0 });
        const published = Object.entries(site());
        expect(published.map(([path]) => path)).toEqual(
          expect.arrayContaining([
            'octo_app/data/events-2026-06.parquet',
            'octo_app/usage.json',
            'octo_app/commands.json',
            'octo_app/runs/index.html',
            'octo_app/runs.json',
            expect.stringMatching(/^octo_app\/days\/[\d-]+\.html$/),
          ]),
        );
        const produced: [string, string][] = [
          ...published,
          ...(await readAll(cache)),
          ['log', log],
          ['job summary', summary],
          ...Object.entries(outputs),
        ];
        expect(produced.flatMap(([name, text]) => [...leaksOf(name, name), ...leaksOf(name, text)])).toEqual([]);
        expect(site()['octo_app/diagnostics.json']).toContain('"code": "secret-redacted"');
        expect(site()['octo_app/diagnostics.json']).toContain('"code": "path-redacted"');
      },
    );
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
});

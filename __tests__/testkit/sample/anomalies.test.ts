import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { FAKE_HOME_PATHS, FAKE_SECRETS } from '../../../testkit/sample/emission.js';
import { createPaymentsApi } from '../../../testkit/sample/repositories.js';
import { createSample } from '../../../testkit/sample/sample.js';
import type { PlacedAnomaly } from '../../../testkit/sample/anomalies.js';
import { HOSTILE_TEXTS } from '../../../testkit/sample/anomalies-of-records.js';
import { diagnoseDroppedWrites } from '../../../src/derive/commands/commands.js';
import { Aggregate } from '../../../src/derive/aggregate/aggregate.js';
import { deriveAggregate } from '../../derive/derive-file.js';
import type { DiagnosticCode } from '../../../src/records/diagnostic.js';
import { parseTelemetryFile } from '../../../src/records/telemetry-file.js';
import { parseSampleLine, textOf } from './record-tables.js';

const repository = { owner: 'northwind-labs', name: 'payments-api' };
const { files, anomalies } = createPaymentsApi(repository, '2026-06-30');

/** A anomaly's file, as whatever its proof looks at. */
interface Evidence {
  readonly anomaly: PlacedAnomaly;
  readonly bytes: Buffer;
  /** Lossy for bytes that are not UTF-8. */
  readonly text: string;
  /** From the first odd line to the end of the file. */
  readonly odd: readonly string[];
  readonly records: () => readonly Readonly<Record<string, unknown>>[];
}

function evidenceOf(anomaly: PlacedAnomaly): Evidence {
  const file = files.get(anomaly.path);
  const bytes = Buffer.from(file instanceof Uint8Array ? file : []);
  const text = bytes.toString('utf8');
  const odd = text.split('\n').slice((anomaly.line ?? 1) - 1);
  return { anomaly, bytes, text, odd, records: () => odd.filter(Boolean).map((line) => Object(JSON.parse(line))) };
}

const isRecord = (line: string | undefined): boolean => {
  try {
    return line !== undefined && parseSampleLine(line) !== undefined;
  } catch {
    return false;
  }
};

/** How one sees that each anomaly is there. A anomaly without a proof, or a proof without an anomaly, fails a test. */
const PROOFS: Readonly<Record<string, (evidence: Evidence) => boolean>> = {
  'binary-first-line': ({ bytes }) => !isUtf8(bytes.subarray(0, bytes.indexOf('\n'))),
  'misdecoded-first-line': ({ bytes, odd }) => isUtf8(bytes) && odd[0] === 'žée' && isRecord(odd[1]),
  'concatenated-records': ({ odd }) => (odd[0] ?? '').split('}{').length === 2 && isRecord(odd[1]),
  'no-final-newline': ({ text, odd }) => !text.endsWith('\n') && odd.length === 1 && isRecord(odd[0]),
  'truncated-last-line': ({ text, odd }) => !text.endsWith('\n') && odd.length === 1 && !isRecord(odd[0]),
  'byte-order-mark': ({ bytes }) => bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])),
  crlf: ({ odd }) => odd.slice(0, -1).every((line) => line.endsWith('}\r')),
  'blank-lines': ({ odd }) => odd[0] === '' && odd[1] === ' \t' && isRecord(odd[2]),
  'nul-bytes': ({ odd }) => /^\0{512}$/.test(odd[0] ?? ''),
  'invalid-utf8-in-string': ({ bytes, odd }) => !isUtf8(bytes) && (odd[0] ?? '').includes('Schl\ufffdssel'),
  'line-separators-in-string': ({ odd }) => (odd[0] ?? '').includes('one\u2028two\u2029three') && isRecord(odd[0]),
  'merge-conflict-markers': ({ odd }) =>
    odd[0] === '<<<<<<< HEAD' && odd[2] === '=======' && (odd[4] ?? '').startsWith('>>>>>>> '),
  'duplicates-after-union-merge': ({ odd, text }) => text.split('\n').indexOf(odd[0] ?? '') === 0 && isRecord(odd[0]),
  'identical-command-records': ({ odd, text }) => text.includes(`${odd[0]}\n${odd[0]}\n`) && isRecord(odd[0]),
  'two-megabyte-line': ({ odd }) => (odd[0] ?? '').length > 2_000_000 && isRecord(odd[0]),
  'json-without-object': ({ odd }) => odd.slice(0, -1).join() === 'null,[],42,"text"',
  'offset-without-colon': ({ records }) => records().every(({ ts }) => /T22:30:00-0300$/.test(String(ts))),
  'offset-of-half-an-hour': ({ records }) => records().every(({ generated_at: at }) => String(at).endsWith('+05:30')),
  'fractional-seconds': ({ records }) =>
    records()
      .map(({ generated_at: at }) => String(at).split('.')[1]?.length)
      .join() === '2,3,4,5,6,7,8,9,10',
  'invalid-timestamp': ({ records }) => records()[0]?.['generated_at'] === '2026-02-30T12:00:00Z',
  'implausible-timestamp': ({ records }) =>
    records()
      .map(({ generated_at: at }) => String(at).slice(0, 4))
      .join() === '2001,2062',
  'negative-duration': ({ records }) => records()[0]?.['timing_ms'] === -250,
  'correlation-ids-of-other-forms': ({ records }) =>
    records().some(({ correlation_id: id }) => id === '21088-1') && records().length === 5,
  'repository-as-owner-and-name': ({ odd }) => (odd[0] ?? '').includes('"NORTHWIND-LABS/PAYMENTS-API"'),
  'dispatched-command-as-action': ({ records }) => Object(records()[0]?.['event'])['action'] === 'self-test',
  'record-within-a-record': ({ records }) => Object(records()[0]?.['details'])['schema_version'] === '1.0',
  'upper-case-outcome': ({ records }) =>
    records()
      .map(({ outcome }) => outcome)
      .join() === 'SUCCESS,FAILED',
  'denied-and-blocked': ({ odd, records }) =>
    records()[0]?.['outcome'] === 'blocked' && (odd[0] ?? '').includes('"decision":"deny"'),
  'numbers-beyond-2-to-the-53': ({ odd }) => (odd[0] ?? '').includes('9007199254740993'),
  'prototype-keys': ({ records }) => Object.hasOwn(records()[0] ?? {}, '__proto__'),
  'foreign-record': ({ records }) => Object(records()[0]?.['entity'])['repo'] === 'storefront',
  'future-schema-version': ({ records }) => records()[0]?.['schema_version'] === '2.0',
  'unknown-object': ({ records }) => Object.keys(records()[0] ?? {}).join() === 'level,msg,port',
  'fields-of-the-wrong-type': ({ records }) => records()[0]?.['action'] === 5,
  'hostile-action': ({ records }) => hasEvery(records(), 'action', Object.values(HOSTILE_TEXTS)),
  'hostile-command': ({ records }) => hasEvery(records(), 'cmd', Object.values(HOSTILE_TEXTS)),
  'hostile-link': ({ odd }) => (odd[0] ?? '').includes('"javascript:alert(1)"'),
  'virtual-node-shaped-value': ({ odd }) => (odd[0] ?? '').includes('"props":{"dangerouslySetInnerHTML"'),
  'secret-in-free-text': ({ odd }) =>
    Object.values(FAKE_SECRETS).every((secret) => odd.join().includes(JSON.stringify(secret).slice(1, -1))),
  'home-path': ({ odd }) => FAKE_HOME_PATHS.every((path) => odd.join().includes(JSON.stringify(path))),
  'secret-in-a-name': ({ records }) => hasEvery(records(), 'correlation_id', Object.values(FAKE_SECRETS)),
  'home-path-in-a-name': ({ records }) => hasEvery(records(), 'cmd', FAKE_HOME_PATHS),
  'dropped-writes': ({ odd }) => odd.filter((line) => line.includes('["telemetry_lock_skipped"]')).length === 24,
  'empty-file': ({ anomaly, bytes }) => files.has(anomaly.path) && bytes.length === 0,
  'lfs-pointer': ({ odd }) => odd[0] === 'version https://git-lfs.github.com/spec/v1',
  'keep-file': ({ anomaly }) => anomaly.path === '.keep',
  'dashboard-json': ({ anomaly, text }) => anomaly.path === 'dashboard.json' && !isRecord(text),
  'folder-by-day': ({ anomaly, odd }) => /^[\d-]{10}\/\w+\.jsonl$/.test(anomaly.path) && isRecord(odd[0]),
  'folder-by-correlation-id': ({ anomaly, odd }) => /^[\d-]{10}\/21088-1\//.test(anomaly.path) && isRecord(odd[0]),
  'symbolic-link': ({ anomaly }) => files.has(String(Object(files.get(anomaly.path))['symlink'])),
  submodule: ({ anomaly }) => /^[\da-f]{40}$/.test(String(Object(files.get(anomaly.path))['submodule'])),
};

function hasEvery(
  records: readonly Readonly<Record<string, unknown>>[],
  key: string,
  values: readonly string[],
): boolean {
  return values.every((value) => records.some((record) => record[key] === value));
}

test('every anomaly has a proof, and every proof an anomaly', () => {
  expect(anomalies.map(({ name }) => name).toSorted()).toEqual(Object.keys(PROOFS).toSorted());
});

test.each(anomalies.map((anomaly) => [anomaly.name, anomaly] as const))(
  '%s is where the list says',
  (name, anomaly) => {
    expect(PROOFS[name]?.(evidenceOf(anomaly))).toBe(true);
  },
);

test('every anomaly has a file of its own, and the sample names them all', () => {
  expect(new Set(anomalies.map(({ path }) => path)).size).toBe(anomalies.length);
  expect(createSample().anomalies).toEqual(anomalies);
});

test('every line before the first odd one, and every line of the other files, fits its table', () => {
  const placed = new Map(anomalies.map((anomaly) => [anomaly.path, anomaly]));
  let clean = 0;
  for (const [path, file] of files) {
    const anomaly = placed.get(path);
    if (anomaly?.line === null || anomaly?.line === 1) continue;
    const text = anomaly ? Buffer.from(file instanceof Uint8Array ? file : []).toString() : textOf(file);
    const lines = text.split('\n');
    for (const line of anomaly ? lines.slice(0, anomaly.line - 1) : lines.slice(0, -1)) {
      expect(isRecord(line)).toBe(true);
      clean += 1;
    }
  }
  expect(clean).toBeGreaterThan(800);
});

/** What only the files together tell. */
const SAID_OF_ALL: readonly DiagnosticCode[] = ['ignored-file', 'dropped-writes'];

test('the dropped writes of one day are too many of all', () => {
  const total = new Aggregate();
  for (const [path, file] of files) {
    if (file instanceof Uint8Array && path.endsWith('.jsonl')) total.merge(deriveAggregate(path, file, repository));
  }
  expect(diagnoseDroppedWrites(total.events.commands)).toMatchObject([{ code: 'dropped-writes', count: 24 }]);
});

test('the builder says what the list says of each file, and nothing else', () => {
  const said: Record<string, string[]> = {};
  for (const [path, file] of files) {
    if (!(file instanceof Uint8Array) || !path.endsWith('.jsonl')) continue;
    const { diagnostics } = parseTelemetryFile(path, file, repository, { event: () => {} });
    if (diagnostics.length > 0) said[path] = diagnostics.map(({ code, line }) => `${code} in line ${line}`);
  }
  const listed = anomalies.filter(({ diagnostic }) => diagnostic !== null && !SAID_OF_ALL.includes(diagnostic));
  expect(said).toEqual(
    Object.fromEntries(listed.map(({ path, diagnostic, line }) => [path, [`${diagnostic} in line ${line}`]])),
  );
});

test('no secret stands in the source as it is: they are put together at run time', () => {
  const source = readFileSync('testkit/sample/emission.ts', 'utf8');
  for (const secret of Object.values(FAKE_SECRETS)) expect(source).not.toContain(secret);
  expect(source).not.toMatch(
    /gh[pousr]_\w{20}|github_pat_\w{20}|AKIA\w{16}|xox[bp]-\w|sk-\w{20}|eyJ\w{10}|BEGIN PRIVATE/,
  );
  expect(FAKE_SECRETS['github-token']).toMatch(/^ghp_x{36}$/);
  expect(FAKE_SECRETS['json-web-token']).toMatch(/^eyJ[\w-]+\.eyJ[\w-]+\.x{43}$/);
});

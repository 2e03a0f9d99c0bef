// What takes too long for every change: hostile telemetry at full size, with its peak of memory, and properties with many
// cases. node scripts/nightly.mjs [--only <part>]; parts are the names of the cases and "properties".
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MEGABYTE = 1_000_000;
const MOST_PAGE_BYTES = MEGABYTE;
const MILLION = 1_000_000;
const PROPERTIES = [
  'records/random-bytes',
  'records/lines',
  'records/telemetry-file',
  'derive/partial',
  'derive/action-bounds',
];

const root = fileURLToPath(new URL('../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'nightly-'));
const only = process.argv[2] === '--only' ? process.argv[3] : undefined;

const record = (fields) => `${JSON.stringify({ ts: '2026-01-15T10:00:00Z', run_id: 'r', ...fields })}\n`;

const DAY = '2026-01-15.jsonl';
const at = (day) => new Date(Date.UTC(2026, 0, day, 10)).toISOString();

/** By name: what is in the files, the diagnostic that has to be there, and the most memory of the whole process in megabytes. */
const CASES = {
  'one-record': { files: { [DAY]: () => [record({ cmd: 'ctx.search' })] }, megabytes: 150 },
  'malformed-lines': {
    files: { [DAY]: () => pieces(MILLION, (index) => `rubbish ${index}\n`) },
    expected: { code: 'malformed-line', count: MILLION },
    megabytes: 350,
  },
  'distinct-actions': {
    files: { [DAY]: () => pieces(MILLION, (index) => record({ cmd: `task.${index}`, timing_ms: index % 5000 })) },
    expected: { code: 'too-many-actions', count: MILLION - 1000 },
    megabytes: 700,
  },
  'distinct-actions-of-many-files': {
    files: Object.fromEntries(
      Array.from({ length: 50 }, (_, file) => [
        `${at(file + 1).slice(0, 10)}.jsonl`,
        () =>
          pieces(MILLION / 50, (index) => record({ ts: at(file + 1), cmd: `task.${file}.${index}`, timing_ms: index })),
      ]),
    ),
    expected: { code: 'too-many-actions', count: MILLION - 1000 },
    megabytes: 450,
  },
  'actions-on-every-day': {
    files: {
      'all.jsonl': () =>
        pieces(MILLION, (index) =>
          record({ ts: at(1 + (index % 180)), cmd: `task.${index % 1499}`, timing_ms: (index * 7919) % 100_000 }),
        ),
    },
    expected: { code: 'too-many-actions' },
    megabytes: 900,
  },
  'distinct-runs': {
    files: { [DAY]: () => pieces(MILLION, (index) => record({ cmd: 'ctx.search', run_id: `run-${index}` })) },
    megabytes: 1200,
  },
  'enormous-line': {
    files: {
      *[DAY]() {
        yield record({ cmd: 'ctx.search' });
        yield record({ cmd: 'ctx.search', args: 'x'.repeat(50 * MEGABYTE) });
        yield record({ cmd: 'ast.parse' });
      },
    },
    expected: { code: 'oversized-line', count: 1 },
    megabytes: 400,
  },
};

function* pieces(count, line) {
  const length = 10_000;
  for (let start = 0; start < count; start += length) {
    yield Array.from({ length }, (_, index) => line(start + index)).join('');
  }
}

/** @returns the exit status, what was printed, and the peak of memory in bytes. */
function run(arguments_, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, arguments_, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, output, peak: Number(/peak (\d+)/.exec(output)?.[1] ?? 0) * 1024 }),
    );
  });
}

const TELL_PEAK = `data:text/javascript,process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS))`;

/** @returns how many bytes they have. */
function writeFiles(directory, files) {
  mkdirSync(directory, { recursive: true });
  let size = 0;
  for (const [file, pieces] of Object.entries(files)) {
    const handle = openSync(join(directory, file), 'w');
    for (const piece of pieces()) size += writeSync(handle, piece);
    closeSync(handle);
  }
  return size;
}

async function tryCase(bundle, name) {
  const { files, expected, megabytes } = CASES[name];
  const telemetry = join(work, name);
  const size = writeFiles(join(telemetry, 'telemetry/v1/repos/octo_app'), files);
  const site = join(telemetry, 'site');
  const started = performance.now();
  const { status, output, peak } = await run([
    ...['--import', TELL_PEAK, bundle, 'preview', '--once', '--telemetry', telemetry],
    ...['--repository', 'octo/app', '--out', site],
  ]);
  const seconds = (performance.now() - started) / 1000;
  const problems = [];
  if (status !== 0) problems.push(`it ended with ${status}: ${output}`);
  const published = join(site, 'octo_app');
  if (existsSync(published)) {
    const page = statSync(join(published, 'index.html')).size;
    if (page > MOST_PAGE_BYTES) problems.push(`the page has ${page} bytes`);
    const { diagnostics } = JSON.parse(readFileSync(join(published, 'diagnostics.json'), 'utf8'));
    const found = diagnostics.find(({ code }) => code === expected?.code);
    if (expected !== undefined && (found === undefined || found.count !== (expected.count ?? found.count))) {
      problems.push(`${JSON.stringify(expected)} is not among the diagnostics: ${JSON.stringify(diagnostics)}`);
    }
    const figures = [size / MEGABYTE, seconds, peak / MEGABYTE, page / 1000].map((figure) => figure.toFixed(1));
    console.log(`${name}: ${figures[0]} MB read in ${figures[1]} s, peak ${figures[2]} MB, page ${figures[3]} kB`);
  }
  if (peak > megabytes * MEGABYTE) problems.push(`the peak is more than ${megabytes} MB`);
  rmSync(telemetry, { recursive: true });
  return problems.map((problem) => `${name}: ${problem}`);
}

async function tryProperties() {
  const started = performance.now();
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const files = PROPERTIES.map((name) => `__tests__/${name}.test.ts`);
  const { status, output } = await run([...jest, '--testTimeout', '1800000', '--verbose', ...files], { NIGHTLY: '1' });
  console.log(
    output
      .split('\n')
      .filter((line) => /^\s+[✓✕]|^Tests:/.test(line))
      .join('\n'),
  );
  console.log(`properties: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return status === 0 ? [] : [`properties: ${output}`];
}

const problems = [];
try {
  const { status, output } = await run(['scripts/build.mjs', join(work, 'dist')]);
  if (status !== 0) throw new Error(output);
  for (const name of Object.keys(CASES)) {
    if (only === undefined || only === name) problems.push(...(await tryCase(join(work, 'dist/cli/index.js'), name)));
  }
  if (only === undefined || only === 'properties') problems.push(...(await tryProperties()));
} finally {
  rmSync(work, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

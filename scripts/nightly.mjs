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

/** By name: pieces of the file, the diagnostic that has to be there, and the most memory beside that of reading the file. */
const CASES = {
  'malformed-lines': {
    pieces: () => pieces(MILLION, (index) => `rubbish ${index}\n`),
    expected: { code: 'malformed-line', count: MILLION },
    megabytes: 300,
  },
  'distinct-actions': {
    pieces: () => pieces(MILLION, (index) => record({ cmd: `task.${index}`, timing_ms: index % 5000 })),
    expected: { code: 'too-many-actions', count: MILLION - 1000 },
    megabytes: 300,
  },
  'distinct-actions-of-many-days': {
    pieces: () =>
      pieces(MILLION, (index) => {
        const ts = new Date(Date.UTC(2026, 0, 1 + (index % 180))).toISOString();
        return record({ ts, cmd: `task.${((index / 180) % 1500) | 0}`, timing_ms: (index * 7919) % 100_000 });
      }),
    name: 'all.jsonl',
    expected: { code: 'too-many-actions' },
    megabytes: 500,
  },
  'distinct-runs': {
    pieces: () => pieces(MILLION, (index) => record({ cmd: 'ctx.search', run_id: `run-${index}` })),
    megabytes: 600,
  },
  'enormous-line': {
    *pieces() {
      yield record({ cmd: 'ctx.search' });
      yield record({ cmd: 'ctx.search', args: 'x'.repeat(50 * MEGABYTE) });
      yield record({ cmd: 'ast.parse' });
    },
    expected: { code: 'oversized-line', count: 1 },
    megabytes: 200,
  },
};

function* pieces(count, line) {
  for (let start = 0; start < count; start += 10_000) {
    yield Array.from({ length: 10_000 }, (_, index) => line(start + index)).join('');
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

async function tryCase(bundle, name) {
  const { pieces, expected, megabytes, name: file = '2026-01-15.jsonl' } = CASES[name];
  const telemetry = join(work, name);
  const directory = join(telemetry, 'telemetry/v1/repos/octo_app');
  mkdirSync(directory, { recursive: true });
  const handle = openSync(join(directory, file), 'w');
  for (const piece of pieces()) writeSync(handle, piece);
  closeSync(handle);
  const size = statSync(join(directory, file)).size;
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
  if (peak > size + megabytes * MEGABYTE) problems.push(`the peak is more than the file and ${megabytes} MB`);
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

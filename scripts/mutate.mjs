// Changes the code in small ways and looks whether a test fails: node scripts/mutate.mjs <room> [<room> …], where a room is a folder or
// file below src/, and !<room> leaves one out.
//   --sample <n>       mutants tried of each room (150)
//   --seed <text>      which ones (1)
//   --tests <pattern>  only tests whose path is like this
//   --slowest <n>      for each mutant only test files of which what reaches it takes so many seconds at most (600)
//   --report <file>    writes all outcomes as JSON
//   --again <file>     tries the mutants that survived according to such a report, and no others
//   --verbose          says how long each test file takes
// The working tree is never touched: the mutants are built into a copy of it, all at once, each asleep until its turn. A first run of the
// tests notes which test reaches which mutant; then each mutant is tried with the tests that reach it, its namesake and the fastest
// first, until one fails. Only what runs in the process of the tests can be mutated: tests that start the
// bundle see the one in dist/, so they do not take part.
import { execFileSync, fork } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { clearTimeout } from 'node:timers';
import { buildIn, findMutants, sampleMutants } from './mutate/mutants.mjs';
import { readImports } from './mutate/tests-of.mjs';

/** Milliseconds that the tests of a file get, beside five times what they took with all mutants asleep. */
const MIN_LIMIT = 8000;
/** Milliseconds in which the tests of a file have to end with all mutants asleep. */
const MAX_FIRST_RUN = 300_000;
/** Tests after which the process is replaced by a new one: modules of tests are never unloaded. */
const MAX_FILES_PER_PROCESS = 60;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', default: '' },
    slowest: { type: 'string', default: '600' },
    report: { type: 'string' },
    again: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const rooms = positionals.filter((room) => !room.startsWith('!'));
const left = positionals.filter((room) => room.startsWith('!')).map((room) => room.slice(1));

const root = fileURLToPath(new URL('../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'mutate-'));
let child = null;
process.on('exit', () => {
  child?.kill('SIGKILL');
  rmSync(copy, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'];
const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).trim().split('\n');
const mutants = pickMutants().map((mutant, number) => ({ ...mutant, number }));
makeCopy();
const tests = readImports(
  root,
  files,
)(new Set(mutants.map(({ file }) => file))).filter((path) => new RegExp(options.tests).test(path));
console.log(`${mutants.length} mutants; ${tests.length} test files import what is mutated.`);

const reaching = await noteReached();
const outcomes = [];
for (const mutant of mutants) {
  const outcome = await tryMutant(mutant);
  outcomes.push({ ...mutant, ...outcome });
  if (outcome.outcome !== 'killed') console.log(`${outcomes.length}: ${describe({ ...mutant, ...outcome })}`);
}
child?.kill('SIGKILL');
child = null;
summarise();
if (options.report) writeFileSync(options.report, `${JSON.stringify(outcomes, null, 1)}\n`);

function pickMutants() {
  const again = options.again && JSON.parse(readFileSync(options.again, 'utf8'));
  const survivors = again && new Set(again.filter(isAlive).map(({ id }) => id));
  return (rooms.length > 0 ? rooms : ['']).flatMap((room) => {
    const found = files
      .filter((file) => /^src\/.*\.tsx?$/.test(file) && isIn(room, file) && !left.some((other) => isIn(other, file)))
      .flatMap((file) => findMutants(file, readFileSync(join(root, file), 'utf8')))
      .map((mutant) => ({ ...mutant, room }));
    if (survivors) return found.filter(({ id }) => survivors.has(id));
    console.log(`${room}: ${found.length} mutants are possible.`);
    return sampleMutants(found, Number(options.sample), options.seed);
  });
}

function isIn(room, file) {
  return room === '' || file === `src/${room}` || file.startsWith(`src/${room}/`);
}

function makeCopy() {
  for (const file of files.filter((name) => !name.startsWith('dist/'))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  for (const name of ['node_modules', 'dist']) symlinkSync(join(root, name), join(copy, name));
  for (const file of new Set(mutants.map((mutant) => mutant.file))) {
    const own = mutants.filter((mutant) => mutant.file === file);
    writeFileSync(join(copy, file), buildIn(readFileSync(join(root, file), 'utf8'), own));
  }
  const environment = fileURLToPath(new URL('mutate/environment.mjs', import.meta.url));
  const config = readFileSync(join(root, 'jest.config.js'), 'utf8');
  writeFileSync(
    join(copy, 'jest.config.js'),
    config.replace(
      "testEnvironment: 'node'",
      `testEnvironment: ${JSON.stringify(environment)}, cacheDirectory: ${JSON.stringify(join(copy, '.cache'))}`,
    ),
  );
}

/** By mutant: the test files and names that reach it; null for the names when it is reached while the file is loaded. */
async function noteReached() {
  const reached = new Map(mutants.map(({ number }) => [number, []]));
  for (const path of tests) {
    const answer = await ask({ path, active: null, only: null }, MAX_FIRST_RUN);
    if (options.verbose) console.log(`${path}: ${answer?.milliseconds} ms, reaches ${answer?.reached.length}`);
    if (!answer?.passed) {
      console.log(
        `Left out, as it fails without any mutant: ${path}\n${answer?.problem.slice(0, 2000) ?? 'It takes too long.'}`,
      );
      continue;
    }
    const names = new Map();
    for (const [test, numbers] of answer.reached) {
      for (const number of numbers) names.set(number, [...(names.get(number) ?? []), test]);
    }
    const times = new Map(answer.times);
    const loading = answer.milliseconds - sum(times.values());
    for (const [number, tests] of names) {
      const only = tests.includes(null) ? null : tests;
      const milliseconds = only === null ? answer.milliseconds : loading + sum(only.map((test) => times.get(test)));
      if (milliseconds <= 1000 * Number(options.slowest)) reached.get(number).push({ path, milliseconds, only });
    }
  }
  return reached;
}

async function tryMutant({ number, file }) {
  const namesake = file.replace(/^src/, '__tests__').replace(/\.tsx?$/, '.test.ts');
  const order = ({ path, milliseconds }) => (path === namesake ? 0 : milliseconds);
  const sorted = [...reaching.get(number)].sort((a, b) => order(a) - order(b));
  if (sorted.length === 0) return { outcome: 'no test' };
  for (const { path, milliseconds, only } of sorted) {
    const answer = await ask({ path, active: number, only }, MIN_LIMIT + 5 * milliseconds);
    if (answer === null) return { outcome: 'timed out', by: path };
    if (!answer.passed) return { outcome: 'killed', by: path };
  }
  return { outcome: 'survived', tests: sorted.map(({ path }) => path) };
}

/** The answer of the process that runs tests; null when it takes too long. When the mutant ends the process, that is a failure. */
async function ask(message, limit) {
  if (child === null || child.asked >= MAX_FILES_PER_PROCESS) {
    child?.kill('SIGKILL');
    child = fork(fileURLToPath(new URL('mutate/test-process.mjs', import.meta.url)), [copy], {
      execArgv: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--max-old-space-size=3000'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.asked = 0;
    child.problem = '';
    child.stderr.on('data', (chunk) => (current.problem = `${current.problem}${chunk}`.slice(-2000)));
    const current = child;
    await answerOf(child, 60_000);
  }
  const asked = child;
  asked.asked += 1;
  asked.send({ ...message, path: join(copy, message.path) });
  const answer = await answerOf(asked, limit);
  if (answer === null || answer.isGone) child = null;
  return answer;
}

function answerOf(asked, limit) {
  return new Promise((resolve) => {
    const end = (answer) => {
      clearTimeout(timer);
      asked.off('message', end).off('exit', leave);
      resolve(answer);
    };
    const leave = () => end({ passed: false, isGone: true, problem: asked.problem, reached: [] });
    const timer = setTimeout(() => {
      asked.off('exit', leave).kill('SIGKILL');
      end(null);
    }, limit);
    asked.on('message', end).on('exit', leave);
  });
}

function sum(numbers) {
  return [...numbers].reduce((total, number) => total + number, 0);
}

function isAlive({ outcome }) {
  return outcome === 'survived' || outcome === 'no test';
}

function describe({ outcome, file, line, operator, before, after }) {
  const short = (text) => {
    const flat = text.replace(/\s+/g, ' ');
    return flat.length > 100 ? `${flat.slice(0, 99)}…` : flat;
  };
  return `${outcome}: ${file}:${line} (${operator})  ${short(before)}  →  ${short(after) || 'nothing'}`;
}

function summarise() {
  console.log('\n| Room | Mutants | Killed | Timed out | Survived | No test | Score |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const room of new Set(outcomes.map((mutant) => mutant.room))) {
    const own = outcomes.filter((mutant) => mutant.room === room);
    const count = (name) => own.filter(({ outcome }) => outcome === name).length;
    const score = ((1 - own.filter(isAlive).length / own.length) * 100).toFixed(1);
    const counts = [own.length, ...['killed', 'timed out', 'survived', 'no test'].map(count)];
    console.log(`| ${room || 'src'} | ${counts.join(' | ')} | ${score} % |`);
  }
}

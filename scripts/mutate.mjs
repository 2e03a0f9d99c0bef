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
// tests notes which test reaches which mutant; then each mutant is tried with the tests that reach it, the fastest files first, until
// one fails. Only what runs in the process of the tests can be mutated: tests that start the
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
/** Names the mutant that is being tried. */
const trying = join(copy, '.trying');
/** Milliseconds of each test file, and of its loading and its slowest test. */
const taken = new Map();
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
const found = new Map(
  mutants.flatMap(({ number }) => (reaching.get(number).length === 0 ? [[number, 'no test']] : [])),
);
for (const path of byTime(tests)) await tryTogether(path);
for (const { number } of mutants) await tryAlone(number);
const outcomes = mutants.map((mutant) => ({ ...mutant, outcome: found.get(mutant.number) ?? 'survived' }));
for (const mutant of outcomes) {
  const by = reaching.get(mutant.number).map(({ path }) => path.replace(/^__tests__\/|\.test\.tsx?$/g, ''));
  if (isAlive(mutant)) console.log(`${describe(mutant)}${options.verbose ? `  [${by.join(' ')}]` : ''}`);
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
    const answer = await ask({ path }, MAX_FIRST_RUN);
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
    taken.set(path, { all: answer.milliseconds, one: loading + Math.max(0, ...times.values()) });
    for (const [number, tests] of names) {
      const only = tests.includes(null) ? null : Object.fromEntries(tests.map((test) => [test, times.get(test)]));
      const milliseconds = only === null ? answer.milliseconds : sum(Object.values(only));
      if (milliseconds <= 1000 * Number(options.slowest)) reached.get(number).push({ path, milliseconds, only });
    }
  }
  return reached;
}

function byTime(paths) {
  return paths.filter((path) => taken.has(path)).sort((a, b) => taken.get(a).all - taken.get(b).all);
}

/** Tries all mutants that tests of a file reach, and that are still alive, while the file is loaded once. */
async function tryTogether(path) {
  let tried = mutants.flatMap(({ number }) => {
    const only = reaching.get(number).find((test) => test.path === path)?.only ?? null;
    return found.has(number) || only === null ? [] : [{ number, only: { ...only } }];
  });
  const [all, started] = [tried, performance.now()];
  while (tried.length > 0) {
    const note = ({ killed, passed }) => {
      if (killed !== undefined) found.set(killed, 'killed');
      // When the process ends before its time, this need not be done again.
      if (passed !== undefined) {
        Reflect.deleteProperty(tried.find(({ number }) => number === passed.mutant).only, passed.name);
      }
    };
    const answer = await ask({ path, mutants: tried }, MIN_LIMIT + 5 * taken.get(path).one, note);
    const last = answer === null || answer.isGone ? Number(readFileSync(trying, 'utf8')) : answer.spoilt;
    if (answer === null) found.set(last, 'timed out');
    else if (last !== null) await tryIn(last, { path, only: tried.find(({ number }) => number === last).only });
    if (last === null) break;
    tried = tried.filter(({ number, only }) => number !== last && !found.has(number) && Object.keys(only).length > 0);
  }
  if (options.verbose && all.length > 0) {
    const seconds = Math.round((performance.now() - started) / 1000);
    const alive = all.filter(({ number }) => !found.has(number)).length;
    console.log(`${path}: ${all.length} tried, ${alive} alive, ${seconds} s`);
  }
}

/** What is reached while files are loaded has to be mutated from then on. */
async function tryAlone(number) {
  const unloaded = reaching.get(number).filter(({ only }) => only === null);
  for (const test of unloaded.sort((a, b) => a.milliseconds - b.milliseconds)) {
    if (found.has(number)) return;
    await tryIn(number, test);
  }
}

async function tryIn(number, { path, only }) {
  const names = only && Object.keys(only);
  const answer = await ask({ path, active: number, only: names }, MIN_LIMIT + 5 * taken.get(path).all);
  if (answer === null) found.set(number, 'timed out');
  else if (!answer.passed) found.set(number, 'killed');
}

/** The answer of the process that runs tests; null when it takes too long. When the mutant ends the process, that is a failure. */
async function ask(message, limit, note = () => {}) {
  if (child === null || child.asked >= MAX_FILES_PER_PROCESS) {
    child?.kill('SIGKILL');
    child = fork(fileURLToPath(new URL('mutate/test-process.mjs', import.meta.url)), [copy, trying], {
      execArgv: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--max-old-space-size=3000'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.asked = 0;
    child.problem = '';
    child.stderr.on('data', (chunk) => (current.problem = `${current.problem}${chunk}`.slice(-2000)));
    const current = child;
    await answerOf(child, 60_000, () => {});
  }
  const asked = child;
  asked.asked += 1;
  asked.send({ ...message, path: join(copy, message.path) });
  const answer = await answerOf(asked, limit, note);
  if (answer === null || answer.isGone) child = null;
  return answer;
}

/** @param limit - Milliseconds that loading the file, or any of its tests, may take. */
function answerOf(asked, limit, note) {
  return new Promise((resolve) => {
    const end = (answer) => {
      clearTimeout(timer);
      asked.off('message', hear).off('exit', leave);
      resolve(answer);
    };
    const leave = () => end({ passed: false, isGone: true, problem: asked.problem, reached: [] });
    const stop = () => {
      asked.off('exit', leave).kill('SIGKILL');
      end(null);
    };
    let timer = setTimeout(stop, limit);
    const hear = (message) => {
      if (!message.isTrying) return end(message);
      note(message);
      clearTimeout(timer);
      timer = setTimeout(stop, limit);
    };
    asked.on('message', hear).on('exit', leave);
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

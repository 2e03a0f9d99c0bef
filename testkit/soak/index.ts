import { parseArgs } from 'node:util';
import { runSoak, type SoakReport } from './soak.js';

const { values } = parseArgs({
  options: {
    bundle: { type: 'string', default: 'dist/index.js' },
    publishers: { type: 'string', default: '8' },
    publications: { type: 'string', default: '25' },
    history: { type: 'string', default: 'keep' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const [publishers, publications, seed] = [values.publishers, values.publications, values.seed].map(Number);
const history = values.history === 'squash' ? 'squash' : 'keep';
if (!publishers || !publications || seed === undefined || Number.isNaN(seed)) {
  throw new Error('--publishers, --publications and --seed are numbers.');
}
console.log(
  `${publishers} publishers × ${publications} publications into one branch, history: ${history}, --seed ${seed}`,
);
const report = await runSoak({ bundle: values.bundle, publishers, publications, seed, history });
for (const line of toLines(report, publishers * publications)) console.log(line);
if (report.problems.length > 0) process.exitCode = 1;

function toLines({ gaveUp, faults, problems, ...figures }: SoakReport, wanted: number): string[] {
  const total = [...faults.values()].reduce((sum, count) => sum + count, 0);
  return [
    `publications        ${wanted}, by ${figures.runs} processes, of which ${gaveUp.length} gave up and were run again`,
    ...gaveUp.map((log) => `  gave up: ${log.trim().split('\n').at(-1)}`),
    `wall time           ${figures.seconds.toFixed(1)} s, ${(figures.seconds / wanted).toFixed(2)} s a publication`,
    `overtaken           ${figures.overtaken} times, each planned anew`,
    `requests            ${figures.requests}, of which ${figures.retries} were sent again`,
    `faults              ${total}`,
    ...[...faults].sort().map(([name, count]) => `  ${String(count).padStart(5)} × ${name}`),
    `pushes of others    ${figures.siblings}`,
    `the branch          ${figures.commits} commits; ${figures.objects} objects in the repository`,
    problems.length === 0 ? 'Nothing was lost.' : `${problems.length} problems:`,
    ...problems.map((problem) => `  ${problem}`),
  ];
}

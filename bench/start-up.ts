import { runProcess } from './process.js';
import { median, printTable } from './table.js';

/** Start-up time without any work: the action without inputs fails at once, and the command line prints its version. */
export async function benchStartUp(rounds: number): Promise<void> {
  const time = async (...args: readonly string[]) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push((await runProcess(process.execPath, args, [0, 1])).wallMs);
    }
    return `${median(times).toFixed(0)} ms`;
  };
  printTable(
    'Start-up, whole process',
    ['program', 'median'],
    [
      ['node -e 0', await time('-e', '0')],
      ['dist/index.js without inputs', await time('dist/index.js')],
      ['dist/cli/index.js --version', await time('dist/cli/index.js', '--version')],
    ],
  );
}

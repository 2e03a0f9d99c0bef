// Types, style, and whether generated pages are in step. What was found to be good is kept below build/ and not looked at again.
import { runJobs } from './run-jobs.mjs';
import { checkAssets, checkClientTypes, checkStyle, checkTypes, lint } from './tools.mjs';

const isGood = await runJobs([
  checkTypes(),
  checkStyle(['.']),
  lint(['.']),
  { name: 'imports', command: [process.execPath, 'scripts/check-imports.mjs'] },
  checkClientTypes(),
  checkAssets(),
  { name: 'generated pages', command: [process.execPath, 'scripts/generate-reference.mjs', '--check'] },
]);
process.exitCode = isGood ? 0 : 1;

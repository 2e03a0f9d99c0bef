import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { telemetryDirectory } from '../src/source/telemetry-source.js';
import type { Checkout } from './pipeline.js';
import { measureTask, runProcess } from './process.js';
import { printTable } from './table.js';
import { REPOSITORY } from './telemetry.js';

/** What people do without a builder: count records by action, without verification, runs or pages. */
const PROGRAMS = {
  jq: ['-n', 'reduce inputs as $r ({}; .[$r | (.event.category? // .event? // .cmd? // .action? // "?")] += 1)'],
  python3: [
    '-c',
    `import collections, json, sys
counts = collections.Counter()
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            event = record.get("event")
            name = event.get("category") if isinstance(event, dict) else event or record.get("cmd") or record.get("action")
            counts[name if isinstance(name, str) else "?"] += 1
print(len(counts))`,
  ],
};

export async function benchGroupBy(checkouts: readonly Checkout[]): Promise<void> {
  for (const { megabytes, path } of checkouts) {
    const directory = join(path, telemetryDirectory(REPOSITORY));
    const files = (await readdir(directory)).map((name) => join(directory, name));
    const { wallMs: ours } = await measureTask('pipeline', path);
    const rows = [['whole pipeline', `${ours.toFixed(0)} ms`, '1.0']];
    for (const [program, args] of Object.entries(PROGRAMS)) {
      const run = await runProcess(program, [...args, ...files]).catch(() => null);
      rows.push([
        `${program} group-by`,
        run === null ? 'not installed' : `${run.wallMs.toFixed(0)} ms`,
        run === null ? '' : (run.wallMs / ours).toFixed(1),
      ]);
    }
    printTable(`${megabytes} MB, records by action alone`, ['program', 'whole process', 'time ÷ pipeline'], rows);
  }
}

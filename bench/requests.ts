import { daysEnding } from '../testkit/sample/random.js';
import { createOrganisation, type Organisation } from './organisation.js';
import { printTable } from './table.js';

const LATENCY_MS = 20;
const FILES_EACH = 30;
const CHANGED = 0.02;
const LAST_DAY = '2026-06-30';

/** Requests and time of whole runs of the bundle against a local GitHub: the first run, without changes, and with a few. */
export async function benchRequests(sizes: readonly number[]): Promise<void> {
  const rows: string[][] = [];
  for (const size of sizes) {
    const names = Array.from({ length: size }, (_, index) => toName(index));
    const organisation = await createOrganisation(names);
    organisation.github.latencyMs = LATENCY_MS;
    try {
      append(organisation, names, daysEnding(LAST_DAY, FILES_EACH), 1);
      rows.push([`${size} cold`, ...(await run(organisation))]);
      rows.push([`${size} unchanged`, ...(await run(organisation))]);
      const changed = Math.max(1, Math.round(size * CHANGED));
      append(organisation, names.slice(0, changed), [LAST_DAY], 2);
      rows.push([`${size}, ${changed} of them changed`, ...(await run(organisation))]);
    } finally {
      await organisation.close();
    }
  }
  printTable(
    `Whole runs of dist/index.js, ${FILES_EACH} files a repository, ${LATENCY_MS} ms before each answer`,
    ['repositories', 'requests', 'of them writes', 'wall time'],
    rows,
  );
}

async function run(organisation: Organisation): Promise<string[]> {
  const { requests, writes, wallMs } = await organisation.run();
  return [String(requests), String(writes), `${(wallMs / 1000).toFixed(1)} s`];
}

/** Adds a file with `records` records per day to each repository. */
function append(organisation: Organisation, names: readonly string[], days: readonly string[], records: number): void {
  organisation.commitTelemetry(
    names.flatMap((name) =>
      days.map((day) => [`telemetry/v1/repos/octo_${name}/${day}.jsonl`, toRecords(name, day, records)] as const),
    ),
  );
}

function toRecords(name: string, day: string, count: number): Buffer {
  const record = (index: number) => ({
    schema_version: '1.0',
    generated_at: `${day}T10:00:00Z`,
    correlation_id: `${day}-${index}`,
    source: { workflow: 'engine-validate' },
    entity: { owner: 'octo', repo: name },
    event: { category: 'validate', action: 'success' },
  });
  return Buffer.from(Array.from({ length: count }, (_, index) => `${JSON.stringify(record(index))}\n`).join(''));
}

function toName(index: number): string {
  return `repo-${String(index).padStart(3, '0')}`;
}

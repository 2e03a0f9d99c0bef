import { formatCount, formatDay, formatQuantity } from '../../base/format.js';
import { type Diagnostic, DIAGNOSTIC_CATALOGUE, type Severity } from '../../records/diagnostic.js';
import { diagnoseNothingRecognised } from '../../records/unrecognised.js';
import { MAX_ACTIONS } from '../aggregate/bounded-map.js';
import type { Diagnostics } from './diagnostics-schema.js';
import { byCodeUnits } from '../../base/text.js';
import { diagnoseDroppedWrites } from '../commands/commands.js';
import type { Settled } from '../aggregate/aggregate.js';
import { deriveMissingDays } from './summary.js';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** @param observed - Findings about the directory and the registry entry; those about records are in `settled`. */
export function deriveDiagnostics(settled: Settled, observed: readonly Diagnostic[]): Diagnostics {
  const found = [...settled.diagnostics, ...diagnoseDroppedWrites(settled.commands), ...observed];
  const missing = deriveMissingDays(settled);
  if (missing.length > 0) {
    const [first = ''] = missing;
    found.push({
      code: 'missing-days',
      file: null,
      line: null,
      count: missing.length,
      message: `${formatQuantity(missing.length, 'day has', 'days have')} no records. First: ${formatDay(first)}.`,
    });
  }
  const { rest } = settled.actions;
  if (rest.count > 0) {
    const message = `There are more than ${formatCount(MAX_ACTIONS)} different actions. ${formatQuantity(rest.count, 'event')} of the other actions are counted together.`;
    found.push({ code: 'too-many-actions', file: null, line: null, count: rest.count, message });
  }
  const unrecognised = diagnoseNothingRecognised(settled.records, settled.diagnostics);
  if (unrecognised !== null) found.push(unrecognised);
  const nothing = isNothing(settled, found);
  if (nothing) {
    found.push({ code: 'no-telemetry', file: null, line: null, count: 1, message: 'No telemetry available.' });
  }
  const diagnostics = found.map((entry) => ({
    code: entry.code,
    severity: DIAGNOSTIC_CATALOGUE[entry.code].severity,
    message: entry.message,
    file: entry.file,
    line: entry.line,
    count: entry.count,
  }));
  diagnostics.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      byCodeUnits(a.code, b.code) ||
      byCodeUnits(a.file ?? '', b.file ?? ''),
  );
  const count = (severity: Severity): number => diagnostics.filter((entry) => entry.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), note: count('note') };
  return { schema_version: '1.0', status: nothing ? 'no-telemetry' : toStatus(counts), counts, diagnostics };
}

function toStatus(counts: Diagnostics['counts']): Diagnostics['status'] {
  return counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'healthy';
}

/** Whether no line has content. A file that could not be read may hold telemetry, so it is an error, not missing telemetry. */
function isNothing(settled: Settled, found: readonly Diagnostic[]): boolean {
  const unread = found.some((entry) => entry.code === 'unreadable-file' || entry.code === 'lfs-pointer');
  return settled.records.lines === settled.records.blank && !unread;
}

import { z } from 'zod';
import { AUDIT_CODES, type AuditFinding } from '../derive/artifacts/audit.js';

/** The only published file with a history. It survives when its directory is replaced. */
export const AUDIT_FILE = 'audit.jsonl';
/** The newest findings are kept. */
const MAX_LINES = 1000;

const version = z.object({
  blob: z.string().describe('Git object id of the content.'),
  size: z.int().nonnegative().describe('Bytes.'),
});

/** A line of `audit.jsonl`. */
export const auditLineSchema = z
  .object({
    schema_version: z.literal('1.0').describe('Version of this format.'),
    code: z
      .enum(AUDIT_CODES)
      .describe(
        '`file-rewritten`: it no longer starts with its earlier content. `file-shrunk`: it is shorter than before. ' +
          '`file-vanished`: it no longer exists.',
      ),
    file: z.string().describe('Path below the telemetry directory.'),
    previous: version.describe('The file at the previous publication.'),
    current: version.nullable().describe('The file now; null when it no longer exists.'),
  })
  .describe(
    'A change to a telemetry file between two publications. It has no time, because the commits of the target are dated.',
  );

/**
 * Appends findings to the log, unless the log already ends with them: an interrupted publication may have written them.
 * @param published - The log as published; empty when there is none.
 * @returns null when the published file is not an audit log. Leave it as it is.
 */
export function appendAudit(published: string, findings: readonly AuditFinding[]): string | null {
  const lines = published.split('\n').filter((line) => line !== '');
  if (!lines.every(isAuditLine)) return null;
  const added = findings.map((finding) =>
    JSON.stringify(
      auditLineSchema.parse({ schema_version: '1.0', ...finding } satisfies z.input<typeof auditLineSchema>),
    ),
  );
  const isRepeated = added.every((line, index) => line === lines[lines.length - added.length + index]);
  return `${[...lines, ...(isRepeated ? [] : added)].slice(-MAX_LINES).join('\n')}\n`;
}

function isAuditLine(line: string): boolean {
  try {
    return auditLineSchema.safeParse(JSON.parse(line)).success;
  } catch {
    return false; // not JSON
  }
}

import { z } from 'zod';
import { AUDIT_CODES, type AuditFinding } from '../derive/audit.js';

/** The one file of a published directory that has a history: it survives when the directory is replaced. */
export const AUDIT_FILE = 'audit.jsonl';
/** Findings that are kept, the newest. */
const MOST_LINES = 1000;

const version = z.object({ blob: z.string(), size: z.int().nonnegative() });

/** A line. No time: what happened lies between two commits of the target, and they are dated. */
export const auditLineSchema = z.object({
  schema_version: z.literal('1.0'),
  code: z.enum(AUDIT_CODES),
  file: z.string(),
  previous: version,
  current: version.nullable(),
});

/**
 * The log with findings appended.
 * @param published - The log as published; empty when there is none.
 * @returns null when what is published is no such log: then it stays as it is.
 */
export function appendAudit(published: string, findings: readonly AuditFinding[]): string | null {
  const lines = published.split('\n').filter((line) => line !== '');
  if (!lines.every(isAuditLine)) return null;
  const added = findings.map((finding) =>
    JSON.stringify(
      auditLineSchema.parse({ schema_version: '1.0', ...finding } satisfies z.input<typeof auditLineSchema>),
    ),
  );
  return `${[...lines, ...added].slice(-MOST_LINES).join('\n')}\n`;
}

function isAuditLine(line: string): boolean {
  try {
    return auditLineSchema.safeParse(JSON.parse(line)).success;
  } catch {
    return false; // not JSON
  }
}

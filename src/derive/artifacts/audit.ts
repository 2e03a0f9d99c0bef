import { blobId } from '../../github/git-objects.js';
import type { TelemetryEntry } from '../../source/telemetry-source.js';

/** A telemetry file as an earlier publication read it. */
export interface AuditedFile {
  readonly path: string;
  /** Git object id. */
  readonly blob: string;
  readonly size: number;
}

export const AUDIT_CODES = ['file-rewritten', 'file-shrunk', 'file-vanished'] as const;

/** A change between two publications that append-only telemetry cannot have. */
export interface AuditFinding {
  readonly code: (typeof AUDIT_CODES)[number];
  readonly file: string;
  readonly previous: { readonly blob: string; readonly size: number };
  /** Null when the file no longer exists. */
  readonly current: { readonly blob: string; readonly size: number } | null;
}

/** Files of the previous publication that no longer exist. */
export function auditPresence(previous: readonly AuditedFile[], files: readonly TelemetryEntry[]): AuditFinding[] {
  const present = new Set(files.map(({ path }) => path));
  return previous
    .filter(({ path }) => !present.has(path))
    .map(({ path, blob, size }) => ({
      code: 'file-vanished',
      file: path,
      previous: { blob, size },
      current: null,
    }));
}

/**
 * Checks that the new content of a file is the old content with something appended: its first bytes, as many as the old file had,
 * must have the old object id. The old content itself is not needed.
 * @returns an empty list when it is.
 */
export function auditContent(previous: AuditedFile, blob: string, bytes: Uint8Array): AuditFinding[] {
  if (blob === previous.blob) return [];
  const isShorter = bytes.byteLength < previous.size;
  if (!isShorter && blobId(bytes.subarray(0, previous.size)) === previous.blob) return [];
  return [
    {
      code: isShorter ? 'file-shrunk' : 'file-rewritten',
      file: previous.path,
      previous: { blob: previous.blob, size: previous.size },
      current: { blob, size: bytes.byteLength },
    },
  ];
}

export const RECORD_COUNTS = [
  'lines',
  'blank',
  /** Lines that yield no record. */
  'malformed',
  /** Records after the first one on lines with several records. */
  'recovered',
  'parsed',
  'counted',
  'duplicate',
  'foreign',
  'unrecognised',
  /** Session records that only repeat others; known when all files are read. */
  'copies',
  /** Records of private sessions; known when all files are read. */
  'withheld',
] as const;

/**
 * Where every line and every record of a file went (invariant 3):
 * lines = blank + malformed + lines holding records; parsed = counted + duplicate + foreign + unrecognised + copies + withheld.
 */
export type RecordCounts = Record<(typeof RECORD_COUNTS)[number], number>;

export function createRecordCounts(): RecordCounts {
  return {
    lines: 0,
    blank: 0,
    malformed: 0,
    recovered: 0,
    parsed: 0,
    counted: 0,
    duplicate: 0,
    foreign: 0,
    unrecognised: 0,
    copies: 0,
    withheld: 0,
  };
}

export function addRecordCounts(into: RecordCounts, from: RecordCounts): void {
  for (const name of RECORD_COUNTS) into[name] += from[name];
}

/** Cases of a property: few in a usual test run, many in that of scripts/nightly.mjs. */
export function propertyRuns(few: number, many: number): number {
  return process.env['NIGHTLY'] ? many : few;
}

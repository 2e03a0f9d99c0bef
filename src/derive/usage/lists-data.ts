/**
 * Lists by row that stand one after the other, as they are handed on: where each one ends.
 * @param rows - How many lists there have to be.
 * @param size - Elements of all lists together.
 * @throws RangeError when they are not such lists.
 */
export function checkEnds(ends: Uint32Array, rows: number, size: number): void {
  const isRising = ends.every((end, row) => row === 0 || end >= ends[row - 1]!);
  if (ends.length !== rows || (ends.at(-1) ?? 0) !== size || !isRising) throw new RangeError('Lists are cut short.');
}

export function startOf(ends: Uint32Array, row: number): number {
  return row === 0 ? 0 : ends[row - 1]!;
}

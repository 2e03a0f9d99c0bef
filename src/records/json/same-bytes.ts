/** Whether so many bytes are the same at two places. Four at a time: names and ids are compared more often than anything else is done. */
export function isSameBytes(
  one: DataView,
  start: number,
  other: DataView,
  otherStart: number,
  length: number,
): boolean {
  if (length < 4) {
    for (let index = 0; index < length; index += 1)
      if (one.getUint8(start + index) !== other.getUint8(otherStart + index)) return false;
    return true;
  }
  const last = length - 4;
  for (let index = 0; index < last; index += 4)
    if (one.getInt32(start + index) !== other.getInt32(otherStart + index)) return false;
  return one.getInt32(start + last) === other.getInt32(otherStart + last);
}

/** The same bytes, to be looked at four at a time. */
export function toView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

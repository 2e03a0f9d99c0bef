/**
 * An artifact as published: 2-space indent, final newline, keys in the order in which the object was built. That it is what its schema
 * says is for the compiler and the tests to hold: to build the schemas and to run them over every artifact takes a process that
 * has just started 40 ms. What types do not rule out, a number that is none and a value that is missing, is refused here.
 * @throws TypeError when the artifact cannot be written down as it is.
 */
export function renderJson(artifact: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(artifact, refuseNothing, 2)}\n`);
}

/** JSON has no such values: it would leave them out, or write null. */
function refuseNothing(key: string, value: unknown): unknown {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) {
    throw new TypeError(`An artifact has no value for "${key}".`);
  }
  return value;
}

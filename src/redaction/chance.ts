/** Different characters that a value has at least that chance, and nobody, has made up. */
const MIN_DIFFERENT = 6;
const DATE = /^\d{4}-\d{2}-\d{2}/;
const VERSION = /^v?\d+(?:\.\d+)+/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Whether a value looks as if a machine made it: letters and digits both, and neither a date nor a version. */
export function isByChance(value: string, minLength = 8): boolean {
  return (
    value.length >= minLength &&
    /[A-Za-z]/.test(value) &&
    /\d/.test(value) &&
    new Set(value).size >= MIN_DIFFERENT &&
    !DATE.test(value) &&
    !VERSION.test(value)
  );
}

export function isUuid(value: string): boolean {
  return UUID.test(value);
}

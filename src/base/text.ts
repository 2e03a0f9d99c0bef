/** The one order of strings in artifacts: by UTF-16 code units, which no locale changes. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The text as UTF-8 can hold it: half a character becomes U+FFFD. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** The text as UTF-8 can hold it: half a character becomes U+FFFD. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/**
 * How much a name says about its value.
 *
 * - `password`: whatever is assigned is secret, be it a word.
 * - `secret`: the same, but the name is used for the names of secrets, too.
 * - `token`: what looks made up by chance is secret; of an environment variable, nearly everything.
 * - `signature`: the same, but only of a parameter; elsewhere it names an algorithm.
 * - `key`: only what is long and looks like chance: most keys are those of caches and tables.
 */
export type Secrecy = 'password' | 'secret' | 'token' | 'signature' | 'key';

/** What a name may end with beside what it is the name of: `API_KEY_OLD`, `PASSWORD_2`, `token_base64`. */
const NEUTRAL = toSet(
  'old new prod production dev development stage staging test live current previous backup primary secondary main default base64 b64 ' +
    'hex raw plain text plaintext encoded value hash local ci root admin user',
);
/** Names that end with one of these are about a secret, and are none: `PASSWORD_FILE`, `token_count`. */
const ABOUT = toSet(
  'file files path name names url uri id ids type types count counts length len limit limits endpoint arn ttl expiry expires expiration ' +
    'expired at policy version provider dir directory env field fields size usage budget cost price rate index kind status state manager ' +
    'store ring prefix suffix hint reset required set exists valid min max in out input output total used left remaining scanning ' +
    'rotation management format source mode alias label title description digest fingerprint algorithm',
);
/** Words in front of `key` that make it secret. */
const SECRET_KEYS = toSet(
  'api access auth private signing secret encryption decryption account master deploy ssh license aes hmac jwt shared sharedaccess ' +
    'subscription storage admin webhook crypto cipher gpg pgp tls ssl rsa service consumer rails openai anthropic stripe ingestion',
);
/** Words in front of `key` that make it none. */
const OTHER_KEYS = toSet(
  'cache primary public partition sort foreign idempotency dedupe dedup restore object row hash map group index lookup translation ' +
    'registry config issue project metric i18n locale message routing range composite natural unique candidate join label tag data ' +
    'entity record run job task workflow artifact branch commit file storagekey s3 bucket query state event feature flag menu hot',
);
/** Words in front of `token` that make it a place in a list, or a word of a text. */
const OTHER_TOKENS = toSet(
  'page next continuation continue cursor cancel cancellation unexpected eos bos pad unk special unknown stop first last prev previous ' +
    'per max min input output prompt completion total sync resume design mask cls sep end start',
);

/** @returns null when the name does not say that its value is secret. */
export function toSecrecy(name: string): Secrecy | null {
  if (name.toLowerCase() === '_auth') return 'token'; // of npm
  const parts = toParts(name);
  const isVariable = name === name.toUpperCase() && /[A-Z]/.test(name);
  let last = parts.length - 1;
  while (last > 0 && (NEUTRAL.has(parts[last]!) || /^v?\d+$/.test(parts[last]!))) last -= 1;
  const found = toSecrecyOf(parts.slice(0, last + 1), isVariable);
  if (found !== null || last < 1) return found;
  // A suffix that nobody knows: what is in front of it may still be secret.
  if (ABOUT.has(parts[last]!)) return null;
  return parts.some((_, index) => index < last && isStrong(parts.slice(0, index + 1))) ? 'key' : null;
}

function isStrong(parts: readonly string[]): boolean {
  const secrecy = toSecrecyOf(parts, false);
  return secrecy === 'password' || secrecy === 'secret' || secrecy === 'token';
}

function toSecrecyOf(parts: readonly string[], isVariable: boolean): Secrecy | null {
  const word = parts.at(-1) ?? '';
  const before = parts.at(-2) ?? '';
  if (/(?:password|passwd|passphrase|passcode|pswd|pwd)$/.test(word)) return word === 'oldpwd' ? null : 'password';
  if (word === 'phrase') return before === 'pass' ? 'password' : null;
  if (word === 'pass') return before === '' ? null : 'password';
  if (word.endsWith('secret')) return 'secret';
  if (word.endsWith('token')) return OTHER_TOKENS.has(before) ? null : 'token';
  if (/^(?:credentials?|creds)$/.test(word)) return 'token';
  if (word === 'pat') return before !== '' || isVariable ? 'token' : null;
  if (word === 'auth') return before === '' || isVariable ? 'key' : null;
  if (word === 'signature' || word === 'sig') return 'signature';
  if (word === 'signing') return isVariable ? 'key' : null;
  if (!word.endsWith('key')) return null;
  const kind = word === 'key' ? before : word.slice(0, -'key'.length);
  if (SECRET_KEYS.has(kind)) return 'token';
  return isVariable && kind !== '' && !OTHER_KEYS.has(kind) ? 'key' : null;
}

/** `DB_PASSWORD`, `clientSecret`, `X-Amz-Signature` in small letters, word by word. */
function toParts(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((part) => part !== '');
}

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

export interface Assignment {
  readonly name: string;
  readonly secrecy: Secrecy;
  /** Assigned with `=` or as an option, not with a colon. */
  readonly isEqual: boolean;
  readonly isQuoted: boolean;
}

/** Not secret values: nothing, or already hidden. */
const NOTHING = toSet(
  'true false null nil none undefined yes no on off empty unset redacted hidden masked omitted removed filtered withheld set missing ' +
    'default optional required invalid n/a na tbd todo',
);
/** Words that people write after a name and a colon, and types in program code. */
const PROSE = toSet(
  'incorrect invalid wrong missing required expired unset empty rejected accepted failed failure success succeeded reset changed change ' +
    'updated update rotated rotation revoked not is was must should may can cannot has have the this that user users try enter please ' +
    'check checking using use see error errors denied refused mismatch matches verified validation valid unknown unauthorized ' +
    'unauthenticated forbidden authentication authenticated authorization disabled enabled provided supplied configured found absent ' +
    'present created deleted removed ignored skipped pending requested sent stored encrypted decrypted hashed plaintext leaked exposed ' +
    'detected redacted hidden masked policy protected prompt input string str text number integer boolean bool bytes byte any object ' +
    'varchar char option optional secretstr symbol readonly process config settings environment variable env stdin file path token ' +
    'password secret passphrase key keys value values name credentials credential refresh access basic bearer digest unexpected ' +
    'identifier length minimum maximum characters strength weak strong generated generate generating regenerated manager',
);
const PLACEHOLDER = new RegExp(
  String.raw`^(?:\\?\$|%\w+%|%[sdvq]$|\{\{|<[^>]*>?$|\[(?:redacted|hidden|masked)|\.\.\.|…|x{3,8}$|your[-_]|` +
    String.raw`my[-_]?(?:password|secret|token|key)$|redacted|changeme$|await |new |` +
    String.raw`(?:process|secrets|vars|env|inputs|github|steps|needs|os|self|this|args|config|settings|options|params|props|request|req|res|ctx)[.[])`,
  'i',
);
/** Start of a list, a group, a comment or an option. */
const NO_VALUE = /^(?:[[({<#]|--?[A-Za-z])/;
/** Empty, or `***`. */
const MASK = /^[.*•·xX_\-=\s]*$/;
const PATH = /^(?:[.~]{0,2}[\\/]|[A-Za-z]:[\\/]|file:)/;
/** `kv/data/app1`, `src/token/v2.ts`: words between slashes, without characters that only Base64 has. */
const SEGMENTS = /^[\w.@-]{1,24}(?:\/[\w.@-]{1,24})+\/?$/;
/** `node-modules`, `step-12-of-20`, `created_at`. */
const WORDS = /^(?:[A-Za-z]{1,15}|\d{1,8})(?:[-_.:](?:[A-Za-z]{1,15}|\d{1,8}))*$/;
const CALL = /^[A-Za-z_][\w.]*\(/;
const CONSTANT = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const HASH_ALGORITHM = /^(?:sha|md5|rsa|ecdsa|ed25519|hmac)/i;

/** Whether a value assigned to a secret name is secret. Only checks the beginning of long values. */
export function isSecretValue(value: string, { name, secrecy, isEqual, isQuoted }: Assignment): boolean {
  if (PLACEHOLDER.test(value) || NOTHING.has(value.toLowerCase()) || MASK.test(value)) return false;
  if (!isQuoted && NO_VALUE.test(value)) return false;
  const isVariable = isEqual && name === name.toUpperCase();
  switch (secrecy) {
    case 'password':
      return isPassword(value, { isPwd: /^(?:old)?pwd$/i.test(name), name, isVariable, isEqual, isQuoted });
    case 'secret': {
      const isBare = /^secret$/i.test(name);
      if (isBare && !isVariable) return isQuoted || isEqual ? isTokenLike(value) : isByChanceAlone(value);
      return isPassword(value, { isPwd: false, name, isVariable, isEqual, isQuoted });
    }
    case 'token':
      if (isVariable) return isVariableToken(value);
      return isQuoted || isEqual ? isTokenLike(value) : isByChanceAlone(value);
    case 'signature':
      return isEqual && isByChance(value) && !HASH_ALGORITHM.test(value) && !WORDS.test(value);
    case 'key':
      return isByChance(value, 16) && isTokenLike(value) && !isUuid(value);
  }
}

interface Password {
  readonly isPwd: boolean;
  readonly name: string;
  readonly isVariable: boolean;
  readonly isEqual: boolean;
  readonly isQuoted: boolean;
}

function isPassword(value: string, { isPwd, name, isVariable, isEqual, isQuoted }: Password): boolean {
  // `PWD` is also the working directory.
  if (isPwd && (PATH.test(value) || (!isEqual && !isQuoted && !isByChance(value)))) return false;
  const word = value.toLowerCase();
  if (!isVariable && (isProse(word) || word === name.toLowerCase() || isCode(value))) return false;
  if (isVariable || isEqual || isQuoted) return !PATH.test(value) || isVariable;
  if (/^\d+$/.test(value)) return value.length >= 4;
  if (/^[a-z]+$/i.test(value)) return value.length >= 7;
  return value.length >= 6 && !PATH.test(value) && !/^\d{4}-\d{2}-\d{2}/.test(value);
}

function isVariableToken(value: string): boolean {
  const word = value.toLowerCase();
  if (PATH.test(value) || CONSTANT.test(value) || isProse(word) || isCode(value)) return false;
  if (/^\d+$/.test(value)) return value.length >= 6;
  if (/^[a-z]+$/i.test(value)) return value.length >= 4;
  return value.length >= 6 && (isByChance(value, 6) || !WORDS.test(value));
}

function isTokenLike(value: string): boolean {
  if (PATH.test(value) || SEGMENTS.test(value) || CONSTANT.test(value) || isCode(value)) return false;
  return (
    (isByChance(value) && !WORDS.test(value)) ||
    /^[A-Za-z]{16,}$/.test(value) ||
    (/^[\w+/=-]{32,}$/.test(value) && !WORDS.test(value))
  );
}

/** After a colon, where people write prose, only values that cannot be words. */
function isByChanceAlone(value: string): boolean {
  return isByChance(value) && isTokenLike(value) && !/^[\w.-]+:[\w./-]+$/.test(value);
}

/** Such as `must-be-changed` or `string;`. */
function isProse(word: string): boolean {
  return (
    PROSE.has(word) || (/^[a-z]+(?:[-_][a-z]+)+$/.test(word) && word.split(/[-_]/).some((part) => PROSE.has(part)))
  );
}

/** Whether it is an expression in code: `getToken()`, `user.password`. */
function isCode(value: string): boolean {
  return CALL.test(value) || /^[A-Za-z_]\w*(?:\.\w+)*\.\w*(?:pass|secret|token|key|pwd|env|value)\w*$/i.test(value);
}

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/**
 * How strongly a name marks its value as secret.
 *
 * - `password`: any value is secret, even a word.
 * - `secret`: likewise, but such names may also hold the name of a secret.
 * - `token`: values that look random are secret; for an environment variable, nearly all.
 * - `signature`: likewise, but only as a parameter; elsewhere it names an algorithm.
 * - `key`: only values that are long and look random, because most keys are those of caches and tables.
 */
type Secrecy = 'password' | 'secret' | 'token' | 'signature' | 'key';

/** Suffixes that do not change what a name stands for: `API_KEY_OLD`, `PASSWORD_2`, `token_base64`. */
const NEUTRAL = toSet(
  'old new prod production dev development stage staging test live current previous backup primary secondary main default base64 b64 ' +
    'hex raw plain text plaintext encoded value hash local ci root admin user',
);
/** Names that end in one of these describe a secret but are not one: `PASSWORD_FILE`, `token_count`. */
const ABOUT = toSet(
  'file files path name names url uri id ids type types count counts length len limit limits endpoint arn ttl expiry expires expiration ' +
    'expired at policy version provider dir directory env field fields size usage budget cost price rate index kind status state manager ' +
    'store ring prefix suffix hint reset required set exists valid min max in out input output total used left remaining scanning ' +
    'rotation management format source mode alias label title description digest fingerprint algorithm',
);
/** Words before `key` that make it secret. */
const SECRET_KEYS = toSet(
  'api access auth private signing secret encryption decryption account master deploy ssh license aes hmac jwt shared sharedaccess ' +
    'subscription storage admin webhook crypto cipher gpg pgp tls ssl rsa service consumer rails openai anthropic stripe ingestion',
);
/** Words before `key` that make it something else. */
const OTHER_KEYS = toSet(
  'cache primary public partition sort foreign idempotency dedupe dedup restore object row hash map group index lookup translation ' +
    'registry config issue project metric i18n locale message routing range composite natural unique candidate join label tag data ' +
    'entity record run job task workflow artifact branch commit file storagekey s3 bucket query state event feature flag menu hot',
);
/** Words before `token` that make it a list position or a word of a text. */
const OTHER_TOKENS = toSet(
  'page next continuation continue cursor cancel cancellation unexpected eos bos pad unk special unknown stop first last prev previous ' +
    'per max min input output prompt completion total sync resume design mask cls sep end start',
);

/** @returns null when the name does not mark its value as secret. */
export function toSecrecy(name: string): Secrecy | null {
  if (name.toLowerCase() === '_auth') return 'token'; // npm's
  const parts = toParts(name);
  const isVariable = name === name.toUpperCase() && /[A-Z]/.test(name);
  let last = parts.length - 1;
  while (last > 0 && (NEUTRAL.has(parts[last]!) || /^v?\d+$/.test(parts[last]!))) last -= 1;
  const found = toSecrecyOf(parts.slice(0, last + 1), isVariable);
  if (found !== null || last < 1) return found;
  // Unknown suffix: the part before it may still be secret.
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

/** Splits `DB_PASSWORD`, `clientSecret` or `X-Amz-Signature` into lowercase words. */
function toParts(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((part) => part !== '');
}

/** Minimum number of different characters in a value that looks random. */
const MIN_DIFFERENT = 6;
const DATE = /^\d{4}-\d{2}-\d{2}/;
const VERSION = /^v?\d+(?:\.\d+)+/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Whether a value looks machine-generated: it has letters and digits, and is neither a date nor a version. */
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

function isUuid(value: string): boolean {
  return UUID.test(value);
}

import { isByChance, isUuid } from './chance.js';
import type { Secrecy } from './secret-names.js';

/** How a value is assigned. */
export interface Assignment {
  readonly name: string;
  readonly secrecy: Secrecy;
  /** By `=` or as an option, not by a colon. */
  readonly isEqual: boolean;
  readonly isQuoted: boolean;
}

/** Values that are none: what is not there, and what is hidden already. */
const NOTHING = toSet(
  'true false null nil none undefined yes no on off empty unset redacted hidden masked omitted removed filtered withheld set missing ' +
    'default optional required invalid n/a na tbd todo',
);
/** Words that people write behind a name and a colon, and types that programs do. */
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
/** What begins a list, a group, a comment or an option. */
const NO_VALUE = /^(?:[[({<#]|--?[A-Za-z])/;
/** Nothing at all, or `***`. */
const MASK = /^[.*•·xX_\-=\s]*$/;
const PATH = /^(?:[.~]{0,2}[\\/]|[A-Za-z]:[\\/]|file:)/;
/** `kv/data/app1`, `src/token/v2.ts`: words between slashes, without what only Base64 has. */
const SEGMENTS = /^[\w.@-]{1,24}(?:\/[\w.@-]{1,24})+\/?$/;
/** `node-modules`, `step-12-of-20`, `created_at`. */
const WORDS = /^(?:[A-Za-z]{1,15}|\d{1,8})(?:[-_.:](?:[A-Za-z]{1,15}|\d{1,8}))*$/;
const CALL = /^[A-Za-z_][\w.]*\(/;
const CONSTANT = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const HASH_ALGORITHM = /^(?:sha|md5|rsa|ecdsa|ed25519|hmac)/i;

/** Whether a value that is assigned to a secret name is secret. Looks at the beginning of long values only. */
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
  // The working directory has that name, too.
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

/** Behind a colon, where people write sentences, only what cannot be words. */
function isByChanceAlone(value: string): boolean {
  return isByChance(value) && isTokenLike(value) && !/^[\w.-]+:[\w./-]+$/.test(value);
}

/** `must-be-changed`, `string;` */
function isProse(word: string): boolean {
  return (
    PROSE.has(word) || (/^[a-z]+(?:[-_][a-z]+)+$/.test(word) && word.split(/[-_]/).some((part) => PROSE.has(part)))
  );
}

/** What a program would assign: `getToken()`, `user.password`. */
function isCode(value: string): boolean {
  return CALL.test(value) || /^[A-Za-z_]\w*(?:\.\w+)*\.\w*(?:pass|secret|token|key|pwd|env|value)\w*$/i.test(value);
}

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

export const id = 173;
export const ids = [173];
export const modules = {

/***/ 8378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ formatRatio),
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Ey: () => (/* binding */ formatTimestamp),
/* harmony export */   IO: () => (/* binding */ formatLongDay),
/* harmony export */   Mw: () => (/* binding */ toDigits),
/* harmony export */   UL: () => (/* binding */ formatMonth),
/* harmony export */   Ul: () => (/* binding */ formatDayOfYear),
/* harmony export */   VZ: () => (/* binding */ formatQuantity),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   g6: () => (/* binding */ monthName),
/* harmony export */   h9: () => (/* binding */ formatCompact),
/* harmony export */   im: () => (/* binding */ formatDay),
/* harmony export */   n1: () => (/* binding */ formatDays),
/* harmony export */   ob: () => (/* binding */ toCapital),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/*
 * Numbers and times as text for people: pages, artifacts, messages, reports. Does not use Intl, whose output depends on Node's ICU data,
 * because published bytes must not.
 */
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
function toCapital(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
/** `1234567` → `1,234,567`. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** A count as at most four characters plus a unit, for axes: `950`, `1.2k`, `34k`, `5.6M`. */
function formatCompact(count) {
    return toLargestUnit(count, { G: 1e9, M: 1e6, k: 1e3 }) ?? String(count);
}
/** `1 record`, `1,200 records`; set `plural` if adding an `s` is wrong. */
function formatQuantity(count, singular, plural = `${singular}s`) {
    return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}
/** A ratio of 0 … 1 as a percentage. Only exactly 0 or 1 reads 0% or 100%. */
function formatRatio(ratio) {
    if (ratio > 0 && ratio < 0.001)
        return '<0.1%';
    if (ratio < 1 && ratio >= 0.995)
        return '>99%';
    return `${toDigits(ratio * 100)}%`;
}
/** A number with one decimal below ten and none above: `0.4`, `9.5`, `10`, `250`. */
function toDigits(value) {
    const rounded = Math.round(value * 10) / 10;
    return rounded < 10 ? String(rounded) : String(Math.round(value));
}
/** `2026-02-15` → `15 Feb 2026`. */
function formatDay(day) {
    return `${formatDayOfYear(day)} ${day.slice(0, 4)}`;
}
/** `2026-02-15` → `Sunday, 15 Feb 2026`. */
function formatLongDay(day) {
    return `${WEEKDAYS[new Date(day).getUTCDay()]}, ${formatDay(day)}`;
}
/** `2026-02-15` → `15 Feb`. */
function formatDayOfYear(day) {
    return `${Number(day.slice(8, 10))} ${monthName(day)}`;
}
/** `30 Jan – 15 Feb 2026`, `30 Dec 2025 – 2 Jan 2026`, or a single day. */
function formatDays(first, last) {
    if (first === last)
        return formatDay(last);
    const isOneYear = first.slice(0, 4) === last.slice(0, 4);
    return `${isOneYear ? formatDayOfYear(first) : formatDay(first)} – ${formatDay(last)}`;
}
/** `2026-02-15` → `Feb 2026`. */
function formatMonth(day) {
    return `${monthName(day)} ${day.slice(0, 4)}`;
}
function monthName(day) {
    return MONTHS[Number(day.slice(5, 7)) - 1] ?? day;
}
/** `2026-02-15T18:22:24.120Z` → `15 Feb 2026, 18:22`, in UTC. */
function formatTimestamp(timestamp) {
    return `${formatDay(timestamp)}, ${timestamp.slice(11, 16)}`;
}
/** Milliseconds in their one or two largest units: `0.4 ms`, `850 ms`, `1.2 s`, `2 min 5 s`, `3 h 4 min`, `2 d 3 h`. */
function formatDuration(milliseconds) {
    if (milliseconds < 999.5)
        return `${toDigits(milliseconds)} ms`;
    if (milliseconds < 59_500)
        return `${toDigits(milliseconds / 1000)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 3600)
        return toUnits(seconds, 60, 'min', 's');
    const minutes = Math.round(seconds / 60);
    if (minutes < 1440)
        return toUnits(minutes, 60, 'h', 'min');
    return toUnits(Math.round(minutes / 60), 24, 'd', 'h');
}
/** Bytes in decimal units: `0 B`, `812 B`, `1.2 kB`, `34 MB`. */
function formatBytes(bytes) {
    return toLargestUnit(bytes, { ' GB': 1e9, ' MB': 1e6, ' kB': 1e3 }) ?? `${bytes} B`;
}
/** Null below one of the smallest unit. What rounds to 1000 of a unit becomes 1 of the next. */
function toLargestUnit(value, units) {
    const found = Object.entries(units).find(([, size]) => value >= 0.9995 * size);
    return found === undefined ? null : `${toDigits(value / found[1])}${found[0]}`;
}
function toUnits(value, size, major, minor) {
    const rest = value % size;
    return `${formatCount(Math.floor(value / size))} ${major}${rest === 0 ? '' : ` ${rest} ${minor}`}`;
}


/***/ }),

/***/ 1082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   O6: () => (/* binding */ toDigest),
/* harmony export */   Rd: () => (/* binding */ redactText),
/* harmony export */   W: () => (/* binding */ toPreview),
/* harmony export */   _1: () => (/* binding */ isPlainAscii)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3548);


/** Longer texts are truncated to this many characters before redaction, which bounds the cost of a hostile text. */
const MAX_TEXT = 4096;
/** Cache of short texts, such as names: few of them occur again and again. */
const MAX_REMEMBERED = 4096;
const MAX_REMEMBERED_LENGTH = 256;
/** Maximum number of passes over a text. Two suffice for nearly all. */
const MAX_ROUNDS = 8;
const remembered = new Map();
/**
 * Removes secrets and login names in personal paths from a text, and names what was there: `[redacted: GitHub token #1a2b3c]`, `~/src`. The
 * digest distinguishes different secrets; secrets chosen by people have none. The result depends only on the text, is well-formed Unicode,
 * and does not change when it is redacted again. It is cut to 4,096 characters; a secret across the cut is recognised by its remaining
 * part.
 */
function redactText(text) {
    const head = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
    if (isPlain(head))
        return { text: head, secrets: 0, paths: 0 };
    if (head.length > MAX_REMEMBERED_LENGTH)
        return redact(head.toWellFormed());
    let redacted = remembered.get(head);
    if (redacted !== undefined)
        return redacted;
    if (remembered.size === MAX_REMEMBERED)
        remembered.clear();
    remembered.set(head, (redacted = redact(head.toWellFormed())));
    return redacted;
}
/**
 * Text right after a secret may only be recognised once the secret is gone, so repeat until nothing is found. A text crafted to need more
 * passes is cut at the first finding of the last one.
 */
function redact(text) {
    let redacted = { text, secrets: 0, paths: 0 };
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const { text: next, secrets, paths } = redactOnce(redacted.text);
        if (secrets + paths === 0)
            return redacted;
        redacted = { text: next, secrets: redacted.secrets + secrets, paths: redacted.paths + paths };
    }
    const [first] = (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .findPrivate */ .x_)(redacted.text);
    if (first === undefined)
        return redacted;
    const rest = `[redacted: ${first.rule.what}]`;
    return { ...redacted, text: redacted.text.slice(0, first.start) + rest, secrets: redacted.secrets + 1 };
}
function redactOnce(text) {
    const pieces = [];
    let position = 0;
    let secrets = 0;
    let paths = 0;
    for (const { start, end, rule } of (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .findPrivate */ .x_)(text)) {
        const replacement = rule.isPath === true ? '~' : toReplacement(text.slice(start, end), rule);
        if (rule.isPath === true)
            paths += 1;
        else
            secrets += 1;
        pieces.push(text.slice(position, start), replacement);
        position = end;
    }
    return { text: pieces.join('') + text.slice(position), secrets, paths };
}
function toReplacement(secret, { what, isRandom }) {
    return `[redacted: ${what}${isRandom ? ` #${toDigest(secret)}` : ''}]`;
}
function toDigest(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 6);
}
/** Characters of free text that are published (`spec/4 §D` has the same limit for emitters). */
const PREVIEW_LENGTH = 120;
/** Free text for publication: redacted before it is cut, so that no secret becomes unrecognisable by the cut. */
function toPreview(text) {
    const redacted = redactText(text);
    return { ...redacted, text: cut(redacted.text, PREVIEW_LENGTH) };
}
/** The first `length` characters; the last one is an ellipsis if there are more. Counts code points, so it never splits one. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    const points = Array.from(text.slice(0, 2 * length + 2));
    return points.length <= length ? text : `${points.slice(0, length - 1).join('')}…`;
}
/**
 * Whether no rule can match a text, so that it can be published unchanged. Nearly all names in telemetry are plain, and one pass shows it.
 * Rules only search texts with one of their triggers, so this cannot disagree with them.
 */
function isPlain(text) {
    return !_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .TRIGGERS */ .Qb.hasTrigger(text) && text.isWellFormed();
}
/** The same for ASCII bytes, in place. */
function isPlainAscii(bytes, start, end) {
    return !_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .TRIGGERS */ .Qb.hasTriggerIn(bytes, start, end);
}


/***/ }),

/***/ 3548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qb: () => (/* binding */ TRIGGERS),
  x_: () => (/* binding */ findPrivate)
});

// UNUSED EXPORTS: RULES

;// CONCATENATED MODULE: ./src/redaction/secret-values.ts
/** Not secret values: nothing, or already hidden. */
const NOTHING = toSet('true false null nil none undefined yes no on off empty unset redacted hidden masked omitted removed filtered withheld set missing ' +
    'default optional required invalid n/a na tbd todo');
/** Words that people write after a name and a colon, and types in program code. */
const PROSE = toSet('incorrect invalid wrong missing required expired unset empty rejected accepted failed failure success succeeded reset changed change ' +
    'updated update rotated rotation revoked not is was must should may can cannot has have the this that user users try enter please ' +
    'check checking using use see error errors denied refused mismatch matches verified validation valid unknown unauthorized ' +
    'unauthenticated forbidden authentication authenticated authorization disabled enabled provided supplied configured found absent ' +
    'present created deleted removed ignored skipped pending requested sent stored encrypted decrypted hashed plaintext leaked exposed ' +
    'detected redacted hidden masked policy protected prompt input string str text number integer boolean bool bytes byte any object ' +
    'varchar char option optional secretstr symbol readonly process config settings environment variable env stdin file path token ' +
    'password secret passphrase key keys value values name credentials credential refresh access basic bearer digest unexpected ' +
    'identifier length minimum maximum characters strength weak strong generated generate generating regenerated manager');
const PLACEHOLDER = new RegExp(String.raw `^(?:\\?\$|%\w+%|%[sdvq]$|\{\{|<[^>]*>?$|\[(?:redacted|hidden|masked)|\.\.\.|…|x{3,8}$|your[-_]|` +
    String.raw `my[-_]?(?:password|secret|token|key)$|redacted|changeme$|await |new |` +
    String.raw `(?:process|secrets|vars|env|inputs|github|steps|needs|os|self|this|args|config|settings|options|params|props|request|req|res|ctx)[.[])`, 'i');
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
function isSecretValue(value, { name, secrecy, isEqual, isQuoted }) {
    if (PLACEHOLDER.test(value) || NOTHING.has(value.toLowerCase()) || MASK.test(value))
        return false;
    if (!isQuoted && NO_VALUE.test(value))
        return false;
    const isVariable = isEqual && name === name.toUpperCase();
    switch (secrecy) {
        case 'password':
            return isPassword(value, { isPwd: /^(?:old)?pwd$/i.test(name), name, isVariable, isEqual, isQuoted });
        case 'secret': {
            const isBare = /^secret$/i.test(name);
            if (isBare && !isVariable)
                return isQuoted || isEqual ? isTokenLike(value) : isByChanceAlone(value);
            return isPassword(value, { isPwd: false, name, isVariable, isEqual, isQuoted });
        }
        case 'token':
            if (isVariable)
                return isVariableToken(value);
            return isQuoted || isEqual ? isTokenLike(value) : isByChanceAlone(value);
        case 'signature':
            return isEqual && isByChance(value) && !HASH_ALGORITHM.test(value) && !WORDS.test(value);
        case 'key':
            return isByChance(value, 16) && isTokenLike(value) && !isUuid(value);
    }
}
function isPassword(value, { isPwd, name, isVariable, isEqual, isQuoted }) {
    // `PWD` is also the working directory.
    if (isPwd && (PATH.test(value) || (!isEqual && !isQuoted && !isByChance(value))))
        return false;
    const word = value.toLowerCase();
    if (!isVariable && (isProse(word) || word === name.toLowerCase() || isCode(value)))
        return false;
    if (isVariable || isEqual || isQuoted)
        return !PATH.test(value) || isVariable;
    if (/^\d+$/.test(value))
        return value.length >= 4;
    if (/^[a-z]+$/i.test(value))
        return value.length >= 7;
    return value.length >= 6 && !PATH.test(value) && !/^\d{4}-\d{2}-\d{2}/.test(value);
}
function isVariableToken(value) {
    const word = value.toLowerCase();
    if (PATH.test(value) || CONSTANT.test(value) || isProse(word) || isCode(value))
        return false;
    if (/^\d+$/.test(value))
        return value.length >= 6;
    if (/^[a-z]+$/i.test(value))
        return value.length >= 4;
    return value.length >= 6 && (isByChance(value, 6) || !WORDS.test(value));
}
function isTokenLike(value) {
    if (PATH.test(value) || SEGMENTS.test(value) || CONSTANT.test(value) || isCode(value))
        return false;
    return ((isByChance(value) && !WORDS.test(value)) ||
        /^[A-Za-z]{16,}$/.test(value) ||
        (/^[\w+/=-]{32,}$/.test(value) && !WORDS.test(value)));
}
/** After a colon, where people write prose, only values that cannot be words. */
function isByChanceAlone(value) {
    return isByChance(value) && isTokenLike(value) && !/^[\w.-]+:[\w./-]+$/.test(value);
}
/** Such as `must-be-changed` or `string;`. */
function isProse(word) {
    return (PROSE.has(word) || (/^[a-z]+(?:[-_][a-z]+)+$/.test(word) && word.split(/[-_]/).some((part) => PROSE.has(part))));
}
/** Whether it is an expression in code: `getToken()`, `user.password`. */
function isCode(value) {
    return CALL.test(value) || /^[A-Za-z_]\w*(?:\.\w+)*\.\w*(?:pass|secret|token|key|pwd|env|value)\w*$/i.test(value);
}
function toSet(words) {
    return new Set(words.split(' '));
}
/** Suffixes that do not change what a name stands for: `API_KEY_OLD`, `PASSWORD_2`, `token_base64`. */
const NEUTRAL = toSet('old new prod production dev development stage staging test live current previous backup primary secondary main default base64 b64 ' +
    'hex raw plain text plaintext encoded value hash local ci root admin user');
/** Names that end in one of these describe a secret but are not one: `PASSWORD_FILE`, `token_count`. */
const ABOUT = toSet('file files path name names url uri id ids type types count counts length len limit limits endpoint arn ttl expiry expires expiration ' +
    'expired at policy version provider dir directory env field fields size usage budget cost price rate index kind status state manager ' +
    'store ring prefix suffix hint reset required set exists valid min max in out input output total used left remaining scanning ' +
    'rotation management format source mode alias label title description digest fingerprint algorithm');
/** Words before `key` that make it secret. */
const SECRET_KEYS = toSet('api access auth private signing secret encryption decryption account master deploy ssh license aes hmac jwt shared sharedaccess ' +
    'subscription storage admin webhook crypto cipher gpg pgp tls ssl rsa service consumer rails openai anthropic stripe ingestion');
/** Words before `key` that make it something else. */
const OTHER_KEYS = toSet('cache primary public partition sort foreign idempotency dedupe dedup restore object row hash map group index lookup translation ' +
    'registry config issue project metric i18n locale message routing range composite natural unique candidate join label tag data ' +
    'entity record run job task workflow artifact branch commit file storagekey s3 bucket query state event feature flag menu hot');
/** Words before `token` that make it a list position or a word of a text. */
const OTHER_TOKENS = toSet('page next continuation continue cursor cancel cancellation unexpected eos bos pad unk special unknown stop first last prev previous ' +
    'per max min input output prompt completion total sync resume design mask cls sep end start');
/** @returns null when the name does not mark its value as secret. */
function toSecrecy(name) {
    if (name.toLowerCase() === '_auth')
        return 'token'; // npm's
    const parts = toParts(name);
    const isVariable = name === name.toUpperCase() && /[A-Z]/.test(name);
    let last = parts.length - 1;
    while (last > 0 && (NEUTRAL.has(parts[last]) || /^v?\d+$/.test(parts[last])))
        last -= 1;
    const found = toSecrecyOf(parts.slice(0, last + 1), isVariable);
    if (found !== null || last < 1)
        return found;
    // Unknown suffix: the part before it may still be secret.
    if (ABOUT.has(parts[last]))
        return null;
    return parts.some((_, index) => index < last && isStrong(parts.slice(0, index + 1))) ? 'key' : null;
}
function isStrong(parts) {
    const secrecy = toSecrecyOf(parts, false);
    return secrecy === 'password' || secrecy === 'secret' || secrecy === 'token';
}
function toSecrecyOf(parts, isVariable) {
    const word = parts.at(-1) ?? '';
    const before = parts.at(-2) ?? '';
    if (/(?:password|passwd|passphrase|passcode|pswd|pwd)$/.test(word))
        return word === 'oldpwd' ? null : 'password';
    if (word === 'phrase')
        return before === 'pass' ? 'password' : null;
    if (word === 'pass')
        return before === '' ? null : 'password';
    if (word.endsWith('secret'))
        return 'secret';
    if (word.endsWith('token'))
        return OTHER_TOKENS.has(before) ? null : 'token';
    if (/^(?:credentials?|creds)$/.test(word))
        return 'token';
    if (word === 'pat')
        return before !== '' || isVariable ? 'token' : null;
    if (word === 'auth')
        return before === '' || isVariable ? 'key' : null;
    if (word === 'signature' || word === 'sig')
        return 'signature';
    if (word === 'signing')
        return isVariable ? 'key' : null;
    if (!word.endsWith('key'))
        return null;
    const kind = word === 'key' ? before : word.slice(0, -'key'.length);
    if (SECRET_KEYS.has(kind))
        return 'token';
    return isVariable && kind !== '' && !OTHER_KEYS.has(kind) ? 'key' : null;
}
/** Splits `DB_PASSWORD`, `clientSecret` or `X-Amz-Signature` into lowercase words. */
function toParts(name) {
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
function isByChance(value, minLength = 8) {
    return (value.length >= minLength &&
        /[A-Za-z]/.test(value) &&
        /\d/.test(value) &&
        new Set(value).size >= MIN_DIFFERENT &&
        !DATE.test(value) &&
        !VERSION.test(value));
}
function isUuid(value) {
    return UUID.test(value);
}

;// CONCATENATED MODULE: ./src/redaction/token-rules.ts

/** Start of a word: not after a letter or digit, unless that ends an escape such as `\n` or `%3D`. */
const WORD_START = String.raw `(?:(?<![A-Za-z0-9])|(?<=\\[nrtbf]|%[\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4}))`;
/**
 * A kind of token with a fixed prefix. Matches everything after the prefix, at any length, because emitters truncate and join texts, and
 * formats grow.
 * @param prefixes - Separated by spaces.
 * @param body - Characters after the prefix, as a class.
 * @param min - Minimum number of these; tokens may be truncated.
 */
function token(what, prefixes, body, min, options = {}) {
    const { mixed = false, anywhere = false, example, not = [] } = options;
    const literals = prefixes.split(' ');
    const heads = literals.map((literal) => literal.replace(/[.+*?()[\]{}|\\^$]/g, String.raw `\$&`));
    const expression = new RegExp(`${anywhere ? '' : WORD_START}(?:${heads.join('|')})(?<body>[${body}]{${min},})`, 'g');
    return {
        what,
        isRandom: true,
        triggers: literals.map((literal) => ({ literal, isWord: !anywhere })),
        *find(text) {
            for (const { 0: match, index, groups } of text.matchAll(expression)) {
                if (!mixed || isByChance(groups['body'], min))
                    yield [index, index + match.length];
            }
        },
        examples: example === undefined
            ? literals.map((literal) => `«${literal}{${Math.max(min, 24)}${toAlphabet(body)}}»`)
            : [example],
        counterExamples: [...literals.map((literal) => `the ${literal} prefix`), ...not],
    };
}
/** The letter that stands for a character class in examples. */
function toAlphabet(body) {
    return body === HEX ? 'x' : body.includes('a-z') ? '' : 'A';
}
/** A kind of token with its own pattern. Hides the whole match, or its group `secret`. */
function pattern(what, literals, expression, texts, options = {}) {
    const { isWord = false, isRandom = true, accepts } = options;
    const indexed = new RegExp(expression, `d${expression.flags}`);
    return {
        what,
        isRandom,
        triggers: literals.map((literal) => ({ literal, isWord })),
        *find(text) {
            for (const { indices } of text.matchAll(indexed)) {
                const span = indices?.groups?.['secret'] ?? indices[0];
                if (accepts === undefined || accepts(text.slice(...span)))
                    yield span;
            }
        },
        examples: texts.examples,
        counterExamples: texts.not,
    };
}
const ALNUM = 'A-Za-z0-9';
const WORD = String.raw `\w`;
const URL_SAFE = String.raw `\w-`;
const DOTTED = String.raw `\w.-`;
const BASE64 = String.raw `\w+/=-`;
const HEX = 'A-Fa-f0-9';
const CAPITALS = 'A-Z0-9';
/** Vendor tokens. Repeats tokens of secretlint's preset where that requires an exact length with nothing after it. */
const TOKEN_RULES = [
    token('GitHub token', 'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_', WORD, 16, { anywhere: true, not: ['github_pat_name'] }),
    token('GitLab token', 'glpat- glptt- glrt- glrtr- gldt- glcbt- glffct- glft- glimt- glagent- gloas- glsoat- GR1348941', DOTTED, 16),
    token('npm token', 'npm_', ALNUM, 30, { anywhere: true, not: ['npm_config_registry', 'npm_lifecycle_event'] }),
    token('Slack token', 'xoxb- xoxp- xoxa- xoxo- xoxr- xoxs- xoxc- xoxd- xoxe- xoxe.xox xapp-', DOTTED, 10, {
        anywhere: true,
        not: ['xapp-settings'],
    }),
    token('AWS credential', 'AKIA ASIA ABIA ACCA', CAPITALS, 16, { anywhere: true, not: ['ASIA PACIFIC REGION'] }),
    token('AWS credential', 'ABSK', BASE64, 60, { mixed: true }),
    token('AWS credential', 'bedrock-api-key-', BASE64, 20, { anywhere: true }),
    token('Alibaba credential', 'LTAI', ALNUM, 16, { mixed: true }),
    token('API key', 'sk- csk-', URL_SAFE, 20, {
        not: ['task-assistant-run-20260115', 'sk-learn', 'disk-usage-of-the-volume-data'],
    }),
    token('Stripe key', 'sk_live_ sk_test_ sk_prod_ rk_live_ rk_test_ rk_prod_ sk_org_', WORD, 16),
    token('webhook secret', 'whsec_', BASE64, 16),
    token('Google key', 'AIza', URL_SAFE, 30),
    token('Google credential', 'GOCSPX-', URL_SAFE, 16),
    token('Google credential', 'ya29.', DOTTED, 20),
    token('Google credential', '1//0', URL_SAFE, 30, { mixed: true }),
    token('PyPI token', 'pypi-', URL_SAFE, 40, { mixed: true, not: ['pypi-publish', 'pypi-server'] }),
    token('Anthropic key', 'sk-ant-', URL_SAFE, 16),
    token('xAI key', 'xai-', URL_SAFE, 20, { mixed: true, not: ['xai-grok-models'] }),
    token('Perplexity key', 'pplx-', ALNUM, 20, { not: ['pplx-70b-online'] }),
    token('Groq key', 'gsk_', ALNUM, 20),
    token('Hugging Face token', 'hf_ api_org_', ALNUM, 20, { not: ['hf_hub_download', 'hf_transfer'] }),
    token('Replicate token', 'r8_', ALNUM, 20),
    token('NVIDIA key', 'nvapi-', URL_SAFE, 20),
    token('Tavily key', 'tvly-', URL_SAFE, 16),
    token('LangSmith key', 'lsv2_pt_ lsv2_sk_', WORD, 20),
    token('Pinecone key', 'pcsk_', WORD, 20),
    token('Jina key', 'jina_', ALNUM, 30),
    token('Firecrawl key', 'fc-', HEX, 24),
    token('Langfuse key', 'sk-lf-', URL_SAFE, 16),
    token('E2B key', 'e2b_', HEX, 24),
    token('Weights & Biases key', 'wandb_v1_', WORD, 20),
    token('ElevenLabs key', 'sk_', HEX, 40),
    token('DigitalOcean token', 'dop_v1_ doo_v1_ dor_v1_', HEX, 20),
    token('Atlassian token', 'ATATT3 ATCTT3', BASE64, 20, { mixed: true }),
    token('Atlassian token', 'ATBB', ALNUM, 24, { mixed: true }),
    token('Supabase token', 'sbp_ sb_secret_', WORD, 20, { not: ['sb_publishable_a1B2c3D4e5F6g7H8i9J0'] }),
    token('Sentry token', 'sntrys_ sntryu_', BASE64, 20),
    token('PlanetScale token', 'pscale_tkn_ pscale_pw_ pscale_oauth_', String.raw `\w.=-`, 20),
    token('Notion token', 'ntn_', ALNUM, 20),
    token('Notion token', 'secret_', ALNUM, 40, {
        mixed: true,
        not: ['secret_scanning_alerts', 'secret_nameOfTheVariableThatHoldsTheSecretOfTheApp'],
    }),
    token('Doppler token', 'dp.pt. dp.st. dp.ct. dp.sa. dp.scim. dp.audit.', DOTTED, 16),
    token('Heroku key', 'HRKU-', URL_SAFE, 20, { not: ['heroku 5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c'] }),
    token('Postman key', 'PMAK- PMAT-', URL_SAFE, 20),
    token('New Relic key', 'NRAK- NRII- NRJS- NRAA- NRRA- NRBR-', URL_SAFE, 16),
    token('RubyGems key', 'rubygems_', HEX, 20),
    token('Fly token', 'fo1_ fm1a_ fm1r_ fm2_', BASE64, 24),
    token('CircleCI token', 'CCIPAT_ CCIPRJ_', WORD, 16),
    token('Buildkite token', 'bkua_ bkaj_ bkat_ bkct_', ALNUM, 20),
    token('Pulumi token', 'pul-', HEX, 30),
    token('Sourcegraph token', 'sgp_', WORD, 24, { mixed: true }),
    token('Sourcegraph token', 'slk_ sgd_ sgm_', HEX, 30),
    token('Netlify token', 'nfp_ nfc_ nfo_ nfu_ nfb_', ALNUM, 24),
    token('JFrog token', 'AKCp', ALNUM, 40, { mixed: true }),
    token('JFrog token', 'cmVmd', ALNUM, 40, { mixed: true }),
    token('1Password token', 'ops_eyJ', BASE64, 20),
    token('Databricks token', 'dapi', HEX, 30),
    token('Docker token', 'dckr_pat_ dckr_oat_', URL_SAFE, 16),
    token('Figma token', 'figd_ figo_ figp_', URL_SAFE, 20),
    token('Grafana token', 'glsa_ glc_', BASE64, 24),
    token('Vault token', 'hvs. hvb. hvr.', URL_SAFE, 24),
    token('Linear key', 'lin_api_ lin_oauth_ lin_wh_', WORD, 20),
    token('SendGrid key', 'SG.', DOTTED, 30, { mixed: true }),
    token('Brevo key', 'xkeysib- xsmtpsib-', URL_SAFE, 20),
    token('Mailgun key', 'key-', HEX, 32, { mixed: true, not: ['key-value-store-of-the-team'] }),
    token('Shopify token', 'shpat_ shpca_ shppa_ shpss_', HEX, 20),
    token('Vercel token', 'vcp_ vci_ vca_ vcr_ vck_', ALNUM, 20),
    token('Square token', 'sq0atp- sq0csp- EAAAE', URL_SAFE, 22, { mixed: true }),
    token('Facebook token', 'EAAM EAAC EAAG', ALNUM, 80, { mixed: true }),
    token('Airtable token', 'pat', String.raw `${ALNUM}.`, 60, { mixed: true, example: '«pat{14}.{64x}»' }),
    token('Contentful token', 'CFPAT-', URL_SAFE, 20),
    token('Clojars token', 'CLOJARS_', ALNUM, 30, { mixed: true }),
    token('Deno token', 'ddp_ ddw_', ALNUM, 30, { mixed: true }),
    token('Dynatrace token', 'dt0c01. dt0s01. dt0s16.', DOTTED, 20, { mixed: true }),
    token('Neon key', 'napi_', ALNUM, 24),
    token('Octopus key', 'API-', CAPITALS, 24, { mixed: true }),
    token('OpenShift token', 'sha256~', URL_SAFE, 30),
    token('PostHog key', 'phx_ phs_', ALNUM, 24, { not: ['phc_a1B2c3D4e5F6g7H8i9J0a1B2c3D4'] }),
    token('Prefect key', 'pnu_ pnb_', ALNUM, 24),
    token('ReadMe key', 'rdme_', ALNUM, 40),
    token('Resend key', 're_', WORD, 24, { mixed: true, example: '«re_{8}_{24}»' }),
    token('Shippo token', 'shippo_live_ shippo_test_', HEX, 20),
    token('Sonar token', 'sqp_ squ_ sqa_', HEX, 30),
    token('Tailscale key', 'tskey-', URL_SAFE, 20, { mixed: true }),
    token('Typeform token', 'tfp_', DOTTED, 30, { mixed: true }),
    token('Render key', 'rnd_', ALNUM, 24, { mixed: true }),
    token('Trigger.dev key', 'tr_dev_ tr_prod_ tr_stg_ tr_pat_', ALNUM, 20, { mixed: true }),
    token('Adobe secret', 'p8e-', URL_SAFE, 30, { mixed: true }),
    token('EasyPost key', 'EZAK EZTK', ALNUM, 40, { mixed: true }),
    token('Duffel token', 'duffel_live_ duffel_test_', BASE64, 24),
    token('Infracost key', 'ico-', ALNUM, 30, { mixed: true }),
    token('Yandex credential', 'AQVN', URL_SAFE, 30, { mixed: true }),
    token('age key', 'AGE-SECRET-KEY-', String.raw `A-Z0-9-`, 20, { example: '«AGE-SECRET-KEY-1{58A}»' }),
    pattern('Terraform token', ['.atlasv1.'], /[A-Za-z0-9]{0,32}\.atlasv1\.[\w-]{16,}/g, {
        examples: ['«{14}.atlasv1.{67}»'],
        not: ['the .atlasv1. part'],
    }),
    pattern('New Relic key', ['NRAL'], /(?<![A-Za-z0-9])[a-f0-9]{36}NRAL(?![A-Za-z0-9])/g, {
        examples: ['«{36x}NRAL»'],
        not: ['the NRAL suffix', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    }),
    pattern('Twilio key', Array.from('0123456789abcdef', (digit) => `SK${digit}`), /(?<![A-Za-z0-9])SK[a-f0-9]{32}(?![A-Za-z0-9])/g, { examples: ['«SK{32x}»'], not: ['SKU 12345678', 'SKa{30x}', 'TASK0'] }),
    pattern('Mailchimp key', ['-us'], /(?<![A-Za-z0-9])[a-f0-9]{32}-us\d{1,2}(?![A-Za-z0-9])/g, {
        examples: ['«{32x}-us14»'],
        not: ['eu-us14', 'region-us1'],
    }),
    pattern('Telegram token', [':AA'], /(?<!\d)\d{8,10}:AA[\w-]{30,}/g, {
        examples: ['«123456789:AA{33}»', 'https://api.telegram.org/bot«1234567890:AA{33}»/getMe'],
        not: ['rate 12345678:AA', 'at 10:AAA'],
    }),
    pattern('Discord token', toDiscordBeginnings(), new RegExp(String.raw `${WORD_START}(?:M[Tjz]|N[DTjz]|O[DT])[\w-]{21,25}\.[\w-]{6}\.[\w-]{27,}`, 'g'), { examples: ['«MTIz{21}.{6}.{38}»', '«OTk0{20}.{6}.{27}»'], not: ['MTA.example.com', 'NDI.video.stream'] }, { isWord: true }),
    pattern('Azure secret', Array.from({ length: 10 }, (_, digit) => `${digit}Q~`), /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{20,}/g, { examples: ['«abc8Q~{34}»'], not: ['what is 8Q~ here', 'faq8Q~short'] }),
    pattern('Asana token', ['2/1'], /(?<![\w/])2\/\d{12,20}\/\d{12,20}:[a-f0-9]{24,}/g, {
        examples: ['«2/1{15d}/1{15d}:{32x}»'],
        not: ['step 2/12 of 3', 'page 2/1'],
    }),
    pattern('MaxMind key', ['_mmk'], /(?<![A-Za-z0-9])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk/g, {
        examples: ['«{6}_{29}_mmk»'],
        not: ['the_mmk suffix'],
    }),
    pattern('1Password key', ['A3-'], new RegExp(String.raw `${WORD_START}A3-[A-Z0-9]{6}-[A-Z0-9-]{20,}`, 'g'), { examples: ['«A3-{6A}-{11A}-{5A}-{5A}-{5A}»'], not: ['paper A3-size', 'A3-2026'] }, { isWord: true }),
    pattern('LaunchDarkly key', ['sdk-', 'api-', 'mob-'], new RegExp(String.raw `${WORD_START}(?:sdk|api)-[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}`, 'g'), {
        examples: ['«sdk-5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c»', '«api-5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c»'],
        not: ['sdk-2026.1.0', 'api-gateway', 'run-5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c'],
    }, { isWord: true }),
    pattern('Cloudflare key', ['v1.0-'], new RegExp(String.raw `${WORD_START}v1\.0-[a-f0-9]{24}-[a-f0-9]{30,}`, 'g'), { examples: ['«v1.0-{24x}-{146x}»'], not: ['v1.0-rc1', 'v1.0-20260115'] }, { isWord: true }),
    pattern('JSON Web Token', ['eyJ'], new RegExp(String.raw `${WORD_START}eyJ[\w.-]{12,}`, 'g'), {
        examples: ['«eyJ{20}.eyJ{40}.{43}»', '«eyJ{20}.eyJ{8}»'],
        not: ['eyJ', `eyJ${'hbGciOi'.repeat(4)}`, 'eyJ.abc.def.ghi.jkl.mno'],
    }, { isWord: true, accepts: (secret) => /^eyJ[\w-]{8,}\.eyJ[\w-]{4,}/.test(secret) }),
    pattern('encrypted JSON Web Token', ['eyJ'], new RegExp(String.raw `${WORD_START}eyJ[\w.-]{80,}`, 'g'), { examples: ['«eyJ{40}..{16}.{40}.{22}»', '«eyJ{40}.{40}.{16}.{40}.{22}»'], not: [`eyJ${'hbGciOi'.repeat(20)}`] }, { isWord: true, accepts: (secret) => /^eyJ[\w-]{8,}\.[\w-]*\.[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}$/.test(secret) }),
    {
        what: 'private key',
        isRandom: true,
        triggers: [{ literal: '-----BEGIN' }, { literal: 'PuTTY-User-Key-File' }],
        find: findKeys,
        examples: [
            '«-----BEGIN RSA PRIVATE KEY-----\n{64}\n-----END RSA PRIVATE KEY-----»',
            '«-----BEGIN PGP PRIVATE KEY BLOCK-----\n{64}\n-----END PGP PRIVATE KEY BLOCK-----»',
            '«-----BEGIN OPENSSH PRIVATE KEY-----\\n{64}\\n-----END OPENSSH PRIVATE KEY-----»',
        ],
        counterExamples: [
            '-----BEGIN CERTIFICATE----- MIIB',
            '-----BEGIN PUBLIC KEY----- MIIB',
            'no PuTTY-User-Key-File here',
        ],
    },
];
/** Discord tokens start with an account number in Base64. These are the encodings of its first three digits. */
function toDiscordBeginnings() {
    const pairs = ['MT', 'Mj', 'Mz', 'ND', 'NT', 'Nj', 'Nz', 'OD', 'OT'];
    return pairs.flatMap((pair) => Array.from('AEIMQUYcgk', (third) => pair + third));
}
/**
 * A truncated key extends to the end of the text. The end is searched separately, because a single expression for a long key would exhaust
 * the stack.
 */
function* findKeys(text) {
    const begin = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d:/g;
    const end = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
    for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
        end.lastIndex = begin.lastIndex;
        const stop = match[0].startsWith('P') || !end.test(text) ? text.length : end.lastIndex;
        yield [match.index, stop];
        begin.lastIndex = stop;
    }
}

;// CONCATENATED MODULE: ./src/redaction/address-rules.ts


const MAX_CREDENTIALS = 512;
const SCHEME_END = /:(?:\/|\\\/){2}/g;
/** End of an address, and end of its authority. */
const ENDS = /[\s"'`<>|\\^]/;
const AUTHORITY_ENDS = /[/?#]/;
const NO_AUTHORITY = /[\s"'`<>|\\^/?#]/;
const PORT = /^\d{1,5}$/;
/** Placeholders for a password: `***` as masked by runners, a variable, a template field. */
const MASKED = /^(?:\*+|[$%<{[].*|REDACTED|x{3,8})$/i;
const HOST = /^\[?[A-Za-z\d.:-]+\]?(?::\d+)?(?:[/?#]|$)/;
const DIGEST = /^sha\d{3}:/;
/** Credentials in front of a host: `https://user:password@host` with any characters in the password, or `https://token@host`. */
const CREDENTIALS = {
    what: 'credentials in a URL',
    isRandom: false,
    triggers: [{ literal: '://' }, { literal: String.raw `:\/` }],
    *find(text) {
        for (const { 0: separator, index } of text.matchAll(SCHEME_END)) {
            const start = index + separator.length;
            const end = findCredentials(text, start);
            if (end !== null)
                yield [start, end];
        }
    },
    examples: [
        'https://«nobody:a1B2c3»@example.com/x',
        'ssh://«nobody:pass»@example.com',
        'https://«u:p@ssw0rd1zz»@example.com/x',
        'postgres://«app:ab/cd12345zz»@db.example.com/x',
        'redis://«:sesame»@localhost:6379/0',
        'mongodb+srv://«app:a?b#c1»@cluster.example.com/x?retryWrites=true',
        'https://«c7d8e9f01807f6e5d4c3b2a18394a5b6c7d8e9f0»@example.com/a/b.git',
        'https://«{40}:x-oauth-basic»@github.com/octo/app',
        'amqp://«guest:guest»@mq:5672/%2f',
        String.raw `https:\/\/«nobody:a1B2c3»@example.com`,
    ],
    counterExamples: [
        'https://x-access-token:***@github.com/octo/app',
        'https://user:${PASSWORD}@example.com',
        'https://$USER:$PASSWORD@example.com',
        'https://<user>:<password>@example.com',
        'https://git@github.com/octo/app.git',
        'ssh://git@github.com:22/octo/app.git',
        'https://jane.doe@example.com/x',
        'http://localhost:8080/@scope/package',
        'https://registry.npmjs.org/@scope/package/-/package-1.2.3.tgz',
        'https://medium.com/@nobody/a-story-1234',
        'https://example.com:443/a?mail=a@example.com',
        'docker://alpine:3.19@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        'oci://ghcr.io/acme/app:v1@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        'https://cdn.example.com/npm/vue@3.4.21/dist/vue.js',
        'https://example.com/a:b@c',
        'mailto://nobody@example.com',
        'see https://example.com: nobody@example.com',
    ],
};
function findCredentials(text, start) {
    if (NO_AUTHORITY.test(text[start] ?? '/'))
        return null;
    const address = text
        .slice(start, start + MAX_CREDENTIALS)
        .split(ENDS, 1)[0]
        .split('://', 1)[0];
    const authority = address.split(AUTHORITY_ENDS, 1)[0];
    const at = authority.lastIndexOf('@');
    const colon = authority.indexOf(':');
    if (at !== -1) {
        const isSecret = colon !== -1 && colon < at ? address_rules_isPassword(authority.slice(colon + 1, at)) : isByChance(authority.slice(0, at), 20);
        return isSecret && !DIGEST.test(authority.slice(at + 1)) ? start + at : null;
    }
    // A slash in the password: the part before it is not a host, because no port follows the colon.
    const rest = authority.slice(colon + 1);
    if (colon === -1 || rest === '' || PORT.test(rest))
        return null;
    const last = address.lastIndexOf('@');
    const host = address.slice(last + 1);
    if (last < colon || !HOST.test(host) || DIGEST.test(host))
        return null;
    return address_rules_isPassword(address.slice(colon + 1, last)) ? start + last : null;
}
function address_rules_isPassword(password) {
    return password !== '' && !MASKED.test(password);
}
const ADDRESS_RULES = [
    CREDENTIALS,
    pattern('Slack webhook', ['hooks.slack.com'], /hooks\.slack(?:-gov)?\.com\\?\/(?:services|workflows|triggers)\\?\/(?<secret>[\w+\\/-]{16,})/g, {
        examples: [
            'https://hooks.slack.com/services/«T{8A}/B{8A}/{24}»',
            'https://hooks.slack.com/workflows/«T{8A}/A{8A}/{18d}/{24}»',
        ],
        not: ['https://hooks.slack.com/services/', 'hooks.slack.com is down'],
    }),
    pattern('Discord webhook', ['webhooks'], /discord(?:app)?\.com\\?\/api\\?\/(?:v\d{1,2}\\?\/)?webhooks\\?\/\d{10,20}\\?\/(?<secret>[\w-]{16,})/g, {
        examples: [
            'https://discord.com/api/webhooks/123456789012345678/«{68}»',
            'https://discordapp.com/api/v10/webhooks/123456789012345678/«{68}»',
        ],
        not: ['https://discord.com/api/webhooks/123456789012345678', 'the webhooks of discord.com'],
    }),
    pattern('Microsoft Teams webhook', ['webhook.office.com', 'logic.azure.com'], /(?:webhook\.office\.com\\?\/webhookb?2?\\?\/|logic\.azure\.com(?::443)?\\?\/workflows\\?\/)(?<secret>[\w@.\\/-]{24,})/g, {
        examples: [
            'https://acme.webhook.office.com/webhookb2/«{36}@{36}/IncomingWebhook/{32x}/{36}»',
            'https://prod-1.logic.azure.com:443/workflows/«{32x}/triggers/manual/paths/invoke»',
        ],
        not: ['https://acme.webhook.office.com/', 'logic.azure.com/workflows/x'],
    }),
    pattern('webhook', ['webhook.site', 'hooks.zapier.com', 'hc-ping.com'], /(?:hooks\.zapier\.com\\?\/hooks\\?\/catch\\?\/|webhook\.site\\?\/|hc-ping\.com\\?\/)(?<secret>[\w\\/-]{10,})/g, {
        examples: [
            'https://hooks.zapier.com/hooks/catch/«1234567/a1b2c3d»',
            'https://hc-ping.com/«5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c»',
            'https://webhook.site/«5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c»',
        ],
        not: ['https://webhook.site/', 'https://hooks.zapier.com/'],
    }),
];

;// CONCATENATED MODULE: ./src/redaction/assignments.ts

/** Every name that marks its value as secret contains one of these. */
const assignments_WORD = 'pass(?:word|wd|phrase|code)?|pswd|pwd|secret|token|credentials?|creds|key|auth|pat|signing|signature|sig';
const QUOTE = String.raw `\\{0,8}["'${'`'}]`;
/** Does not match a line end: in YAML, the line after `password:` may be unrelated. */
const SPACE = String.raw `[^\S\r\n]{0,3}`;
const HEAD = new RegExp(String.raw `(?:${assignments_WORD})(?:[_-]?[A-Z0-9][\w-]{0,24}|[_-]\w[\w-]{0,24}|\d{1,4})?(?:${QUOTE}\]?|\])?${SPACE}(?<sign>=>|:=|==?|:|%3[ad])${SPACE}(?<quote>${QUOTE})?`, 'gi');
const OPTION = new RegExp(String.raw `(?<![\w-])--?(?<name>(?:[A-Za-z][\w-]{0,24}[-_])?(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|credentials?|pat|[A-Za-z]{2,12}key|key))[^\S\r\n]{1,3}(?<quote>${QUOTE})?`, 'gi');
/** `password= there`: in a shell, this assigns nothing. */
const IS_EMPTY = /[^\s:]=\s+$/;
/** How many characters to check before a word, and of a value. */
const MAX_BEFORE = 40;
const MAX_VALUE = 96;
/** Values of names that mark them as secret: `DB_PASSWORD=…`, `"apiKey": "…"`, `Password=…;`, `\"token\":\"…\"`. */
const ASSIGNMENTS = {
    what: 'secret',
    isRandom: false,
    triggers: toTriggers('pass pswd pwd secret token credential creds key auth _pat -pat pat= pat: signing signature sig=', isAssigned),
    find: (text) => findValues(text, HEAD, (match) => {
        if (IS_EMPTY.test(match[0]))
            return null;
        const end = match.index + match[0].search(/["'`\]\s\\:=%]/);
        const before = /[\w.-]*$/.exec(text.slice(Math.max(0, match.index - MAX_BEFORE), match.index))[0];
        return { name: before + text.slice(match.index, end), isEqual: !match.groups['sign'].startsWith(':') };
    }),
    examples: [
        'DB_PASSWORD=«correcthorsebatterystaple»',
        'REDIS_PASSWORD=«hunter2»',
        'PIN_PASSWORD=«84736251»',
        'MAIL_PASSWORD="«my own pass phrase»"',
        "MAIL_PASSWORD='«my own pass phrase»'",
        'password="«#hunter2»"',
        String.raw `{\"password\":\"«S3cretEsc12»\"}`,
        String.raw `{\\\"password\\\":\\\"«S3cret\\\\\\\"Esc12»\\\"}`,
        '{"password": "«hunter22x»"}',
        '{"password":"«sesame»","user":"jane"}',
        'Server=db;User Id=sa;Password=«Tr0ub4dor&3x»;Encrypt=true',
        'Server=db;Pwd=«p,a)ss!»;',
        'https://example.com/?X-Amz-Signature=«abc123def456»&x=1',
        'https://example.com/?token=«a1b2c3d4e5f6»#top',
        'NPM_CONFIG_TOKEN=«abcDEF123456»',
        'SESSION_KEY=«{64x}»',
        'ENCRYPTION_KEY=«52963CYWUSQNKHEBzxvtrpmjgda0741852963CYWUSQ=»',
        'MY_PAT=«{40}»',
        'NPM_TOKEN=«abc-1234-xyz»',
        'auth=«{16}»',
        'DOCKER_AUTH=«{16}»',
        'JWT_SIGNING=«{48}»',
        'DefaultEndpointsProtocol=https;AccountName=x;AccountKey=«{86}==»;EndpointSuffix=core.windows.net',
        'Endpoint=sb://x.example.com/;SharedAccessKeyName=root;SharedAccessKey=«{43}=»',
        '//registry.example.com/:_auth=«cmVhZGVyOm9wZW4gc2VzYW1lIHR3bw==»',
        '//registry.example.com/:_auth=«am86czNjcjN0»',
        '//registry.example.com/:_authToken=«5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c»',
        'db_password: «correcthorsebattery»',
        'PASSWORD_2=«hunter2»',
        'password: «hunter22»',
        'clientSecret: "«opensesame»"',
        'client_secret=«opensesame»',
        'pass_phrase=«opensesame»',
        "'password' => '«hunter2»'",
        'PGPASSWORD=«letmein» psql -h db',
        'DB_PASS=«hunter2»',
        'MYSQL_PWD=«letmein» mysqldump app',
        'api_key: «abcd1234efgh5678»',
        'DB_PASSWORD_ANALYTICS=«a1B2c3D4e5F6g7H8»',
        'CLIENT_SECRET_ANALYTICS=«a1B2c3D4e5F6g7H8»',
        'API_KEY_OLD=«a1B2c3D4e5F6g7H8»',
        'token%3D«a1b2c3d4e5f6»',
        'config(password=«hunter2»,retries=3)',
        'AWS_SECRET_ACCESS_KEY=«wJalrXUtnFEMIK7MDENGbPxRfiCYzzzzzzzzzzzz»',
    ],
    counterExamples: [
        'max_tokens=4096 and 12000 tokens',
        'token count: 1234',
        'token_count: 12345678',
        'tokens: 5321',
        'tokens=5321',
        'total_tokens: 15320, output_tokens: 812',
        'author: jane',
        'author: someone1234',
        'auth: ok',
        'authenticated: true',
        'key: value',
        'sort-key: created_at',
        'primary_key=order_id',
        'CACHE_KEY=node-modules-4f2a9c1b7d3e5a60',
        'cache-key: Linux-node-8f14e45fceea167a5a36',
        'PRIMARY_KEY=5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c',
        'idempotency-key: 5f3a2b1c-0d4e-4f5a-8b6c-7d8e9f0a1b2c',
        'keyboard: qwerty12345',
        'monkey: 12345678a',
        'keywords: oauth2, a1b2c3d4',
        'pwd: /srv/app1/data',
        'PWD=/srv/app1/data',
        'pwd=./build/x86_64',
        'signature: SHA256withRSA',
        'signature=SHA256withRSA',
        'signature: 3 parameters expected',
        'secret-scanning: 2 alerts',
        'secret scanning is on',
        'secrets: 3 of 4 found',
        'secret: rotated',
        'secret: kv/data/app1',
        'password reset done',
        'password: incorrect',
        'password: must be changed',
        'password: required',
        'the password: 3 attempts left',
        'password: string;',
        'password: ********',
        'password=***',
        'password=(see above)',
        'password=',
        'PASSWORD=""',
        'password: true',
        'PASSWORD=${PASSWORD}',
        'PASSWORD=$DB_PASS',
        'NPM_TOKEN=${{ secrets.NPM_TOKEN }}',
        'NPM_TOKEN=/run/secrets/npm1',
        'NPM_TOKEN=OTHER_TOKEN_2',
        'token: secrets.GITHUB_TOKEN',
        'token=process.env.GITHUB_TOKEN',
        'password=getpass.getpass()',
        'password = user.password',
        'token: 2026-01-15T18:22:24Z',
        'token: expired',
        'token=EOF',
        'token="not, given"',
        'unexpected token: identifier',
        'next_page_token=a1b2c3d4e5f6',
        'PASSWORD_FILE=/run/secrets/db_password1',
        'password_length=12345678a',
        'token_type=bearer1234',
        'TOKEN_URL=https://example.com/oauth2/token',
        'api_key_id: 12345678a',
        'path: src/token/v2.ts',
        'pattern: a1b2c3d4e5',
        'patch: 1.2.3-rc4',
        'compat: es2022abc',
        'passed: 12, failed: 3',
        'pass=12 fail=3',
        'bypass: rule1234',
        'workflow:token-refresh',
        'password=[redacted: secret]',
        'the password: [redacted: secret]',
        'design: a1b2c3d4',
        'type=secret,id=npmrc1234',
    ],
};
/** Values of options: `--password …`, `--api-key …`. */
const OPTIONS = {
    what: 'secret',
    isRandom: false,
    triggers: toTriggers('pass pwd secret token credential key pat', isOption),
    find: (text) => findValues(text, OPTION, ({ groups }) => ({ name: groups['name'], isEqual: true })),
    examples: [
        'deploy --api-key «abcd1234efgh» now',
        'mysql --user root --password «hunter2»',
        'login --token «a1b2c3d4e5f6» --verbose',
        "login --password '«my own pass phrase»' now",
        'Connect-Db -Password «letmein1»',
        'run --client-secret «opensesame»',
        'x --db-passphrase "«correct horse»"',
    ],
    counterExamples: [
        'docker login --password-stdin',
        'docker build --secret id=npmrc,src=.npmrc .',
        'podman run --secret site.key nginx',
        'gh auth login --with-token < file',
        'sort --key 2 file',
        'sort -key 2,2 file',
        'tool --password $PASSWORD',
        'tool --token "$TOKEN" --yes',
        'tool --password --verbose',
        'apt-key add',
        'tool --max-tokens 12345678a',
        'a - token a1b2c3d4e5f6',
    ],
};
function* findValues(text, head, toHead) {
    const expression = new RegExp(head);
    for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
        const { name, isEqual } = toHead(match) ?? { name: '', isEqual: false };
        const secrecy = toSecrecy(name);
        if (secrecy === null)
            continue;
        const start = expression.lastIndex;
        const quote = match.groups['quote'];
        const isQuoted = quote !== undefined;
        const value = text.slice(start, toEnd(text, start, quote, start + MAX_VALUE));
        if (!isSecretValue(value, { name, secrecy, isEqual, isQuoted }))
            continue;
        const end = toEnd(text, start, quote, text.length);
        yield [start, end];
        expression.lastIndex = end;
    }
}
/** The end of a value, searched only up to `limit`. */
function toEnd(text, start, quote, limit) {
    return quote === undefined
        ? toBareEnd(text, start, Math.min(limit, text.length))
        : toQuotedEnd(text, start, quote, Math.min(limit, text.length));
}
/** A quoted value ends at the same quote with no more backslashes before it, or at the end of the line if the text was truncated. */
function toQuotedEnd(text, start, quote, limit) {
    const closing = quote.at(-1);
    for (let index = start; index < limit; index += 1) {
        const character = text[index];
        if (character === '\n')
            return index;
        if (character !== closing)
            continue;
        let first = index;
        while (first > start && text[first - 1] === '\\')
            first -= 1;
        if (index - first < quote.length)
            return first;
    }
    return limit;
}
const SPECIAL = /[\s"'`;<>\\&,|#()[\]{}]/g;
const assignments_ENDS = /[\s"'`;<>]/;
const ENDS_BEHIND_CLOSER = /[\s"'`;,.)\]}]/;
const PUNCTUATION = /[.,!?:)\]}]/;
/**
 * A bare value ends at a space, quote or semicolon, or where the next parameter begins. Punctuation and closing brackets that follow it are
 * not part of it.
 */
function toBareEnd(text, start, limit) {
    const open = [];
    let end = limit;
    SPECIAL.lastIndex = start;
    for (let match = SPECIAL.exec(text); match !== null && match.index < limit; match = SPECIAL.exec(text)) {
        const [character] = match;
        const { index } = match;
        const next = text[index + 1] ?? ' ';
        const isEnd = assignments_ENDS.test(character) ||
            (character === '\\' && /["'`]/.test(next)) ||
            ('&,|'.includes(character) && isParameter(text, index)) ||
            (character === '#' && isInAddress(text, start)) ||
            (character in CLOSERS && open.pop() === undefined && ENDS_BEHIND_CLOSER.test(next));
        if (isEnd) {
            end = index;
            break;
        }
        if ('([{'.includes(character))
            open.push(character);
    }
    if (text[end] === ';')
        return end;
    while (end > start && PUNCTUATION.test(text[end - 1]))
        end -= 1;
    return end;
}
const CLOSERS = { ')': true, ']': true, '}': true };
const PARAMETER = /[&,|](?:amp;)?[\w.-]{1,40}(?:=|:\s)/y;
function isParameter(text, index) {
    PARAMETER.lastIndex = index;
    return PARAMETER.test(text);
}
function isInAddress(text, start) {
    return /[?&][\w.-]{0,40}=$/.test(text.slice(Math.max(0, start - MAX_BEFORE), start));
}
function toTriggers(literals, accepts) {
    return literals.split(' ').map((literal) => ({ literal, ...(accepts && { accepts }) }));
}
const IN_NAME = Uint8Array.from({ length: 0x100 }, (_, code) => Number(/[\w-]/.test(String.fromCharCode(code))));
const BEHIND_NAME = toFlags(/[\s"'`\\\]=:%]/);
const MAX_NAME = 44;
/** Whether the text after the name may be an assignment, unlike in `token-refresh`. */
function isAssigned(codes, at, end) {
    const stop = Math.min(end, at + MAX_NAME);
    for (let index = at + 3; index < stop; index += 1) {
        const code = codes[index];
        if (IN_NAME[code] === 0)
            return BEHIND_NAME[code] === 1;
    }
    return false;
}
/** Whether a dash comes somewhere before the literal, and a space or the like after the name. */
function isOption(codes, at, end) {
    for (let index = at - 1; index >= Math.max(0, at - MAX_NAME); index -= 1) {
        if (codes[index] === 0x2d)
            return isAssigned(codes, at, end);
        if (IN_NAME[codes[index]] === 0)
            return false;
    }
    return false;
}
/** Treats every non-ASCII character as a possible space. */
function toFlags(expression) {
    return Uint8Array.from({ length: 0x100 }, (_, code) => Number(code >= 0x80 || expression.test(String.fromCharCode(code))));
}

;// CONCATENATED MODULE: ./src/redaction/command-rules.ts
const QUOTED = String.raw `\\{0,8}"(?<a>[^"\\\r\n]+)|\\{0,8}'(?<b>[^'\\\r\n]+)`;
const VALUE = String.raw `${QUOTED}|(?<c>[^\s"'\`\\;|&<>]*[^\s"'\`\\;|&<>)\]},.])`;
const PAIR = String.raw `\\{0,8}["']?(?<a>[^\s"'\`\\:;|&<>]{1,64}:[^\s"'\`\\;|&<>]*[^\s"'\`\\;|&<>)\]},.])`;
/** Between an option and its value, in a command line or in a list of arguments. */
const SEPARATOR = String.raw `(?:[ =]|\\{0,8}["'],[ ]?)`;
/** Not a value: a variable, a mask, an option, a port or a path. */
const command_rules_NO_VALUE = /^(?:\$|%\w+%|\*|<|\{\{|-|\[redacted|x{3,8}$|\.{1,2}\/|\/|\d{1,5}$|\d+:\d+$)/i;
/** Passwords in command lines, after options whose names do not identify them. */
const COMMANDS = [
    {
        tools: 'curl wget httpie aria2c',
        option: '(?:-u|--user|--proxy-user|-U|-a|--auth)[ =]?',
        value: PAIR,
        not: /^(?:\$\w+|\$\{\w+\}|\w+):(?:\$|\*|<|\{\{|\d{1,5}$)|^\$|^<|^https?:/,
        examples: [
            'curl -u «admin:S3cretCurl1» https://example.com',
            'curl --user "«admin:open»" https://example.com',
            'curl -s -u«admin:sesame» https://example.com',
            'httpie -a «admin:sesame» example.com',
            String.raw `curl -u \"«admin:sesame»\" https://example.com`,
        ],
        counterExamples: [
            'curl -u $USER:$PASS https://example.com',
            'curl -u admin https://example.com',
            'docker run -u app:staff nginx',
            'curl -A agent:1.0 https://example.com',
            'curl -u admin:*** https://example.com',
        ],
    },
    {
        tools: 'curl',
        option: '(?:-b|--cookie)[ =]?',
        value: String.raw `\\{0,8}["']?(?<a>[\w.-]{1,64}=[^\s"'\`\\|&<>]{7,}[^\s"'\`\\|&<>)\]},.])`,
        not: /^\w+=\$/,
        examples: ['curl -b «sid=a1b2c3d4» https://example.com', 'curl -b "«sid=a1b2c3d4»" https://example.com'],
        counterExamples: ['curl -b cookies.txt https://example.com', 'git checkout -b name=abcdefgh1'],
    },
    {
        tools: 'mysql mysqldump mysqladmin mysqlimport mysqlsh mariadb mariadb-dump mycli',
        option: '-p',
        examples: [
            'mysql -uroot -p«S3cretMysql1»',
            "mysqldump -u root -p'«my pass»' app",
            'mysqladmin -p«84736251» status',
        ],
        counterExamples: [
            'mysql -u root -p app',
            'mysql -P 3306 -h db',
            'mysql -p$PASS app',
            'docker run -p3306:3306 mysql',
            'mkdir -pv mysql',
        ],
    },
    {
        tools: 'sshpass',
        option: '-p ?',
        examples: [
            'sshpass -p «S3cretSsh1» ssh host',
            'sshpass -p«sesame» ssh host',
            "sshpass -p '«open sesame»' ssh host",
        ],
        counterExamples: ['sshpass -e ssh host', 'sshpass -f file ssh host', 'sshpass -p $PASS ssh -p 22 host'],
    },
    {
        tools: 'login',
        option: '-p[ =]',
        examples: [
            'docker login -u a -p «S3cretDock1»',
            'podman login -u a -p "«sesame»" quay.io',
            'az login -u a@example.com -p «sesame»',
        ],
        counterExamples: [
            'docker login --username a registry',
            'login -p 8080',
            'docker login -u a -p $PASS',
            'mkdir -p login/x',
        ],
    },
    {
        tools: 'mongo mongosh mongodump mongorestore cqlsh snowsql clickhouse-client cypher-shell influx ldapsearch ldapmodify ldapadd',
        option: '(?:-p|-w)[ =]',
        examples: [
            'mongosh -u root -p «sesame» admin',
            'ldapsearch -D cn=a -w «sesame» -b dc=x',
            'cqlsh -u a -p «sesame» host',
        ],
        counterExamples: ['mongosh -p --host db', 'mongosh --port 27017', 'ldapsearch -W -D cn=a'],
    },
    {
        tools: 'redis-cli',
        option: '(?:-a|--pass)[ =]',
        examples: ['redis-cli -h db -a «sesame» ping', 'redis-cli --pass «sesame» ping'],
        counterExamples: ['redis-cli -h db ping', 'git commit -a amended'],
    },
    {
        tools: 'sqlcmd bcp osql isql',
        option: '-P ?',
        examples: ['sqlcmd -S db -U sa -P «Tr0ub4dor» -Q x', "sqlcmd -U sa -P'«Tr0ub4dor»'"],
        counterExamples: ['sqlcmd -S db -E', 'sqlcmd -P $PASS'],
    },
    {
        tools: 'zip unzip 7z 7za rar unrar',
        option: '(?:-P |-p)',
        examples: ['unzip -P «sesame» a.zip', '7z x -p«sesame» a.7z'],
        counterExamples: ['unzip -p a.zip', 'zip -r a.zip src', 'mkdir -p zip'],
    },
    {
        tools: 'plink pscp psftp keytool jarsigner',
        option: '(?:-pw|-storepass|-keypass|-srcstorepass|-deststorepass) ',
        examples: ['plink -pw «sesame» host', 'keytool -list -storepass «changeit1»'],
        counterExamples: ['plink -i key host', 'keytool -list -keystore a.jks'],
    },
    {
        tools: 'openssl',
        option: '(?:-pass(?:in|out)?|-k) (?:pass:)?',
        not: /^(?:env|file|stdin|fd):?/,
        examples: [
            'openssl enc -aes-256-cbc -pass pass:«sesame»',
            'openssl rsa -passin pass:«sesame» -in a.pem',
            'openssl enc -k «sesame» -in a',
        ],
        counterExamples: ['openssl rsa -passin env:PASS', 'openssl x509 -in a.pem -text'],
    },
    {
        tools: 'htpasswd',
        option: String.raw `-[a-zA-Z]{0,4}b[a-zA-Z]{0,4} [^\s]{1,128} [^\s]{1,64} `,
        examples: ['htpasswd -bc .htpasswd jane «sesame»', 'htpasswd -nb file jane «sesame»'],
        counterExamples: ['htpasswd -c .htpasswd jane'],
    },
    {
        tools: 'smbclient lftp rpcclient',
        option: String.raw `(?:-U|-u|--user)[ =]\\{0,8}["']?[\w.@\\/-]{1,64}[%,]`,
        examples: ['smbclient //a/b -U jane%«sesame»', 'lftp -u jane,«sesame» host'],
        counterExamples: ['smbclient //a/b -U jane', 'lftp -u jane host'],
    },
    {
        tools: 'rabbitmqctl',
        option: String.raw `(?:add_user|change_password) [^\s]{1,64} `,
        examples: ['rabbitmqctl add_user jane «sesame»'],
        counterExamples: ['rabbitmqctl list_users', 'rabbitmqctl delete_user jane now'],
    },
    {
        tools: 'aws npm pnpm yarn',
        literals: 'aws_secret_access_key aws_session_token _auth _password',
        option: String.raw `(?:set|add) (?:aws_secret_access_key|aws_session_token|[^\s]{0,128}(?:_auth|_authToken|_password))[ =]`,
        examples: [
            'aws configure set aws_secret_access_key «wJalrXUtnFEMI/K7MDENG»',
            'npm config set //registry.example.com/:_authToken «a1b2c3d4»',
        ],
        counterExamples: [
            'npm config set registry https://example.com',
            'gh secret set TOKEN',
            'git remote add token-refresh origin',
        ],
    },
];
const COMMAND_RULES = COMMANDS.map(toRule);
function toRule({ tools, literals, option, value = VALUE, not, examples, counterExamples }) {
    const names = tools.split(' ');
    const [short, long] = [names.filter(isShort), names.filter((name) => !isShort(name))];
    const ends = [...long.map((name) => String.raw `${name}(?=[\s"'\`.\\])`), ...short.map((name) => `${name}(?= )`)];
    const tool = new RegExp(String.raw `(?<![\w-])(?:${ends.join('|')})`);
    const expression = new RegExp(String.raw `(?<=[\s"'\`])${option.replaceAll('[ =]', SEPARATOR)}(?:${value})`, 'dg');
    return {
        what: 'password',
        isRandom: false,
        triggers: literals === undefined
            ? [
                ...long.map((literal) => ({ literal, accepts: isFollowedBy(literal.length) })),
                ...short.map((name) => ({ literal: `${name} ` })),
            ]
            : literals.split(' ').map((literal) => ({ literal })),
        *find(text) {
            const from = text.search(tool);
            if (from === -1)
                return;
            expression.lastIndex = from;
            for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
                const { a, b, c } = match.indices.groups;
                const span = (a ?? b ?? c);
                const secret = text.slice(...span);
                if (!command_rules_NO_VALUE.test(secret) && not?.test(secret) !== true)
                    yield span;
            }
        },
        examples,
        counterExamples,
    };
}
/** Triggers need at least three characters, so for shorter names the trigger includes the following space. */
function isShort(name) {
    return name.length < 3;
}
/** In names such as `auth.login`, nothing follows the program. */
function isFollowedBy(length) {
    return (codes, at, end) => at + length < end && !IN_WORD[codes[at + length]];
}
const IN_WORD = Array.from({ length: 0x100 }, (_, code) => /[\w/:@-]/.test(String.fromCharCode(code)));

;// CONCATENATED MODULE: ./src/redaction/header-rules.ts


const header_rules_QUOTE = String.raw `(?:\\{0,8}["'])?`;
const header_rules_SPACE = String.raw `(?:[^\S\r\n]|%20|\+){0,3}`;
const SCHEME = String.raw `(?:basic|bearer|token|digest|negotiate|ntlm|apikey|api-key|bot|jwt|key|sso-key|splunk|genie[kK]ey|oauth)`;
const AUTHORIZATION = new RegExp(String.raw `authorization${header_rules_QUOTE}${header_rules_SPACE}(?:[:=]|%3[ad])${header_rules_SPACE}${header_rules_QUOTE}(?:(?<scheme>${SCHEME})(?:[^\S\r\n]|%20|\+){1,3})?(?<value>[^\s"'\`\\,;<>]{3,}[^\s"'\`\\,;<>)\]}.])`, 'dgi');
/** Used instead of a credential in documentation and messages. */
const NO_CREDENTIAL = /^(?:[$%<{*[(]|x{3,8}$|\.{3}|…|(?:your|my|the|an?|is|was|not|or|and|token|tokens|bearer|basic|header|headers|missing|required|invalid|expired|failed|denied|auth|authentication|authorization|credentials?|scheme|access|error|none|null|undefined|redacted|hidden)\b)/i;
/** The value of `Authorization:`, with any scheme. */
const AUTHORIZATION_RULE = {
    what: 'credential',
    isRandom: false,
    triggers: [{ literal: 'authorization' }],
    *find(text) {
        for (const { groups, indices } of text.matchAll(AUTHORIZATION)) {
            const { scheme, value = '' } = groups;
            if (NO_CREDENTIAL.test(value) || (scheme === undefined && !isByChance(value, 16)))
                continue;
            yield indices.groups['value'];
        }
    },
    examples: [
        'Authorization: Basic «cmVhZGVyOm9wZW4gc2VzYW1lIG9uZQ==»',
        'Authorization: Bearer «abcdefgh12345678»',
        'authorization: token «abc123abc123abc1»',
        `curl -H "Authorization: Bearer «opensesame»" https://example.com`,
        String.raw `{\"Authorization\":\"Bearer «opensesame»\"}`,
        'Proxy-Authorization: Basic «dXNlcjpwYXNz»',
        'authorization=Bearer%20«opensesame»',
        'Authorization: «a1B2c3D4e5F6g7H8i9»',
        'Authorization: ApiKey «VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHA»',
    ],
    counterExamples: [
        'authorization: required',
        'Authorization: Bearer token missing',
        'authorization: none of the scopes',
        'Authorization: Bearer $TOKEN',
        'Authorization: Bearer <token>',
        'Authorization: Bearer ***',
        'authorization header is not there',
        'authorization: role-based access',
    ],
};
const BEARER = new RegExp(String.raw `${WORD_START}bearer(?:[^\S\r\n]|%20|\+){1,3}(?<secret>[\w.~+/=-]{16,})`, 'gi');
const BASIC = new RegExp(String.raw `${WORD_START}basic(?:[^\S\r\n]|%20){1,3}(?<secret>[A-Za-z0-9+/]{8,}={0,2})`, 'gi');
const HEADER_RULES = [
    AUTHORIZATION_RULE,
    pattern('credential', ['bearer'], BEARER, {
        examples: [
            'Bearer «fghijklmnopqrstuvwxyzabcdefghijk»',
            'bearer «a1b2c3d4e5f6g7h8»',
            'Bearer «A1b2.C3d4-E5f6~G7h8»',
        ],
        not: [
            'bearer authentication',
            'bearer token-authentication-required',
            'Bearer error="invalid_token"',
            'bearer misconfiguration',
        ],
    }, { isWord: true, isRandom: false, accepts: (secret) => isByChance(secret, 16) || /^[A-Za-z]{20,}$/.test(secret) }),
    pattern('credential', ['basic'], BASIC, {
        examples: ['Basic «dXNlcjpwYXNzd29yZA==»', 'basic «cmVhZGVyOm9wZW4gc2VzYW1l»'],
        not: ['basic authentication', 'Basic HTML template', 'BASIC programming', 'basic configuration1234'],
    }, { isWord: true, isRandom: false, accepts: isUserAndPassword }),
    pattern('cookies', ['cookie'], new RegExp(String.raw `cookies?${header_rules_QUOTE}(?:${header_rules_SPACE}[:=]|[^\S\r\n])${header_rules_SPACE}${header_rules_QUOTE}(?<secret>[\w.-]{1,64}=[^\s"'\`\\;,<>)]*(?:;[^\S\r\n]?[^\s"'\`\\;,=<>]{1,64}=[^\s"'\`\\;,<>)]*)*)`, 'gi'), {
        examples: [
            'Cookie: «session=4b195c8f8f5c284b7e006d3a3a6d917e»',
            'Cookie: «sid=a1b2c3d4e5f6; theme=dark»',
            'Cookie: «sid=a1b2c3»',
            'Cookie: «theme=dark; sid=a1b2c3d4e5f6»',
            'Set-Cookie: «connect.sid=s%3Aa1b2c3d4e5f6»; HttpOnly',
            `curl --cookie "«session=a1b2c3d4e5f6»" https://example.com`,
            String.raw `{\"cookie\":\"«session=a1b2c3d4e5f6»\"}`,
        ],
        not: [
            'cookie: consent=true',
            'cookie: page=a1b2c',
            'cookie banner',
            'cookie: session expired',
            'cookies: 3',
            'cookie consent=accepted',
        ],
    }, { isRandom: false, accepts: (secret) => secret.split(';').some(isSessionLike) }),
    pattern('session cookie', [
        'JSESSIONID',
        'PHPSESSID',
        'connect.sid',
        'sessionid=',
        'ASP.NET_SessionId',
        'laravel_session',
        '__Secure-',
        '__Host-',
    ], /(?:JSESSIONID|PHPSESSID|connect\.sid|(?<![\w.-])sessionid|ASP\.NET_SessionId|laravel_session|__(?:Secure|Host)-[\w.-]{1,64})=(?<secret>[^\s"'`\\;,<>&?#)\]}]{12,})/gi, {
        examples: [
            'JSESSIONID=«{32A}»',
            '/x;jsessionid=«{32A}»?a=1',
            'sessionid=«{32}»',
            '__Host-sid=«{24}»',
            'connect.sid=«s%3A{32}»',
        ],
        not: ['JSESSIONID=x', 'the PHPSESSID cookie', 'my-sessionid=run-20260115-1'],
    }, { isRandom: false }),
];
/** Whether a cookie is more than a setting such as `theme=dark` or `consent=true`. */
function isSessionLike(cookie) {
    const value = cookie.slice(cookie.indexOf('=') + 1);
    return value.length >= 6 && /\d/.test(value);
}
/** Whether the text is `user:password` in Base64. */
function isUserAndPassword(secret) {
    return /^[\x20-\x7e]+:[\x20-\x7e]*$/.test(Buffer.from(secret.slice(0, 256), 'base64').toString('latin1'));
}

;// CONCATENATED MODULE: ./src/redaction/nobodies.ts
/**
 * Login names of machines, images and services, and placeholders. Their home directories belong to no person, so paths in them are
 * published unchanged. Lowercase.
 */
const NOBODIES = new Set([
    // Runners of CI services.
    'runner runneradmin vsts vsts_azpcontainer vssadministrator azureuser azpcontainer circleci travis jenkins buildkite buildkite-agent ' +
        'gitlab-runner gitlab_runner teamcity bamboo drone github actions distiller vagrant semaphore packer ci build builder hudson ' +
        'containeradministrator containeruser administrator cirrus appveyor agent worker',
    // Images and cloud machines.
    'root node ubuntu debian ec2-user centos fedora rocky almalinux alpine opc admin core coreos docker container app appuser ' +
        'nonroot nobody default user vscode codespace gitpod coder linuxbrew jovyan bun deno python ruby pwuser seluser chrome dev ' +
        'developer devuser devcontainer sandbox claude agents service svc git www www-data nginx postgres mysql redis rails deploy site ' +
        'oai swe-bench webuser pi steam',
    // Directories that exist next to those of people.
    'shared public guest all default.migrated defaultuser0 defaultaccount .localized lost+found',
    // Placeholders for a name.
    'username user_name user-name your-name your_name yourname your-username your_username yourusername you me name login login-name ' +
        'xxx someone somebody example test tester testuser',
].flatMap((names) => names.split(' ')));
/** A variable, a template field, a pattern. */
const nobodies_PLACEHOLDER = /^(?:[$<{[*?~…]|%\w+%|\.{1,3}$|x+$)/i;

;// CONCATENATED MODULE: ./src/redaction/personal-paths.ts

const DIRECTORY = /home|users|documents(?: |%20)and(?: |%20)settings|profiles/gi;
/** A separator as encoded in URLs: `%2F`, `%5C`, also encoded twice. */
const ENCODED = '%(?:25)?(?:2[fF]|5[cC])';
const personal_paths_SEPARATOR = String.raw `(?:[\\/]|${ENCODED})`;
const COLON = '(?::|%(?:25)?3a)';
/** Where a path can begin: not inside another path, and not after a variable or group that it continues. */
const BEGIN = String.raw `(?:(?<![\w~$})@-]|(?<!\w)\.)|(?<=%(?:3[a-f]|2[0-9a-e]|5b|7[b-d]|0[9ad])|\\[nrtbf]|(?:^|[\s("'])-[A-Za-z]))`;
/** URL schemes whose paths are file system paths. Web pages have paths of their own. */
const personal_paths_SCHEME = String.raw `(?:file|vscode-remote|vscode-file|vscode-local|cursor-remote|ssh|sftp|ftp|scp|rsync|git\+ssh|git\+file|nfs|smb|afp|cifs|dav|davs|jar:file|vscode)`;
const personal_paths_HOST = String.raw `(?:[\w.$+@-]|${COLON}|%(?:25)?[\da-f]{2}(?<!2f|5c)){0,64}`;
/** Mount points, and directories that export home directories. */
const MOUNT = [
    'var|usr|export|private|nfs|host|hostfs|rootfs|data|storage|pool|tank|net|u\\d+|volumes?\\d+|shares?|exports?|raid|disk\\d*|nas|lustre|gpfs|scratch|afs',
    String.raw `system${personal_paths_SEPARATOR}volumes${personal_paths_SEPARATOR}data|volumes${personal_paths_SEPARATOR}[^\\/\r\n"']{1,40}`,
    String.raw `(?:mnt|media|cygdrive|host_mnt|run${personal_paths_SEPARATOR}desktop${personal_paths_SEPARATOR}mnt${personal_paths_SEPARATOR}host|mnt${personal_paths_SEPARATOR}host)${personal_paths_SEPARATOR}[\w.-]{1,40}`,
    String.raw `proc${personal_paths_SEPARATOR}\d{1,9}${personal_paths_SEPARATOR}root|[a-z]|mnt`,
].join('|');
/** What may come before the separator in front of `home`. Only matched at the end of a few characters. */
const BEFORE = new RegExp(`(?:${[
    BEGIN,
    // file:///home, vscode-remote://wsl+ubuntu/home
    `${BEGIN}${personal_paths_SCHEME}${COLON}(?:${personal_paths_SEPARATOR}{2}${personal_paths_HOST})?(?:${personal_paths_SEPARATOR}{1,3}(?:[a-z]${COLON}|${MOUNT}))?`,
    // C:\Users
    `(?<![a-z\\d])[a-z]${COLON}`,
    // /var/home, /mnt/c/Users, C:/mnt/home
    String.raw `${BEGIN}(?:[a-z]${COLON}|(?<!:(?=[\\/]{2})))${personal_paths_SEPARATOR}{1,4}(?:${MOUNT})`,
    // \\server\share\Users, //wsl$/Ubuntu/home
    String.raw `(?<![\w:\\/])(?:\\{2,8}|%5c%5c)[\w.$-]{1,64}(?:\\{1,4}[\w.$ -]{1,64}){0,2}`,
    `(?<![\\w:\\\\/])${personal_paths_SEPARATOR}{2}(?:wsl(?:\\$|%24|\\.localhost)${personal_paths_SEPARATOR}{1,4}[\\w.-]{1,64}|[\\w$-]{1,64})`,
    // ../../home
    String.raw `(?<![\w./\\-])(?:\.\.${personal_paths_SEPARATOR}{1,4}){1,16}\.\.`,
].join('|')})$`, 'i');
const personal_paths_MAX_BEFORE = 160;
/** On Windows, where case does not matter. */
const DRIVE = /[a-z](?::|%3a)$|(?:mnt|cygdrive|^)[\\/]+[a-z]$/i;
/** Servers that host many home directories. Elsewhere, `homes` or `profiles` may contain anything. */
const SERVER = /(?:^|[^\w:\\/])(?:\\{2,8}|\/\/)[\w$-][\w.$-]{0,63}$|volume\d+$/i;
const NAME = String.raw `(?:[^\\/\s"'${'`'}<>|:;,?*()[\]{}&=#%]|%(?!2[fFcC]|5[cC]|25(?:2[fF]|5[cC])|3[aAfF]|2[2367])|\\(?= ))`;
const CAPITALISED = String.raw `(?: |%20)(?=[A-Z][^\s\\/]{0,2}[a-z])${NAME}{1,40}`;
/** A word, optionally followed by capitalised words: one or two before a separator, or a single one. */
const LOGIN = new RegExp(String.raw `(?<first>(?:[$<{*[~…]|%\w+%)?${NAME}*)(?:(?<names>(?:${CAPITALISED}){1,2})(?=${personal_paths_SEPARATOR})|(?<name> [A-Z][a-z]{1,40})(?![\w.:=(/\\-]))?`, 'y');
/** On Windows and macOS, lowercase words before a separator are part of the name. */
const SPACED = /(?: [a-z][a-z.-]{1,40}){1,2}(?=[\\/])/y;
const NO_NAME = / (?:and|or|to|in|into|from|with|is|not|no|the|for|then|does|was|has|at|on|of|via|as|by|but|if|so|when|error|failed|found|missing|permission|access|cannot|could|expected|got|done|exit|ls|cd|cp|mv|rm|cat|vs|src|dist|lib|bin|docs|tests?|build|packages|https?|file)(?![a-z])/i;
const FILE = /\.(?:[cm]?[jt]sx?|vue|svelte|html?|s?css|mdx?|json|ya?ml|py|rb|go|rs|java|php|astro|png|svg|jpe?g|txt)$/i;
/** Home directories in any notation. The whole path up to and including the login name is replaced. */
const HOMES = {
    what: 'home directory',
    isPath: true,
    isRandom: false,
    triggers: ['home', 'users', 'documents and settings', 'documents%20and', 'profiles'].map((literal) => ({
        literal,
        accepts: isDirectory,
    })),
    *find(text) {
        let end = 0;
        for (const { 0: directory, index } of text.matchAll(DIRECTORY)) {
            const span = index < end ? null : findHome(text, index, directory);
            if (span === null)
                continue;
            yield span;
            end = span[1];
        }
    },
    examples: [
        '«/Users/jane.nobody»/src/app',
        '«/home/jane»',
        'cd «/home/jane» && ls',
        'cp «/home/jane» backup/src',
        'all of «/Users/jane».',
        'PATH=/usr/bin:«/home/jane»/bin',
        '«file:///home/jane»/x',
        '«file://localhost/Users/jane»/x',
        '«file:///C:/Users/jane»/x',
        '«/var/home/jane»/x',
        '«/mnt/c/Users/Jane»/x',
        '«/c/Users/jane»',
        '«/cygdrive/c/Users/jane»/x',
        '«/System/Volumes/Data/Users/jane»/x',
        '«/Volumes/Macintosh HD/Users/jane»/x',
        '«/data/home/jane»/x',
        '«/export/home/jane»/x',
        '«/volume1/homes/jane»/x',
        '«/host_mnt/c/Users/jane»/x',
        '«../../home/jane»/x',
        '«../../../../Users/jane»/x',
        '«C:/Users/Jane»/x',
        String.raw `«C:\Users\Jane Nobody»\x`,
        String.raw `«C:\Users\jane nobody»\x`,
        String.raw `«C:\\Users\\Jane»\\x`,
        String.raw `see «C:\Users\Jane Nobody» there`,
        String.raw `«c:\Documents and Settings\Jane»`,
        String.raw `«\Users\jane»\x`,
        String.raw `«\\server\Users\Jane»\x`,
        String.raw `«\\server\homes\jane»\x`,
        String.raw `«\\server\profiles\jane»\x`,
        String.raw `«\\nas01\share\home\jane»\x`,
        String.raw `«\\wsl$\Ubuntu\home\jane»\x`,
        String.raw `«\\wsl.localhost\Ubuntu-22.04\home\jane»\x`,
        '«//wsl$/Ubuntu/home/jane»/x',
        '«//wsl.localhost/Ubuntu/home/jane»/x',
        '«//server/homes/jane»/x',
        '«/Users/Jane Nobody»/src',
        String.raw `«/Users/Jane\ Nobody»/src`,
        '«/Users/Jane%20Nobody»/src',
        '«/Users/jane nobody»/src',
        '«vscode-remote://wsl+Ubuntu/home/jane»/x',
        '«vscode-remote://ssh-remote%2Bdev/home/jane»/x',
        '«sftp://example.com/home/jane»/x',
        'git clone «ssh://git@example.com/home/jane»/x',
        'scp a example.com:«/home/jane»/x',
        '«%2Fhome%2Fjane»%2Fsrc',
        '?cwd=«%2FUsers%2Fjane»%2Fsrc',
        '«%252Fhome%252Fjane»%252Fsrc',
        '«C%3A%5CUsers%5Cjane»%5Cx',
        '«file%3A%2F%2F%2Fhome%2Fjane»%2Fx',
        '"«/home/jane»"',
        'transcript.«/home/jane»/x',
        'https://example.com/?path=«/home/jane»/x',
        '«////home////jane»/x',
        '«/home/jänner»/x',
        '«/home/jane@example.com»/x',
        'HOME=«/home/jane»',
        '-I«/home/jane»/include',
        String.raw `a\n«/home/jane»/x`,
    ],
    counterExamples: [
        'src/home/index.ts',
        'src/home/Home.tsx',
        String.raw `src\home\Home.tsx`,
        './home/page',
        '../home/page',
        '../../home/Home.tsx',
        '/app/src/home/index.ts',
        '/workspace/web/Users/List',
        'https://api.example.com/users/42/home/x',
        'https://example.com/home/page',
        'https://example.com/Users/list',
        'https%3A%2F%2Fexample.com%2Fhome%2Fabout',
        '//cdn.example.com/home/page',
        '/homepage',
        '/rooted',
        '/usr/local/bin',
        '/srv/root/x',
        '/home/',
        'GET /users/42/posts',
        '/home/runner/work/app/app',
        '/home/node/app',
        '/home/vsts/work/1/s',
        '/home/circleci/project',
        '/home/ubuntu/app',
        '/home/runneradmin',
        String.raw `C:\Users\runneradmin\AppData`,
        String.raw `C:\Users\Public\Documents`,
        String.raw `C:\Users\All Users\x`,
        '/Users/runner/work/app',
        '/Users/Shared/x',
        '/root/.npmrc',
        'HOME=/root',
        '/home/$USER/x',
        '/home/${USER}/x',
        '/home/<user>/x',
        '/home/*/x',
        '/home/…/x',
        '/Users/you/project',
        '/home/username/x',
        String.raw `C:\Users\%USERNAME%\x`,
        '$HOME/home/x',
        '${root}/home/x',
        '~/home/x',
        'smart-home/users-list',
        'home/jane',
        'users: 12, homes: 3',
        'profiles/jane',
        '/profiles/jane',
        'the /home page',
        '/home/page.tsx',
        '@/home/widgets',
        'pages/home/about',
    ],
};
/** @param at - Start of the name of the directory that contains home directories. */
function findHome(text, at, directory) {
    const isPlural = /^homes$/i.test(text.slice(at, at + 5));
    const nameEnd = at + directory.length + Number(isPlural);
    const loginStart = skipSeparators(text, nameEnd);
    if (loginStart === nameEnd)
        return null;
    const end = findLoginEnd(text, loginStart, directory);
    if (end === null)
        return null;
    const start = findRoot(text, at, directory, isPlural || /^profiles$/i.test(directory));
    return start === null ? null : [start, end];
}
/**
 * Start of the path; null when the directory belongs to a project or a web site.
 * @param isServers - Whether only servers have home directories in it.
 */
function findRoot(text, at, directory, isServers) {
    const separator = skipSeparatorsBack(text, at);
    if (separator === at)
        return null;
    const before = text.slice(Math.max(0, separator - personal_paths_MAX_BEFORE), separator);
    const root = BEFORE.exec(before)?.[0];
    if (root === undefined || (isServers && !SERVER.test(root)))
        return null;
    const isWindows = /\\|%5c/i.test(text.slice(separator, at).slice(-personal_paths_MAX_BEFORE)) || DRIVE.test(root);
    return isWindows || isServers || directory === 'home' || directory === 'Users' ? separator - root.length : null;
}
function findLoginEnd(text, start, directory) {
    LOGIN.lastIndex = start;
    const { first = '', names = '', name = '' } = LOGIN.exec(text).groups;
    const word = first.replace(/[.!]$/, '');
    if (word === '' || nobodies_PLACEHOLDER.test(word) || NOBODIES.has(word.toLowerCase()))
        return null;
    if (names !== '')
        return start + first.length + names.length;
    const end = start + first.length;
    if (FILE.test(word) && !isSeparatorAt(text, end))
        return null;
    if (name !== '' && /^[A-Z]/.test(first) && !NO_NAME.test(name))
        return end + name.length;
    SPACED.lastIndex = end;
    const spaced = directory === 'home' ? '' : (SPACED.exec(text)?.[0] ?? '');
    return spaced === '' || NO_NAME.test(spaced) ? start + word.length : end + spaced.length;
}
const SEPARATORS = new RegExp(`(?:${personal_paths_SEPARATOR})*`, 'iy');
function skipSeparators(text, start) {
    SEPARATORS.lastIndex = start;
    return start + SEPARATORS.exec(text)[0].length;
}
function isSeparatorAt(text, index) {
    return skipSeparators(text, index) > index;
}
/** Passes over each run of separators once per direction, so that long runs stay linear. */
function skipSeparatorsBack(text, end) {
    let index = end;
    for (;;) {
        const character = text[index - 1];
        if (character === '/' || character === '\\')
            index -= 1;
        else if (/%2[f]$|%5c$/i.test(text.slice(Math.max(0, index - 3), index)))
            index -= 3;
        else if (/%25(?:2f|5c)$/i.test(text.slice(Math.max(0, index - 5), index)))
            index -= 5;
        else
            return index;
    }
}
const BEHIND = Array.from({ length: 0x100 }, (_, code) => '/\\%s'.includes(String.fromCharCode(code).toLowerCase()));
const IN_FRONT = Array.from({ length: 0x100 }, (_, code) => '/\\fc'.includes(String.fromCharCode(code).toLowerCase()));
/** Whether a separator comes before it (`%2F` and `%5C` end in a letter), and a separator or an `s` after it. */
function isDirectory(codes, at, end) {
    if (at === 0 || !IN_FRONT[codes[at - 1]])
        return false;
    for (let index = at + 4; index < Math.min(end, at + 26); index += 1)
        if (BEHIND[codes[index]])
            return true;
    return false;
}
const PROJECT = /(?<![\w.-])(?:[A-Za-z]-)?(?:-(?:mnt-[a-z]|cygdrive-[a-z]|[a-z]|private|var|usr|export|data|System-Volumes-Data))?-(?:Users|home)-(?<login>[A-Za-z0-9][A-Za-z0-9_.]*)(?<rest>[\w.-]*)/g;
/** Directory names that agents derive from a project's path. Which part is the login name is ambiguous, so all of it is hidden. */
const PROJECTS = {
    what: 'home directory',
    isPath: true,
    isRandom: false,
    triggers: [{ literal: '-Users-' }, { literal: '-home-' }],
    *find(text) {
        for (const { 0: match, index, groups } of text.matchAll(PROJECT)) {
            const { login = '', rest = '' } = groups;
            // In the path of one of the agent's directories, or after a drive letter.
            const isComponent = /[\\/]/.test(text[index - 1] ?? '') || /^[A-Z]-/i.test(match);
            if (NOBODIES.has(login.toLowerCase()) || (!isComponent && !/-.*-/.test(rest)))
                continue;
            yield [index, index + match.length];
        }
    },
    examples: [
        '.agent/projects/«-Users-jane-src-app»/x.jsonl',
        'projects/«-home-jane-src-app»',
        String.raw `projects\«C--Users-jane-src-app»\x`,
        'projects/«-mnt-c-Users-jane-app»/x',
        'see «-home-jane-src-app» there',
        '«C--Users-jane-app»',
    ],
    counterExamples: [
        'projects/-home-runner-work-app-app/x',
        'smart-home-app-of-users',
        'a-Users-list-of-names',
        'grep -home-page x',
        'projects/-root-app/x',
    ],
};
const PATH_RULES = [HOMES, PROJECTS];

// EXTERNAL MODULE: ./node_modules/@secretlint/secretlint-rule-preset-recommend/module/index.js
var secretlint_rule_preset_recommend_module = __webpack_require__(1577);
;// CONCATENATED MODULE: ./src/redaction/preset-rules.ts

/** Access key identifiers are harmless by themselves, but their secret is likely nearby. */
const preset_rules_OPTIONS = { enableIDScanRule: true };
/**
 * The rules of secretlint's preset that are used, by the end of their ids. Those for credentials in URLs are left out because they miss
 * passwords with anything but letters and digits, those of Google and npm because they hide a whole text or everything up to the end of a
 * line. `filter-comments` would let telemetry disable the others.
 */
const PRESET_ROWS = {
    '1password': {
        what: '1Password token',
        literals: 'ops_',
        example: `«ops_${Buffer.from(JSON.stringify({ email: 'nobody@example.com', secretKey: 'x'.repeat(120), z: {} })).toString('base64')}»`,
        not: 'devops_eyes',
    },
    anthropic: { what: 'Anthropic key', literals: 'sk-ant-', example: '«sk-ant-api03-{93}AA»', not: 'sk-ant-colony' },
    aws: {
        what: 'AWS credential',
        literals: 'a3t akia agpa aida aroa aipa anpa anva asia',
        example: '«AROA{16A}»',
        not: 'AROA region',
    },
    databricks: { what: 'Databricks token', literals: 'dapi', example: '«dapi{32x}»', not: 'dapi-server' },
    docker: { what: 'Docker token', literals: 'dckr_pat_', example: '«dckr_pat_{27}»', not: 'dckr_pat_x' },
    figma: { what: 'Figma token', literals: 'figd_', example: '«figd_{40}»', not: 'figd_x' },
    github: {
        what: 'GitHub token',
        literals: 'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_',
        example: '«ghp_{36}»',
        not: 'ghp_x',
    },
    gitlab: { what: 'GitLab token', literals: 'glpat-', example: '«glpat-{20}»', not: 'glpat-x' },
    grafana: { what: 'Grafana token', literals: 'glc_ glsa_', example: '«glsa_{32}_{8x}»', not: 'glsa_x' },
    groq: { what: 'Groq key', literals: 'gsk_', example: '«gsk_{52}»', not: 'gsk_x' },
    'hashicorp-vault': { what: 'Vault token', literals: 'hvs. hvb. hvr.', example: '«hvs.{95}»', not: 'hvs.x' },
    huggingface: { what: 'Hugging Face token', literals: 'hf_', example: '«hf_{34a}»', not: 'hf_transfer' },
    linear: { what: 'Linear key', literals: 'lin_api_', example: '«lin_api_{40}»', not: 'lin_api_x' },
    notion: { what: 'Notion token', literals: 'ntn_', example: '«ntn_{11d}{35}»', not: 'ntn_x' },
    openai: { what: 'OpenAI key', literals: 'T3BlbkFJ', example: '«sk-{20}T3BlbkFJ{20}»', not: 'sk-learn' },
    privatekey: {
        what: 'private key',
        literals: '-----BEGIN',
        example: '«-----BEGIN EC PRIVATE KEY-----\nMI{120}\n-----END EC PRIVATE KEY-----»',
        not: '-----BEGIN CERTIFICATE-----',
    },
    sendgrid: { what: 'SendGrid key', literals: 'SG.', example: '«SG.{22}.{43}»', not: 'MSG.x' },
    shopify: { what: 'Shopify token', literals: 'shppa_ shpca_ shpat_ shpss_', example: '«shpat_{32x}»', not: 'shpat_x' },
    slack: {
        what: 'Slack token',
        literals: 'xoxb xoxp xapp xoxa xoxo xoxr',
        example: '«xoxb-{12d}-{24}»',
        not: 'xapp-1',
    },
    vercel: { what: 'Vercel token', literals: 'vcp_ vci_ vca_ vcr_ vck_', example: '«vcp_{24}»', not: 'vcp_x' },
};
/** Listed so that a test notices new rules. */
const UNUSED_PRESET_IDS = (/* unused pure expression or super */ null && ([
    'basicauth',
    'database-connection-string',
    'filter-comments',
    'gcp',
    'npm',
]));
/**
 * secretlint's rules, without its runner: the runner is asynchronous although the rules are not, and it keeps a timestamp for every text
 * and rule as long as the process lives.
 */
const PRESET_RULES = secretlint_rule_preset_recommend_module/* rules */.a.flatMap((rule) => {
    const row = PRESET_ROWS[toPresetId(rule)];
    return row === undefined ? [] : [preset_rules_toRule(rule, row)];
});
function toPresetId({ meta }) {
    return meta.id.replace(/^.*secretlint-rule-/, '');
}
function preset_rules_toRule(rule, { what, literals, example, not }) {
    let spans = [];
    let content = '';
    const names = literals.split(' ');
    // In other texts, some rules also report other things.
    const isOurs = (found) => names.some((name) => found.toLowerCase().includes(name.toLowerCase()));
    const report = ({ range }) => isOurs(content.slice(...range)) && spans.push(range);
    const handler = rule.create({ createTranslator: () => () => '', report, sharedOptions: {} }, preset_rules_OPTIONS);
    return {
        what,
        isRandom: true,
        triggers: names.map((literal) => ({ literal })),
        find(text) {
            spans = [];
            content = text;
            void handler.file?.({ content, ext: '.txt' });
            return spans;
        },
        examples: [example],
        counterExamples: [not],
    };
}

;// CONCATENATED MODULE: ./src/redaction/trigger-table.ts
/** Hash of three characters: five bits of each, which ignores letter case. */
const HASH_BITS = 0x7fff;
const HASH_LENGTH = 3;
const CODE_BITS = 0x1f;
/** For a trigger of three characters. */
const ANY_FOLLOWER = -1;
const BACKSLASH = 0x5c;
const PERCENT = 0x25;
/** Replaces a character that is in no trigger. */
const OTHER = 0xff;
/** Longer texts are rare, so their buffers are not kept. */
const MAX_KEPT_BUFFER = 1 << 16;
/** Lowercases ASCII letters. */
const FOLDED = Uint8Array.from({ length: 0x100 }, (_, code) => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code));
const IS_ALPHANUMERIC = Uint8Array.from({ length: 0x100 }, (_, code) => Number(code < 0x80 && /[A-Za-z0-9]/.test(String.fromCharCode(code))));
/**
 * Finds in one pass which rules could match a text, by looking up four characters at a time in a table of trigger prefixes. Takes about two
 * nanoseconds per character, regardless of the number of rules.
 */
class TriggerTable {
    rules;
    /** By the hash of a trigger's first three characters: a bit set of the fourth characters (five bits each) that may follow. */
    #followers = new Int32Array(HASH_BITS + 1);
    #entries = new Map();
    #buffer = new Uint8Array(256);
    constructor(rules) {
        this.rules = rules;
        for (const [rule, { triggers }] of rules.entries()) {
            for (const trigger of triggers) {
                const codes = Uint8Array.from(trigger.literal, (character) => FOLDED[character.charCodeAt(0)]);
                const hash = codes.subarray(0, HASH_LENGTH).reduce(addToHash, 0);
                const follower = codes[HASH_LENGTH];
                this.#followers[hash] |= follower === undefined ? ANY_FOLLOWER : 1 << (follower & CODE_BITS);
                const known = this.#entries.get(hash);
                if (known === undefined)
                    this.#entries.set(hash, [{ rule, codes, trigger }]);
                else
                    known.push({ rule, codes, trigger });
            }
        }
    }
    /** Whether any rule could match. */
    hasTrigger(text) {
        return this.#mayBegin(text) && this.#scan(this.#toCodes(text), 0, text.length, null);
    }
    /** The same for bytes of ASCII, UTF-8 or JSON. */
    hasTriggerIn(bytes, start, end) {
        return this.#scan(bytes, start, end, null);
    }
    /** The rules that could match, in order. */
    select(text) {
        if (!this.#mayBegin(text))
            return [];
        const hits = new Uint8Array(this.rules.length);
        this.#scan(this.#toCodes(text), 0, text.length, hits);
        return this.rules.filter((_, index) => hits[index] === 1);
    }
    /** A fast check: nearly all names contain no three characters of the table. */
    #mayBegin(text) {
        const followers = this.#followers;
        let hash = 0;
        let found = 0;
        for (let index = 0; index < text.length; index += 1) {
            const code = text.charCodeAt(index);
            found |= followers[hash] >>> (code & CODE_BITS);
            hash = addToHash(hash, code);
        }
        return (found & 1) !== 0 || followers[hash] !== 0;
    }
    /** @param hits - Set to 1 for each rule that could match; if null, the search stops at the first one. */
    #scan(codes, start, end, hits) {
        const followers = this.#followers;
        let hash = 0;
        for (let index = start; index < end; index += 1) {
            const code = codes[index];
            if (((followers[hash] >>> (code & CODE_BITS)) & 1) === 1 && this.#isFound(hash, codes, index, start, end, hits))
                return true;
            hash = addToHash(hash, code);
        }
        return followers[hash] !== 0 && this.#isFound(hash, codes, end, start, end, hits);
    }
    /** @param index - Position after the three hashed characters. */
    #isFound(hash, codes, index, start, end, hits) {
        for (const entry of this.#entries.get(hash)) {
            if (hits?.[entry.rule] === 1 || !isAt(entry, codes, index - HASH_LENGTH, start, end))
                continue;
            if (hits === null)
                return true;
            hits[entry.rule] = 1;
        }
        return false;
    }
    #toCodes(text) {
        let buffer = this.#buffer;
        if (text.length > buffer.length) {
            buffer = new Uint8Array(text.length);
            if (text.length <= MAX_KEPT_BUFFER)
                this.#buffer = buffer;
        }
        for (let index = 0; index < text.length; index += 1) {
            const code = text.charCodeAt(index);
            buffer[index] = code > OTHER ? OTHER : code;
        }
        return buffer;
    }
}
function addToHash(hash, code) {
    return ((hash << 5) | (code & CODE_BITS)) & HASH_BITS;
}
function isAt({ codes: literal, trigger }, codes, at, start, end) {
    if (at < start || at + literal.length > end)
        return false;
    for (let index = 0; index < literal.length; index += 1) {
        if (FOLDED[codes[at + index]] !== literal[index])
            return false;
    }
    if (trigger.isWord === true && !isWordStart(codes, at, start))
        return false;
    return trigger.accepts === undefined || trigger.accepts(codes, at, end);
}
/** A preceding letter or digit may end an escape: `\n`, `\u003d`, `%3D`. */
function isWordStart(codes, at, start) {
    if (at === start || IS_ALPHANUMERIC[codes[at - 1]] === 0)
        return true;
    return codes[at - 2] === BACKSLASH || codes[at - 3] === PERCENT || codes[at - 6] === BACKSLASH;
}

;// CONCATENATED MODULE: ./src/redaction/rules.ts








/** Passwords in XML, SQL and .netrc. */
const TEXT_RULES = [
    pattern('secret', ['password>', 'passwd>', 'passphrase>', 'secret>', 'token>', 'apikey>'], /<\w{0,40}(?:password|passwd|passphrase|secret|token|apikey)>(?<secret>[^<\s]{3,})(?=<)/gi, {
        examples: [
            '<password>«sesame»</password>',
            '<apiKey>«a1b2c3d4»</apiKey>',
            '<clientSecret>«opensesame»</clientSecret>',
        ],
        not: [
            '<password></password>',
            '<token>',
            'as <password> then',
            '<password>${PASSWORD}</password>',
            '<tokens>5321</tokens>',
        ],
    }, { isRandom: false, accepts: (secret) => !/^(?:[$%{*[]|REDACTED|string$)/i.test(secret) }),
    pattern('secret', ['identified', 'password ', 'password\t', 'password\n', 'password\r', 'password\\'], /(?:identified\s{1,3}by\s{1,3}|\bpassword[ \t\r\n]{1,3})\\?'(?<secret>[^'\\\r\n]{3,})/gi, {
        examples: ["CREATE USER a IDENTIFIED BY '«sesame»'", "ALTER ROLE a WITH PASSWORD '«open sesame»';"],
        not: ["IDENTIFIED BY '$PASS'", "the field 'password' is empty"],
    }, { isRandom: false, accepts: (secret) => !/^(?:[$%{*[<]|REDACTED|is |was |must |should )/i.test(secret) }),
    pattern('secret', ['value='], /(?:key|name)=\\?["'][\w.]{0,40}(?:password|secret|token|apikey)\\?["']\s{1,3}value=\\?["'](?<secret>[^"'\\]{3,})/gi, {
        examples: ['<add key="ClearTextPassword" value="«sesame»" />', '<property name="db.password" value="«sesame»"/>'],
        not: ['<add key="theme" value="sesame" />', '<add key="Password" value="${PASSWORD}" />'],
    }, { isRandom: false, accepts: (secret) => !/^(?:[$%{*[<]|REDACTED)/i.test(secret) }),
    pattern('secret', ['machine'], /\bmachine\s{1,3}\S{1,256}\s{1,3}login\s{1,3}\S{1,256}\s{1,3}password\s{1,3}(?<secret>\S*[^\s)\]},.])/g, {
        examples: ['machine example.com login jane password «sesame»'],
        not: ['machine learning login page', 'machine example.com login jane'],
    }, { isRandom: false, accepts: (secret) => !/^[$%{*[<]/.test(secret) }),
];
/** All kinds of private text, most specific first: if findings start at the same place, the first rule names them. */
const RULES = [
    ...PRESET_RULES,
    ...TOKEN_RULES,
    ...ADDRESS_RULES,
    ...HEADER_RULES,
    ...COMMAND_RULES,
    ...TEXT_RULES,
    ASSIGNMENTS,
    OPTIONS,
    ...PATH_RULES,
];
const TRIGGERS = new TriggerTable(RULES);
/** Findings in the order of the text. Overlapping findings are merged under the name of the first. */
function findPrivate(text, rules = TRIGGERS.select(text)) {
    const findings = [];
    for (const rule of rules)
        for (const [start, end] of rule.find(text))
            findings.push({ start, end, rule });
    return toDisjoint(findings);
}
function toDisjoint(findings) {
    const disjoint = [];
    for (const finding of findings.sort((a, b) => a.start - b.start)) {
        const last = disjoint.at(-1);
        if (last === undefined || finding.start >= last.end)
            disjoint.push(finding);
        else
            disjoint[disjoint.length - 1] = merge(last, finding);
    }
    return disjoint;
}
/** If a secret and a path overlap, the whole is secret. */
function merge(first, second) {
    if (second.end <= first.end && (first.rule.isPath !== true || second.rule.isPath === true))
        return first;
    const end = Math.max(first.end, second.end);
    const rule = first.rule.isPath === true ? second.rule : first.rule;
    const isRandom = first.rule.isRandom && second.rule.isRandom;
    return { start: first.start, end, rule: rule.isRandom === isRandom ? rule : { ...rule, isRandom } };
}


/***/ })

};

import type { Codes, Rule, Span, Trigger } from './finding.js';
import { type Assignment, isSecretValue, toSecrecy } from './secret-values.js';

/** Every name that marks its value as secret contains one of these. */
const WORD = 'pass(?:word|wd|phrase|code)?|pswd|pwd|secret|token|credentials?|creds|key|auth|pat|signing|signature|sig';
const QUOTE = String.raw`\\{0,8}["'${'`'}]`;
/** Does not match a line end: in YAML, the line after `password:` may be unrelated. */
const SPACE = String.raw`[^\S\r\n]{0,3}`;
const HEAD = new RegExp(
  String.raw`(?:${WORD})(?:[_-]?[A-Z0-9][\w-]{0,24}|[_-]\w[\w-]{0,24}|\d{1,4})?(?:${QUOTE}\]?|\])?${SPACE}(?<sign>=>|:=|==?|:|%3[ad])${SPACE}(?<quote>${QUOTE})?`,
  'gi',
);
const OPTION = new RegExp(
  String.raw`(?<![\w-])--?(?<name>(?:[A-Za-z][\w-]{0,24}[-_])?(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|credentials?|pat|[A-Za-z]{2,12}key|key))[^\S\r\n]{1,3}(?<quote>${QUOTE})?`,
  'gi',
);

/** `password= there`: in a shell, this assigns nothing. */
const IS_EMPTY = /[^\s:]=\s+$/;

/** How many characters to check before a word, and of a value. */
const MAX_BEFORE = 40;
const MAX_VALUE = 96;

/** Values of names that mark them as secret: `DB_PASSWORD=…`, `"apiKey": "…"`, `Password=…;`, `\"token\":\"…\"`. */
export const ASSIGNMENTS: Rule = {
  what: 'secret',
  isRandom: false,
  triggers: toTriggers(
    'pass pswd pwd secret token credential creds key auth _pat -pat pat= pat: signing signature sig=',
    isAssigned,
  ),
  find: (text) =>
    findValues(text, HEAD, (match) => {
      if (IS_EMPTY.test(match[0])) return null;
      const end = match.index + match[0].search(/["'`\]\s\\:=%]/);
      const before = /[\w.-]*$/.exec(text.slice(Math.max(0, match.index - MAX_BEFORE), match.index))![0];
      return { name: before + text.slice(match.index, end), isEqual: !match.groups!['sign']!.startsWith(':') };
    }),
  examples: [
    'DB_PASSWORD=«correcthorsebatterystaple»',
    'REDIS_PASSWORD=«hunter2»',
    'PIN_PASSWORD=«84736251»',
    'MAIL_PASSWORD="«my own pass phrase»"',
    "MAIL_PASSWORD='«my own pass phrase»'",
    'password="«#hunter2»"',
    String.raw`{\"password\":\"«S3cretEsc12»\"}`,
    String.raw`{\\\"password\\\":\\\"«S3cret\\\\\\\"Esc12»\\\"}`,
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
export const OPTIONS: Rule = {
  what: 'secret',
  isRandom: false,
  triggers: toTriggers('pass pwd secret token credential key pat', isOption),
  find: (text) => findValues(text, OPTION, ({ groups }) => ({ name: groups!['name']!, isEqual: true })),
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

function* findValues(
  text: string,
  head: RegExp,
  toHead: (match: RegExpExecArray) => Pick<Assignment, 'name' | 'isEqual'> | null,
): Generator<Span> {
  const expression = new RegExp(head);
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    const { name, isEqual } = toHead(match) ?? { name: '', isEqual: false };
    const secrecy = toSecrecy(name);
    if (secrecy === null) continue;
    const start = expression.lastIndex;
    const quote = match.groups!['quote'];
    const isQuoted = quote !== undefined;
    const value = text.slice(start, toEnd(text, start, quote, start + MAX_VALUE));
    if (!isSecretValue(value, { name, secrecy, isEqual, isQuoted })) continue;
    const end = toEnd(text, start, quote, text.length);
    yield [start, end];
    expression.lastIndex = end;
  }
}

/** The end of a value, searched only up to `limit`. */
function toEnd(text: string, start: number, quote: string | undefined, limit: number): number {
  return quote === undefined
    ? toBareEnd(text, start, Math.min(limit, text.length))
    : toQuotedEnd(text, start, quote, Math.min(limit, text.length));
}

/** A quoted value ends at the same quote with no more backslashes before it, or at the end of the line if the text was truncated. */
function toQuotedEnd(text: string, start: number, quote: string, limit: number): number {
  const closing = quote.at(-1)!;
  for (let index = start; index < limit; index += 1) {
    const character = text[index]!;
    if (character === '\n') return index;
    if (character !== closing) continue;
    let first = index;
    while (first > start && text[first - 1] === '\\') first -= 1;
    if (index - first < quote.length) return first;
  }
  return limit;
}

const SPECIAL = /[\s"'`;<>\\&,|#()[\]{}]/g;
const ENDS = /[\s"'`;<>]/;
const ENDS_BEHIND_CLOSER = /[\s"'`;,.)\]}]/;
const PUNCTUATION = /[.,!?:)\]}]/;

/**
 * A bare value ends at a space, quote or semicolon, or where the next parameter begins. Punctuation and closing brackets that follow it are
 * not part of it.
 */
function toBareEnd(text: string, start: number, limit: number): number {
  const open: string[] = [];
  let end = limit;
  SPECIAL.lastIndex = start;
  for (let match = SPECIAL.exec(text); match !== null && match.index < limit; match = SPECIAL.exec(text)) {
    const [character] = match;
    const { index } = match;
    const next = text[index + 1] ?? ' ';
    const isEnd =
      ENDS.test(character) ||
      (character === '\\' && /["'`]/.test(next)) ||
      ('&,|'.includes(character) && isParameter(text, index)) ||
      (character === '#' && isInAddress(text, start)) ||
      (character in CLOSERS && open.pop() === undefined && ENDS_BEHIND_CLOSER.test(next));
    if (isEnd) {
      end = index;
      break;
    }
    if ('([{'.includes(character)) open.push(character);
  }
  if (text[end] === ';') return end;
  while (end > start && PUNCTUATION.test(text[end - 1]!)) end -= 1;
  return end;
}

const CLOSERS: Readonly<Record<string, true>> = { ')': true, ']': true, '}': true };
const PARAMETER = /[&,|](?:amp;)?[\w.-]{1,40}(?:=|:\s)/y;

function isParameter(text: string, index: number): boolean {
  PARAMETER.lastIndex = index;
  return PARAMETER.test(text);
}

function isInAddress(text: string, start: number): boolean {
  return /[?&][\w.-]{0,40}=$/.test(text.slice(Math.max(0, start - MAX_BEFORE), start));
}

function toTriggers(literals: string, accepts: Trigger['accepts']): Trigger[] {
  return literals.split(' ').map((literal) => ({ literal, ...(accepts && { accepts }) }));
}

const IN_NAME = Uint8Array.from({ length: 0x100 }, (_, code) => Number(/[\w-]/.test(String.fromCharCode(code))));
const BEHIND_NAME = toFlags(/[\s"'`\\\]=:%]/);
const MAX_NAME = 44;

/** Whether the text after the name may be an assignment, unlike in `token-refresh`. */
function isAssigned(codes: Codes, at: number, end: number): boolean {
  const stop = Math.min(end, at + MAX_NAME);
  for (let index = at + 3; index < stop; index += 1) {
    const code = codes[index]!;
    if (IN_NAME[code] === 0) return BEHIND_NAME[code] === 1;
  }
  return false;
}

/** Whether a dash comes somewhere before the literal, and a space or the like after the name. */
function isOption(codes: Codes, at: number, end: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - MAX_NAME); index -= 1) {
    if (codes[index] === 0x2d) return isAssigned(codes, at, end);
    if (IN_NAME[codes[index]!] === 0) return false;
  }
  return false;
}

/** Treats every non-ASCII character as a possible space. */
function toFlags(expression: RegExp): Uint8Array {
  return Uint8Array.from({ length: 0x100 }, (_, code) =>
    Number(code >= 0x80 || expression.test(String.fromCharCode(code))),
  );
}

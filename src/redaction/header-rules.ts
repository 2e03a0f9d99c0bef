import { isByChance } from './secret-values.js';
import type { Rule } from './finding.js';
import { pattern, WORD_START } from './token-rules.js';

const QUOTE = String.raw`(?:\\{0,8}["'])?`;
const SPACE = String.raw`(?:[^\S\r\n]|%20|\+){0,3}`;
const SCHEME = String.raw`(?:basic|bearer|token|digest|negotiate|ntlm|apikey|api-key|bot|jwt|key|sso-key|splunk|genie[kK]ey|oauth)`;
const AUTHORIZATION = new RegExp(
  String.raw`authorization${QUOTE}${SPACE}(?:[:=]|%3[ad])${SPACE}${QUOTE}(?:(?<scheme>${SCHEME})(?:[^\S\r\n]|%20|\+){1,3})?(?<value>[^\s"'\`\\,;<>]{3,}[^\s"'\`\\,;<>)\]}.])`,
  'dgi',
);
/** Used instead of a credential in documentation and messages. */
const NO_CREDENTIAL =
  /^(?:[$%<{*[(]|x{3,8}$|\.{3}|…|(?:your|my|the|an?|is|was|not|or|and|token|tokens|bearer|basic|header|headers|missing|required|invalid|expired|failed|denied|auth|authentication|authorization|credentials?|scheme|access|error|none|null|undefined|redacted|hidden)\b)/i;

/** The value of `Authorization:`, with any scheme. */
const AUTHORIZATION_RULE: Rule = {
  what: 'credential',
  isRandom: false,
  triggers: [{ literal: 'authorization' }],
  *find(text) {
    for (const { groups, indices } of text.matchAll(AUTHORIZATION)) {
      const { scheme, value = '' } = groups!;
      if (NO_CREDENTIAL.test(value) || (scheme === undefined && !isByChance(value, 16))) continue;
      yield indices!.groups!['value']!;
    }
  },
  examples: [
    'Authorization: Basic «cmVhZGVyOm9wZW4gc2VzYW1lIG9uZQ==»',
    'Authorization: Bearer «abcdefgh12345678»',
    'authorization: token «abc123abc123abc1»',
    `curl -H "Authorization: Bearer «opensesame»" https://example.com`,
    String.raw`{\"Authorization\":\"Bearer «opensesame»\"}`,
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

const BEARER = new RegExp(String.raw`${WORD_START}bearer(?:[^\S\r\n]|%20|\+){1,3}(?<secret>[\w.~+/=-]{16,})`, 'gi');
const BASIC = new RegExp(String.raw`${WORD_START}basic(?:[^\S\r\n]|%20){1,3}(?<secret>[A-Za-z0-9+/]{8,}={0,2})`, 'gi');

export const HEADER_RULES: readonly Rule[] = [
  AUTHORIZATION_RULE,
  pattern(
    'credential',
    ['bearer'],
    BEARER,
    {
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
    },
    { isWord: true, isRandom: false, accepts: (secret) => isByChance(secret, 16) || /^[A-Za-z]{20,}$/.test(secret) },
  ),
  pattern(
    'credential',
    ['basic'],
    BASIC,
    {
      examples: ['Basic «dXNlcjpwYXNzd29yZA==»', 'basic «cmVhZGVyOm9wZW4gc2VzYW1l»'],
      not: ['basic authentication', 'Basic HTML template', 'BASIC programming', 'basic configuration1234'],
    },
    { isWord: true, isRandom: false, accepts: isUserAndPassword },
  ),
  pattern(
    'cookies',
    ['cookie'],
    new RegExp(
      String.raw`cookies?${QUOTE}(?:${SPACE}[:=]|[^\S\r\n])${SPACE}${QUOTE}(?<secret>[\w.-]{1,64}=[^\s"'\`\\;,<>)]*(?:;[^\S\r\n]?[^\s"'\`\\;,=<>]{1,64}=[^\s"'\`\\;,<>)]*)*)`,
      'gi',
    ),
    {
      examples: [
        'Cookie: «session=4b195c8f8f5c284b7e006d3a3a6d917e»',
        'Cookie: «sid=a1b2c3d4e5f6; theme=dark»',
        'Cookie: «sid=a1b2c3»',
        'Cookie: «theme=dark; sid=a1b2c3d4e5f6»',
        'Set-Cookie: «connect.sid=s%3Aa1b2c3d4e5f6»; HttpOnly',
        `curl --cookie "«session=a1b2c3d4e5f6»" https://example.com`,
        String.raw`{\"cookie\":\"«session=a1b2c3d4e5f6»\"}`,
      ],
      not: [
        'cookie: consent=true',
        'cookie: page=a1b2c',
        'cookie banner',
        'cookie: session expired',
        'cookies: 3',
        'cookie consent=accepted',
      ],
    },
    { isRandom: false, accepts: (secret) => secret.split(';').some(isSessionLike) },
  ),
  pattern(
    'session cookie',
    [
      'JSESSIONID',
      'PHPSESSID',
      'connect.sid',
      'sessionid=',
      'ASP.NET_SessionId',
      'laravel_session',
      '__Secure-',
      '__Host-',
    ],
    /(?:JSESSIONID|PHPSESSID|connect\.sid|(?<![\w.-])sessionid|ASP\.NET_SessionId|laravel_session|__(?:Secure|Host)-[\w.-]{1,64})=(?<secret>[^\s"'`\\;,<>&?#)\]}]{12,})/gi,
    {
      examples: [
        'JSESSIONID=«{32A}»',
        '/x;jsessionid=«{32A}»?a=1',
        'sessionid=«{32}»',
        '__Host-sid=«{24}»',
        'connect.sid=«s%3A{32}»',
      ],
      not: ['JSESSIONID=x', 'the PHPSESSID cookie', 'my-sessionid=run-20260115-1'],
    },
    { isRandom: false },
  ),
];

/** Whether a cookie is more than a setting such as `theme=dark` or `consent=true`. */
function isSessionLike(cookie: string): boolean {
  const value = cookie.slice(cookie.indexOf('=') + 1);
  return value.length >= 6 && /\d/.test(value);
}

/** Whether the text is `user:password` in Base64. */
function isUserAndPassword(secret: string): boolean {
  return /^[\x20-\x7e]+:[\x20-\x7e]*$/.test(Buffer.from(secret.slice(0, 256), 'base64').toString('latin1'));
}

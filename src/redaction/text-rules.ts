import type { Rule } from './finding.js';
import { pattern } from './token-rules.js';

/** Passwords in XML, SQL and .netrc. */
export const TEXT_RULES: readonly Rule[] = [
  pattern(
    'secret',
    ['password>', 'passwd>', 'passphrase>', 'secret>', 'token>', 'apikey>'],
    /<\w{0,40}(?:password|passwd|passphrase|secret|token|apikey)>(?<secret>[^<\s]{3,})(?=<)/gi,
    {
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
    },
    { isRandom: false, accepts: (secret) => !/^(?:[$%{*[]|REDACTED|string$)/i.test(secret) },
  ),
  pattern(
    'secret',
    ['identified', 'password ', 'password\t', 'password\n', 'password\r', 'password\\'],
    /(?:identified\s{1,3}by\s{1,3}|\bpassword[ \t\r\n]{1,3})\\?'(?<secret>[^'\\\r\n]{3,})/gi,
    {
      examples: ["CREATE USER a IDENTIFIED BY '«sesame»'", "ALTER ROLE a WITH PASSWORD '«open sesame»';"],
      not: ["IDENTIFIED BY '$PASS'", "the field 'password' is empty"],
    },
    { isRandom: false, accepts: (secret) => !/^(?:[$%{*[<]|REDACTED|is |was |must |should )/i.test(secret) },
  ),
  pattern(
    'secret',
    ['value='],
    /(?:key|name)=\\?["'][\w.]{0,40}(?:password|secret|token|apikey)\\?["']\s{1,3}value=\\?["'](?<secret>[^"'\\]{3,})/gi,
    {
      examples: ['<add key="ClearTextPassword" value="«sesame»" />', '<property name="db.password" value="«sesame»"/>'],
      not: ['<add key="theme" value="sesame" />', '<add key="Password" value="${PASSWORD}" />'],
    },
    { isRandom: false, accepts: (secret) => !/^(?:[$%{*[<]|REDACTED)/i.test(secret) },
  ),
  pattern(
    'secret',
    ['machine'],
    /\bmachine\s{1,3}\S{1,256}\s{1,3}login\s{1,3}\S{1,256}\s{1,3}password\s{1,3}(?<secret>\S*[^\s)\]},.])/g,
    {
      examples: ['machine example.com login jane password «sesame»'],
      not: ['machine learning login page', 'machine example.com login jane'],
    },
    { isRandom: false, accepts: (secret) => !/^[$%{*[<]/.test(secret) },
  ),
];

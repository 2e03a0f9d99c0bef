import type { Finding, Rule } from './finding.js';
import { pattern, TOKEN_RULES } from './token-rules.js';
import { ADDRESS_RULES } from './address-rules.js';
import { ASSIGNMENTS, OPTIONS } from './assignments.js';
import { COMMAND_RULES } from './command-rules.js';
import { HEADER_RULES } from './header-rules.js';
import { PATH_RULES } from './personal-paths.js';
import { PRESET_RULES } from './preset-rules.js';
import { TriggerTable } from './trigger-table.js';

/** Passwords in XML, SQL and .netrc. */
const TEXT_RULES: readonly Rule[] = [
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

/** All kinds of private text, most specific first: if findings start at the same place, the first rule names them. */
export const RULES: readonly Rule[] = [
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

export const TRIGGERS = new TriggerTable(RULES);

/** Findings in the order of the text. Overlapping findings are merged under the name of the first. */
export function findPrivate(text: string, rules: readonly Rule[] = TRIGGERS.select(text)): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) for (const [start, end] of rule.find(text)) findings.push({ start, end, rule });
  return toDisjoint(findings);
}

function toDisjoint(findings: Finding[]): Finding[] {
  const disjoint: Finding[] = [];
  for (const finding of findings.sort((a, b) => a.start - b.start)) {
    const last = disjoint.at(-1);
    if (last === undefined || finding.start >= last.end) disjoint.push(finding);
    else disjoint[disjoint.length - 1] = merge(last, finding);
  }
  return disjoint;
}

/** If a secret and a path overlap, the whole is secret. */
function merge(first: Finding, second: Finding): Finding {
  if (second.end <= first.end && (first.rule.isPath !== true || second.rule.isPath === true)) return first;
  const end = Math.max(first.end, second.end);
  const rule = first.rule.isPath === true ? second.rule : first.rule;
  const isRandom = first.rule.isRandom && second.rule.isRandom;
  return { start: first.start, end, rule: rule.isRandom === isRandom ? rule : { ...rule, isRandom } };
}

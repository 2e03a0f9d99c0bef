import { ADDRESS_RULES } from './address-rules.js';
import { ASSIGNMENTS, OPTIONS } from './assignments.js';
import { COMMAND_RULES } from './command-rules.js';
import type { Finding, Rule } from './finding.js';
import { HEADER_RULES } from './header-rules.js';
import { PATH_RULES } from './personal-paths.js';
import { PRESET_RULES } from './preset-rules.js';
import { TEXT_RULES } from './text-rules.js';
import { TOKEN_RULES } from './token-rules.js';
import { TriggerTable } from './trigger-table.js';

/** All kinds of private text, the most exact ones first: of findings that begin together, the first names them. */
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

/** What these rules find, in the order of the text. Findings that overlap are one, which has the name of the first. */
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

/** A secret in a path, or around one, makes all of it secret. */
function merge(first: Finding, second: Finding): Finding {
  if (second.end <= first.end && (first.rule.isPath !== true || second.rule.isPath === true)) return first;
  const end = Math.max(first.end, second.end);
  const rule = first.rule.isPath === true ? second.rule : first.rule;
  const isRandom = first.rule.isRandom && second.rule.isRandom;
  return { start: first.start, end, rule: rule.isRandom === isRandom ? rule : { ...rule, isRandom } };
}

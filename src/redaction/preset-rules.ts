import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { Rule, Span, Trigger } from './finding.js';

interface Report {
  readonly range: readonly [start: number, end: number];
}

/** The part of secretlint's rule interface that text needs. */
interface PresetRule {
  readonly meta: { readonly id: string };
  create(context: object, options: object): { file?(source: object): void | Promise<void> };
}

/** Access key identifiers are harmless by themselves, but their secret is likely nearby. */
const OPTIONS = { enableIDScanRule: true };

interface Row {
  readonly what: string;
  /** A text without any of these is not passed to the rule. Separated by spaces. */
  readonly literals: string;
  readonly example: string;
  readonly not: string;
}

/**
 * The rules of secretlint's preset that are used, by the end of their ids. Those for credentials in URLs are left out because they miss
 * passwords with anything but letters and digits, those of Google and npm because they hide a whole text or everything up to the end of a
 * line. `filter-comments` would let telemetry disable the others.
 */
export const PRESET_ROWS: Readonly<Record<string, Row>> = {
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
export const UNUSED_PRESET_IDS: readonly string[] = [
  'basicauth',
  'database-connection-string',
  'filter-comments',
  'gcp',
  'npm',
];

/**
 * secretlint's rules, without its runner: the runner is asynchronous although the rules are not, and it keeps a timestamp for every text
 * and rule as long as the process lives.
 */
export const PRESET_RULES: readonly Rule[] = (rules as readonly PresetRule[]).flatMap((rule) => {
  const row = PRESET_ROWS[toPresetId(rule)];
  return row === undefined ? [] : [toRule(rule, row)];
});

export function toPresetId({ meta }: { readonly meta: { readonly id: string } }): string {
  return meta.id.replace(/^.*secretlint-rule-/, '');
}

function toRule(rule: PresetRule, { what, literals, example, not }: Row): Rule {
  let spans: Span[] = [];
  let content = '';
  const names = literals.split(' ');
  // In other texts, some rules also report other things.
  const isOurs = (found: string) => names.some((name) => found.toLowerCase().includes(name.toLowerCase()));
  const report = ({ range }: Report) => isOurs(content.slice(...range)) && spans.push(range);
  const handler = rule.create({ createTranslator: () => () => '', report, sharedOptions: {} }, OPTIONS);
  return {
    what,
    isRandom: true,
    triggers: names.map((literal): Trigger => ({ literal })),
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

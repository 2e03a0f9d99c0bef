import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { Finding } from './finding.js';

interface Report {
  readonly range: readonly [start: number, end: number];
}

/** The part of the interface of secretlint's rules that text needs. */
interface Rule {
  readonly meta: { readonly id: string };
  create(context: object, options: object): { file?(source: object): void | Promise<void> };
}

/** Lets telemetry switch rules off by a comment. */
const SWITCH = 'filter-comments';
/** Identifiers of access keys give nothing away by themselves, but say whose secret is likely to be close by. */
const OPTIONS = { enableIDScanRule: true };

/** By the end of the rule's id. A rule without a name here goes by its id. */
const NAMES: Readonly<Record<string, string>> = {
  '1password': '1Password token',
  aws: 'AWS credential',
  basicauth: 'credentials in a URL',
  'database-connection-string': 'database credentials',
  gcp: 'Google credential',
  github: 'GitHub token',
  gitlab: 'GitLab token',
  npm: 'npm token',
  openai: 'OpenAI key',
  privatekey: 'private key',
  slack: 'Slack token',
};
/** What people choose themselves: passwords. */
const CHOSEN: ReadonlySet<string> = new Set(['basicauth', 'database-connection-string']);

let findings: Finding[] = [];

const HANDLERS = (rules as readonly Rule[])
  .map((rule) => ({ rule, id: rule.meta.id.replace(/^.*secretlint-rule-/, '') }))
  .filter(({ id }) => id !== SWITCH)
  .map(({ rule, id }) => {
    const what = NAMES[id] ?? `${id} credential`;
    const isRandom = !CHOSEN.has(id);
    const report = ({ range: [start, end] }: Report) => findings.push({ start, end, what, isRandom });
    return rule.create({ createTranslator: () => () => '', report, sharedOptions: {} }, OPTIONS);
  });

/**
 * What the maintained rules of secretlint find. They are run without its runner, which answers later while they answer at once,
 * and which keeps a time mark of every text and rule for as long as the process lives.
 */
export function findByPreset(content: string): Finding[] {
  findings = [];
  for (const handler of HANDLERS) void handler.file?.({ content, ext: '.txt' });
  return findings;
}

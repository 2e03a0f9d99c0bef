import { createHash } from 'node:crypto';
import { isPlain, redactText } from '../src/redaction/redact-text.js';
import { median, printTable } from './table.js';

const TEXTS = 200_000;
const ACTIONS = [
  'nightly.sync',
  'repo.prepare',
  'ctx.search.zero_hit',
  'config.load',
  'workflow:Nightly build',
  'auth.login',
  'token-refresh',
];
const REASONS = [
  'no files changed since the last run',
  'the checkout of octo/app took longer than 120 s, retried once',
  'skipped: 3 of 12 checks are not required on this branch',
  "TypeError: Cannot read properties of undefined (reading 'id') at src/records/lines.ts:42:13",
  'see https://github.com/octo/app/actions/runs/22029908898 for the log',
  'used 15320 tokens, max_tokens=4096',
  'commit 8f14e45fceea167a5a36dedd4bea2543e1d2b3c4 is already on main',
];

/** Typical texts of telemetry by kind: few different names, and run ids that hardly ever repeat. */
const KINDS: Readonly<Record<string, (index: number) => string>> = {
  'names of actions': (index) => ACTIONS[index % ACTIONS.length]!,
  'numbers of runs': (index) => `${22029908898 + index * 7}-${(index % 3) + 1}`,
  'runs with a time': (index) => `2026-01-15T18-22-${index % 60}Z/fix-ci-${index}`,
  'runs with a UUID': (index) => toUuid(index),
  'runs with letters and digits': (index) => `run_${toHash(index).slice(0, 20)}`,
  sessions: (index) => `session-${Buffer.from(toHash(index), 'hex').toString('base64url').slice(0, 22)}`,
  reasons: (index) => `${REASONS[index % REASONS.length]!} (${index})`,
};

/** Cost of redaction for texts without anything to hide, which nearly all are. */
export function benchRedaction(rounds: number): void {
  const rows = Object.entries(KINDS).map(([kind, toText]) => {
    // Copied to flatten strings from concatenation.
    const texts = Array.from({ length: TEXTS }, (_, index) => Buffer.from(toText(index)).toString());
    const bytes = texts.reduce((sum, text) => sum + text.length, 0);
    const seconds = Array.from({ length: rounds }, () => measure(texts));
    const plain = texts.filter((text) => isPlain(text)).length / texts.length;
    return [kind, `${((median(seconds) / bytes) * 1e9).toFixed(1)} s`, `${(plain * 100).toFixed(0)} %`];
  });
  printTable(
    `Redaction of ${TEXTS} texts of a kind, median of ${rounds} rounds`,
    ['texts', 'CPU per GB', 'plain'],
    rows,
  );
}

function measure(texts: readonly string[]): number {
  const start = process.cpuUsage();
  for (const text of texts) if (!isPlain(text)) redactText(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function toHash(index: number): string {
  return createHash('sha256').update(String(index)).digest('hex');
}

function toUuid(index: number): string {
  return toHash(index).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
}

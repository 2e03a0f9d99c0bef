import type { Diagnostics } from '../../src/derive/artifacts/diagnostics-schema.js';
import type { RunsArtifact } from '../../src/derive/runs/runs-schema.js';
import type { Summary } from '../../src/derive/artifacts/summary-schema.js';
import type { Sweeps } from '../../src/derive/artifacts/sweeps-schema.js';
import type { CommandsArtifact } from '../../src/derive/commands/commands-schema.js';
import type { ExportIndex } from '../../src/derive/exports/export-columns.js';
import type { ActionSeries, Series } from '../../src/derive/series/series-schema.js';
import type { Sessions } from '../../src/derive/usage/sessions-schema.js';
import type { UsageArtifact } from '../../src/derive/usage/usage-schema.js';
import type { Attention } from '../../src/derive/attention/attention-schema.js';
import { toEvidence, toIncident } from '../../src/render/attention-text.js';
import { toVisibleText } from '../../src/render/text-formats.js';
import { formatCount, formatRatio } from '../../src/base/format.js';
import { parseManifest } from '../../src/render/manifest.js';
import { toVerdicts } from '../../src/render/verdicts.js';
import { addCommands, addExports, addSummary, addSweeps, addUsage, written } from './artifact-claims.js';
import { Claims } from './claims.js';
import { addActionSeries, addSeries, addSession, addSessions } from './series-claims.js';
import { parsePage, toText } from './html-page.js';
import { addDay, addOverview, addTables } from './page-claims.js';

/** Files of a site by path. */
export type Site = ReadonlyMap<string, Uint8Array>;

/** Files that hold no figures, or what other files are only about. */
const WITHOUT_FIGURES = /^(\.nojekyll|index\.html|README\.md|assets\/.*|[^/]+\/audit\.jsonl|[^/]+\/data\/.*\.parquet)$/;

export interface WalkedSite {
  readonly contradictions: readonly string[];
  /** Files and tables that nobody has read. */
  readonly unread: readonly string[];
  /** How often something was said that had been said elsewhere. */
  readonly repeated: number;
}

/**
 * Reads every file of a site, and what it says of each thing.
 * @param jobSummary - As the run that published it wrote it.
 */
export function walkSite(site: Site, jobSummary: string): WalkedSite {
  const keys = [...site.keys()].flatMap((path) => /^([^/]+)\/manifest\.json$/.exec(path)?.[1] ?? []);
  const walked = keys.map((key) => walkDashboard(site, key, jobSummary));
  const others = [...site.keys()].filter(
    (path) => !keys.includes(path.split('/')[0] ?? '') && !WITHOUT_FIGURES.test(path),
  );
  return {
    contradictions: walked.flatMap(({ contradictions }) => contradictions),
    unread: [...others, ...walked.flatMap(({ unread }) => unread)],
    repeated: walked.reduce((sum, { repeated }) => sum + repeated, 0),
  };
}

function walkDashboard(site: Site, key: string, jobSummary: string): WalkedSite {
  const claims = new Claims();
  const unread: string[] = [];
  const text = (name: string) => Buffer.from(site.get(`${key}/${name}`) ?? []).toString();
  const json = (name: string): unknown => JSON.parse(text(name));
  const summary = json('summary.json') as Summary;
  const isEmpty = summary.status === 'no-telemetry';
  const { sentences, telemetry, automation, attention } = toVerdicts(summary);

  addSummary(claims, summary, 'summary.json');
  addSweeps(claims, json('sweeps.json') as Sweeps, 'sweeps.json');
  const { open, items } = json('attention.json') as Attention;
  addOpen(claims, open, 'attention.json');
  addOpen(claims, summary.automation.attention, 'summary.json');
  for (const path of site.keys()) {
    if (!path.startsWith(`${key}/`) || WITHOUT_FIGURES.test(path)) continue;
    const name = path.slice(key.length + 1);
    const content = text(name);
    if (name === 'commands.json') addCommands(claims, json(name) as CommandsArtifact, name);
    else if (name === 'usage.json') addUsageAndSessions(claims, json(name) as UsageArtifact, name);
    else if (name === 'series.json') addSeries(claims, json(name) as Series, json('sweeps.json') as Sweeps, name);
    else if (/^actions\/.*\.json$/.test(name)) addActionSeries(claims, json(name) as ActionSeries, name);
    else if (name === 'sessions.json') addSessions(claims, (json(name) as Sessions).sessions, name);
    else if (name === 'diagnostics.json') claims.add('status', (json(name) as Diagnostics).status, name);
    else if (name === 'data/index.json') addExports(claims, json(name) as ExportIndex, name);
    else if (name.startsWith('data/')) addRows(claims, name, content);
    else if (name === 'runs.json') addRuns(claims, json(name) as RunsArtifact, name);
    else if (name === 'manifest.json') addFigures(claims, content, name);
    else if (name === 'metrics.prom') addMetrics(claims, content, name);
    else if (name === 'feed.xml') {
      addFeed(claims, content, name, sentences);
      addIncidents(claims, items, toText(content), name);
    } else if (name === 'badge.json' || name === 'badge.svg') {
      const open = summary.automation.verdict === 'attention' ? [attention] : [];
      addBadge(claims, content, name, [telemetry, ...open, automation]);
    } else if (name.endsWith('.html')) {
      const page = parsePage(content);
      unread.push(...addTables(claims, page, name).map((place) => `${key}/${place}`));
      if (name === 'index.html') {
        claims.add('verdicts', sentences, 'verdicts');
        claims.add('verdicts', page.description.slice(0, sentences.length), `${name}, description`);
        if (!isEmpty) addOverview(claims, page, name);
        addIncidents(claims, isEmpty ? [] : items, page.text, name);
        for (const word of [telemetry, automation ?? 'Not known', attention ?? '']) {
          const shown = page.text.toLowerCase().includes(word.toLowerCase());
          claims.add(`verdict "${word}" on the page`, String(shown), name);
          claims.add(`verdict "${word}" on the page`, 'true', 'verdicts');
        }
      } else if (name.startsWith('days/')) addDay(claims, page, name);
    } else if (!['summary.json', 'sweeps.json', 'attention.json'].includes(name)) unread.push(path);
  }
  addJobSummaryRow(claims, jobSummary, summary, attention === null ? automation : `${automation}; ${attention}`);
  addIncidents(claims, items, toReadable(jobSummary), 'job summary');
  const contradictions = claims.contradictions.map((contradiction) => `${key}: ${contradiction}`);
  return { contradictions, unread, repeated: claims.repeated };
}

/** How many are not over, by kind. */
function addOpen(claims: Claims, open: Attention['open'], place: string): void {
  for (const [kind, count] of Object.entries(open)) claims.add(`attention: ${kind}`, written.count(count), place);
}

/** Wherever an item is told of, it is told in the same words, with its evidence where there is room for it. */
function addIncidents(claims: Claims, items: Attention['items'], text: string, place: string): void {
  for (const item of items) {
    const what = `${toVisibleText(item.action)} ${toIncident(item)}`;
    for (const words of [what, toEvidence(item)]) {
      claims.add(`"${words}"`, 'true', 'attention.json');
      claims.add(`"${words}"`, String(text.includes(words)), place);
    }
  }
}

function addUsageAndSessions(claims: Claims, usage: UsageArtifact, place: string): void {
  addUsage(claims, usage, place);
  for (const { id, ...session } of usage.sessions) {
    addSession(claims, id, session, place);
    claims.add(`session ${id}: tool calls`, written.count(session.tool_calls), place);
  }
}

/** Rows of an exported file. A CSV of ours has a line feed within a field only where a name has one. */
function addRows(claims: Claims, name: string, content: string): void {
  const month = /data\/(?:events-)?(.*)\.(?:csv|jsonl)$/.exec(name)?.[1] ?? name;
  if (name.endsWith('.jsonl')) claims.add(`export ${month}: rows`, written.count(content.split('\n').length - 1), name);
  else claims.add(`export ${month}: rows`, written.count(countCsvRows(content) - 1), name);
}

function countCsvRows(content: string): number {
  // Between quotes, every second part, line feeds belong to a field.
  return content
    .split('"')
    .reduce((rows, part, index) => (index % 2 === 0 ? rows + part.split('\n').length - 1 : rows), 0);
}

function addFigures(claims: Claims, content: string, place: string): void {
  const figures = parseManifest(content)?.figures;
  if (figures === undefined) throw new Error(`${place} is not a manifest of this version.`);
  claims.add('status', figures.status, place);
  claims.add('automation: verdict', figures.automation.verdict, place);
  claims.add('automation: failed', written.count(figures.automation.failed), place);
  claims.add('automation: known', written.count(figures.automation.known), place);
  claims.add('all: events', written.count(figures.events), place);
  claims.add('all: records counted', written.count(figures.records), place);
  claims.add('all: runs total', written.count(figures.runs), place);
  claims.add('all: runs failed', written.count(figures.failed_runs), place);
  claims.add('all: taken statement', figures.actions_taken.statement, place);
  claims.add('last record', written.time(figures.last_timestamp), place);
}

const METRICS: Readonly<Record<string, (labels: Readonly<Record<string, string>>) => string | null>> = {
  telemetry_attention_items: ({ kind }) => `attention: ${kind}`,
  telemetry_attention_since_timestamp_seconds: () => null,
  telemetry_records: ({ way }) => `all: records ${way}`,
  telemetry_outcome_events: ({ outcome }) => `all: events ${outcome}`,
  telemetry_runs: ({ outcome }) => `all: runs ${outcome}`,
  telemetry_malformed_lines: () => 'all: records malformed',
  telemetry_action_taking_events: () => 'all: taken',
  telemetry_action_unrecorded_events: () => 'all: taken not recorded',
  telemetry_window_events: ({ window }) => `${window}: events`,
  telemetry_window_known_events: ({ window }) => `${window}: known`,
  telemetry_window_failed_events: ({ window }) => `${window}: failed`,
  telemetry_window_failure_ratio: ({ window }) => `${window}: failure rate`,
  telemetry_window_runs: ({ window }) => `${window}: runs`,
  telemetry_window_known_runs: ({ window }) => `${window}: known runs`,
  telemetry_window_failed_runs: ({ window }) => `${window}: failed runs`,
  telemetry_window_action_taking_events: ({ window }) => `${window}: taken`,
  telemetry_window_action_unrecorded_events: ({ window }) => `${window}: taken not recorded`,
  telemetry_action_events: ({ action }) => `action ${action}, all: events`,
  telemetry_action_known_events: ({ action }) => `action ${action}, all: known`,
  telemetry_action_failed_events: ({ action }) => `action ${action}, all: failed`,
  telemetry_action_failure_ratio: ({ action }) => `action ${action}, all: failure rate`,
  telemetry_action_duration_seconds: ({ action, quantile }) =>
    `action ${action}, all: ${{ '0.5': 'p50_ms', '0.95': 'p95_ms', '1.0': 'max_ms' }[quantile ?? '']}`,
  telemetry_status: () => null,
  telemetry_automation: () => null,
};

function addMetrics(claims: Claims, content: string, place: string): void {
  for (const line of content.split('\n')) {
    const [, name = '', labelText = '', value = ''] = /^(\w+)\{(.*)\} (\S+)$/.exec(line) ?? [];
    const pairs = [...labelText.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)];
    const labels = Object.fromEntries(
      pairs.map(([, label = '', text = '']) => [
        label,
        text.replace(/\\(.)/g, (_, next: string) => (next === 'n' ? '\n' : next)),
      ]),
    );
    const state = labels[name];
    if (state !== undefined && value === '1') {
      claims.add(name === 'telemetry_status' ? 'status' : 'automation: verdict', state, place);
    }
    const thing = METRICS[name]?.(labels);
    if (thing == null) continue;
    const number = Number(value);
    if (name.endsWith('_ratio')) claims.add(thing, formatRatio(number), place);
    else if (name.endsWith('_seconds')) claims.add(thing, written.duration(number * 1000), place);
    else claims.add(thing, formatCount(number), place);
  }
}

function addFeed(claims: Claims, content: string, place: string, sentences: string): void {
  claims.add('verdicts', sentences, 'verdicts');
  claims.add('verdicts', toText(/<subtitle>(.*?)<\/subtitle>/.exec(content)?.[1] ?? ''), place);
  for (const entry of content.split('<entry>').slice(1)) {
    if (!entry.includes('term="failed-run"')) continue;
    const run = toText(/<title>Run (.*?) failed<\/title>/s.exec(entry)?.[1] ?? '');
    const [, events, failed] = /([\d,]+) events?, ([\d,]+) of them failed/.exec(entry) ?? [];
    claims.add(`run ${run}: outcome`, 'failed', place);
    if (events !== undefined) claims.add(`run ${run}: events`, events, place);
    if (failed !== undefined) claims.add(`run ${run}: failed`, failed, place);
  }
}

function addBadge(claims: Claims, content: string, place: string, words: readonly (string | null)[]): void {
  const message =
    /"message": "([^"]*)"/.exec(content)?.[1] ?? toText(/<title>telemetry: (.*?)<\/title>/.exec(content)?.[1] ?? '');
  claims.add('badge', message, place);
  const said = words.filter((word) => word !== null).join(' · ');
  claims.add('badge verdicts', said, 'verdicts');
  claims.add('badge verdicts', message.slice(0, said.length), place);
}

function addRuns(claims: Claims, { total, runs }: RunsArtifact, place: string): void {
  claims.add('all: runs total', written.count(total), place);
  for (const run of runs) {
    const thing = `run ${toVisibleText(run.id)}`;
    claims.add(`${thing}: events`, written.count(run.events), place);
    claims.add(`${thing}: failed`, written.count(run.failed ?? 0), place);
  }
}

function toReadable(markdown: string): string {
  return markdown
    .replace(/<\/?code>/g, '')
    .replace(/&#(\d+);/g, (_, codePoint) => String.fromCodePoint(Number(codePoint)));
}

function addJobSummaryRow(claims: Claims, jobSummary: string, summary: Summary, automation: string | null): void {
  const { owner, name } = summary.repository;
  const row = toReadable(jobSummary)
    .split('\n')
    .find((line) => line.startsWith(`| ${owner}/${name} `));
  const cells = row?.split(' | ') ?? [];
  if (cells.length === 0) return;
  const place = 'job summary';
  const [, telemetry = '', judged = '', records = '', runs = '', , last = ''] = cells;
  claims.add('status', telemetry.replace(/^\S+ /, '').replace(' ', '-'), place);
  claims.add('job summary automation', automation ?? '–', 'verdicts');
  claims.add('job summary automation', judged.replace(/^(🟡|🟢|⚪) /u, '').replace(/ \([^()]*\)/, ''), place);
  claims.add('all: records counted', records, place);
  claims.add('all: runs total', runs, place);
  claims.add('last record', last.replace(' UTC', ''), place);
}

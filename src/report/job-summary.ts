import { formatCount, formatQuantity, formatTimestamp } from '../base/format.js';
import { toFormatsLine } from '../records/unrecognised.js';
import { echo } from '../redaction/echo.js';
import { RECORD_FORMATS_ID } from '../render/components/records-account.js';
import type { DashboardFigures } from '../render/manifest-schema.js';
import { toEvidence, toIncident } from '../render/attention-text.js';
import { toAutomationStatus, toVerdicts } from '../render/verdicts.js';
import { toCode, toLink, toProse, toTable } from './markdown.js';
import { toAuditSentence, toAuditText, toMostLostFirst } from './annotations.js';
import {
  auditOf,
  figuresOf,
  needsAttention,
  overdueOf,
  type RepositoryResult,
  RESULT_STATUSES,
  type ResultStatus,
  type RunResult,
  statusOf,
  type Today,
  toWorstFirst,
} from './run-result.js';

/** GitHub drops a job summary of more than 1 MiB entirely. */
const MAX_BYTES = 900_000;
const MAX_ROWS = 50;
const MAX_FINDINGS = 10;

const STATUS_LABELS: Record<ResultStatus, string> = {
  failed: '❌ failed',
  'not-built': '⏳ not built',
  error: '🔴 error',
  warning: '🟡 warning',
  'no-telemetry': '⚪ no telemetry',
  healthy: '🟢 healthy',
  disabled: '⏸️ disabled',
};

/** Labels where no column heading says that this is the status of the telemetry. */
const TALLY_LABELS: Partial<Record<ResultStatus, string>> = {
  error: '🔴 telemetry with errors',
  warning: '🟡 telemetry with warnings',
  healthy: '🟢 healthy telemetry',
};

/** The job summary for `$GITHUB_STEP_SUMMARY`: short, worst first, and safe for any telemetry. */
export function renderJobSummary(result: RunResult, today: Today, mostBytes = MAX_BYTES): string {
  for (let rows = MAX_ROWS; ; rows = Math.floor(rows / 2)) {
    const text = renderWithRows(result, today, rows);
    if (rows === 0 || Buffer.byteLength(text) <= mostBytes) return text;
  }
}

function renderWithRows(result: RunResult, today: Today, rows: number): string {
  const repositories = toWorstFirst(result.repositories);
  const findings = repositories.flatMap((repository) => toFindings(repository, result.pageUrl));
  const losses = toMostLostFirst(repositories).flatMap(toAuditFindings);
  const sections = [
    `## Telemetry dashboards of ${toProse(result.owner)}`,
    renderHeadline(repositories, today),
    renderList('### ⚠️ Missing or rewritten telemetry', losses, Math.min(rows, MAX_FINDINGS)),
    renderTable(repositories, rows),
    renderList(
      '### What needs attention',
      repositories.flatMap((repository) => toIncidents(repository, today)),
      Math.min(rows, MAX_FINDINGS),
    ),
    renderList('### Problems', findings, Math.min(rows, MAX_FINDINGS)),
    renderList('### Warnings', result.warnings.map(toProse), Math.min(rows, MAX_FINDINGS)),
    renderList('### Sources and target', toProvenance(result), MAX_FINDINGS),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function renderHeadline(results: readonly RepositoryResult[], today: Today): string {
  const tallies = RESULT_STATUSES.flatMap((status) => {
    const count = results.filter((result) => statusOf(result) === status).length;
    return count === 0 ? [] : `${TALLY_LABELS[status] ?? STATUS_LABELS[status]}: ${formatCount(count)}`;
  });
  const urgent = results.filter((result) => needsAttention(result, today)).length;
  return [
    `**${formatQuantity(results.length, 'repository', 'repositories')}**`,
    ...tallies,
    ...(urgent === 0 ? [] : [`🟡 needing attention: ${formatCount(urgent)}`]),
  ].join(' · ');
}

function renderTable(results: readonly RepositoryResult[], most: number): string {
  if (results.length === 0) return '';
  const header = [
    'Repository',
    'Telemetry',
    'Automation',
    'Records',
    'Runs',
    'Actions taken',
    'Last telemetry',
    'Diagnostics',
    'Published',
  ];
  const table = toTable(header, results.slice(0, most).map(toRow));
  return results.length > most ? `${table}\n\n…and ${formatCount(results.length - most)} more.` : table;
}

/** A dash means unknown, which is not the same as 0. */
function toRow(result: RepositoryResult): string[] {
  const { owner, name, context } = result.repository;
  const figures = figuresOf(result);
  return [
    `${toCode(`${owner}/${name}`)}${context === 'sandbox' ? ' (sandbox)' : ''}`,
    STATUS_LABELS[statusOf(result)],
    figures ? toAutomation(figures) : '–',
    figures ? formatCount(figures.records) : '–',
    figures ? formatCount(figures.runs) : '–',
    figures ? toTaken(figures) : '–',
    figures?.last_timestamp ? `${formatTimestamp(figures.last_timestamp)} UTC` : '–',
    figures ? toCounts(figures.counts) : '–',
    result.outcome === 'unchanged' ? 'unchanged' : result.published ? 'yes' : 'no',
  ];
}

/** The verdict with its days, as on the page, the badge and the feed. */
function toAutomation(figures: DashboardFigures): string {
  const { automation, evidence, attention } = toVerdicts(figures);
  if (automation === null) return '–';
  const icon = { healthy: '🟢', warning: '🟡', error: '🟡', 'no-telemetry': '⚪' }[toAutomationStatus(figures)];
  return `${icon} ${automation}${evidence ? ` (${evidence})` : ''}${attention === null ? '' : `; ${attention}`}`;
}

/** Actions taken: a number, none, or not recorded. */
function toTaken({ status, events, actions_taken: { count, not_recorded: notRecorded } }: DashboardFigures): string {
  if (status === 'no-telemetry') return '–';
  if (notRecorded === 0 && events > 0) return formatCount(count);
  const open = events === 0 ? 'not recorded' : `not recorded for ${formatCount(notRecorded)} of ${formatCount(events)}`;
  return count === 0 ? open : `${formatCount(count)}; ${open}`;
}

function toCounts({ error, warning, note }: DashboardFigures['counts']): string {
  const parts = [
    error > 0 ? formatQuantity(error, 'error') : '',
    warning > 0 ? formatQuantity(warning, 'warning') : '',
    note > 0 ? formatQuantity(note, 'note') : '',
  ];
  return parts.filter((part) => part !== '').join(', ') || 'none';
}

/** What needs attention in a repository and what is resolved, one Markdown sentence each. */
function toIncidents(result: RepositoryResult, today: Today): string[] {
  const { owner, name } = result.repository;
  const overdue = overdueOf(result, today);
  const items = figuresOf(result)?.attention.items ?? [];
  return [
    ...(overdue === null ? [] : [toProse(overdue)]),
    ...items.map((item) => `${toCode(item.action)} ${toProse(`${toIncident(item)}. ${toEvidence(item)}`)}`),
  ].map((text) => `${toCode(`${owner}/${name}`)}: ${text}`);
}

/** Problems of a repository, one Markdown sentence each. */
function toFindings(result: RepositoryResult, pageUrl: string | null): string[] {
  const { owner, name, key } = result.repository;
  const repository = toCode(`${owner}/${name}`);
  if (result.outcome === 'disabled') return [];
  if ('error' in result) {
    const { message, hint } = result.error;
    return [`${repository}: ${toProse(hint === undefined ? message : `${message} ${hint}`)}`];
  }
  const findings = result.figures.diagnostics.filter(({ severity }) => severity !== 'note');
  return [
    ...(result.outcome === 'unchanged' || result.reason === null ? [] : [`${repository}: ${toProse(result.reason)}`]),
    ...findings.map((finding) => `${repository}: ${toFinding(finding)}${toFormatsLink(finding.code, key, pageUrl)}`),
  ];
}

/** A summary sentence, then individual files. The audit log on the target lists all of them. */
function toAuditFindings(result: RepositoryResult): string[] {
  const sentence = toAuditSentence(result);
  if (sentence === null) return [];
  const { owner, name } = result.repository;
  const others = auditOf(result).slice(1, MAX_FINDINGS).map(toAuditText);
  return [sentence, ...others].map((text) => `${toCode(`${owner}/${name}`)}: ${toProse(text)}`);
}

function toFinding({ code, severity, message, file, line, count }: DashboardFigures['diagnostics'][number]): string {
  const place = file === null ? '' : ` in ${toCode(line === null ? file : `${file}:${line}`)}`;
  return `${severity} ${toCode(code)}${place}, ${formatQuantity(count, 'time')}: ${toProse(message)}`;
}

/** Link to the record formats on the dashboard's page, in case nothing was recognised. */
function toFormatsLink(code: string, key: string, pageUrl: string | null): string {
  if (code !== 'nothing-recognised') return '';
  if (pageUrl === null) return ` Record formats: ${toProse(toFormatsLine())}`;
  return ` Record formats: ${toLink(`${pageUrl}${encodeURIComponent(key)}/#${RECORD_FORMATS_ID}`)}`;
}

function toProvenance(result: RunResult): string[] {
  const { registryOrigin, telemetryRepository, telemetryCommit, pageUrl, dashboardUrl, removed, unregistered } = result;
  const commit = telemetryCommit === null ? '' : ` at ${toCode(telemetryCommit)}`;
  return [
    `Registry: ${toCode(registryOrigin)}`,
    `Telemetry: ${toCode(telemetryRepository)}${commit}, read-only`,
    ...toUnregistered(unregistered),
    `Publication: ${toPublication(result)}`,
    ...(pageUrl === null ? [] : [`Site: ${toLink(pageUrl)}${toSeen(result)}`]),
    ...(dashboardUrl === null ? [] : [`Dashboard: ${toLink(dashboardUrl)}`]),
    ...(removed.length === 0 ? [] : [`Removed, no longer registered: ${toNames(removed)}`]),
  ];
}

function toPublication({ target, dryRun, publication }: RunResult): string {
  const where = target === null ? '' : `${toCode(target)}: `;
  if (dryRun) return `${where}dry run, nothing was written`;
  if (publication === null) return `${where}nothing was published`;
  if (!publication.changed) return `${where}already up to date`;
  const commit = publication.commit === null ? 'files written' : `commit ${toCode(publication.commit)}`;
  const attempts = publication.attempts > 1 ? `, after ${formatQuantity(publication.attempts, 'attempt')}` : '';
  return `${where}${commit}${attempts}`;
}

/** Whether the live site showed the publication, if the run waited for it. */
function toSeen({ site = null }: RunResult): string {
  if (site === null) return '';
  const seconds = formatQuantity(site.seconds, 'second');
  return site.isLive ? `, up to date after ${seconds}` : `, not yet up to date after ${seconds}`;
}

/** Names of telemetry directories without a registered repository; empty when there are none. */
export function toUnregistered(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const directories = formatQuantity(names.length, 'directory', 'directories');
  return [`Not read: ${directories} of repositories that are not registered: ${toNames(names.map(echo))}`];
}

function toNames(names: readonly string[]): string {
  const more = names.length > MAX_FINDINGS ? ` and ${formatCount(names.length - MAX_FINDINGS)} more` : '';
  return `${names.slice(0, MAX_FINDINGS).map(toCode).join(', ')}${more}`;
}

function renderList(heading: string, items: readonly string[], most: number): string {
  if (items.length === 0) return '';
  const more = items.length > most ? [`…and ${formatCount(items.length - most)} more`] : [];
  return `${heading}\n\n${[...items.slice(0, most), ...more].map((item) => `- ${item}`).join('\n')}`;
}

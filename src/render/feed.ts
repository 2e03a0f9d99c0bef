import type { Dashboard } from '../derive/artifacts/dashboard.js';
import type { AttentionItem } from '../derive/attention/attention-schema.js';
import { toEvidence, toIncident } from './attention-text.js';
import type { Diagnostics } from '../derive/artifacts/diagnostics-schema.js';
import type { Run } from '../derive/runs/run.js';
import { parseFileDay } from '../records/timestamp.js';
import { toAnchor, toUrlPart } from './links.js';
import { toDay } from './time-bins.js';
import { formatCount, formatQuantity, formatTimestamp } from '../base/format.js';
import type { RenderOptions } from './render-options.js';
import { toCauseText } from './runs/failure-cause.js';
import { createRunAddresses } from './runs/run-addresses.js';
import { toVerdicts } from './verdicts.js';
import { escapeXml, toVisibleText } from './text-formats.js';

type Finding = Diagnostics['diagnostics'][number];

/** Maximum number of findings (worst first) and of failed runs (newest first). */
const MAX_OF_A_KIND = 25;

/** `updated` is required (RFC 4287); this is the value for a repository without any timestamp. */
const NEVER = '1970-01-01T00:00:00Z';

interface Entry {
  /** What the entry is about, below the feed's own id; never changes. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly category: string;
  /** UTC timestamp, from telemetry. */
  readonly updated: string;
  /** Relative to the directory of the dashboard. */
  readonly address: string;
}

/**
 * `feed.xml`: attention items and their end, errors and warnings of the telemetry, and failed runs, as Atom (RFC 4287). Ids are
 * tag URIs (RFC 4151) made of the repository's key and the entry's subject, so that a reader shows each entry once. Every time
 * comes from telemetry.
 */
export function renderFeed(dashboard: Dashboard, options: RenderOptions): Uint8Array {
  const { summary, diagnostics, runs, attention } = dashboard;
  const { owner, name, key } = summary.repository;
  const latest = summary.coverage.last_timestamp ?? NEVER;
  const base = options.siteUrl === null ? '' : `${options.siteUrl}${encodeURIComponent(key)}/`;
  const feedId = `tag:${toAuthority(options.serverUrl)},2026:telemetry-dashboard/${encodeURIComponent(key)}`;
  const toAddress = createRunAddresses(dashboard);
  const entries = [
    ...attention.items.slice(0, MAX_OF_A_KIND).flatMap(toAttentionEntries),
    ...diagnostics.diagnostics
      .filter(({ severity }) => severity !== 'note')
      .slice(0, MAX_OF_A_KIND)
      .map((finding) => toFindingEntry(finding, latest)),
    ...runs
      .filter(({ outcome }) => outcome === 'failed')
      .slice(0, MAX_OF_A_KIND)
      .map((run) => toRunEntry(run, toAddress(run), latest)),
  ].sort((a, b) => (a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1));
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('id', feedId),
    element('title', `${toVisibleText(`${owner}/${name}`)} telemetry: attention, findings and failed runs`),
    element('subtitle', toVerdicts(summary).sentences),
    element('updated', latest),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${base}feed.xml`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${base}index.html`)}"/>`,
    `<author>${element('name', 'telemetry-dashboard-action')}</author>`,
    `<generator version="${escapeXml(options.builderVersion)}">telemetry-dashboard-action</generator>`,
    ...entries.map((entry) => renderEntry(entry, feedId, base)),
    '</feed>\n',
  ];
  return new TextEncoder().encode(lines.join('\n'));
}

function renderEntry({ id, title, summary, category, updated, address }: Entry, feedId: string, base: string): string {
  return [
    '<entry>',
    element('id', `${feedId}/${id}`),
    element('title', title),
    element('updated', updated),
    `<link rel="alternate" type="text/html" href="${escapeXml(`${base}${address}`)}"/>`,
    `<category term="${escapeXml(category)}"/>`,
    element('summary', summary),
    '</entry>',
  ].join('\n');
}

/** One entry when the item begins and another when it is over. Their ids contain the day it began, so they never change. */
function toAttentionEntries(item: AttentionItem): Entry[] {
  const { kind, action, since, until } = item;
  const id = `attention/${kind}/${since}/${toUrlPart(action)}`;
  const address = 'index.html#attention';
  const name = toVisibleText(action);
  const begun = { ...item, until: null };
  return [
    {
      id,
      title: `${name} ${toIncident(begun)}`,
      summary: toEvidence(begun),
      category: `attention-${kind}`,
      updated: `${since}T00:00:00Z`,
      address,
    },
    ...(until === null
      ? []
      : [
          {
            id: `${id}/over`,
            title: `${name} ${toIncident(item)}`,
            summary: toEvidence(item),
            category: 'attention-over',
            updated: `${until}T00:00:00Z`,
            address,
          },
        ]),
  ];
}

/** A finding is dated by the day in its file's name, or else by the last telemetry. It remains until it is fixed. */
function toFindingEntry({ code, severity, message, file, line, count }: Finding, latest: string): Entry {
  const day = file === null ? null : parseFileDay(file);
  const place = file === null ? '' : ` in ${toVisibleText(file)}${line === null ? '' : `, line ${line}`}`;
  return {
    id: `diagnostic/${toUrlPart(code)}/${file === null ? '' : toUrlPart(file)}`,
    title: `${severity}: ${toVisibleText(code)}${place}`,
    summary: `${toVisibleText(message)} Found ${formatQuantity(count, 'time')}.`,
    category: severity,
    updated: day === null ? latest : `${toDay(day)}T00:00:00Z`,
    address: `index.html#${toAnchor('diagnostic', code)}`,
  };
}

/** The entry links to the run's steps, or to its row in the list of runs, and says what the run failed at. */
function toRunEntry(run: Run, address: string, latest: string): Entry {
  const started = run.started === null ? '' : `Started ${formatTimestamp(run.started)} UTC. `;
  const cause = run.cause === null ? '' : `: ${toCauseText(run.cause)}`;
  return {
    id: `run/${toUrlPart(run.id)}`,
    title: `Run ${toVisibleText(run.id)} failed${cause}`,
    summary: `${started}${formatCount(run.failed)} of ${formatQuantity(run.events, 'event')} failed.`,
    category: 'failed-run',
    updated: run.ended ?? run.started ?? latest,
    address,
  };
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** Tagging authority of the ids (RFC 4151): the host of the server that the repositories are on. */
function toAuthority(serverUrl: string): string {
  return URL.canParse(serverUrl) && /^https?:/i.test(serverUrl) ? new URL(serverUrl).hostname : 'github.com';
}

import { groups } from 'd3-array';
import type { Dashboard } from '../../derive/artifacts/dashboard.js';
import type { Diagnostics } from '../../derive/artifacts/diagnostics-schema.js';
import type { Summary } from '../../derive/artifacts/summary-schema.js';
import { DIAGNOSTIC_CATALOGUE, type DiagnosticCode, type Severity } from '../../records/diagnostic.js';
import { toAnchor, toFileUrl } from '../links.js';
import { formatCount, formatQuantity } from '../../base/format.js';
import type { RenderOptions } from '../render-options.js';
import { toVisibleText } from '../text-formats.js';
import { Icon, SEVERITY_ICONS } from './icon.js';
import { RECORD_FORMATS_ID } from './records-account.js';
import { AnchorLink, Disclosure, Name, Section, ServerLink } from './parts.js';

type Finding = Diagnostics['diagnostics'][number];

const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[];
const VISIBLE_PLACES = 5;
/** Maximum places per code on the page; the data file has all of them. */
const MAX_PLACES = 25;

interface DiagnosticsListProps {
  readonly dashboard: Dashboard;
  readonly options: RenderOptions;
}

/** Problems of the telemetry, worst first: what each means, what to do, and where it is. */
export function DiagnosticsList({ dashboard: { diagnostics, summary }, options }: DiagnosticsListProps) {
  return (
    <Section id="diagnostics" title="Diagnostics" note="problems in the telemetry files">
      {diagnostics.diagnostics.length === 0 && (
        <p class="nothing is-success">
          <Icon name="success" />
          No problems in {formatQuantity(summary.records.lines, 'line')}.
        </p>
      )}
      {SEVERITIES.map((severity) => {
        const findings = diagnostics.diagnostics.filter((finding) => finding.severity === severity);
        return groups(findings, (finding) => finding.code).map(([code, members]) => (
          <Code code={code} severity={severity} findings={members} source={summary.source} options={options} />
        ));
      })}
    </Section>
  );
}

interface CodeProps {
  readonly code: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly source: Summary['source'];
  readonly options: RenderOptions;
}

function Code({ code, severity, findings, source, options }: CodeProps) {
  const known = isKnown(code) ? DIAGNOSTIC_CATALOGUE[code] : null;
  const total = findings.reduce((sum, finding) => sum + finding.count, 0);
  const places = findings
    .slice(0, MAX_PLACES)
    .map((finding) => <Place finding={finding} source={source} options={options} />);
  const anchor = toAnchor('diagnostic', code);
  return (
    <article class={`diagnostic severity-${severity}`} id={anchor}>
      <header>
        <h3>
          <Icon name={SEVERITY_ICONS[severity]} />
          <span class="severity">{severity}</span> <code>{toVisibleText(code)}</code>
          <span class="times">{formatCount(total)}×</span>
        </h3>
        <AnchorLink id={anchor} name={toVisibleText(code)} />
      </header>
      {known && (
        <p>
          {known.explanation} <span class="remedy">{known.remedy}</span>
          {code === 'nothing-recognised' && (
            <>
              {' '}
              See the <a href={`#${RECORD_FORMATS_ID}`}>record formats</a>.
            </>
          )}
        </p>
      )}
      <ul>{places.slice(0, VISIBLE_PLACES)}</ul>
      {places.length > VISIBLE_PLACES && (
        <Disclosure summary={`Show ${places.length - VISIBLE_PLACES} more places`}>
          <ul>{places.slice(VISIBLE_PLACES)}</ul>
        </Disclosure>
      )}
      {findings.length > MAX_PLACES && (
        <p class="note">
          {formatCount(findings.length - MAX_PLACES)} more places are in <a href="diagnostics.json">diagnostics.json</a>
          .
        </p>
      )}
    </article>
  );
}

function Place({
  finding: { code, file, line, count, message },
  source,
  options,
}: Pick<CodeProps, 'source' | 'options'> & { finding: Finding }) {
  return (
    <li id={file === null ? undefined : toAnchor('diagnostic', code, file)}>
      {file !== null && (
        <span class="place">
          <ServerLink href={toFileUrl(options.serverUrl, source, file, line)}>
            <Name value={file} />
            {line !== null && `, line ${line}`}
          </ServerLink>
          {count > 1 && <span class="times">{formatCount(count)}×</span>}
        </span>
      )}
      <bdi>{toVisibleText(message)}</bdi>
    </li>
  );
}

function isKnown(code: string): code is DiagnosticCode {
  return Object.hasOwn(DIAGNOSTIC_CATALOGUE, code);
}

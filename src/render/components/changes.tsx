import type { Sweeps } from '../../derive/sweeps-schema.js';
import { VERDICT_RULE_TEXT } from '../../derive/verdicts.js';
import { WINDOW_DAYS, WINDOW_NAMES } from '../../derive/windows.js';
import { groupChanges, isOfDuration, isWorse, type ActionChange, type ActionChangeGroup } from '../action-changes.js';
import { formatDuration, formatQuantity, formatRatio } from '../../format.js';
import { Table, type Column } from './data-table.js';
import { Icon, type IconName } from './icon.js';
import { toSampleText } from './outcome-sample.js';
import { Disclosure, Nothing, Section } from './section.js';
import { Name } from './text.js';

const LISTED = 20;

const VERDICT_TEXTS: Record<ActionChange['verdict'], string> = {
  'failing-more': 'Fails more often',
  slower: 'Slower',
  'failing-less': 'Fails less often',
  faster: 'Faster',
};
const VERDICT_ICONS: Record<ActionChange['verdict'], IconName> = {
  'failing-more': 'failed',
  slower: 'clock',
  'failing-less': 'success',
  faster: 'bolt',
};

/** What got worse, and what got better, by a rule that is stated. */
export function Changes({ sweeps }: { sweeps: Sweeps }) {
  const { changes, changes_left_out: leftOut } = sweeps;
  const compared = WINDOW_NAMES.filter((window) => sweeps.windows[window].comparable);
  if (sweeps.days.length === 0) return null;
  const groups = groupChanges(changes);
  const more = leftOut + Math.max(0, groups.length - LISTED);
  return (
    <Section id="changes" title="Changes" note="of actions, against the period before">
      {compared.length === 0 ? (
        <Nothing>Telemetry does not reach back far enough to compare periods: it takes 14 days.</Nothing>
      ) : changes.length === 0 ? (
        <Nothing>
          No action became clearly slower or faster, or clearly failed more or less often: the last{' '}
          {compared.map((window) => WINDOW_DAYS[window]).join(', ')} days were compared with as many before.
        </Nothing>
      ) : (
        <Table
          caption="Actions that changed against the period before"
          columns={COLUMNS}
          rows={groups.slice(0, LISTED)}
        />
      )}
      {more > 0 && (
        <p class="note">
          {formatQuantity(more, 'further change')} {more === 1 ? 'is' : 'are'} counted; the first hundred are in{' '}
          <a href="sweeps.json">sweeps.json</a>.
        </p>
      )}
      <Disclosure summary="What counts as a change">
        <p class="note">{VERDICT_RULE_TEXT} A p95 given here is at most 3.2% off.</p>
      </Disclosure>
    </Section>
  );
}

const COLUMNS: readonly Column<ActionChangeGroup>[] = [
  { title: 'Action', class: 'wide', cell: ({ change }) => <Name value={change.action} /> },
  { title: 'Change', cell: ({ change }) => <VerdictCell {...change} /> },
  { title: 'Now', numeric: true, cell: ({ change }) => toFigure(change, change.value) },
  { title: 'Sample', cell: ({ change }) => toSample(change.samples, change.failed) },
  { title: 'Before', numeric: true, cell: ({ change }) => toFigure(change, change.previous_value) },
  { title: 'Sample before', cell: ({ change }) => toSample(change.previous_samples, change.previous_failed) },
  { title: 'Period', cell: ({ days }) => <Periods days={days} /> },
];

function VerdictCell({ verdict }: ActionChange) {
  return (
    <span class={isWorse({ verdict }) ? 'is-failed' : 'is-success'}>
      <Icon name={VERDICT_ICONS[verdict]} />
      {VERDICT_TEXTS[verdict]}
    </span>
  );
}

/** A value that a verdict is about: a p95 or a failure rate. */
function toFigure(change: ActionChange, value: number): string {
  return isOfDuration(change) ? `p95 ${formatDuration(value)}` : `${formatRatio(value)} failed`;
}

/** What a value is of. */
function toSample(samples: number, failed: number | null): string {
  return failed === null ? `of ${formatQuantity(samples, 'duration')}` : toSampleText({ failed, known: samples });
}

/** The figures are of the shortest period; the longer ones tell the same. */
function Periods({ days: [shortest, ...longer] }: { days: readonly number[] }) {
  return (
    <>
      {shortest} days{longer.length > 0 && <small> also over {longer.join(' and ')}</small>}
    </>
  );
}

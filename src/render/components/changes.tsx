import type { ActionChange, Sweeps } from '../../derive/artifacts/sweeps-schema.js';
import { VERDICT_RULE_TEXT } from '../../derive/actions/verdicts.js';
import { WINDOW_DAYS, WINDOW_NAMES } from '../../derive/aggregate/comparison.js';
import { formatDuration, formatQuantity, formatRatio } from '../../base/format.js';
import { type Column, Table } from './data-table.js';
import { Icon, type IconName } from './icon.js';
import { toRateText, toSampleText } from './rates.js';
import { Disclosure, Name, Nothing, Section } from './parts.js';

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
    <Section id="changes" title="Changes" note="of actions, compared with the period before">
      {compared.length === 0 ? (
        <Nothing>Comparing periods takes at least 14 days of telemetry.</Nothing>
      ) : changes.length === 0 ? (
        <Nothing>
          No action became clearly slower or faster, or failed clearly more or less often. Compared: the last{' '}
          {compared.map((window) => WINDOW_DAYS[window]).join(', ')} days with as many days before.
        </Nothing>
      ) : (
        <Table caption="Actions that changed from the period before" columns={COLUMNS} rows={groups.slice(0, LISTED)} />
      )}
      {more > 0 && (
        <p class="note">
          {formatQuantity(more, 'more change')}; the first hundred changes are in <a href="sweeps.json">sweeps.json</a>.
        </p>
      )}
      <Disclosure summary="What counts as a change">
        <p class="note">{VERDICT_RULE_TEXT} The p95 here is accurate to 3.2%.</p>
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

/** The first few are named, the others are in the section. */
const NAMED = 3;

/** What became worse, in a sentence, where nobody has to look for it; nothing when nothing did. */
export function Attention({ sweeps: { changes, changes_left_out: leftOut } }: { sweeps: Sweeps }) {
  const worse = groupChanges(changes).filter(({ change }) => isWorse(change));
  if (worse.length === 0) return null;
  const actions = new Set(worse.map(({ change }) => change.action)).size;
  return (
    <p class="attention">
      <Icon name="warning" />
      <b>
        {formatQuantity(actions, 'action')}
        {leftOut > 0 && ' or more'} got worse:
      </b>{' '}
      {worse.slice(0, NAMED).map(({ change }, index) => (
        <>
          {index > 0 && '; '}
          <Name value={change.action} /> {toWorseText(change)}
        </>
      ))}
      {worse.length > NAMED && `; and ${worse.length - NAMED} more`}. <a href="#changes">See the changes</a>
    </p>
  );
}

/** `was slower in the last 7 days: p95 164 ms, before 47 ms`, `failed more often in …: 11% (11 of 97 known), before 0% (0 of 88 known)`. */
function toWorseText(change: ActionChange): string {
  const { value, previous_value: before } = change;
  const when = `in the last ${WINDOW_DAYS[change.window]} days`;
  return isOfDuration(change)
    ? `was slower ${when}: p95 ${formatDuration(value)}, before ${formatDuration(before)}`
    : `failed more often ${when}: ${toRateText(change)}`;
}

/** What became of one action in one respect, over the periods in which it did. */
interface ActionChangeGroup {
  /** As the shortest of the periods has it: the latest news. */
  readonly change: ActionChange;
  /** Lengths of the periods in days, shortest first. */
  readonly days: readonly number[];
}

/** The same verdict on the same action is one piece of news, however many periods tell it. What became worse comes first. */
export function groupChanges(changes: readonly ActionChange[]): ActionChangeGroup[] {
  const groups = new Map<string, ActionChange[]>();
  for (const change of changes) {
    const key = `${change.verdict} ${change.action}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()]
    .flatMap((members) => {
      const [change, ...others] = members.toSorted((a, b) => WINDOW_DAYS[a.window] - WINDOW_DAYS[b.window]);
      return change ? [{ change, days: [change, ...others].map(({ window }) => WINDOW_DAYS[window]) }] : [];
    })
    .sort((a, b) => Number(isWorse(b.change)) - Number(isWorse(a.change)));
}

export function isWorse({ verdict }: Pick<ActionChange, 'verdict'>): boolean {
  return verdict === 'slower' || verdict === 'failing-more';
}

/** Whether a verdict is about durations; the others are about failures. */
function isOfDuration({ verdict }: Pick<ActionChange, 'verdict'>): boolean {
  return verdict === 'slower' || verdict === 'faster';
}

import type { Dashboard } from '../../derive/artifacts/dashboard.js';
import { ATTENTION_RULE_TEXT, MIN_JUDGED_DAYS, SWEPT_DAYS } from '../../derive/attention/attention-rule.js';
import type { AttentionItem } from '../../derive/attention/attention-schema.js';
import type { Run } from '../../derive/runs/run.js';
import { formatDay, formatQuantity, toCapital } from '../../base/format.js';
import { toEvidence, toIncident } from '../attention-text.js';
import { createRunAddresses } from '../runs/run-addresses.js';
import { Icon, type IconName } from './icon.js';
import { Disclosure, Name, Nothing, Section } from './parts.js';

/** Items that are visible at first; the others open on demand. */
const VISIBLE_ITEMS = 10;

const KIND_ICONS = { failing: 'failed', slower: 'clock', silent: 'silent' } as const satisfies Record<
  AttentionItem['kind'],
  IconName
>;

/** What needs attention, since when, and whether it is over. */
export function AttentionList({ dashboard }: { dashboard: Dashboard }) {
  const { attention } = dashboard;
  const { items, items_left_out: leftOut, anchor_day: anchor, verdict } = attention;
  const toLinks = createRunLinks(dashboard);
  const list = (shown: readonly AttentionItem[]) => (
    <ul class="attention-list">
      {shown.map((item) => (
        <Item item={item} links={toLinks(item)} />
      ))}
    </ul>
  );
  const more = items.slice(VISIBLE_ITEMS);
  return (
    <Section
      id="attention"
      title={toTitle(dashboard)}
      note={anchor === null || verdict === 'steady' ? null : `up to ${formatDay(anchor)}`}
    >
      {items.length === 0 ? <Nothing>{toNothing(dashboard)}</Nothing> : list(items.slice(0, VISIBLE_ITEMS))}
      {more.length > 0 && <Disclosure summary={`${more.length} more`}>{list(more)}</Disclosure>}
      {leftOut > 0 && <p class="note">{formatQuantity(leftOut, 'more item')} not listed.</p>}
      <Disclosure summary="How this is judged">
        <p class="note">
          {ATTENTION_RULE_TEXT} Everything is in <a href="attention.json">attention.json</a>.
        </p>
      </Disclosure>
    </Section>
  );
}

function toTitle({ attention: { verdict, items, items_left_out: leftOut, anchor_day: anchor } }: Dashboard): string {
  const open = new Set(items.filter(({ until }) => until === null).map(({ action }) => action)).size;
  const more = leftOut > 0 && items.every(({ until }) => until === null) ? ' or more' : '';
  if (open > 0) return `${formatQuantity(open, 'action')}${more} ${open === 1 ? 'needs' : 'need'} attention`;
  return verdict === 'unknown' || anchor === null ? 'Attention' : `Steady as of ${formatDay(anchor)}`;
}

function toNothing({ attention: { verdict, anchor_day: anchor }, sweeps: { days } }: Dashboard): string {
  if (anchor === null) return 'No record has a valid timestamp, so nothing can be compared.';
  const present = days.slice(-SWEPT_DAYS).filter((day) => day.present).length;
  return verdict === 'unknown'
    ? `Too little telemetry to say: ${formatQuantity(present, 'day')} within the last ${SWEPT_DAYS}, but ${MIN_JUDGED_DAYS} are needed.`
    : 'No action clearly fails more often or takes longer than before, and none that came at a steady rhythm has stopped.';
}

function Item({ item, links }: { item: AttentionItem; links: readonly RunLink[] }) {
  const isOver = item.until !== null;
  return (
    <li class={`attention-item is-${isOver ? 'over' : item.kind}`}>
      <p class="attention-kind">
        <Icon name={isOver ? 'success' : KIND_ICONS[item.kind]} />
        {isOver ? 'Over' : toCapital(item.kind)}
      </p>
      <div>
        <p>
          <Name value={item.action} /> {toIncident(item)}
        </p>
        <p class="note">{toEvidence(item)}</p>
      </div>
      {links.length > 0 && (
        <p class="attention-runs">
          {links.map(({ text, address }) => (
            <a href={address}>{text}</a>
          ))}
        </p>
      )}
    </li>
  );
}

interface RunLink {
  readonly text: string;
  readonly address: string;
}

/** Links to the first and the latest run to look at. The first one is unknown when older runs are not listed. */
function createRunLinks(dashboard: Dashboard): (item: AttentionItem) => RunLink[] {
  const toAddress = createRunAddresses(dashboard);
  const runs = new Map(dashboard.runs.map((run) => [run.id, run]));
  const oldest = dashboard.runs.length === dashboard.summary.runs.total ? '' : (dashboard.runs.at(-1)?.ended ?? '');
  return ({ kind, since, runs: ids }) => {
    const listed = ids.map((id) => runs.get(id)).filter((run) => run !== undefined);
    const [first, latest] = [listed[0], listed.at(-1)];
    const to = (run: Run, text: string): RunLink => ({ text, address: toAddress(run) });
    if (first === undefined || latest === undefined) return [];
    if (kind === 'silent') return [to(latest, 'Last run')];
    const word = kind === 'failing' ? 'failed run' : 'run';
    return kind === 'slower' || first === latest || oldest >= since
      ? [to(latest, `Latest ${word}`)]
      : [to(first, `First ${word}`), to(latest, `Latest ${word}`)];
  };
}

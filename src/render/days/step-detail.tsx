import type { Change, Check, Cut, Decision, Remark, StepDetail, Use } from '../../records/step-detail.js';
import { type Column, Table } from '../components/data-table.js';
import { Icon, type IconName, OutcomeLabel } from '../components/icon.js';
import { Name, Unknown } from '../components/parts.js';
import { formatQuantity } from '../../base/format.js';
import { toFactText } from './step-groups.js';

/** What a record says in addition to its outcome: values, checks, changes and reasons. */
export function Detail({ detail, number }: { detail: StepDetail; number: number }) {
  const { text, facts, uses, remarks, checks, changes, decisions } = detail;
  const isDryRun = facts.some(({ name, value }) => name === 'mode' && value === 'dry-run');
  return (
    <>
      {text !== null && (
        <p class="said">
          <Name value={text} />
        </p>
      )}
      {facts.length > 0 && (
        <ul class="values">
          {facts.map((fact) => {
            const { label, text: value } = toFactText(fact);
            return (
              <li>
                {label && `${label} `}
                {fact.name === 'command' ? <code>{value}</code> : <bdi>{value}</bdi>}
              </li>
            );
          })}
        </ul>
      )}
      {remarks.items.length > 0 && <List title="The review says" list={remarks} item={toRemark} />}
      {uses.items.length > 0 && <List title="Used" list={uses} item={toUse} />}
      {checks.items.length > 0 && <List title="Checked" list={checks} item={toCheck} />}
      {changes.items.length > 0 && (
        <List title={isDryRun ? 'Would change (dry run)' : 'Changed'} list={changes} item={toChange} />
      )}
      {decisions.items.length > 0 && (
        <div class="why">
          <Table caption={`Why: decisions of step ${number}`} columns={WHY} rows={decisions.items} />
          <More count={decisions.more} noun="decision" />
        </div>
      )}
    </>
  );
}

interface ListProps<Item> {
  readonly title: string;
  readonly list: Cut<Item>;
  readonly item: (item: Item) => preact.ComponentChildren;
}

function List<Item>({ title, list, item }: ListProps<Item>) {
  return (
    <div class="entries">
      <b>{title}</b>
      <ul>
        {list.items.map((entry) => (
          <li>{item(entry)}</li>
        ))}
      </ul>
      <More count={list.more} noun="entry" plural="entries" />
    </div>
  );
}

function More({ count, noun, plural }: { count: number; noun: string; plural?: string }) {
  return count === 0 ? null : (
    <p class="note">and {formatQuantity(count, `more ${noun}`, plural && `more ${plural}`)}</p>
  );
}

const CHECK_MARKS: Readonly<Record<Check['outcome'], { readonly icon: IconName; readonly class: string }>> = {
  pass: { icon: 'success', class: 'is-success' },
  warn: { icon: 'warning', class: 'is-partial' },
  fail: { icon: 'failed', class: 'is-failed' },
  unknown: { icon: 'unknown', class: 'is-unknown' },
};

function toCheck({ id, outcome, text }: Check) {
  const mark = CHECK_MARKS[outcome];
  return (
    <>
      <span class={mark.class}>
        <Icon name={mark.icon} />
        {outcome}
      </span>{' '}
      <Name value={id} />
      {text !== null && (
        <>
          {': '}
          <Name value={text} />
        </>
      )}
    </>
  );
}

function toChange({ what, subject }: Change) {
  return (
    <>
      <Icon name="bolt" />
      <Name value={what} />
      {subject !== null && (
        <>
          {' '}
          <b>
            <Name value={subject} />
          </b>
        </>
      )}
    </>
  );
}

const REMARK_MARKS: Readonly<Record<Remark['kind'], { readonly icon: IconName; readonly class: string }>> = {
  'blocking issue': { icon: 'blocked', class: 'is-blocked' },
  comment: { icon: 'dot', class: 'is-unknown' },
};

function toRemark({ kind, text }: Remark) {
  const mark = REMARK_MARKS[kind];
  return (
    <>
      <span class={mark.class}>
        <Icon name={mark.icon} />
        {kind}
      </span>
      {': '}
      {text === null ? <span class="note">withheld by the emitter</span> : <Name value={text} />}
    </>
  );
}

const KINDS: Readonly<Record<string, string>> = { slash_command: 'slash command', mcp: 'MCP' };

function toUse({ name, kind, outcome }: Use) {
  return (
    <>
      <Name value={name} /> <span class="note">{KINDS[kind] ?? kind}</span> <OutcomeLabel outcome={outcome} />
    </>
  );
}

const WHY: readonly Column<Decision>[] = [
  { title: 'Decision', cell: ({ decision }) => <Text value={decision} /> },
  { title: 'Kind', cell: ({ kind }) => <Text value={kind} /> },
  { title: 'Rule', cell: ({ rule }) => <Text value={rule} /> },
  { title: 'Subject', cell: ({ subject }) => <Text value={subject} /> },
  { title: 'Outcome', cell: ({ outcome }) => <OutcomeLabel outcome={outcome} /> },
  { title: 'Reason', class: 'list', cell: ({ reason }) => <Text value={reason} /> },
  { title: 'Evidence', class: 'list', cell: ({ evidence }) => <Evidence evidence={evidence} /> },
];

function Text({ value }: { value: string | null }) {
  return value === null ? <Unknown why="not recorded" /> : <Name value={value} />;
}

function Evidence({ evidence: { items, more } }: Pick<Decision, 'evidence'>) {
  if (items.length === 0) return <Unknown why="none recorded" />;
  return (
    <>
      {items.map((key, index) => (
        <>
          {index > 0 && ', '}
          <Name value={key} />
        </>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}

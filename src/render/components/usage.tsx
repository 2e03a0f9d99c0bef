import type { UsageArtifact } from '../../derive/usage/usage-schema.js';
import { formatCount, formatQuantity, formatRatio } from '../format.js';
import { Change } from './change.js';
import { Table, type Column } from './data-table.js';
import { Entry } from './entry.js';
import { Disclosure, Section } from './section.js';
import { Count, Duration, Name, Timestamp, Unknown } from './text.js';

/** The rest is in the file that the section links to. */
const ROWS = 10;

type Tool = UsageArtifact['tools'][number];
type Item = UsageArtifact['items'][number];
type Session = UsageArtifact['sessions'][number];

/** What agents used, by the transcripts of their sessions. What was said in these is not published. */
export function Usage({ usage }: { usage: UsageArtifact }) {
  const { totals, tools, items, sessions } = usage;
  const { curated, flea, builtin } = totals.by_source;
  return (
    <Section
      id="usage"
      title="Usage"
      note={`of tools by agents, from the transcripts of ${formatQuantity(totals.sessions, 'session')}`}
    >
      <dl>
        <Entry title="Invocations">
          {formatCount(totals.invocations)}, {formatCount(totals.errors)} with an error
        </Entry>
        <Entry title="By source">
          {formatCount(builtin.invocations)} built in, {formatCount(curated.invocations)} from curated plugins,{' '}
          {formatCount(flea.invocations)} uploaded by the community (flea)
        </Entry>
        <Entry title="Messages">
          {formatCount(totals.user_messages)} of users, {formatCount(totals.assistant_messages)} of assistants
        </Entry>
      </dl>
      {tools.length > 0 && <Table caption="Tools" columns={TOOL_COLUMNS} rows={tools.slice(0, ROWS)} />}
      {items.length > 0 && (
        <Table
          caption="Skills, subagents, MCP tools and slash commands"
          columns={ITEM_COLUMNS}
          rows={items.slice(0, ROWS)}
        />
      )}
      {sessions.length > 0 && (
        <Disclosure summary={`Show the newest of ${formatQuantity(totals.sessions, 'session')}`}>
          <Table caption="Newest sessions" columns={SESSION_COLUMNS} rows={sessions.slice(0, ROWS)} />
          <p class="note">Active is the time without pauses of more than five minutes between two records.</p>
        </Disclosure>
      )}
      <p class="note">
        The most used of the last 30 days. All of it, day by day, is in <a href="usage.json">usage.json</a>; what was
        said in the sessions is not published.
      </p>
    </Section>
  );
}

const USED_COLUMNS: readonly Column<Tool | Item>[] = [
  { title: 'Last 30 days', numeric: true, cell: ({ last_30d }) => <Count value={last_30d.invocations} /> },
  {
    title: 'Change',
    numeric: true,
    cell: ({ last_30d: { change_pct } }) =>
      change_pct === null ? <Unknown why="not enough data to compare" /> : <Change percent={change_pct} />,
    sort: ({ last_30d }) => last_30d.change_pct,
  },
  { title: 'All', numeric: true, cell: ({ invocations }) => <Count value={invocations} /> },
  { title: 'Errors', numeric: true, cell: (used) => <Errors {...used} />, sort: ({ errors }) => errors },
  { title: 'Sessions', numeric: true, cell: ({ sessions }) => <Count value={sessions} /> },
];

const TOOL_COLUMNS: readonly Column<Tool>[] = [
  { title: 'Tool', class: 'wide', cell: ({ tool }) => <Name value={tool} /> },
  ...USED_COLUMNS,
];

const KINDS: Readonly<Record<Item['kind'], string>> = {
  tool: 'tool',
  skill: 'skill',
  subagent: 'subagent',
  mcp: 'MCP tool',
  slash_command: 'slash command',
};

const ITEM_COLUMNS: readonly Column<Item>[] = [
  { title: 'Name', class: 'wide', cell: ({ item }) => <Name value={item} /> },
  { title: 'Kind', cell: ({ kind }) => KINDS[kind] },
  { title: 'Source', cell: ({ source }) => source },
  ...USED_COLUMNS,
];

const SESSION_COLUMNS: readonly Column<Session>[] = [
  { title: 'Started (UTC)', class: 'time', cell: ({ started }) => <Timestamp value={started} zone={false} /> },
  {
    title: 'Took',
    numeric: true,
    cell: ({ wall_seconds: seconds }) => <Duration milliseconds={toMilliseconds(seconds)} />,
  },
  {
    title: 'Active',
    numeric: true,
    cell: ({ active_seconds: seconds }) => <Duration milliseconds={toMilliseconds(seconds)} />,
  },
  {
    title: 'Messages',
    numeric: true,
    cell: (session) => <Count value={session.user_messages + session.assistant_messages} />,
  },
  { title: 'Tool calls', numeric: true, cell: ({ tool_calls }) => <Count value={tool_calls} /> },
  { title: 'Errors', numeric: true, cell: ({ tool_errors }) => <Count value={tool_errors} /> },
  {
    title: 'Model',
    cell: ({ primary_model: model }) =>
      model === null ? <Unknown why="no message names one" /> : <Name value={model} />,
  },
];

function Errors({ errors, invocations }: Tool | Item) {
  if (errors === 0) return <Count value={0} />;
  return (
    <span class="is-failed">
      {formatCount(errors)} <small>{formatRatio(errors / invocations)}</small>
    </span>
  );
}

function toMilliseconds(seconds: number | null): number | null {
  return seconds === null ? null : seconds * 1000;
}

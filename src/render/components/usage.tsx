import type { UsageArtifact } from '../../derive/usage/usage-schema.js';
import { MIN_COMPARED } from '../../derive/aggregate/comparison.js';
import { formatCount, formatDay, formatQuantity } from '../../base/format.js';
import { createFailureColumns, toSampleText, toSignedPercent } from './rates.js';
import { type Column, Table } from './data-table.js';
import { Count, Entry, Name, Section, Unknown } from './parts.js';

/** Maximum rows of each table; the data file that the section links to has the rest. */
const ROWS = 10;

type Tool = UsageArtifact['tools'][number];
type Item = UsageArtifact['items'][number];
type Plugin = UsageArtifact['plugins'][number];
type Server = UsageArtifact['servers'][number];
type Used = Tool | Item | Plugin | Server;
type Model = UsageArtifact['models'][number];
type Session = UsageArtifact['sessions'][number];
type TokenCounts = UsageArtifact['totals']['tokens'];

/** What agents used, according to the transcripts of their sessions. The content of sessions is not published. */
export function Usage({ usage }: { usage: UsageArtifact }) {
  const { totals, models, sessions, tools, items, plugins, servers, rankings } = usage;
  const { curated, flea, builtin } = totals.by_source;
  const month = usage.anchor_day === null ? 'last 30 days' : `the 30 days up to ${formatDay(usage.anchor_day)}`;
  return (
    <Section
      id="usage"
      title="Usage"
      note={`of tools by agents, from the transcripts of ${formatQuantity(totals.sessions, 'session')}, over all telemetry`}
    >
      <div class="stack">
        <dl>
          <Entry title="Invocations">
            {formatCount(totals.invocations)}, {toSampleText({ failed: totals.errors, known: totals.known })} with an
            error
            {totals.blocked > 0 && `, ${formatCount(totals.blocked)} refused by a user`}
          </Entry>
          <Entry title="By source">
            {formatCount(builtin.invocations)} built in, {formatCount(curated.invocations)} from curated plugins,{' '}
            {formatCount(flea.invocations)} uploaded by the community (flea)
          </Entry>
          <Entry title="Messages">
            {formatCount(totals.user_messages)} from users, {formatCount(totals.assistant_messages)} from assistants
            {totals.interruptions > 0 && `, ${formatQuantity(totals.interruptions, 'interruption')}`}
            {totals.api_errors > 0 && `, ${formatQuantity(totals.api_errors, 'service error')}`}
          </Entry>
          {totals.users !== null && <Entry title="Users">{formatCount(totals.users)}</Entry>}
          <Entry title="Tokens">
            <Tokens tokens={totals.tokens} />
          </Entry>
        </dl>
        {models.length > 0 && (
          <Table caption="Models, all telemetry" captioned columns={MODEL_COLUMNS} rows={models.slice(0, ROWS)} />
        )}
        {sessions.some(({ tokens }) => tokens !== null) && (
          <Table caption="Newest sessions" captioned columns={SESSION_COLUMNS} rows={sessions.slice(0, ROWS)} />
        )}
        {tools.length > 0 && (
          <Table caption={`Tools, ${month}`} captioned columns={TOOL_COLUMNS} rows={tools.slice(0, ROWS)} />
        )}
        {items.length > 0 && (
          <Table
            caption={`Skills, subagents, MCP tools and slash commands, ${month}`}
            captioned
            columns={ITEM_COLUMNS}
            rows={items.slice(0, ROWS)}
          />
        )}
        {plugins.length > 0 && (
          <Table caption={`Plugins, ${month}`} captioned columns={PLUGIN_COLUMNS} rows={plugins.slice(0, ROWS)} />
        )}
        {servers.length > 0 && (
          <Table caption={`MCP servers, ${month}`} captioned columns={SERVER_COLUMNS} rows={servers.slice(0, ROWS)} />
        )}
        <Rankings rankings={rankings} />
        <p class="note">
          Tools and items: the most used in the last 30 days. Known: uses with a result, or refused. A failure rate
          needs at least {MIN_COMPARED} of them; a change needs as many uses in the 30 days before. New: first used in
          the last 30 days. All figures, by day and session, are in <a href="usage.json">usage.json</a>. The content of
          sessions is not published.
        </p>
      </div>
    </Section>
  );
}

/** All columns cover the last 30 days, except the last, which says so. */
const USED_COLUMNS: readonly Column<Used>[] = [
  { title: 'Uses', numeric: true, cell: ({ last_30d }) => <Count value={last_30d.invocations} /> },
  {
    title: 'Change',
    numeric: true,
    cell: ({ trend, trend_pct: change }) =>
      trend === 'new' ? 'new' : change === null ? <Unknown /> : toSignedPercent(change),
    sort: ({ trend_pct: change }) => change,
  },
  ...createFailureColumns<Used>(({ last_30d: { errors, known, failure_rate } }) => ({
    failed: errors,
    known,
    failure_rate,
  })),
  { title: 'Sessions', numeric: true, cell: ({ last_30d }) => <Count value={last_30d.sessions} /> },
  {
    title: 'Users',
    numeric: true,
    cell: ({ unique_users_30d: users }) => (users === null ? <Unknown /> : <Count value={users} />),
  },
  { title: 'Uses, all telemetry', numeric: true, cell: ({ invocations }) => <Count value={invocations} /> },
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

const PLUGIN_COLUMNS: readonly Column<Plugin>[] = [
  { title: 'Plugin', class: 'wide', cell: ({ plugin }) => <Name value={plugin} /> },
  { title: 'Source', cell: ({ source }) => source },
  ...USED_COLUMNS,
];

const SERVER_COLUMNS: readonly Column<Server>[] = [
  { title: 'Server', class: 'wide', cell: ({ server }) => <Name value={server} /> },
  ...USED_COLUMNS,
];

/** Other rankings of the tools and items listed above. */
function Rankings({ rankings: { tools, items } }: Pick<UsageArtifact, 'rankings'>) {
  const lists: readonly [title: string, names: readonly string[]][] = [
    ['Trending tools', tools.trending],
    ['Trending items', items.trending.map(({ item }) => item)],
    ['Last used items', items.recent.map(({ item }) => item)],
  ];
  const filled = lists.filter(([, names]) => names.length > 0);
  if (filled.length === 0) return null;
  return (
    <dl>
      {filled.map(([title, names]) => (
        <Ranking title={title} names={names} />
      ))}
    </dl>
  );
}

function Ranking({ title, names }: { title: string; names: readonly string[] }) {
  return (
    <Entry title={title}>
      {names.slice(0, ROWS).map((name, index) => (
        <>
          {index > 0 && ', '}
          <Name value={name} />
        </>
      ))}
    </Entry>
  );
}

/** Token columns; a dash where no tokens were recorded. */
const TOKEN_COLUMNS = (
  [
    ['Input', 'input'],
    ['Output', 'output'],
    ['Cache written', 'cache_creation'],
    ['Cache read', 'cache_read'],
  ] as const
).map(([title, key]): Column<Model | Session> => ({
  title,
  numeric: true,
  cell: ({ tokens }) => (tokens === null ? <Unknown /> : <Count value={tokens[key]} />),
  sort: ({ tokens }) => tokens?.[key] ?? null,
}));

const MODEL_COLUMNS: readonly Column<Model>[] = [
  { title: 'Model', class: 'wide', cell: ({ model }) => <Name value={model} /> },
  { title: 'Messages', numeric: true, cell: ({ messages }) => <Count value={messages} /> },
  ...TOKEN_COLUMNS,
];

const SESSION_COLUMNS: readonly Column<Session>[] = [
  { title: 'Session', class: 'wide', cell: ({ id }) => <Name value={id} /> },
  { title: 'Tool calls', numeric: true, cell: ({ tool_calls: calls }) => <Count value={calls} /> },
  ...TOKEN_COLUMNS,
];

function Tokens({ tokens }: { tokens: TokenCounts }) {
  if (tokens === null) return <>not recorded</>;
  return (
    <>
      {formatCount(tokens.input)} in, {formatCount(tokens.output)} out; cache: {formatCount(tokens.cache_creation)}{' '}
      written, {formatCount(tokens.cache_read)} read
    </>
  );
}

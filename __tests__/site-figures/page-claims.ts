import type { Claims } from './claims.js';
import type { HtmlPage, HtmlTable } from './html-page.js';

type Row = HtmlTable['rows'][number];
type Reader = (claims: Claims, row: Row, place: string, table: HtmlTable) => void;

const OUTCOMES = ['success', 'partial', 'blocked', 'failed', 'unknown'] as const;
const FAILURES = { Failed: 'failed', 'Of known': 'known', 'Failure rate': 'failure rate' };

/** Claims of a row: what its columns are called in claims. A column that is not there says nothing. */
function addColumns(claims: Claims, thing: string, row: Row, columns: Readonly<Record<string, string>>, place: string) {
  for (const [title, figure] of Object.entries(columns)) {
    const value = row[title];
    if (value !== undefined) claims.add(`${thing}: ${figure}`, value, place);
  }
}

const readAction =
  (window: string): Reader =>
  (claims, row, place) =>
    addColumns(
      claims,
      `action ${row['Action']}, ${window}`,
      row,
      {
        Events: 'events',
        Change: 'change',
        ...FAILURES,
        p50: 'p50_ms',
        p95: 'p95_ms',
        Max: 'max_ms',
        'Last seen (UTC)': 'last',
      },
      place,
    );

/** Windows by the names that pages give them; all telemetry, when that is shorter, is the next longer window. */
const readPeriod: Reader = (claims, row, place) => {
  const [, days = '', all] = /^(\d+) days$|^All, ([\d,]+) days?$/.exec(row['Period'] ?? '') ?? [];
  const length = Number(all?.replaceAll(',', '') ?? days);
  const window = length <= 7 ? '7d' : length <= 30 ? '30d' : '90d';
  if (length > 90) return;
  addColumns(
    claims,
    window,
    row,
    { Events: 'events', Change: 'change', Runs: 'runs', ...FAILURES, p95: 'p95_ms' },
    place,
  );
};

const readChange: Reader = (claims, row, place) => {
  const thing = `action ${row['Action']}, ${/^\d+/.exec(row['Period'] ?? '')?.[0]}d`;
  const [, duration] = /^p95 (.*)$/.exec(row['Now'] ?? '') ?? [];
  const [, failed, known] = /^([\d,]+) of ([\d,]+) known$/.exec(row['Sample'] ?? '') ?? [];
  if (duration !== undefined) claims.add(`${thing}: p95_ms`, duration, place);
  else {
    claims.add(`${thing}: failed`, failed ?? 'no sample', place);
    claims.add(`${thing}: known`, known ?? 'no sample', place);
    claims.add(`${thing}: failure rate`, (row['Now'] ?? '').replace(' failed', ''), place);
  }
};

const toNumber = (text: string | undefined): number => Number((text ?? '').replaceAll(',', '').replace(/\D/g, ''));

function readOutcomes(claims: Claims, table: HtmlTable, place: string): void {
  for (const row of table.rows) {
    if (!/^\d+ [A-Z]/.test(row['Period'] ?? '')) continue; // of several days
    const columns = { Events: 'events', ...Object.fromEntries(OUTCOMES.map((outcome) => [outcome, outcome])) };
    addColumns(claims, `day ${row['Period']}`, row, columns, place);
  }
  if (!table.caption.startsWith('All telemetry')) return;
  for (const column of ['Events', ...OUTCOMES]) {
    const sum = table.rows.reduce((total, row) => total + toNumber(row[column]), 0);
    claims.add(`dated: ${column.toLowerCase()}`, String(sum).replace(/\B(?=(\d{3})+$)/g, ','), place);
  }
}

const readLatency: Reader = (claims, row, place) => {
  if (!/^\d+ [A-Z]/.test(row['Period'] ?? '') || row['p95'] === '') return;
  addColumns(claims, `day ${row['Period']}`, row, { p50: 'p50_ms', p95: 'p95_ms' }, place);
};

const readWeek: Reader = (claims, row, place) => {
  const monday = Date.parse(`${row['Week of']} UTC`);
  for (const [index, weekday] of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].entries()) {
    const text = row[weekday] ?? '';
    if (text === '') continue;
    // Sun, 15 Feb 2026 00:00:00 GMT
    const day = new Date(monday + index * 86_400_000).toUTCString().slice(5, 16).replace(/^0/, '');
    claims.add(`day ${day}: events`, text === 'missing' ? 'no telemetry' : text, place);
  }
};

const readRun: Reader = (claims, row, place) =>
  addColumns(
    claims,
    `run ${row['Run']}`,
    row,
    {
      Outcome: 'outcome',
      'Started (UTC)': 'started',
      Duration: 'duration',
      Events: 'events',
      Failed: 'failed',
      Changes: 'taken',
    },
    place,
  );

const readUsed =
  (title: string): Reader =>
  (claims, row, place) => {
    const kind = title === 'Tool' ? 'tool' : { 'MCP tool': 'mcp', 'slash command': 'slash_command' }[row['Kind'] ?? ''];
    const thing = `${kind ?? row['Kind']} ${row[title]}`;
    addColumns(
      claims,
      `${thing}, 30d`,
      row,
      { Uses: 'uses', Change: 'change', ...FAILURES, Sessions: 'sessions' },
      place,
    );
    addColumns(claims, `${thing}, all`, row, { 'Uses, all telemetry': 'uses' }, place);
  };

const readGroup =
  (title: 'Plugin' | 'Server'): Reader =>
  (claims, row, place) => {
    const thing = `${title.toLowerCase()} ${row[title]}, 30d`;
    addColumns(claims, thing, row, { Uses: 'uses', ...FAILURES, Sessions: 'sessions' }, place);
  };

const readModel: Reader = (claims, row, place) =>
  addColumns(claims, `model ${row['Model']}`, row, { Messages: 'messages' }, place);

const readSession: Reader = (claims, row, place) =>
  addColumns(claims, `session ${row['Session']}`, row, { 'Tool calls': 'tool calls' }, place);

const readCommand: Reader = (claims, row, place) => {
  const name = row['Command'] ?? '';
  const isAction = claims.get(`action ${name}, all: events`) === row['Records'];
  const columns = { Records: 'events', ...FAILURES, p50: 'p50_ms', p95: 'p95_ms', Max: 'max_ms' };
  addColumns(claims, isAction ? `action ${name}, all` : `command ${name}`, row, columns, place);
};

const readExport: Reader = (claims, row, place) =>
  addColumns(claims, `export ${row['Month']}`, row, { Rows: 'rows' }, place);

/** Every table that pages have, by its section and the beginning of its caption. */
const TABLES: readonly (readonly [section: string, caption: RegExp, read: Reader])[] = [
  ['figures', /^Periods up to the last telemetry day/, readPeriod],
  ['changes', /^Actions that changed/, readChange],
  ['latency', /, per /, readLatency],
  ['coverage', /^Events per day, by week/, readWeek],
  ['actions', /^Last 30 days/, readAction('30d')],
  ['actions', /^All telemetry/, readAction('all')],
  ['runs', /^(Latest runs|Runs, page |Failed runs)/, readRun],
  ['commands', /^Commands, all telemetry/, readCommand],
  ['usage', /^Models, all telemetry/, readModel],
  ['usage', /^Newest sessions/, readSession],
  ['usage', /^Tools, /, readUsed('Tool')],
  ['usage', /^Skills, /, readUsed('Name')],
  ['usage', /^Plugins, /, readGroup('Plugin')],
  ['usage', /^MCP servers, /, readGroup('Server')],
  ['downloads', /^Downloads/, readExport],
  // What was decided and why: words.
  ['runs', /^Why: decisions of step/, () => undefined],
  // Of one day: its sums are in the facts of the page.
  ['actions', /^Actions of the day/, () => undefined],
];

/** @returns what of the page nobody has read. */
export function addTables(claims: Claims, { tables }: HtmlPage, path: string): string[] {
  const unread: string[] = [];
  for (const table of tables) {
    const place = `${path}, "${table.caption}"`;
    const read = TABLES.find(([section, caption]) => section === table.section && caption.test(table.caption))?.[2];
    if (table.section === 'outcomes') readOutcomes(claims, table, place);
    else if (read === undefined) unread.push(place);
    else for (const row of table.rows) read(claims, row, place, table);
  }
  return unread;
}

/** What the page of a day says of it. Runs that began before the first day of the telemetry count to that day. */
export function addDay(claims: Claims, { text }: HtmlPage, path: string): void {
  const [day] = /\d+ [A-Z][a-z]{2} \d{4}/.exec(text) ?? [];
  const [, failed, known, runs, failedRuns, events] =
    /Failures ([\d,]+) of ([\d,]+) known .*?Runs ([\d,]+) (?:([\d,]+) failed )?Events ([\d,]+) /.exec(text) ?? [];
  claims.add(`day ${day}: failed`, failed ?? 'not found', path);
  claims.add(`day ${day}: known`, known ?? 'not found', path);
  claims.add(`day ${day}: runs`, runs ?? 'not found', path);
  if (failedRuns !== undefined) claims.add(`day ${day}: failed runs`, failedRuns, path);
  claims.add(`day ${day}: events`, events ?? 'not found', path);
}

/** What the texts of an overview say. */
export function addOverview(claims: Claims, { text }: HtmlPage, path: string): void {
  const find = (expression: RegExp): string | undefined => expression.exec(text)?.[1];
  const add = (thing: string, value: string | undefined) => claims.add(thing, value ?? 'not found', path);
  add('all: taken statement', find(/What was done (.*?\.)(?: |$)/));
  add(
    'last record',
    find(/Last telemetry (\d+ \w+ \d+, \d\d:\d\d) UTC/) ?? (/Last telemetry None/.test(text) ? '–' : undefined),
  );
  for (const [name, term] of [
    ['lines', 'lines'],
    ['malformed', 'malformed'],
    ['counted', 'counted'],
    ['duplicate', 'duplicate'],
    ['foreign', 'foreign'],
    ['unrecognised', 'unrecognised'],
    ['copies', 'copies'],
    ['withheld', 'withheld'],
  ] as const) {
    add(
      `all: records ${name}`,
      find(new RegExp(`(\\d[\\d,]*) ${term}\\b(?! than| that)(?=[^.]*?(?:\\+|=|$|counted))`)) ?? undefined,
    );
  }
  const [, events, runs] = /Events ([\d,]+).*?Runs ([\d,]+).*?Failure rate/.exec(text) ?? [];
  if (events === undefined || runs === undefined) return;
  add('30d: events', events);
  add('30d: runs', runs);
  add('30d: failure rate', find(/Failure rate ([<>]?[\d.]+%|–) [\d,]+ of/));
  add('30d: failed', find(/Failure rate \S+ ([\d,]+) of [\d,]+ known outcomes? failed/));
  add('30d: known', find(/Failure rate \S+ [\d,]+ of ([\d,]+) known outcomes? failed/));
}

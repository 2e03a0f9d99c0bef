import { MIN_COMPARED } from '../../derive/aggregate/comparison.js';
import type { CommandsArtifact } from '../../derive/commands/commands-schema.js';
import { formatBytes, formatCount, formatQuantity, formatRatio } from '../../base/format.js';
import { type Column, Table } from './data-table.js';
import { Count, Duration, Entry, Name, Section, Unknown } from './parts.js';
import { createFailureColumns, toSampleText } from './rates.js';

/** Maximum rows of each list; the data file that the section links to has the rest. */
const ROWS = 10;

type Command = CommandsArtifact['commands'][number];

/** Figures from command records: frequency, latency, failures, and dropped writes. */
export function Commands({ commands }: { commands: CommandsArtifact }) {
  return (
    <Section
      id="commands"
      title="Commands"
      note={`${formatQuantity(commands.records, 'record')} over all telemetry, most frequent first`}
    >
      <div class="stack">
        <Table
          caption="Commands, all telemetry"
          columns={[...COLUMNS, ...toTokenColumns(commands)]}
          rows={commands.commands.slice(0, ROWS)}
        />
        <Figures {...commands} />
        <p class="note">
          Quantiles are exact below 256 ms and accurate to {commands.latency_error_pct}% above; maxima are exact. Known:
          records with a known outcome. A failure rate needs at least {MIN_COMPARED} of them. – = not recorded, or too
          few. All commands are in <a href="commands.json">commands.json</a>.
        </p>
      </div>
    </Section>
  );
}

const COLUMNS: readonly Column<Command>[] = [
  { title: 'Command', class: 'wide', cell: ({ cmd }) => <Name value={cmd} /> },
  { title: 'Records', numeric: true, cell: ({ count }) => <Count value={count} /> },
  ...createFailureColumns<Command>((command) => command),
  toDurationColumn('p50', 'p50_ms'),
  toDurationColumn('p95', 'p95_ms'),
  toDurationColumn('Max', 'max_ms'),
];

function toDurationColumn(title: string, key: 'p50_ms' | 'p95_ms' | 'max_ms'): Column<Command> {
  return {
    title,
    numeric: true,
    cell: (command) => <Duration milliseconds={command[key]} />,
    sort: (command) => command[key],
  };
}

/** Columns for the kinds of tokens that occur in any record. */
function toTokenColumns({ tokens }: CommandsArtifact): readonly Column<Command>[] {
  return TOKEN_COLUMNS.filter(({ kind }) => (tokens?.[kind] ?? null) !== null).map(({ kind, title }) => ({
    title,
    numeric: true,
    cell: ({ tokens: own }) => {
      const count = own?.[kind] ?? null;
      return count === null ? <Unknown /> : <Count value={count} />;
    },
    sort: ({ tokens: own }) => own?.[kind] ?? null,
  }));
}

const TOKEN_COLUMNS = [
  { kind: 'input', title: 'Tokens in' },
  { kind: 'output', title: 'Tokens out' },
  { kind: 'total', title: 'Tokens' },
] as const;

const TOKEN_WORDS = [
  { kind: 'input', word: 'in' },
  { kind: 'output', word: 'out' },
  { kind: 'retrieved', word: 'retrieved' },
  { kind: 'total', word: 'in total' },
] as const;

function Figures({
  ast,
  lsp,
  selector,
  file_reads: reads,
  file_read_bytes_total: bytes,
  tokens,
  unknown_statuses: statuses,
  other_unknown_statuses: otherStatuses,
  warnings,
  other_warnings: other,
  dropped_writes: drops,
  last_run: last,
}: CommandsArtifact) {
  const furtherStatuses = statuses.slice(ROWS).reduce((sum, { count }) => sum + count, otherStatuses);
  const isTooMany = drops.rate !== null && drops.rate > drops.threshold;
  return (
    <dl>
      {ast && (
        <Entry title="Syntax trees">
          {formatQuantity(ast.parses, 'parse')}; cache hit rate{' '}
          <Rate rate={ast.cache_hit_rate} why="the cache was not used" />
        </Entry>
      )}
      {lsp && (
        <Entry title="Language servers">
          {formatQuantity(lsp.spawns, 'spawn')}, {formatCount(lsp.ready)} ready,{' '}
          {formatQuantity(lsp.timeouts, 'timeout')}, {formatQuantity(lsp.fallbacks, 'fallback')}; timeouts per spawn{' '}
          <Rate rate={lsp.timeout_rate} why="no spawns" />
        </Entry>
      )}
      {selector && (
        <Entry title="Selectors">
          {formatQuantity(selector.resolves, 'lookup')}, {formatCount(selector.resolved)} resolved:{' '}
          <Rate rate={selector.success_rate} why="no lookups" />
        </Entry>
      )}
      {reads && bytes !== null && (
        <Entry title="Files read">
          {formatBytes(bytes)}: {formatBytes(reads.skeleton.bytes)} as skeletons, {formatBytes(reads.excerpt.bytes)} as
          excerpts, {formatBytes(reads.raw.bytes)} raw
          {reads.other.reads > 0 && <>, {formatBytes(reads.other.bytes)} in unknown modes</>}
        </Entry>
      )}
      {tokens && (
        <Entry title="Tokens">
          {TOKEN_WORDS.flatMap(({ kind, word }) => {
            const count = tokens[kind];
            return count === null ? [] : [`${formatCount(count)} ${word}`];
          }).join(', ')}
        </Entry>
      )}
      {statuses.length + otherStatuses > 0 && (
        <Entry title="Unknown statuses">
          {statuses.slice(0, ROWS).map(({ status, count }, index) => (
            <>
              {index > 0 && ', '}
              <Name value={status} /> {formatCount(count)}
            </>
          ))}
          {furtherStatuses > 0 && <>, others {formatCount(furtherStatuses)}</>}
        </Entry>
      )}
      {warnings.length + other > 0 && (
        <Entry title="Warnings">
          {warnings.slice(0, ROWS).map(({ code, count }) => (
            <>
              <Name value={code} /> {formatCount(count)},{' '}
            </>
          ))}
          others {formatCount(other)}
        </Entry>
      )}
      {last && (
        <Entry title="Last run">
          <Name value={last.run} />, {formatQuantity(last.records, 'record')}:{' '}
          {toSampleText({ failed: last.failed, known: last.known })} failed
        </Entry>
      )}
      <Entry title="Dropped writes">
        {drops.dropped === 0 ? (
          'none'
        ) : (
          <>
            <span class={isTooMany ? 'is-failed' : undefined}>
              {formatCount(drops.dropped)}, <Rate rate={drops.rate} why="nothing was written" />
            </span>{' '}
            of all; up to {formatRatio(drops.threshold)} is normal
          </>
        )}
      </Entry>
    </dl>
  );
}

function Rate({ rate, why }: { rate: number | null; why: string }) {
  return rate === null ? <Unknown why={why} /> : <>{formatRatio(rate)}</>;
}

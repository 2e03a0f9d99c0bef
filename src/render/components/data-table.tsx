import type { ComponentChildren } from 'preact';
import { Disclosure, Scroll } from './section.js';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers are set to the right. */
  readonly numeric?: boolean;
  readonly class?: string;
}

interface TableProps<Row> {
  readonly caption: string;
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Every column but the first holds numbers; spares each cell a class. */
  readonly numbers?: boolean;
}

export function Table<Row>({ caption, columns, rows, numbers = false }: TableProps<Row>) {
  return (
    <Scroll label={caption}>
      <table class={numbers ? 'numbers' : undefined}>
        <caption class="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" class={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th scope="row" class={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td class={classOf(column)}>{column.cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface LongTableProps<Row> extends TableProps<Row> {
  /** Rows that are visible at once. */
  readonly visible: number;
  /** `actions`, `runs`: what the rows are. */
  readonly noun: string;
}

/** A table whose further rows open on demand. */
export function LongTable<Row>({ caption, columns, rows, visible, noun }: LongTableProps<Row>) {
  const rest = rows.slice(visible);
  return (
    <>
      <Table caption={caption} columns={columns} rows={rows.slice(0, visible)} />
      {rest.length > 0 && (
        <Disclosure summary={`Show ${rest.length} more ${noun}`}>
          <Table caption={`${caption}, continued`} columns={columns} rows={rest} />
        </Disclosure>
      )}
    </>
  );
}

function classOf<Row>(column: Column<Row>): string | undefined {
  return [column.numeric && 'number', column.class].filter(Boolean).join(' ') || undefined;
}

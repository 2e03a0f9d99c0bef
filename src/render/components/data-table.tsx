import type { ComponentChildren } from 'preact';
import { Disclosure, Scroll } from './parts.js';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers are set to the right; within the first eleven columns. */
  readonly numeric?: boolean;
  readonly class?: string;
  /** Sorts by this instead of the cell's text; null means unknown. */
  readonly sort?: (row: Row) => string | number | null;
  /** Id of the cell, for links. */
  readonly id?: (row: Row) => string | undefined;
}

interface TableProps<Row> {
  readonly caption: string;
  /** Shows the caption; otherwise it is hidden because a heading above the table says the same. */
  readonly captioned?: boolean;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Id of a row, for links. */
  readonly id?: (row: Row) => string;
}

export function Table<Row>({ caption, captioned = false, columns, rows, id }: TableProps<Row>) {
  return (
    <Scroll label={caption}>
      <table class={toAlignment(columns)}>
        <caption class={captioned ? undefined : 'sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.class}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr id={id?.(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th scope="row" class={column.class}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td id={column.id?.(row)} class={column.class} data-sort={column.sort?.(row) ?? undefined}>
                    {column.cell(row)}
                  </td>
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
  /** What the rows are, such as `actions` or `runs`. */
  readonly noun: string;
}

/** A table whose further rows open on demand; the page's script merges both parts and adds sorting and a filter. */
export function LongTable<Row>({ caption, captioned, columns, rows, visible, noun, id }: LongTableProps<Row>) {
  const shared = { columns, ...(id && { id }) };
  const rest = rows.slice(visible);
  return (
    <div class="long-table" data-noun={noun}>
      <Table caption={caption} captioned={captioned ?? false} rows={rows.slice(0, visible)} {...shared} />
      {rest.length > 0 && (
        <Disclosure summary={`Show ${rest.length} more ${noun}`}>
          <Table caption={`${caption}, continued`} rows={rest} {...shared} />
        </Disclosure>
      )}
    </div>
  );
}

/** Classes such as `n2 n5` that name the numeric columns once for the table instead of in every cell. */
function toAlignment<Row>(columns: readonly Column<Row>[]): string | undefined {
  return columns.flatMap(({ numeric }, index) => (numeric ? [`n${index + 1}`] : [])).join(' ') || undefined;
}

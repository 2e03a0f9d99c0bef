import type { ComponentChildren } from 'preact';
import { toMarkup } from './markup.js';
import { Disclosure, Scroll } from './parts.js';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers are set to the right; within the first eleven columns. */
  readonly numeric?: boolean;
  readonly class?: string;
  /** Sorts by this instead of by the text of the cell; null is not known. */
  readonly sort?: (row: Row) => string | number | null;
  /** Address of the cell. */
  readonly id?: (row: Row) => string | undefined;
}

interface TableProps<Row> {
  readonly caption: string;
  /** Shows the caption; otherwise a heading above the table says what it is. */
  readonly captioned?: boolean;
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Address of a row. */
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
        <tbody
          dangerouslySetInnerHTML={toMarkup(rows, (row) => (
            <TableRow row={row} columns={columns} id={id?.(row)} />
          ))}
        />
      </table>
    </Scroll>
  );
}

function TableRow<Row>({ row, columns, id }: { row: Row; columns: readonly Column<Row>[]; id: string | undefined }) {
  return (
    <tr id={id}>
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
  );
}

interface LongTableProps<Row> extends TableProps<Row> {
  /** Rows that are visible at once. */
  readonly visible: number;
  /** `actions`, `runs`: what the rows are. */
  readonly noun: string;
}

/** A table whose further rows open on demand; the page's script makes one table of it, to sort and to filter. */
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

/** `n2 n5`: the columns of numbers, named once for the table instead of in every cell. */
function toAlignment<Row>(columns: readonly Column<Row>[]): string | undefined {
  return columns.flatMap(({ numeric }, index) => (numeric ? [`n${index + 1}`] : [])).join(' ') || undefined;
}

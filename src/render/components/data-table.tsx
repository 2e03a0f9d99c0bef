import type { ComponentChildren } from 'preact';
import { type Markup, toMarkup } from './markup.js';
import { Disclosure, Scroll } from './parts.js';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** What a cell shows depends on this alone: cells with the same key are rendered once. A cell without one is rendered for its row. */
  readonly key?: (row: Row) => string | number | null;
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
  const known = columns.map(() => new Map<string | number, Markup>());
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
            <TableRow row={row} columns={columns} known={known} id={id?.(row)} />
          ))}
        />
      </table>
    </Scroll>
  );
}

interface TableRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  /** What cells show by their keys, column by column. */
  readonly known: readonly Map<string | number, Markup>[];
  readonly id: string | undefined;
}

function TableRow<Row>({ row, columns, known, id }: TableRowProps<Row>) {
  return (
    <tr id={id}>
      {columns.map((column, index) => {
        if (index === 0) {
          return (
            <th scope="row" class={column.class}>
              {column.cell(row)}
            </th>
          );
        }
        const address = column.id?.(row);
        const sort = column.sort?.(row) ?? undefined;
        const key = column.key?.(row) ?? null;
        if (key !== null) {
          const markup = toKnownMarkup(known[index]!, key, () => column.cell(row));
          return <td id={address} class={column.class} data-sort={sort} dangerouslySetInnerHTML={markup} />;
        }
        return (
          <td id={address} class={column.class} data-sort={sort}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

function toKnownMarkup(
  known: Map<string | number, Markup>,
  key: string | number,
  toContent: () => ComponentChildren,
): Markup {
  let markup = known.get(key);
  if (markup === undefined) known.set(key, (markup = toMarkup([key], () => <>{toContent()}</>)));
  return markup;
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

import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { useTexts } from './lang.ts'

export type Column<Row> = {
  label: string
  cell: (row: Row) => Child
  /** Right-aligned, with figures of equal width. */
  numeric?: boolean
  /** The cell that names the row. At most one column. */
  rowHeader?: boolean
  /** Makes the heading a link; `now` tells how the table is sorted by it already. */
  sort?: { href: string; now?: 'asc' | 'desc' }
  /** Only for screen readers, e.g. over a column of buttons. */
  hideLabel?: boolean
}

type TableProps<Row> = {
  caption: string
  hideCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** On a phone: each row becomes a card (`stack`), or the table scrolls sideways in its own box (`scroll`). */
  narrow?: 'stack' | 'scroll'
  /** In place of the body when there are no rows. */
  empty?: Child
  foot?: Child
}

/** Rows and columns, with sorting by link. */
export function Table<Row>(p: TableProps<Row>) {
  const stack = p.narrow !== 'scroll'
  const table = (
    <table class={stack ? 'data-table data-table-stack' : 'data-table'} role={stack ? 'table' : undefined}>
      <caption class={p.hideCaption ? 'sr-only' : undefined}>{p.caption}</caption>
      <thead role={stack ? 'rowgroup' : undefined}>
        <tr role={stack ? 'row' : undefined}>
          {p.columns.map((c) => (
            <HeadCell column={c} stack={stack} />
          ))}
        </tr>
      </thead>
      <tbody role={stack ? 'rowgroup' : undefined}>
        {p.rows.length === 0 && p.empty && (
          <tr>
            <td colspan={p.columns.length}>{p.empty}</td>
          </tr>
        )}
        {p.rows.map((row) => (
          <tr role={stack ? 'row' : undefined}>
            {p.columns.map((c) => (
              <BodyCell column={c} row={row} stack={stack} />
            ))}
          </tr>
        ))}
      </tbody>
      {p.foot && <tfoot>{p.foot}</tfoot>}
    </table>
  )
  if (stack) return table
  // a box that scrolls must be reachable by keyboard
  return (
    <section class="table-scroll" aria-label={p.caption} tabindex={0}>
      {table}
    </section>
  )
}

function HeadCell<Row>(p: { column: Column<Row>; stack: boolean }) {
  const t = useTexts()
  const { label, sort, numeric, hideLabel } = p.column
  const order = sort?.now === 'asc' ? 'ascending' : sort?.now === 'desc' ? 'descending' : undefined
  return (
    <th
      scope="col"
      class={numeric ? 'numeric' : undefined}
      aria-sort={order}
      role={p.stack ? 'columnheader' : undefined}
    >
      {sort ? (
        <a class="sort-link" href={sort.href}>
          {label}
          <Icon name={`sort-table-${order ?? 'none'}`} />
          <span class="sr-only">
            {' '}
            {order ? (order === 'ascending' ? t.sortedUp : t.sortedDown) : t.sortBy(label)}
          </span>
        </a>
      ) : (
        <span class={hideLabel ? 'sr-only' : undefined}>{label}</span>
      )}
    </th>
  )
}

function BodyCell<Row>(p: { column: Column<Row>; row: Row; stack: boolean }) {
  const { label, numeric, rowHeader, hideLabel, cell } = p.column
  const common = { class: numeric ? 'numeric' : undefined, 'data-label': hideLabel ? undefined : label }
  return rowHeader ? (
    <th scope="row" role={p.stack ? 'rowheader' : undefined} {...common}>
      {cell(p.row)}
    </th>
  ) : (
    <td role={p.stack ? 'cell' : undefined} {...common}>
      {cell(p.row)}
    </td>
  )
}

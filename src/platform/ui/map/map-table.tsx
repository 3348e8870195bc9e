import type { Lang } from '#platform/text/texts.ts'
import { Table } from '../table.tsx'
import type { MapPoint } from './map-layout.ts'
import type { mapTexts } from './texts.ts'

type Row = { readonly label: string; readonly count: number; readonly href?: string }

/** The same places as rows, the most first: for whoever reads better than looks. */
export function MapTable(p: {
  title: string
  points: readonly MapPoint[]
  t: ReturnType<typeof mapTexts>
  lang: Lang
}) {
  return (
    <details class="map-table">
      <summary>{p.t.asTable}</summary>
      <Table
        caption={p.title}
        hideCaption
        narrow="scroll"
        rows={rowsOf(p.points)}
        columns={[
          {
            label: p.t.place,
            rowHeader: true,
            cell: ({ label, href }) => (href === undefined ? label : <a href={href}>{label}</a>),
          },
          { label: p.t.count, numeric: true, cell: ({ count }) => count.toLocaleString(p.lang) },
        ]}
      />
    </details>
  )
}

/** One row for each place and address. */
function rowsOf(points: readonly MapPoint[]): readonly Row[] {
  const rows = new Map<string, Row>()
  for (const { label, href, count = 1 } of points) {
    const key = `${label}\n${href ?? ''}`
    const known = rows.get(key)
    rows.set(key, { label, count: (known?.count ?? 0) + count, ...(href === undefined ? {} : { href }) })
  }
  return [...rows.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'da'))
}

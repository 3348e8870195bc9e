import { isoWeekOf } from '#core/calendar/iso-week.ts'
import type { CoverLine, CoverWeek } from '#core/rotation/cover-lines.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Table } from '#platform/ui/index.ts'
import { coverTexts } from '../texts/cover.ts'

/** Height of the drawing in pixels, and how wide a week is: few weeks fill the page, many scroll. */
const HEIGHT = 140
const GAP = 4
const weekWidth = (weeks: number): number => Math.max(28, Math.min(72, Math.floor(1000 / weeks)))

/** The most minutes a week of a line shows: what its columns are drawn against. */
export const mostOf = (line: CoverLine): number =>
  Math.max(1, ...line.weeks.map((w) => Math.max(w.needed, w.hired + w.open)))

/** One function as columns of weeks, and its numbers as a table that is opened. Charts with one `most` can be compared. */
export function CoverChart(p: { line: CoverLine; name: string; lang: Lang; most?: number }) {
  const { line, name, lang } = p
  const t = coverTexts(lang)
  const most = p.most ?? mostOf(line)
  const column = weekWidth(line.weeks.length)
  const width = line.weeks.length * column
  // too many weeks to name each one
  const every = Math.ceil(line.weeks.length / 16)
  return (
    <section class="cover-line">
      <h3>{name}</h3>
      <section class="cover-scroll" tabindex={0} aria-label={t.chartFor(name)}>
        <svg
          class="cover-chart"
          viewBox={`0 0 ${width} ${HEIGHT + 20}`}
          width={width}
          height={HEIGHT + 20}
          role="img"
          aria-label={t.chartFor(name)}
        >
          <line class="cover-base" x1="0" x2={width} y1={HEIGHT} y2={HEIGHT} />
          {line.weeks.map((w, i) => (
            <>
              <Column w={w} x={i * column} width={column - GAP} most={most} />
              {i % every === 0 && (
                <text class="cover-week" x={i * column + column / 2} y={HEIGHT + 15} text-anchor="middle">
                  {isoWeekOf(w.week).week}
                </text>
              )}
            </>
          ))}
        </svg>
      </section>
      <details>
        <summary>{t.showTable}</summary>
        <Table
          caption={t.caption(name)}
          rows={line.weeks}
          narrow="scroll"
          columns={[
            { label: t.week, rowHeader: true, cell: (w) => weekName(w) },
            { label: t.away, numeric: true, cell: (w) => w.away },
            ...(['needed', 'hired', 'open', 'gap', 'beyond'] as const).map((what) => ({
              label: t[what],
              numeric: true,
              cell: (w: CoverWeek) => formatHoursNumber(w[what], lang),
            })),
          ]}
        />
      </details>
    </section>
  )
}

const weekName = (w: CoverWeek): string => {
  const { week, year } = isoWeekOf(w.week)
  return `${week}, ${year}`
}

/** From below: hired and used, posted, missing. What is hired beyond the need stands on top as an outline. */
function Column({ w, x, width, most }: { w: CoverWeek; x: number; width: number; most: number }) {
  const used = Math.min(w.hired, w.needed)
  const posted = w.gap - w.uncovered
  const parts = [
    { minutes: used, kind: 'hired' },
    { minutes: posted, kind: 'open' },
    { minutes: w.uncovered, kind: 'gap' },
    { minutes: w.beyond, kind: 'beyond' },
  ]
  let below = 0
  return (
    <>
      {parts.map(({ minutes, kind }) => {
        const height = (minutes / most) * HEIGHT
        below += height
        return height > 0 ? (
          <rect
            class={`cover-${kind}`}
            x={x + GAP / 2}
            width={width}
            y={Math.round((HEIGHT - below) * 10) / 10}
            height={Math.round(height * 10) / 10}
          />
        ) : null
      })}
    </>
  )
}

const LEGEND = ['hired', 'open', 'gap', 'beyond'] as const
type LegendKind = (typeof LEGEND)[number]

/** What the colours mean; said in words too, so colour is never alone. */
export function CoverLegend({ labels }: { labels: Readonly<Record<LegendKind, string>> }) {
  return (
    <ul class="bare cover-legend">
      {LEGEND.map((kind) => (
        <li>
          <svg width="16" height="16" aria-hidden="true" focusable="false">
            <rect class={`cover-${kind}`} x="1" y="1" width="14" height="14" />
          </svg>{' '}
          {labels[kind]}
        </li>
      ))}
    </ul>
  )
}

import { addDays, type Day, daysBetween } from '#core/calendar/day.ts'
import { formatDayShort, formatPeriod } from '#core/calendar/format-day.ts'
import { isoWeekOf } from '#core/calendar/iso-week.ts'
import { mondayBefore } from '#core/rotation/absence.ts'
import { formatHours } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import { type Column, Table } from '#platform/ui/index.ts'
import type { RowStage } from '../stages.ts'
import { sharedTexts } from '../texts/shared.ts'
import { personName } from '../words.ts'

const ROW = 34
const BAR = 20
const TOP = 24
/** Room for the number of the workplace before its line. */
const LEFT = 24

/** One line a workplace, days from left to right: work, introductions and waits; the same numbers stand in a table. */
export function PoolChart(p: { stages: readonly RowStage[]; name: string; lang: Lang }) {
  const { stages, lang } = p
  const t = sharedTexts(lang)
  const from = mondayBefore(stages[0]!.introductionFrom)
  const to = stages.at(-1)!.to
  const days = daysBetween(from, to) + 1
  const day = Math.max(4, Math.min(14, Math.floor(960 / days)))
  const places = [...new Map(stages.map((s) => [s.workplaceId, s.row])).values()]
  const width = LEFT + days * day
  const height = TOP + places.length * ROW
  const x = (d: Day) => LEFT + daysBetween(from, d) * day
  const weeks = Math.ceil(days / 7)
  const every = Math.ceil(weeks / 18)
  return (
    <>
      <PoolLegend lang={lang} />
      <section class="pool-scroll" tabindex={0} aria-label={t.chart(p.name)}>
        <svg
          class="pool-chart"
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={t.chart(p.name)}
        >
          {Array.from({ length: weeks }, (_, i) => (
            <>
              <line
                class="pool-week"
                x1={LEFT + i * 7 * day}
                x2={LEFT + i * 7 * day}
                y1={TOP - 6}
                y2={height}
              />
              {i % every === 0 && (
                <text class="pool-text" x={LEFT + i * 7 * day + 2} y={TOP - 10}>
                  {isoWeekOf(addDays(from, i * 7)).week}
                </text>
              )}
            </>
          ))}
          {places.map((_, i) => (
            <text class="pool-text" x={4} y={TOP + i * ROW + ROW / 2 + 5}>
              {i + 1}
            </text>
          ))}
          {stages.map((s, i) => {
            const y =
              TOP + places.findIndex((row) => row.workplace_id === s.workplaceId) * ROW + (ROW - BAR) / 2
            const before = stages[i - 1]
            const waitFrom = before ? addDays(before.to, 1) : undefined
            return (
              <>
                {waitFrom && waitFrom < s.introductionFrom && (
                  <line
                    class="pool-gap"
                    x1={x(waitFrom)}
                    x2={x(s.introductionFrom)}
                    y1={y + BAR / 2}
                    y2={y + BAR / 2}
                  />
                )}
                {s.introductionFrom < s.from && (
                  <rect
                    class="pool-introduction"
                    x={x(s.introductionFrom)}
                    y={y}
                    width={x(s.from) - x(s.introductionFrom)}
                    height={BAR}
                  />
                )}
                <rect
                  class="pool-stage"
                  x={x(s.from)}
                  y={y}
                  width={x(addDays(s.to, 1)) - x(s.from)}
                  height={BAR}
                />
              </>
            )
          })}
        </svg>
      </section>
      <ol class="pool-places">
        {places.map((row) => (
          <li>
            {row.company}, {row.workplace}
          </li>
        ))}
      </ol>
      <details>
        <summary>{t.showTable}</summary>
        <StageTable stages={stages} lang={lang} withCompany />
      </details>
    </>
  )
}

type TableRow = { stage: RowStage; wait: number }

/** The same as numbers. */
export function StageTable(p: { stages: readonly RowStage[]; lang: Lang; withCompany?: boolean }) {
  const { lang, stages } = p
  const t = sharedTexts(lang)
  const rows: TableRow[] = stages.map((stage, i) => ({
    stage,
    wait: i === 0 ? 0 : Math.max(0, daysBetween(stages[i - 1]!.to, stage.introductionFrom) - 1),
  }))
  const company: Column<TableRow> = {
    label: t.company,
    rowHeader: true,
    cell: ({ stage }) => `${stage.row.company}, ${stage.row.workplace}`,
  }
  const columns: Column<TableRow>[] = [
    ...(p.withCompany ? [company] : []),
    { label: t.instead, cell: ({ stage }) => personName(stage.row) },
    {
      label: t.introduction,
      cell: ({ stage }) =>
        stage.introductionFrom < stage.from ? formatDayShort(stage.introductionFrom, lang) : t.noIntroduction,
    },
    { label: t.alone, cell: ({ stage }) => formatPeriod(stage, lang) },
    { label: t.hours, numeric: true, cell: ({ stage }) => formatHours(stage.minutesPerWeek, lang) },
    ...(p.withCompany
      ? [{ label: t.wait, numeric: true, cell: ({ wait }: TableRow) => t.waitDays(wait) }]
      : []),
  ]
  return <Table caption={t.tableCaption} rows={rows} columns={columns} />
}

function PoolLegend({ lang }: { lang: Lang }) {
  const t = sharedTexts(lang)
  return (
    <ul class="bare pool-legend">
      {(['stage', 'introduction', 'gap'] as const).map((kind) => (
        <li>
          <svg width="24" height="16" aria-hidden="true" focusable="false">
            {kind === 'gap' ? (
              <line class="pool-gap" x1="0" x2="24" y1="8" y2="8" />
            ) : (
              <rect class={`pool-${kind}`} x="1" y="1" width="22" height="14" />
            )}
          </svg>{' '}
          {t.legend[kind]}
        </li>
      ))}
    </ul>
  )
}

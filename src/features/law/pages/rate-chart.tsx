import type { Lang } from '#platform/text/texts.ts'
import type { RateChart as Chart } from '../rates/chart-model.ts'
import { ratesTexts } from '../texts/rates.ts'

/** The plot within the picture, in per cent from the top: the years stand below it, the amounts outside at the left. */
const TOP = 2
const HEIGHT = 86

/** Years with their number: so many have room on a phone. */
const YEARS_NAMED = 6

const x = (percent: number) => `${percent}%`
const y = (percent: number) => `${TOP + (HEIGHT * percent) / 100}%`

/** A rate over the years. The table below says the same, so the picture is for the eye alone. */
export function RateChart({ chart, lang }: { chart: Chart; lang: Lang }) {
  const t = ratesTexts(lang)
  const yearsApart = Math.ceil(chart.years.length / YEARS_NAMED)
  return (
    <figure class="law-chart">
      <svg aria-hidden="true" focusable="false" width="100%" height="300">
        {chart.levels.map((level) => (
          <>
            <line class="law-chart-grid" x1={x(0)} x2={x(100)} y1={y(level.y)} y2={y(level.y)} />
            <text class="law-chart-text" x="-8" y={y(level.y)} dy="4" text-anchor="end">
              {(level.value / 100).toLocaleString(lang)}
            </text>
          </>
        ))}
        {chart.years.map((one, i) => (
          <>
            <line class="law-chart-tick" x1={x(one.x)} x2={x(one.x)} y1={y(100)} y2={y(102)} />
            {i % yearsApart === 0 && (
              <text class="law-chart-text" x={x(one.x)} y="98%" text-anchor="middle">
                {one.year}
              </text>
            )}
          </>
        ))}
        {chart.lines.map(({ id, stretches }) =>
          stretches.map((stretch, i) => {
            const before = stretches[i - 1]
            return (
              <>
                {before && before.x2 > stretch.x1 - 1 && (
                  <line
                    class={`law-line law-line-${id} law-line-step`}
                    x1={x(stretch.x1)}
                    x2={x(stretch.x1)}
                    y1={y(before.y)}
                    y2={y(stretch.y)}
                  />
                )}
                <line
                  class={`law-line law-line-${id}${stretch.sure ? '' : ' law-line-unsure'}`}
                  x1={x(stretch.x1)}
                  x2={x(stretch.x2)}
                  y1={y(stretch.y)}
                  y2={y(stretch.y)}
                />
              </>
            )
          }),
        )}
      </svg>
      <figcaption>
        <ul class="bare law-chart-key">
          {chart.lines.map(({ id }) => (
            <li>
              <svg aria-hidden="true" focusable="false" width="32" height="12">
                <line class={`law-line law-line-${id}`} x1="0" x2="32" y1="6" y2="6" />
              </svg>
              {t[id]}
            </li>
          ))}
          <li>{t.historyHint}</li>
        </ul>
      </figcaption>
    </figure>
  )
}

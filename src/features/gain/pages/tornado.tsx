import type { Range } from '#core/gain/corners.ts'
import type { Figure, Swing } from '#core/gain/model.ts'
import type { Lang } from '#platform/text/texts.ts'
import { barScale } from '../bar-scale.ts'
import { resultTexts } from '../texts/result.ts'
import { wholeKroner } from '../units.ts'
import { SwingBar } from './range-bar.tsx'

export const MOST_SWINGS = 5

type TornadoProps = {
  who: string
  sum: Range
  swings: readonly Swing[]
  figures: readonly Figure[]
  lang: Lang
}

/** Which assumptions move one party's result most. */
export function Tornado({ who, sum, swings, figures, lang }: TornadoProps) {
  const t = resultTexts(lang)
  const shown = swings.slice(0, MOST_SWINGS)
  if (shown.length === 0) {
    return (
      <div class="gain-tornado-empty">
        <h3>{who}</h3>
        <p>{t.nothingMoves}</p>
      </div>
    )
  }
  const ends = shown.flatMap(({ atLow, atHigh }) => [atLow, atHigh])
  // around the result, not from nothing: the smallest amount is the line's beginning
  const least = Math.min(sum.likely, ...ends)
  const from = barScale(ends.map((end) => end - least))
  return (
    <table class="gain-chart gain-tornado">
      <caption>
        <span class="sr-only">{t.tornadoFor(who)}</span>
        <span aria-hidden="true">{who}</span>
      </caption>
      <thead class="sr-only">
        <tr>
          <th scope="col">{t.figure}</th>
          <th scope="col">{t.moves}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((swing) => (
          <tr>
            <th scope="row">{figures.find(({ id }) => id === swing.figure)!.label[lang]}</th>
            <td>
              <SwingBar
                swing={{ ...swing, atLow: swing.atLow - least, atHigh: swing.atHigh - least }}
                likely={sum.likely - least}
                scale={from}
              />
              <span class="gain-ends">
                {t.range(wholeKroner(swing.atLow, lang), wholeKroner(swing.atHigh, lang))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

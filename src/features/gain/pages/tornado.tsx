import type { Range } from '#core/gain/corners.ts'
import type { Figure, Swing } from '#core/gain/model.ts'
import type { Lang } from '#platform/text/texts.ts'
import { swingBars } from '../bars.ts'
import { resultTexts } from '../texts/result.ts'
import { wholeKroner } from '../units.ts'
import { DrawnSwing } from './bars.tsx'

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
  const shown = swingBars(sum, swings)
  if (shown.length === 0) {
    return (
      <div class="gain-tornado-empty">
        <h3>{who}</h3>
        <p>{t.nothingMoves}</p>
      </div>
    )
  }
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
        {shown.map(({ figure, atLow, atHigh, bar }) => (
          <tr>
            <th scope="row">{figures.find(({ id }) => id === figure)!.label[lang]}</th>
            <td>
              <DrawnSwing bar={bar} />
              <span class="gain-ends">{t.range(wholeKroner(atLow, lang), wholeKroner(atHigh, lang))}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import type { Range } from '#core/gain/corners.ts'
import { type FormGain, PARTIES, type Party } from '#core/gain/model.ts'
import type { Lang } from '#platform/text/texts.ts'
import { barScale, rangeBar } from '../bars.ts'
import { resultTexts } from '../texts/result.ts'
import { wholeKroner } from '../units.ts'
import { DrawnRange } from './bars.tsx'

type Who = Party | 'together'

/** Every party under every form. The table is the chart: each row draws its bar, all on one scale. */
export function PartyChart({ forms, lang }: { forms: readonly FormGain[]; lang: Lang }) {
  const t = resultTexts(lang)
  const counted = forms.flatMap((form) => (form.status === 'counted' ? [form] : []))
  const sumOf = (form: (typeof counted)[number], who: Who): Range =>
    who === 'together' ? form.together.sum : form.parties.find(({ party }) => party === who)!.sum
  const everybody: readonly Who[] = [...PARTIES, 'together']
  const scale = barScale(
    counted.flatMap((form) => everybody.flatMap((who) => [sumOf(form, who).low, sumOf(form, who).high])),
  )
  return (
    <table class="gain-chart">
      <caption>
        {t.chart}
        <span class="gain-caption-hint">{t.chartHint}</span>
      </caption>
      <thead class="sr-only">
        <tr>
          <th scope="col">{t.financing}</th>
          <th scope="col">{t.likely}</th>
          <th scope="col">{t.span}</th>
        </tr>
      </thead>
      {everybody.map((who) => (
        <tbody>
          <tr>
            <th scope="rowgroup" colspan={3}>
              {who === 'together' ? t.together : t.parties[who]}
            </th>
          </tr>
          {counted.map((form) => {
            const sum = sumOf(form, who)
            return (
              <tr>
                <th scope="row">{t.forms[form.form]}</th>
                <td class="numeric gain-likely">{wholeKroner(sum.likely, lang)}</td>
                <td>
                  <DrawnRange bar={rangeBar(sum, scale)} />
                  <span class="gain-ends">
                    {t.range(wholeKroner(sum.low, lang), wholeKroner(sum.high, lang))}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      ))}
    </table>
  )
}

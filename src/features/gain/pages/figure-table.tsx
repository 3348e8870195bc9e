import type { Figure } from '#core/gain/model.ts'
import { MarkTag, Sources } from '#features/law/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Tag } from '#platform/ui/index.ts'
import { resultTexts } from '../texts/result.ts'
import { shownText } from '../units.ts'
import { figureAnchor } from './line-table.tsx'

/** Everything the numbers rest on, with where it comes from and how sure it is. */
export function FigureTable({ figures, lang }: { figures: readonly Figure[]; lang: Lang }) {
  const t = resultTexts(lang)
  return (
    <table class="gain-lines gain-figures">
      <caption class="sr-only">{t.figures}</caption>
      <thead>
        <tr>
          <th scope="col" class="numeric">
            {t.number}
          </th>
          <th scope="col">{t.figure}</th>
          <th scope="col" class="numeric">
            {t.low}
          </th>
          <th scope="col" class="numeric">
            {t.likely}
          </th>
          <th scope="col" class="numeric">
            {t.high}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure, index) => (
          <tr id={figureAnchor(index)} tabindex={-1}>
            <td class="numeric gain-number">{index + 1}</td>
            <th scope="row">
              <span class="gain-line-head">
                {figure.label[lang]}{' '}
                {figure.mark === 'own' ? (
                  <Tag label={t.own} tone="brand" />
                ) : (
                  <MarkTag mark={figure.mark} lang={lang} />
                )}
              </span>
              <span class="gain-how">
                {figure.note && <>{figure.note[lang]} </>}
                <Sources sources={figure.sources} lang={lang} />
              </span>
            </th>
            <Ends figure={figure} lang={lang} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is exact stands in the middle. */
function Ends({ figure, lang }: { figure: Figure; lang: Lang }) {
  const t = resultTexts(lang)
  const exact = figure.low === figure.high
  return (
    <>
      {(['low', 'likely', 'high'] as const).map((end) =>
        exact && end !== 'likely' ? (
          <td class="gain-empty" />
        ) : (
          <td class="numeric" data-label={exact ? undefined : t[end]}>
            {shownText(figure.unit, figure[end], lang)}
          </td>
        ),
      )}
    </>
  )
}

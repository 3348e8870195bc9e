import type { Figure, GainLine, PartyGain } from '#core/gain/model.ts'
import { MarkTag } from '#features/law/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { resultTexts } from '../texts/result.ts'
import { wholeKroner } from '../units.ts'

type LineTableProps = {
  parties: readonly PartyGain[]
  figures: readonly Figure[]
  caption: string
  lang: Lang
}

/** Each party's costs and gains in three situations that add up. */
export function LineTable({ parties, figures, caption, lang }: LineTableProps) {
  const t = resultTexts(lang)
  return (
    <table class="gain-lines">
      <caption>
        {caption}
        <span class="gain-caption-hint">{t.linesHint}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.line}</th>
          <th scope="col" class="numeric">
            {t.worst}
          </th>
          <th scope="col" class="numeric">
            {t.likely}
          </th>
          <th scope="col" class="numeric">
            {t.best}
          </th>
        </tr>
      </thead>
      {parties.map(({ party, lines, sum }) => (
        <tbody>
          <tr class="gain-party">
            <th scope="rowgroup" colspan={4}>
              {t.parties[party]}
            </th>
          </tr>
          {lines.map((line) => (
            <tr>
              <th scope="row">
                <LineName line={line} figures={figures} lang={lang} />
              </th>
              <Amount label={t.worst} amount={line.inSum.low} lang={lang} />
              <Amount label={t.likely} amount={line.range.likely} lang={lang} />
              <Amount label={t.best} amount={line.inSum.high} lang={lang} />
            </tr>
          ))}
          <tr class="gain-sum">
            <th scope="row">{t.sum}</th>
            <Amount label={t.worst} amount={sum.low} lang={lang} />
            <Amount label={t.likely} amount={sum.likely} lang={lang} />
            <Amount label={t.best} amount={sum.high} lang={lang} />
          </tr>
        </tbody>
      ))}
    </table>
  )
}

function LineName({ line, figures, lang }: { line: GainLine; figures: readonly Figure[]; lang: Lang }) {
  const t = resultTexts(lang)
  const mark = line.mark === 'own' ? undefined : line.mark
  return (
    <>
      <span class="gain-line-head">
        {line.label[lang]} <MarkTag mark={mark} lang={lang} />
      </span>
      <span class="gain-how">
        {line.how[lang]}
        {line.figures.length > 0 && (
          <>
            {' ('}
            {line.figures
              .map((id) => figures.findIndex((figure) => figure.id === id))
              .sort((a, b) => a - b)
              .map((index, i) => (
                <>
                  {i > 0 && ', '}
                  <a
                    href={`#${figureAnchor(index)}`}
                    aria-label={t.reference(index + 1, figures[index]!.label[lang])}
                  >
                    {index + 1}
                  </a>
                </>
              ))}
            )
          </>
        )}
      </span>
    </>
  )
}

/** Where a figure stands in the table of assumptions, by its place there. */
export const figureAnchor = (index: number): string => `forudsaetning-${index + 1}`

function Amount({ label, amount, lang }: { label: string; amount: number; lang: Lang }) {
  return (
    <td class="numeric" data-label={label}>
      {wholeKroner(amount, lang)}
    </td>
  )
}

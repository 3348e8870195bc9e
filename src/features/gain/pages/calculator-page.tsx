import type { Figure, GainReport } from '#core/gain/model.ts'
import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink } from '#platform/ui/index.ts'
import type { GainQuery } from '../read-query.ts'
import { resultTexts } from '../texts/result.ts'
import { QuestionForm } from './question-form.tsx'
import { Result, type ResultLinks } from './result.tsx'

type CalculatorPageProps = {
  query: GainQuery
  action: string
  example: string
  standard: ReadonlyMap<string, Figure>
  answer: { report: GainReport; links: ResultLinks } | undefined
  lang: Lang
}

/** The questions, and under them the answer. */
export function CalculatorPage({ query, action, example, standard, answer, lang }: CalculatorPageProps) {
  const t = resultTexts(lang)
  return (
    <>
      <QuestionForm action={action} state={query.state} standard={standard} lang={lang} />
      {!query.asked && (
        <p class="no-print">
          {t.nothingKept} <ButtonLink href={example} label={t.example} kind="tertiary" />
        </p>
      )}
      {answer && <Result {...answer} view={query.view} lang={lang} />}
    </>
  )
}

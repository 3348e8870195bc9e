import type { CompiledScheme } from '#core/law/compiled.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card } from '#platform/ui/index.ts'
import type { Answer, Form } from '../check/answer.ts'
import type { QuestionSet } from '../check/question-sets.ts'
import type { Answers } from '../check/read-answers.ts'
import { paths } from '../paths.ts'
import { answerTexts } from '../texts/answer.ts'
import { AnswerSection } from './answer-section.tsx'
import { MarkLegend } from './mark-tag.tsx'
import { QuestionForm } from './question-form.tsx'

type CheckPageProps = {
  set: QuestionSet
  compiled: CompiledScheme
  answers: Answers
  form: Form
  answer: Answer | undefined
  lang: Lang
  path: string
  href: (path: string) => string
}

/** Questions, and above them the answer once there is one. */
export function CheckPage({ set, compiled, answers, form, answer, lang, path, href }: CheckPageProps) {
  const t = answerTexts(lang)
  const questions = (
    <QuestionForm
      action={href(path)}
      set={set}
      scheme={compiled.scheme}
      form={form}
      state={answers.state}
      lang={lang}
      again={answer !== undefined}
    />
  )
  if (answer === undefined)
    return (
      <div class="two-columns">
        {questions}
        <div class="law-side">
          <Card title={t.howTitle} tone="tint">
            <ul>
              {t.how.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
            <p>
              <a href={href(paths.rates)}>{t.allRules}</a>
            </p>
          </Card>
        </div>
      </div>
    )
  return (
    <>
      <AnswerSection
        set={set}
        compiled={compiled}
        answer={answer}
        answers={answers}
        lang={lang}
        path={path}
        href={href}
      />
      <MarkLegend lang={lang} />
      <section class="no-print" aria-labelledby="ret">
        <h2 id="ret">{t.changeTitle}</h2>
        {questions}
      </section>
    </>
  )
}

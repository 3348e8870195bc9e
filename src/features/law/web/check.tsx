import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { answerOf, formOf } from '../check/answer.ts'
import { companyQuestions, type QuestionSet, tempQuestions } from '../check/question-sets.ts'
import { readAnswers } from '../check/read-answers.ts'
import { knownScheme } from '../compiled-schemes.ts'
import { CheckPage } from '../pages/check-page.tsx'
import { paths } from '../paths.ts'
import { answerTexts } from '../texts/answer.ts'

/** What else there is when the state's scheme says no. */
const others = () => [knownScheme('dk-veu-wage-subsidy'), knownScheme('self-financed')]

/** The questions; with answers in the address, what the law says of them. Nothing is kept. */
const check = (set: QuestionSet, path: string) => (ctx: Ctx) => {
  const t = answerTexts(ctx.lang)[set.id]
  const compiled = knownScheme('dk-jobrotation')
  const answers = readAnswers(compiled.scheme, set, ctx.query, ctx.today, ctx.lang)
  const wrong = Object.keys(answers.state.errors).length > 0
  const answer = answers.given && !wrong ? answerOf(compiled, others(), set, answers) : undefined
  return ctx.page(
    {
      title: t.title,
      lead: answer === undefined ? t.lead : undefined,
      description: t.description,
      crumbs: [],
      styles: ['law.css'],
      status: wrong ? 422 : 200,
      noindex: answers.given,
    },
    <CheckPage
      set={set}
      compiled={compiled}
      answers={answers}
      form={answer ?? formOf(compiled, set, answers)}
      answer={answer}
      lang={ctx.lang}
      path={path}
      href={ctx.href}
    />,
  )
}

export const checkRoutes: Route[] = [
  get(paths.company, check(companyQuestions, paths.company), { publicCache: true }),
  get(paths.temp, check(tempQuestions, paths.temp), { publicCache: true }),
]

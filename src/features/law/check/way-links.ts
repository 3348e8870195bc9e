import { formatDay } from '#core/calendar/format-day.ts'
import { formatFact } from '#core/law/format-value.ts'
import type { Scheme } from '#core/law/scheme.ts'
import type { FactChange, Way } from '#core/law/what-would-help.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import { answerTexts } from '../texts/answer.ts'
import { DAY, IN_PLACE, type QuestionSet, UNEMPLOYED, UNEMPLOYED_UNIT } from './question-sets.ts'
import type { Answers } from './read-answers.ts'

export type WayLink = {
  readonly steps: readonly string[]
  /** The same page with those answers; undefined where it takes something that is not asked. */
  readonly query: string | undefined
}

/** What each way asks for in words, and the address that tries it. */
export function wayLinks(
  scheme: Scheme,
  set: QuestionSet,
  answers: Answers,
  ways: readonly Way[],
  lang: Lang,
): readonly WayLink[] {
  return ways.map((way) => ({
    steps: [
      ...way.changes.map((change) => stepText(scheme, set, change, lang)),
      ...(way.day === undefined ? [] : [answerTexts(lang).onDay(formatDay(way.day, lang))]),
    ],
    query: queryWith(scheme, set, answers, way),
  }))
}

function stepText(scheme: Scheme, set: QuestionSet, { fact, from, to, by }: FactChange, lang: Lang): string {
  const t = answerTexts(lang)
  const what = set.dayFacts.includes(fact) ? t.dayFact : (scheme.facts[fact]?.label[lang] ?? fact)
  const words = [what, formatFact(scheme, fact, to, lang), formatFact(scheme, fact, from, lang)] as const
  return by === 'wait' ? t.waitUntil(...words) : t.insteadOf(...words)
}

function queryWith(scheme: Scheme, set: QuestionSet, answers: Answers, way: Way): string | undefined {
  const query = queryOf(answers)
  if (way.day !== undefined) query.set(DAY, way.day)
  for (const { fact, to } of way.changes) {
    const param = set.dayFacts.includes(fact)
      ? DAY
      : set.questions.find((question) => question.facts.includes(fact))?.param
    if (param === undefined) return undefined
    if (param === UNEMPLOYED) query.set(UNEMPLOYED_UNIT, 'uger')
    const unit = scheme.facts[fact]?.unit
    query.set(
      param,
      typeof to === 'boolean'
        ? to
          ? 'ja'
          : 'nej'
        : unit === 'minutes-per-week' && typeof to === 'number'
          ? formatHoursNumber(to, 'da')
          : String(to),
    )
  }
  return query.toString()
}

/** The answers as an address holds them. */
export function queryOf({ state, ticks }: Answers): URLSearchParams {
  const query = new URLSearchParams()
  for (const [param, value] of Object.entries(state.values)) {
    if (typeof value === 'string' && value !== '') query.set(param, value)
  }
  for (const tick of ticks) query.append(IN_PLACE, tick)
  return query
}

import type { Day } from '#core/calendar/day.ts'
import { checkFacts } from '#core/law/check-facts.ts'
import type { Facts, FactValue } from '#core/law/receipt.ts'
import type { Scheme } from '#core/law/scheme.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { FormState } from '#platform/ui/index.ts'
import { readDay } from '../fact-form/read-day.ts'
import { readFact } from '../fact-form/read-facts.ts'
import { MOST_WEEKS, TIME_UNITS, type TimeUnit, unemploymentFacts, weeksFromMonths } from '../model.ts'
import { fieldTexts } from '../texts/fields.ts'
import { DAY, IN_PLACE, type QuestionSet, UNEMPLOYED, UNEMPLOYED_UNIT } from './question-sets.ts'

/** Longest answer that is looked at. */
const LONGEST = 100
const MOST_TICKS = 40

export type Answers = {
  /** Whether anything was answered at all: otherwise the questions stand alone. */
  readonly given: boolean
  readonly day: Day
  /** What the answers say, without what follows from the day. Unemployment becomes a fact only with the benefit. */
  readonly stated: Facts
  readonly ticks: readonly string[]
  readonly state: FormState
}

/** Reads the address. Everything that cannot be used gets a sentence at its field, and what was typed is kept. */
export function readAnswers(
  scheme: Scheme,
  set: QuestionSet,
  query: URLSearchParams,
  today: Day,
  lang: Lang,
): Answers {
  const t = fieldTexts(lang)
  const values: Record<string, string | string[]> = {}
  const errors: Record<string, string> = {}
  const stated: Record<string, FactValue> = {}
  const typed = (param: string): string => {
    const all = query.getAll(param)
    const text = (all[0] ?? '').trim()
    values[param] = text.slice(0, LONGEST)
    if (all.length > 1) errors[param] = t.twice
    else if (text.length > LONGEST) errors[param] = t.tooLong(LONGEST)
    return errors[param] === undefined ? text : ''
  }

  const dayText = typed(DAY)
  const read = dayText === '' ? undefined : readDay(dayText, lang)
  if (read && !read.ok) errors[DAY] = read.says
  const day = read?.ok ? read.day : today
  if (errors[DAY] === undefined) values[DAY] = day

  for (const question of set.questions) {
    const text = typed(question.param)
    if (question.param === UNEMPLOYED) continue
    const fact = question.facts[0]!
    const definition = scheme.facts[fact]
    if (text === '' || definition === undefined) continue
    const value = readFact(definition, text, lang)
    if (typeof value === 'object') errors[question.param] = value.error
    else stated[fact] = value
  }
  if (set.questions.some(({ param }) => param === UNEMPLOYED)) {
    const unit = unitOf(typed(UNEMPLOYED_UNIT))
    if (unit === undefined && errors[UNEMPLOYED] === undefined) errors[UNEMPLOYED] = t.unit
    if (unit !== undefined) values[UNEMPLOYED_UNIT] = unit
    const weeks = readWeeks(values[UNEMPLOYED] as string, unit ?? 'uger', lang)
    if (weeks.error !== undefined) errors[UNEMPLOYED] ??= weeks.error
    if (weeks.value !== undefined && errors[UNEMPLOYED] === undefined)
      Object.assign(stated, unemploymentFacts(weeks.value, stated['benefit-group'] as string | undefined))
  }

  const checked = checkFacts(scheme, { ...dayFactsOf(set, day), ...stated })
  if (!checked.ok)
    for (const { facts, says } of checked.problems) {
      const param = set.questions.find((question) => question.facts.some((id) => facts.includes(id)))?.param
      errors[param ?? DAY] ??= says[lang]
    }
  const ticks = query
    .getAll(IN_PLACE)
    .slice(0, MOST_TICKS)
    .map((id) => id.slice(0, LONGEST))
  values[IN_PLACE] = ticks
  const params = [DAY, IN_PLACE, ...set.questions.map(({ param }) => param)]
  return {
    given: params.some((param) => query.has(param)),
    day,
    stated,
    ticks,
    state: { values, errors },
  }
}

/** What the chosen day is, as the scheme's facts. */
export const dayFactsOf = (set: QuestionSet, day: Day): Facts =>
  Object.fromEntries([
    ...set.questions.filter((question) => question.otherwiseTheDay).map(({ facts }) => [facts[0]!, day]),
    ...set.dayFacts.map((fact) => [fact, day]),
  ])

function readWeeks(text: string, unit: TimeUnit, lang: Lang): { value?: number; error?: string } {
  if (text === '') return {}
  const t = fieldTexts(lang)
  const number = wholeNumber(text)
  if (number === undefined) return { error: t.wholeNumber }
  const weeks = unit === 'maaneder' ? weeksFromMonths(number) : number
  if (weeks < 0) return { error: t.notNegative }
  return weeks > MOST_WEEKS ? { error: t.tooLongUnemployed } : { value: weeks }
}

const unitOf = (text: string): TimeUnit | undefined =>
  text === '' ? 'uger' : TIME_UNITS.find((unit) => unit === text)

/** Digits, with a minus for those who type one; nothing is guessed from anything else. */
function wholeNumber(text: string): number | undefined {
  return /^[-−]?\d{1,9}$/.test(text) ? Number(text.replace('−', '-')) : undefined
}

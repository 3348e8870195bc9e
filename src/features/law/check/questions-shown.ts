import type { CompiledScheme } from '#core/law/compiled.ts'
import { decide } from '#core/law/decide.ts'
import type { Facts } from '#core/law/receipt.ts'
import { valueOn } from '#core/law/value-on.ts'
import { MOST_QUESTIONS, type Question, type QuestionSet, SCHEME_OPEN } from './question-sets.ts'
import { type Answers, dayFactsOf } from './read-answers.ts'

/** Besides them stand the day and what is in place. */
const MOST_SHOWN = MOST_QUESTIONS - 2

/** The rate an employer gets hangs on some of the answers too. */
const RATE = 'hourly-rate'

/**
 * The questions that matter with the day and the other answers as they are, never more than seven with those that
 * always stand there. What was answered or must be corrected stays, as long as there is room.
 */
export function questionsShown(
  compiled: CompiledScheme,
  set: QuestionSet,
  { day, stated, state }: Answers,
): readonly Question[] {
  const all: Facts = { ...dayFactsOf(set, day), ...stated }
  const weight = (question: Question): number => {
    if (state.errors[question.param] !== undefined) return 3
    const matters = isRelevant(compiled, set, question, day, all)
    if (matters) return 2
    return state.values[question.param] ? 1 : 0
  }
  const weighed = set.questions.map((question, place) => ({ question, place, weight: weight(question) }))
  const kept = weighed
    .filter((one) => one.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, MOST_SHOWN)
  return kept.sort((a, b) => a.place - b.place).map(({ question }) => question)
}

/** Whether an answer could change the outcome: something required stays unknown without it. */
function isRelevant(
  compiled: CompiledScheme,
  set: QuestionSet,
  question: Question,
  day: Answers['day'],
  all: Facts,
): boolean {
  const without = Object.fromEntries(Object.entries(all).filter(([fact]) => !question.facts.includes(fact)))
  const names = (missing: readonly string[]) => missing.some((fact) => question.facts.includes(fact))
  if (question.otherwiseTheDay) {
    const closed = decide(compiled, { asks: ['grant'], day, facts: { ...all, ...dayFactsOf(set, day) } })
    return closed.findings.some(
      ({ condition, outcome }) => condition === SCHEME_OPEN && outcome === 'not-met',
    )
  }
  const { findings } = decide(compiled, { asks: set.asks, day, facts: without })
  const required = findings.filter(
    ({ condition }) =>
      compiled.scheme.conditions[compiled.conditionIndex.get(condition)!]?.weight === 'required',
  )
  if (required.some(({ outcome, missing }) => outcome === 'unknown' && names(missing))) return true
  const rate = set.id === 'company' ? valueOn(compiled, RATE, day, without) : undefined
  return rate?.state === 'unknown' && names(rate.missing)
}

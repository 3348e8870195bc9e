import type { Day } from '#core/calendar/day.ts'
import type { CompiledScheme } from '#core/law/compiled.ts'
import { ABOUT, decide } from '#core/law/decide.ts'
import { explain } from '#core/law/explain.ts'
import { fillSentence } from '#core/law/fill-sentence.ts'
import { readFacts } from '#core/law/read-fact.ts'
import type { ExplainedFinding, ExplainedReceipt, Facts, Outcome } from '#core/law/receipt.ts'
import { type ValueOn, valueOn } from '#core/law/value-on.ts'
import { type Way, whatWouldHelp } from '#core/law/what-would-help.ts'
import { type InPlaceItem, inPlace } from './in-place.ts'
import { type Question, type QuestionSet, SCHEME_OPEN } from './question-sets.ts'
import { questionsShown } from './questions-shown.ts'
import { type Answers, dayFactsOf } from './read-answers.ts'

/** What is said first. `closed`: the state gives no new grants that day, whatever else holds. */
export type Verdict = 'yes' | 'no' | 'lacking' | 'closed' | 'no-rules'

/** Another way to do the same, as the answers stand. */
export type Alternative = {
  readonly compiled: CompiledScheme
  readonly outcome: Outcome
  /** What keeps it from being possible. */
  readonly against: readonly ExplainedFinding[]
  /** What it takes besides: what is not known of the case, in the words for when it is not met. */
  readonly takes: readonly ExplainedFinding[]
}

export type Form = {
  readonly questions: readonly Question[]
  readonly items: readonly InPlaceItem[]
}

export type Answer = Form & {
  readonly verdict: Verdict
  readonly receipt: ExplainedReceipt
  /** Why the scheme is closed, where it is. */
  readonly closed: ExplainedFinding | undefined
  readonly rate: ValueOn | undefined
  readonly ways: readonly Way[]
  readonly alternatives: readonly Alternative[]
}

const VERDICTS: Readonly<Record<Outcome, Verdict>> = {
  met: 'yes',
  'not-met': 'no',
  unknown: 'lacking',
  'not-in-force': 'no-rules',
}

const RATE = 'hourly-rate'
const MOST_WAYS = 4

/** What is asked, with the answers as they are. */
export function formOf(compiled: CompiledScheme, set: QuestionSet, answers: Answers): Form {
  const facts = { ...dayFactsOf(set, answers.day), ...answers.stated }
  const asked = { asks: set.asks, day: answers.day, facts }
  const { items } = inPlace(compiled, asked, factsAskedAbout(set), answers.ticks)
  return { questions: questionsShown(compiled, set, answers), items }
}

/** What the law of the chosen day says of the answers. */
export function answerOf(
  compiled: CompiledScheme,
  others: readonly CompiledScheme[],
  set: QuestionSet,
  answers: Answers,
): Answer {
  const { day, ticks, stated } = answers
  const before = { ...dayFactsOf(set, day), ...stated }
  const { items, facts } = inPlace(
    compiled,
    { asks: set.asks, day, facts: before },
    factsAskedAbout(set),
    ticks,
  )
  const asked = { asks: set.asks, day, facts }
  const receipt = explain(compiled, decide(compiled, asked))
  const closed = closedBy(compiled, day, facts)
  const verdict = closed === undefined ? VERDICTS[receipt.outcome] : 'closed'
  return {
    questions: questionsShown(compiled, set, answers),
    items,
    verdict,
    receipt,
    closed,
    rate: set.id === 'company' ? valueOn(compiled, RATE, receipt.day, facts) : undefined,
    ways: verdict === 'no' ? whatWouldHelp(compiled, asked).ways.slice(0, MOST_WAYS) : [],
    alternatives:
      verdict === 'yes' || verdict === 'lacking'
        ? []
        : others.map((other) =>
            alternative(other, { asks: set.id === 'temp' ? set.asks : ABOUT, day, facts: stated }),
          ),
  }
}

const factsAskedAbout = (set: QuestionSet): ReadonlySet<string> =>
  new Set(set.questions.flatMap(({ facts }) => facts))

/** Whoever says nothing of a grant asks about a new one, of that day. */
function closedBy(compiled: CompiledScheme, day: Day, known: Facts): ExplainedFinding | undefined {
  const facts = { 'grant-day': day, ...known }
  const receipt = explain(compiled, decide(compiled, { asks: ['grant'], day, facts }))
  return receipt.explained.find(
    ({ condition, outcome }) => condition === SCHEME_OPEN && outcome === 'not-met',
  )
}

function alternative(
  compiled: CompiledScheme,
  asked: { asks: QuestionSet['asks']; day: Day; facts: Facts },
): Alternative {
  const receipt = explain(compiled, decide(compiled, asked))
  const required = receipt.explained.filter(({ weight }) => weight === 'required')
  const c = { facts: readFacts(compiled, receipt.facts), segment: compiled.segmentOn(receipt.day) }
  return {
    compiled,
    outcome: receipt.outcome,
    against: required.filter(({ outcome }) => outcome === 'not-met'),
    takes: required
      .filter(({ outcome }) => outcome === 'unknown')
      .map((finding) => {
        const condition = compiled.scheme.conditions[compiled.conditionIndex.get(finding.condition)!]!
        const { says } = condition.versions[finding.version!]!
        return { ...finding, says: fillSentence(compiled, says.notMet, c) }
      }),
  }
}

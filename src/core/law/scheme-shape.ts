import { isDay } from '../calendar/day.ts'
import { expressionShape } from './expression-shape.ts'
import {
  dayText,
  id,
  link,
  list,
  named,
  nullOr,
  number,
  object,
  oneOf,
  type Shape,
  text,
  textOrEmpty,
  trueOrFalse,
} from './json-shape.ts'

export const UNITS = [
  'ore-per-hour',
  'ore-per-week',
  'ore',
  'per-mille',
  'minutes-per-week',
  'minutes',
  'days',
  'weeks',
  'months',
  'years',
  'day',
  'level',
  'text',
] as const

const sentence = object({ da: text, en: text })
const sentenceOrEmpty = object({ da: textOrEmpty, en: textOrEmpty })
const mark = oneOf('confirmed', 'inferred', 'unconfirmed')
const unit = oneOf(...UNITS)

/** A day, and after a plus what was configured away from the file: `2026-11-22+last-grant-day=2026-06-30`. */
const edition: Shape = (value, path, report) => {
  if (typeof value !== 'string' || !isDay(value.slice(0, 10)) || !/^.{10}(\+[\w=.+@-]+)?$/.test(value))
    report(path, 'not-a-day')
}

const option = object({ id, label: sentence })

const fact = object(
  { kind: oneOf('yes-no', 'number', 'day', 'choice'), label: sentence, question: sentence },
  { unit, least: number, most: number, options: list(option, 1), canChange: trueOrFalse, grows: trueOrFalse },
)

const source = object({ act: text, text }, { url: link })

const inForce = { from: dayText, sources: list(text), mark }
const inForceOptional = { until: dayText, keyedBy: text, when: expressionShape, note: sentence }

const value = object({
  label: sentence,
  unit,
  versions: list(
    object(
      {
        ...inForce,
        value: nullOr((v, path, report) => (typeof v === 'string' ? text : number)(v, path, report)),
      },
      inForceOptional,
    ),
    1,
  ),
})

/** Words are only needed where there is something to say them about. */
const conditionVersion: Shape = (version, path, report) => {
  const gone = typeof version === 'object' && version !== null && 'test' in version && version.test === null
  const words = gone ? sentenceOrEmpty : sentence
  const says = object({ met: words, notMet: words }, { unknown: sentence })
  object({ ...inForce, test: nullOr(expressionShape), says }, inForceOptional)(version, path, report)
}

const condition = object({
  id,
  about: oneOf('temp', 'employee', 'training', 'grant'),
  label: sentence,
  weight: oneOf('required', 'advisory'),
  versions: list(conditionVersion, 1),
})

const event = object(
  {
    from: dayText,
    precision: oneOf('day', 'month', 'year'),
    says: sentence,
    sources: list(text),
    mark,
  },
  { until: dayText },
)

/** The form of a scheme file: which keys stand where and what each may be. */
export const schemeShape = object(
  {
    format: oneOf(1),
    id,
    edition,
    name: sentence,
    about: sentence,
    facts: named(fact),
    sources: named(source),
    values: named(value),
    conditions: list(condition),
    governing: object({
      byFacts: list(object({ fact: text, because: sentence })),
      otherwise: sentence,
    }),
    events: list(event),
  },
  { contradictions: list(object({ when: expressionShape, says: sentence })) },
)

import type { Minutes } from '../text/hours.ts'

/** The hours of a large project: a thousand employees for a year. */
const MOST_HOURS = 2_000_000
const PLAIN = /^(\d{1,7})(?:[,.](\d{1,2}))?$/
const CLOCK = /^(\d{1,7}):([0-5]\d)$/
const GROUPED = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/

/**
 * The hours of a whole grant as they are typed, in minutes: `1280`, `1.280`, `1.280,5`, `22:12`, `100 timer`. Undefined for what is no
 * number of hours, for none at all and for more than any project has. (`parseHours` is for hours of a week.)
 */
export function parseGrantHours(typed: string): Minutes | undefined {
  const text = typed
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(?:timer?|hours?|t|h)$/, '')
  const clock = CLOCK.exec(text)
  if (clock) return withinReason(Number(clock[1]) * 60 + Number(clock[2]))
  const found = GROUPED.exec(text) ?? PLAIN.exec(text)
  if (!found) return undefined
  const hours = Number(`${found[1]!.replaceAll('.', '')}.${found[2] ?? '0'}`)
  return withinReason(Math.round(hours * 60))
}

const withinReason = (minutes: Minutes): Minutes | undefined =>
  minutes > 0 && minutes <= MOST_HOURS * 60 ? minutes : undefined

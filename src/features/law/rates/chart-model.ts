import { type Day, dayNumber, dayParts } from '#core/calendar/day.ts'
import type { Mark, ValueDefinition } from '#core/law/scheme.ts'
import { rulesOf } from '../rules-on.ts'

/** A level stretch of a stepped line, in per cent of the plot: x from the left, y from the top. */
export type Stretch = {
  readonly x1: number
  readonly x2: number
  readonly y: number
  readonly sure: boolean
}

export type RateLine = { readonly id: 'ordinary' | 'special'; readonly stretches: readonly Stretch[] }

export type RateChart = {
  readonly lines: readonly RateLine[]
  /** Round amounts in øre, from the lowest to the highest. */
  readonly levels: readonly { readonly value: number; readonly y: number }[]
  readonly years: readonly { readonly year: number; readonly x: number }[]
}

type Step = { from: Day; to: Day; value: number; mark: Mark }

/** How many lines across, about. */
const LEVELS = 5
/** Fewer versions than this make no line. */
const LEAST_STEPS = 3

/**
 * A rate over the years as stepped lines: the general one, and that of the exceptions. Undefined for what is no amount
 * or has hardly changed. `end` is where a rate without an end is drawn to.
 */
export function rateChart(definition: ValueDefinition, end: Day): RateChart | undefined {
  if (!definition.unit.startsWith('ore')) return undefined
  const steps = (forSome: boolean): Step[] =>
    rulesOf(definition.versions)
      .filter((rule) => rule.forSome === forSome)
      .flatMap(({ version: { from, value, mark }, until }) =>
        typeof value === 'number' ? [{ from, to: until ?? (end > from ? end : from), value, mark }] : [],
      )
      .sort((a, b) => (a.from < b.from ? -1 : 1))
  const ordinary = steps(false)
  const special = steps(true)
  if (ordinary.length < LEAST_STEPS) return undefined
  const all = [...ordinary, ...special]
  const [first, last] = [
    Math.min(...all.map(({ from }) => dayNumber(from))),
    Math.max(...all.map(({ to }) => dayNumber(to))),
  ]
  const { low, high, size } = scale(all.map(({ value }) => value))
  const x = (day: Day) => (100 * (dayNumber(day) - first)) / Math.max(1, last - first)
  const y = (value: number) => (100 * (high - value)) / (high - low)
  const lineOf = (id: RateLine['id'], line: readonly Step[]): RateLine[] =>
    line.length === 0
      ? []
      : [
          {
            id,
            stretches: line.map(({ from, to, value, mark }) => ({
              x1: x(from),
              x2: x(to),
              y: y(value),
              sure: mark === 'confirmed',
            })),
          },
        ]
  return {
    lines: [...lineOf('ordinary', ordinary), ...lineOf('special', special)],
    levels: Array.from({ length: Math.round((high - low) / size) + 1 }, (_, i) => {
      const value = low + i * size
      return { value, y: y(value) }
    }),
    years: yearsOf(ordinary, x),
  }
}

/** Round bounds round the values, and the round amount between two lines. */
function scale(values: readonly number[]): { low: number; high: number; size: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const rough = Math.max(1, most - least) / LEVELS
  const power = 10 ** Math.floor(Math.log10(rough))
  const size = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough)!
  const low = Math.floor(least / size) * size
  const high = Math.ceil(most / size) * size
  return { low, high: high === low ? low + size : high, size }
}

/** Every year that begins within the line. */
function yearsOf(steps: readonly Step[], x: (day: Day) => number): RateChart['years'] {
  const first = dayParts(steps[0]!.from).year
  const last = dayParts(steps.at(-1)!.to).year
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i
    return { year, x: x(`${year}-01-01` as Day) }
  }).filter((one) => one.x >= 0)
}

import { addDays, type Day, day } from '#core/calendar/day.ts'
import { compileScheme } from '#core/law/compile-scheme.ts'
import { ABOUT, type Asked, decide } from '#core/law/decide.ts'
import { explain } from '#core/law/explain.ts'
import type { Facts, FactValue } from '#core/law/receipt.ts'
import type { FactDefinition, Scheme } from '#core/law/scheme.ts'
import { schemes } from '#core/law/schemes/index.ts'
import { whatWouldHelp } from '#core/law/what-would-help.ts'
import { seeded } from '#core/solver/seeded.ts'

const CASES = 20_000
const FIRST_DAY = day('2011-01-01')
const DAYS = 16 * 365
const DEFAULT_MOST = 2_000

/** How often something was done in a second, by the clock and by the processor time it took. */
type Pace = { readonly perSecond: number; readonly perCpuSecond: number }

/** Cases with facts of their own, spread over the years; which facts are left out, by place and chance. */
export function distinctCases(
  scheme: Scheme,
  cases = CASES,
  isMissing: (place: number, chance: number) => boolean = () => false,
): readonly Asked[] {
  const random = seeded(2014)
  const anyDay = (): Day => addDays(FIRST_DAY, Math.floor(random() * DAYS))
  return Array.from({ length: cases }, () => {
    const facts: Record<string, FactValue> = {}
    for (const [place, [id, definition]] of Object.entries(scheme.facts).entries()) {
      const value = anyFact(definition, random, anyDay)
      if (!isMissing(place, random())) facts[id] = value
    }
    // as facts arrive: read from JSON
    return { asks: ABOUT, day: anyDay(), facts: JSON.parse(JSON.stringify(facts)) as Facts }
  })
}

/** Does something with one case after the other for so many seconds, after warming up. */
function pace<T>(cases: readonly T[], seconds: number, work: (one: T) => unknown): Pace {
  for (const one of cases) work(one)
  const cpu = process.cpuUsage()
  const started = performance.now()
  let done = 0
  while (performance.now() - started < seconds * 1000) {
    for (const one of cases) work(one)
    done += cases.length
  }
  const { user, system } = process.cpuUsage(cpu)
  return {
    perSecond: (done / (performance.now() - started)) * 1000,
    perCpuSecond: (done / (user + system)) * 1_000_000,
  }
}

/** The scheme with its conditions repeated until there are so many: what a longer act would cost. */
export function withConditions(scheme: Scheme, count: number): Scheme {
  const { conditions } = scheme
  return {
    ...scheme,
    conditions: Array.from({ length: count }, (_, i) => {
      const condition = conditions[i % conditions.length]!
      return { ...condition, id: `${condition.id}-${i}` }
    }),
  }
}

export function reportDecisions(say: (line: string) => void, seconds: number): void {
  const scheme = schemes[0]!
  const compiled = compileScheme(scheme)
  say(
    `Decisions under ${scheme.id}, ${scheme.conditions.length} conditions, ${CASES} distinct cases 2011–2026`,
  )
  const kinds: readonly [string, readonly Asked[]][] = [
    ['all facts stated', distinctCases(scheme)],
    ['a tenth of the facts not asked', distinctCases(scheme, CASES, (place) => place % 10 === 1)],
    ['half of the facts not asked', distinctCases(scheme, CASES, (place) => place % 2 === 1)],
    // hardly two cases state the same facts, which the engine underneath likes least
    ['half of the facts missing by chance', distinctCases(scheme, CASES, (_, chance) => chance < 0.5)],
  ]
  for (const [name, cases] of kinds)
    say(
      line(
        name,
        pace(cases, seconds, (one) => decide(compiled, one)),
      ),
    )
  const some = distinctCases(scheme, 2_000, (place) => place % 10 === 1)
  const receipts = some.map((one) => decide(compiled, one))
  say(
    line(
      'peer: writing a receipt as JSON',
      pace(receipts, seconds, (one) => JSON.stringify(one)),
    ),
  )
  say(
    line(
      'decided and explained in words',
      pace(some, seconds, (one) => explain(compiled, decide(compiled, one))),
    ),
  )
  const few = distinctCases(scheme, 100)
  say(
    line(
      'what would help',
      pace(few, seconds, (one) => whatWouldHelp(compiled, one)),
    ),
  )
  say(line('scheme made ready', pace([scheme], seconds, compileScheme)))
}

export function reportGrowth(say: (line: string) => void, seconds: number): void {
  say('Growth with the number of conditions')
  for (const count of [8, 32, 128, 512]) {
    const scheme = withConditions(schemes[0]!, count)
    const compiled = compileScheme(scheme)
    const cases = distinctCases(scheme, 2_000)
    const found = pace(cases, seconds, (one) => decide(compiled, one))
    say(
      `${line(`${count} conditions`, found)}   ${Math.round(found.perCpuSecond * count).toLocaleString('en')} conditions/s`,
    )
  }
}

function line(name: string, { perSecond, perCpuSecond }: Pace): string {
  const number = (n: number) => Math.round(n).toLocaleString('en').padStart(9)
  return `  ${name.padEnd(38)}${number(perSecond)} /s   ${number(perCpuSecond)} per CPU second`
}

function anyFact(definition: FactDefinition, random: () => number, anyDay: () => Day): FactValue {
  switch (definition.kind) {
    case 'yes-no':
      return random() < 0.5
    case 'number': {
      const { least = 0, most = DEFAULT_MOST } = definition
      return Math.floor(least + random() * (Math.min(most, least + DEFAULT_MOST) - least))
    }
    case 'day':
      return anyDay()
    case 'choice': {
      const options = definition.options ?? []
      return options[Math.floor(random() * options.length)]!.id
    }
  }
}

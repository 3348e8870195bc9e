import { addDays, type Day, day, weekday } from '#core/calendar/day.ts'
import { accountOf } from '#core/hours/account-of.ts'
import { claimThrough } from '#core/hours/claim.ts'
import type { Entry } from '#core/hours/entry.ts'
import { type GrantFacts, schemeTerms } from '#core/hours/scheme-terms.ts'
import { compileScheme } from '#core/law/compile-scheme.ts'
import { dkJobrotation } from '#core/law/schemes/dk-jobrotation/dk-jobrotation.ts'
import { seeded } from '#core/solver/seeded.ts'

/** A grant of so many employees and as many vikarer, each every weekday of 26 weeks, claimed whole with all its lines. */
type ClaimMeasure = {
  readonly employees: number
  /** Days entered on both sides. */
  readonly days: number
  readonly lineDays: number
  /** Milliseconds to add the entries up, and to make the claim from the account: the middle run and the fastest. */
  readonly accountMs: Spread
  readonly claimMs: Spread
}

type Spread = { readonly middle: number; readonly fastest: number }

const WEEKS = 26
/** The grant that the goal of 50 ms is set for. */
const GOAL_SIZE = 300
const GOAL_MS = 50
/** Over a New Year, so that there are two rates; no run is the same day's work, since some are absent. */
const FIRST = day('2017-10-02')
const GRANT: GrantFacts = {
  start: FIRST,
  end: day('2018-04-30'),
  given: FIRST,
  courseStart: FIRST,
  sector: 'public',
  specialPool: false,
  facts: {},
}

/** Measures claims of grants from 3 to 3,000 employees on one core. */
function measureClaims(): readonly ClaimMeasure[] {
  return [3, 30, GOAL_SIZE, 3000].map((employees) => measure(employees, employees > GOAL_SIZE ? 7 : 40))
}

/** Measures claims and says what came out, the goal with it. */
export function reportClaims(say: (line: string) => void): void {
  say(
    `claims: a grant of so many employees and as many vikarer, each weekday of ${WEEKS} weeks, claimed whole`,
  )
  for (const line of claimLines(measureClaims())) say(line)
}

function claimLines(measures: readonly ClaimMeasure[]): readonly string[] {
  const ms = (n: number) => `${n.toFixed(1)} ms`.padStart(10)
  return measures.map(({ employees, days, accountMs, claimMs, lineDays }) => {
    const perSecond = 1000 / claimMs.middle
    const goal =
      employees === GOAL_SIZE
        ? `   goal ${GOAL_MS} ms: ${claimMs.middle <= GOAL_MS ? 'reached' : 'MISSED'}`
        : ''
    return (
      `  ${String(employees).padStart(5)} employees, ${String(days).padStart(7)} days entered` +
      `   account ${ms(accountMs.middle)}   claim ${ms(claimMs.middle)} (fastest ${ms(claimMs.fastest).trim()})` +
      `   ${perSecond >= 10 ? perSecond.toFixed(0) : perSecond.toFixed(1)} claims/s   ${lineDays} days in lines${goal}`
    )
  })
}

function measure(employees: number, runs: number): ClaimMeasure {
  const terms = schemeTerms(compileScheme(dkJobrotation), GRANT)
  const entries = entriesOf(employees)
  const accountTimes: number[] = []
  const claimTimes: number[] = []
  let lineDays = 0
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    const { account } = accountOf(entries)
    const added = performance.now()
    const claim = claimThrough(account, GRANT, terms, GRANT.end)
    claimTimes.push(performance.now() - added)
    accountTimes.push(added - started)
    lineDays = claim.lines.reduce(
      (sum, { days }) => sum + days.reduce((all, { ids }) => all + ids.length, 0),
      0,
    )
  }
  return {
    employees,
    days: entries.length,
    lineDays,
    accountMs: spread(accountTimes),
    claimMs: spread(claimTimes),
  }
}

/** One in sixteen days is missed, one employee in four is part-time; days are fresh strings, as from a file or a database. */
function entriesOf(people: number): readonly Entry[] {
  const entries: Entry[] = []
  const chance = seeded(1)
  const missed = () => chance() < 1 / 16
  for (let n = 0; n < WEEKS * 7; n++) {
    const on = addDays(FIRST, n)
    if (weekday(on) > 5) continue
    for (let i = 0; i < people; i++) {
      const paid = i % 4 === 0 ? 240 : 444
      if (!missed())
        entries.push({
          kind: 'education',
          employee: `m${i}`,
          day: fresh(on),
          attended: 444,
          paid,
          evidence: 'liste',
        })
      if (!missed())
        entries.push({ kind: 'temp', temp: `v${i}`, day: fresh(on), paid: 450, evidence: 'lønseddel' })
    }
  }
  return entries
}

function fresh(on: Day): Day {
  return JSON.parse(`"${on}"`)
}

function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b)
  return { middle: sorted[sorted.length >> 1] ?? 0, fastest: sorted[0] ?? 0 }
}

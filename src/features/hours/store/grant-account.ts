import { minutesInDanishDay } from '#core/calendar/copenhagen-time.ts'
import { addDays, type Day } from '#core/calendar/day.ts'
import type { Account } from '#core/hours/account.ts'
import { schemeTerms } from '#core/hours/scheme-terms.ts'
import type { Terms } from '#core/hours/terms.ts'
import { type AccountFacts, accountFrom, type Room } from '#core/rotation/claim-account.ts'
import { weekState } from '#core/rotation/hours-confirmation.ts'
import { mondayOfDay } from '#core/rotation/hours-plan.ts'
import { knownScheme } from '#features/law/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { type CountedDay, countedTraining, countedWork } from './account-figures.ts'
import { bookedSums, bookingsOf } from './claim-rows.ts'
import { answersOf, type KeptAnswer } from './figures.ts'
import { type GrantInUse, isIncluded } from './grants.ts'
import { employeesOf, type TempInCase, tempsOf } from './people.ts'

/** A grant's account as it stands, with what is left of the grant and what people are called. */
export type GrantAccount = {
  account: Account
  terms: Terms
  room: Room
  /** By the account's ids: employees by `case_employee.id`, vikarer by their person. */
  names: ReadonlyMap<string, string>
}

/**
 * Everything of the grant's unit in the case up to a day, laid together to its account. Read as the system, so that the
 * account is the same whoever asks; whoever asks has been shown the grant.
 */
export const grantAccount = (tx: Tx, grant: GrantInUse, through: Day): Promise<GrantAccount> =>
  asSystem(tx, (s) => readAccount(s, grant, through))

async function readAccount(tx: Tx, grant: GrantInUse, through: Day): Promise<GrantAccount> {
  const employees = (await employeesOf(tx, grant.caseId)).filter(
    (one) => one.unitId === grant.unitId && isIncluded(grant, one.employeeId),
  )
  const temps = (await tempsOf(tx, grant.caseId)).filter((one) => one.unitId === grant.unitId)
  const training = await countedTraining(tx, grant.caseId, through)
  const work = await countedWork(tx, grant.caseId, addDays(mondayOfDay(through), 6))
  const answers = await answersOf(tx, grant.caseId)
  const booked = await bookingsOf(tx, grant.id)
  const sums = (await bookedSums(tx, [grant.id])).get(grant.id)
  const facts: AccountFacts = {
    booked,
    employees: employees.map(({ id, weeklyMinutes }) => ({
      id,
      weeklyMinutes,
      days: trainingDays(training.get(id) ?? []),
    })),
    temps: personsOf(temps).map(([id, jobs]) => ({
      id,
      employments: jobs.filter(({ from, to }) => from <= to).map(({ from, to }) => ({ from, to })),
      days: inOrder(jobs.map((job) => workDays(work.get(job.id) ?? [], answers.get(job.id), through))),
    })),
  }
  return {
    account: accountFrom(facts),
    terms: schemeTerms(knownScheme(grant.scheme), grant.facts),
    room: {
      minutes: grant.minutes - (sums?.minutes ?? 0),
      amountOre: grant.amountOre - (sums?.amountOre ?? 0),
    },
    names: new Map([
      ...employees.map(({ id, name }) => [id, name] as const),
      ...temps.map((temp) => [accountId(temp), temp.name] as const),
    ]),
  }
}

/** Hours of a day that two employments of one person share stand together; a day has no more than its hours. */
function inOrder<D extends { day: Day; minutes: number }>(jobs: readonly (readonly D[])[]): readonly D[] {
  if (jobs.length === 1) return jobs[0]!
  const byDay = new Map<Day, D>()
  for (const one of jobs.flat()) {
    const before = byDay.get(one.day)
    byDay.set(one.day, before ? { ...one, minutes: inADay(one.day, before.minutes + one.minutes) } : one)
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

const SHORTEST_DAY = 23 * 60
const inADay = (day: Day, minutes: number): number =>
  minutes <= SHORTEST_DAY ? minutes : Math.min(minutes, minutesInDanishDay(day))

/** The law counts a vikar's weeks by person: somebody who was employed twice is one. */
const accountId = ({ id, personId }: TempInCase): string => personId ?? id

function personsOf(temps: readonly TempInCase[]): (readonly [string, TempInCase[]])[] {
  const persons = new Map<string, TempInCase[]>()
  for (const temp of temps) {
    const jobs = persons.get(accountId(temp))
    if (jobs) jobs.push(temp)
    else persons.set(accountId(temp), [temp])
  }
  return [...persons]
}

const trainingDays = (days: readonly CountedDay[]) =>
  days.map(({ day, minutes, listed }) => ({
    day,
    minutes: inADay(day, minutes),
    ...(listed ? { evidence: 'deltagerliste' } : {}),
  }))

/**
 * Work through a day. It is evidenced once the vikar has said yes to the week as it stands, so the last week is looked at
 * to its end.
 */
function workDays(
  days: readonly CountedDay[],
  answers: ReadonlyMap<Day, KeptAnswer> | undefined,
  through: Day,
) {
  const confirmed = answers ? confirmedWeeks(days, answers) : undefined
  return days
    .filter(({ day }) => day <= through)
    .map(({ day, minutes }) => ({
      day,
      minutes: inADay(day, minutes),
      ...(confirmed?.has(mondayOfDay(day)) ? { evidence: 'bekræftet' } : {}),
    }))
}

function confirmedWeeks(
  days: readonly CountedDay[],
  answers: ReadonlyMap<Day, KeptAnswer>,
): ReadonlySet<Day> {
  const weeks = new Map<Day, Record<string, number>>()
  for (const { day, minutes } of days) {
    const week = mondayOfDay(day)
    const known = weeks.get(week)
    if (known) known[day] = minutes
    else weeks.set(week, { [day]: minutes })
  }
  return new Set(
    [...weeks].flatMap(([week, now]) => (weekState(now, answers.get(week)) === 'confirmed' ? week : [])),
  )
}

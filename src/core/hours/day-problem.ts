import { type Day, isLeapYear } from '../calendar/day.ts'
import { mondayOf, weeksInIsoYear } from '../calendar/iso-week.ts'
import { parseDay } from '../calendar/parse-day.ts'
import { both, type Problem } from './problem.ts'

const ISO_WEEK = /^(\d{4})-?W(\d{1,2})(?:-?[1-7])?$/i
const LEAP_DAY = /^(\d{4})-02-29$/

/** Why something is not a day as files write them, and what to write instead where that can be told. */
export function dayProblem(value: unknown): Omit<Problem, 'path'> {
  if (value === undefined || value === null)
    return {
      rule: 'missing',
      says: both('Mangler. Skriv dagen som 2014-03-01.', 'Missing. Write the day like 2014-03-01.'),
    }
  if (typeof value !== 'string') return notADay()
  const week = ISO_WEEK.exec(value)
  if (week !== null) return aWeek(Number(week[1]), Number(week[2]))
  const leap = LEAP_DAY.exec(value)
  if (leap !== null && !isLeapYear(Number(leap[1])))
    return {
      rule: 'no-such-day',
      says: both(
        `29. februar findes ikke i ${leap[1]}, som ikke er et skudår.`,
        `There is no 29 February in ${leap[1]}, which is not a leap year.`,
      ),
    }
  const read = parseDay(value)
  if (read.ok) return writeInstead(read.value)
  if (read.reason === 'no-such-day')
    return { rule: 'no-such-day', says: both('Den dag findes ikke.', 'There is no such day.') }
  if (read.reason === 'year-out-of-range')
    return {
      rule: 'year-out-of-range',
      says: both('Året skal ligge fra 1900 til 2199.', 'The year must be from 1900 to 2199.'),
    }
  return notADay()
}

/** Weeks are not days: says which days the week has, or that the year has no such week. */
function aWeek(year: number, week: number): Omit<Problem, 'path'> {
  const monday = year >= 1900 && year <= 2199 ? mondayOf({ year, week }) : undefined
  if (monday !== undefined)
    return {
      rule: 'a-week',
      says: both(
        `Her skal stå en dag, ikke en uge. Mandag i uge ${week}, ${year} er ${monday}.`,
        `A day must stand here, not a week. Monday of week ${week}, ${year} is ${monday}.`,
      ),
    }
  const last = year >= 1900 && year <= 2199 ? weeksInIsoYear(year) : 53
  return {
    rule: 'no-such-week',
    says: both(
      `${year} har ingen uge ${week}; den sidste er uge ${last}. Skriv dagen som 2014-03-01.`,
      `${year} has no week ${week}; its last is week ${last}. Write the day like 2014-03-01.`,
    ),
  }
}

function writeInstead(day: Day): Omit<Problem, 'path'> {
  return { rule: 'not-a-day', says: both(`Skriv dagen som ${day}.`, `Write the day like ${day}.`) }
}

function notADay(): Omit<Problem, 'path'> {
  return {
    rule: 'not-a-day',
    says: both(
      'Her skal stå en dag, skrevet som 2014-03-01.',
      'A day must stand here, written like 2014-03-01.',
    ),
  }
}

import { addDays, type Day, dayParts } from './day.ts'
import { easterSunday } from './easter.ts'

export type HolidayName =
  | 'nytaarsdag'
  | 'skaertorsdag'
  | 'langfredag'
  | 'paaskedag'
  | 'anden-paaskedag'
  | 'store-bededag'
  | 'kristi-himmelfartsdag'
  | 'grundlovsdag'
  | 'pinsedag'
  | 'anden-pinsedag'
  | 'juleaften'
  | 'juledag'
  | 'anden-juledag'
  | 'nytaarsaften'

export type Holiday = {
  readonly day: Day
  readonly name: HolidayName
  /** A public holiday of the folkekirke's calendar. The others are days off by agreement or custom only. */
  readonly statutory: boolean
}

/** The last year of Store Bededag as a public holiday (LOV nr 214 af 06/03/2023, in force 1 January 2024). */
const LAST_STORE_BEDEDAG = 2023

/** Years asked for before: there are at most 10,000, and a list of cases asks for the same few thousands of times. */
const known = new Map<number, readonly Holiday[]>()

/** Denmark's public holidays of a year and the three customary days off, in the order of the calendar. */
export function holidaysOf(year: number): readonly Holiday[] {
  const before = known.get(year)
  if (before) return before
  const holidays = workedOut(year)
  known.set(year, holidays)
  return holidays
}

function workedOut(year: number): readonly Holiday[] {
  const easter = easterSunday(year)
  const after = (days: number) => addDays(easter, days)
  const fixed = (monthDay: string) => `${String(year).padStart(4, '0')}-${monthDay}` as Day
  const statutory = (name: HolidayName, day: Day): Holiday => ({ day, name, statutory: true })
  const customary = (name: HolidayName, day: Day): Holiday => ({ day, name, statutory: false })
  const all = [
    statutory('nytaarsdag', fixed('01-01')),
    statutory('skaertorsdag', after(-3)),
    statutory('langfredag', after(-2)),
    statutory('paaskedag', easter),
    statutory('anden-paaskedag', after(1)),
    ...(year <= LAST_STORE_BEDEDAG ? [statutory('store-bededag', after(26))] : []),
    statutory('kristi-himmelfartsdag', after(39)),
    statutory('pinsedag', after(49)),
    statutory('anden-pinsedag', after(50)),
    customary('grundlovsdag', fixed('06-05')),
    customary('juleaften', fixed('12-24')),
    statutory('juledag', fixed('12-25')),
    statutory('anden-juledag', fixed('12-26')),
    customary('nytaarsaften', fixed('12-31')),
  ]
  return all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** All holidays that fall on the day. Two can meet: Grundlovsdag was pinsedag in 2022 and anden pinsedag in 2017. */
export function holidaysOn(day: Day): readonly Holiday[] {
  return holidaysOf(dayParts(day).year).filter((holiday) => holiday.day === day)
}

export function isPublicHoliday(day: Day): boolean {
  return holidaysOn(day).some((holiday) => holiday.statutory)
}

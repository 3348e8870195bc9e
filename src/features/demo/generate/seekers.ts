import { addDays, addYears, type Day, dayParts } from '#core/calendar/day.ts'
import type { Cpr } from '#core/identity/cpr.ts'
import { type DemoPersona, demoPeople } from '../demo-people.ts'
import type { AreaWords, Trade } from '../words/area.ts'
import { AREAS } from '../words/areas/index.ts'
import { BACKGROUNDS, type Background } from '../words/names.ts'
import { dayBetween, inOfficeHours } from './moments.ts'
import { type Named, nameSomebody } from './naming.ts'
import { mailName, unassignedPhone } from './phone-and-mail.ts'
import { addressIn, type Place, pickPlace, scattered } from './places.ts'
import type { PersonRow } from './region.ts'
import { type Chance, chance, seededUuid } from './seeded.ts'

/** A job-seeker as the generator knows them: the row, and what all their texts are drawn from. */
export type Seeker = {
  index: number
  row: PersonRow
  place: Place
  named: Named
  age: number
  area: AreaWords
  trade: Trade
  /** Years in the trade. */
  years: number
  /** Still learning Danish; then since how many years they have lived here. */
  newcomer: { yearsHere: number } | undefined
  danish: 'some' | 'good' | 'fluent'
  profile: 'full' | 'half' | 'empty'
  persona: DemoPersona | undefined
}

const PEOPLE = 2000

/** Everybody born so: the years they may have on the day. */
const AGES: readonly (readonly [readonly [number, number], number])[] = [
  [[19, 24], 13],
  [[25, 34], 25],
  [[35, 44], 23],
  [[45, 54], 23],
  [[55, 65], 16],
]

export function generateSeekers(seed: number, today: Day, places: readonly Place[]): Seeker[] {
  const stars = demoPeople.filter((one) => one.seeker)
  return Array.from({ length: PEOPLE }, (_, index) => seeker(seed, today, places, index, stars[index]))
}

function seeker(
  seed: number,
  today: Day,
  places: readonly Place[],
  index: number,
  persona: DemoPersona | undefined,
): Seeker {
  const random = chance(seed, 'person', index)
  const star = persona?.seeker
  const { year } = dayParts(today)
  const place = places.find((one) => one.postcode.number === star?.postcode) ?? pickPlace(random, places)
  const [least, most] = random.weighted(AGES)
  const age = star?.age ?? random.int(least, most)
  const born = birthday(random, today, age)
  const bornIn = dayParts(born).year
  const drawn = nameSomebody(random, bornIn, year, star?.woman)
  const named: Named =
    persona && star
      ? {
          given: persona.givenName,
          family: persona.familyName,
          woman: star.woman,
          background: backgroundOf(star.background),
        }
      : drawn
  const area =
    AREAS.find((one) => one.key === star?.area) ??
    random.weighted(AREAS.map((one) => [one, one.people] as const))
  const trade =
    area.trades.find((one) => one.occupation === star?.occupation) ??
    random.weighted(tradesFor(area, age).map((one) => [one, one.weight] as const))
  const isNewcomer = star ? star.newcomer === true : random.happens(named.background?.newcomer ?? 0)
  const newcomer = isNewcomer ? { yearsHere: star ? 2 : random.int(1, 6) } : undefined
  const unemployedSince = star
    ? addDays(today, -star.unemployedDays)
    : addDays(today, -daysWithoutWork(random))
  const years = Math.min(Math.max(0, age - 19), 1 + Math.floor(random.next() ** 1.4 * 22))
  const created = dayBetween(random, addDays(unemployedSince, 3), addDays(today, -2))
  const row: PersonRow = {
    id: seededUuid(seed, 'person', index),
    unit_id: place.unit.id,
    account_id: null,
    given_name: named.given,
    family_name: named.family,
    cpr: replacementCpr(random, born, index),
    birth_date: born,
    email:
      random.happens(0.82) || star
        ? `${mailName(`${named.given} ${named.family}`)}${star ? '' : index}@post.example`
        : null,
    phone: random.happens(0.96) || star ? unassignedPhone(random, '95') : null,
    street: addressIn(random, place),
    postcode: place.postcode.number,
    town: place.postcode.town,
    ...scattered(random, place.postcode.at),
    protected: star ? star.protected === true : random.happens(0.015),
    benefit_group: benefitOf(random, today, age, newcomer !== undefined),
    unemployed_since: unemployedSince,
    caseworker_id: null,
    registered_on_behalf: false,
    no_proposals: !star && random.happens(0.025),
    created_at: inOfficeHours(random, created),
  }
  return {
    index,
    row,
    place,
    named,
    age,
    area,
    trade,
    years: Math.max(1, years),
    newcomer,
    danish: newcomer
      ? newcomer.yearsHere <= 2 || random.happens(0.5)
        ? 'some'
        : 'good'
      : named.background && random.happens(0.3)
        ? 'good'
        : 'fluent',
    profile:
      star?.profile ??
      random.weighted([
        ['full', 84],
        ['half', 11],
        ['empty', 5],
      ] as const),
    persona,
  }
}

/** Trades that take an education are not for the youngest. */
const tradesFor = (area: AreaWords, age: number): readonly Trade[] => {
  const open = area.trades.filter((trade) => age >= 23 || !trade.needs.education)
  return open.length > 0 ? open : area.trades
}

const backgroundOf = (key: string | undefined): Background | undefined =>
  BACKGROUNDS.find((one) => one.key === key)

const birthday = (random: Chance, today: Day, age: number): Day =>
  addDays(addYears(today, -age), -random.int(1, 360))

/** Most a few months, some for years; the median is about seven months. */
const daysWithoutWork = (random: Chance): number => 12 + Math.floor(random.next() ** 2.2 * 900)

/**
 * A replacement number (the day + 60): it belongs to nobody. The seventh digit says the century as in real numbers;
 * the last three count up, so that no two are alike.
 */
function replacementCpr(random: Chance, born: Day, index: number): Cpr {
  const { year, month, dayOfMonth } = dayParts(born)
  const two = (n: number) => String(n % 100).padStart(2, '0')
  const century = year >= 2000 ? random.int(4, 6) : random.int(0, 3)
  const last = String((index * 7 + random.int(0, 6)) % 1000).padStart(3, '0')
  return `${two(dayOfMonth + 60)}${two(month)}${two(year)}${century}${last}` as Cpr
}

/** Benefits by age, as they were called on the day: uddannelseshjælp came in 2014 and went in July 2025. */
function benefitOf(random: Chance, today: Day, age: number, newcomer: boolean): string {
  if (newcomer && random.happens(0.6)) return 'kontanthjaelp'
  const young = age < 30 && today >= '2014-01-01' && today < '2025-07-01'
  return random.weighted([
    ['dagpenge', age < 25 ? 20 : 62],
    ['kontanthjaelp', young ? 3 : 22],
    ['uddannelseshjaelp', young ? 30 : 0],
    ['ledighedsydelse', age < 35 ? 1 : 4],
    ['ressourceforloebsydelse', 2],
    ['selvforsoergende', 5],
  ] as const)
}

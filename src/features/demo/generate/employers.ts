import { addDays, type Day } from '#core/calendar/day.ts'
import type { AreaWords, Workplace } from '../words/area.ts'
import { AREAS } from '../words/areas/index.ts'
import { fill } from '../words/grammar.ts'
import { CHILDREN_NAMES, NAME_ENDS, NAME_STARTS, STREETS, WORK_STREETS } from '../words/invented-names.ts'
import { FEATURED_EMPLOYERS, type FeaturedEmployer } from './featured.ts'
import { inOfficeHours } from './moments.ts'
import { mailName, unassignedPhone } from './phone-and-mail.ts'
import { addressIn, type Place, pickPlace } from './places.ts'
import type { CompanyRow } from './region.ts'
import { chance, seededUuid } from './seeded.ts'
import { sharedOut } from './shared-out.ts'

/** A workplace with the words it uses about itself. */
export type Employer = {
  row: CompanyRow
  area: AreaWords
  workplace: Workplace
  place: Place
  /** Whether a whole group of colleagues can be away at once. */
  many: boolean
  /** Domain of its addresses, without `.example`. */
  domain: string
  /** Position in the list, the key of everything random about it. */
  index: number
  featured: string | undefined
}

const COMPANIES = 300
/** The founding project wanted two thirds SMEs (fewer than 250 employees, 2003/361/EC). */
const LARGE = 100

/** From so many employees on, an ad speaks of groups that go on a course together. */
const MANY = 60

/** First digits of every invented CVR number: the register has not reached them, so they mark a company as a demonstration's. */
export const DEMO_CVR_START = '99'

type Slot = { area: AreaWords; workplace: Workplace; featured?: FeaturedEmployer }

export function generateEmployers(seed: number, today: Day, places: readonly Place[]): Employer[] {
  const slots = planSlots()
  const large = chooseLarge(seed, slots)
  const names = inventNames(seed, slots)
  return slots.map((slot, index) => {
    const random = chance(seed, 'company', index)
    const { workplace, area, featured } = slot
    const place =
      places.find((one) => one.postcode.number === featured?.postcode) ?? pickPlace(random, places)
    const range = large.has(index) ? workplace.large! : workplace.employees
    const employees = featured?.employees ?? skewed(random.next(), range)
    const name = featured?.name ?? names[index]!
    const domain = mailName(name.replace(/ (ApS|A\/S|I\/S)$/, '')).replace(/\./g, '-')
    const created = addDays(today, -random.int(30, 700))
    const industrial =
      /lager|terminal|fabrik|vaerksted|vognmand|renovation|firma|grossist|bageri|vaskeri|entreprenoer/.test(
        workplace.key,
      )
    return {
      row: {
        id: seededUuid(seed, 'company', index),
        cvr: demoCvr(seed, index),
        name,
        industry_code: workplace.industry,
        industry_version: 'DB07',
        employees,
        sector: workplace.sector,
        street: addressIn(random, place, industrial ? WORK_STREETS : STREETS),
        postcode: place.postcode.number,
        town: place.postcode.town,
        municipality_code: place.postcode.municipality,
        website: `https://www.${domain}.example`,
        phone: unassignedPhone(random, '84'),
        unit_id: place.unit.id,
        status: 'active',
        confirmed_at: random.happens(0.93) || featured ? inOfficeHours(random, addDays(created, 2)) : null,
        created_at: inOfficeHours(random, created),
      },
      area,
      workplace,
      place,
      many: employees >= MANY,
      domain,
      index,
      featured: featured?.key,
    }
  })
}

/** Kinds of workplace in proportion to their weights; featured ones take the first place of their kind. */
function planSlots(): Slot[] {
  const perArea = sharedOut(
    COMPANIES,
    AREAS.map((area) => area.vacancies),
  )
  const waiting = [...FEATURED_EMPLOYERS]
  return AREAS.flatMap((area, i) => {
    const perKind = sharedOut(
      perArea[i]!,
      area.workplaces.map((kind) => kind.weight),
    )
    return area.workplaces.flatMap((workplace, k) =>
      Array.from({ length: perKind[k]! }, (): Slot => {
        const at = waiting.findIndex((one) => one.area === area.key && one.workplace === workplace.key)
        return at < 0 ? { area, workplace } : { area, workplace, featured: waiting.splice(at, 1)[0]! }
      }),
    )
  })
}

function chooseLarge(seed: number, slots: readonly Slot[]): Set<number> {
  const featured = slots.flatMap(({ featured }, index) =>
    featured && featured.employees >= 250 ? [index] : [],
  )
  const small = new Set(
    slots.flatMap(({ featured }, index) => (featured && featured.employees < 250 ? [index] : [])),
  )
  const hospitals = slots.flatMap(({ workplace }, index) => (workplace.key === 'hospital' ? [index] : []))
  const chosen = new Set([...featured, ...hospitals])
  const others = slots.flatMap(({ workplace }, index) =>
    workplace.large && !chosen.has(index) && !small.has(index) ? [index] : [],
  )
  for (const index of chance(seed, 'large').some(others, LARGE - chosen.size)) chosen.add(index)
  return chosen
}

function inventNames(seed: number, slots: readonly Slot[]): string[] {
  const random = chance(seed, 'company-names')
  const taken = new Set(FEATURED_EMPLOYERS.map((one) => one.stem))
  const stems = random
    .shuffled(NAME_STARTS.flatMap((start) => NAME_ENDS.map((end) => start + end)))
    .filter((stem) => !taken.has(stem))
  const childrens = random.shuffled(CHILDREN_NAMES).filter((name) => !taken.has(name))
  return slots.map(({ area, workplace }) => {
    const forChildren = area.key === 'daycare' && workplace.sector === 'public'
    const stem = (forChildren ? childrens.pop() : undefined) ?? stems.pop()!
    return fill(random.pick(workplace.called), { stamme: stem })
  })
}

/** Most are in the lower half of their range, as firms are. */
const skewed = (x: number, [least, most]: readonly [number, number]): number =>
  Math.round(least + (most - least) * x ** 1.6)

const WEIGHTS = [2, 7, 6, 5, 4, 3, 2]

/** A number that passes the check and starts as no company's does; distinct for each index. */
function demoCvr(seed: number, index: number): string {
  for (let middle = index * 61 + (seed % 61); ; middle++) {
    const first = DEMO_CVR_START + String(10_000 + (middle % 90_000)).padStart(5, '0')
    const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first[i]), 0)
    const check = (11 - (sum % 11)) % 11
    if (check < 10) return `${first}${check}`
  }
}

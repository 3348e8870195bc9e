import { addDays, addMonths, type Day, daysBetween } from '#core/calendar/day.ts'
import { nextWorkingDay } from '#core/calendar/working-days.ts'
import type { JsonObject } from '#platform/db/schema.generated.ts'
import type { Trade } from '../words/area.ts'
import { OUTCOME_NOTES } from '../words/casework.ts'
import { type Ad, writeAd } from './ad.ts'
import type { Employer } from './employers.ts'
import { dayBetween, goodStart, inOfficeHours, moment } from './moments.ts'
import { nameSomebody } from './naming.ts'
import { unassignedPhone } from './phone-and-mail.ts'
import { scattered } from './places.ts'
import type { VacancyRow } from './region.ts'
import { type Chance, chance, seededUuid } from './seeded.ts'
import type { Staff } from './staff.ts'
import { CLOSING_DELAY, planVacancies, type VacancyPlan } from './vacancy-plan.ts'

/** A vikariat with what its applications need to know. */
export type Post = {
  index: number
  row: VacancyRow
  employer: Employer
  trade: Trade
  ad: Ad
  state: VacancyPlan['state']
  outcome: VacancyPlan['outcome']
  created: Day
  published: Day | undefined
  closed: Day | undefined
  starts: Day
  ends: Day
}

/** From this day on a vikar may stay half a year at most; before, a year (lov 1486 of 23 December 2014). */
const SHORTER_FROM = '2015-01-01'

export function generateVacancies(
  seed: number,
  today: Day,
  employers: readonly Employer[],
  staff: Staff,
): Post[] {
  const posts = planVacancies(seed, employers).map((plan, index) => post(seed, today, staff, plan, index))
  // numbers are given out in this order
  return posts.sort((a, b) => (a.row.created_at < b.row.created_at ? -1 : 1))
}

function post(seed: number, today: Day, staff: Staff, plan: VacancyPlan, index: number): Post {
  const random = chance(seed, 'vacancy', index)
  const { employer, trade, state } = plan
  const { created, published, closed, starts, months } = daysOf(random, today, plan)
  const ends = addDays(addMonths(starts, months), -1)
  const [hours, hoursMost] = hoursOf(random, employer)
  const account = staff.ofCompany.get(employer.row.id)?.[0]
  const contact = contactOf(random, today, employer, account?.name)
  const ad = writeAd(seed, random, {
    employer,
    trade,
    category: plan.category,
    openings: plan.openings,
    starts,
    ends,
    months,
    hours,
    hoursMost,
    contact,
  })
  const source = account ? plan.source : 'on_behalf'
  const caseworkers = staff.ofUnit.get(employer.row.unit_id) ?? []
  const imported = source === 'import' || source === 'api'
  const { street } = employer.row
  const base: VacancyRow = {
    id: seededUuid(seed, 'vacancy', index),
    company_id: employer.row.id,
    unit_id: employer.row.unit_id,
    created_by: source === 'on_behalf' ? (caseworkers[0]?.id ?? null) : (account?.id ?? null),
    source,
    source_name: imported ? 'personale' : null,
    source_id: imported ? `job-${index}` : null,
    status: state,
    outcome: closed ? plan.outcome : null,
    outcome_note: closed ? random.pick(OUTCOME_NOTES[plan.outcome ?? 'other'] ?? ['']) || null : null,
    category: plan.category,
    title: ad.title,
    occupation_code: trade.occupation,
    description: ad.description,
    starts_on: starts,
    ends_on: ends,
    weekly_minutes_min: hours * 60,
    weekly_minutes_max: hoursMost * 60,
    schedule: ad.schedule,
    openings: plan.openings,
    street,
    postcode: employer.row.postcode,
    town: employer.row.town,
    municipality_code: employer.row.municipality_code,
    ...scattered(chance(seed, 'position', employer.index), employer.place.postcode.at),
    skills: wantedSkills(chance(seed, 'wanted skills', index), trade),
    requirements: { ...ad.requirements } as unknown as JsonObject,
    pay_agreement: ad.pay,
    training: ad.training,
    introduction: ad.introduction,
    perspective: ad.perspective,
    perspective_note: ad.perspectiveNote,
    contact_name: contact.name,
    contact_phone: contact.phone,
    contact_email: random.happens(0.7) ? `job@${employer.domain}.example` : null,
    apply_by: state === 'published' && random.happens(0.55) ? applyBy(random, today, starts) : null,
    published_at: published ? inOfficeHours(random, published) : null,
    closed_at: closed ? inOfficeHours(random, closed) : null,
    version: published ? 2 : 1,
    // a draft made and posted on one day is begun first thing in the morning
    created_at:
      created === published
        ? moment(created, random.int(6 * 60, 7 * 60 + 20))
        : inOfficeHours(random, created),
  }
  const row = { ...base, updated_at: base.closed_at ?? base.published_at ?? base.created_at }
  return {
    index,
    row: state === 'draft' ? unfinished(random, row) : row,
    employer,
    trade,
    ad,
    state,
    outcome: plan.outcome,
    created,
    published,
    closed,
    starts,
    ends,
  }
}

/** The days of a vikariat's life, so that each lies before the next and nothing but the work itself in the future. */
function daysOf(random: Chance, today: Day, plan: VacancyPlan) {
  const longest = plan.category === 'jobrotation' && today >= SHORTER_FROM ? 6 : 12
  const months = random.weighted(
    [
      [2, 8],
      [3, 16],
      [4, 18],
      [5, 14],
      [6, 24],
      [8, 8],
      [9, 5],
      [10, 3],
      [12, 8],
    ].filter(([long]) => long! <= longest) as [number, number][],
  )
  if (plan.state === 'draft') {
    const created = addDays(today, -random.int(1, 24))
    return {
      created,
      published: undefined,
      closed: undefined,
      starts: goodStart(random, addDays(today, random.int(20, 110))),
      months,
    }
  }
  if (plan.state === 'published') {
    const published = addDays(today, -1 - Math.floor(random.next() ** 1.5 * 44))
    const starts = goodStart(random, addDays(today, random.int(9, 105)))
    return { created: addDays(published, -random.int(0, 4)), published, closed: undefined, starts, months }
  }
  const published = addDays(today, -random.int(32, 330))
  const starts = goodStart(random, addDays(published, random.int(28, 75)))
  const last = addDays(today, -1)
  // found before the start, given up about then
  const found = plan.outcome === 'filled_here' || plan.outcome === 'filled_elsewhere'
  const window = daysBetween(published, starts)
  const closed = found
    ? addDays(published, random.int(Math.min(CLOSING_DELAY, window - 1), Math.max(CLOSING_DELAY, window - 2)))
    : addDays(starts, random.int(-10, 12))
  return {
    created: addDays(published, -random.int(0, 4)),
    published,
    closed: nextWorkingDay(closed) > last ? last : nextWorkingDay(closed),
    starts,
    months,
  }
}

const applyBy = (random: Chance, today: Day, starts: Day): Day =>
  dayBetween(random, addDays(today, 2), addDays(starts, -5))

function hoursOf(random: Chance, { area }: Employer): readonly [number, number] {
  const full = ['construction', 'industry', 'green', 'property', 'office'].includes(area.key) ? 62 : 34
  return random.weighted([
    [[37, 37], full],
    [[32, 37], 14],
    [[30, 37], 8],
    [[32, 32], 10],
    [[30, 30], 12],
    [[28, 28], 8],
    [[25, 25], 7],
    [[20, 20], 5],
    [[20, 30], 4],
    [[15, 15], 3],
    [[12, 12], 1],
    [[10, 10], 1],
  ] as const)
}

function contactOf(random: Chance, today: Day, employer: Employer, known: string | undefined) {
  const year = Number(today.slice(0, 4))
  const { given, family } = nameSomebody(random, year - random.int(30, 60), year)
  return {
    name: known && random.happens(0.75) ? known : `${given} ${family}`,
    phone: random.happens(0.5) ? employer.row.phone : unassignedPhone(random, '84'),
  }
}

/** Most workplaces name a few things; a chance of its own, so that nothing else of the region moves. */
const wantedSkills = (random: Chance, { skills }: Trade): string[] =>
  random.happens(0.85) ? random.some(skills, random.int(2, Math.min(4, skills.length))) : []

/** A draft lacks what its author has not come to yet. */
function unfinished(random: Chance, row: VacancyRow): VacancyRow {
  const later = {
    contact_name: '',
    contact_phone: null,
    contact_email: null,
    pay_agreement: '',
    apply_by: null,
  }
  if (random.happens(0.3)) return row
  if (random.happens(0.4)) return { ...row, ...later }
  return {
    ...row,
    ...later,
    description: '',
    training: '',
    introduction: '',
    perspective: null,
    perspective_note: '',
    skills: [],
    requirements: {},
    schedule: '',
    ...(random.happens(0.5)
      ? {
          ends_on: null,
          weekly_minutes_min: null,
          weekly_minutes_max: null,
          street: null,
          postcode: null,
          town: null,
          municipality_code: null,
          lat: null,
          lon: null,
        }
      : {}),
  }
}

import { addDays, addMonths, daysBetween } from '#core/calendar/day.ts'
import {
  COMPANY_HANDOVERS,
  COMPANY_POOL_NOTES,
  ELIGIBLE_REASONS,
  HANDOVER_ANSWERS,
  NOT_ELIGIBLE_REASONS,
  PERSON_HANDOVERS,
  UNIT_POOL_NOTES,
} from '../words/casework.ts'
import type { Desk } from './application-desk.ts'
import { unemployedEnough } from './candidates.ts'
import type { Employer } from './employers.ts'
import { dayBetween, dayOfMoment, inOfficeHours } from './moments.ts'
import type { CertificateRow, Region, UnitRow } from './region.ts'
import { type Chance, chance, seededUuid } from './seeded.ts'
import type { Seeker } from './seekers.ts'

/**
 * The job centres' decisions: those behind hires are there already; others were asked for beforehand. The latest of a
 * person's decisions stands, the others are history.
 */
export function generateCertificates(desk: Desk, seekers: readonly Seeker[]): CertificateRow[] {
  const waiting = new Set(
    desk.written.application
      .filter((one) => one.status === 'awaiting_certificate')
      .map((one) => one.person_id),
  )
  const refused = new Set(
    desk.written.application.filter((one) => one.status === 'not_certified').map((one) => one.person_id),
  )
  for (const seeker of seekers) {
    const { row } = seeker
    if (waiting.has(row.id) || seeker.persona) continue
    const random = chance(desk.seed, 'certificates', seeker.index)
    const held = desk.certificates.get(row.id) ?? []
    if (refused.has(row.id)) held.push(decision(desk, random, seeker, held.length, 'not_eligible'))
    else if (held.length === 0 && seeker.profile === 'full') {
      const enough = unemployedEnough(seeker, desk.today)
      if (random.happens(enough ? 0.3 : 0.06))
        held.push(decision(desk, random, seeker, 0, enough ? 'eligible' : 'not_eligible'))
    }
    desk.certificates.set(row.id, held)
  }
  return [...desk.certificates.values()].flatMap((held) => {
    const inOrder = held.toSorted((a, b) => (a.decided_at < b.decided_at ? -1 : 1))
    return inOrder.map((one, index) => ({ ...one, superseded_at: inOrder[index + 1]?.decided_at ?? null }))
  })
}

function decision(
  desk: Desk,
  random: Chance,
  { row }: Seeker,
  index: number,
  what: 'eligible' | 'not_eligible',
): CertificateRow {
  const refusedAt = desk.written.application.find(
    (one) => one.person_id === row.id && one.status === 'not_certified',
  )
  const registered = dayOfMoment(row.created_at)
  const day = refusedAt
    ? dayOfMoment(refusedAt.status_at)
    : dayBetween(random, addDays(registered, 1), addDays(desk.today, -1))
  return {
    id: seededUuid(desk.seed, 'certificate', row.id, `own-${index}`),
    person_id: row.id,
    unit_id: row.unit_id,
    decision: what,
    reason: random.pick(what === 'eligible' ? ELIGIBLE_REASONS : NOT_ELIGIBLE_REASONS),
    valid_from: day,
    valid_to: addMonths(day, what === 'eligible' ? random.int(4, 8) : 3),
    decided_by: row.caseworker_id ?? desk.staff.ofUnit.get(row.unit_id)?.[0]?.id ?? null,
    decided_at: refusedAt?.status_at ?? inOfficeHours(random, day),
    superseded_at: null,
  }
}

const PERSON_MOVES = 16
const COMPANY_MOVES = 5

/** People and companies on their way from one job centre to another. */
export function generateHandovers(
  desk: Desk,
  units: readonly UnitRow[],
  seekers: readonly Seeker[],
  employers: readonly Employer[],
): Region['handover'] {
  const centres = units.filter((one) => one.kind === 'jobcentre')
  const persons = chance(desk.seed, 'handover-persons').some(
    seekers.filter((one) => !one.persona && daysBetween(dayOfMoment(one.row.created_at), desk.today) > 25),
    PERSON_MOVES,
  )
  const companies = chance(desk.seed, 'handover-companies').some(
    employers.filter((one) => !one.featured),
    COMPANY_MOVES,
  )
  const moves = [
    ...persons.map((one) => ({ subject: 'person', id: one.row.id, unit: one.row.unit_id })),
    ...companies.map((one) => ({ subject: 'company', id: one.row.id, unit: one.row.unit_id })),
  ]
  return moves.map(({ subject, id, unit }, index) => {
    const random = chance(desk.seed, 'handover', index)
    const status =
      index === 0 || random.happens(0.4)
        ? 'proposed'
        : random.pick(['accepted', 'accepted', 'declined', 'withdrawn'])
    const others = centres.filter((one) => one.id !== unit)
    const other =
      index === 0
        ? (others.find((one) => one.slug === 'hoeje-taastrup') ?? random.pick(others))
        : random.pick(others)
    // somebody whose new unit has said yes belongs there already
    const [from, to] = status === 'accepted' ? [other.id, unit] : [unit, other.id]
    const proposed = addDays(desk.today, -random.int(2, status === 'proposed' ? 8 : 22))
    const decided =
      status === 'proposed'
        ? undefined
        : addDays(proposed, random.int(0, daysBetween(proposed, desk.today) - 1))
    const staff = (of: string) => desk.staff.ofUnit.get(of)?.[0]?.id ?? null
    return {
      id: seededUuid(desk.seed, 'handover', index),
      subject,
      person_id: subject === 'person' ? id : null,
      company_id: subject === 'company' ? id : null,
      from_unit: from,
      to_unit: to,
      reason: random.pick(subject === 'person' ? PERSON_HANDOVERS : COMPANY_HANDOVERS),
      status,
      proposed_by: staff(from),
      proposed_at: inOfficeHours(random, proposed),
      decided_by: decided ? staff(status === 'withdrawn' ? from : to) : null,
      decided_at: decided ? inOfficeHours(random, decided) : null,
      decision_note:
        status === 'accepted' || status === 'declined' ? random.pick<string>(HANDOVER_ANSWERS[status]) : null,
    }
  })
}

/** The vikarbank: people a company has talked with, and people a job centre wants to call first. */
export function generatePools(desk: Desk, seekers: readonly Seeker[]): Region['pool_member'] {
  const companies = desk.written.application.filter((one) => one.stage >= 2)
  const byPair = new Map(companies.map((one) => [`${one.company_id}/${one.person_id}`, one]))
  const known = [...byPair.values()].flatMap((one, index) => {
    const random = chance(desk.seed, 'company-pool', index)
    if (!random.happens(one.status === 'hired' ? 0.4 : 0.14)) return []
    const state = random.weighted([
      ['accepted', 66],
      ['asked', 24],
      ['declined', 10],
    ] as const)
    return [
      {
        id: seededUuid(desk.seed, 'pool', one.company_id, one.person_id),
        company_id: one.company_id,
        unit_id: null,
        person_id: one.person_id,
        alias_id: one.alias_id,
        note: state === 'declined' ? '' : random.pick(COMPANY_POOL_NOTES),
        state,
        added_by: desk.staff.ofCompany.get(one.company_id)?.[0]?.id ?? null,
        added_at: inOfficeHours(
          random,
          dayBetween(random, dayOfMoment(one.status_at), addDays(desk.today, -1)),
        ),
      },
    ]
  })
  const ofUnits = seekers.flatMap((one) => {
    const random = chance(desk.seed, 'unit-pool', one.index)
    if (one.profile !== 'full' || one.row.protected || !random.happens(0.08)) return []
    const state = random.weighted([
      ['accepted', 70],
      ['asked', 24],
      ['declined', 6],
    ] as const)
    return [
      {
        id: seededUuid(desk.seed, 'pool', one.row.unit_id, one.row.id),
        company_id: null,
        unit_id: one.row.unit_id,
        person_id: one.row.id,
        alias_id: null,
        note: state === 'declined' ? '' : random.pick(UNIT_POOL_NOTES),
        state,
        added_by: one.row.caseworker_id ?? null,
        added_at: inOfficeHours(
          random,
          dayBetween(random, dayOfMoment(one.row.created_at), addDays(desk.today, -1)),
        ),
      },
    ]
  })
  return [...known, ...ofUnits]
}

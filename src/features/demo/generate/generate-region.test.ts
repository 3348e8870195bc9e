import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { addDays, ageOn, day } from '#core/calendar/day.ts'
import { overlaps } from '#core/calendar/period.ts'
import { isWorkingDay } from '#core/calendar/working-days.ts'
import { isLive, mayMove, movesTo } from '#core/exchange/application-status.ts'
import { certificateByKey } from '#core/exchange/certificates.ts'
import { isFreeOfContactDetails } from '#core/exchange/contact-details.ts'
import { limits } from '#core/exchange/limits.ts'
import { payAgreementByKey } from '#core/exchange/pay-agreements.ts'
import { isRefusalReason } from '#core/exchange/refusal-reasons.ts'
import { parseCpr } from '#core/identity/cpr.ts'
import { parseCvr } from '#core/identity/cvr.ts'
import { parsePhone } from '#core/identity/phone.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { postcode } from '#core/place/postcodes.ts'
import { DEMO_CVR_START } from './employers.ts'
import { generateRegion } from './generate-region.ts'
import type { Region } from './region.ts'

const DAYS = [day('2014-04-08'), day('2026-11-22')]
const SEED = 2014
const made = new Map(DAYS.map((today) => [today, generateRegion({ seed: SEED, today })]))

const digest = (region: Region) => createHash('sha256').update(JSON.stringify(region)).digest('hex')
const count = <T>(list: readonly T[], of: (one: T) => boolean) => list.filter(of).length
const share = <T>(list: readonly T[], of: (one: T) => boolean) => count(list, of) / list.length

/** Column of a table and the table it points to. */
type Reference = readonly [table: keyof Region, column: string, to: keyof Region, key?: string]
const REFERENCES: readonly Reference[] = [
  ['company', 'unit_id', 'unit'],
  ['person', 'unit_id', 'unit'],
  ['person', 'account_id', 'account'],
  ['person', 'caseworker_id', 'account'],
  ['membership', 'account_id', 'account'],
  ['membership', 'unit_id', 'unit'],
  ['membership', 'company_id', 'company'],
  ['membership', 'person_id', 'person'],
  ['invitation', 'company_id', 'company'],
  ['invitation', 'invited_by', 'account'],
  ['vacancy', 'company_id', 'company'],
  ['vacancy', 'unit_id', 'unit'],
  ['vacancy', 'created_by', 'account'],
  ['opening', 'vacancy_id', 'vacancy'],
  ['vacancy_views', 'vacancy_id', 'vacancy'],
  ['profile', 'person_id', 'person'],
  ['profile', 'unit_id', 'unit'],
  ['profile_visibility', 'person_id', 'profile', 'person_id'],
  ['profile_occupation', 'person_id', 'profile', 'person_id'],
  ['profile_experience', 'person_id', 'profile', 'person_id'],
  ['candidate_alias', 'company_id', 'company'],
  ['candidate_alias', 'person_id', 'person'],
  ['certificate', 'person_id', 'person'],
  ['certificate', 'unit_id', 'unit'],
  ['certificate', 'decided_by', 'account'],
  ['application', 'vacancy_id', 'vacancy'],
  ['application', 'company_id', 'company'],
  ['application', 'person_id', 'person'],
  ['application', 'unit_id', 'unit'],
  ['application', 'alias_id', 'candidate_alias'],
  ['application', 'on_behalf_by', 'account'],
  ['application_event', 'application_id', 'application'],
  ['disclosure', 'application_id', 'application'],
  ['disclosure', 'person_id', 'person'],
  ['message', 'application_id', 'application'],
  ['message', 'account_id', 'account'],
  ['hire', 'application_id', 'application'],
  ['hire', 'vacancy_id', 'vacancy'],
  ['hire', 'person_id', 'person'],
  ['pool_member', 'person_id', 'person'],
  ['pool_member', 'company_id', 'company'],
  ['pool_member', 'unit_id', 'unit'],
  ['pool_member', 'alias_id', 'candidate_alias'],
  ['handover', 'person_id', 'person'],
  ['handover', 'company_id', 'company'],
  ['handover', 'from_unit', 'unit'],
  ['handover', 'to_unit', 'unit'],
  ['saved_search', 'account_id', 'account'],
  ['notice', 'account_id', 'account'],
  ['view_log', 'account_id', 'account'],
  ['view_log', 'person_id', 'person'],
]

describe.each(DAYS)('the region on %s', (today) => {
  const region = made.get(today)!
  const byId = <T extends { id?: string | undefined }>(list: readonly T[]) =>
    new Map(list.map((one) => [one.id ?? '', one]))
  const vacancies = byId(region.vacancy)
  const persons = byId(region.person)
  const applications = byId(region.application)

  it('is as large as the founding project', () => {
    expect(count(region.unit, (one) => one.kind === 'jobcentre')).toBe(15)
    expect(region.company).toHaveLength(300)
    expect(region.person).toHaveLength(2000)
    expect(region.vacancy).toHaveLength(400)
    expect(share(region.company, (one) => one.employees < 250)).toBeCloseTo(2 / 3, 1)
    expect(share(region.vacancy, (one) => one.category === 'jobrotation')).toBeCloseTo(0.7, 1)
    expect(
      share(region.person, (one) => region.profile_visibility.some((v) => v.person_id === one.id)),
    ).toBeCloseTo(0.6, 1)
    expect(new Set(region.company.map((one) => one.unit_id)).size).toBe(15)
    expect(new Set(region.person.map((one) => one.unit_id)).size).toBe(15)
  })

  it('has every state and outcome', () => {
    const states = new Set(region.vacancy.map((one) => one.status))
    expect([...states].sort()).toEqual(['closed', 'draft', 'published'])
    const outcomes = new Set(region.vacancy.flatMap((one) => one.outcome ?? []))
    expect([...outcomes].sort()).toEqual([
      'filled_elsewhere',
      'filled_here',
      'not_filled',
      'other',
      'training_cancelled',
    ])
    expect([...new Set(region.application.map((one) => one.status))].sort()).toEqual(
      Object.keys(movesTo).sort(),
    )
    expect([...new Set(region.hire.map((one) => one.status))].sort()).toEqual([
      'active',
      'cancelled',
      'ended',
      'reserved',
    ])
    expect([...new Set(region.handover.map((one) => one.status))]).toContain('proposed')
    expect(new Set(region.certificate.map((one) => one.decision)).size).toBe(2)
  })

  for (const [table, column, to, key = 'id'] of REFERENCES) {
    it(`${table}.${column} points to a row of ${to}`, () => {
      const columns = (of: keyof Region, name: string): unknown[] =>
        (region[of] as readonly object[]).map((row) => (row as Record<string, unknown>)[name])
      const keys = new Set(columns(to, key))
      expect(columns(table, column).filter((value) => value != null && !keys.has(value))).toEqual([])
    })
  }

  it('has ids of its own for every row', () => {
    for (const [table, rows] of Object.entries(region)) {
      const ids = (rows as { id?: string }[]).flatMap((one) => one.id ?? [])
      expect(new Set(ids).size, table).toBe(ids.length)
    }
  })

  it('has CVR numbers that pass the check and that no company can have', () => {
    const numbers = region.company.map((one) => one.cvr)
    expect(new Set(numbers).size).toBe(300)
    expect(numbers.filter((one) => !parseCvr(one).ok || !one.startsWith(DEMO_CVR_START))).toEqual([])
  })

  it('has replacement numbers only, of the right day and distinct in each unit', () => {
    const seen = new Set<string>()
    for (const person of region.person) {
      const read = parseCpr(person.cpr, today)
      expect(read).toMatchObject({ ok: true, value: { replacement: true, born: person.birth_date } })
      const key = `${person.unit_id}/${person.cpr}`
      expect(seen.has(key)).toBe(false)
      seen.add(key)
      expect(ageOn(day(person.birth_date), today)).toBeGreaterThanOrEqual(18)
    }
  })

  it('can mail and call nobody', () => {
    const addresses = [
      ...region.person.map((one) => one.email),
      ...region.account.map((one) => one.email),
      ...region.unit.map((one) => one.email),
      ...region.vacancy.map((one) => one.contact_email),
      ...region.invitation.map((one) => one.email),
      ...region.saved_search.map((one) => one.email),
    ].filter((one) => one != null)
    expect(addresses.length).toBeGreaterThan(2000)
    expect(addresses.filter((one) => !/^[a-z0-9.-]+@[a-z0-9-]+\.example$/.test(one))).toEqual([])
    expect(
      region.company.filter((one) => !/^https:\/\/www\.[a-z0-9-]+\.example$/.test(one.website ?? '')),
    ).toEqual([])
    const numbers = [...region.person, ...region.company, ...region.unit].flatMap((one) => one.phone ?? [])
    expect(numbers.filter((one) => !parsePhone(one).ok || !/^\+45(83|84|95)/.test(one))).toEqual([])
  })

  it('lies where its job centres are', () => {
    for (const one of [...region.company, ...region.person]) {
      const place = postcode(one.postcode)
      const unit = region.unit.find((u) => u.id === one.unit_id)!
      expect(place?.town).toBe(one.town)
      expect(unit.municipality_codes).toContain(place?.municipality)
    }
  })

  it('uses the vocabularies of the product', () => {
    const codes = [
      ...region.vacancy.map((one) => one.occupation_code),
      ...region.profile_occupation.map((one) => one.occupation_code),
      ...region.profile_experience.flatMap((one) => one.occupation_code ?? []),
    ]
    expect(codes.filter((one) => !occupationByCode(one ?? ''))).toEqual([])
    const certificates = region.profile.flatMap((one) => one.certificates ?? [])
    expect(certificates.filter((one) => !certificateByKey(one))).toEqual([])
    const reasons = region.application.flatMap((one) => one.refusal_reason ?? [])
    expect(reasons.filter((one) => !isRefusalReason(one))).toEqual([])
    expect(
      share(region.vacancy, (one) => payAgreementByKey(one.pay_agreement ?? '') !== undefined),
    ).toBeGreaterThan(0.8)
  })

  it('has published vikariater with all that the database asks for, in the right order of days', () => {
    for (const one of region.vacancy) {
      if (one.status === 'draft') continue
      expect(one.starts_on! < one.ends_on!).toBe(true)
      expect(one.title!.length).toBeLessThanOrEqual(limits.titleLength)
      expect(one.description!.length).toBeLessThanOrEqual(limits.descriptionLength)
      expect(one.created_at <= (one.published_at as string)).toBe(true)
      expect((one.published_at as string).slice(0, 10) < today).toBe(true)
      if (one.status === 'published') expect(one.starts_on! > today).toBe(true)
      if (one.status === 'closed') expect((one.closed_at as string) > (one.published_at as string)).toBe(true)
      expect(one.status === 'closed').toBe(one.outcome !== null)
    }
  })

  it('keeps to how long a vikar may stay', () => {
    const longest = today < '2015' ? 366 : 184
    for (const one of region.vacancy) {
      if (one.category !== 'jobrotation' || !one.ends_on || !one.starts_on) continue
      expect(addDays(day(one.starts_on), longest) >= one.ends_on).toBe(true)
    }
  })

  it('moves applications only as the one table of statuses allows', () => {
    const history = new Map<string, Region['application_event']>()
    for (const event of region.application_event) {
      const list = history.get(event.application_id) ?? []
      list.push(event)
      history.set(event.application_id, list)
    }
    for (const one of region.application) {
      const events = history.get(one.id)!
      expect(events[0]).toMatchObject({ from_status: null, at: one.created_at })
      const moves = events.filter((event) => event.to_status !== 'ended')
      expect(moves.at(-1)!.to_status).toBe(one.status)
      expect(moves.at(-1)!.at).toBe(one.status_at)
      for (const [index, event] of moves.entries()) {
        const from = index === 0 ? 'new' : moves[index - 1]!.to_status
        expect(
          mayMove(from as 'sent', event.to_status as 'sent', event.actor_side as 'person'),
          `${from} → ${event.to_status} by ${event.actor_side}`,
        ).toBe(true)
        if (index > 0) expect(event.at >= moves[index - 1]!.at).toBe(true)
      }
    }
  })

  it('lets offices act on working days, but for the rare case', () => {
    const acted = region.application_event.filter((one) => ['company', 'unit'].includes(one.actor_side))
    expect(share(acted, (one) => isWorkingDay(day(one.at.slice(0, 10))))).toBeGreaterThan(0.95)
  })

  it('has applications on their way that still have time, and at most ten of a person', () => {
    const slots = new Set<string>()
    for (const one of region.application) {
      const live = isLive(one.status as 'sent')
      expect(one.deadline !== null).toBe(live)
      if (live) expect(one.deadline! >= today).toBe(true)
      expect(one.slot !== null).toBe(live && one.initiative === 'person')
      if (one.slot === null || one.slot === undefined) continue
      expect(one.slot).toBeLessThanOrEqual(limits.liveApplications)
      const key = `${one.person_id}/${one.slot}`
      expect(slots.has(key)).toBe(false)
      slots.add(key)
    }
  })

  it('lets nobody apply twice, before being registered or after the vikariat closed', () => {
    const pairs = new Set(region.application.map((one) => `${one.vacancy_id}/${one.person_id}`))
    expect(pairs.size).toBe(region.application.length)
    for (const one of region.application) {
      const vacancy = vacancies.get(one.vacancy_id)!
      expect(one.created_at > (vacancy.published_at as string)).toBe(true)
      if (vacancy.closed_at)
        expect(one.status_at.slice(0, 10) <= (vacancy.closed_at as string).slice(0, 10)).toBe(true)
      expect(one.created_at >= persons.get(one.person_id)!.created_at).toBe(true)
    }
  })

  it('hires nobody twice for a day and fills no opening twice', () => {
    const taken = new Set<string>()
    const periods = new Map<string, { from: ReturnType<typeof day>; to: ReturnType<typeof day> }[]>()
    for (const hire of region.hire) {
      if (hire.status === 'cancelled') continue
      const vacancy = vacancies.get(hire.vacancy_id)!
      expect(hire.opening_no).toBeLessThanOrEqual(vacancy.openings)
      const opening = `${hire.vacancy_id}/${hire.opening_no}`
      expect(taken.has(opening)).toBe(false)
      taken.add(opening)
      const [, from = '', until = ''] = /^\[(.+),(.+)\)$/.exec(hire.period) ?? []
      const period = { from: day(from), to: addDays(day(until), -1) }
      const others = periods.get(hire.person_id) ?? []
      expect(others.some((other) => overlaps(other, period))).toBe(false)
      periods.set(hire.person_id, [...others, period])
      expect(period.from >= vacancy.starts_on! && period.to <= vacancy.ends_on!).toBe(true)
      const application = applications.get(hire.application_id)!
      expect(application.status).toBe(hire.status === 'reserved' ? 'awaiting_certificate' : 'hired')
      expect(application.offer_from).toBe(period.from)
    }
  })

  it('certifies everybody who is a rotation vikar, and one decision stands', () => {
    for (const hire of region.hire) {
      if (hire.status !== 'active' && hire.status !== 'ended') continue
      const vacancy = vacancies.get(hire.vacancy_id)!
      if (vacancy.category !== 'jobrotation') continue
      const from = hire.period.slice(1, 11)
      const held = region.certificate.filter(
        (one) =>
          one.person_id === hire.person_id &&
          one.decision === 'eligible' &&
          one.valid_from <= from &&
          from <= one.valid_to,
      )
      expect(held.length).toBeGreaterThan(0)
    }
    const standing = region.certificate
      .filter((one) => one.superseded_at === null)
      .map((one) => one.person_id)
    expect(new Set(standing).size).toBe(standing.length)
  })

  it('shows nobody who is protected, unfinished or does not want to be found', () => {
    const complete = new Map(region.profile.map((one) => [one.person_id, one]))
    for (const { person_id } of region.profile_visibility) {
      const person = persons.get(person_id)!
      const profile = complete.get(person_id)!
      expect(person.protected || person.no_proposals).toBe(false)
      expect(profile.weekly_minutes_min).toBeGreaterThan(0)
      expect(profile.max_travel_minutes).toBeGreaterThan(0)
    }
    const interests = region.application.filter((one) => one.initiative === 'company')
    expect(interests.filter((one) => persons.get(one.person_id)!.protected)).toEqual([])
  })

  it('releases nothing before both want to talk, and no contact details in what is read before', () => {
    for (const one of region.disclosure) {
      const application = applications.get(one.application_id)!
      const readable = ['talking', 'offered', 'awaiting_certificate', 'hired'].includes(application.status)
      expect(Object.keys(one.fields as object).length > 0).toBe(readable)
      expect(one.withdrawn_at !== null).toBe(
        !isLive(application.status as 'sent') && application.status !== 'hired',
      )
    }
    expect(region.application.filter((one) => !isFreeOfContactDetails(one.why_i_fit ?? ''))).toEqual([])
  })

  it('tells nothing that has not happened yet', () => {
    const moments = [
      ...region.application_event.map((one) => one.at),
      ...region.message.map((one) => one.at),
      ...region.view_log.map((one) => one.at),
      ...region.certificate.map((one) => one.decided_at),
      ...region.person.map((one) => one.created_at),
      ...region.account.map((one) => one.created_at),
      ...region.vacancy.map((one) => one.created_at),
      ...region.notice.map((one) => one.at as string),
    ]
    expect(moments.filter((one) => one.slice(0, 10) >= today)).toEqual([])
  })
})

describe('chance', () => {
  it('comes out the same each time, and differently for another seed', { timeout: 60_000 }, () => {
    const [today] = DAYS
    expect(digest(generateRegion({ seed: SEED, today: today! }))).toBe(digest(made.get(today!)!))
    expect(digest(generateRegion({ seed: SEED + 1, today: today! }))).not.toBe(digest(made.get(today!)!))
  })
})

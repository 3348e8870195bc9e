import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { newCaseFacts } from '#core/rotation/case-facts.ts'
import { testApp } from '#test/harness/app.ts'
import { takePart } from '#test/harness/case-with-seats.ts'
import { aSetting } from '#test/harness/exchange.ts'
import { aCourse, anOrganisation, aRotationCase, aSession } from '#test/harness/rotation.ts'
import { factsOfCase } from './case-facts.ts'

const app = await testApp()
const TODAY = day('2014-06-16')

const aCase = async (more: Record<string, unknown> = {}) => {
  const { unit, company } = await aSetting(app)
  const made = await app.system(async (tx) => {
    const row = await aRotationCase(tx, { company_id: company.id, unit_id: unit.id, ...more })
    const taken = await takePart(tx, row, [{ part: { agreed_at: '2014-04-05T08:00:00Z' } }, {}, {}])
    const people = taken.map(({ part }) => part)
    return { row, people }
  })
  return { ...made, unit, company }
}

test('a case nobody has done anything in has no facts but its own', async () => {
  const { unit, company } = await aSetting(app)
  const row = await app.system((tx) =>
    aRotationCase(tx, { company_id: company.id, unit_id: unit.id, accepted_at: null }),
  )
  const facts = await app.system((tx) => factsOfCase(tx, row.id, TODAY))
  expect(facts).toEqual({
    ...newCaseFacts(day('2014-04-08')),
    wantedFrom: '2014-05-05',
    wantedTo: '2014-06-27',
  })
})

test('training: who has a place, what is over, and for which days nobody has said who was there', async () => {
  const { row, people, company } = await aCase()
  await app.system(async (tx) => {
    const school = await anOrganisation(tx)
    const course = await aCourse(tx, { provider_id: school.id })
    const early = await aSession(tx, {
      provider_id: school.id,
      course_id: course.id,
      days: ['2014-06-02', '2014-06-03', '2014-06-04'],
    })
    const later = await aSession(tx, {
      provider_id: school.id,
      course_id: course.id,
      days: ['2014-06-23'],
      status: 'planned',
    })
    const base = { course_id: course.id, provider_id: school.id, company_id: company.id, case_id: row.id }
    const held = await tx
      .insertInto('reservation')
      .values({
        ...base,
        session_id: early.id,
        case_employee_id: people[0]!.id,
        status: 'enrolled',
        seat_no: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('reservation')
      .values({ ...base, session_id: later.id, case_employee_id: people[1]!.id, status: 'waiting' })
      .execute()
    await tx
      .insertInto('attendance')
      .values({
        reservation_id: held.id,
        day: '2014-06-02',
        company_id: company.id,
        provider_id: school.id,
        case_id: row.id,
        present_minutes: 444,
      })
      .execute()
  })
  const facts = await app.system((tx) => factsOfCase(tx, row.id, TODAY))
  expect(facts.people).toMatchObject({
    all: 3,
    agreed: 1,
    withoutTraining: 1,
    back: 1,
    talked: 0,
    lastBack: '2014-06-04',
  })
  expect(facts.training).toEqual({
    first: '2014-06-02',
    last: '2014-06-04',
    seats: 1,
    waiting: 1,
    unconfirmed: 1,
    daysUnregistered: 2,
    unregisteredSince: '2014-06-03',
  })
  // two weeks of training are over, none of them with hours
  expect(facts.hours).toEqual({ any: false, weeksMissing: 1, since: '2014-06-08' })
})

test('cover, vikarer and their hours: who is missing, unprepared, unconfirmed, in disagreement', async () => {
  const { row, unit, company, people } = await aCase()
  await app.system(async (tx) => {
    const base = { case_id: row.id, company_id: company.id }
    const covers = await tx
      .insertInto('case_cover')
      .values(
        ['2014-06-02', '2014-06-09'].map((starts_on) => ({
          ...base,
          function_title: 'Hjælper',
          starts_on,
          ends_on: '2014-06-27',
          weekly_minutes: 2220,
        })),
      )
      .returning('id')
      .execute()
    await tx
      .insertInto('cover_for')
      .values({ ...base, cover_id: covers[0]!.id, case_employee_id: people[0]!.id })
      .execute()
    const temp = await tx
      .insertInto('case_temp')
      .values({
        ...base,
        unit_id: unit.id,
        cover_id: covers[0]!.id,
        shown_name: 'Vera Vikar',
        function_title: 'Hjælper',
        period: '[2014-06-02,2014-06-28)',
        weekly_minutes: 2220,
        half_way_on: '2014-06-14',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('work_hours')
      .values(
        ['2014-06-02', '2014-06-10'].map((on) => ({
          ...base,
          unit_id: unit.id,
          temp_id: temp.id,
          day: on,
          minutes: 444,
          source: 'manual',
        })),
      )
      .execute()
    await tx
      .insertInto('hours_confirmation')
      .values({
        ...base,
        temp_id: temp.id,
        week: '2014-06-09',
        minutes: 444,
        state: 'disputed',
        note: 'Jeg var syg',
      })
      .execute()
  })
  const facts = await app.system((tx) => factsOfCase(tx, row.id, TODAY))
  expect(facts.covers).toEqual({ all: 2, open: 1, firstOpen: '2014-06-09' })
  expect(facts.people.covered).toBe(1)
  expect(facts.temps).toEqual({
    all: 1,
    unprepared: 1,
    first: '2014-06-02',
    last: '2014-06-27',
    halfWayOpen: 1,
    halfWayOn: '2014-06-14',
    withoutPerspective: 1,
  })
  expect(facts.confirmations).toEqual({ missing: 1, since: '2014-06-02', disputed: 1 })
})

test('grants and claims: what each unit still needs, and which months have no claim', async () => {
  const { row, unit, company, people } = await aCase({ funding: 'scheme', scheme: 'dk-jobrotation' })
  await app.system(async (tx) => {
    const base = { case_id: row.id, company_id: company.id, unit_id: unit.id }
    const grant = await tx
      .insertInto('case_grant')
      .values({
        ...base,
        scheme: 'dk-jobrotation',
        status: 'granted',
        starts_on: '2014-04-01',
        ends_on: '2014-06-27',
        minutes: 60_000,
        amount_ore: 17_620_000,
        budget_year: 2014,
        prepared_at: '2014-04-02T08:00:00Z',
        decided_at: '2014-04-03T08:00:00Z',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('work_hours')
      .values(
        ['2014-04-14', '2014-05-06', '2014-06-02'].map((on) => ({
          ...base,
          case_employee_id: people[0]!.id,
          employee_id: people[0]!.employee_id,
          day: on,
          minutes: 444,
          source: 'manual',
        })),
      )
      .execute()
    await tx
      .insertInto('claim')
      .values({
        ...base,
        grant_id: grant.id,
        through: '2014-04-30',
        status: 'submitted',
        submitted_at: '2014-05-05T08:00:00Z',
        education_minutes: 444,
        temp_minutes: 444,
        claimed_minutes: 444,
        account_ore: 130_388,
        amount_ore: 130_388,
        content: '{}',
        content_hash: Buffer.from('x'),
      })
      .execute()
  })
  const facts = await app.system((tx) => factsOfCase(tx, row.id, TODAY))
  expect(facts.grants).toMatchObject({ granted: 1, toApply: 0 })
  // April is claimed, June is not over
  expect(facts.claims).toMatchObject({
    monthsOpen: 1,
    firstMonthEnd: '2014-05-31',
    toDecide: 1,
    toDecideSince: '2014-05-05',
    open: 1,
  })
})

test('the signers whose turn it is are those of the first turn that is not full', async () => {
  const { row, company } = await aCase()
  await app.system(async (tx) => {
    const base = { case_id: row.id, company_id: company.id }
    const agreement = await tx
      .insertInto('agreement')
      .values({
        ...base,
        revision: 1,
        status: 'sent',
        sent_at: '2014-04-07T08:00:00Z',
        content: '{}',
        content_hash: Buffer.from('h'),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const [side, turn] of [
      ['company', 1],
      ['shop_steward', 2],
      ['unit', 3],
    ] as const) {
      const signer = await tx
        .insertInto('agreement_signer')
        .values({ ...base, agreement_id: agreement.id, side, turn, shown_name: side })
        .returning('id')
        .executeTakeFirstOrThrow()
      if (side === 'company')
        await tx
          .insertInto('signature')
          .values({
            ...base,
            signer_id: signer.id,
            agreement_id: agreement.id,
            content_hash: Buffer.from('h'),
            signed_name: 'Bo',
            assurance: 'substantial',
          })
          .execute()
    }
  })
  const facts = await app.system((tx) => factsOfCase(tx, row.id, TODAY))
  expect(facts.agreement).toEqual({ status: 'sent', on: '2014-04-07', turn: ['shop_steward'] })
  // also for somebody who may read nothing of it: the question is the system's, the role comes back
  const role = await app.system(async (tx) => {
    await factsOfCase(tx, row.id, TODAY)
    return (await sql<{ role: string }>`select app.actor_role() as role`.execute(tx)).rows[0]!.role
  })
  expect(role).toBe('system')
})

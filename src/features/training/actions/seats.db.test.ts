import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { aCaseWith, aClass, aSchool, type CaseOfTest, inCase, trainingEnv } from '#test/harness/training.ts'
import { daysOf, findSession } from '../store/sessions.ts'
import { cancelSession, changeSession } from './change-session.ts'
import { giveUpSeats } from './give-up-seats.ts'
import { reserveSeats } from './reserve-seats.ts'
import { settleChange } from './settle-change.ts'

const app = await testApp()

const reserve = (c: CaseOfTest, sessionId: string, who: readonly string[], mayWait = true) =>
  inCase(app, c.boss, c.row.id, (env, row) => reserveSeats(env, row, { sessionId, who, mayWait }))
const giveUp = (c: CaseOfTest, sessionId: string, who: readonly string[] | 'all' = 'all') =>
  inCase(app, c.boss, c.row.id, (env, row) => giveUpSeats(env, row, { sessionId, who, reason: 'company' }))
const rows = (sessionId: string) =>
  app.system((tx) =>
    tx
      .selectFrom('reservation')
      .selectAll()
      .where('session_id', '=', sessionId)
      .orderBy('queued_at')
      .orderBy('id')
      .execute(),
  )
const notices = (accountId: string | null, kind: string) =>
  app.system((tx) =>
    tx
      .selectFrom('notice')
      .selectAll()
      .where('account_id', '=', accountId)
      .where('kind', '=', kind)
      .execute(),
  )
const effects = (caseId: string) =>
  app.system((tx) =>
    tx.selectFrom('session_change_effect').selectAll().where('case_id', '=', caseId).execute(),
  )

/** The session with something else in it, as its form sends it. */
const change = (
  teacher: { actor: CaseOfTest['boss']['actor'] },
  id: string,
  what: { capacity?: number; days?: string[]; place?: string },
) =>
  app.as(teacher.actor, async (tx) => {
    const s = (await findSession(tx, id))!
    const days = await daysOf(tx, id)
    return changeSession(trainingEnv(tx, teacher.actor), id, {
      days: what.days ? what.days.map((day) => ({ ...days[0]!, day: day as typeof s.starts_on })) : days,
      place: what.place ?? s.place,
      street: s.street ?? '',
      postcode: s.postcode,
      town: s.town,
      municipality: s.municipality_code,
      lat: s.lat,
      lon: s.lon,
      capacity: what.capacity ?? s.capacity,
      minimum: s.minimum,
      priceOre: s.price_ore,
      reserveBy: s.reserve_by,
      version: s.version,
      reason: '',
    })
  })
const cancel = (teacher: { actor: CaseOfTest['boss']['actor'] }, id: string) =>
  app.as(teacher.actor, async (tx) =>
    cancelSession(trainingEnv(tx, teacher.actor), id, {
      version: (await findSession(tx, id))!.version,
      reason: 'Underviseren er blevet syg',
    }),
  )

describe('seats', () => {
  test('the last seat, taken by two at once, goes to one; the other waits', async () => {
    const school = await aSchool(app)
    const s = await aClass(app, school, { capacity: 1 })
    const [one, two] = [await aCaseWith(app, 1), await aCaseWith(app, 1)]
    const both = await Promise.all([reserve(one, s.id, one.members), reserve(two, s.id, two.members)])
    expect(both.every((r) => r.ok)).toBe(true)
    expect((await rows(s.id)).map((r) => r.status).sort()).toEqual(['reserved', 'waiting'])
  })

  test('without leave to wait the second is refused, and keeps nothing', async () => {
    const school = await aSchool(app)
    const s = await aClass(app, school, { capacity: 1 })
    const cases = await Promise.all([aCaseWith(app, 1), aCaseWith(app, 1), aCaseWith(app, 1)])
    const all = await Promise.all(cases.map((c) => reserve(c, s.id, c.members, false)))
    expect(all.filter((r) => r.ok)).toHaveLength(1)
    expect(all.filter((r) => !r.ok && r.reason === 'full')).toHaveLength(2)
    expect(await rows(s.id)).toHaveLength(1)
  })

  test('the database refuses a seat that is not there, and a seat twice', async () => {
    const school = await aSchool(app)
    const s = await aClass(app, school, { capacity: 1 })
    const c = await aCaseWith(app, 2)
    await reserve(c, s.id, [c.members[0]!])
    const forge = (seat_no: number) =>
      app.system((tx) =>
        tx
          .insertInto('reservation')
          .values({
            course_id: s.course_id,
            session_id: s.id,
            provider_id: s.provider_id,
            company_id: c.company.id,
            status: 'reserved',
            seat_no,
          })
          .execute(),
      )
    await expect(forge(1)).rejects.toMatchObject({ code: '23505' })
    await expect(forge(2)).rejects.toMatchObject({ code: '23503' })
    await expect(
      app.system((tx) => tx.insertInto('seat').values({ session_id: s.id, no: 2 }).execute()),
    ).rejects.toMatchObject({ code: '23514' })
  })

  test('when somebody gives up, the first in the queue has the seat and is told once', async () => {
    const school = await aSchool(app)
    const s = await aClass(app, school, { capacity: 1 })
    const [first, second, third] = [await aCaseWith(app, 1), await aCaseWith(app, 1), await aCaseWith(app, 1)]
    for (const c of [first, second, third]) await reserve(c, s.id, c.members)
    const gone = await giveUp(first, s.id)
    expect(gone).toMatchObject({ ok: true, value: { given: 1 } })
    const now = await rows(s.id)
    const of = (c: CaseOfTest) => now.find((r) => r.case_id === c.row.id)?.status
    expect([of(first), of(second), of(third)]).toEqual(['cancelled', 'reserved', 'waiting'])
    expect(await notices(second.boss.actor.accountId, 'training.seat-from-queue')).toHaveLength(1)
    expect(await notices(third.boss.actor.accountId, 'training.seat-from-queue')).toHaveLength(0)
    const journal = await app.system((tx) =>
      tx
        .selectFrom('case_event')
        .select(['kind', 'account_id'])
        .where('case_id', '=', second.row.id)
        .execute(),
    )
    // who gave the seat up is no business of those who got it
    expect(journal.filter((e) => e.kind === 'training.seated')).toEqual([
      { kind: 'training.seated', account_id: null },
    ])
  })

  test('nobody is in two rooms on one day', async () => {
    const school = await aSchool(app)
    const [a, b] = [await aClass(app, school), await aClass(app, school)]
    const c = await aCaseWith(app, 1)
    expect((await reserve(c, a.id, c.members)).ok).toBe(true)
    expect(await reserve(c, b.id, c.members)).toMatchObject({ ok: false, reason: 'two-places' })
    const late = await aClass(app, school, { days: ['2014-05-08'] })
    expect((await reserve(c, late.id, c.members)).ok).toBe(true)
  })

  test('in both rooms at once: one of the two is refused', async () => {
    const school = await aSchool(app)
    const [a, b] = [await aClass(app, school), await aClass(app, school)]
    const c = await aCaseWith(app, 1)
    const both = await Promise.all([reserve(c, a.id, c.members), reserve(c, b.id, c.members)])
    expect(both.filter((r) => r.ok)).toHaveLength(1)
  })

  test('the capacity is lowered while somebody reserves: as many as there are seats, or the lowering is refused', async () => {
    const school = await aSchool(app)
    for (let round = 0; round < 4; round++) {
      const s = await aClass(app, school, { capacity: 2 })
      const c = await aCaseWith(app, 2)
      const [reserved, lowered] = await Promise.all([
        reserve(c, s.id, c.members, false),
        change(school.teacher, s.id, { capacity: 1 }),
      ])
      const taken = (await rows(s.id)).filter((r) => r.seat_no !== null).length
      expect([reserved.ok, lowered.ok].filter(Boolean), 'one of the two').toHaveLength(1)
      expect(taken).toBe(reserved.ok ? 2 : 0)
    }
  })

  test('the session is cancelled while a seat is taken: nobody is left in it', async () => {
    const school = await aSchool(app)
    for (let round = 0; round < 4; round++) {
      const s = await aClass(app, school, { capacity: 2 })
      const c = await aCaseWith(app, 1)
      const [reserved, cancelled] = await Promise.all([
        reserve(c, s.id, c.members),
        cancel(school.teacher, s.id),
      ])
      expect(cancelled.ok).toBe(true)
      const left = await rows(s.id)
      expect(left.filter((r) => r.seat_no !== null)).toEqual([])
      // whoever got in before hears of it, once; whoever came after was refused
      const told = await effects(c.row.id)
      expect(told).toHaveLength(reserved.ok ? 1 : 0)
      expect(await notices(c.boss.actor.accountId, 'training.session-cancelled')).toHaveLength(told.length)
    }
  })

  test('more seats let the queue in, in its order', async () => {
    const school = await aSchool(app)
    const s = await aClass(app, school, { capacity: 1 })
    const cases = [await aCaseWith(app, 1), await aCaseWith(app, 2), await aCaseWith(app, 1)]
    for (const c of cases) await reserve(c, s.id, c.members)
    expect((await change(school.teacher, s.id, { capacity: 3 })).ok).toBe(true)
    const now = await rows(s.id)
    expect(cases.map((c) => now.filter((r) => r.case_id === c.row.id).map((r) => r.status))).toEqual([
      ['reserved'],
      ['reserved', 'reserved'],
      ['waiting'],
    ])
  })
})

describe('a change', () => {
  test('of days reaches every case once, with what it does; the company settles it once', async () => {
    const school = await aSchool(app)
    const s = await aClass(app, school)
    const [c, other] = [await aCaseWith(app, 2), await aCaseWith(app, 1)]
    await reserve(c, s.id, c.members)
    await app.system(async (tx) => {
      const own = { case_id: c.row.id, company_id: c.company.id }
      const terms = { function_title: 'Pædagog', weekly_minutes: 2220 }
      const { id } = await tx
        .insertInto('case_cover')
        .values({ ...own, ...terms, starts_on: '2014-05-01', ends_on: '2014-05-06' })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('cover_for')
        .values({ ...own, cover_id: id, case_employee_id: c.members[0]! })
        .execute()
      const hired = {
        unit_id: c.unit.id,
        cover_id: id,
        shown_name: 'Vera',
        period: '[2014-05-01,2014-05-06]',
      }
      await tx
        .insertInto('case_temp')
        .values({ ...own, ...terms, ...hired })
        .execute()
    })
    const moved = await change(school.teacher, s.id, { days: ['2014-05-06', '2014-05-12'] })
    expect(moved).toMatchObject({ ok: true, value: { cases: 1 } })
    const [told] = await effects(c.row.id)
    expect(told?.effect).toMatchObject({
      people: 2,
      // 2 people × 3 days × 7.4 hours, then 2 days
      minutesBefore: 2664,
      minutesAfter: 1776,
      daysDropped: ['2014-05-05', '2014-05-07'],
      daysAdded: ['2014-05-12'],
      uncovered: [{ day: '2014-05-12', people: 2 }],
      coverNotNeeded: ['2014-05-05'],
      feeBefore: 81_600,
    })
    const { supportBefore, supportAfter } = told!.effect as { supportBefore: number; supportAfter: number }
    // 198.35 an hour for a private company in 2014: 29.6 hours, and 44.4 before
    expect(supportAfter).toBe(587_116)
    expect(supportBefore).toBe(880_674)
    expect(await effects(other.row.id)).toEqual([])
    expect(await notices(c.boss.actor.accountId, 'training.session-changed')).toHaveLength(1)
    const settle = () =>
      inCase(app, c.boss, c.row.id, (env, row) => settleChange(env, row, told!.change_id, { how: 'accept' }))
    const both = await Promise.all([settle(), settle()])
    expect(both.filter((r) => r.ok)).toHaveLength(1)
    expect(both.find((r) => !r.ok)).toMatchObject({ reason: 'settled' })
    // another company's change looks like none
    expect(
      await inCase(app, other.boss, other.row.id, (env, row) =>
        settleChange(env, row, told!.change_id, { how: 'accept' }),
      ),
    ).toMatchObject({ reason: 'gone' })
  })

  test('is answered with another session: seats there and none here, or nothing at all', async () => {
    const school = await aSchool(app)
    const s = await aClass(app, school)
    const [full, free] = [
      await aClass(app, school, { capacity: 1, days: ['2014-06-02'] }),
      await aClass(app, school, { days: ['2014-06-03'] }),
    ]
    const c = await aCaseWith(app, 2)
    await reserve(c, s.id, c.members)
    await change(school.teacher, s.id, { days: ['2014-05-20'] })
    const [told] = await effects(c.row.id)
    const swap = (sessionId: string) =>
      inCase(app, c.boss, c.row.id, (env, row) =>
        settleChange(env, row, told!.change_id, { how: 'other', sessionId, who: c.members, mayWait: false }),
      )
    expect(await swap(full.id)).toMatchObject({ ok: false, reason: 'full' })
    expect((await rows(s.id)).map((r) => r.status)).toEqual(['reserved', 'reserved'])
    expect(await swap(free.id)).toMatchObject({ ok: true, value: { seated: 2 } })
    expect((await rows(s.id)).map((r) => [r.status, r.cancel_reason])).toEqual([
      ['cancelled', 'session_moved'],
      ['cancelled', 'session_moved'],
    ])
  })

  test('of the place alone changes neither hours nor support', async () => {
    const school = await aSchool(app)
    const s = await aClass(app, school)
    const c = await aCaseWith(app, 1)
    await reserve(c, s.id, c.members)
    await change(school.teacher, s.id, { place: 'Lokale 12' })
    const [told] = await effects(c.row.id)
    expect(told?.effect).toMatchObject({ minutesBefore: 1332, minutesAfter: 1332, daysAdded: [] })
  })
})

describe('whatever happens in any order', () => {
  type Step =
    | { do: 'reserve'; who: number; member: number }
    | { do: 'give-up'; who: number }
    | { do: 'capacity'; to: number }
    | { do: 'place'; to: number }

  const steps = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('reserve' as const), who: fc.nat(3), member: fc.nat(1) }),
      fc.record({ do: fc.constant('give-up' as const), who: fc.nat(3) }),
      fc.record({ do: fc.constant('capacity' as const), to: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ do: fc.constant('place' as const), to: fc.nat(9) }),
    ),
    { minLength: 4, maxLength: 14 },
  )

  test('there are never more in than seats, and nobody passes anybody in the queue', async () => {
    const school = await aSchool(app)
    const cases = [
      await aCaseWith(app, 2),
      await aCaseWith(app, 2),
      await aCaseWith(app, 2),
      await aCaseWith(app, 2),
    ]
    await fc.assert(
      fc.asyncProperty(steps, async (list: Step[]) => {
        const s = await aClass(app, school, { capacity: 2 })
        for (const step of list) {
          if (step.do === 'reserve') {
            const c = cases[step.who]!
            await reserve(c, s.id, [c.members[step.member]!])
          } else if (step.do === 'give-up') await giveUp(cases[step.who]!, s.id)
          else if (step.do === 'capacity') await change(school.teacher, s.id, { capacity: step.to })
          else await change(school.teacher, s.id, { place: `Lokale ${step.to}` })

          const now = await rows(s.id)
          const session = await app.system((tx) =>
            tx
              .selectFrom('course_session')
              .select('capacity')
              .where('id', '=', s.id)
              .executeTakeFirstOrThrow(),
          )
          const seats = now.flatMap((r) => r.seat_no ?? [])
          expect(seats.length).toBeLessThanOrEqual(session.capacity)
          expect(new Set(seats).size).toBe(seats.length)
          expect(Math.max(0, ...seats)).toBeLessThanOrEqual(session.capacity)
          const waiting = now.filter((r) => r.status === 'waiting')
          // somebody waits only while every seat is taken
          if (waiting.length > 0) expect(seats.length).toBe(session.capacity)
          const sitting = now.filter((r) => r.status === 'reserved')
          for (const w of waiting)
            for (const r of sitting) expect(r.queued_at.getTime()).toBeLessThanOrEqual(w.queued_at.getTime())
        }
        await cancel(school.teacher, s.id)
        expect((await rows(s.id)).every((r) => r.status === 'cancelled' && r.seat_no === null)).toBe(true)
      }),
      { numRuns: 15 },
    )
  }, 120_000)
})

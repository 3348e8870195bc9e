import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, daysBetween } from '../calendar/day.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import {
  applicationStatuses,
  automaticClosing,
  deadlineAfterMessage,
  deadlineFor,
  endStatuses,
  isLive,
  liveStatuses,
  mayMove,
  move,
  movesFrom,
  type Origin,
  reasonsFor,
  reminderOn,
  sides,
  waiting,
} from './application-status.ts'
import { companyReasons, isRefusalReason, personReasons, type RefusalReason } from './refusal-reasons.ts'

const today = day('2014-04-08')
const origins: readonly Origin[] = ['new', ...applicationStatuses]

/** Written out by hand, so that a change of the table has to be meant twice. */
const allowed = new Set([
  'new > interest by company',
  'new > sent by person',
  'interest > talking by person',
  'sent > talking by company',
  'offered > talking by company',
  'offered > talking by person',
  'talking > offered by company',
  'offered > awaiting_certificate by person',
  'offered > hired by person',
  'awaiting_certificate > hired by unit',
  'interest > declined_by_company by company',
  'sent > declined_by_company by company',
  'talking > declined_by_company by company',
  'offered > declined_by_company by company',
  'awaiting_certificate > declined_by_company by company',
  'interest > declined_by_person by person',
  'offered > declined_by_person by person',
  'sent > withdrawn by person',
  'talking > withdrawn by person',
  'awaiting_certificate > withdrawn by person',
  'interest > expired by system',
  'sent > expired by system',
  'talking > expired by system',
  'offered > expired by system',
  'awaiting_certificate > expired by system',
  'interest > hired_elsewhere by system',
  'sent > hired_elsewhere by system',
  'talking > hired_elsewhere by system',
  'offered > hired_elsewhere by system',
  'interest > vacancy_closed by system',
  'sent > vacancy_closed by system',
  'talking > vacancy_closed by system',
  'offered > vacancy_closed by system',
  'awaiting_certificate > vacancy_closed by system',
  'awaiting_certificate > not_certified by unit',
])

const everything = origins.flatMap((from) =>
  applicationStatuses.flatMap((to) => sides.map((side) => ({ from, to, side }))),
)
const named = everything.map((one) => ({ ...one, name: `${one.from} > ${one.to} by ${one.side}` }))

describe('moves', () => {
  test('every pair of statuses and side is either allowed or refused, and as written', () => {
    expect(named).toHaveLength(14 * 13 * 4)
    const found = named.filter((one) => mayMove(one.from, one.to, one.side)).map((one) => one.name)
    expect(new Set(found)).toEqual(allowed)
    expect(found).toHaveLength(allowed.size)
  })

  test('move says the same as mayMove, with a reason where one is asked for', () => {
    for (const { from, to, side, name } of named) {
      const rule = reasonsFor(from, to, side)
      const reason = rule?.rule === 'required' ? rule.reasons[0] : undefined
      const moved = move({ status: from }, to, side, reason, today)
      expect(moved.ok, name).toBe(allowed.has(name))
      if (!moved.ok) continue
      expect(moved.value.status).toBe(to)
      expect(moved.value.deadline !== undefined, name).toBe(isLive(to))
      expect(moved.value.nextActor !== undefined, name).toBe(isLive(to))
    }
  })

  test('says why not: ended, not from here, or somebody else’s move', () => {
    expect(move({ status: 'hired' }, 'withdrawn', 'person', undefined, today)).toEqual({
      ok: false,
      reason: 'ended',
      details: { status: 'hired' },
    })
    expect(move({ status: 'sent' }, 'hired', 'person', undefined, today)).toMatchObject({
      reason: 'not-from-here',
    })
    expect(move({ status: 'offered' }, 'hired', 'company', undefined, today)).toMatchObject({
      reason: 'not-your-move',
    })
    for (const status of endStatuses) {
      for (const to of applicationStatuses) {
        for (const side of sides)
          expect(move({ status }, to, side, 'other', today)).toMatchObject({ reason: 'ended' })
      }
    }
  })

  test('a company only ever says no with a reason, and with one of its own', () => {
    const decline = (reason: RefusalReason | undefined) =>
      move({ status: 'sent' }, 'declined_by_company', 'company', reason, today)
    expect(decline(undefined)).toMatchObject({ reason: 'reason-missing' })
    expect(decline('found_other_job')).toMatchObject({ reason: 'reason-not-allowed' })
    for (const reason of companyReasons)
      expect(decline(reason)).toMatchObject({ ok: true, value: { reason } })
  })

  test('a person may leave a company’s interest unexplained, but not an offer', () => {
    expect(move({ status: 'interest' }, 'declined_by_person', 'person', undefined, today).ok).toBe(true)
    expect(move({ status: 'offered' }, 'declined_by_person', 'person', undefined, today)).toMatchObject({
      reason: 'reason-missing',
    })
    for (const reason of personReasons)
      expect(move({ status: 'offered' }, 'declined_by_person', 'person', reason, today).ok).toBe(true)
  })

  test('the company never reads why a certificate was refused', () => {
    expect(reasonsFor('awaiting_certificate', 'not_certified', 'unit')).toEqual({ rule: 'none', reasons: [] })
    expect(move({ status: 'awaiting_certificate' }, 'not_certified', 'unit', 'other', today)).toMatchObject({
      reason: 'reason-not-allowed',
    })
  })

  test('the buttons of a side are its moves', () => {
    expect(movesFrom('offered', 'person')).toEqual([
      'talking',
      'awaiting_certificate',
      'hired',
      'declined_by_person',
    ])
    expect(movesFrom('hired', 'company')).toEqual([])
    for (const { from, to, side } of everything)
      expect(movesFrom(from, side).includes(to)).toBe(mayMove(from, to, side))
  })
})

describe('no dead end', () => {
  test('every status can be reached from a new application', () => {
    const reached = new Set<Origin>(['new'])
    for (let grown = true; grown; ) {
      grown = false
      for (const { from, to, side } of everything) {
        if (reached.has(from) && !reached.has(to) && mayMove(from, to, side)) {
          reached.add(to)
          grown = true
        }
      }
    }
    expect(reached).toEqual(new Set(origins))
  })

  test('from every live status its next actor can move on, the person can leave, and silence ends it', () => {
    for (const status of liveStatuses) {
      expect(movesFrom(status, waiting[status].nextActor).length, status).toBeGreaterThan(0)
      expect(
        movesFrom(status, 'person').some((to) => !isLive(to) && to !== 'hired'),
        status,
      ).toBe(true)
      expect(mayMove(status, waiting[status].closesAs, 'system'), status).toBe(true)
      expect(waiting[status].reminderLead, status).toBeLessThan(waiting[status].days)
      expect(waiting[status].reminderLead, status).toBeGreaterThan(0)
    }
  })

  test('from every live status a hire can still come about', () => {
    const hopeful = new Set<Origin>(['hired'])
    for (let round = 0; round < liveStatuses.length; round += 1) {
      for (const { from, to, side } of everything)
        if (hopeful.has(to) && mayMove(from, to, side)) hopeful.add(from)
    }
    expect(liveStatuses.filter((status) => !hopeful.has(status))).toEqual([])
  })

  test('whatever the sides try, an application is live with a deadline or ended for good', () => {
    const attempt = fc.record({
      to: fc.constantFrom(...applicationStatuses),
      side: fc.constantFrom(...sides),
      reason: fc.option(fc.constantFrom<RefusalReason>(...companyReasons, ...personReasons), {
        nil: undefined,
      }),
    })
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
        let status: Origin = 'new'
        let ended = false
        for (const { to, side, reason } of attempts) {
          const moved = move({ status }, to, side, reason, today)
          if (!moved.ok) continue
          expect(ended).toBe(false)
          status = moved.value.status
          ended = !isLive(status)
          expect(moved.value.deadline === undefined).toBe(ended)
        }
      }),
    )
  })
})

describe('deadlines', () => {
  test('are counted in calendar days and never fall on a day off', () => {
    // ten days from 8 April 2014 is Good Friday: the next working day is the Tuesday after Easter
    expect(deadlineFor('sent', today)).toBe('2014-04-22')
    expect(deadlineFor('interest', today)).toBe('2014-04-15')
    expect(deadlineFor('hired', today)).toBeUndefined()
  })

  test('give at least the promised days, for any day of the year', () => {
    fc.assert(
      fc.property(fc.constantFrom(...liveStatuses), fc.integer({ min: 0, max: 4000 }), (status, offset) => {
        const start = day('2012-01-01')
        const from = day(new Date(Date.parse(start) + offset * 86_400_000).toISOString().slice(0, 10))
        const deadline = deadlineFor(status, from)
        if (deadline === undefined) throw new Error('a live status has a deadline')
        expect(isWorkingDay(deadline)).toBe(true)
        expect(daysBetween(from, deadline)).toBeGreaterThanOrEqual(waiting[status].days)
        expect(daysBetween(from, deadline)).toBeLessThanOrEqual(waiting[status].days + 5)
        expect(reminderOn(status, deadline) > from).toBe(true)
      }),
    )
  })

  test('the last day still counts; the day after, silence closes it', () => {
    const deadline = day('2014-04-22')
    expect(automaticClosing('sent', deadline, deadline)).toBeUndefined()
    expect(automaticClosing('sent', deadline, day('2014-04-23'))).toBe('expired')
    expect(automaticClosing('hired', deadline, day('2014-04-23'))).toBeUndefined()
    expect(automaticClosing('sent', undefined, day('2014-04-23'))).toBeUndefined()
  })

  test('a message keeps a conversation open, and nothing else', () => {
    const old = day('2014-04-09')
    expect(deadlineAfterMessage('talking', old, today)).toBe('2014-04-22')
    expect(deadlineAfterMessage('offered', old, today)).toBe(old)
    expect(deadlineAfterMessage('hired', undefined, today)).toBeUndefined()
  })
})

test('a reason is recognised among the lists', () => {
  expect(isRefusalReason('private_reasons')).toBe(true)
  expect(isRefusalReason('health')).toBe(false)
})

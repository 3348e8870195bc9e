import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import {
  followUpMonths,
  followUpPlan,
  linkOpenThrough,
  purposes,
  readEmployeeAnswer,
  readTempAnswer,
  situations,
  uses,
} from './follow-up.ts'
import { type OutcomeFacts, outcomeOf, percent } from './outcome.ts'

const NOTHING: OutcomeFacts = {
  employees: [],
  temps: [],
  educationMinutes: 0,
  tempMinutes: 0,
  grantedOre: 0,
  paidOre: 0,
  gates: [],
  followUps: [],
}

test('somebody is asked 3, 6 and 12 months after the end, on a day that exists', () => {
  expect(followUpPlan(day('2014-08-31'))).toEqual([
    { months: 3, dueOn: '2014-11-30' },
    { months: 6, dueOn: '2015-02-28' },
    { months: 12, dueOn: '2015-08-31' },
  ])
  expect(linkOpenThrough(day('2014-11-30'))).toBe('2015-01-29')
})

test('what is kept is read only when it is an answer', () => {
  expect(readTempAnswer({ situation: 'training', note: 'FGU' })).toEqual({
    situation: 'training',
    note: 'FGU',
  })
  expect(readEmployeeAnswer({ used: 'often', usedFor: ['colleagues', 'x'], note: 1 })).toEqual({
    used: 'often',
    usedFor: ['colleagues'],
    note: '',
  })
  for (const none of [null, undefined, 'x', [], {}, { situation: 'rich', used: 'never' }]) {
    expect(readTempAnswer(none)).toBeUndefined()
    expect(readEmployeeAnswer(none)).toBeUndefined()
  }
})

test('27 educators for 14 weeks, counted by hand', () => {
  const employees = Array.from({ length: 27 }, (_, i) => ({
    agreed: true,
    seats: i < 26 ? 2 : 0,
    completed: i < 25 ? 2 : 1,
    talkHeld: i < 9,
  }))
  const answers = ['same_workplace', 'other_job', 'apprenticeship', 'seeking']
  const outcome = outcomeOf({
    ...NOTHING,
    employees,
    temps: answers.map((_, i) => ({
      introduced: i < 3,
      halfWayHeld: i < 2,
      perspective: i === 0 ? 'job' : i === 1 ? 'unsure' : null,
    })),
    educationMinutes: 27 * 14 * 37 * 60,
    tempMinutes: 4 * 14 * 37 * 60,
    gates: ['held', 'partly', null, 'held'],
    followUps: [
      ...answers.map((situation) => ({
        subject: 'temp' as const,
        months: 3,
        due: true,
        answer: { situation, note: '' },
      })),
      { subject: 'temp', months: 3, due: true, answer: null },
      { subject: 'temp', months: 6, due: false, answer: null },
      {
        subject: 'employee',
        months: 3,
        due: true,
        answer: { used: 'often', usedFor: ['own_work'], note: '' },
      },
      { subject: 'employee', months: 3, due: true, answer: { used: 'no', usedFor: [], note: '' } },
    ],
  })
  expect(outcome.employees).toEqual({
    count: 27,
    agreed: { part: 27, of: 27 },
    finished: { part: 25, of: 26 },
    talks: { part: 9, of: 27 },
  })
  expect(outcome.temps).toEqual({
    count: 4,
    introduced: { part: 3, of: 4 },
    halfWay: { part: 2, of: 4 },
    perspective: { part: 1, of: 4 },
  })
  // 2,072 hours of 1,924
  expect(outcome.yearHundredths).toBe(108)
  expect(outcome.gatesHeld).toEqual({ part: 2, of: 3 })
  expect(outcome.after[0]).toEqual({
    months: 3,
    temps: { answered: { part: 4, of: 5 }, inWork: { part: 3, of: 4 }, inTraining: { part: 1, of: 4 } },
    employees: { answered: { part: 2, of: 2 }, uses: { part: 1, of: 2 } },
  })
  expect(outcome.after[1]?.temps.answered).toEqual({ part: 0, of: 0 })
  expect(outcome.usedFor.counts.own_work).toBe(1)
})

test('percent rounds half up, and nothing has no share', () => {
  expect(percent({ part: 1, of: 3 })).toBe(33)
  expect(percent({ part: 1, of: 8 })).toBe(13)
  expect(percent({ part: 2, of: 2 })).toBe(100)
  expect(percent({ part: 0, of: 0 })).toBeUndefined()
})

const answers = fc.oneof(
  fc.constant(null),
  fc.record({ situation: fc.constantFrom(...situations), note: fc.string() }),
  fc.record({
    used: fc.constantFrom(...uses),
    usedFor: fc.subarray([...purposes]),
    note: fc.string(),
  }),
)
const facts: fc.Arbitrary<OutcomeFacts> = fc.record({
  employees: fc.array(
    fc.record({
      agreed: fc.boolean(),
      seats: fc.nat(4),
      completed: fc.nat(4),
      talkHeld: fc.boolean(),
    }),
  ),
  temps: fc.array(
    fc.record({
      introduced: fc.boolean(),
      halfWayHeld: fc.boolean(),
      perspective: fc.constantFrom('job', 'training', 'apprenticeship', 'unsure', null),
    }),
  ),
  educationMinutes: fc.nat(),
  tempMinutes: fc.nat(),
  grantedOre: fc.nat(),
  paidOre: fc.nat(),
  gates: fc.array(fc.constantFrom('held', 'partly', 'not_held', null)),
  followUps: fc.array(
    fc.record({
      subject: fc.constantFrom('temp', 'employee'),
      months: fc.constantFrom(...followUpMonths),
      due: fc.boolean(),
      answer: answers,
    }),
  ),
})

test('no part is larger than its whole, nobody is counted twice, and the order of rows says nothing', () => {
  fc.assert(
    fc.property(facts, (f) => {
      const outcome = outcomeOf(f)
      const parts = [
        ...Object.values(outcome.employees),
        ...Object.values(outcome.temps),
        outcome.gatesHeld,
        ...outcome.after.flatMap((a) => [...Object.values(a.temps), ...Object.values(a.employees)]),
      ].filter((p) => typeof p === 'object')
      for (const { part, of } of parts) expect(part).toBeLessThanOrEqual(of)
      const answered = outcome.after.reduce((n, a) => n + a.employees.answered.part, 0)
      expect(outcome.usedFor.answers).toBeLessThanOrEqual(f.followUps.length)
      expect(answered).toBe(outcome.usedFor.answers)
      expect(
        outcomeOf({ ...f, followUps: [...f.followUps].reverse(), employees: [...f.employees].reverse() }),
      ).toEqual(outcome)
    }),
  )
})

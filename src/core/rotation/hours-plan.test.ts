import { expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { daysOfWeek, mondayOfDay, paidTraining, plannedWork } from './hours-plan.ts'

const job = { from: day('2014-04-02'), to: day('2014-04-30'), weeklyMinutes: 1803 }
const week = (monday: string) => daysOfWeek(day(monday)).map((one) => plannedWork(job, one))

it('a full week sums to the agreed week', () => {
  expect(week('2014-04-07')).toEqual([361, 361, 361, 360, 360, 0, 0])
})
it('nothing before, after and on public holidays', () => {
  // Maundy Thursday and Good Friday 2014
  expect(week('2014-04-14')).toEqual([361, 361, 361, 0, 0, 0, 0])
  expect(week('2014-03-31')).toEqual([0, 0, 361, 360, 360, 0, 0])
  expect(week('2014-04-28')).toEqual([361, 361, 361, 0, 0, 0, 0])
})
it('a week begins on its Monday', () => {
  expect(mondayOfDay(day('2014-04-13'))).toBe('2014-04-07')
  expect(mondayOfDay(day('2014-04-07'))).toBe('2014-04-07')
})
it('training is paid up to the agreed week, the earliest days first', () => {
  const days = ['2014-04-07', '2014-04-08', '2014-04-09', '2014-04-14'].map((one) => ({
    day: day(one),
    minutes: 444,
  }))
  expect(paidTraining(days, 1200)).toEqual([444, 444, 312, 444])
  expect(paidTraining(days, null)).toEqual([444, 444, 444, 444])
  expect(paidTraining(days, 0)).toEqual([0, 0, 0, 0])
})

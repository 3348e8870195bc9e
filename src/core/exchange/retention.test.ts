import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '../calendar/day.ts'
import { inactivityStep } from './retention.ts'

const lastActive = day('2013-11-08')

describe('a profile without life', () => {
  test.each<[string, string, string | undefined, string]>([
    ['the day before five months', '2014-04-07', undefined, 'none'],
    ['five months', '2014-04-08', undefined, 'warn'],
    ['warned and waiting', '2014-05-07', '2014-04-08', 'none'],
    ['six months and warned in time', '2014-05-08', '2014-04-08', 'end'],
    ['six months and never warned', '2014-05-08', undefined, 'warn'],
    ['warned late: four weeks from then', '2014-06-04', '2014-05-08', 'none'],
    ['warned late, and four weeks gone', '2014-06-05', '2014-05-08', 'end'],
    ['a warning from before the last sign of life does not count', '2014-05-08', '2013-11-07', 'warn'],
  ])('%s', (_, today, warnedOn, expected) => {
    const step = inactivityStep({
      lastActive,
      warnedOn: warnedOn === undefined ? undefined : day(warnedOn),
      today: day(today),
    })
    expect(step).toBe(expected)
  })

  test('nobody loses a profile without a warning at least four weeks before, on whatever days the job runs', () => {
    for (const every of [1, 3, 45, 200]) {
      let warnedOn: Day | undefined
      for (let today = lastActive; today < '2016-01-01'; today = addDays(today, every)) {
        const step = inactivityStep({ lastActive, warnedOn, today })
        if (step === 'warn') warnedOn = today
        if (step !== 'end') continue
        expect(warnedOn !== undefined && addDays(warnedOn, 28) <= today).toBe(true)
        break
      }
      expect(warnedOn).toBeDefined()
    }
  })
})

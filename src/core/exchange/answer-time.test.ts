import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import { answerTime, type StatusChange } from './answer-time.ts'

const start = day('2014-04-01')

function answered(
  applicationId: string,
  days: number,
  to: StatusChange['to'] = 'talking',
): readonly StatusChange[] {
  return [
    { applicationId, on: start, from: 'new', to: 'sent', by: 'person' },
    { applicationId, on: addDays(start, days), from: 'sent', to, by: 'company' },
  ]
}

const of = (...days: readonly number[]) =>
  answerTime(days.flatMap((one, index) => answered(`a${index}`, one)))

test('the median of the days to the first answer', () => {
  expect(of(1, 2, 3, 10, 30)).toEqual({ answered: 5, unanswered: 0, medianDays: 3 })
  expect(of(0, 0, 1, 2, 2, 9)).toMatchObject({ medianDays: 2 })
  expect(of(4, 4, 4, 4, 4)).toMatchObject({ medianDays: 4 })
})

test('says nothing of a company with fewer than five answers', () => {
  expect(of(1, 1, 1, 1)).toEqual({ answered: 4, unanswered: 0, medianDays: undefined })
  expect(answerTime([])).toEqual({ answered: 0, unanswered: 0, medianDays: undefined })
})

test('a no is an answer, silence is not, and what the person or the vikariat ended does not count', () => {
  const changes: StatusChange[] = [
    ...answered('no', 2, 'declined_by_company'),
    { applicationId: 'silence', on: start, from: 'new', to: 'sent', by: 'person' },
    { applicationId: 'silence', on: addDays(start, 14), from: 'sent', to: 'expired', by: 'system' },
    { applicationId: 'back', on: start, from: 'new', to: 'sent', by: 'person' },
    { applicationId: 'back', on: addDays(start, 1), from: 'sent', to: 'withdrawn', by: 'person' },
    { applicationId: 'closed', on: start, from: 'new', to: 'sent', by: 'person' },
    { applicationId: 'closed', on: addDays(start, 1), from: 'sent', to: 'vacancy_closed', by: 'system' },
    // the company began: the person's answering time, not the company's
    { applicationId: 'interest', on: start, from: 'new', to: 'interest', by: 'company' },
    { applicationId: 'interest', on: addDays(start, 5), from: 'interest', to: 'expired', by: 'system' },
    // a later move is not the first answer
    {
      applicationId: 'no',
      on: addDays(start, 60),
      from: 'talking',
      to: 'declined_by_company',
      by: 'company',
    },
  ]
  expect(answerTime(changes)).toMatchObject({ answered: 1, unanswered: 1 })
})

test('the order of the histories does not matter, and the median lies among the answers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 30 }), (days) => {
      const changes = days.flatMap((one, index) => answered(`a${index}`, one))
      const found = answerTime(changes)
      expect(answerTime([...changes].reverse())).toEqual(found)
      const median = found.medianDays ?? -1
      expect(median).toBeGreaterThanOrEqual(Math.min(...days))
      expect(median).toBeLessThanOrEqual(Math.max(...days))
      // the slow, obvious judge
      expect(days.filter((one) => one <= median).length * 2).toBeGreaterThanOrEqual(days.length)
      expect(days.filter((one) => one >= median - 1).length * 2).toBeGreaterThanOrEqual(days.length)
    }),
  )
})

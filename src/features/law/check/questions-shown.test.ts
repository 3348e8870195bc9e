import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '#core/calendar/day.ts'
import { knownScheme } from '../compiled-schemes.ts'
import { formOf } from './answer.ts'
import { companyQuestions, MOST_QUESTIONS, type QuestionSet, tempQuestions } from './question-sets.ts'
import { readAnswers } from './read-answers.ts'

const compiled = knownScheme('dk-jobrotation')

const shown = (set: QuestionSet, query: string): string[] => {
  const answers = readAnswers(compiled.scheme, set, new URLSearchParams(query), day('2014-04-08'), 'da')
  return formOf(compiled, set, answers).questions.map(({ param }) => param)
}

test.each([
  // before 2015 the employee's hours count, and the rate is another for private employers
  ['hvornaar=2014-04-08', ['uddannelse', 'ansat', 'ubrugt', 'timer', 'sektor']],
  // from July 2014 what begins has one rate
  ['hvornaar=2014-07-01', ['uddannelse', 'ansat', 'ubrugt', 'timer']],
  ['hvornaar=2018-05-01', ['uddannelse', 'ansat', 'ubrugt']],
  // with a vocational education it does not matter whether it is used
  ['hvornaar=2018-05-01&uddannelse=eud', ['uddannelse', 'ansat']],
  // only where the scheme is closed is a grant of before asked about
  ['hvornaar=2026-03-01&uddannelse=eud', ['uddannelse', 'ansat', 'bevilget']],
])('a company is asked by the day: %s', (query, params) => {
  expect(shown(companyQuestions, query)).toEqual(params)
})

test.each([
  ['hvornaar=2014-04-08', ['ydelse', 'ledig', 'timer', 'uger', 'job']],
  ['hvornaar=2014-04-08&ydelse=dagpenge', ['ydelse', 'ledig', 'timer', 'uger']],
  ['hvornaar=2014-04-08&ydelse=sygedagpenge', ['ydelse', 'ledig', 'timer', 'uger', 'job']],
  // in the municipalities of the trial less unemployment will do
  ['hvornaar=2018-04-08&ydelse=dagpenge&ledig=5', ['ydelse', 'ledig', 'timer', 'uger', 'kommune']],
  ['hvornaar=2018-04-08&ydelse=dagpenge&ledig=30', ['ydelse', 'ledig', 'timer', 'uger']],
])('a job-seeker is asked by the day and the benefit: %s', (query, params) => {
  expect(shown(tempQuestions, query)).toEqual(params)
})

test('what must be corrected is shown, whatever the day', () => {
  expect(shown(companyQuestions, 'hvornaar=2018-05-01&timer=x&sektor=y')).toEqual([
    'uddannelse',
    'ansat',
    'ubrugt',
    'timer',
    'sektor',
  ])
})

test('never more than seven, on any day, whatever is answered', () => {
  const typed = fc.constantFrom(
    '',
    'ja',
    'nej',
    '0',
    '12',
    '37',
    'x',
    'eud',
    'mvu',
    'dagpenge',
    'sygedagpenge',
    'private',
  )
  for (const set of [companyQuestions, tempQuestions]) {
    const answers = fc.record(Object.fromEntries(set.questions.map(({ param }) => [param, typed])))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_400 }), answers, (days, query) => {
        const hvornaar = addDays(day('1900-01-01'), days)
        const questions = shown(set, new URLSearchParams({ ...query, hvornaar }).toString())
        expect(questions.length + 2).toBeLessThanOrEqual(MOST_QUESTIONS)
      }),
      { numRuns: 300 },
    )
  }
})

import { describe, expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { knownScheme } from '../compiled-schemes.ts'
import { companyQuestions, tempQuestions } from './question-sets.ts'
import { readAnswers } from './read-answers.ts'

const { scheme } = knownScheme('dk-jobrotation')
const today = day('2014-04-08')

const asTemp = (query: string) => readAnswers(scheme, tempQuestions, new URLSearchParams(query), today, 'da')
const asCompany = (query: string) =>
  readAnswers(scheme, companyQuestions, new URLSearchParams(query), today, 'da')

test('every question is about facts the scheme has', () => {
  for (const { questions, dayFacts } of [companyQuestions, tempQuestions])
    for (const fact of [...questions.flatMap(({ facts }) => facts), ...dayFacts])
      expect(Object.keys(scheme.facts)).toContain(fact)
})

test('an empty address is no answer, and the day is today', () => {
  expect(asTemp('utm_source=mail')).toMatchObject({ given: false, day: today, stated: {} })
})

test('answers become facts', () => {
  const { stated, day: on } = asCompany(
    'hvornaar=1.+maj+2018&uddannelse=mvu&ansat=4&ubrugt=nej&timer=18,5&sektor=public',
  )
  expect(on).toBe('2018-05-01')
  expect(stated).toEqual({
    'employee-education-level': 'mvu',
    'employee-employment-months': 4,
    'employee-education-unused-five-years': false,
    'employee-weekly-minutes': 1110,
    sector: 'public',
  })
})

test.each([
  ['ydelse=dagpenge&ledig=3&ledig-i=maaneder', { 'prior-unemployment-weeks-aggregated': 13 }],
  ['ydelse=uddannelseshjaelp&ledig=26', { 'prior-unemployment-weeks-continuous': 26 }],
  ['ledig=26', {}],
  ['ydelse=dagpenge', {}],
])('%s: unemployment is counted as the benefit has it', (query, facts) => {
  const { stated } = asTemp(query)
  const weeks = Object.entries(stated).filter(([fact]) => fact.startsWith('prior'))
  expect(Object.fromEntries(weeks)).toEqual(facts)
})

describe('what cannot be used', () => {
  test.each([
    [
      'hvornaar=2026-W53',
      'hvornaar',
      'Skriv en dag, ikke en uge. Uge 53 i 2026 begynder mandag den 28. december 2026.',
    ],
    ['hvornaar=uge+53+2025', 'hvornaar', 'Skriv en dag, ikke en uge. 2025 har kun 52 uger.'],
    ['hvornaar=29-02-2015', 'hvornaar', 'Den dag findes ikke i kalenderen. Tjek dag og måned.'],
    ['hvornaar=1.3.14', 'hvornaar', 'Skriv årstallet med fire cifre.'],
    ['hvornaar=01-01-1850', 'hvornaar', 'Tjek årstallet. Skriv et mellem 1900 og 2199.'],
    ['hvornaar=i+morgen', 'hvornaar', 'Skriv datoen med dag, måned og år: dd-mm-åååå.'],
    ['ydelse=rigdom', 'ydelse', 'Vælg et af svarene.'],
    ['job=m%C3%A5ske', 'job', 'Vælg et af svarene.'],
    ['timer=200', 'timer', 'Skriv højst 168.'],
    ['timer=-3', 'timer', 'Skriv timer, for eksempel 37 eller 32,5.'],
    ['uger=-1', 'uger', 'Skriv mindst 0.'],
    ['uger=halvtreds', 'uger', 'Skriv et helt tal.'],
    ['ledig=-4', 'ledig', 'Skriv 0 eller mere.'],
    ['ledig=4,5', 'ledig', 'Skriv et helt tal, for eksempel 26.'],
    ['ledig=999&ledig-i=maaneder', 'ledig', 'Skriv højst 50 år (2600 uger).'],
    ['ledig=4&ledig-i=aar', 'ledig', 'Vælg uger eller måneder.'],
    ['uger=4&uger=5', 'uger', 'Svar kun én gang.'],
    [`uger=${'9'.repeat(200)}`, 'uger', 'Skriv højst 100 tegn.'],
  ])('%s is refused at %s', (query, param, sentence) => {
    const { state, stated } = asTemp(query)
    expect(state.errors).toEqual({ [param]: sentence })
    expect(stated).toEqual({})
  })

  test('what was typed stands there again', () => {
    expect(asTemp('hvornaar=2026-W53&uger=x').state.values).toMatchObject({ hvornaar: '2026-W53', uger: 'x' })
  })

  test('facts that cannot stand together are told at one of them', () => {
    const { state } = asCompany('uddannelse=none&ubrugt=ja')
    expect(Object.keys(state.errors)).toHaveLength(1)
    expect(Object.values(state.errors)[0]).toContain('ingen uddannelse')
  })
})

test('29 February is a day where there is one', () => {
  expect(asTemp('hvornaar=29-02-2016').day).toBe('2016-02-29')
})

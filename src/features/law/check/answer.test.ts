import { describe, expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { knownScheme } from '../compiled-schemes.ts'
import { type Answer, answerOf } from './answer.ts'
import { companyQuestions, IN_PLACE, type QuestionSet, tempQuestions } from './question-sets.ts'
import { readAnswers } from './read-answers.ts'
import { wayLinks } from './way-links.ts'

const compiled = knownScheme('dk-jobrotation')
const others = [knownScheme('dk-veu-wage-subsidy'), knownScheme('self-financed')]

const read = (set: QuestionSet, query: string) =>
  readAnswers(compiled.scheme, set, new URLSearchParams(query), day('2014-04-08'), 'da')

const ask = (set: QuestionSet, query: string): Answer => answerOf(compiled, others, set, read(set, query))

/** The same with every box ticked. */
function askAll(set: QuestionSet, query: string): Answer {
  const { items } = ask(set, query)
  return ask(set, `${query}${items.map(({ id }) => `&${IN_PLACE}=${id}`).join('')}`)
}

const EMPLOYEE = 'uddannelse=eud&ansat=12&timer=37&sektor=public'
const TEMP = 'ydelse=dagpenge&ledig=30&timer=37&uger=20'

describe('a company', () => {
  test('hears no yes until everything is in place', () => {
    const answer = ask(companyQuestions, `hvornaar=2014-04-08&${EMPLOYEE}`)
    expect(answer.verdict).toBe('lacking')
    expect(answer.items.length).toBeGreaterThan(3)
    expect(answer.items.every(({ ticked }) => !ticked)).toBe(true)
  })

  test.each(['2012-05-01', '2014-04-08', '2017-08-01', '2021-02-01', '2024-03-01', '2025-11-01'])(
    'hears yes on %s when it is',
    (on) => {
      const answer = askAll(companyQuestions, `hvornaar=${on}&${EMPLOYEE}`)
      expect(
        answer.receipt.findings.filter(({ outcome }) => outcome === 'unknown' || outcome === 'not-met'),
      ).toEqual(
        answer.receipt.findings.filter(
          ({ condition, outcome }) =>
            outcome === 'unknown' &&
            compiled.scheme.conditions.find(({ id }) => id === condition)?.weight === 'advisory',
        ),
      )
      expect(answer.verdict).toBe('yes')
      expect(answer.rate?.state).toBe('known')
    },
  )

  test('in 2026 hears that the scheme is closed, since when, and what there is instead', () => {
    const answer = ask(companyQuestions, `hvornaar=2026-11-22&${EMPLOYEE}`)
    expect(answer.verdict).toBe('closed')
    expect(answer.closed?.sources.map(({ act }) => act)).toContain('LOV nr. 1750 af 29-12-2025')
    expect(answer.closed?.relies).toEqual([{ value: 'last-grant-day', mark: 'unconfirmed' }])
    expect(answer.alternatives.map(({ compiled: { scheme }, outcome }) => [scheme.id, outcome])).toEqual([
      ['dk-veu-wage-subsidy', 'unknown'],
      ['self-financed', 'unknown'],
    ])
    expect(answer.alternatives.every(({ takes }) => takes.length > 0)).toBe(true)
  })

  test('with a grant of before it may run on', () => {
    expect(askAll(companyQuestions, `hvornaar=2026-11-22&${EMPLOYEE}&bevilget=2025-10-01`).verdict).toBe(
      'yes',
    )
    expect(ask(companyQuestions, `hvornaar=2026-11-22&${EMPLOYEE}&bevilget=2026-03-01`).verdict).toBe(
      'closed',
    )
  })

  test('before there were rules nothing can be met', () => {
    const answer = ask(companyQuestions, `hvornaar=1999-01-01&${EMPLOYEE}`)
    expect(answer.verdict).toBe('no-rules')
    expect(answer.items).toEqual([])
  })

  test('ticks that go together keep together: the special pool of 2018', () => {
    const asked = 'hvornaar=2018-05-01&uddannelse=mvu&ubrugt=nej&ansat=12'
    expect(ask(companyQuestions, asked).verdict).toBe('lacking')
    const answer = askAll(companyQuestions, asked)
    expect(answer.verdict).toBe('yes')
    expect(answer.receipt.facts).toMatchObject({
      'special-pool-commitment': true,
      'training-publicly-offered': true,
      'grant-application-day': '2018-04-30',
    })
  })

  test('a box that is ticked turns nothing else against the case', () => {
    const asked = 'hvornaar=2018-05-01&uddannelse=mvu&ubrugt=nej&ansat=12'
    const before = ask(companyQuestions, asked)
    for (const { id } of before.items) {
      const after = ask(companyQuestions, `${asked}&${IN_PLACE}=${id}`)
      expect([id, after.verdict]).toEqual([id, 'lacking'])
      expect(after.receipt.findings.find(({ condition }) => condition === id)?.outcome).toBe('met')
    }
  })

  test('a box nobody knows is passed over', () => {
    const answer = ask(companyQuestions, `${EMPLOYEE}&${IN_PLACE}=__proto__&${IN_PLACE}=hurra`)
    expect(answer.items.some(({ ticked }) => ticked)).toBe(false)
  })
})

describe('a job-seeker', () => {
  test.each(['2014-04-08', '2018-05-01', '2021-05-01', '2024-03-01'])('hears yes on %s when it is', (on) => {
    expect(askAll(tempQuestions, `hvornaar=${on}&${TEMP}`).verdict).toBe('yes')
  })

  test('hears what would help, with an address that tries it', () => {
    const query = 'hvornaar=2018-05-01&ydelse=dagpenge&ledig=30&timer=8&uger=30'
    const answer = ask(tempQuestions, query)
    expect(answer.verdict).toBe('no')
    const [first] = wayLinks(compiled.scheme, tempQuestions, read(tempQuestions, query), answer.ways, 'da')
    expect(first?.steps).toEqual([
      'Vikarens timer om ugen: 10 timer om ugen i stedet for 8 timer om ugen',
      'Vikariatets længde: 26 uger i stedet for 30 uger',
    ])
    expect(ask(tempQuestions, first!.query!).verdict).toBe('lacking')
  })

  test('who has not been unemployed for long enough can wait', () => {
    const query = 'hvornaar=2016-05-01&ydelse=dagpenge&ledig=20&timer=37&uger=20'
    const answer = ask(tempQuestions, query)
    expect(answer.verdict).toBe('no')
    const links = wayLinks(compiled.scheme, tempQuestions, read(tempQuestions, query), answer.ways, 'da')
    expect(links.map(({ steps }) => steps.join())).toContain(
      'Vent, til der står 26 uger ved »Ledighed i alt« (nu 20 uger)',
    )
  })

  test('in 2026 hears that there are no new grants', () => {
    const answer = ask(tempQuestions, `hvornaar=2026-11-22&${TEMP}`)
    expect(answer.verdict).toBe('closed')
    expect(answer.alternatives).toHaveLength(2)
  })
})

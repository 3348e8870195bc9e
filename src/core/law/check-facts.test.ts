import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import finnish from '#test/schemes/fi-job-alternation-leave.json' with { type: 'json' }
import { checkFacts } from './check-facts.ts'
import type { Scheme } from './scheme.ts'

const scheme: Scheme = {
  ...(finnish as unknown as Scheme),
  facts: {
    ...(finnish as unknown as Scheme).facts,
    sector: {
      kind: 'choice',
      label: { da: 'sektor', en: 'sector' },
      question: { da: 'Offentlig eller privat?', en: 'Public or private?' },
      options: [
        { id: 'public', label: { da: 'offentlig', en: 'public' } },
        { id: 'private', label: { da: 'privat', en: 'private' } },
      ],
    },
  },
  contradictions: [
    {
      when: {
        all: [{ fact: 'temp-new-degree' }, { lessThan: [{ fact: 'temp-age' }, 18] }],
      },
      says: {
        da: 'Vikaren er {fact:temp-age} og kan næppe være nyuddannet. Ret alderen eller uddannelsen.',
        en: 'The stand-in is {fact:temp-age} and can hardly have a new degree. Correct one of the two.',
      },
    },
  ],
}

const said = (input: unknown) => {
  const checked = checkFacts(scheme, input)
  return checked.ok ? [] : checked.problems.map(({ rule, says }) => [rule, says.da, says.en])
}

describe('facts that can be decided upon', () => {
  test('are handed on, without what is null', () => {
    const facts = {
      'leave-days': 100,
      'temp-full-time': false,
      sector: 'public',
      'agreement-day': '2016-02-29',
    }
    expect(checkFacts(scheme, { ...facts, 'temp-age': null })).toEqual({ ok: true, facts })
    expect(checkFacts(scheme, {})).toEqual({ ok: true, facts: {} })
  })
})

describe('facts that cannot', () => {
  test.each([
    [
      'a name nobody knows',
      { shoesize: 44 },
      'unknown-fact',
      'shoesize: The scheme fi-job-alternation-leave knows no such fact.',
    ],
    [
      'a name misspelt',
      { 'leave-dys': 44 },
      'unknown-fact',
      'leave-dys: The scheme fi-job-alternation-leave knows no such fact. Did you mean leave-days?',
    ],
    [
      'a name every object has',
      { constructor: 44 },
      'unknown-fact',
      'constructor: The scheme fi-job-alternation-leave knows no such fact.',
    ],
    [
      'text for yes or no',
      { 'temp-full-time': 'ja' },
      'not-yes-no',
      'temp-full-time (whether the stand-in works full time): Write true (yes) or false (no).',
    ],
    [
      'text for a number',
      { 'leave-days': '100' },
      'not-a-number',
      'leave-days (length of the leave): Write a number without quotation marks.',
    ],
    [
      'too little',
      { 'leave-days': 0 },
      'too-little',
      'leave-days (length of the leave): Write at least 1 (1 day).',
    ],
    [
      'negative',
      { 'leave-days': -5 },
      'too-little',
      'leave-days (length of the leave): Write at least 1 (1 day).',
    ],
    [
      'too much',
      { 'leave-days': 1001 },
      'too-much',
      'leave-days (length of the leave): Write at most 1000 (1000 days).',
    ],
    [
      'no such option',
      { sector: 'state' },
      'no-such-option',
      'sector (sector): Write one of these: public, private.',
    ],
    [
      '29 February in a common year',
      { 'agreement-day': '2015-02-29' },
      'no-such-day',
      'agreement-day (the day of the leave agreement): There is no such day in the calendar. Write a day that exists, like 2026-11-22.',
    ],
    [
      'month 13',
      { 'agreement-day': '2015-13-01' },
      'no-such-day',
      'agreement-day (the day of the leave agreement): There is no such day in the calendar. Write a day that exists, like 2026-11-22.',
    ],
    [
      'week 53',
      { 'agreement-day': '2015-W53' },
      'a-week',
      "agreement-day (the day of the leave agreement): Write a day of the week, like 2026-11-22, not the week's number.",
    ],
    [
      'a day in another form',
      { 'agreement-day': '1.3.2015' },
      'not-a-day',
      'agreement-day (the day of the leave agreement): Write a day like 2026-11-22.',
    ],
    [
      'a number for a day',
      { 'agreement-day': 20150301 },
      'not-a-day',
      'agreement-day (the day of the leave agreement): Write a day like 2026-11-22.',
    ],
  ])('%s', (_, input, rule, english) => {
    expect(said(input)).toEqual([[rule, expect.any(String), english]])
  })

  test.each([null, undefined, 'facts', 7, [], true])('no set of facts: %j', (input) => {
    expect(said(input)).toEqual([
      ['no-facts', 'Skriv de kendte oplysninger som et JSON-objekt: {"navn": værdi}.', expect.any(String)],
    ])
  })

  test('everything is told at once, in Danish too', () => {
    expect(said({ 'leave-days': 2000, 'temp-age': 'ung', nothing: 1 }).map(([, da]) => da)).toEqual([
      'leave-days (orlovens længde): Skriv højst 1000 (1000 dage).',
      'temp-age (vikarens alder): Skriv et tal uden anførselstegn.',
      'nothing: Sådan en oplysning kender ordningen fi-job-alternation-leave ikke.',
    ])
  })

  test('facts that cannot stand together', () => {
    expect(checkFacts(scheme, { 'temp-new-degree': true, 'temp-age': 17 })).toEqual({
      ok: false,
      problems: [
        {
          facts: ['temp-new-degree', 'temp-age'],
          rule: 'contradiction',
          says: {
            da: 'Vikaren er 17 år og kan næppe være nyuddannet. Ret alderen eller uddannelsen.',
            en: 'The stand-in is 17 years and can hardly have a new degree. Correct one of the two.',
          },
        },
      ],
    })
    expect(checkFacts(scheme, { 'temp-new-degree': true }).ok).toBe(true)
    expect(checkFacts(scheme, { 'temp-new-degree': true, 'temp-age': 18 }).ok).toBe(true)
  })

  test('whatever is given, there is an answer and never an exception', () => {
    const names = fc.oneof(fc.constantFrom(...Object.keys(scheme.facts), '__proto__'), fc.string())
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue())), (input) => {
        const checked = checkFacts(scheme, input)
        expect(checked.ok || checked.problems.length > 0).toBe(true)
      }),
    )
  })
})

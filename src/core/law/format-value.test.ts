import { expect, test } from 'vitest'
import finnish from '#test/schemes/fi-job-alternation-leave.json' with { type: 'json' }
import { formatFact, formatValue } from './format-value.ts'
import type { FactDefinition, Scheme, Unit } from './scheme.ts'

const level: FactDefinition = {
  kind: 'choice',
  label: { da: 'uddannelse', en: 'education' },
  question: { da: 'Hvilken?', en: 'Which?' },
  options: [{ id: 'mvu', label: { da: 'mellemlang uddannelse', en: 'medium-cycle education' } }],
}
const file = finnish as unknown as Scheme
const scheme: Scheme = { ...file, facts: { ...file.facts, level } }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each<[number | string | boolean, Unit | undefined, string, string]>([
  [17309, 'ore-per-hour', '173,09 kr. i timen', 'DKK 173.09 an hour'],
  [470000, 'ore-per-week', '4.700 kr. om ugen', 'DKK 4,700 a week'],
  [1500, 'ore', '15 kr.', 'DKK 15'],
  [600, 'per-mille', '60 %', '60%'],
  [625, 'per-mille', '62,5 %', '62.5%'],
  [600, 'minutes-per-week', '10 timer om ugen', '10 hours a week'],
  [90, 'minutes', '1,5 timer', '1.5 hours'],
  [26, 'weeks', '26 uger', '26 weeks'],
  [1, 'weeks', '1 uge', '1 week'],
  [1, 'months', '1 måned', '1 month'],
  [2, 'years', '2 år', '2 years'],
  [3.5, undefined, '3,5', '3.5'],
  ['2026-01-31', 'day', '31. januar 2026', '31 January 2026'],
  ['mvu', 'level', 'mellemlang uddannelse', 'medium-cycle education'],
  ['something', 'text', 'something', 'something'],
  [true, undefined, 'ja', 'yes'],
  [false, undefined, 'nej', 'no'],
])('%s %s: %s', (value, unit, da, en) => {
  expect(plain(formatValue(scheme, value, unit, 'da'))).toBe(da)
  expect(plain(formatValue(scheme, value, unit, 'en'))).toBe(en)
})

test('a fact is written as what it is', () => {
  expect(formatFact(scheme, 'level', 'mvu', 'da')).toBe('mellemlang uddannelse')
  expect(formatFact(scheme, 'leave-days', 100, 'da')).toBe('100 dage')
  expect(formatFact(scheme, 'agreement-day', '2016-02-29', 'en')).toBe('29 February 2016')
  expect(formatFact(scheme, 'temp-full-time', true, 'en')).toBe('yes')
})

import { expect, test } from 'vitest'
import finnish from '#test/schemes/fi-job-alternation-leave.json' with { type: 'json' }
import { day } from '../calendar/day.ts'
import { compareReceipts, replayReceipt } from './compare-receipts.ts'
import { compileScheme } from './compile-scheme.ts'
import { ABOUT, decide } from './decide.ts'
import type { Facts } from './receipt.ts'
import type { Scheme } from './scheme.ts'
import { withValues } from './with-values.ts'

const scheme = finnish as unknown as Scheme
const compiled = compileScheme(scheme)
const facts: Facts = {
  'leave-days': 180,
  'work-history-years': 20,
  'temp-unemployed-days': 90,
  'temp-age': 40,
  'agreement-day': '2017-03-01',
}
const receipt = decide(compiled, { asks: ABOUT, day: day('2026-11-22'), facts })

test('the same edition gives the same receipt, for ever', () => {
  const stored = JSON.parse(JSON.stringify(receipt))
  const again = replayReceipt(compiled, stored)
  expect(again.receipt).toEqual(receipt)
  expect(again.comparison).toMatchObject({ same: true, findings: [], lost: [] })
})

test('another edition: what differs, with both findings', () => {
  const stricter = withValues(scheme, [{ value: 'min-work-history', to: 25 }])
  if (!stricter.ok) throw new Error(stricter.reason)
  const { comparison } = replayReceipt(compileScheme(stricter.value), receipt)
  expect(comparison).toMatchObject({
    same: false,
    editions: { before: '2026-11-22', after: '2026-11-22+min-work-history=25' },
    outcome: { before: 'met', after: 'not-met' },
    lost: [],
  })
  expect(comparison.findings).toMatchObject([
    { condition: 'work-history', before: { outcome: 'met' }, after: { outcome: 'not-met' } },
  ])
})

test('conditions that come and go, and facts an edition knows no more', () => {
  const { 'leave-days': _, ...fewer } = scheme.facts
  const [first, , ...rest] = scheme.conditions
  const changed = compileScheme({
    ...scheme,
    facts: fewer,
    conditions: [{ ...first!, id: 'history' }, ...rest],
  })
  const { comparison } = replayReceipt(changed, receipt)
  expect(comparison.lost).toEqual(['leave-days'])
  expect(comparison.same).toBe(false)
  expect(comparison.findings.map((one) => [one.condition, 'before' in one, 'after' in one])).toEqual([
    ['history', false, true],
    ['work-history', true, false],
    ['leave-length', true, false],
  ])
})

test('another case is not the same, even with the same answers', () => {
  const other = decide(compiled, {
    asks: ABOUT,
    day: day('2026-11-22'),
    facts: { ...facts, 'agreement-day': '2017-03-02' },
  })
  expect(compareReceipts(receipt, other)).toMatchObject({
    same: false,
    day: { before: '2017-03-01', after: '2017-03-02' },
    findings: [],
  })
})

import { expect, test } from 'vitest'
import { readScheme } from '#core/law/read-scheme.ts'
import { schemes } from '#core/law/schemes/index.ts'
import { distinctCases, withConditions } from './law-decisions.ts'

test('the cases are the same in every run, and no two of them are alike', () => {
  const cases = distinctCases(schemes[0]!, 500).map((one) => JSON.stringify(one))
  expect(distinctCases(schemes[0]!, 500).map((one) => JSON.stringify(one))).toEqual(cases)
  expect(new Set(cases).size).toBe(500)
})

test('a longer act is still a sound one', () => {
  const longer = withConditions(schemes[0]!, 100)
  expect(longer.conditions).toHaveLength(100)
  expect(readScheme(longer)).toMatchObject({ ok: true })
})

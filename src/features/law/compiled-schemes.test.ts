import { afterEach, expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { valueOn } from '#core/law/value-on.ts'
import { compiledScheme, knownScheme, setLawValues } from './compiled-schemes.ts'

afterEach(() => {
  setLawValues({})
})

const lastDay = () => valueOn(knownScheme('dk-jobrotation'), 'last-grant-day', day('2026-03-01'), {})

test('an installation sets the day it was told, confirmed, and the edition says so', () => {
  expect(lastDay()).toMatchObject({ value: '2026-01-31', mark: 'unconfirmed' })
  const to = '2026-06-30'
  expect(setLawValues({ 'dk-jobrotation': [{ value: 'last-grant-day', to, mark: 'confirmed' }] })).toEqual([])
  expect(lastDay()).toMatchObject({ value: to, mark: 'confirmed' })
  expect(knownScheme('dk-jobrotation').scheme.edition).toContain(`+last-grant-day=${to}`)
})

test.each([
  [{ 'dk-none': [] }, 'which there is not'],
  [{ 'dk-jobrotation': [{ value: 'no-such', to: 1 }] }, 'unknown-value'],
  [{ 'dk-jobrotation': [{ value: 'last-grant-day', to: '2026-02-30' }] }, 'wrong-kind'],
])('%j is refused in a sentence and changes nothing', (settings, words) => {
  expect(setLawValues(settings)).toEqual([expect.stringContaining(words)])
  expect(lastDay()).toMatchObject({ value: '2026-01-31' })
})

test('a scheme nobody knows is none', () => {
  expect(compiledScheme('dk-none')).toBeUndefined()
})

import { expect, test } from 'vitest'
import finnish from '#test/schemes/fi-job-alternation-leave.json' with { type: 'json' }
import { day } from '../calendar/day.ts'
import { compileScheme } from './compile-scheme.ts'
import { ABOUT, decide } from './decide.ts'
import { readScheme } from './read-scheme.ts'
import type { Scheme } from './scheme.ts'
import { valueOn } from './value-on.ts'
import { type Setting, withValues } from './with-values.ts'

const scheme = finnish as unknown as Scheme
const set = (...settings: Setting[]) => withValues(scheme, settings)
const setScheme = (...settings: Setting[]) => {
  const made = set(...settings)
  if (!made.ok) throw new Error(made.reason)
  return made.value
}
const onDay = (one: Scheme, text: string) => valueOn(compileScheme(one), 'longest-leave', day(text))

test('a value that is set counts, unconfirmed, and the edition says so', () => {
  const made = setScheme({ value: 'longest-leave', to: 200 })
  expect(made.edition).toBe('2026-11-22+longest-leave=200')
  expect(onDay(made, '2017-01-01')).toMatchObject({
    value: 200,
    mark: 'unconfirmed',
    note: { en: 'Set in this installation.' },
    from: '2016-01-01',
  })
  expect(onDay(made, '2015-01-01')).toMatchObject({ value: 360 })
  expect(onDay(made, '2024-08-01')).toEqual({ state: 'none' })
  expect(onDay(scheme, '2017-01-01')).toMatchObject({ value: 180 })
})

test('the version of a day, a better mark, and several at once', () => {
  const made = setScheme(
    { value: 'longest-leave', from: day('2003-01-01'), to: 358, mark: 'confirmed' },
    { value: 'min-work-history', to: 21 },
  )
  expect(made.edition).toBe('2026-11-22+longest-leave@2003-01-01=358+min-work-history=21')
  expect(onDay(made, '2010-01-01')).toMatchObject({ value: 358, mark: 'confirmed' })
  expect(readScheme(made)).toEqual({ ok: true, scheme: made })
  const receipt = decide(compileScheme(made), { asks: ABOUT, day: day('2017-01-01'), facts: {} })
  expect(receipt.edition).toBe(made.edition)
})

test('what cannot be set is refused by name', () => {
  expect(set({ value: 'x', to: 1 })).toMatchObject({ reason: 'unknown-value', details: { value: 'x' } })
  expect(set({ value: 'toString', to: 1 })).toMatchObject({ reason: 'unknown-value' })
  expect(set({ value: 'longest-leave', to: 'long' })).toMatchObject({ reason: 'wrong-kind' })
  expect(set({ value: 'longest-leave', to: -1 })).toMatchObject({ reason: 'wrong-kind' })
  expect(set({ value: 'compensation-share', to: 700.5 })).toMatchObject({ reason: 'wrong-kind' })
  expect(set({ value: 'longest-leave', to: Number.NaN })).toMatchObject({ reason: 'wrong-kind' })
  expect(set({ value: 'longest-leave', to: 1, from: day('2003-01-02') })).toMatchObject({
    reason: 'no-such-version',
  })
})

import { expect, it } from 'vitest'
import { changesSince, weekState } from './hours-confirmation.ts'

const hours = { '2014-04-07': 444, '2014-04-08': 444 }
const yes = { state: 'confirmed', seen: hours } as const

it.each([
  ['nothing to ask about', {}, undefined, 'nothing'],
  ['only zeros are nothing', { '2014-04-07': 0 }, undefined, 'nothing'],
  ['hours nobody has answered', hours, undefined, 'ask'],
  ['answered', hours, yes, 'confirmed'],
  ['answered with no', hours, { ...yes, state: 'disputed' } as const, 'disputed'],
  ['a zero more is the same', { ...hours, '2014-04-09': 0 }, yes, 'confirmed'],
  ['more', { ...hours, '2014-04-09': 60 }, yes, 'changed'],
  ['the same sum on other days', { '2014-04-07': 400, '2014-04-08': 488 }, yes, 'changed'],
  ['all taken away', {}, yes, 'changed'],
])('%s', (_, now, answer, state) => {
  expect(weekState(now, answer)).toBe(state)
})

it('says what has changed', () => {
  expect(changesSince(hours, { '2014-04-08': 400, '2014-04-09': 60 })).toEqual([
    { day: '2014-04-07', was: 444, now: 0 },
    { day: '2014-04-08', was: 444, now: 400 },
    { day: '2014-04-09', was: 0, now: 60 },
  ])
})

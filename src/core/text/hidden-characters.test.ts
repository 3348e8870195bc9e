import { expect, test } from 'vitest'
import { isUnseen } from './hidden-characters.ts'

test.each([
  ['', true],
  [' \u00a0\u2003', true],
  ['\u200b\u2060\ufeff', true],
  ['\u3164\u115f', true],
  ['\u2800\ufe0f', true],
  ['\u200bkok', false],
  ['−', false],
  ['👩‍🍳', false],
  ['می‌خواهم', false],
])('%j shows nothing: %s', (text, unseen) => {
  expect(isUnseen(text)).toBe(unseen)
})

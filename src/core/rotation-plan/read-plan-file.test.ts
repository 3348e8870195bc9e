import { expect, test } from 'vitest'
import { readPlanFile } from './read-plan-file.ts'

const file = (minimum: unknown) => ({
  weeks: 3,
  functions: [{ id: 'care', minimum }],
  courses: [],
  employees: [],
})

const wrongIn = (minimum: unknown) => {
  const read = readPlanFile(file(minimum))
  return read.ok ? [] : read.problems.map(({ place, rule }) => `${place} ${rule}`)
}

test('a minimum is a number for all weeks or one for each', () => {
  expect(wrongIn(2)).toEqual([])
  expect(wrongIn([1, 2, 0])).toEqual([])
  expect(wrongIn([])).toEqual(['functions[0].minimum weeks-missing'])
  expect(wrongIn([1, 2])).toEqual(['functions[0].minimum weeks-missing'])
  expect(wrongIn([1, 'x', 2])).toEqual(['functions[0].minimum[1] not-a-number'])
})

test('a minimum for all weeks that is wrong is told once, where it stands', () => {
  for (const minimum of [-1, 1.5, '2', null, undefined, {}])
    expect(wrongIn(minimum)).toEqual(['functions[0].minimum not-a-number'])
})

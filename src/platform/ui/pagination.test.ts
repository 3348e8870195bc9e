import { expect, test } from 'vitest'
import { pagesToShow } from './pagination.tsx'

test('first, last and the neighbours are shown, and a gap only where it saves more than one page', () => {
  expect(pagesToShow(1, 1)).toEqual([1])
  expect(pagesToShow(1, 20)).toEqual([1, 2, null, 20])
  expect(pagesToShow(3, 20)).toEqual([1, 2, 3, 4, null, 20])
  expect(pagesToShow(4, 20)).toEqual([1, 2, 3, 4, 5, null, 20])
  expect(pagesToShow(10, 20)).toEqual([1, null, 9, 10, 11, null, 20])
  expect(pagesToShow(20, 20)).toEqual([1, null, 19, 20])
  expect(pagesToShow(2, 4)).toEqual([1, 2, 3, 4])
})

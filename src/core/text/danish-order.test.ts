import { describe, expect, it } from 'vitest'
import { foldDanish, looseDanish } from './danish-fold.ts'
import { compareDanish, sortDanish } from './danish-order.ts'

describe('Danish order', () => {
  it('ends with Æ, Ø, Å, and Aa is Å', () => {
    const towns = [
      'Aalborg',
      'Ølgod',
      'Zebravej',
      'Ærøskøbing',
      'Aabenraa',
      'Århus',
      'Allerød',
      'Aarhus',
      'Øsby',
    ]
    expect(sortDanish(towns, (town) => town)).toEqual([
      'Allerød',
      'Zebravej',
      'Ærøskøbing',
      'Ølgod',
      'Øsby',
      'Aabenraa',
      'Aalborg',
      'Århus',
      'Aarhus',
    ])
  })

  it('keeps upper and lower case together and counts numbers', () => {
    expect(sortDanish(['uge 10', 'Uge 9', 'uge 9', 'abe'], (x) => x)).toEqual([
      'abe',
      'Uge 9',
      'uge 9',
      'uge 10',
    ])
    expect(compareDanish('é', 'f')).toBeLessThan(0)
  })

  it('leaves the list it was given alone', () => {
    const list = ['b', 'a']
    sortDanish(list, (x) => x)
    expect(list).toEqual(['b', 'a'])
  })
})

describe('folding', () => {
  it('finds one place by all its spellings', () => {
    expect(foldDanish('Århus')).toBe(foldDanish('AARHUS'))
    expect(foldDanish('A\u030arhus')).toBe('aarhus')
    expect(foldDanish('Allé')).toBe('alle')
    const spellings = ['København', 'Koebenhavn', 'kobenhavn', 'KÖBENHAVN'].map(looseDanish)
    expect(new Set(spellings).size).toBe(1)
    expect(looseDanish('Ærø')).toBe(looseDanish('aeroe'))
  })
})

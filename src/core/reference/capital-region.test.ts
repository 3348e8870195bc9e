import { describe, expect, it } from 'vitest'
import { municipality } from '../place/municipalities.ts'
import {
  DEMONSTRATION_JOB_CENTRES,
  DEMONSTRATION_SECRETARIAT,
  DEMONSTRATION_UNITS,
  demonstrationUnitOf,
} from './capital-region.ts'

describe('the demonstration region', () => {
  it('is one secretariat and 15 job centres for 17 municipalities', () => {
    expect(DEMONSTRATION_JOB_CENTRES).toHaveLength(15)
    expect(DEMONSTRATION_UNITS).toHaveLength(16)
    const served = DEMONSTRATION_JOB_CENTRES.flatMap((unit) => unit.municipalities)
    expect(new Set(served).size).toBe(17)
    expect(served).toHaveLength(17)
    expect(new Set(DEMONSTRATION_UNITS.map(({ slug }) => slug)).size).toBe(16)
  })

  it('lies in Region Hovedstaden', () => {
    for (const code of DEMONSTRATION_SECRETARIAT.municipalities) {
      expect(municipality(code)?.region).toBe('1084')
    }
  })

  it('has satellites everywhere but where the secretariat is', () => {
    expect(DEMONSTRATION_JOB_CENTRES.filter((unit) => !unit.satellite).map((unit) => unit.name)).toEqual([
      'Jobcenter København',
    ])
  })

  it('knows who serves Dragør and Ishøj', () => {
    expect(demonstrationUnitOf('0155')?.slug).toBe('taarnby')
    expect(demonstrationUnitOf('0183')?.slug).toBe('vallensbaek')
    expect(demonstrationUnitOf('0751')).toBeUndefined()
  })
})

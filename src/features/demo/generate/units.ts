import { DEMONSTRATION_JOB_CENTRES, DEMONSTRATION_SECRETARIAT } from '#core/reference/capital-region.ts'
import type { UnitRow } from './region.ts'
import { chance, seededUuid } from './seeded.ts'

/** The 15 job centres and the secretariat. Names and places are facts; telephone numbers and addresses are invented. */
export function generateUnits(seed: number): UnitRow[] {
  return [...DEMONSTRATION_JOB_CENTRES, DEMONSTRATION_SECRETARIAT].map((unit) => {
    const random = chance(seed, 'unit', unit.slug)
    return {
      id: seededUuid(seed, 'unit', unit.slug),
      slug: unit.slug,
      kind: unit.kind === 'secretariat' ? 'secretariat' : 'jobcentre',
      name: unit.name,
      short_name: unit.name.replace(/^Jobcenter /, ''),
      town: unit.town,
      municipality_codes: [...unit.municipalities],
      phone: `+45830${random.int(10_000, 99_999)}`,
      email: `jobrotation@${unit.slug}.example`,
      lat: unit.at.lat,
      lon: unit.at.lon,
    }
  })
}

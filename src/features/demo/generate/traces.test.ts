import { expect, it } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { lookPurposes } from '#features/applications/index.ts'
import { caseworkPurposes } from '#features/casework/index.ts'
import { generateRegion } from './generate-region.ts'

const { view_log: looks } = generateRegion({ seed: 2014, today: day('2014-04-08') })

it('the access log says why somebody looked in the words the pages themselves use', () => {
  const byPages = new Set<string>([...Object.values(lookPurposes), ...Object.values(caseworkPurposes)])
  const byDemonstration = new Set(looks.map((one) => one.purpose))
  expect([...byDemonstration].filter((purpose) => !byPages.has(purpose))).toEqual([])
  expect(byDemonstration.size).toBeGreaterThan(3)
  // a whole sentence in Danish, not a key
  for (const purpose of byDemonstration) expect(purpose).toMatch(/^(Så|Åbnede|Læste) \S+ /)
})

it('each look names the page it was made on', () => {
  const pages = new Map<string, Set<string>>()
  for (const { purpose, route } of looks) pages.set(purpose, (pages.get(purpose) ?? new Set()).add(route))
  for (const [purpose, routes] of pages) expect([...routes], purpose).toHaveLength(1)
})

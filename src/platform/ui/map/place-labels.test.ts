import { describe, expect, it } from 'vitest'
import { placeLabels } from './place-labels.ts'
import { TOWN_LABELS } from './towns.ts'
import { EXTENTS, viewOf } from './view.ts'

const view = viewOf(EXTENTS.capital)
const town = (text: string, lat: number, lon: number, rank = 1) => ({
  text,
  lat,
  lon,
  kind: 'town' as const,
  rank,
})

describe('names on the map', () => {
  it('come in order of rank, and those without room are left out', () => {
    const labels = placeLabels([town('Lille', 55.7, 12.4, 2), town('Stor', 55.7, 12.4)], view, [], 12)
    expect(labels[0]?.label.text).toBe('Stor')
    expect(labels.every(({ x }) => x > 0 && x < view.width)).toBe(true)
  })

  it('stand beside a circle that covers the town, one name to a circle', () => {
    const [dot] = placeLabels([town('København', 55.68, 12.5)], view, [], 12)
    const [x, y] = dot!.dot!
    const circle = { left: x - 20, top: y - 20, right: x + 20, bottom: y + 20 }
    const names = placeLabels(
      [town('København', 55.68, 12.5), town('Nabo', 55.68, 12.501)],
      view,
      [circle],
      12,
    )
    expect(names.map(({ label }) => label.text)).toEqual(['København'])
    expect(names[0]?.dot).toBeUndefined()
    expect(names[0]!.x).toBeGreaterThan(circle.right)
  })

  it('never stand on a circle', () => {
    const everywhere = { left: 0, top: 0, right: view.width, bottom: view.height }
    expect(placeLabels(TOWN_LABELS, view, [everywhere], 12)).toEqual([])
  })

  it('are more the closer the map, and fewer the larger the letters', () => {
    const country = placeLabels(TOWN_LABELS, viewOf(EXTENTS.denmark), [], 12.5)
    expect(country.some(({ label }) => label.rank > 2 && label.kind === 'town')).toBe(false)
    expect(country.map(({ label }) => label.text)).toContain('Aarhus')
    const near = placeLabels(TOWN_LABELS, view, [], 12.5)
    expect(near.some(({ label }) => label.text === 'Glostrup')).toBe(true)
    expect(placeLabels(TOWN_LABELS, view, [], 24).length).toBeLessThan(near.length)
  })
})

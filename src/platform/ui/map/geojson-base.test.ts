import { describe, expect, it } from 'vitest'
import { drawBase } from './draw-base.ts'
import { baseFromGeoJson } from './geojson-base.ts'
import { EXTENTS, viewOf } from './view.ts'

const square = (lon: number, lat: number, size = 0.1) => [
  [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
    [lon, lat],
  ],
]
const feature = (name: string, type: string, coordinates: unknown) => ({
  type: 'Feature',
  properties: { navn: name },
  geometry: { type, coordinates },
})
const file = (...features: unknown[]) => ({ type: 'FeatureCollection', features })

describe('an imported map', () => {
  it('draws its areas with their borders and names in place of our coast', () => {
    const base = baseFromGeoJson(
      file(
        feature('Gladsaxe', 'Polygon', square(12.4, 55.7)),
        feature('Herlev', 'MultiPolygon', [square(12.5, 55.7), square(12.6, 55.7, 0.01)]),
      ),
      'Kilden',
    )
    if (!base.ok) throw new Error(base.reason)
    expect(base.value.source).toBe('Kilden')
    expect(base.value.shapes.some(({ kind }) => kind === 'land' || kind === 'line')).toBe(false)
    expect(base.value.labels).toContainEqual({
      text: 'Gladsaxe',
      lat: 55.75,
      lon: 12.45,
      kind: 'area',
      rank: 3,
    })
    // the name stands in the larger part
    const herlev = base.value.labels.find(({ text }) => text === 'Herlev')
    expect(herlev?.lon).toBeCloseTo(12.55, 9)
    const areas = drawBase(base.value, viewOf(EXTENTS.capital)).filter(({ kind }) => kind === 'area')
    expect(areas).toHaveLength(2)
  })

  it('names a city once', () => {
    const base = baseFromGeoJson(file(feature('København', 'Polygon', square(12.5, 55.65))), 'Kilden')
    expect(base.ok && base.value.labels.filter(({ text }) => text === 'København')).toHaveLength(1)
  })

  it.each([
    ['not-geojson', null],
    ['not-geojson', { type: 'Topology' }],
    ['not-geojson', file({ type: 'Feature', geometry: null })],
    ['not-geojson', file(feature('X', 'Polygon', [[[12, 'nord']]]))],
    ['not-geojson', file(feature('X', 'Polygon', 'M0,0"><script>'))],
    ['no-areas', file()],
    ['no-areas', file(feature('X', 'Point', [12, 55]))],
    ['not-in-degrees', file(feature('X', 'Polygon', square(720_000, 6_170_000)))],
    ['not-in-degrees', file(feature('X', 'Polygon', square(55.7, 12.5)))],
  ])('%s: %#', (reason, data) => {
    expect(baseFromGeoJson(data, 'Kilden')).toMatchObject({ ok: false, reason })
  })

  it('says which feature is wrong', () => {
    const data = file(feature('A', 'Polygon', square(12, 55)), { type: 'Feature' })
    expect(baseFromGeoJson(data, 'Kilden')).toMatchObject({ details: { feature: 2 } })
  })
})

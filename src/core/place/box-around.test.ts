import { expect, test } from 'vitest'
import { boxAround } from './box-around.ts'
import { straightKm } from './straight-km.ts'

test.each([
  ['Skagen', { lat: 57.72, lon: 10.58 }],
  ['Gedser', { lat: 54.58, lon: 11.93 }],
])('every place so near lies in the box, and the box is no larger than need be (%s)', (_, at) => {
  for (const km of [1, 40, 150]) {
    const { lat, lon } = boxAround(at, km)
    let [north, east] = [0, 0]
    for (let i = 0; i <= 400; i++)
      for (let j = 0; j <= 400; j++) {
        const place = { lat: at.lat + (i / 400) * (km / 80), lon: at.lon + (j / 400) * (km / 40) }
        if (straightKm(at, place) > km) continue
        north = Math.max(north, place.lat)
        east = Math.max(east, place.lon)
      }
    expect(north).toBeLessThan(lat[1])
    expect(east).toBeLessThan(lon[1])
    expect(lat[1] - north).toBeLessThan((2 * (km / 80)) / 400)
    expect(lon[1] - east).toBeLessThan((2 * (km / 40)) / 400)
    expect(at.lon - lon[0]).toBeCloseTo(lon[1] - at.lon, 9)
    expect(at.lat - lat[0]).toBeCloseTo(lat[1] - at.lat, 9)
  }
})

test('what is farther than the pole goes all the way round', () => {
  expect(boxAround({ lat: 56, lon: 10 }, 30_000).lon).toEqual([-170, 190])
})

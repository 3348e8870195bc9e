import { describe, expect, it } from 'vitest'
import { POSTCODES } from '#core/place/postcodes.ts'
import type { MapPoint } from './map-layout.ts'
import { PlaceMap } from './place-map.tsx'

const counted = (n: number) => (n === 1 ? '1 vikariat' : `${n} vikariater`)
const lyngby: MapPoint = {
  lat: 55.77,
  lon: 12.504,
  label: '2800 Kongens Lyngby',
  href: '/v?postnr=2800',
  count: 12,
}
const dragor: MapPoint = { lat: 55.593, lon: 12.672, label: '2791 Dragør', href: '/v?postnr=2791' }
const all: readonly MapPoint[] = POSTCODES.map(({ number, town, at }) => ({
  ...at,
  label: `${number} ${town}`,
  href: `/v?postnr=${number}`,
}))

const markers = (html: string) => html.slice(html.indexOf('class="map-markers"'))

describe('the map', () => {
  it('links each place by its name and number', () => {
    const html = String(<PlaceMap title="Vikariater" points={[lyngby, dragor]} counted={counted} />)
    expect(html).toContain(
      '<a class="map-point map-link" href="/v?postnr=2800" aria-label="2800 Kongens Lyngby: 12 vikariater">',
    )
    expect(html).toContain('aria-label="2791 Dragør: 1 vikariat"')
    expect(html).toContain('2 steder: 13 vikariater. Flest: 2800 Kongens Lyngby (12), 2791 Dragør (1).')
  })

  it('is a group while it has links, and an image without', () => {
    expect(String(<PlaceMap title="X" points={[lyngby]} />)).toContain('role="group"')
    const plain = String(<PlaceMap title="X" points={[{ lat: 55.77, lon: 12.5, label: 'Her' }]} />)
    expect(plain).toContain('role="img"')
    expect(plain).not.toContain('<a ')
  })

  it('names itself by title and description, and keeps the ids of two maps apart', () => {
    const two = String(
      <>
        <PlaceMap title="A" points={[]} id="a" />
        <PlaceMap title="B" points={[]} id="b" />
      </>,
    )
    const ids = [...two.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const match of two.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g))
      expect(ids).toContain(match[1])
  })

  it('gathers what would overlap: a circle of several places leads where the page says', () => {
    const near = [lyngby, { ...lyngby, lat: 55.771, label: '2830 Virum', href: '/v?postnr=2830', count: 3 }]
    const far = { ...dragor, lat: 57.72, lon: 10.58 }
    const href = (points: readonly MapPoint[]) => `/v?n=${points.length}`
    const html = String(<PlaceMap title="X" points={[...near, far]} counted={counted} clusterHref={href} />)
    expect(html).toContain('href="/v?n=2" aria-label="2800 Kongens Lyngby og 1 sted mere: 15 vikariater"')
    const without = String(<PlaceMap title="X" points={[...near, far]} counted={counted} />)
    expect(markers(without)).toContain(
      '<g class="map-point"><title>2800 Kongens Lyngby og 1 sted mere: 15 vikariater</title>',
    )
  })

  it('stays readable with a point for every postcode, and says how many lie outside', () => {
    for (const extent of ['denmark', 'capital-region', 'capital'] as const) {
      const html = String(
        <PlaceMap title="X" points={all} extent={extent} counted={counted} clusterHref={() => '/v'} />,
      )
      const circles = [...html.matchAll(/class="map-dot"/g)].length
      expect(circles).toBeGreaterThan(15)
      expect(circles).toBeLessThan(110)
      const shown = [...html.matchAll(/: (\d+) vikariat(?:er)?"/g)].reduce(
        (sum, match) => sum + Number(match[1]),
        0,
      )
      const outside = Number(/Uden for kortet: (\d+)/.exec(html)?.[1] ?? 0)
      expect(shown + outside).toBe(all.length)
      expect(html.length).toBeLessThan(70_000)
    }
  })

  it('shows text as text, and needs no style, script or foreign address', () => {
    const evil: MapPoint = {
      lat: 55.7,
      lon: 12.5,
      label: '"><script>alert(1)</script>',
      href: '/v?q="><img src=x>',
    }
    const html = String(<PlaceMap title="<b>X</b>" points={[evil]} center={{ ...evil, radiusKm: 5 }} table />)
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<img')
    expect(html).not.toContain('<b>')
    expect(html).not.toMatch(/ style=/)
    expect(html).not.toMatch(/https?:|url\((?!#)/)
  })

  it('draws the home and how far it reaches, and fits both into the window', () => {
    const html = String(
      <PlaceMap
        title="X"
        points={[lyngby]}
        center={{ lat: 55.65, lon: 12.3, label: '2630 Taastrup', radiusKm: 20 }}
      />,
    )
    expect(html).toContain('class="map-home"')
    expect(html).toContain('Cirklen er 20 km fra 2630 Taastrup i lige linje.')
    const [, x, r] = /class="map-reach" cx="([\d.]+)" cy="[\d.]+" r="([\d.]+)"/.exec(html)!.map(Number)
    expect(x! - r!).toBeGreaterThanOrEqual(0)
    expect(x! + r!).toBeLessThanOrEqual(520)
  })

  it('says the same as a table, one row to a place', () => {
    const html = String(<PlaceMap title="X" points={[dragor, lyngby, lyngby]} table />)
    const rows = html.slice(html.indexOf('<tbody'))
    expect(rows.indexOf('2800 Kongens Lyngby')).toBeLessThan(rows.indexOf('2791 Dragør'))
    expect(rows).toContain('>24<')
    expect([...rows.matchAll(/<tr/g)]).toHaveLength(2)
  })

  it('speaks English, and says when it is empty', () => {
    const html = String(<PlaceMap title="Temporary jobs" points={[]} lang="en" />)
    expect(html).toContain('Map: Temporary jobs')
    expect(html).toContain('There are no places to show on the map.')
  })
})

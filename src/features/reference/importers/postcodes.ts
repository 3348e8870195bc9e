import { batches, type Importer, lastByKey } from './importer.ts'

/** Where Denmark lies: a coordinate outside is a column mix-up. */
const inDenmark = (lat: number, lon: number) => lat > 54 && lat < 58.5 && lon > 7.5 && lon < 15.5

const shares = (text: string) =>
  Object.fromEntries(
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((pair) => [pair.split(':')[0]!, Number(pair.split(':')[1] ?? 1)]),
  )

/** Postcodes with coordinates and the municipalities they lie in. */
export const postcodes: Importer = {
  code: 'postcodes',
  title: 'Postnumre',
  licence: 'CC BY 4.0',
  attribution: 'Indeholder data fra Klimadatastyrelsen, DAGI',
  sourceUrl: 'https://dataforsyningen.dk',
  columns: {
    number: ['postnr', 'postnummer', 'nr', 'postcode'],
    town: ['navn', 'bynavn', 'town'],
    lat: ['lat', 'visueltcenter_y', 'y'],
    lon: ['lon', 'visueltcenter_x', 'x'],
    municipality: ['kommunekode', 'municipality_code'],
    shares: ['kommuner', 'shares'],
  },
  optional: ['municipality', 'shares'],
  async load(tx, rows) {
    const values = lastByKey(
      rows
        .filter((r) => /^\d{4}$/.test(r.number ?? '') && r.town && inDenmark(Number(r.lat), Number(r.lon)))
        .map((r) => ({
          postcode: r.number!,
          town: r.town!,
          lat: Number(r.lat),
          lon: Number(r.lon),
          municipality_code: r.municipality || null,
          shares: r.shares ? JSON.stringify(shares(r.shares)) : null,
        })),
      (v) => v.postcode,
    )
    await tx.deleteFrom('ref.postcode').execute()
    for (const batch of batches(values)) await tx.insertInto('ref.postcode').values(batch).execute()
    return values.length
  },
}

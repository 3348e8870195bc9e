import { feature } from 'topojson-client'
import type { Tx } from '#platform/db/transaction.ts'
import { batches } from './importer.ts'

type Shape = { geometry: unknown; properties: Record<string, unknown> | null; id?: string | number }

const CODE_NAMES = ['kode', 'kommunekode', 'KOMKODE', 'code', 'lau_1', 'id']
const NAME_NAMES = ['navn', 'KOMNAVN', 'name', 'label_dk']

export const shapesDataset = {
  code: 'municipalities',
  title: 'Kommunegrænser',
  licence: 'CC BY 4.0',
  attribution: 'Indeholder data fra Klimadatastyrelsen, DAGI',
  sourceUrl: 'https://dataforsyningen.dk',
} as const

/** The shapes of a GeoJSON FeatureCollection or of a TopoJSON file's largest collection; undefined when it is neither. */
export function shapesOf(json: unknown): Shape[] | undefined {
  const file = json as {
    type?: string
    features?: Shape[]
    objects?: Record<string, { geometries?: unknown[] }>
  }
  if (file?.type === 'FeatureCollection' && Array.isArray(file.features)) return file.features
  if (file?.type === 'Topology' && file.objects) {
    const largest = Object.values(file.objects).sort(
      (a, b) => (b.geometries?.length ?? 0) - (a.geometries?.length ?? 0),
    )[0]
    if (!largest) return undefined
    const collection = feature(file as never, largest as never) as unknown as { features?: Shape[] }
    return collection.features
  }
  return undefined
}

const textOf = (s: Shape, names: readonly string[]): string => {
  const found = names.map((n) => s.properties?.[n]).find((v) => v !== undefined && v !== null) ?? s.id
  return found === undefined ? '' : String(found)
}

/** Replaces the municipalities' shapes; those without a code are left out. */
export async function loadShapes(tx: Tx, shapes: readonly Shape[]): Promise<number> {
  const values = shapes
    .map((s) => ({
      municipality_code: textOf(s, CODE_NAMES).padStart(4, '0'),
      name: textOf(s, NAME_NAMES),
      geometry: JSON.stringify(s.geometry),
    }))
    .filter((v) => /^\d{4}$/.test(v.municipality_code) && v.name)
  const once = [...new Map(values.map((v) => [v.municipality_code, v])).values()]
  await tx.deleteFrom('ref.municipality_shape').execute()
  for (const batch of batches(once)) await tx.insertInto('ref.municipality_shape').values(batch).execute()
  return once.length
}

import { batches, type Importer, lastByKey } from './importer.ts'

/** Danmarks Statistik's industry codes. CVR has used DB25 since January 2025, so a code is kept with its version. */
export const industry = (version: 'DB07' | 'DB25'): Importer => ({
  code: version.toLowerCase(),
  title: `Dansk Branchekode (${version})`,
  licence: 'CC BY 4.0',
  attribution: 'Danmarks Statistik',
  sourceUrl: 'https://www.dst.dk/da/Statistik/dokumentation/nomenklaturer',
  columns: {
    code: ['kode', 'code'],
    level: ['niveau', 'level'],
    parent: ['foraelder', 'parent', 'forælder'],
    title: ['titel', 'title'],
  },
  optional: ['parent'],
  async load(tx, rows) {
    const values = lastByKey(
      rows
        .filter((r) => r.code && r.title && /^\d+$/.test(r.level ?? ''))
        .map((r) => ({
          version,
          code: r.code!,
          level: Number(r.level),
          parent: r.parent || null,
          title: r.title!,
        })),
      (v) => v.code,
    )
    await tx.deleteFrom('ref.industry').where('version', '=', version).execute()
    for (const batch of batches(values)) await tx.insertInto('ref.industry').values(batch).execute()
    return values.length
  },
})

import { batches, forgetCrosswalk, type Importer, lastByKey } from './importer.ts'

const STAR = 'Styrelsen for Arbejdsmarked og Rekruttering (STAR)'

/** STAR's Danish job titles (stillingsbetegnelser) with ISCO-08. */
export const starTitles: Importer = {
  code: 'star-titles',
  title: 'STAR, stillingsbetegnelser',
  licence: 'Offentlige data, kilde skal angives',
  attribution: STAR,
  sourceUrl: 'https://star.dk',
  columns: {
    code: ['star_kode', 'code', 'kode'],
    type: ['type'],
    title: ['titel', 'title', 'preferredlabel'],
    isco: ['isco08', 'isco', 'iscogroup'],
  },
  optional: ['type'],
  async load(tx, rows) {
    const values = lastByKey(
      rows
        .filter(
          (r) => r.code && r.title && /^\d{4}$/.test(r.isco ?? '') && (r.type ?? 'stilling') === 'stilling',
        )
        .map((r) => ({ star_code: r.code!, title: r.title!, isco: r.isco! })),
      (v) => v.star_code,
    )
    await forgetCrosswalk(tx)
    await tx.deleteFrom('ref.star_title').execute()
    for (const batch of batches(values)) await tx.insertInto('ref.star_title').values(batch).execute()
    return values.length
  },
}

/** STAR's crosswalk from its titles to ESCO; needs both lists loaded, and keeps the pairs whose two ends are known. */
export const starEsco: Importer = {
  code: 'star-esco',
  title: 'STAR, oversættelse til ESCO',
  licence: 'Offentlige data, kilde skal angives',
  attribution: STAR,
  sourceUrl: 'https://star.dk',
  columns: {
    code: ['star_kode', 'code'],
    esco: ['esco_id', 'concepturi', 'esco'],
    relation: ['relation', 'type'],
  },
  needs: ['star-titles', 'esco'],
  allowed: { relation: ['exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch'] },
  async load(tx, rows) {
    const titles = new Set(
      (await tx.selectFrom('ref.star_title').select('star_code').execute()).map((r) => r.star_code),
    )
    const occupations = new Set(
      (await tx.selectFrom('ref.esco_occupation').select('esco_id').execute()).map((r) => r.esco_id),
    )
    const values = lastByKey(
      rows
        .map((r) => ({
          star_code: r.code ?? '',
          esco_id: r.esco?.split('/').at(-1) ?? '',
          relation: r.relation ?? '',
        }))
        .filter((v) => titles.has(v.star_code) && occupations.has(v.esco_id) && v.relation),
      (v) => `${v.star_code} ${v.esco_id}`,
    )
    await tx.deleteFrom('ref.star_esco').execute()
    for (const batch of batches(values)) await tx.insertInto('ref.star_esco').values(batch).execute()
    return values.length
  },
}

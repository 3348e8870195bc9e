import { batches, forgetCrosswalk, type Importer, lastByKey } from './importer.ts'

const idOf = (uri: string) => uri.split('/').at(-1) ?? uri

/** ESCO occupations in Danish: the European Commission's `occupations_da.csv`. */
export const esco: Importer = {
  code: 'esco',
  title: 'ESCO, erhverv på dansk',
  licence: 'CC BY 4.0',
  attribution:
    'Jobkreds bruger Europa-Kommissionens klassifikation ESCO (European Skills, Competences, Qualifications and Occupations)',
  sourceUrl: 'https://esco.ec.europa.eu/da/use-esco/download',
  columns: {
    id: ['concepturi', 'esco_id', 'uri'],
    isco: ['iscogroup', 'isco08', 'isco'],
    code: ['code', 'esco_kode'],
    title: ['preferredlabel', 'titel_da', 'title_da'],
    synonyms: ['altlabels', 'synonymer_da', 'synonyms_da'],
    english: ['preferredlabel_en', 'titel_en', 'title_en'],
  },
  optional: ['code', 'synonyms', 'english'],
  async load(tx, rows) {
    const values = lastByKey(
      rows
        .filter((r) => r.id && r.title && /^\d{4}$/.test(r.isco ?? ''))
        .map((r) => ({
          esco_id: idOf(r.id!),
          isco: r.isco!,
          esco_code: r.code || null,
          title_da: r.title!,
          synonyms_da: (r.synonyms ?? '')
            .split(/[|\n]/)
            .map((s) => s.trim())
            .filter(Boolean),
          title_en: r.english || null,
        })),
      (v) => v.esco_id,
    )
    await forgetCrosswalk(tx)
    await tx.deleteFrom('ref.esco_occupation').execute()
    for (const batch of batches(values)) await tx.insertInto('ref.esco_occupation').values(batch).execute()
    return values.length
  },
}

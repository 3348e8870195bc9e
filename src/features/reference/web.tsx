import type { Selectable } from 'kysely'
import { OCCUPATIONS } from '#core/occupation/occupations.ts'
import { OWN_SOURCES } from '#core/reference/own-sources.ts'
import type { RefDataset } from '#platform/db/schema.generated.ts'
import { get } from '#platform/http/route.ts'
import { ButtonLink, Table } from '#platform/ui/index.ts'
import { IMPORTERS } from './import-file.ts'
import { shapesDataset } from './importers/municipality-shapes.ts'
import { relatedInForce } from './related-in-force.ts'
import { referenceTexts } from './texts.ts'

type DatasetRow = Selectable<RefDataset>
type Line = { name: string; attribution: string; licence: string; dataset: DatasetRow | undefined }

export const referenceRoutes = [
  get('/om-data', async (ctx) => {
    const t = referenceTexts(ctx.lang)
    const loaded = new Map(
      (await ctx.tx.selectFrom('ref.dataset').selectAll().execute()).map((d) => [d.code, d]),
    )
    const lines: Line[] = [...IMPORTERS, shapesDataset].map((i) => ({
      name: i.title,
      attribution: i.attribution,
      licence: i.licence,
      dataset: loaded.get(i.code),
    }))
    const related = (await relatedInForce(ctx.tx)).length
    const own = [
      ...OWN_SOURCES.map((s) => ({
        name: t.tables[s.table],
        attribution: s.attribution,
        licence: s.licence,
      })),
      { name: `${t.vocabulary} (${OCCUPATIONS.length})`, attribution: t.ourselves, licence: 'MPL-2.0' },
    ]
    const when = new Intl.DateTimeFormat(ctx.lang === 'da' ? 'da-DK' : 'en-GB', {
      dateStyle: 'long',
      timeZone: 'Europe/Copenhagen',
    })
    return ctx.page(
      { title: t.title, lead: t.lead, crumbs: [] },
      <>
        <p>{t.open}</p>
        <p>
          <ButtonLink href="/api/v1/docs" label={t.api} />
        </p>
        <h2>{t.imported}</h2>
        <p>{t.importedText}</p>
        <Table
          caption={t.imported}
          hideCaption
          rows={lines}
          columns={[
            { label: t.list, cell: (l) => l.name, rowHeader: true },
            { label: t.attribution, cell: (l) => l.dataset?.attribution ?? l.attribution },
            { label: t.licence, cell: (l) => l.dataset?.licence ?? l.licence },
            { label: t.version, cell: (l) => l.dataset?.version ?? '–' },
            { label: t.rows, cell: (l) => l.dataset?.rows.toLocaleString(ctx.lang) ?? '–', numeric: true },
            { label: t.loaded, cell: (l) => (l.dataset ? when.format(l.dataset.loaded_at) : t.notLoaded) },
          ]}
        />
        <p>{related > 0 ? t.related(related) : t.notRelated}</p>
        <h2>{t.own}</h2>
        <p>{t.ownText}</p>
        <Table
          caption={t.own}
          hideCaption
          rows={own}
          columns={[
            { label: t.list, cell: (l) => l.name, rowHeader: true },
            { label: t.attribution, cell: (l) => l.attribution },
            { label: t.licence, cell: (l) => l.licence },
          ]}
        />
      </>,
    )
  }),
]

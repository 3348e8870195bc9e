import { get, type Route } from '#platform/http/route.ts'
import { Table } from '#platform/ui/index.ts'
import { Showcase } from '#platform/ui/showcase.tsx'
import { infoTexts } from './info-texts.ts'

type Sections = readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]

const Text = ({ sections }: { sections: Sections }) => (
  <div class="prose">
    {sections.map(({ heading, paragraphs }) => (
      <section>
        <h2>{heading}</h2>
        {paragraphs.map((p) => (
          <p>{p}</p>
        ))}
      </section>
    ))}
  </div>
)

/** The pages every public service has: contact, privacy, accessibility; and for developers the components. */
export const infoRoutes: Route[] = [
  get(
    '/kontakt',
    async (ctx) => {
      const t = infoTexts(ctx.lang).contact
      const units = await ctx.tx.selectFrom('unit').selectAll().orderBy('kind').orderBy('name').execute()
      return ctx.page(
        { title: t.title, lead: t.lead, crumbs: [] },
        <>
          <Text sections={t.sections} />
          {units.length > 0 && (
            <Table
              caption={t.units}
              rows={units}
              columns={[
                { label: t.unit, cell: (u) => u.name, rowHeader: true },
                { label: t.phone, cell: (u) => u.phone ?? '–' },
                {
                  label: t.email,
                  cell: (u) => (u.email ? <a href={`mailto:${u.email}`}>{u.email}</a> : '–'),
                },
              ]}
            />
          )}
        </>,
      )
    },
    { publicCache: true },
  ),
  get(
    '/privatliv',
    (ctx) => {
      const t = infoTexts(ctx.lang).privacy
      return ctx.page({ title: t.title, lead: t.lead, crumbs: [] }, <Text sections={t.sections} />)
    },
    { publicCache: true },
  ),
  get(
    '/tilgaengelighed',
    (ctx) => {
      const t = infoTexts(ctx.lang).accessibility
      return ctx.page({ title: t.title, lead: t.lead, crumbs: [] }, <Text sections={t.sections} />)
    },
    { publicCache: true },
  ),
  // the statement's fixed short address: Digitaliseringsstyrelsen asks for /was
  get('/was', (ctx) => ctx.redirect('/tilgaengelighed')),
  get('/.well-known/security.txt', (ctx) => {
    const expires = new Date(ctx.now.getTime() + 300 * 86_400_000).toISOString()
    return ctx.reply(
      200,
      `Contact: ${ctx.absolute('/kontakt')}\nExpires: ${expires}\nPreferred-Languages: da, en\nCanonical: ${ctx.absolute('/.well-known/security.txt')}\n`,
      {
        'content-type': 'text/plain; charset=utf-8',
      },
    )
  }),
  get('/udvikling/komponenter', (ctx) =>
    ctx.config.mode === 'production'
      ? ctx.notFound()
      : ctx.page({ title: 'Komponenter', crumbs: [], noindex: true }, <Showcase lang={ctx.lang} />),
  ),
]

import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { ButtonLink } from '#platform/ui/index.ts'
import { countsOf, TABS, type Tab, vacanciesOf } from '../lists.ts'
import { ListPage } from '../pages/list-page.tsx'
import { paths, TAB_NAMES } from '../paths.ts'
import { listTexts } from '../texts/list.ts'

const MOST_PAGES = 1000

/** The page asked for; nonsense is the first. */
const pageOf = (text: string | null): number => {
  const page = /^\d{1,4}$/.test(text ?? '') ? Number(text) : 1
  return Math.min(Math.max(page, 1), MOST_PAGES)
}

async function list(ctx: Ctx): Promise<Response> {
  const { companyId, role } = ctx.actor
  if (!companyId) return ctx.notFound()
  const t = listTexts(ctx.lang)
  const readOnly = role === 'shop_steward'
  const counts = await countsOf(ctx.tx, companyId)
  const asked = TABS.find((tab) => TAB_NAMES[tab] === ctx.query.get('status'))
  const tab = readOnly && asked === 'draft' ? 'published' : (asked ?? firstTab(counts, readOnly))
  const query = (ctx.query.get('q') ?? '').trim().slice(0, 80)
  const page = pageOf(ctx.query.get('side'))
  const { rows, total } = await vacanciesOf(ctx.tx, { companyId, tab, query, page })
  return ctx.page(
    {
      title: readOnly ? t.listTitleSteward : t.listTitle,
      lead: readOnly ? t.stewardLead : undefined,
      eyebrow: ctx.actor.organisation,
      actions: readOnly ? undefined : (
        <ButtonLink href={ctx.href(paths.new)} label={t.post} kind="primary" icon="plus" />
      ),
      crumbs: [],
      active: paths.list,
      noindex: true,
    },
    <ListPage
      lang={ctx.lang}
      href={ctx.href}
      tab={tab}
      counts={counts}
      query={query}
      page={page}
      rows={rows}
      total={total}
      readOnly={readOnly}
    />,
  )
}

/** What is out there comes first; where nothing is, what was begun. */
const firstTab = (counts: Record<Tab, number>, readOnly: boolean): Tab =>
  counts.published === 0 && counts.draft > 0 && !readOnly ? 'draft' : 'published'

export const listRoutes: Route[] = [get('/virksomhed/vikariater', list)]

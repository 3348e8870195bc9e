import { setObjection } from '#features/profiles/index.ts'
import { choice, form } from '#platform/form/fields.ts'
import { parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ProposedPage, type ProposedView } from '../pages/proposed-page.tsx'
import { paths } from '../paths.ts'
import { ownProposals } from '../proposed.ts'
import { proposedTexts } from '../texts/proposed.ts'

/** Beyond it nobody reads on; what is asked for beyond the last page is the last. */
const LAST_PAGE = 500

function viewOf(query: URLSearchParams): ProposedView {
  const asked = Number(query.get('side') ?? '1')
  return {
    list: query.get('vis') === 'naesten' ? 'near' : 'fitting',
    page: Number.isInteger(asked) && asked >= 1 && asked <= LAST_PAGE ? asked : 1,
  }
}

async function page(ctx: Ctx, status = 200): Promise<Response> {
  const t = proposedTexts(ctx.lang)
  const proposals = await ownProposals(ctx.tx, ctx.actor.personId ?? '', ctx.today)
  return ctx.page(
    {
      title: t.title,
      lead: t.lead,
      crumbs: [],
      active: paths.proposed,
      noindex: true,
      styles: ['search.css', 'proposals.css'],
      status,
    },
    <ProposedPage
      proposals={proposals}
      view={viewOf(ctx.query)}
      once={ctx.once()}
      today={ctx.today}
      lang={ctx.lang}
      href={ctx.href}
    />,
  )
}

const objectForm = form({ do: choice(['object', 'undo']) })

/** The objection in one click, and back again. */
async function act(ctx: Ctx): Promise<Response> {
  const t = proposedTexts(ctx.lang)
  const parsed = parseForm(objectForm, ctx.fields)
  if (!parsed.ok) return page(ctx, 422)
  const objects = parsed.value.do === 'object'
  const done = await setObjection(ctx, objects)
  return done.ok ? ctx.redirect(paths.proposed, objects ? t.objected : t.undone) : ctx.notFound()
}

export const proposedRoutes: Route[] = [get(paths.proposed, (ctx) => page(ctx)), post(paths.proposed, act)]

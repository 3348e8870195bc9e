import { allUnits } from '#features/directory/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { ButtonLink } from '#platform/ui/index.ts'
import { isId, STYLES } from '../model.ts'
import { ListPage } from '../pages/list-page.tsx'
import { paths } from '../paths.ts'
import { caseFacts } from '../store/case-facts.ts'
import { type CaseQuery, isView, listCases } from '../store/case-list.ts'
import { turnsOf } from '../store/my-turn.ts'
import { wishTexts } from '../texts/wish.ts'
import { pageOf } from './found.ts'

/** Who may begin a case. */
export const WRITERS: readonly string[] = ['company', 'shop_steward', 'caseworker', 'secretariat']
const STAFF: readonly string[] = ['caseworker', 'secretariat']

async function list(ctx: Ctx): Promise<Response> {
  const { actor, query, lang } = ctx
  const t = wishTexts(lang)
  const view = query.get('vis') ?? ''
  const unit = query.get('jobcenter') ?? ''
  const turn = query.get('tur') === 'ja'
  const staff = STAFF.includes(actor.role)
  const units = actor.role === 'secretariat' ? await allUnits(ctx.tx) : []
  const asked: CaseQuery = {
    view: isView(view) ? view : 'open',
    words: (query.get('q') ?? '').trim().slice(0, 80),
    unitId: actor.role === 'secretariat' && isId(unit) ? unit : undefined,
    mine: staff && query.get('mine') === 'ja',
    ids: turn
      ? [...new Set((await turnsOf(ctx.tx, actor, ctx.today)).map(({ caseId }) => caseId))]
      : undefined,
    page: pageOf(query.get('side')),
  }
  const { items, counts } = await listCases(ctx.tx, asked, actor.accountId)
  const facts = await caseFacts(
    ctx.tx,
    items.map(({ id }) => id),
    ctx.today,
  )
  const canWrite = WRITERS.includes(actor.role)
  return ctx.page(
    {
      title: t.listTitle,
      lead: t.listLead,
      crumbs: [],
      active: paths.list,
      neighbours: true,
      noindex: true,
      styles: STYLES,
      actions: canWrite && (
        <>
          <ButtonLink href={ctx.href(paths.newCase)} label={t.newCase} kind="primary" icon="plus" />
          {actor.role !== 'shop_steward' && (
            <ButtonLink href={ctx.href(paths.import)} label={t.importCase} kind="secondary" />
          )}
        </>
      ),
    },
    <ListPage
      lang={lang}
      href={ctx.href}
      today={ctx.today}
      actor={actor}
      query={asked}
      turn={turn}
      items={items}
      facts={facts}
      counts={counts}
      units={units.filter(({ kind }) => kind === 'jobcentre')}
      canWrite={canWrite}
      hasMine={staff}
    />,
  )
}

export const listRoutes: Route[] = [get('/sager', list)]

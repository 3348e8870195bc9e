import { parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { Alert } from '#platform/ui/index.ts'
import { moveProposals } from '../actions/decide-proposals.ts'
import { type Sent, sendProposals } from '../actions/send-proposals.ts'
import { bulkForm } from '../forms.ts'
import { purposes } from '../model.ts'
import { LeftList, nameOf, ProposalList } from '../pages/proposal-list.tsx'
import { paths } from '../paths.ts'
import { countLeft, countStates, leftOf, type ProposalRow, proposalsOf } from '../store/proposals.ts'
import { resultTexts } from '../texts/result.ts'
import { finishedRun, isRegion, runPage } from './frame.tsx'

const PER_PAGE = 50

const pageOf = (ctx: Ctx, pages: number): number => {
  const asked = Number(ctx.query.get('side') ?? '1')
  return Number.isInteger(asked) && asked >= 1 ? Math.min(asked, Math.max(1, pages)) : 1
}

async function list(ctx: Ctx, error?: string): Promise<Response> {
  const run = await finishedRun(ctx)
  if (!run) return ctx.notFound()
  const states = await countStates(ctx.tx, run.id)
  const pages = Math.ceil(Object.values(states).reduce((sum, n) => sum + n, 0) / PER_PAGE)
  const page = pageOf(ctx, pages)
  const rows = await proposalsOf(ctx.tx, run.id, PER_PAGE, (page - 1) * PER_PAGE)
  await ctx.logView(
    rows.flatMap((row) => row.person_id ?? []),
    purposes.list,
  )
  return runPage(
    ctx,
    run,
    'list',
    error === undefined ? {} : { status: 422 },
    <ProposalList
      lang={ctx.lang}
      href={ctx.href}
      once={ctx.once()}
      run={run}
      rows={rows}
      page={page}
      pages={pages}
      maySend={!isRegion(ctx)}
      {...(error === undefined ? {} : { error })}
    />,
  )
}

const show = (ctx: Ctx) => list(ctx)

async function decide(ctx: Ctx): Promise<Response> {
  const run = await finishedRun(ctx)
  if (!run) return ctx.notFound()
  const t = resultTexts(ctx.lang)
  const all = (await proposalsOf(ctx.tx, run.id)).map(({ id }) => id)
  const parsed = parseForm(bulkForm(all), ctx.fields)
  if (!parsed.ok || parsed.value.chosen.length === 0) return list(ctx, t.nothingChosen)
  const { do: what, chosen } = parsed.value
  const back = { href: ctx.href(paths.list(run.id)), label: t.toRun }
  if (what === 'send') {
    const sent = await sendProposals(ctx, run.id, chosen)
    if (sent.ok) return ctx.redirect(paths.list(run.id), sentText(sent.value, ctx))
    return refused(ctx, sent.reason, back)
  }
  const moved = await moveProposals(ctx, run.id, chosen, what)
  if (!moved.ok) return refused(ctx, moved.reason, back)
  const words = what === 'lock' ? t.locked : t.opened
  return ctx.redirect(paths.list(run.id), words(moved.value.changed))
}

/** What a refused decision says. */
export function refused(
  ctx: Ctx,
  reason: 'gone' | 'busy' | 'decided-already' | 'not-yours',
  back: { href: string; label: string },
): Promise<Response> {
  const t = resultTexts(ctx.lang)
  if (reason === 'gone' || reason === 'not-yours') return ctx.notFound()
  return ctx.conflict(reason === 'busy' ? t.busy : t.decidedAlready, back)
}

/** Who was told, and for whom something is left to do. */
export function sentText(sent: Sent, ctx: Ctx): string {
  const t = resultTexts(ctx.lang)
  const names = (rows: readonly ProposalRow[]) => rows.map((row) => nameOf(row, t)).join(', ')
  return [
    sent.told.length > 0 || sent.toTell.length + sent.notNow.length === 0 ? t.sent(sent.told.length) : '',
    sent.toTell.length > 0 ? t.toTell(names(sent.toTell)) : '',
    sent.vacancyGone.length > 0 ? t.vacancyGone(sent.vacancyGone.map(({ title }) => title).join(', ')) : '',
    sent.sentBefore.length > 0 ? t.sentBefore(names(sent.sentBefore)) : '',
    sent.notNow.length > 0 ? t.notNow(names(sent.notNow)) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

async function left(ctx: Ctx): Promise<Response> {
  const run = await finishedRun(ctx)
  if (!run) return ctx.notFound()
  const t = resultTexts(ctx.lang)
  if (isRegion(ctx)) return runPage(ctx, run, 'left', {}, <Alert kind="info">{t.leftLeadRegion}</Alert>)
  const pages = Math.ceil((await countLeft(ctx.tx, run.id)) / PER_PAGE)
  const page = pageOf(ctx, pages)
  const rows = await leftOf(ctx.tx, run.id, PER_PAGE, (page - 1) * PER_PAGE)
  await ctx.logView(
    rows.map((row) => row.person_id),
    purposes.list,
  )
  return runPage(
    ctx,
    run,
    'left',
    { lead: t.leftLead },
    <LeftList lang={ctx.lang} href={ctx.href} run={run} rows={rows} page={page} pages={pages} />,
  )
}

export const listRoutes: Route[] = [
  get(paths.list(':id'), show),
  post(paths.list(':id'), decide),
  get(paths.left(':id'), left),
]

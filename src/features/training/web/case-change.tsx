import { type CaseRow, casePage, casePaths, isId } from '#features/cases/index.ts'
import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ButtonLink } from '#platform/ui/index.ts'
import { settleChange } from '../actions/settle-change.ts'
import { ChangeCard } from '../pages/change-card.tsx'
import { paths } from '../paths.ts'
import { type ChangeOfCase, changeOfCase } from '../store/changes.ts'
import { caseTexts } from '../texts/case.ts'
import { wordTexts } from '../texts/words.ts'
import { actingIn, mayReserve } from './case-acting.ts'
import { envOf } from './provider-frame.tsx'

async function changeOf(ctx: Ctx): Promise<{ row: CaseRow; change: ChangeOfCase } | undefined> {
  const row = await actingIn(ctx)
  const id = ctx.params.change ?? ''
  const change = row && isId(id) ? await changeOfCase(ctx.tx, row.id, id) : undefined
  return row && change ? { row, change } : undefined
}

async function showChange(ctx: Ctx): Promise<Response> {
  const found = await changeOf(ctx)
  if (!found) return ctx.notFound()
  const { row, change } = found
  const t = caseTexts(ctx.lang)
  const query = new URLSearchParams({ bytter: change.id, q: change.title })
  return casePage(
    ctx,
    row,
    'training',
    {
      title: t.changeHeading[change.kind](change.title),
      under: { label: t.answer },
      styles: ['training.css'],
    },
    <ChangeCard change={change} lang={ctx.lang} level={2}>
      {!change.settled_at && mayReserve(ctx, row) && (
        <form method="post" action={ctx.href(paths.change(row.id, change.id))} class="training-actions">
          <input type="hidden" name="_once" value={ctx.once()} />
          {change.kind === 'cancelled' ? (
            <ButtonLink
              href={`${ctx.href(paths.findForCase(row.id))}?${query}`}
              label={t.chooseOther}
              kind="primary"
            />
          ) : (
            <button type="submit" class="button button-primary" name="_action" value="accept">
              {t.accept[change.kind]}
            </button>
          )}
          {change.kind === 'cancelled' ? (
            <button type="submit" class="button button-secondary" name="_action" value="accept">
              {t.accept.cancelled}
            </button>
          ) : (
            <>
              <ButtonLink href={`${ctx.href(paths.findForCase(row.id))}?${query}`} label={t.chooseOther} />
              <button type="submit" class="button button-tertiary" name="_action" value="give-up">
                {t.giveUp}
              </button>
            </>
          )}
        </form>
      )}
    </ChangeCard>,
  )
}

async function doSettle(ctx: Ctx): Promise<Response> {
  const found = await changeOf(ctx)
  if (!found) return ctx.notFound()
  const { row, change } = found
  const t = caseTexts(ctx.lang)
  const how = typed(ctx.fields, '_action')
  if (how !== 'accept' && how !== 'give-up') return ctx.notFound()
  const done = await settleChange(envOf(ctx), row, change.id, { how })
  if (done.ok) return ctx.redirect(casePaths.training(row.id), t.settled[how])
  return ctx.conflict(wordTexts(ctx.lang).refusals[done.reason as 'gone'], {
    href: ctx.href(casePaths.training(row.id)),
    label: t.back,
  })
}

export const caseChangeRoutes: Route[] = [
  get(paths.change(':id', ':change'), showChange),
  post(paths.change(':id', ':change'), doSettle),
]

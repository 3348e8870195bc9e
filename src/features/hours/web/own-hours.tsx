import { formatPeriod } from '#core/calendar/format-day.ts'
import { casePaths, isId } from '#features/cases/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { Alert } from '#platform/ui/index.ts'
import { OwnHoursPage, type WrongAnswer } from '../pages/own-hours-page.tsx'
import { paths } from '../paths.ts'
import { ownWeeks } from '../store/own-weeks.ts'
import { tempById } from '../store/people.ts'
import { ownTexts } from '../texts/own-hours.ts'
import { takeAnswer } from './answer.ts'

async function show(ctx: Ctx, status = 200, wrong?: WrongAnswer, message?: string): Promise<Response> {
  const id = ctx.params.id!
  const temp = isId(id) ? await tempById(ctx.tx, id) : undefined
  if (!temp || temp.personId !== ctx.actor.personId) return ctx.notFound()
  const t = ownTexts(ctx.lang)
  const here = paths.ownHours(temp.id)
  return ctx.page(
    {
      title: t.title,
      lead: t.lead,
      eyebrow: t.of(temp.title, formatPeriod({ from: temp.from, to: temp.to }, ctx.lang)),
      styles: ['hours.css'],
      noindex: true,
      status,
      active: casePaths.ownTemp,
      crumbs: [{ label: t.back, href: ctx.href(`${casePaths.ownTemp}/${temp.id}`) }],
    },
    <>
      {message && (
        <Alert kind="warning" live>
          {message}
        </Alert>
      )}
      <OwnHoursPage
        lang={ctx.lang}
        t={t}
        weeks={await ownWeeks(ctx.tx, temp, ctx.today)}
        action={ctx.href(here)}
        once={ctx.once}
        wrong={wrong}
      />
    </>,
  )
}

async function answer(ctx: Ctx): Promise<Response> {
  const id = ctx.params.id!
  if (!isId(id)) return ctx.notFound()
  const t = ownTexts(ctx.lang)
  const said = await takeAnswer(ctx, id, t)
  if (said.kind === 'kept')
    return ctx.redirect(paths.ownHours(id), said.state === 'confirmed' ? t.confirmed : t.disputed)
  if (said.kind === 'wrong') return show(ctx, 422, said.wrong)
  return said.kind === 'gone' ? ctx.notFound() : show(ctx, 409, undefined, t.meanwhile)
}

export const ownHoursRoutes: Route[] = [
  get(paths.ownHours(':id'), (ctx) => show(ctx)),
  post(paths.ownHours(':id'), answer),
]

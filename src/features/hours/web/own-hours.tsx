import { type Day, isDay, weekday } from '#core/calendar/day.ts'
import { formatPeriod } from '#core/calendar/format-day.ts'
import { casePaths, isId } from '#features/cases/index.ts'
import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { Alert } from '#platform/ui/index.ts'
import { answerWeek } from '../actions/answer-week.ts'
import { OwnHoursPage } from '../pages/own-hours-page.tsx'
import { paths } from '../paths.ts'
import { ownWeeks } from '../store/own-weeks.ts'
import { tempById } from '../store/people.ts'
import { ownTexts } from '../texts/own-hours.ts'

type Wrong = { week: string; note: string; error: string }

async function show(ctx: Ctx, status = 200, wrong?: Wrong, message?: string): Promise<Response> {
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
  const week = typed(ctx.fields, 'week')
  const state = typed(ctx.fields, 'answer')
  const note = typed(ctx.fields, 'note').trim()
  const known = isId(id) && isDay(week) && weekday(week) === 1
  if (!known || (state !== 'confirmed' && state !== 'disputed')) return ctx.notFound()
  const t = ownTexts(ctx.lang)
  if (note.length > 500) return show(ctx, 422, { week, note, error: t.noteLong })
  const said = await answerWeek(ctx, {
    ...{ tempId: id, week: week as Day, state, seen: typed(ctx.fields, 'seen') },
    // a yes needs no words
    note: state === 'disputed' ? note : '',
  })
  if (said.ok) return ctx.redirect(paths.ownHours(id), state === 'confirmed' ? t.confirmed : t.disputed)
  if (said.reason === 'gone') return ctx.notFound()
  if (said.reason === 'note-missing') return show(ctx, 422, { week, note, error: t.noteMissing })
  return show(ctx, 409, undefined, t.meanwhile)
}

export const ownHoursRoutes: Route[] = [
  get(paths.ownHours(':id'), (ctx) => show(ctx)),
  post(paths.ownHours(':id'), answer),
]

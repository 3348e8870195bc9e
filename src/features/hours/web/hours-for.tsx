import { casePage, findCase, isId } from '#features/cases/index.ts'
import { accountOfPerson } from '#features/directory/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { Alert } from '#platform/ui/index.ts'
import { logTemps, PURPOSE } from '../log-views.ts'
import { OwnHoursPage, type WrongAnswer } from '../pages/own-hours-page.tsx'
import { paths } from '../paths.ts'
import { ownWeeks } from '../store/own-weeks.ts'
import { tempById } from '../store/people.ts'
import { ownTexts } from '../texts/own-hours.ts'
import { takeAnswer } from './answer.ts'

async function load(ctx: Ctx) {
  const row = await findCase(ctx.tx, ctx.params.id!)
  const temp = row && isId(ctx.params.temp!) ? await tempById(ctx.tx, ctx.params.temp!) : undefined
  if (!row || temp?.caseId !== row.id) return undefined
  // who can log in answers in person
  const login = temp.personId ? await accountOfPerson(ctx.tx, temp.personId) : undefined
  return { row, temp, login: login !== undefined, over: row.archived_at !== null }
}

async function show(ctx: Ctx, status = 200, wrong?: WrongAnswer, message?: string): Promise<Response> {
  const found = await load(ctx)
  if (!found) return ctx.notFound()
  const { row, temp, login } = found
  const t = ownTexts(ctx.lang)
  await logTemps(ctx, [temp], PURPOSE.hours)
  const title = t.titleFor(temp.name)
  return casePage(
    ctx,
    row,
    'hours',
    { title, lead: t.leadFor, under: { label: title }, styles: ['hours.css'], status },
    <>
      {message && (
        <Alert kind="warning" live>
          {message}
        </Alert>
      )}
      {login ? (
        <Alert kind="info">{t.hasLogin(temp.name)}</Alert>
      ) : (
        <OwnHoursPage
          lang={ctx.lang}
          t={t}
          weeks={await ownWeeks(ctx.tx, temp, ctx.today)}
          action={ctx.href(paths.hoursFor(row.id, temp.id))}
          once={ctx.once}
          wrong={wrong}
          onBehalf
        />
      )}
    </>,
  )
}

async function answer(ctx: Ctx): Promise<Response> {
  const found = await load(ctx)
  if (!found) return ctx.notFound()
  const { row, temp, login, over } = found
  const t = ownTexts(ctx.lang)
  if (login || over) return ctx.conflict(login ? t.hasLogin(temp.name) : t.over)
  const said = await takeAnswer(ctx, temp.id, t)
  if (said.kind === 'kept') return ctx.redirect(paths.hoursFor(row.id, temp.id), t.writtenDown)
  if (said.kind === 'wrong') return show(ctx, 422, said.wrong)
  return said.kind === 'gone' ? ctx.notFound() : show(ctx, 409, undefined, t.meanwhile)
}

export const hoursForRoutes: Route[] = [
  get(paths.hoursFor(':id', ':temp'), (ctx) => show(ctx)),
  post(paths.hoursFor(':id', ':temp'), answer),
]

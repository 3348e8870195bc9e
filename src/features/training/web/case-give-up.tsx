import { type CaseRow, casePage, casePaths } from '#features/cases/index.ts'
import { choice, choices, form } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import {
  bind,
  bindMany,
  Checkboxes,
  errorList,
  Form,
  type FormState,
  Radios,
  Submit,
} from '#platform/ui/index.ts'
import { giveUpSeats } from '../actions/give-up-seats.ts'
import type { SessionRow } from '../model.ts'
import { paths } from '../paths.ts'
import { reservationsOfCase } from '../store/reservations.ts'
import { caseTexts } from '../texts/case.ts'
import { wordTexts } from '../texts/words.ts'
import { actingIn, sessionOf } from './case-acting.ts'
import { envOf } from './provider-frame.tsx'

const reasons = ['company', 'employee'] as const

async function giveUpPage(ctx: Ctx, row: CaseRow, s: SessionRow, state: FormState, status = 200) {
  const t = caseTexts(ctx.lang)
  const w = wordTexts(ctx.lang)
  const live = (await reservationsOfCase(ctx.tx, row.id)).filter(
    (r) => r.session_id === s.id && ['waiting', 'reserved', 'enrolled'].includes(r.status),
  )
  if (live.length === 0) return ctx.redirect(casePaths.training(row.id))
  return casePage(
    ctx,
    row,
    'training',
    {
      title: `${t.giveUpTitle}: ${s.title}`,
      lead: s.starts_on <= ctx.today ? t.giveUpBegun : t.giveUpLead,
      under: { label: t.giveUpTitle },
      status,
    },
    <Form action={ctx.href(paths.giveUp(row.id, s.id))} once={ctx.once()} errors={errorList(state)}>
      <Checkboxes
        {...bindMany(state)('who')}
        label={t.giveUpWho}
        options={live.map((r) => ({
          value: r.id,
          label: r.name ?? t.hidden,
          hint: w.reservation[r.status],
        }))}
      />
      <Radios
        {...bind(state)('reason')}
        label={t.giveUpWhy}
        options={reasons.map((r) => ({ value: r, label: t[r] }))}
      />
      <Submit label={t.giveUpDo} kind="warning">
        <a href={ctx.href(casePaths.training(row.id))}>{t.keep}</a>
      </Submit>
    </Form>,
  )
}

async function doGiveUp(ctx: Ctx): Promise<Response> {
  const row = await actingIn(ctx)
  const s = row && (await sessionOf(ctx))
  if (!row || !s) return ctx.notFound()
  const t = caseTexts(ctx.lang)
  const known = (await reservationsOfCase(ctx.tx, row.id))
    .filter((r) => r.session_id === s.id)
    .map((r) => r.id)
  const parsed = parseForm(form({ who: choices(known), reason: choice(reasons) }), ctx.fields)
  const again = (state: FormState) => giveUpPage(ctx, row, s, state, 422)
  if (!parsed.ok) return again(formState(ctx.fields, parsed.problems, ctx.lang))
  const done = await giveUpSeats(envOf(ctx), row, { sessionId: s.id, ...parsed.value })
  if (done.ok) return ctx.redirect(casePaths.training(row.id), t.givenUp(done.value.people))
  return again({
    ...formState(ctx.fields, [], ctx.lang),
    errors: { who: wordTexts(ctx.lang).refusals[done.reason] },
  })
}

export const caseGiveUpRoutes: Route[] = [
  get(paths.giveUp(':id', ':hold'), async (ctx) => {
    const row = await actingIn(ctx)
    const s = row && (await sessionOf(ctx))
    if (!row || !s) return ctx.notFound()
    return giveUpPage(ctx, row, s, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm())
  }),
  post(paths.giveUp(':id', ':hold'), doGiveUp),
]

import { findCase, isId, mayAct } from '#features/cases/index.ts'
import { caseText, optionalCaseText } from '#features/casework/index.ts'
import { choice, flag, form } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { addPoint, evaluate } from '../actions/evaluate.ts'
import { EvaluationForm } from '../pages/evaluation.tsx'
import { paths } from '../paths.ts'
import {
  again,
  caseOfProvider,
  type Evaluated,
  type EvaluationSide,
  evaluationSide,
  ownEvaluation,
} from '../store/evaluations.ts'
import { outcomeTexts } from '../texts/outcome.ts'

const MARKS = ['5', '4', '3', '2', '1'] as const
const evaluationForm = form({
  overall: choice(MARKS),
  informed: choice(MARKS),
  again: choice(again),
  well: optionalCaseText({ max: 1000 }),
  better: optionalCaseText({ max: 1000 }),
  point: optionalCaseText({ min: 5, max: 1000 }),
  offered: flag(),
})
const pointForm = form({ point: caseText({ min: 5, max: 1000 }), offered: flag() })

export type Part = { case: Evaluated; side: EvaluationSide; accountId: string }

/** The case, for somebody who takes part in it; undefined for everybody else. */
export async function partOf(ctx: Ctx): Promise<Part | undefined> {
  const side = evaluationSide(ctx.actor)
  const { accountId, organisationId, role } = ctx.actor
  const id = ctx.params.id ?? ''
  if (!side || !accountId || !isId(id)) return undefined
  if (role === 'training_provider') {
    const c = organisationId ? await caseOfProvider(ctx.tx, organisationId, id) : undefined
    return c && { case: c, side, accountId }
  }
  const c = await findCase(ctx.tx, id)
  // a consultant sees how every case stands, but takes part in those she leads
  if (!c || (role === 'secretariat' && !mayAct(ctx.actor, c))) return undefined
  return { case: c, side, accountId }
}

/** Where the own page of the case is, to come back to. */
const backOf = (part: Part): string =>
  part.side === 'employee'
    ? '/min-uddannelse'
    : part.side === 'temp'
      ? '/mit-vikariat'
      : part.side === 'company' || part.side === 'unit'
        ? paths.case(part.case.id)
        : paths.evaluation(part.case.id)

async function show(ctx: Ctx, part: Part, state?: FormState, status = 200): Promise<Response> {
  const t = outcomeTexts(ctx.lang)
  const own = await ownEvaluation(ctx.tx, part.case.id, part.side, part.accountId)
  const kept = own ? { ...own, overall: String(own.overall), informed: String(own.informed) } : undefined
  return ctx.page(
    {
      title: t.title,
      lead: t.evaluationLead(part.case.title),
      status,
      noindex: true,
      crumbs: [],
    },
    <EvaluationForm
      t={t}
      action={ctx.href(paths.evaluation(part.case.id))}
      once={ctx.once()}
      state={state ?? emptyForm(kept)}
    />,
  )
}

async function write(ctx: Ctx): Promise<Response> {
  const part = await partOf(ctx)
  if (!part) return ctx.notFound()
  const t = outcomeTexts(ctx.lang)
  const parsed = parseForm(evaluationForm, ctx.fields)
  if (!parsed.ok) return show(ctx, part, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { point, offered, overall, informed, ...rest } = parsed.value
  const env = { tx: ctx.tx, actor: ctx.actor, enqueue: ctx.enqueue, today: ctx.today }
  const answers = { ...rest, overall: Number(overall), informed: Number(informed) }
  const result = await evaluate(env, part, answers, point ? { text: point, offered } : undefined)
  if (result.ok) return ctx.redirect(backOf(part), t.saved)
  const state = formState(ctx.fields, [], ctx.lang)
  return show(ctx, part, { ...state, errors: { '': t.refusal[result.reason] } }, 422)
}

/** A learning point from the case's page; `again` shows that page with what is wrong. */
export async function writePoint(
  ctx: Ctx,
  again: (state: FormState) => Promise<Response>,
): Promise<Response> {
  const part = await partOf(ctx)
  if (!part) return ctx.notFound()
  const t = outcomeTexts(ctx.lang)
  const parsed = parseForm(pointForm, ctx.fields)
  if (!parsed.ok) return again(formState(ctx.fields, parsed.problems, ctx.lang))
  const env = { tx: ctx.tx, actor: ctx.actor, enqueue: ctx.enqueue, today: ctx.today }
  const result = await addPoint(env, part, { text: parsed.value.point, offered: parsed.value.offered })
  if (result.ok) return ctx.redirect(paths.case(part.case.id), t.pointSaved)
  const state = formState(ctx.fields, [], ctx.lang)
  return again({ ...state, errors: { '': t.refusal[result.reason] } })
}

export const evaluationRoutes: Route[] = [
  get(paths.evaluation(':id'), async (ctx) => {
    const part = await partOf(ctx)
    return part ? show(ctx, part) : ctx.notFound()
  }),
  post(paths.evaluation(':id'), write),
]

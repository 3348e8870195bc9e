import { allGatePoints, type GatePoint, secondLooks } from '#core/rotation/gates.ts'
import { choice, form, integer, optionalText, text } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { answerGate, lookAgain } from '../actions/answer-gate.ts'
import { mayWrite } from '../actions/may-act.ts'
import { STYLES } from '../model.ts'
import { casePage } from '../pages/case-page.tsx'
import { GatesPage, type GatesProps } from '../pages/gates-page.tsx'
import { paths } from '../paths.ts'
import { type CaseRow, caseStatusOf } from '../store/case-row.ts'
import { gatesOf } from '../store/gates.ts'
import { gateTexts } from '../texts/gates.ts'
import { caseOf, envOf, refusedPage } from './found.ts'

const MODES: Readonly<Record<string, GatesProps['mode']>> = {
  wish: 'answer',
  preparing: 'answer',
  running: 'look',
  ended: 'look',
  stopped: 'look',
}

async function show(
  ctx: Ctx,
  row: CaseRow,
  shown: { status?: number; typed?: GatesProps['typed'] } = {},
): Promise<Response> {
  const t = gateTexts(ctx.lang)
  const mode = mayWrite(ctx.actor, row) ? (MODES[caseStatusOf(row)] ?? 'read') : 'read'
  return casePage(
    ctx,
    row,
    'gates',
    { status: shown.status, lead: t.lead, styles: STYLES },
    <GatesPage
      gates={await gatesOf(ctx.tx, row.id)}
      action={ctx.href(paths.gates(row.id))}
      once={ctx.once()}
      lang={ctx.lang}
      mode={mode}
      known={{ purpose: row.purpose }}
      typed={shown.typed}
    />,
  )
}

async function gates(ctx: Ctx): Promise<Response> {
  const row = await caseOf(ctx)
  return row ? show(ctx, row) : ctx.notFound()
}

const base = { do: text(), point: choice(allGatePoints), version: integer({ min: 0 }) }
const answerForm = form({
  ...base,
  evidence: optionalText({ min: 3, max: 1000, lines: true }),
  waived: optionalText({ min: 5, max: 1000, lines: true }),
})
const lookForm = form({ ...base, look: choice(secondLooks), note: optionalText({ max: 1000, lines: true }) })

async function change(ctx: Ctx): Promise<Response> {
  const row = await caseOf(ctx)
  if (!row) return ctx.notFound()
  const t = gateTexts(ctx.lang)
  const point = allGatePoints.find((one) => one === typed(ctx.fields, 'point'))
  if (!point) return ctx.notFound()
  const looks = typed(ctx.fields, 'do') === 'look'
  const again = (state: FormState) => show(ctx, row, { status: 422, typed: { point, state } })
  const wrong = (field: string, says: string) =>
    again({ ...formState(ctx.fields, [], ctx.lang), errors: { [field]: says } })
  const done = looks ? await look(ctx, row, point, again) : await answer(ctx, row, point, again, wrong)
  if (done instanceof Response) return done
  if (done.ok) return ctx.redirect(`${paths.gates(row.id)}#${point}`, t.saved)
  if (done.reason === 'stale')
    return ctx.conflict(t.stale, { href: `${ctx.href(paths.gates(row.id))}#${point}`, label: t.staleGo })
  const page = refusedPage(ctx, row.id, done)
  if (page) return page
  const reasons: Readonly<Record<string, string>> = t.refusals
  return wrong(looks ? 'look' : 'evidence', reasons[done.reason] ?? '')
}

async function answer(
  ctx: Ctx,
  row: CaseRow,
  point: GatePoint,
  again: (state: FormState) => Promise<Response>,
  wrong: (field: string, says: string) => Promise<Response>,
) {
  const t = gateTexts(ctx.lang)
  const parsed = parseForm(answerForm, ctx.fields)
  if (!parsed.ok) return again(formState(ctx.fields, parsed.problems, ctx.lang))
  const { evidence, waived, version } = parsed.value
  if (evidence && waived) return wrong('waived', t.bothGiven)
  if (!evidence && !waived) return wrong('evidence', t.noneGiven)
  return answerGate(envOf(ctx), { id: row.id, point, version, evidence, waivedReason: waived })
}

async function look(
  ctx: Ctx,
  row: CaseRow,
  point: GatePoint,
  again: (state: FormState) => Promise<Response>,
) {
  const parsed = parseForm(lookForm, ctx.fields)
  if (!parsed.ok) return again(formState(ctx.fields, parsed.problems, ctx.lang))
  const { look, note, version } = parsed.value
  return lookAgain(envOf(ctx), { id: row.id, point, version, look, note })
}

export const gateRoutes: Route[] = [
  get('/sager/:id/succesfaktorer', gates),
  post('/sager/:id/succesfaktorer', change),
]

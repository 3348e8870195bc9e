import { employeeStatus } from '#core/rotation/employee-moves.ts'
import { formatHours } from '#core/text/hours.ts'
import { isId, partiesOf } from '#features/cases/index.ts'
import { onBehalfText, optionalCaseText } from '#features/casework/index.ts'
import { evaluationPath, ownQuestions } from '#features/follow-up/index.ts'
import { choice, form, text, version } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { Card, EmptyState, FileLink, type FormState } from '#platform/ui/index.ts'
import { type EmployeeChange, moveEmployee } from '../actions/move-employee.ts'
import { envOf } from '../model.ts'
import { OwnTraining } from '../pages/own-training.tsx'
import { paths } from '../paths.ts'
import { coverIsPlanned, type OwnPart, ownCover, ownParts, ownSeats } from '../store/own-training.ts'
import { ownTexts } from '../texts/own.ts'
import { peopleTexts } from '../texts/people.ts'

const answerForm = form({
  part: text({ max: 40 }),
  version: version(),
  do: choice(['agree', 'decline', 'plan'] as const),
  note: optionalCaseText({ max: 500 }),
  returnPlan: optionalCaseText({ max: 1000 }),
})

type Open = { part: string; state: FormState } | undefined

async function show(ctx: Ctx, open: Open = undefined, status = 200): Promise<Response> {
  const { employeeId } = ctx.actor
  if (!employeeId) return ctx.notFound()
  const t = ownTexts(ctx.lang)
  const parts = await ownParts(ctx.tx, employeeId)
  const shown = []
  for (const part of parts) shown.push(await onePart(ctx, part, open))
  return ctx.page(
    {
      title: t.training,
      lead: parts.length > 0 ? t.trainingLead : undefined,
      status,
      noindex: true,
      crumbs: [],
      active: paths.ownTraining,
      styles: ['people.css'],
    },
    <>
      {await ownQuestions(ctx)}
      {parts.length === 0 ? <EmptyState title={t.noTraining} text={t.noTrainingText} /> : shown}
      <Card title={t.ownData} tone="tint">
        <p>{t.ownDataText}</p>
        <p>
          <FileLink href={ctx.href(paths.ownData)} name={t.ownDataFile} kind="json" />
        </p>
      </Card>
    </>,
  )
}

async function onePart(ctx: Ctx, part: OwnPart, open: Open) {
  const t = ownTexts(ctx.lang)
  return (
    <OwnTraining
      t={t}
      lang={ctx.lang}
      part={part}
      status={statusOf(part)}
      hours={part.weekly_minutes === null ? '' : t.payHours(formatHours(part.weekly_minutes, ctx.lang))}
      behalfReason={part.agreed_on_behalf_reason && onBehalfText(part.agreed_on_behalf_reason, ctx.lang)}
      seats={await ownSeats(ctx.tx, part.id)}
      cover={await ownCover(ctx.tx, part.id)}
      coverPlanned={await coverIsPlanned(ctx.tx, part.id)}
      parties={await partiesOf(ctx.tx, part.case_id)}
      partWords={peopleTexts(ctx.lang).part}
      evaluate={part.started ? ctx.href(evaluationPath(part.case_id)) : undefined}
      action={ctx.href(paths.ownTraining)}
      once={ctx.once}
      state={open?.part === part.id ? open.state : emptyForm({ returnPlan: part.return_plan })}
    />
  )
}

const statusOf = (part: OwnPart) =>
  employeeStatus({ agreed: part.agreed_at !== null, declined: part.declined_at !== null, removed: false })

async function answer(ctx: Ctx): Promise<Response> {
  const { employeeId } = ctx.actor
  const id = typed(ctx.fields, 'part')
  const part =
    employeeId && isId(id) ? (await ownParts(ctx.tx, employeeId)).find((p) => p.id === id) : undefined
  if (!part) return ctx.notFound()
  const t = ownTexts(ctx.lang)
  const p = peopleTexts(ctx.lang)
  const parsed = parseForm(answerForm, ctx.fields)
  if (!parsed.ok) return show(ctx, { part: id, state: formState(ctx.fields, parsed.problems, ctx.lang) }, 422)
  const { do: what, note, returnPlan, version: v } = parsed.value
  const change: EmployeeChange =
    what === 'plan'
      ? { move: 'plan', returnPlan }
      : what === 'decline'
        ? { move: 'decline', note }
        : { move: 'agree' }
  const result = await moveEmployee(envOf(ctx), { caseId: part.case_id, id, version: v }, change)
  if (result.ok) {
    const receipts = { agree: t.agreed, decline: t.declined, plan: t.planSaved }
    return ctx.redirect(paths.ownTraining, receipts[what])
  }
  if (result.reason === 'gone') return ctx.notFound()
  if (result.reason === 'stale')
    return ctx.conflict(p.refusal.stale, { href: ctx.href(paths.ownTraining), label: p.seeAgain })
  const sentence = result.reason === 'not-from-here' ? p.notNow[statusOf(part)] : p.refusal[result.reason]
  const state = formState(ctx.fields, [], ctx.lang)
  return show(ctx, { part: id, state: { ...state, errors: { '': sentence } } }, 422)
}

export const ownTrainingRoutes: Route[] = [
  get(paths.ownTraining, (ctx) => show(ctx)),
  post(paths.ownTraining, answer),
]

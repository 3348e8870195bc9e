import type { Day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { explain } from '#core/law/explain.ts'
import { isLive } from '#core/rotation/case-moves.ts'
import { budgetAfter } from '#core/rotation/grant-budget.ts'
import { grantMovesFrom } from '#core/rotation/grant-moves.ts'
import { grantUse } from '#core/rotation/grant-use.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import { type CaseRow, casePage, caseStatusOf, findCase, isId, sideOf } from '#features/cases/index.ts'
import { accountNames } from '#features/directory/index.ts'
import { jobrotation } from '#features/law/index.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { applyForGrant } from '../actions/apply.ts'
import { endGrant, withdrawApplication } from '../actions/close-grant.ts'
import { decideGrantApplication, prepareGrant } from '../actions/decide.ts'
import { applyFields, decideFields, endFields, prepareFields, withdrawFields } from '../forms.ts'
import { type Grant, STYLES } from '../model.ts'
import { type GrantForm, GrantPage } from '../pages/grant-page.tsx'
import { paths } from '../paths.ts'
import {
  ALL_DECLARED,
  answerFor,
  type Declared,
  findUnitCase,
  minutesOf,
  type UnitCase,
} from '../store/case-law.ts'
import { budgetOf, claimedOf, grantsOfCase, mayDecide, unitsOfCase } from '../store/grants.ts'
import { grantTexts } from '../texts/grants.ts'

type Found = { row: CaseRow; unit: { id: string; name: string }; grant: Grant | undefined }

/** The municipality's part of the case, for the company, the municipality itself and the case's lead. */
async function found(ctx: Ctx): Promise<Found | undefined> {
  const { id = '', unit: unitId = '' } = ctx.params
  const row = await findCase(ctx.tx, id)
  if (!row || !isId(unitId)) return undefined
  if (ctx.actor.role === 'caseworker' && ctx.actor.unitId !== unitId) return undefined
  const unit = (await unitsOfCase(ctx.tx, row.id)).find((u) => u.id === unitId)
  const grant = (await grantsOfCase(ctx.tx, row.id)).find((g) => g.unit_id === unitId)
  return unit && { row, unit, grant }
}

/** The forms somebody sees; what each may do is asked again when it is sent. */
async function formsOf(ctx: Ctx, { row, grant }: Found): Promise<readonly GrantForm[]> {
  if (row.archived_at) return []
  const over = grant && ['refused', 'withdrawn', 'ended'].includes(grant.status)
  const side = sideOf(ctx.actor)
  const moves = grantMovesFrom(over ? 'new' : (grant?.status ?? 'new'), side)
  const decides =
    moves.includes('grant') &&
    grant?.prepared_at !== null &&
    grant?.prepared_by !== ctx.actor.accountId &&
    (await mayDecide(ctx.tx, ctx.actor.membershipId))
  return [
    ...(moves.includes('apply') && side === 'company' && isLive(caseStatusOf(row))
      ? (['apply'] as const)
      : []),
    ...(moves.includes('prepare') ? (['prepare'] as const) : []),
    ...(decides ? (['decide'] as const) : []),
    ...(moves.includes('withdraw') ? (['withdraw'] as const) : []),
    ...(moves.includes('end') ? (['end'] as const) : []),
  ]
}

async function page(ctx: Ctx, it: Found, given?: FormState, status = 200): Promise<Response> {
  const { row, unit, grant } = it
  const t = grantTexts(ctx.lang)
  const part = await findUnitCase(ctx.tx, row.id, unit.id, ctx.today)
  const forms = part ? await formsOf(ctx, it) : []
  const stands = grant && ['applied', 'granted'].includes(grant.status)
  const answer = part && answerNow(ctx, part, stands ? grant : undefined)
  const own = ctx.actor.role === 'caseworker'
  const budget = own && grant ? await budgetCard(ctx, grant) : undefined
  const state =
    given ??
    emptyForm({
      ...(part ? { from: part.period.from, to: lastDay(part, row) } : {}),
      ...(part && answer
        ? { hours: formatHoursNumber(minutesOf(part.planned, answer.included), ctx.lang) }
        : {}),
      // a declaration is an act of its own, unless all have signed the same in the agreement
      ...(part?.agreed ? { usualPay: 'ja', paysCourse: 'ja', noOtherSupport: 'ja' } : {}),
      ...(part?.covered ? { coverHours: 'ja' } : {}),
      recommendation: grant?.recommendation ?? '',
    })
  return casePage(
    ctx,
    row,
    'grant',
    {
      title: t.unitTitle(unit.name),
      under: { label: unit.name },
      styles: STYLES,
      status,
      ...(part ? {} : { lead: t.nobody }),
    },
    <GrantPage
      lang={ctx.lang}
      href={ctx.href}
      action={ctx.href(paths.grant(row.id, unit.id))}
      once={ctx.once()}
      state={state}
      grant={grant}
      unitName={unit.name}
      forms={forms}
      turn={turnOf(ctx, it, forms)}
      names={
        await accountNames(ctx.tx, [
          grant?.applied_by ?? null,
          ...(own ? [grant?.prepared_by ?? null] : []),
          grant?.decided_by ?? null,
        ])
      }
      employees={
        part && answer
          ? part.employees.map((e) => {
              const a = answer.employees.find(({ id }) => id === e.id)
              return {
                name: e.name,
                minutes: minutesOf(part.planned, [e.id]),
                outcome: a?.outcome ?? 'unknown',
                notMet: (a?.notMet ?? []).map(
                  (id) => jobrotation().scheme.conditions.find((c) => c.id === id)?.label[ctx.lang] ?? id,
                ),
              }
            })
          : []
      }
      plannedMinutes={part ? minutesOf(part.planned, answer?.included ?? []) : 0}
      rules={answer && explain(jobrotation(), answer.receipt)}
      scheme={jobrotation().scheme}
      use={
        part && grant?.status === 'granted'
          ? grantUse(
              { from: grant.starts_on, to: grant.ends_on, minutes: grant.minutes },
              part.planned.filter(({ employeeId }) => answer?.included.includes(employeeId)),
            )
          : undefined
      }
      claimed={grant && (await claimedOf(ctx.tx, grant.id))}
      budget={budget}
      caseHref={ctx.href(paths.grants(row.id))}
    />,
  )
}

/** The wish's last day where it comes after the courses': hours that are moved stay inside the grant. */
const lastDay = ({ period }: UnitCase, { wanted_to: wished }: CaseRow): Day =>
  wished !== null && wished > period.to ? wished : period.to

/** The law today: with what the company declared, or would. */
function answerNow(ctx: Ctx, part: UnitCase, grant: Grant | undefined) {
  const declared: Declared = grant?.facts.declared ?? { ...ALL_DECLARED, coverHours: part.covered }
  return answerFor(jobrotation(), part, {
    declared,
    ...(grant ? { courseStart: grant.starts_on } : {}),
    appliedOn: ctx.today,
    givenOn: ctx.today,
  })
}

async function budgetCard(ctx: Ctx, grant: Grant) {
  const state = await budgetOf(ctx.tx, {
    unitId: grant.unit_id,
    scheme: grant.scheme,
    year: grant.budget_year,
  })
  return { year: grant.budget_year, state, after: budgetAfter(state, grant.amount_ore) }
}

function turnOf(ctx: Ctx, { grant, unit }: Found, forms: readonly GrantForm[]) {
  const t = grantTexts(ctx.lang)
  if (grant?.status !== 'applied') return undefined
  const what = grant.prepared_at === null ? t.prepareTurn : t.decideTurn
  const mine = forms.includes(grant.prepared_at === null ? 'prepare' : 'decide')
  return { who: mine ? ('you' as const) : { name: unit.name }, what }
}

async function show(ctx: Ctx): Promise<Response> {
  const it = await found(ctx)
  if (!it) return ctx.notFound()
  return page(ctx, it, ctx.restored ? formState(ctx.fields, [], ctx.lang) : undefined)
}

async function act(ctx: Ctx): Promise<Response> {
  const it = await found(ctx)
  if (!it) return ctx.notFound()
  switch (typed(ctx.fields, 'do')) {
    case 'prepare':
      return prepare(ctx, it)
    case 'decide':
      return decide(ctx, it)
    case 'withdraw':
      return withdraw(ctx, it)
    case 'end':
      return end(ctx, it)
    case 'apply':
      return apply(ctx, it)
    default:
      return ctx.notFound()
  }
}

/** Shows the form again, everything kept, with what is wrong. */
const again = (ctx: Ctx, it: Found, errors: FormState['errors'], status = 422) =>
  page(ctx, it, { values: formState(ctx.fields, [], ctx.lang).values, errors }, status)

async function apply(ctx: Ctx, it: Found): Promise<Response> {
  const t = grantTexts(ctx.lang)
  const parsed = parseForm(applyFields, ctx.fields)
  if (!parsed.ok) return page(ctx, it, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { from, to, hours, usualPay, paysCourse, noOtherSupport, coverHours } = parsed.value
  const done = await applyForGrant(ctx, it.row.id, it.unit.id, {
    from: from as Day,
    to: to as Day,
    minutes: hours,
    declared: { usualPay, paysCourse, noOtherSupport, coverHours },
  })
  if (done.ok) return ctx.redirect(paths.grant(it.row.id, it.unit.id), t.doneApply)
  switch (done.reason) {
    case 'gone':
      return ctx.notFound()
    case 'not-your-move':
      return ctx.forbidden(t.notYourMove)
    case 'applied-already':
      return ctx.conflict(t.appliedAlready, {
        href: paths.grant(it.row.id, it.unit.id),
        label: t.see,
      })
    case 'nobody-here':
      return again(ctx, it, { '': t.nobody })
    case 'no-rate':
      return again(ctx, it, { from: t.noRate })
    case 'ends-before':
      return again(ctx, it, { to: t.endsBefore })
    case 'case-over':
      return again(ctx, it, { '': t.caseOver })
    case 'claimed-already':
      return again(ctx, it, { from: claimedText(ctx, done) })
  }
}

const claimedText = (
  ctx: Ctx,
  { details }: { details?: Readonly<Record<string, string | number | boolean>> | undefined },
): string => grantTexts(ctx.lang).claimedAlready(formatDay(String(details?.through) as Day, ctx.lang))

async function prepare(ctx: Ctx, it: Found): Promise<Response> {
  const t = grantTexts(ctx.lang)
  const parsed = parseForm(prepareFields, ctx.fields)
  if (!parsed.ok) return page(ctx, it, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const done = await prepareGrant(ctx, it.row.id, it.unit.id, parsed.value)
  if (done.ok) return ctx.redirect(paths.grant(it.row.id, it.unit.id), t.donePrepare)
  return refused(ctx, it, done.reason)
}

async function decide(ctx: Ctx, it: Found): Promise<Response> {
  const t = grantTexts(ctx.lang)
  const parsed = parseForm(decideFields, ctx.fields)
  if (!parsed.ok) return page(ctx, it, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { version, reason, overBudget } = parsed.value
  const decision = parsed.value.decision === 'granted' ? 'granted' : 'refused'
  const done = await decideGrantApplication(ctx, it.row.id, it.unit.id, {
    ...{ version, decision, reason, overBudgetReason: overBudget },
  })
  if (done.ok)
    return ctx.redirect(
      paths.grant(it.row.id, it.unit.id),
      done.value.status === 'granted' ? t.doneGranted : t.doneRefused,
    )
  switch (done.reason) {
    case 'not-prepared':
      return again(ctx, it, { '': t.notPrepared })
    case 'prepared-by-yourself':
      return ctx.forbidden(t.preparedByYou)
    case 'not-a-decider':
      return ctx.forbidden(t.notADecider)
    case 'reason-missing':
      return again(ctx, it, { reason: t.reasonMissing })
    case 'rules-say-no':
      return again(ctx, it, { decision: t.rulesSayNo })
    case 'rules-leave-open':
      return again(ctx, it, { reason: t.rulesLeaveOpen })
    case 'over-budget':
      return again(ctx, it, { overBudget: t.overBudgetMissing })
    case 'case-over':
      return again(ctx, it, { decision: t.caseOver })
    case 'claimed-already':
      return again(ctx, it, { decision: claimedText(ctx, done) })
    default:
      return refused(ctx, it, done.reason)
  }
}

async function withdraw(ctx: Ctx, it: Found): Promise<Response> {
  const t = grantTexts(ctx.lang)
  const parsed = parseForm(withdrawFields, ctx.fields)
  if (!parsed.ok) return page(ctx, it, undefined, 422)
  const done = await withdrawApplication(ctx, it.row.id, it.unit.id, parsed.value.version)
  if (done.ok) return ctx.redirect(paths.grants(it.row.id), t.doneWithdraw)
  return refused(ctx, it, done.reason)
}

async function end(ctx: Ctx, it: Found): Promise<Response> {
  const t = grantTexts(ctx.lang)
  const parsed = parseForm(endFields, ctx.fields)
  if (!parsed.ok) return page(ctx, it, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { version, endReason } = parsed.value
  const done = await endGrant(ctx, it.row.id, it.unit.id, { version, reason: endReason })
  if (done.ok) return ctx.redirect(paths.grant(it.row.id, it.unit.id), t.doneEnd)
  if (done.reason === 'reason-missing') return again(ctx, it, { endReason: t.reasonMissing })
  return refused(ctx, it, done.reason)
}

function refused(
  ctx: Ctx,
  it: Found,
  reason: 'gone' | 'not-your-move' | 'changed-meanwhile' | 'archived',
): Response | Promise<Response> {
  const t = grantTexts(ctx.lang)
  if (reason === 'gone') return ctx.notFound()
  if (reason === 'not-your-move') return ctx.forbidden(t.notYourMove)
  return ctx.conflict(reason === 'archived' ? t.archived : t.changedMeanwhile, {
    href: paths.grant(it.row.id, it.unit.id),
    label: t.see,
  })
}

export const grantRoutes: Route[] = [
  get(paths.grant(':id', ':unit'), show),
  post(paths.grant(':id', ':unit'), act),
]

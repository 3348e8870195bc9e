import { type Day, isDay } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { ClaimStep } from '#core/rotation/claim-account.ts'
import { formatMoney } from '#core/text/money.ts'
import { type CaseRow, casePage, casePaths, findCase } from '#features/cases/index.ts'
import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { Alert, ButtonLink, EmptyState, Form, SubmitButton } from '#platform/ui/index.ts'
import { daysToClaim, type MadeClaim, makeClaim } from '../actions/make-claim.ts'
import { ClaimsPage, type GrantPart } from '../pages/claims-page.tsx'
import { paths } from '../paths.ts'
import { bookedSums, claimsOfCase } from '../store/claim-rows.ts'
import { grantsInUse, isIncluded } from '../store/grants.ts'
import { employeesOf } from '../store/people.ts'
import { claimTexts } from '../texts/claims.ts'

type Refused = Exclude<MadeClaim, { ok: true }> & { grant: string }

async function show(ctx: Ctx, row: CaseRow, refused?: Refused): Promise<Response> {
  const t = claimTexts(ctx.lang)
  const claims = await claimsOfCase(ctx.tx, row.id)
  const grants = await grantsInUse(ctx.tx, row.id)
  const sums = await bookedSums(
    ctx.tx,
    grants.map(({ id }) => id),
  )
  const employees = await employeesOf(ctx.tx, row.id)
  const parts = grants.map((grant): GrantPart => {
    const booked = sums.get(grant.id)
    const open = claims.find(
      (k) => k.grant_id === grant.id && ['draft', 'submitted', 'checked'].includes(k.status),
    )
    const days = daysToClaim(grant, booked?.through, ctx.today)
    const outside = employees.filter(
      (one) => one.unitId === grant.unitId && !one.removed && !isIncluded(grant, one.employeeId),
    )
    return {
      grant,
      outside: outside.map(({ name }) => name),
      booked: booked ?? { minutes: 0, amountOre: 0 },
      open,
      days,
    }
  })
  const none = grants.length === 0 && claims.length === 0
  return casePage(
    ctx,
    row,
    'claims',
    { lead: t.lead, styles: ['hours.css'], status: refused ? 422 : 200 },
    <>
      {refused && <WhyNot ctx={ctx} row={row} refused={refused} />}
      {none ? (
        <Nothing ctx={ctx} row={row} />
      ) : (
        <ClaimsPage
          lang={ctx.lang}
          t={t}
          href={ctx.href}
          action={ctx.href(paths.claims(row.id))}
          once={ctx.once}
          makes={(ctx.actor.role === 'company' || ctx.actor.role === 'caseworker') && !row.archived_at}
          parts={parts}
          claims={claims}
        />
      )}
    </>,
  )
}

/** Without a grant there is nothing to claim, and a sentence says why. */
function Nothing({ ctx, row }: { ctx: Ctx; row: CaseRow }) {
  const t = claimTexts(ctx.lang)
  const text =
    row.funding === 'none' ? t.fundingNone : row.funding === 'undecided' ? t.fundingUndecided : t.noGrant
  const [to, label] =
    row.funding === 'none' ? [casePaths.hours(row.id), t.toHours] : [casePaths.grant(row.id), t.toGrant]
  return (
    <EmptyState title={t.noneTitle} text={text} action={<ButtonLink href={ctx.href(to)} label={label} />} />
  )
}

function WhyNot({ ctx, row, refused }: { ctx: Ctx; row: CaseRow; refused: Refused }) {
  const t = claimTexts(ctx.lang)
  if (refused.reason === 'gone') return null
  const step = 'step' in refused ? refused.step : undefined
  return (
    <Alert kind="warning" title={t.refusedMake[refused.reason]} live>
      {step && <p>{step.claim.says[ctx.lang]}</p>}
      {step?.kind === 'beyond-the-grant' && <Beyond ctx={ctx} row={row} step={step} grant={refused.grant} />}
    </Alert>
  )
}

type BeyondProps = {
  ctx: Ctx
  row: CaseRow
  step: Extract<ClaimStep, { kind: 'beyond-the-grant' }>
  grant: string
}

function Beyond({ ctx, row, step, grant }: BeyondProps) {
  const t = claimTexts(ctx.lang)
  if (!step.fits) return <p>{t.noneFits}</p>
  return (
    <Form action={ctx.href(paths.claims(row.id))} once={ctx.once()}>
      <p>
        {t.beyond(formatMoney(step.claim.amountOre, ctx.lang), formatMoney(step.left.amountOre, ctx.lang))}
      </p>
      <input type="hidden" name="grant" value={grant} />
      <input type="hidden" name="through" value={step.fits} />
      <SubmitButton label={t.fits(formatDay(step.fits, ctx.lang))} kind="secondary" />
    </Form>
  )
}

async function make(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id!)
  const through = typed(ctx.fields, 'through')
  if (!row) return ctx.notFound()
  const grant = typed(ctx.fields, 'grant')
  const made: MadeClaim = isDay(through)
    ? await makeClaim(ctx, grant, through as Day)
    : { ok: false, reason: 'not-this-day' }
  if (made.ok) return ctx.redirect(paths.claim(row.id, made.id), claimTexts(ctx.lang).made(made.number))
  if (made.reason === 'gone') return ctx.notFound()
  return show(ctx, row, { ...made, grant })
}

export const claimsRoutes: Route[] = [
  get(paths.claims(':id'), async (ctx) => {
    const row = await findCase(ctx.tx, ctx.params.id!)
    return row ? show(ctx, row) : ctx.notFound()
  }),
  post(paths.claims(':id'), make),
]

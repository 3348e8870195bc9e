import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { parseDay } from '#core/calendar/parse-day.ts'
import { formatMoney } from '#core/text/money.ts'
import { isId } from '#features/cases/index.ts'
import { fileReply } from '#features/exchange-io/index.ts'
import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import {
  Alert,
  ButtonLink,
  Card,
  DayField,
  DefinitionList,
  EmptyState,
  FileLink,
  Form,
  Submit,
  SubmitButton,
  Table,
} from '#platform/ui/index.ts'
import { exportPayments, markPaid, markPaidBack } from '../actions/export-payments.ts'
import { ClaimsTable } from '../pages/claims-table.tsx'
import { paths } from '../paths.ts'
import { type ClaimRow, claimsOfExport, claimsOfUnit } from '../store/claim-rows.ts'
import { fileById, fileContent, filesOf, type PaymentFile } from '../store/exports.ts'
import { claimTexts } from '../texts/claims.ts'
import { paymentTexts } from '../texts/payments.ts'

const MOST = 500

/** Claims that wait for the unit: to be checked, decided, paid. */
async function claims(ctx: Ctx): Promise<Response> {
  const { unitId } = ctx.actor
  if (!unitId) return ctx.notFound()
  const t = claimTexts(ctx.lang)
  const waiting = await claimsOfUnit(ctx.tx, unitId, ['submitted'], MOST)
  const approved = await claimsOfUnit(ctx.tx, unitId, ['approved'], MOST)
  const list = { lang: ctx.lang, t, href: ctx.href, cases: true }
  return ctx.page(
    {
      title: t.unitTitle,
      lead: t.unitLead,
      noindex: true,
      active: paths.unitClaims,
      neighbours: true,
      eyebrow: ctx.actor.organisation,
      crumbs: [],
    },
    <>
      {waiting.length === 0 ? (
        <EmptyState title={t.unitEmpty} text={t.unitEmptyText} />
      ) : (
        <ClaimsTable {...list} claims={waiting} caption={t.unitTitle} />
      )}
      {approved.length > 0 && <ClaimsTable {...list} claims={approved} caption={t.approvedList} />}
      <p>
        <ButtonLink href={ctx.href(paths.payments)} label={t.toPayments} />
      </p>
    </>,
  )
}

/** Something about one recovery's day that could not be taken. */
type WrongDay = { claim: string; error: string }

async function payments(ctx: Ctx, message?: string, wrong?: WrongDay): Promise<Response> {
  const { unitId } = ctx.actor
  if (!unitId) return ctx.notFound()
  const t = paymentTexts(ctx.lang)
  const approved = await claimsOfUnit(ctx.tx, unitId, ['approved'], MOST)
  const ready = approved.filter(({ kind }) => kind === 'claim')
  const owed = approved.filter(({ kind }) => kind === 'recovery')
  const sum = ready.reduce((all, one) => all + one.amount_ore, 0)
  return ctx.page(
    {
      title: t.title,
      lead: t.lead,
      noindex: true,
      active: paths.unitClaims,
      neighbours: true,
      eyebrow: ctx.actor.organisation,
      crumbs: crumbs(ctx, false),
      status: message ? 409 : wrong ? 422 : 200,
    },
    <>
      {message && (
        <Alert kind="warning" live>
          {message}
        </Alert>
      )}
      {ready.length === 0 ? (
        <Card title={t.ready}>
          <p>{t.readyNone}</p>
        </Card>
      ) : (
        <>
          <ClaimsTable
            lang={ctx.lang}
            t={claimTexts(ctx.lang)}
            href={ctx.href}
            claims={ready}
            caption={t.ready}
            cases
          />
          <Form action={ctx.href(paths.payments)} once={ctx.once()}>
            <p>{t.makeOf(ready.length, formatMoney(sum, ctx.lang))}</p>
            <Submit label={t.make} />
          </Form>
        </>
      )}
      {owed.length > 0 && <Owed ctx={ctx} owed={owed} wrong={wrong} />}
      <Table
        caption={t.files}
        rows={await filesOf(ctx.tx, unitId)}
        empty={t.filesNone}
        columns={[
          {
            label: t.number,
            rowHeader: true,
            cell: (file) => <a href={ctx.href(paths.payment(file.id))}>{file.number}</a>,
          },
          { label: t.day, cell: (file) => madeOn(ctx, file) },
          { label: t.claims, numeric: true, cell: (file) => String(file.claims) },
          { label: t.amount, numeric: true, cell: (file) => formatMoney(file.amountOre, ctx.lang) },
          {
            label: t.state,
            cell: (file) => (file.paidOn ? t.paid(formatDay(file.paidOn, ctx.lang)) : t.notPaid),
          },
        ]}
      />
    </>,
  )
}

function Owed({ ctx, owed, wrong }: { ctx: Ctx; owed: readonly ClaimRow[]; wrong: WrongDay | undefined }) {
  const t = paymentTexts(ctx.lang)
  return (
    <>
      <ClaimsTable
        lang={ctx.lang}
        t={claimTexts(ctx.lang)}
        href={ctx.href}
        claims={owed}
        caption={t.owed}
        cases
      />
      <Card title={t.owed} tone="tint">
        <p>{t.owedText}</p>
        {owed.map((claim) => {
          const error = wrong?.claim === claim.id ? wrong.error : undefined
          return (
            <Form
              action={ctx.href(paths.payments)}
              once={ctx.once()}
              errors={error ? [{ field: `day-${claim.number}`, text: error }] : []}
            >
              <input type="hidden" name="claim" value={claim.id} />
              <DayField
                name="day"
                id={`day-${claim.number}`}
                label={t.owedOn(claim.number)}
                value={error ? typed(ctx.fields, 'day') : ctx.today}
                error={error}
              />
              <SubmitButton label={t.markPaidBack} kind="secondary" name="do" value="paid-back" />
            </Form>
          )
        })}
      </Card>
    </>
  )
}

const madeOn = (ctx: Ctx, file: PaymentFile): string =>
  formatDay(danishDayAt(new Date(file.madeAt).getTime()), ctx.lang)

/** The way to the payment files, and to one of them; the page adds itself. */
const crumbs = (ctx: Ctx, ofFile: boolean) => [
  { label: claimTexts(ctx.lang).unitTitle, href: ctx.href(paths.unitClaims) },
  ...(ofFile ? [{ label: paymentTexts(ctx.lang).title, href: ctx.href(paths.payments) }] : []),
]

async function paidBack(ctx: Ctx): Promise<Response> {
  const t = paymentTexts(ctx.lang)
  const claim = typed(ctx.fields, 'claim')
  const day = parseDay(typed(ctx.fields, 'day'))
  if (!day.ok) return payments(ctx, undefined, { claim, error: t.notADay })
  const marked = await markPaidBack(ctx, claim, day.value)
  if (marked.ok) return ctx.redirect(paths.payments, t.markedBack)
  if (marked.reason === 'gone') return ctx.notFound()
  return marked.reason === 'not-now'
    ? payments(ctx, t.notOwed)
    : payments(ctx, undefined, { claim, error: t.future })
}

async function makeFile(ctx: Ctx): Promise<Response> {
  if (typed(ctx.fields, 'do') === 'paid-back') return paidBack(ctx)
  const made = await exportPayments(ctx)
  const t = paymentTexts(ctx.lang)
  if (made.ok) return ctx.redirect(paths.payment(made.value.id), t.made(made.value.claims))
  return made.reason === 'gone' ? ctx.notFound() : payments(ctx, t.nothing)
}

async function file(ctx: Ctx, error?: string): Promise<Response> {
  const id = ctx.params.id!
  const found = isId(id) ? await fileById(ctx.tx, id) : undefined
  if (!found) return ctx.notFound()
  const t = paymentTexts(ctx.lang)
  const title = t.fileTitle(found.number)
  return ctx.page(
    { title, noindex: true, active: paths.unitClaims, crumbs: crumbs(ctx, true), status: error ? 422 : 200 },
    <>
      <p>
        <FileLink href={ctx.href(paths.paymentFile(id))} name={t.download} kind="csv" />
      </p>
      <DefinitionList
        items={[
          { term: t.day, value: madeOn(ctx, found) },
          { term: t.amount, value: formatMoney(found.amountOre, ctx.lang) },
          { term: t.sha, value: <code class="hours-sha">{found.sha256}</code> },
          { term: t.state, value: found.paidOn ? t.paid(formatDay(found.paidOn, ctx.lang)) : t.notPaid },
        ]}
      />
      <p class="muted">{t.shaHint}</p>
      <ClaimsTable
        lang={ctx.lang}
        t={claimTexts(ctx.lang)}
        href={ctx.href}
        claims={await claimsOfExport(ctx.tx, id)}
        caption={t.claims}
        cases
      />
      {!found.paidOn && (
        <Form
          action={ctx.href(paths.payment(id))}
          once={ctx.once()}
          errors={error ? [{ field: 'day', text: error }] : []}
        >
          <DayField name="day" label={t.paidOn} value={typed(ctx.fields, 'day') || ctx.today} error={error} />
          <Submit label={t.markPaid} />
        </Form>
      )}
    </>,
  )
}

async function pay(ctx: Ctx): Promise<Response> {
  const t = paymentTexts(ctx.lang)
  const day = parseDay(typed(ctx.fields, 'day'))
  if (!day.ok) return file(ctx, t.notADay)
  const paid = await markPaid(ctx, ctx.params.id!, day.value)
  if (paid.ok) return ctx.redirect(paths.payment(ctx.params.id!), t.marked)
  if (paid.reason === 'gone') return ctx.notFound()
  return paid.reason === 'in-the-future' ? file(ctx, t.future) : ctx.conflict(t.already)
}

async function download(ctx: Ctx): Promise<Response> {
  const id = ctx.params.id!
  const found = isId(id) ? await fileById(ctx.tx, id) : undefined
  if (!found) return ctx.notFound()
  const content = await fileContent(ctx.tx, id)
  return fileReply(ctx, 'csv', paymentTexts(ctx.lang).fileName(found.number), Buffer.from(content))
}

export const unitRoutes: Route[] = [
  get(paths.unitClaims, claims),
  get(paths.payments, (ctx) => payments(ctx)),
  post(paths.payments, makeFile),
  get(paths.payment(':id'), (ctx) => file(ctx)),
  post(paths.payment(':id'), pay),
  get(paths.paymentFile(':id'), download),
]

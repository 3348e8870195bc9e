import { findCompany } from '#features/directory/index.ts'
import { day, form, needs, optionalDay, optionalInteger, optionalText, text } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm, problem } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { EmptyState, type FormState, LinkCard, SubmitButton, TextField } from '#platform/ui/index.ts'
import { recordWish, type WishRefusal } from '../actions/record-wish.ts'
import { isId, STYLES } from '../model.ts'
import { WishForm } from '../pages/wish-form.tsx'
import { paths } from '../paths.ts'
import { findCase } from '../store/case-row.ts'
import { findCompanies, workplacesOf } from '../store/company-choice.ts'
import { peopleBehind } from '../store/parties.ts'
import { wishTexts } from '../texts/wish.ts'
import { envOf } from './found.ts'

const CONSULTANTS: readonly string[] = ['caseworker', 'secretariat']
const isConsultant = (ctx: Ctx): boolean => CONSULTANTS.includes(ctx.actor.role)
const MOST_POSTCODES = 15

const wishForm = form({
  company: optionalText(),
  what: text({ min: 3, max: 160 }),
  whom: text({ min: 3, max: 300 }),
  people: optionalInteger({ min: 1, max: 5000 }),
  from: day(),
  to: optionalDay(),
  mustNotStop: text({ min: 3, max: 1000, lines: true }),
  postcodes: optionalText({ max: 120 }),
  purpose: optionalText({ max: 2000, lines: true }),
  visited: optionalDay(),
}).superRefine(
  (v, ctx) => {
    if (v.to && v.from && v.to < v.from) ctx.addIssue({ ...problem('endBeforeStart'), path: ['to'] })
  },
  needs('from', 'to'),
)

/** The company of the wish: the actor's own, or the one a consultant has chosen. */
const companyOf = (ctx: Ctx, chosen: string) => {
  const id = ctx.actor.companyId ?? (isConsultant(ctx) && isId(chosen) ? chosen : '')
  return id ? findCompany(ctx.tx, id) : undefined
}

async function start(ctx: Ctx): Promise<Response> {
  const before = await findCase(ctx.tx, ctx.query.get('fra') ?? '')
  const chosen = ctx.query.get('virksomhed') ?? typed(ctx.fields, 'company') ?? ''
  const company = await companyOf(ctx, chosen || before?.company_id || '')
  if (!company) return isConsultant(ctx) ? chooseCompany(ctx) : ctx.notFound()
  const state = ctx.restored
    ? formState(ctx.fields, [], ctx.lang)
    : emptyForm({
        visited: ctx.today,
        ...(before && before.company_id === company.id
          ? {
              what: before.subject || before.title,
              whom: before.whom,
              people: before.people_estimate === null ? '' : String(before.people_estimate),
              mustNotStop: before.must_not_stop,
              purpose: before.purpose,
            }
          : {}),
      })
  return show(ctx, company, { state })
}

type Company = NonNullable<Awaited<ReturnType<typeof findCompany>>>

async function show(ctx: Ctx, company: Company, shown: { status?: number; state: FormState }) {
  const t = wishTexts(ctx.lang)
  const workplaces = await workplacesOf(ctx.tx, company.id)
  return ctx.page(
    {
      title: isConsultant(ctx) ? t.newTitleConsultant : t.newTitle,
      lead: ctx.actor.role === 'shop_steward' ? t.newLeadSteward : t.newLead,
      eyebrow: company.name,
      status: shown.status,
      crumbs: [{ label: t.listTitle, href: ctx.href(paths.list) }],
      active: paths.list,
      noindex: true,
      styles: STYLES,
    },
    <WishForm
      lang={ctx.lang}
      action={ctx.href(paths.newCase)}
      once={ctx.once()}
      state={shown.state}
      companyId={company.id}
      workplaces={workplaces.map(({ id, name, postcode, town }) => ({
        id,
        name,
        place: `${postcode} ${town}`,
      }))}
      ownPlace={`${company.postcode} ${company.town}`}
      consultant={isConsultant(ctx)}
    />,
  )
}

async function chooseCompany(ctx: Ctx): Promise<Response> {
  const t = wishTexts(ctx.lang)
  const words = (ctx.query.get('q') ?? '').trim().slice(0, 80)
  const found = words === '' ? [] : await findCompanies(ctx.tx, words)
  return ctx.page(
    {
      title: t.chooseCompany,
      lead: t.chooseCompanyLead,
      crumbs: [{ label: t.listTitle, href: ctx.href(paths.list) }],
      active: paths.list,
      noindex: true,
      styles: STYLES,
    },
    <>
      <search>
        <form method="get" action={ctx.href(paths.newCase)} class="form">
          <TextField name="q" label={t.companySearch} value={words} type="search" maxlength={80} />
          <div class="submit">
            <SubmitButton label={t.companyFind} />
          </div>
        </form>
      </search>
      {words !== '' && found.length === 0 && <EmptyState title={t.companyNone} text={t.companyNoneText} />}
      {found.length > 0 && (
        <ul class="bare case-companies">
          {found.map(({ id, name, cvr, town }) => (
            <li>
              <LinkCard
                href={`${ctx.href(paths.newCase)}?virksomhed=${id}`}
                title={name}
                text={`CVR ${cvr}, ${town}`}
              />
            </li>
          ))}
        </ul>
      )}
    </>,
  )
}

async function send(ctx: Ctx): Promise<Response> {
  const company = await companyOf(ctx, typed(ctx.fields, 'company'))
  if (!company) return ctx.notFound()
  const t = wishTexts(ctx.lang)
  const { workplaces = [], ...fields } = ctx.fields
  const parsed = parseForm(wishForm, fields)
  const postcodes = typed(fields, 'postcodes')
    .split(/[\s,;]+/)
    .filter(Boolean)
  const state = { ...formState(ctx.fields, parsed.ok ? [] : parsed.problems, ctx.lang) }
  const errors: Record<string, string> = Object.fromEntries(
    Object.entries(state.errors).flatMap(([field, says]) => (says ? [[field, says]] : [])),
  )
  if (postcodes.length > MOST_POSTCODES || postcodes.some((one) => !/^\d{4}$/.test(one)))
    errors.postcodes ??= t.postcodesWrong
  if (workplaces.some((id) => !isId(id)) || workplaces.length > 200)
    errors.workplaces = t.refusals['workplace-gone']
  const again = (more: Readonly<Record<string, string>>) =>
    show(ctx, company, { status: 422, state: { ...state, errors: { ...errors, ...more } } })
  if (!parsed.ok || Object.keys(errors).length > 0) return again({})
  const v = parsed.value
  const done = await recordWish(envOf(ctx), {
    companyId: company.id,
    what: v.what,
    whom: v.whom,
    people: v.people,
    from: v.from,
    to: v.to,
    mustNotStop: v.mustNotStop,
    purpose: v.purpose,
    workplaces,
    postcodes,
    visitedOn: isConsultant(ctx) ? (v.visited ?? ctx.today) : null,
  })
  if (!done.ok) return again(refusalOf(ctx, done.reason, String(done.details?.number ?? '')))
  const row = await findCase(ctx.tx, done.value.id)
  const unit = row ? ((await peopleBehind(ctx.tx, row)).units[0]?.name ?? row.unit_name) : ''
  return ctx.redirect(paths.wish(done.value.id), t.sent(unit))
}

function refusalOf(ctx: Ctx, reason: WishRefusal, number: string): Record<string, string> {
  const t = wishTexts(ctx.lang).refusals
  switch (reason) {
    case 'no-such-postcode':
      return { postcodes: t['no-such-postcode'](number) }
    case 'nobody-serves':
      return { postcodes: t['nobody-serves'](number) }
    case 'workplace-gone':
      return { workplaces: t['workplace-gone'] }
    case 'company-gone':
      return { what: t['company-gone'] }
  }
}

export const newRoutes: Route[] = [get('/sager/ny', start), post('/sager/ny', send)]

import { findCompany } from '#features/directory/index.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ButtonLink, type FormState, KeyFigures } from '#platform/ui/index.ts'
import { registerCompanyOnBehalf } from '../actions/register-company.ts'
import { readCompanyQuery } from '../company-query.ts'
import { newCompanyForm } from '../forms/company-form.ts'
import { isId, STYLES } from '../model.ts'
import { CompanyList } from '../pages/company-list.tsx'
import { CompanyPage } from '../pages/company-page.tsx'
import { NewCompanyForm } from '../pages/new-company.tsx'
import { paths } from '../paths.ts'
import {
  companyFigures,
  contactsOf,
  historyOfCompany,
  listCompanies,
  vacanciesOfCompany,
} from '../store/companies.ts'
import { openHandover } from '../store/handovers.ts'
import { companiesTexts } from '../texts/companies.ts'

async function list(ctx: Ctx): Promise<Response> {
  const t = companiesTexts(ctx.lang)
  const query = readCompanyQuery(ctx.query, false)
  const { rows, total } = await listCompanies(ctx.tx, query)
  const f = await companyFigures(ctx.tx)
  const n = (value: number) => value.toLocaleString(ctx.lang)
  return ctx.page(
    {
      title: t.title,
      lead: t.lead,
      crumbs: [],
      styles: STYLES,
      wide: true,
      actions: <ButtonLink href={ctx.href(paths.newCompany)} label={t.register} icon="plus" />,
    },
    <>
      <KeyFigures
        figures={[
          { label: t.companies, value: n(f.companies) },
          { label: t.sme, value: n(f.sme), hint: t.smeHint },
          { label: t.publishing, value: n(f.publishing) },
          { label: t.published, value: n(f.published) },
        ]}
      />
      <CompanyList
        lang={ctx.lang}
        href={ctx.href}
        path={paths.companies}
        query={query}
        rows={rows}
        total={total}
        opens
      />
    </>,
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const { id = '' } = ctx.params
  const company = isId(id) ? await findCompany(ctx.tx, id) : undefined
  if (!company) return ctx.notFound()
  const t = companiesTexts(ctx.lang)
  return ctx.page(
    {
      title: company.name,
      eyebrow: t.eyebrow,
      active: paths.companies,
      styles: STYLES,
      crumbs: [{ label: t.title, href: ctx.href(paths.companies) }],
    },
    <CompanyPage
      lang={ctx.lang}
      href={ctx.href}
      company={company}
      contacts={await contactsOf(ctx.tx, company.id)}
      vacancies={await vacanciesOfCompany(ctx.tx, company.id)}
      history={await historyOfCompany(ctx.tx, company.id)}
      handover={await openHandover(ctx.tx, 'company', company.id)}
    />,
  )
}

function form(ctx: Ctx, state: FormState, status = 200, known?: { text: string; href?: string }) {
  const t = companiesTexts(ctx.lang)
  return ctx.page(
    {
      title: t.newTitle,
      lead: t.newLead,
      status,
      active: paths.companies,
      styles: STYLES,
      crumbs: [{ label: t.title, href: ctx.href(paths.companies) }],
    },
    <NewCompanyForm
      lang={ctx.lang}
      action={ctx.href(paths.newCompany)}
      once={ctx.once()}
      state={state}
      cancelHref={ctx.href(paths.companies)}
      known={known}
    />,
  )
}

async function register(ctx: Ctx): Promise<Response> {
  const t = companiesTexts(ctx.lang)
  const parsed = parseForm(newCompanyForm, ctx.fields)
  if (!parsed.ok) return form(ctx, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { behalf, behalfNote, ...facts } = parsed.value
  // a record is Danish whoever writes it
  const said = companiesTexts('da').reasons[behalf]
  const result = await registerCompanyOnBehalf(ctx, {
    ...facts,
    reason: behalfNote ? `${said}: ${behalfNote}` : said,
  })
  if (result.ok) {
    const { id, otherUnit } = result.value
    return ctx.redirect(
      paths.company(id),
      [t.done, otherUnit && t.doneOtherUnit(otherUnit)].filter(Boolean).join(' '),
    )
  }
  const state = formState(ctx.fields, [], ctx.lang)
  const { details } = result
  switch (result.reason) {
    case 'unknown-postcode':
      return form(ctx, { ...state, errors: { postcode: t.unknownPostcode } }, 422)
    case 'ours-already':
      return form(ctx, state, 422, {
        text: t.oursAlready,
        href: ctx.href(paths.company(String(details?.id))),
      })
    case 'theirs-already':
      return form(ctx, state, 422, { text: t.theirsAlready(String(details?.unit)) })
  }
}

export const companyRoutes: Route[] = [
  get(paths.companies, list),
  get(paths.newCompany, (ctx) =>
    form(ctx, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm({ sector: 'private' })),
  ),
  post(paths.newCompany, register),
  get(paths.company(':id'), show),
]

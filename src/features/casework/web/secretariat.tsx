import { allUnits } from '#features/directory/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { readCompanyQuery, readRegionVacancyQuery } from '../company-query.ts'
import { STYLES } from '../model.ts'
import { CompanyList } from '../pages/company-list.tsx'
import { Figures } from '../pages/figures.tsx'
import { RegionVacancies } from '../pages/region-vacancies.tsx'
import { paths } from '../paths.ts'
import { listCompanies } from '../store/companies.ts'
import { regionVacancies, unitFigures } from '../store/secretariat.ts'
import { companiesTexts } from '../texts/companies.ts'
import { figuresTexts } from '../texts/figures.ts'

const jobCentres = async (ctx: Ctx) => (await allUnits(ctx.tx)).filter((u) => u.kind === 'jobcentre')

async function figures(ctx: Ctx): Promise<Response> {
  const t = figuresTexts(ctx.lang)
  return ctx.page(
    { title: t.title, lead: t.lead, crumbs: [], styles: STYLES },
    <Figures lang={ctx.lang} href={ctx.href} units={await unitFigures(ctx.tx)} />,
  )
}

async function companies(ctx: Ctx): Promise<Response> {
  const t = companiesTexts(ctx.lang)
  const query = readCompanyQuery(ctx.query, true)
  const { rows, total } = await listCompanies(ctx.tx, query)
  return ctx.page(
    { title: t.title, lead: t.regionLead, crumbs: [], styles: STYLES, wide: true },
    <CompanyList
      lang={ctx.lang}
      href={ctx.href}
      path={paths.allCompanies}
      query={query}
      rows={rows}
      total={total}
      units={await jobCentres(ctx)}
      opens={false}
    />,
  )
}

async function vacancies(ctx: Ctx): Promise<Response> {
  const t = companiesTexts(ctx.lang)
  const query = readRegionVacancyQuery(ctx.query)
  const { rows, total } = await regionVacancies(ctx.tx, query)
  return ctx.page(
    { title: t.regionVacanciesTitle, lead: t.regionVacanciesLead, crumbs: [], styles: STYLES, wide: true },
    <RegionVacancies
      lang={ctx.lang}
      href={ctx.href}
      query={query}
      rows={rows}
      total={total}
      units={await jobCentres(ctx)}
    />,
  )
}

export const secretariatRoutes: Route[] = [
  get(paths.figures, figures),
  get(paths.allCompanies, companies),
  get(paths.allVacancies, vacancies),
]

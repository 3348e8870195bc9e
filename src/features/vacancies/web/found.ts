import { type CompanyRow, findCompany } from '#features/directory/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import type { Crumb } from '#platform/ui/index.ts'
import type { Env, VacancyRow } from '../model.ts'
import { paths } from '../paths.ts'
import { findVacancy } from '../store.ts'
import { listTexts } from '../texts/list.ts'

export type Found = { v: VacancyRow; company: CompanyRow }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isId = (text: string | undefined): text is string => text !== undefined && UUID.test(text)

/** The vikariat of the address with its company, as far as the actor may see it; a shop steward sees no drafts. */
export async function findOf(ctx: Ctx): Promise<Found | undefined> {
  if (!isId(ctx.params.id)) return undefined
  const v = await findVacancy(ctx.tx, ctx.params.id)
  if (!v || (ctx.actor.role === 'shop_steward' && v.status === 'draft')) return undefined
  const company = await findCompany(ctx.tx, v.company_id)
  return company && { v, company }
}

export const envOf = (ctx: Ctx): Env => ({
  tx: ctx.tx,
  actor: ctx.actor,
  today: ctx.today,
  enqueue: ctx.enqueue,
})

/** The way to a page: through the company's own list, or for a caseworker through the company's page. */
export function crumbsTo(ctx: Ctx, company: CompanyRow, rest: readonly Crumb[]): Crumb[] {
  const t = listTexts(ctx.lang)
  const start: Crumb[] =
    ctx.actor.role === 'caseworker'
      ? [
          { label: t.companies, href: ctx.href(paths.companiesOfUnit) },
          { label: company.name, href: ctx.href(paths.companyOfUnit(company.id)) },
        ]
      : [
          {
            label: ctx.actor.role === 'shop_steward' ? t.listTitleSteward : t.listTitle,
            href: ctx.href(paths.list),
          },
        ]
  return [...start, ...rest.map((c) => (c.href ? { ...c, href: ctx.href(c.href) } : c))]
}

/** Which entry of the menu a page belongs to. */
export const activeFor = (ctx: Ctx): string =>
  ctx.actor.role === 'caseworker' ? paths.companiesOfUnit : paths.list

/** Where one goes when one is done with a vikariat. */
export const homeOf = (ctx: Ctx, v: Pick<VacancyRow, 'company_id'>): string =>
  ctx.actor.role === 'caseworker' ? paths.companyOfUnit(v.company_id) : paths.list

import { limits } from '#core/exchange/limits.ts'
import type { VacancyContent } from '#core/exchange/vacancy-model.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { type CompanyRow, findCompany } from '#features/directory/index.ts'
import { actOnBehalf, type Tx } from '#platform/db/transaction.ts'
import { columnsOf, emptyContent, withInput } from '../content.ts'
import type { Env, VacancyRow } from '../model.ts'
import { countOpen, insertVacancy } from '../store.ts'
import type { VacancyInput } from '../vacancy-form.ts'

export type StartRefusal = 'company-gone' | 'company-dissolved' | 'too-many' | 'reason-missing'

export type StartInput = {
  companyId: string
  input: Partial<VacancyInput>
  /** Why a caseworker posts for the company. */
  onBehalfReason?: string | undefined
  /** What to begin with in place of the company's own address and the person who writes. */
  from?: VacancyContent
}

const FULL_TIME = 37 * 60

/**
 * Begins a vikariat as a draft, with what can be known beforehand: the company's address, full time, and whoever writes as the
 * one to ask. A caseworker does it for a company of the own unit, with a reason that is kept.
 */
export async function startDraft(env: Env, start: StartInput): Promise<Result<VacancyRow, StartRefusal>> {
  const { tx, actor } = env
  const company = await findCompany(tx, start.companyId)
  if (!company) return refuse('company-gone')
  if (company.status === 'dissolved') return refuse('company-dissolved')
  if ((await countOpen(tx, company.id)) >= limits.vacanciesPerCompany) return refuse('too-many')
  const onBehalf = actor.role === 'caseworker'
  if (onBehalf) {
    if (!start.onBehalfReason) return refuse('reason-missing')
    await actOnBehalf(tx, company.id, start.onBehalfReason)
  }
  const content = withInput(start.from ?? (await defaultsFor(env, company)), start.input)
  return ok(
    await insertVacancy(tx, {
      ...columnsOf(content),
      company_id: company.id,
      unit_id: company.unit_id,
      created_by: actor.accountId,
      source: onBehalf ? 'on_behalf' : 'web',
    }),
  )
}

/** What a new vikariat of a company begins with. */
async function defaultsFor({ tx, actor }: Env, company: CompanyRow): Promise<VacancyContent> {
  const self = actor.role === 'company' ? await contactOf(tx, actor.accountId) : undefined
  return {
    ...emptyContent,
    street: company.street,
    place: company.postcode,
    weeklyHoursMin: FULL_TIME,
    weeklyHoursMax: FULL_TIME,
    contactName: self?.name ?? '',
    contactPhone: self?.phone ?? company.phone,
    contactEmail: self?.email ?? null,
  }
}

const contactOf = (tx: Tx, accountId: string | null) =>
  tx.selectFrom('account').select(['name', 'email', 'phone']).where('id', '=', accountId).executeTakeFirst()

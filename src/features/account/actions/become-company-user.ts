import type { Cvr } from '#core/identity/cvr.ts'
import { postcode } from '#core/place/postcodes.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import {
  type CompanyRow,
  findCompanyByCvr,
  registerCompany,
  unitOfPostcode,
} from '#features/directory/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Industry } from '../industries.ts'
import { giveRole } from '../store.ts'

/** How a company stands when somebody logs in for its CVR number without a role there. */
export type CompanySituation =
  | { kind: 'unknown' }
  /** Known here, but nobody manages its users: the first to come does. */
  | { kind: 'open'; company: CompanyRow }
  /** A colleague is there already and invites. */
  | { kind: 'taken'; company: CompanyRow }
  | { kind: 'dissolved'; company: CompanyRow }

/** Looks a company up across all units, which is the system's right; what is shown of it is public. */
export function companySituation(tx: Tx, cvr: string): Promise<CompanySituation> {
  return asSystem(tx, async (s) => {
    const company = await findCompanyByCvr(s, cvr)
    if (!company) return { kind: 'unknown' }
    if (company.status === 'dissolved') return { kind: 'dissolved', company }
    return { kind: (await hasManager(s, company.id)) ? 'taken' : 'open', company }
  })
}

export type NewCompanyUser = {
  email: string
  company?: {
    name: string
    street: string
    postcode: string
    employees: number
    industry: Industry
    sector: 'private' | 'public'
  }
}

export type CompanyRefusal = 'unknown-postcode' | 'no-unit' | 'taken' | 'dissolved' | 'company-missing'

/** Makes the account the manager of its company's users; registers the company first when it is not known. */
export function becomeCompanyUser(
  tx: Tx,
  who: { accountId: string; cvr: Cvr },
  input: NewCompanyUser,
): Promise<Result<{ membershipId: string; companyName: string }, CompanyRefusal>> {
  return asSystem(tx, async (s) => {
    const registered = await findOrRegister(s, who.cvr, input)
    if (!registered.ok) return registered
    // of two first users at once the second waits here and then finds a manager
    const company = await s
      .selectFrom('company')
      .selectAll()
      .where('id', '=', registered.value.id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (company.status === 'dissolved') return refuse('dissolved')
    if (await hasManager(s, company.id)) return refuse('taken')
    const role = await giveRole(s, {
      accountId: who.accountId,
      role: 'company',
      companyId: company.id,
      manages: true,
    })
    if (!role) return refuse('taken')
    await s.updateTable('account').set({ email: input.email }).where('id', '=', who.accountId).execute()
    return ok({ membershipId: role.id, companyName: company.name })
  })
}

async function findOrRegister(
  s: Tx,
  cvr: Cvr,
  input: NewCompanyUser,
): Promise<Result<CompanyRow, 'unknown-postcode' | 'no-unit' | 'company-missing'>> {
  const known = await findCompanyByCvr(s, cvr)
  if (known) return ok(known)
  const c = input.company
  if (!c) return refuse('company-missing')
  const place = postcode(c.postcode)
  if (!place) return refuse('unknown-postcode')
  const unit = await unitOfPostcode(s, c.postcode)
  if (!unit) return refuse('no-unit')
  return ok(
    await registerCompany(s, {
      cvr,
      name: c.name,
      employees: c.employees,
      sector: c.sector,
      street: c.street,
      postcode: place.number,
      town: place.town,
      municipalityCode: place.municipality,
      industryCode: c.industry,
      unitId: unit.id,
    }),
  )
}

async function hasManager(s: Tx, companyId: string): Promise<boolean> {
  const row = await s
    .selectFrom('membership')
    .select('id')
    .where('company_id', '=', companyId)
    .where('role', '=', 'company')
    .where('manages', '=', true)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

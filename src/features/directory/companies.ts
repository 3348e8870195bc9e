import type { Selectable } from 'kysely'
import type { Company } from '#platform/db/schema.generated.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

export type CompanyRow = Selectable<Company>

/** SMEs by the EU's head count (2003/361/EC): fewer than 250 employees. Unknown counts as unknown. */
export const isSme = (employees: number | null): boolean | undefined =>
  employees === null ? undefined : employees < 250

/** A company the actor may see, or undefined. */
export const findCompany = (tx: Tx, id: string): Promise<CompanyRow | undefined> =>
  tx.selectFrom('company').selectAll().where('id', '=', id).executeTakeFirst()

/** Whether and as what a CVR number is known; asked as the system when a company's first user registers. */
export const findCompanyByCvr = (tx: Tx, cvr: string): Promise<CompanyRow | undefined> =>
  asSystem(tx, (s) => s.selectFrom('company').selectAll().where('cvr', '=', cvr).executeTakeFirst())

export type NewCompany = {
  /** Chosen beforehand where the audit trail must name the company from the first row on. */
  id?: string
  cvr: string
  name: string
  employees: number | null
  sector: 'private' | 'public'
  street: string | null
  postcode: string
  town: string
  municipalityCode: string
  industryCode?: string | null
  phone?: string | null
  website?: string | null
  unitId: string
}

/** Registers a company under the unit of its address. The CVR number is unique: of two at once, one gets the other's row. */
export async function registerCompany(tx: Tx, c: NewCompany): Promise<CompanyRow> {
  return asSystem(tx, async (s) => {
    await s
      .insertInto('company')
      .values({
        ...(c.id ? { id: c.id } : {}),
        cvr: c.cvr,
        name: c.name,
        employees: c.employees,
        sector: c.sector,
        street: c.street,
        postcode: c.postcode,
        town: c.town,
        municipality_code: c.municipalityCode,
        industry_code: c.industryCode ?? null,
        phone: c.phone ?? null,
        website: c.website ?? null,
        unit_id: c.unitId,
      })
      .onConflict((o) => o.column('cvr').doNothing())
      .execute()
    return s.selectFrom('company').selectAll().where('cvr', '=', c.cvr).executeTakeFirstOrThrow()
  })
}

import { asSystem, type Tx } from '#platform/db/transaction.ts'

/** A unit of the case with who looks after it there. */
export type CaseUnit = {
  readonly unit_id: string
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly caseworker_id: string | null
  readonly caseworker: string | null
  readonly caseworker_email: string | null
}

type Contact = { readonly name: string; readonly email: string | null }

export type CasePeople = {
  readonly company: string
  readonly companySector: 'private' | 'public'
  readonly lead: string | null
  /** Whom to ask at the company. */
  readonly contact: Contact | null
  /** Whom the company asks, whatever the number of its municipalities: the lead consultant, or the case's own unit's caseworker. */
  readonly oneContact: Contact | null
  readonly units: readonly CaseUnit[]
}

/** Who is behind a case the actor has been shown: company, units, consultant and the one contact. Public facts and staff's names. */
export const peopleBehind = (
  tx: Tx,
  c: {
    id: string
    company_id: string
    unit_id: string
    lead_id: string | null
    contact_id: string | null
  },
): Promise<CasePeople> =>
  asSystem(tx, async (s) => {
    const company = await s
      .selectFrom('company')
      .select(['name', 'sector'])
      .where('id', '=', c.company_id)
      .executeTakeFirstOrThrow()
    const staff = await s
      .selectFrom('account')
      .select(['id', 'name', 'email'])
      .where('id', 'in', [c.lead_id, c.contact_id, null])
      .execute()
    const units = await s
      .selectFrom('case_unit as cu')
      .innerJoin('unit as u', 'u.id', 'cu.unit_id')
      .leftJoin('account as a', 'a.id', 'cu.caseworker_id')
      .select([
        'cu.unit_id',
        'u.name',
        'u.phone',
        'u.email',
        'cu.caseworker_id',
        'a.name as caseworker',
        'a.email as caseworker_email',
      ])
      .where('cu.case_id', '=', c.id)
      .orderBy('cu.added_at')
      .orderBy('u.name')
      .execute()
    const contact = staff.find(({ id }) => id === c.contact_id)
    const lead = staff.find(({ id }) => id === c.lead_id)
    const own = units.find(({ unit_id }) => unit_id === c.unit_id)
    return {
      company: company.name,
      companySector: company.sector as 'private' | 'public',
      lead: lead?.name ?? null,
      oneContact: lead
        ? { name: lead.name, email: lead.email }
        : own?.caseworker
          ? { name: own.caseworker, email: own.caseworker_email }
          : null,
      contact: contact ? { name: contact.name, email: contact.email } : null,
      units,
    }
  })

/** Those who take part besides company, employees and vikarer, as far as the actor may read them. */
export const partiesOf = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('case_party as p')
    .leftJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.part', 'p.name', 'p.email', 'p.phone', 'p.note', 'o.name as organisation'])
    .where('p.case_id', '=', caseId)
    .where('p.ended_at', 'is', null)
    .orderBy('p.created_at')
    .execute()
export type Party = Awaited<ReturnType<typeof partiesOf>>[number]

/** Schools, a-kasser and unions that can be named as a party. */
export const organisations = (tx: Tx) =>
  tx
    .selectFrom('organisation')
    .select(['id', 'kind', 'name'])
    .where('active', '=', true)
    .orderBy('kind')
    .orderBy('name')
    .execute()

export type Staff = { readonly id: string; readonly name: string }

/** Who can be named as responsible: caseworkers of a unit, or consultants of the secretariat. */
export const staffOf = (tx: Tx, of: { unitId: string } | 'secretariat'): Promise<Staff[]> =>
  asSystem(tx, (s) => {
    const all = s
      .selectFrom('membership as m')
      .innerJoin('account as a', 'a.id', 'm.account_id')
      .select(['a.id', 'a.name'])
      .where('m.ended_at', 'is', null)
      .where('a.disabled_at', 'is', null)
      .orderBy('a.name')
    return of === 'secretariat'
      ? all.where('m.role', '=', 'secretariat').execute()
      : all.where('m.role', '=', 'caseworker').where('m.unit_id', '=', of.unitId).execute()
  })

/** Every account that takes part as a company or a unit, to be told of what concerns the whole case. */
export const accountsOfParties = (
  tx: Tx,
  c: { id: string; company_id: string; lead_id: string | null },
): Promise<{ id: string; side: 'company' | 'unit' | 'secretariat' }[]> =>
  asSystem(tx, async (s) => {
    const live = s
      .selectFrom('membership as m')
      .innerJoin('account as a', 'a.id', 'm.account_id')
      .where('m.ended_at', 'is', null)
      .where('a.disabled_at', 'is', null)
    const company = await live
      .select('a.id')
      .distinct()
      .where('m.role', '=', 'company')
      .where('m.company_id', '=', c.company_id)
      .execute()
    const units = await s
      .selectFrom('case_unit')
      .select(['unit_id', 'caseworker_id'])
      .where('case_id', '=', c.id)
      .execute()
    const named = units.flatMap(({ caseworker_id }) => caseworker_id ?? [])
    const open = units.filter(({ caseworker_id }) => caseworker_id === null).map(({ unit_id }) => unit_id)
    const staff =
      open.length === 0
        ? []
        : await live
            .select('a.id')
            .distinct()
            .where('m.role', '=', 'caseworker')
            .where('m.unit_id', 'in', open)
            .execute()
    const unit = [...new Set([...named, ...staff.map(({ id }) => id)])]
    return [
      ...company.map(({ id }) => ({ id, side: 'company' as const })),
      ...unit.map((id) => ({ id, side: 'unit' as const })),
      ...(c.lead_id ? [{ id: c.lead_id, side: 'secretariat' as const }] : []),
    ]
  })

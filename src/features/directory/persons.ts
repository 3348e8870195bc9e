import type { Selectable } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import type { Person } from '#platform/db/schema.generated.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

export type PersonRow = Omit<Selectable<Person>, 'cpr_sealed' | 'cpr_lookup'>

const COLUMNS = [
  'id',
  'unit_id',
  'account_id',
  'given_name',
  'family_name',
  'birth_date',
  'email',
  'phone',
  'street',
  'postcode',
  'town',
  'lat',
  'lon',
  'protected',
  'benefit_group',
  'unemployed_since',
  'caseworker_id',
  'registered_on_behalf',
  'no_proposals',
  'erased_at',
  'version',
  'created_at',
] as const

/** A person the actor may see, or undefined; never with the CPR number. */
export const findPerson = (tx: Tx, id: string): Promise<PersonRow | undefined> =>
  tx
    .selectFrom('person')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()

export const fullName = (p: { given_name: string; family_name: string }): string =>
  `${p.given_name} ${p.family_name}`.trim()

export type NewPerson = {
  /** Chosen beforehand where the audit trail must name the person from the first row on. */
  id?: string
  unitId: string
  accountId: string | null
  givenName: string
  familyName: string
  cpr?: { sealed: Buffer; lookup: Buffer } | null
  birthDate?: string | null
  email?: string | null
  phone?: string | null
  street?: string | null
  postcode?: string | null
  town?: string | null
  lat?: number | null
  lon?: number | null
  protected?: boolean
  benefitGroup?: string | null
  unemployedSince?: string | null
  caseworkerId?: string | null
  onBehalf?: boolean
}

/**
 * Registers a person in a unit, with an empty profile. A CPR number the same unit knows already is refused by the
 * database's own rule; what other units know is neither looked at nor told.
 */
export async function registerPerson(
  tx: Tx,
  p: NewPerson,
): Promise<Result<{ id: string }, 'already-registered'>> {
  return asSystem(tx, async (s) => {
    const row = await s
      .insertInto('person')
      .values({
        ...(p.id ? { id: p.id } : {}),
        unit_id: p.unitId,
        account_id: p.accountId,
        given_name: p.givenName,
        family_name: p.familyName,
        cpr_sealed: p.cpr?.sealed ?? null,
        cpr_lookup: p.cpr?.lookup ?? null,
        birth_date: p.birthDate ?? null,
        email: p.email ?? null,
        phone: p.phone ?? null,
        street: p.street ?? null,
        postcode: p.postcode ?? null,
        town: p.town ?? null,
        lat: p.lat ?? null,
        lon: p.lon ?? null,
        protected: p.protected ?? false,
        benefit_group: p.benefitGroup ?? null,
        unemployed_since: p.unemployedSince ?? null,
        caseworker_id: p.caseworkerId ?? null,
        registered_on_behalf: p.onBehalf ?? false,
      })
      .onConflict((o) => o.columns(['unit_id', 'cpr_lookup']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) return refuse('already-registered')
    await s.insertInto('profile').values({ person_id: row.id, unit_id: p.unitId }).execute()
    return ok({ id: row.id })
  })
}

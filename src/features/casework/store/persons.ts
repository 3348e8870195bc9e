import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** The unit's own citizen with this number, by its keyed fingerprint; other units' citizens are not looked at. */
export const findByCpr = async (tx: Tx, lookup: Buffer): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('person')
      .select('id')
      .where('cpr_lookup', '=', lookup)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
  )?.id

/** Somebody of the unit with the same name and birthday. */
export const findNamesake = async (
  tx: Tx,
  p: { givenName: string; familyName: string; birthDate: Day | null },
): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('person')
      .select('id')
      .where('birth_date', '=', p.birthDate)
      .where(
        sql<boolean>`lower(given_name) = lower(${p.givenName}) and lower(family_name) = lower(${p.familyName})`,
      )
      .where('erased_at', 'is', null)
      .orderBy('created_at')
      .limit(1)
      .executeTakeFirst()
  )?.id

export type LockedPerson = {
  id: string
  unit_id: string
  account_id: string | null
  version: number
  unemployed_since: string | null
  benefit_group: string | null
}

/** A citizen of the unit, held until the transaction ends: what is decided about one person is decided in turn. */
export const lockOwnPerson = (tx: Tx, id: string): Promise<LockedPerson | undefined> =>
  tx
    .selectFrom('person')
    .select(['id', 'unit_id', 'account_id', 'version', 'unemployed_since', 'benefit_group'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()

/** Whether the caseworker is this citizen: nobody decides about themselves, also not in another role. */
export const isSelf = (actor: Actor, person: Pick<LockedPerson, 'account_id'>): boolean =>
  person.account_id !== null && person.account_id === actor.accountId

/** The sealed CPR number, for masking it or showing it once. */
export const sealedCpr = async (tx: Tx, id: string): Promise<Buffer | null> =>
  (await tx.selectFrom('person').select('cpr_sealed').where('id', '=', id).executeTakeFirst())?.cpr_sealed ??
  null

export type FactColumns = {
  given_name: string
  family_name: string
  birth_date: Day | null
  email: string | null
  phone: string | null
  street: string | null
  postcode: string
  town: string
  lat: number
  lon: number
  benefit_group: string | null
  unemployed_since: Day | null
  protected: boolean
  no_proposals: boolean
}

/** Writes what is known of a citizen when nobody has changed it meanwhile; says whether it did. */
export async function writeFacts(tx: Tx, id: string, version: number, facts: FactColumns): Promise<boolean> {
  const row = await tx
    .updateTable('person')
    .set({ ...facts, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const writeCaseworker = (tx: Tx, id: string, accountId: string | null) =>
  tx
    .updateTable('person')
    .set((e) => ({ caseworker_id: accountId, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

export type Colleague = { id: string; name: string }

/** Those who work in the unit. */
export const colleaguesOf = (tx: Tx, unitId: string): Promise<Colleague[]> =>
  tx
    .selectFrom('membership as m')
    .innerJoin('account as a', 'a.id', 'm.account_id')
    .select(['a.id', 'a.name'])
    .where('m.unit_id', '=', unitId)
    .where('m.role', '=', 'caseworker')
    .where('m.ended_at', 'is', null)
    .where('a.disabled_at', 'is', null)
    .orderBy('a.name')
    .execute()

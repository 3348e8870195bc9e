import type { Selectable } from 'kysely'
import { postcode } from '#core/place/postcodes.ts'
import type { Unit } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'

export type UnitRow = Selectable<Unit>

/** All units, job centres in Danish order and the secretariat last. */
export const allUnits = (tx: Tx): Promise<UnitRow[]> =>
  tx.selectFrom('unit').selectAll().orderBy('kind').orderBy('name').execute()

/** The job centre that serves a municipality, or undefined when none here does. */
export const unitOfMunicipality = (tx: Tx, code: string): Promise<UnitRow | undefined> =>
  tx
    .selectFrom('unit')
    .selectAll()
    .where('kind', '=', 'jobcentre')
    .where((e) => e(e.val(code), '=', e.fn.any('municipality_codes')))
    .executeTakeFirst()

/**
 * The job centre a postcode points to. A postcode can lie in several municipalities, so this is a first guess that a
 * caseworker may hand on; never a legal decision.
 */
export async function unitOfPostcode(tx: Tx, number: string): Promise<UnitRow | undefined> {
  const place = postcode(number)
  return place ? unitOfMunicipality(tx, place.municipality) : undefined
}

import { randomUUID } from 'node:crypto'
import type { CprReading } from '#core/identity/cpr.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { registerPerson, unitOfPostcode } from '#features/directory/index.ts'
import type { CprVault } from '#platform/auth/cpr-vault.ts'
import { actOnBehalf } from '#platform/db/transaction.ts'
import type { Env } from '../model.ts'
import { findByCpr, findNamesake } from '../store/persons.ts'
import { checkFacts, type FactsRefusal, type PersonFacts } from './person-facts.ts'

export type NewPersonInput = PersonFacts & {
  cpr: CprReading | null
  mine: boolean
  /** The caseworker has seen that somebody of the same name and birthday is here, and says it is another. */
  anotherPerson: boolean
  reason: string
}

export type Registered = {
  id: string
  /** The number does not pass the old check: it may be right all the same. */
  withoutCheckDigit: boolean
  /** The unit the postcode points to, where it is another. */
  otherUnit: string | undefined
}

export type RegisterRefusal = FactsRefusal | 'birth-date-differs' | 'already-here' | 'same-name'

/**
 * Registers a citizen in the caseworker's own unit, with the reason on record. A CPR number or a namesake that this unit
 * knows is said; what another unit knows is neither looked at nor told, so the answer is the same either way.
 */
export async function registerOnBehalf(
  env: Env,
  vault: CprVault,
  input: NewPersonInput,
): Promise<Result<Registered, RegisterRefusal>> {
  const { tx, actor, today } = env
  const { cpr } = input
  // a replacement number need not carry the person's own birthday
  const carried = cpr && !cpr.replacement ? cpr.born : null
  if (carried && input.birthDate && carried !== input.birthDate) return refuse('birth-date-differs')
  const birthDate = input.birthDate ?? carried
  const checked = checkFacts({ ...input, birthDate }, today)
  if (!checked.ok) return checked
  const place = checked.value
  const lookup = cpr ? vault.lookup(cpr.cpr) : null
  const known = lookup && (await findByCpr(tx, lookup))
  if (known) return refuse('already-here', { id: known })
  const namesake = await findNamesake(tx, { ...input, birthDate })
  if (namesake && !input.anotherPerson) return refuse('same-name', { id: namesake })

  const id = randomUUID()
  await actOnBehalf(tx, id, input.reason)
  const registered = await registerPerson(tx, {
    id,
    unitId: actor.unitId ?? '',
    accountId: null,
    givenName: input.givenName,
    familyName: input.familyName,
    cpr: cpr && lookup ? { sealed: vault.seal(cpr.cpr), lookup } : null,
    birthDate,
    email: input.email,
    phone: input.phone,
    street: input.street || null,
    postcode: place.number,
    town: place.town,
    lat: place.at.lat,
    lon: place.at.lon,
    protected: input.protected,
    benefitGroup: input.benefitGroup,
    unemployedSince: input.unemployedSince,
    caseworkerId: input.mine ? actor.accountId : null,
    onBehalf: true,
  })
  // two colleagues at once: the other was first
  if (!registered.ok) return refuse('already-here')
  const pointsTo = await unitOfPostcode(tx, place.number)
  return ok({
    id,
    withoutCheckDigit: cpr?.note === 'without-check-digit',
    otherUnit: pointsTo && pointsTo.id !== actor.unitId ? pointsTo.name : undefined,
  })
}

import type { Day } from '#core/calendar/day.ts'
import { parseCpr } from '#core/identity/cpr.ts'
import { postcode } from '#core/place/postcodes.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { registerPerson, unitOfPostcode } from '#features/directory/index.ts'
import { makeCprVault } from '#platform/auth/cpr-vault.ts'
import type { LoginIdentity } from '#platform/auth/login-identity.ts'
import type { Config } from '#platform/config.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { isOfAge } from '../age.ts'
import { giveRole } from '../store.ts'

export type NewJobseeker = {
  givenName: string
  familyName: string
  birthDate: Day
  postcode: string
  email: string | null
  phone: string | null
}

export type JobseekerRefusal = 'under-age' | 'unknown-postcode' | 'no-unit' | 'already-registered'

/**
 * Makes the account a job-seeker in the unit of the municipality they live in. Where a person may ask for something is
 * a first guess by postcode that a caseworker can hand on. A CPR number is stored sealed, or not at all.
 */
export async function becomeJobseeker(
  tx: Tx,
  config: Pick<Config, 'cprKey'>,
  who: { accountId: string; identity: LoginIdentity; today: Day },
  input: NewJobseeker,
): Promise<Result<{ membershipId: string }, JobseekerRefusal>> {
  if (!isOfAge(input.birthDate, who.today)) return refuse('under-age')
  const place = postcode(input.postcode)
  if (!place) return refuse('unknown-postcode')
  const unit = await unitOfPostcode(tx, input.postcode)
  if (!unit) return refuse('no-unit')
  return asSystem(tx, async (s) => {
    // two windows at once: the second waits here and then sees what the first did
    const account = await s
      .selectFrom('account')
      .select('name_protected')
      .where('id', '=', who.accountId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const mine = await s
      .selectFrom('person')
      .select('id')
      .where('account_id', '=', who.accountId)
      .executeTakeFirst()
    if (mine) return refuse('already-registered')
    const person = await registerPerson(s, {
      unitId: unit.id,
      accountId: who.accountId,
      givenName: input.givenName,
      familyName: input.familyName,
      cpr: sealed(config, who.identity.cpr),
      birthDate: input.birthDate,
      email: input.email,
      phone: input.phone,
      postcode: place.number,
      town: place.town,
      lat: place.at.lat,
      lon: place.at.lon,
      protected: account.name_protected,
    })
    if (!person.ok) return person
    await s
      .updateTable('account')
      .set((e) => ({
        name: `${input.givenName} ${input.familyName}`.trim(),
        email: e.fn.coalesce(e.val(input.email), 'email'),
        phone: e.fn.coalesce(e.val(input.phone), 'phone'),
      }))
      .where('id', '=', who.accountId)
      .execute()
    const role = await giveRole(s, { accountId: who.accountId, role: 'jobseeker', personId: person.value.id })
    return role ? ok({ membershipId: role.id }) : refuse('already-registered')
  })
}

function sealed(config: Pick<Config, 'cprKey'>, written: string | null) {
  const cpr = written ? parseCpr(written) : undefined
  if (!cpr?.ok) return null
  const vault = makeCprVault(config)
  return { sealed: vault.seal(cpr.value.cpr), lookup: vault.lookup(cpr.value.cpr) }
}

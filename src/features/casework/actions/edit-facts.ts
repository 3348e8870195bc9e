import { ok, type Result, refuse } from '#core/result.ts'
import { profileChanged } from '#features/profiles/index.ts'
import type { Env } from '../model.ts'
import { isSelf, lockOwnPerson, writeFacts } from '../store/persons.ts'
import { checkFacts, type FactsRefusal, type PersonFacts } from './person-facts.ts'

export type EditInput = PersonFacts & { noProposals: boolean; version: number }

export type EditRefusal = FactsRefusal | 'gone' | 'own-case' | 'changed-meanwhile'

/** Corrects what the unit knows of a citizen; what companies may read of them follows at once. */
export async function editFacts(env: Env, id: string, input: EditInput): Promise<Result<null, EditRefusal>> {
  const { tx, today } = env
  const person = await lockOwnPerson(tx, id)
  if (!person) return refuse('gone')
  if (isSelf(env.actor, person)) return refuse('own-case')
  const checked = checkFacts(input, today)
  if (!checked.ok) return checked
  const place = checked.value
  const written = await writeFacts(tx, id, input.version, {
    given_name: input.givenName,
    family_name: input.familyName,
    birth_date: input.birthDate,
    email: input.email,
    phone: input.phone,
    street: input.street || null,
    postcode: place.number,
    town: place.town,
    lat: place.at.lat,
    lon: place.at.lon,
    benefit_group: input.benefitGroup,
    unemployed_since: input.unemployedSince,
    protected: input.protected,
    no_proposals: input.noProposals,
  })
  if (!written) return refuse('changed-meanwhile')
  await profileChanged(env, id)
  return ok(null)
}

import { ageOn, type Day } from '#core/calendar/day.ts'
import { type Postcode, postcode } from '#core/place/postcodes.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { LOWEST_AGE } from '../model.ts'

export type PersonFacts = {
  givenName: string
  familyName: string
  birthDate: Day | null
  email: string | null
  phone: string | null
  street: string
  postcode: string
  unemployedSince: Day | null
  benefitGroup: string | null
  protected: boolean
}

export type FactsRefusal = 'birth-date-missing' | 'under-age' | 'unknown-postcode' | 'unemployed-in-future'

/** What holds for everybody registered: of age, a postcode that exists, unemployed since a day that has been. */
export function checkFacts(
  facts: Pick<PersonFacts, 'postcode' | 'unemployedSince'> & { birthDate: Day | null },
  today: Day,
): Result<Postcode, FactsRefusal> {
  if (!facts.birthDate) return refuse('birth-date-missing')
  if (ageOn(facts.birthDate, today) < LOWEST_AGE) return refuse('under-age')
  const place = postcode(facts.postcode)
  if (!place) return refuse('unknown-postcode')
  if (facts.unemployedSince && facts.unemployedSince > today) return refuse('unemployed-in-future')
  return ok(place)
}

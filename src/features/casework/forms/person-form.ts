import {
  flag,
  form,
  optionalChoice,
  optionalCpr,
  optionalDay,
  optionalEmail,
  optionalPhone,
  optionalText,
  postcode,
  text,
  version,
} from '#platform/form/fields.ts'
import { benefitGroups } from '../benefit-groups.ts'
import { onBehalfFields, reasonIsSaid, reasonNeeds } from './on-behalf-fields.ts'

/** What is known of a citizen, as a form asks for it. */
const facts = {
  givenName: text({ max: 100 }),
  familyName: optionalText({ max: 100 }),
  birthDate: optionalDay(),
  email: optionalEmail(),
  phone: optionalPhone(),
  street: optionalText({ max: 120 }),
  postcode: postcode(),
  unemployedSince: optionalDay(),
  benefitGroup: optionalChoice(benefitGroups),
  protected: flag(),
}

/** Registering somebody who is not here yet. `cpr` is the name of the field everywhere: drafts leave it out. */
export const newPersonForm = form({
  ...facts,
  cpr: optionalCpr(),
  mine: flag(),
  anotherPerson: flag(),
  ...onBehalfFields,
}).superRefine(reasonIsSaid, reasonNeeds)

/** Correcting what is known. The unit is not a field: a case moves only when another unit accepts it. */
export const factsForm = form({ ...facts, noProposals: flag(), version: version() })

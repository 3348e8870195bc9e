import type { Lang } from '#platform/text/texts.ts'
import type { FactsRefusal } from '../actions/person-facts.ts'
import { personsTexts } from '../texts/persons.ts'

/** The field a refusal belongs to, and its sentence. `byCpr`: the birthday came with the CPR number. */
export function factErrors(
  reason: FactsRefusal | 'birth-date-differs',
  byCpr: boolean,
  lang: Lang,
): Record<string, string> {
  const t = personsTexts(lang)
  switch (reason) {
    case 'birth-date-missing':
      return { birthDate: t.birthDateMissing }
    case 'birth-date-differs':
      return { birthDate: t.birthDateDiffers }
    case 'under-age':
      return { [byCpr ? 'cpr' : 'birthDate']: t.underAge }
    case 'unknown-postcode':
      return { postcode: t.unknownPostcode }
    case 'unemployed-in-future':
      return { unemployedSince: t.unemployedInFuture }
  }
}

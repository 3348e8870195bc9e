import { applicationTexts } from './texts/application.ts'
import { candidateTexts } from './texts/candidates.ts'

/** Why a company looked at somebody, as the access log keeps it and as that somebody reads it: in Danish. */
export const lookPurposes = {
  application: applicationTexts('da').purposeRead,
  card: candidateTexts('da').purposeCard,
} as const

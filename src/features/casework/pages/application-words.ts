import { type ApplicationStatus, isLive, waiting } from '#core/exchange/application-status.ts'
import { statusNames } from '#core/exchange/application-texts.ts'
import { type Lang, texts } from '#platform/text/texts.ts'
import type { Tone } from '#platform/ui/index.ts'

const own = texts({
  da: { talking: 'Borger og virksomhed er i kontakt', awaiting_certificate: 'Venter på jeres attest' },
  en: { talking: 'Citizen and company are in contact', awaiting_certificate: 'Awaiting your certificate' },
})

/** A status as a caseworker reads it, who is neither of the two. */
export function statusForUnit(status: ApplicationStatus, lang: Lang): string {
  if (status === 'talking' || status === 'awaiting_certificate') return own(lang)[status]
  return statusNames[status][lang]
}

export function toneOf(status: ApplicationStatus): Tone {
  if (status === 'hired') return 'success'
  if (status === 'awaiting_certificate') return 'warning'
  return isLive(status) ? 'info' : 'neutral'
}

/** Whose turn it is, or undefined when the application has ended. */
export const nextActorOf = (status: ApplicationStatus) =>
  isLive(status) ? waiting[status].nextActor : undefined

import type { ClaimStatus } from '#core/rotation/claim-moves.ts'
import { formatHours } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { Tone } from '#platform/ui/index.ts'

export const CLAIM_TONE: Readonly<Record<ClaimStatus, Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  checked: 'info',
  approved: 'success',
  refused: 'error',
  withdrawn: 'neutral',
  exported: 'warning',
  paid: 'success',
}

/** Hours of a claim; of a recovery with a minus. */
export const signedHours = (minutes: number, lang: Lang): string =>
  minutes < 0 ? `−${formatHours(-minutes, lang)}` : formatHours(minutes, lang)

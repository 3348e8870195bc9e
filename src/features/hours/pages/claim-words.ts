import type { ClaimStatus } from '#core/rotation/claim-moves.ts'
import { formatHours } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { Tone } from '#platform/ui/index.ts'
import type { ClaimRow } from '../store/claim-rows.ts'
import type { ClaimTexts } from '../texts/claims.ts'

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

/** Money that came back was not paid out. */
export const claimStatusText = (
  { status, kind }: Pick<ClaimRow, 'status' | 'kind'>,
  t: ClaimTexts,
): string => (kind === 'recovery' && status === 'paid' ? t.paidBack : t.status[status])

/** Hours of a claim; of a recovery with a minus. */
export const signedHours = (minutes: number, lang: Lang): string =>
  minutes < 0 ? `−${formatHours(-minutes, lang)}` : formatHours(minutes, lang)

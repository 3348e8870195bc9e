import type { GoalSums } from '#core/unit-proposal/solve-market.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { ResultTexts } from '../texts/result.ts'

/** Fewer people than this are not counted aloud to those who may not know who they are. */
export const SMALLEST_SHOWN = 5

/**
 * A number of people: as it is, or for those who may not know who they are only that they are few, or to the nearest five, so
 * that a hidden number does not come back as the difference of two others.
 */
export function peopleText(count: number, lang: Lang, isGuarded: boolean): string {
  if (!isGuarded || count === 0) return count.toLocaleString(lang)
  if (count < SMALLEST_SHOWN) return `under ${SMALLEST_SHOWN}`
  return `ca. ${nearestFive(count).toLocaleString(lang)}`
}

export const nearestFive = (count: number): number => Math.round(count / 5) * 5

/** A share of people in whole per cent; left out where the people are too few to be told of. */
export function shareText(part: number, whole: number, lang: Lang, isGuarded: boolean): string {
  const isHidden = isGuarded && [part, whole - part].some((n) => n > 0 && n < SMALLEST_SHOWN)
  if (whole === 0 || isHidden) return '–'
  return `${Math.round((100 * part) / whole).toLocaleString(lang)} %`
}

/** What a difference in goals comes to, one sentence a goal that differs. */
export function priceWords(price: GoalSums, t: ResultTexts, lang: Lang): string[] {
  return (['filled', 'waiting', 'fit'] as const).flatMap((goal) => {
    const lost = price[goal]
    if (lost === 0) return []
    return [(lost > 0 ? t.priceOf : t.gainOf)[goal](Math.abs(lost).toLocaleString(lang))]
  })
}

import type { Mover } from '#core/rotation/move-table.ts'
import type { CaseSide } from '#core/rotation/side.ts'
import type { StepPlace } from '#core/rotation/step.ts'
import type { CaseStep } from '#core/rotation/steps.ts'
import type { Lang } from '#platform/text/texts.ts'
import { paths } from '../paths.ts'
import { stepTexts } from '../texts/steps.ts'

/** Where a step is done. */
export const placeOf = (place: StepPlace, id: string): string => paths[place](id)

/** Who can do it, as people say it. */
export const whoText = (who: readonly CaseSide[], lang: Lang): string => {
  const t = stepTexts(lang)
  return t.or(who.map((side) => t.sides[side]))
}

/** Whether it is the reader's own turn; the consultant who leads a case acts for the secretariat. */
export const isMine = (step: CaseStep, side: Mover): boolean => (step.who as readonly string[]).includes(side)

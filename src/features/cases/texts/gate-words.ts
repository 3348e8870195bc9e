import { allGatePoints, type GatePoint } from '#core/rotation/gates.ts'
import type { Lang } from '#platform/text/texts.ts'
import { gateTexts } from './gates.ts'

/** The question of a point of the success factors, for those who only have its key. */
export const gateWords = (point: string, lang: Lang): string =>
  (allGatePoints as readonly string[]).includes(point)
    ? gateTexts(lang).points[point as GatePoint][0]!
    : point

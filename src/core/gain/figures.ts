import type { Range } from './corners.ts'
import type { FigureDefinition } from './figure-definition.ts'
import { lawFigures } from './law-figures.ts'
import type { LawRoom } from './law-room.ts'
import type { Figure, FigureMark, GainCase } from './model.ts'
import { societyFigures } from './society-figures.ts'
import { workplaceFigures } from './workplace-figures.ts'

/** Everything the calculation rests on besides the project itself, in the order it is shown. */
export const FIGURES: readonly FigureDefinition[] = [...lawFigures, ...workplaceFigures, ...societyFigures]

export const figureById = (id: string): FigureDefinition | undefined => FIGURES.find((one) => one.id === id)

/** The figures for a project: what the one who asks has said, otherwise the standard. One without either is left out. */
export function figuresFor(
  project: GainCase,
  law: LawRoom,
  own: Readonly<Record<string, Range>>,
): ReadonlyMap<string, Figure> {
  const entries = FIGURES.flatMap((definition): [string, Figure][] => {
    const { id, about, label, unit } = definition
    const said = Object.hasOwn(own, id) ? own[id] : undefined
    const standard =
      said === undefined ? definition.standard(project, law) : { ...said, mark: 'own' as const, sources: [] }
    if (standard === undefined) return []
    const { low, likely, high, mark, sources, note } = standard
    return [[id, { id, about, label, unit, low, likely, high, mark, sources, ...(note && { note }) }]]
  })
  return new Map(entries)
}

const WEAKEST_FIRST: readonly FigureMark[] = ['unconfirmed', 'inferred', 'confirmed']

/** The weakest mark of several; `own` when none of them is anything but the asker's. */
export const weakestMark = (marks: readonly FigureMark[]): FigureMark =>
  WEAKEST_FIRST.find((mark) => marks.includes(mark)) ?? 'own'

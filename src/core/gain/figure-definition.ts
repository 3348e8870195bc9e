import type { Sentence, Source } from '../law/scheme.ts'
import type { Range } from './corners.ts'
import type { LawRoom } from './law-room.ts'
import type { FigureGroup, FigureMark, FigureUnit, GainCase, GainForm } from './model.ts'

/** What a figure is when the one who asks says nothing else. */
export type Standard = Range & {
  readonly mark: FigureMark
  readonly sources: readonly Source[]
  readonly note?: Sentence
}

/** A figure as the calculation knows it, before it has a value. */
export type FigureDefinition = {
  readonly id: string
  readonly about: FigureGroup
  readonly label: Sentence
  readonly unit: FigureUnit
  /** Forms that rest on it. */
  readonly forms: readonly GainForm[]
  /** The largest that can be meant, in its own unit; none is below zero. */
  readonly most: number
  /** Undefined where neither a source nor a sensible guess exists for the day: the forms that rest on it cannot be counted. */
  readonly standard: (project: GainCase, law: LawRoom) => Standard | undefined
}

export const exactly = (value: number): Range => ({ low: value, likely: value, high: value })

export const between = (low: number, likely: number, high: number): Range => ({ low, likely, high })

/** 1,000 thousandths: all of it. */
export const ALL = 1000

import { experienceLevels } from '../exchange/card.ts'
import { kinships } from '../exchange/occupation-similarity.ts'

export const LEVELS = experienceLevels.length
export const NONE = kinships.indexOf('none')
/** A class for each kinship with each experience, and one for all who know nothing like it. */
export const KIN_CLASSES = NONE * LEVELS + 1

export const kinshipOfClass = (kin: number) => kinships[Math.min(Math.floor(kin / LEVELS), NONE)]!
/** Undefined for the last class: experience of something else says nothing. */
export const experienceOfClass = (kin: number) =>
  kin === NONE * LEVELS ? undefined : experienceLevels[kin % LEVELS]

/** All profiles by how near their nearest occupation is to one, and then by how well they know it. */
export type KinOrder = {
  /** Profiles by class, and within a class by cell. */
  readonly profiles: Int32Array
  /** The first place of each cell of each class (`class * cells + cell`), and the end. */
  readonly start: Int32Array
}

import { kinshipIn, kinships } from '../exchange/occupation-similarity.ts'
import type { Cells } from './cells.ts'
import { KIN_CLASSES, type KinOrder, LEVELS, NONE } from './kin-classes.ts'
import type { ProfileIndex } from './profile-index.ts'

/** So many orders are kept at most. */
const MOST_KEPT = 32

/** The order for a vikariat's occupation: found once for all vikariater of that occupation. */
export function kinOrderFor(index: ProfileIndex, occupation: string): KinOrder {
  const known = index.kinOrders.get(occupation)
  if (known !== undefined) return known
  if (index.kinOrders.size >= MOST_KEPT) index.kinOrders.clear()
  const order = sortByClass(classesFor(index, occupation), index.cells)
  index.kinOrders.set(occupation, order)
  return order
}

function classesFor({ occupations, size, config }: ProfileIndex, occupation: string): Uint8Array {
  const kinshipOf = kinshipIn(config.related)
  const classOf = new Uint8Array(size).fill(KIN_CLASSES - 1)
  for (const [code, { profiles, experience }] of occupations) {
    const kinship = kinships.indexOf(kinshipOf(code, occupation))
    if (kinship === NONE) continue
    for (let i = 0; i < profiles.length; i++) {
      const p = profiles[i]!
      const kin = kinship * LEVELS + experience[i]!
      if (kin < classOf[p]!) classOf[p] = kin
    }
  }
  return classOf
}

function sortByClass(classOf: Uint8Array, { cellOf, count }: Cells): KinOrder {
  const start = new Int32Array(KIN_CLASSES * count + 1)
  for (let p = 0; p < classOf.length; p++) start[classOf[p]! * count + cellOf[p]! + 1]!++
  for (let at = 1; at < start.length; at++) start[at]! += start[at - 1]!
  const next = start.slice()
  const profiles = new Int32Array(classOf.length)
  for (let p = 0; p < classOf.length; p++) profiles[next[classOf[p]! * count + cellOf[p]!]!++] = p
  return { profiles, start }
}

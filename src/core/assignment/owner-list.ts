/** The persons of each opening, as linked lists through the persons. */
export type OwnerList = {
  /** The first person of each opening, -1 for none. */
  readonly first: Int32Array
  readonly count: Int32Array
  readonly next: Int32Array
}

export function linkAll(openings: number, owner: Int32Array): OwnerList {
  const list = {
    first: new Int32Array(openings).fill(-1),
    count: new Int32Array(openings),
    next: new Int32Array(owner.length).fill(-1),
  }
  for (let p = 0; p < owner.length; p++) if (owner[p]! >= 0) link(list, p, owner[p]!)
  return list
}

export function link({ first, count, next }: OwnerList, person: number, opening: number): void {
  next[person] = first[opening]!
  first[opening] = person
  count[opening]!++
}

/** O(persons of the opening). */
export function unlink({ first, count, next }: OwnerList, person: number, opening: number): void {
  let before = -1
  let p = first[opening]!
  while (p !== person) {
    before = p
    p = next[p]!
  }
  if (before < 0) first[opening] = next[person]!
  else next[before] = next[person]!
  next[person] = -1
  count[opening]!--
}

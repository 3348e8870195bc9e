/**
 * Ranked wishes as CSR: person i would take the places `place[first[i]] … place[first[i + 1] − 1]`, the dearest first, and else keeps
 * the own place i.
 */
export type RankedWishes = { readonly first: Int32Array; readonly place: Int32Array }

/**
 * Top trading cycles (Gale, in Shapley and Scarf: On cores and indivisibility, 1974): everybody points at the owner of the dearest place
 * that is still there; who stands in a ring swaps and leaves. No group could do better among themselves, nobody gains by wishing
 * otherwise than they mean, and nobody ends worse than now. Rings may be of any length. O(persons + wishes).
 *
 * @returns per person the place they get.
 */
export function topTradingCycles({ first, place }: RankedWishes): Int32Array {
  const persons = first.length - 1
  const got = new Int32Array(persons).fill(-1)
  // whose place is gone: a byte each stays in the fast memory
  const gone = new Uint8Array(persons)
  const onPath = new Uint8Array(persons)
  const wish = first.slice(0, persons)
  const path = new Int32Array(persons)
  for (let s = 0; s < persons; s++) {
    if (gone[s] === 1) continue
    let depth = 0
    let person = s
    for (;;) {
      path[depth++] = person
      onPath[person] = 1
      const end = first[person + 1]!
      let w = wish[person]!
      while (w < end && gone[place[w]!] === 1) w++
      wish[person] = w
      const owner = w < end ? place[w]! : person
      if (onPath[owner] === 0) {
        person = owner
        continue
      }
      // the path back to the owner is a ring
      let taken = owner
      for (;;) {
        const taker = path[--depth]!
        onPath[taker] = 0
        gone[taker] = 1
        got[taker] = taken
        if (taker === owner) break
        taken = taker
      }
      if (depth === 0) break
      person = path[--depth]!
    }
  }
  return got
}

/** The rings of two and more that a swap of places makes, each from its lowest person, in the order the places move. */
export function ringsOfSwap(got: Int32Array): number[][] {
  const taker = new Int32Array(got.length)
  got.forEach((place, person) => {
    taker[place] = person
  })
  const seen = new Uint8Array(got.length)
  const rings: number[][] = []
  for (let s = 0; s < got.length; s++) {
    if (seen[s] === 1 || got[s] === s) continue
    const ring: number[] = []
    for (let v = s; seen[v] === 0; v = taker[v]!) {
      seen[v] = 1
      ring.push(v)
    }
    rings.push(ring)
  }
  return rings
}

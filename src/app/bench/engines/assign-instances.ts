import { seeded, shuffle } from '#core/solver/seeded.ts'

/** A generated market of persons and openings; optima in `docs/performance.md`. */
export type AssignRecipe = {
  readonly persons: number
  readonly openings: number
  /** The best so many persons of an opening are kept as edges, give or take a half. */
  readonly edgesPerOpening: number
  readonly reachKm: number
  readonly severalPlaces?: boolean
}

export const assignRecipes: Readonly<Record<string, AssignRecipe>> = {
  a1k: { persons: 1_000, openings: 200, edgesPerOpening: 75, reachKm: 70 },
  a10k: { persons: 10_000, openings: 1_000, edgesPerOpening: 75, reachKm: 70 },
  a100k: { persons: 100_000, openings: 10_000, edgesPerOpening: 100, reachKm: 70 },
  a100k1m: { persons: 100_000, openings: 10_000, edgesPerOpening: 130, reachKm: 120 },
  a100kcap: { persons: 100_000, openings: 10_000, edgesPerOpening: 100, reachKm: 70, severalPlaces: true },
  bal20k: { persons: 20_000, openings: 20_000, edgesPerOpening: 110, reachKm: 120 },
  a1m: { persons: 1_000_000, openings: 100_000, edgesPerOpening: 100, reachKm: 70 },
}

/** Edges by opening, then by person. */
export type AssignInstance = {
  readonly persons: number
  readonly capacity: Int32Array
  readonly opening: Int32Array
  readonly person: Int32Array
  readonly weight: Int32Array
}

const MUNICIPALITIES = 98
const URBAN = 60
const METROS: readonly (readonly [x: number, y: number])[] = [
  [300, 110],
  [140, 60],
  [180, 200],
  [130, 320],
  [60, 170],
]
const WEEKS = 53
const MOST_WEEKS_OFF = 26

/**
 * A market by seed: municipalities in five clusters on a map of 320 × 360 km, occupations of very unequal size, a first and
 * up to two further occupations each, skill, and a week from which one can. The weight of an edge adds up occupation, skill,
 * distance and time, so markets overlap and some run short of people. The order in which chance is drawn is part of the
 * recipe.
 */
export function assignInstance(recipe: AssignRecipe, seed = 1): AssignInstance {
  const chance = seeded(seed)
  const { persons, openings } = recipe
  const town = towns(chance)
  const townShare = unequalShares(MUNICIPALITIES, 0.7, chance)
  const occupations = Math.max(6, Math.min(400, Math.round(persons / 250)))
  const groups = Math.max(3, Math.round(occupations / 10))
  const supply = unequalShares(occupations, 0.75, chance)
  const demand = unequalShares(occupations, 0.75, chance)

  const x = new Float64Array(persons)
  const y = new Float64Array(persons)
  const skill = new Float64Array(persons)
  const fromWeek = new Float64Array(persons)
  // of each occupation: person, points, person, points, …
  const able: number[][] = Array.from({ length: occupations }, () => [])
  for (let p = 0; p < persons; p++) {
    const home = draw(townShare, chance)
    x[p] = town.x[home]! + bell(chance) * 6
    y[p] = town.y[home]! + bell(chance) * 6
    skill[p] = Math.min(100, Math.max(0, 55 + 20 * bell(chance)))
    fromWeek[p] = Math.floor(chance() * WEEKS)
    const first = draw(supply, chance)
    able[first]!.push(p, 60)
    const further = chance() < 0.5 ? 1 : chance() < 0.4 ? 2 : 0
    for (let k = 0; k < further; k++) {
      const other = furtherOccupation(first, occupations, groups, chance)
      if (other !== first) able[other]!.push(p, 40)
    }
  }

  const capacity = new Int32Array(openings)
  const edges = { opening: [] as number[], person: [] as number[], weight: [] as number[] }
  const seenBy = new Int32Array(persons).fill(-1)
  for (let o = 0; o < openings; o++) {
    const occupation = chance() < 0.6 ? draw(supply, chance) : draw(demand, chance)
    const place = draw(townShare, chance)
    const atX = town.x[place]! + bell(chance) * 4
    const atY = town.y[place]! + bell(chance) * 4
    const week = Math.floor(chance() * WEEKS)
    const leastSkill = chance() < 0.5 ? 0 : 30 + chance() * 30
    const priority = chance()
    capacity[o] = recipe.severalPlaces ? severalPlaces(chance) : 1
    const most = Math.round(recipe.edgesPerOpening * (0.5 + chance()))
    const list = able[occupation]!
    const found: (readonly [person: number, weight: number])[] = []
    for (let i = 0; i < list.length; i += 2) {
      const p = list[i]!
      if (seenBy[p] === o || skill[p]! < leastSkill) continue
      const distance = Math.hypot(x[p]! - atX, y[p]! - atY)
      if (distance > recipe.reachKm) continue
      const weeksOff = Math.abs(fromWeek[p]! - week)
      if (weeksOff > MOST_WEEKS_OFF) continue
      seenBy[p] = o
      const points =
        list[i + 1]! +
        skill[p]! * 0.25 +
        (recipe.reachKm - distance) * 0.2 +
        (MOST_WEEKS_OFF - weeksOff) * 0.3 +
        5 * priority
      found.push([p, Math.max(1, Math.round(points * 70 + chance() * 50))])
    }
    found.sort((a, b) => b[1] - a[1] || a[0] - b[0])
    for (const [p, weight] of found.slice(0, most).sort((a, b) => a[0] - b[0])) {
      edges.opening.push(o)
      edges.person.push(p)
      edges.weight.push(weight)
    }
  }
  return {
    persons,
    capacity,
    opening: Int32Array.from(edges.opening),
    person: Int32Array.from(edges.person),
    weight: Int32Array.from(edges.weight),
  }
}

/** The same market with an opening for each place: what capacities spare is the difference. */
export function singlePlaces({ persons, capacity, opening, person, weight }: AssignInstance): AssignInstance {
  const edges = { opening: [] as number[], person: [] as number[], weight: [] as number[] }
  let openings = 0
  let e = 0
  for (let o = 0; o < capacity.length; o++) {
    const start = e
    while (e < opening.length && opening[e] === o) e++
    for (let place = 0; place < capacity[o]!; place++, openings++) {
      for (let i = start; i < e; i++) {
        edges.opening.push(openings)
        edges.person.push(person[i]!)
        edges.weight.push(weight[i]!)
      }
    }
  }
  return {
    persons,
    capacity: new Int32Array(openings).fill(1),
    opening: Int32Array.from(edges.opening),
    person: Int32Array.from(edges.person),
    weight: Int32Array.from(edges.weight),
  }
}

function towns(chance: () => number): { x: Float64Array; y: Float64Array } {
  const x = new Float64Array(MUNICIPALITIES)
  const y = new Float64Array(MUNICIPALITIES)
  for (let m = 0; m < MUNICIPALITIES; m++) {
    const [metroX, metroY] = METROS[m % METROS.length]!
    x[m] = m < URBAN ? metroX + bell(chance) * 22 : chance() * 320
    y[m] = m < URBAN ? metroY + bell(chance) * 22 : chance() * 360
  }
  return { x, y }
}

function furtherOccupation(first: number, occupations: number, groups: number, chance: () => number): number {
  if (chance() >= 0.75) return Math.floor(chance() * occupations)
  const group = first % groups
  const inGroup = Math.floor((occupations - 1 - group) / groups) + 1
  return group + groups * Math.floor(chance() * inGroup)
}

function severalPlaces(chance: () => number): number {
  if (chance() < 0.75) return 1
  if (chance() < 0.7) return 2
  return chance() < 0.7 ? 3 : 5 + Math.floor(chance() * 6)
}

/** Around 0, mostly within ±2. */
function bell(chance: () => number): number {
  let sum = 0
  for (let i = 0; i < 6; i++) sum += chance()
  return (sum - 3) / Math.sqrt(0.5)
}

/** Shares that fall like 1 / rank^power, in shuffled order, summed up for `draw`. */
function unequalShares(count: number, power: number, chance: () => number): Float64Array {
  const order = shuffle(
    chance,
    Array.from({ length: count }, (_, i) => i),
  )
  const share = new Float64Array(count)
  let sum = 0
  order.forEach((one, rank) => {
    share[one] = 1 / (rank + 1) ** power
    sum += share[one]!
  })
  let upTo = 0
  return share.map((part) => {
    upTo += part
    return upTo / sum
  })
}

function draw(shares: Float64Array, chance: () => number): number {
  const at = chance()
  let low = 0
  let high = shares.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (shares[middle]! < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Chance that comes out the same every time: a stream per thing, so that one more thing changes nothing for the others. */
export type Chance = {
  /** 0 ≤ x < 1. */
  next(): number
  /** A whole number, both ends included. */
  int(min: number, max: number): number
  happens(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** So many different ones, in the order drawn; all of them when the list is shorter. */
  some<T>(list: readonly T[], count: number): T[]
  shuffled<T>(list: readonly T[]): T[]
  /** One of the pairs, the more often the heavier. */
  weighted<T>(list: readonly (readonly [T, number])[]): T
}

/** The stream of one thing: `chance(seed, 'company', 17)`. */
export function chance(seed: number, ...name: readonly (string | number)[]): Chance {
  const next = sfc32(...hash128(`${seed}/${name.join('/')}`))
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = int(0, i)
      const kept = copy[i]!
      copy[i] = copy[j]!
      copy[j] = kept
    }
    return copy
  }
  return {
    next,
    int,
    shuffled,
    happens: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new RangeError(`Nothing to pick from: ${name.join('/')}`)
      return list[int(0, list.length - 1)]!
    },
    some: (list, count) => shuffled(list).slice(0, count),
    weighted: (list) => {
      let left = next() * list.reduce((total, [, weight]) => total + weight, 0)
      for (const [value, weight] of list) {
        left -= weight
        if (left < 0) return value
      }
      return list.at(-1)![0]
    },
  }
}

/** A UUID (shaped as version 4) that belongs to the name alone. */
export function seededUuid(seed: number, ...name: readonly (string | number)[]): string {
  const [a, b, c, d] = hash128(`${seed}/id/${name.join('/')}`).map((word) =>
    word.toString(16).padStart(8, '0'),
  ) as [string, string, string, string]
  const variant = '89ab'[Number.parseInt(c[0]!, 16) & 3]
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`
}

type Words = [number, number, number, number]

/** 128 bits of a text: four 32-bit lanes in the manner of FNV-1a, each mixed to the end as MurmurHash3 does. */
function hash128(text: string): Words {
  const lanes: Words = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]
  const primes = [0x01000193, 0x27d4eb2f, 0x165667b1, 0x9e3779b1]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    for (let lane = 0; lane < 4; lane++) lanes[lane] = Math.imul(lanes[lane]! ^ (code + lane), primes[lane]!)
  }
  return lanes.map((lane, index) => mixed(lane ^ (text.length * (index + 1)))) as Words
}

function mixed(word: number): number {
  let h = word
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Chris Doty-Humphrey's small fast counting generator: 128 bits of state, passes PractRand. */
function sfc32(...state: Words): () => number {
  let [a, b, c, d] = state
  const next = () => {
    const t = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return (t >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i++) next()
  return next
}

import type { ReadWishes } from '#core/rings/arc-reader.ts'
import { seeded } from '#core/solver/seeded.ts'

/** The named instances of jobbytte. Degrees are the most wishes an employee has. */
export const SWAP_INSTANCES = {
  s500: { employees: 500, vacancies: 15 },
  s2k: { employees: 2_000, vacancies: 60 },
  s10k: { employees: 10_000, vacancies: 300 },
  s50k: { employees: 50_000, vacancies: 1_500 },
} as const

const MOST_WISHES = 25
const TOWNS = 98
const METROS = [
  [300, 110],
  [140, 60],
  [180, 200],
  [130, 320],
  [60, 170],
] as const
const LEVELS = 4

/** A job with its holder, or a vacancy without; kilometres on a flat map. */
type Job = {
  x: number
  y: number
  occupation: number
  level: number
  homeX: number
  homeY: number
  wish: number
}

/**
 * Employees in 98 towns around five cities who wish for a job of their own occupation, or of one they dream of, that is nearer to
 * home or better; vacancies are the last nodes. The weight is what the new holder gains. The same seed makes the same instance.
 */
export function swapInstance(employees: number, vacancies: number, seed = 1): ReadWishes {
  const chance = seeded(seed)
  const gauss = () => {
    let sum = 0
    for (let i = 0; i < 6; i++) sum += chance()
    return (sum - 3) / Math.sqrt(0.5)
  }
  const nodes = employees + vacancies
  const occupations = Math.max(6, Math.min(120, Math.round(employees / 250)))
  const fields = Math.max(2, Math.round(occupations / 6))
  const towns = Array.from({ length: TOWNS }, (_, town) => {
    const [x, y] = METROS[town % METROS.length]!
    // arguments are evaluated in order, which the seed relies on
    return town < 60 ? { x: x + gauss() * 22, y: y + gauss() * 22 } : { x: chance() * 320, y: chance() * 360 }
  })
  const townOf = zipf(TOWNS, chance)
  const occupationOf = zipf(occupations, chance)
  const jobs: Job[] = []
  for (let i = 0; i < nodes; i++) {
    const town = townOf()
    const x = towns[town]!.x + gauss() * 5
    const y = towns[town]!.y + gauss() * 5
    const occupation = occupationOf()
    const level = Math.floor(chance() * LEVELS)
    const job: Job = { x, y, occupation, level, homeX: 0, homeY: 0, wish: -1 }
    if (i < employees) {
      const home = chance() < 0.55 ? town : townOf()
      job.homeX = towns[home]!.x + gauss() * 6
      job.homeY = towns[home]!.y + gauss() * 6
      if (chance() < 0.35) {
        const field = occupation % fields
        const inField = Math.floor((occupations - 1 - field) / fields) + 1
        job.wish = field + fields * Math.floor(chance() * inField)
      }
    }
    jobs.push(job)
  }
  const byOccupation = Array.from({ length: occupations }, (): number[] => [])
  for (const [i, { occupation }] of jobs.entries()) byOccupation[occupation]!.push(i)
  const from: number[] = []
  const to: number[] = []
  const weight: number[] = []
  for (let person = 0; person < employees; person++) {
    const wishes = wishesOf(person, jobs, byOccupation, chance)
    for (const [job, gain] of wishes.slice(0, MOST_WISHES)) {
      from.push(job)
      to.push(person)
      weight.push(gain)
    }
  }
  return {
    nodes,
    starts: Array.from({ length: vacancies }, (_, i) => employees + i),
    arcs: { from: Int32Array.from(from), to: Int32Array.from(to), weight: Float64Array.from(weight) },
  }
}

/** Jobs a person would like, with the gain, the dearest first. */
function wishesOf(
  person: number,
  jobs: readonly Job[],
  byOccupation: readonly (readonly number[])[],
  chance: () => number,
): [number, number][] {
  const own = jobs[person]!
  const commute = Math.hypot(own.homeX - own.x, own.homeY - own.y)
  const liked: [number, number][] = []
  for (const occupation of new Set([own.occupation, own.wish])) {
    if (occupation < 0) continue
    const dreamed = occupation === own.wish && occupation !== own.occupation ? 25 : 0
    for (const other of byOccupation[occupation]!) {
      const job = jobs[other]!
      if (other === person || Math.abs(job.level - own.level) > 1) continue
      const distance = Math.hypot(own.homeX - job.x, own.homeY - job.y)
      const nearer = commute - distance
      if (distance > 60 || (nearer < 3 && dreamed === 0) || nearer < -25 || chance() < 0.15) continue
      const gain = Math.round(
        10 + dreamed + Math.max(-8, Math.min(60, nearer)) * 0.8 + (job.level - own.level) * 5,
      )
      if (gain > 0) liked.push([other, gain])
    }
  }
  return liked.sort((a, b) => b[1] - a[1] || a[0] - b[0])
}

/** Draws 0 … count − 1, the lower the likelier: share ∝ 1 / (i + 1)^0.7. */
function zipf(count: number, chance: () => number): () => number {
  const upTo: number[] = []
  let sum = 0
  for (let i = 0; i < count; i++) {
    sum += 1 / (i + 1) ** 0.7
    upTo.push(sum)
  }
  return () => {
    const drawn = chance()
    let i = 0
    while (upTo[i]! / sum < drawn) i++
    return i
  }
}

const BLOOD = [
  ['0', 0.4814],
  ['A', 0.3373],
  ['B', 0.1428],
  ['AB', 0.0385],
] as const

/**
 * A pool of pairs like those of the data set PrefLib 00036: drawn by blood groups and the patients' sensitivity (Saidman, Roth, Sönmez,
 * Ünver, Delmonico: Increasing the opportunity of live kidney donation, 2006); every weight is 1. It stands for dense swaps with many
 * equally good solutions.
 */
export function kidneyInstance(pairs: number, altruists: number, seed: number): ReadWishes {
  const chance = seeded(seed)
  const blood = () => {
    let left = chance()
    for (const [group, share] of BLOOD) {
      left -= share
      if (left < 0) return group
    }
    return 'AB'
  }
  const sensitivity = () => {
    const drawn = chance()
    return drawn < 0.7019 ? 0.05 : drawn < 0.9019 ? 0.45 : 0.9
  }
  const gives = (donor: string, patient: string) => donor === '0' || donor === patient || patient === 'AB'
  const people: { patient: string; donor: string; refuses: number }[] = []
  while (people.length < pairs) {
    const one = { patient: blood(), donor: blood(), refuses: sensitivity() }
    // a wife who had children with the donor is the more sensitive
    if (chance() < 0.409 * 0.4897) one.refuses = 1 - 0.75 * (1 - one.refuses)
    if (!gives(one.donor, one.patient) || chance() < one.refuses) people.push(one)
  }
  const donors = [...people.map(({ donor }) => donor), ...Array.from({ length: altruists }, blood)]
  const from: number[] = []
  const to: number[] = []
  for (const [i, donor] of donors.entries()) {
    for (const [j, { patient, refuses }] of people.entries()) {
      if (i === j || !gives(donor, patient) || chance() < refuses) continue
      from.push(i)
      to.push(j)
    }
  }
  return {
    nodes: pairs + altruists,
    starts: Array.from({ length: altruists }, (_, i) => pairs + i),
    arcs: {
      from: Int32Array.from(from),
      to: Int32Array.from(to),
      weight: new Float64Array(from.length).fill(1),
    },
  }
}

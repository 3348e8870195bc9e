import type { Noun } from './grammar.ts'

/**
 * A sentence with holes; with a tag in front it is only used where the tag holds (a kind of workplace, `public`, a trade).
 * `a|b` holds where either does, `a+b` where both do.
 */
export type Line = string | readonly [tag: string, sentence: string]

export type Workplace = {
  key: string
  noun: Noun
  /** Danish says på plejehjemmet, i butikken, hos firmaet. */
  at: 'på' | 'i' | 'hos'
  sector: 'public' | 'private'
  /** DB07. */
  industry: string
  employees: readonly [number, number]
  /** As one of the region's large employers, where such a workplace belongs to one. */
  large?: readonly [number, number]
  /** What the place is called, with `{stamme}` for its own invented name. */
  called: readonly string[]
  /** How often this kind stands in the region, next to the others of its area. */
  weight: number
  /** Words of this kind of place for the area's sentences: brugerne, beboerne, kunderne … */
  words: Readonly<Record<string, string>>
}

export type Trade = {
  /** Code in the occupation vocabulary. */
  occupation: string
  noun: Noun
  /** Kinds of workplace that recruit it. */
  at: readonly string[]
  weight: number
  /** Openings a workplace may post at once. */
  openings: number
  /** Keys of agreements in core, or the workplace's own words. */
  pay: { public?: string; private?: string }
  /** Infinitive phrases: `hjælpe beboerne med …`. */
  tasks: readonly Line[]
  skills: readonly string[]
  needs: Needs
}

export type Needs = {
  /** Keys of certificates that are always asked for, and some that sometimes are. */
  certificates?: readonly string[]
  sometimes?: readonly string[]
  /** What no certificate says: `Uddannet pædagog`. */
  education?: string
  licence?: 'B' | 'C' | 'D'
  /** Category B is asked for now and then. */
  licenceOften?: boolean
  childRecord?: boolean
  criminalRecord?: boolean
  /** How much Danish the work needs. */
  danish: 'little' | 'some' | 'good'
}

/** What colleagues learn while the vikar does their work. `on` follows the word `på`: `et grundkursus i demens`. */
export type Course = {
  title: string
  on: string
  /** Kinds of workplace or trades it belongs to, where it does not fit all of the area. */
  at?: readonly string[]
}

export type AreaWords = {
  key: string
  /** Share of the region's vikariater and of its job-seekers. */
  vacancies: number
  people: number
  workplaces: readonly Workplace[]
  trades: readonly Trade[]
  /** Who goes on the course, where few or many work. */
  learners: { few: readonly Line[]; many: readonly Line[] }
  courses: readonly Course[]
  /** Numbers that are the same in every ad of one workplace; those in `staff` count its people. */
  staff?: readonly string[]
  numbers: Readonly<Record<string, readonly [number, number]>>
  /** The ad's first sentences, for jobrotation and for an ordinary vikariat. */
  rotation: readonly Line[]
  ordinary: readonly Line[]
  /** What a day is like. */
  day: readonly Line[]
  /** About the workplace. */
  us: readonly Line[]
  /** Follows `at du`: `møder til tiden`. */
  expect: readonly Line[]
  /** Noun phrases that follow `vi tilbyder`. */
  offer: readonly Line[]
  introduction: readonly Line[]
  schedule: readonly Line[]
  /** Where a vikariat may lead in this trade: further training. */
  training: readonly Line[]
  /** A job-seeker's own words: why I fit this vikariat, and my background. */
  fit: readonly Line[]
  background: readonly Line[]
}

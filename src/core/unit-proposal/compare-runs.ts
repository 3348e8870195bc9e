/** A proposal of a run, by whatever names person and vikariat in both runs. */
export type RunPair = { readonly person: string; readonly vacancy: string }

/** Why somebody's proposal is another than before. */
export type MoveCause =
  /** The pair was refused. */
  | 'refused'
  /** The person takes no part any more, or does now for the first time. */
  | 'person-left'
  | 'person-new'
  /** The vikariat is not there any more. */
  | 'vacancy-gone'
  /** The two can no longer be put together: the profile or the vikariat has changed, or the person is hired. */
  | 'not-possible'
  /** Somebody else is locked to the place. */
  | 'locked-for-other'
  /** Nothing of the person's own: others changed, and the whole is better so. */
  | 'others'

export type RunMove = {
  readonly person: string
  readonly from: string | undefined
  readonly to: string | undefined
  readonly cause: MoveCause
}

export type RunFacts = {
  readonly persons: ReadonlySet<string>
  readonly vacancies: ReadonlySet<string>
  readonly proposals: readonly RunPair[]
}

export type LaterFacts = RunFacts & {
  readonly refused: readonly RunPair[]
  readonly locked: readonly RunPair[]
  readonly isPossible: (pair: RunPair) => boolean
}

export type Comparison = { readonly kept: number; readonly moves: readonly RunMove[] }

/**
 * What moved from one run to a later one, in the order of the persons of the first, and why. The first cause that applies
 * is told.
 */
export function compareRuns(before: RunFacts, after: LaterFacts): Comparison {
  const from = new Map(before.proposals.map(({ person, vacancy }) => [person, vacancy]))
  const to = new Map(after.proposals.map(({ person, vacancy }) => [person, vacancy]))
  const refused = new Set(after.refused.map(keyOf))
  const lockedAt = new Set(after.locked.map(({ vacancy }) => vacancy))
  const moves: RunMove[] = []
  let kept = 0
  for (const person of new Set([...from.keys(), ...to.keys()])) {
    const had = from.get(person)
    const gets = to.get(person)
    if (had === gets) kept++
    else moves.push({ person, from: had, to: gets, cause: causeOf(person, had) })
  }
  return { kept, moves }

  function causeOf(person: string, had: string | undefined): MoveCause {
    if (!after.persons.has(person)) return 'person-left'
    if (!before.persons.has(person)) return 'person-new'
    if (had === undefined) return 'others'
    const pair = { person, vacancy: had }
    if (refused.has(keyOf(pair))) return 'refused'
    if (!after.vacancies.has(had)) return 'vacancy-gone'
    if (!after.isPossible(pair)) return 'not-possible'
    return lockedAt.has(had) ? 'locked-for-other' : 'others'
  }
}

const keyOf = ({ person, vacancy }: RunPair): string => `${person} ${vacancy}`

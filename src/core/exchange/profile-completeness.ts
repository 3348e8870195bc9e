import type { Wording } from './wording.ts'

/** The steps of a profile in the order they are asked: what makes a match first, what makes a person last. */
export const profileSteps = [
  'occupations',
  'availability',
  'hours',
  'travel',
  'languages',
  'experience',
  'skills',
  'certificates',
  'hope',
  'about',
  'cv',
] as const

export type ProfileStep = (typeof profileSteps)[number]

/** Without these a card would say nothing, or match everything. */
export const stepsToBeShown: readonly ProfileStep[] = [
  'occupations',
  'availability',
  'hours',
  'travel',
  'languages',
]

export const profileStepNames: Readonly<Record<ProfileStep, Wording>> = {
  occupations: { da: 'Hvad du kan arbejde som', en: 'What you can work as' },
  availability: { da: 'Hvornår du kan', en: 'When you are available' },
  hours: { da: 'Hvor mange timer', en: 'How many hours' },
  travel: { da: 'Hvor langt du vil rejse', en: 'How far you will travel' },
  languages: { da: 'Sprog', en: 'Languages' },
  experience: { da: 'Hvor du har arbejdet', en: 'Where you have worked' },
  skills: { da: 'Hvad du er god til', en: 'What you are good at' },
  certificates: { da: 'Certifikater og kørekort', en: 'Certificates and driving licence' },
  hope: { da: 'Hvad du håber på bagefter', en: 'What you hope for afterwards' },
  about: { da: 'Lidt om dig', en: 'A little about you' },
  cv: { da: 'CV', en: 'CV' },
}

export type ProfileFacts = {
  readonly occupations: number
  readonly availableFrom: string | undefined
  readonly weeklyMinutesMin: number | undefined
  readonly weeklyMinutesMax: number | undefined
  readonly maxTravelMinutes: number | undefined
  readonly languages: number
  readonly experiences: number
  readonly skills: number
  /** Certificates and driving licences together. */
  readonly certificates: number
  readonly hope: string | undefined
  readonly about: string
  readonly hasCv: boolean
  /** Steps the person has been through: an answer of "none" is an answer. */
  readonly stepsDone: readonly string[]
  /** Whether we know where the person lives: the card's area comes from there. */
  readonly hasPlace: boolean
  /** Name and address protection: never shown, whatever is filled in. */
  readonly isProtected: boolean
}

/** What keeps a profile from being shown to companies. */
export type Obstacle = ProfileStep | 'place' | 'protected'

export type Completeness = {
  readonly done: readonly ProfileStep[]
  readonly open: readonly ProfileStep[]
  /** The first open step: where to go on. */
  readonly next: ProfileStep | undefined
  readonly percent: number
  readonly obstacles: readonly Obstacle[]
  /** Whether companies could see the card, if the person chooses so. */
  readonly mayBeShown: boolean
}

/** Which steps of a profile are done, and what is missing before it can be shown. */
export function completenessOf(facts: ProfileFacts): Completeness {
  const done = profileSteps.filter((step) => isDone(step, facts))
  const open = profileSteps.filter((step) => !done.includes(step))
  const obstacles: Obstacle[] = stepsToBeShown.filter((step) => open.includes(step))
  if (!facts.hasPlace) obstacles.push('place')
  if (facts.isProtected) obstacles.push('protected')
  return {
    done,
    open,
    next: open[0],
    percent: Math.round((100 * done.length) / profileSteps.length),
    obstacles,
    mayBeShown: obstacles.length === 0,
  }
}

/** A step the card needs is done when it is filled in; any other also when the person went through it with nothing to say. */
function isDone(step: ProfileStep, facts: ProfileFacts): boolean {
  return filled[step](facts) || (!stepsToBeShown.includes(step) && facts.stepsDone.includes(step))
}

const filled: Readonly<Record<ProfileStep, (facts: ProfileFacts) => boolean>> = {
  occupations: (facts) => facts.occupations > 0,
  availability: (facts) => facts.availableFrom !== undefined,
  hours: (facts) => facts.weeklyMinutesMin !== undefined && facts.weeklyMinutesMax !== undefined,
  travel: (facts) => facts.maxTravelMinutes !== undefined,
  languages: (facts) => facts.languages > 0,
  experience: (facts) => facts.experiences > 0,
  skills: (facts) => facts.skills > 0,
  certificates: (facts) => facts.certificates > 0,
  hope: (facts) => facts.hope !== undefined,
  about: (facts) => facts.about.trim() !== '',
  cv: (facts) => facts.hasCv,
}

export const obstacleTexts: Readonly<Record<Obstacle, Wording>> = {
  ...profileStepNames,
  place: { da: 'Dit postnummer', en: 'Your postcode' },
  protected: {
    da: 'Du har navne- og adressebeskyttelse, så vi viser dig ikke for virksomheder. Du kan stadig søge selv, og dit jobcenter kan hjælpe.',
    en: 'Your name and address are protected, so we do not show you to companies. You can still apply yourself, and your job centre can help.',
  },
}

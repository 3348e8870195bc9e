import type { ConditionAbout } from '#core/law/scheme.ts'

/** A question about one fact of the scheme; unemployment is asked as one figure, whichever way it is counted. */
export type Question = {
  /** Its name in the address. */
  readonly param: string
  /** The facts that an answer may state. The first one's wording is used. */
  readonly facts: readonly string[]
  /** Taken to be the chosen day until something else is said. */
  readonly otherwiseTheDay?: boolean
}

export type QuestionSet = {
  readonly id: 'company' | 'temp'
  readonly asks: readonly ConditionAbout[]
  /** Facts that are the chosen day. */
  readonly dayFacts: readonly string[]
  /** What may be asked besides the day and what is in place: the most important first. */
  readonly questions: readonly Question[]
}

export const DAY = 'hvornaar'
/** Boxes to tick: each says that one condition is in place. */
export const IN_PLACE = 'paa-plads'
export const UNEMPLOYED = 'ledig'
export const UNEMPLOYED_UNIT = 'ledig-i'

/** With the day and what is in place. */
export const MOST_QUESTIONS = 7

/** The finding that says whether the state's scheme takes new grants. */
export const SCHEME_OPEN = 'scheme-open'

export const companyQuestions: QuestionSet = {
  id: 'company',
  asks: ['employee', 'training', 'grant'],
  dayFacts: ['course-start-day'],
  questions: [
    { param: 'uddannelse', facts: ['employee-education-level'] },
    { param: 'ansat', facts: ['employee-employment-months'] },
    { param: 'ubrugt', facts: ['employee-education-unused-five-years'] },
    { param: 'timer', facts: ['employee-weekly-minutes'] },
    { param: 'bevilget', facts: ['grant-day'], otherwiseTheDay: true },
    { param: 'sektor', facts: ['sector'] },
  ],
}

export const tempQuestions: QuestionSet = {
  id: 'temp',
  asks: ['temp'],
  dayFacts: ['temp-start-day', 'course-start-day'],
  questions: [
    { param: 'ydelse', facts: ['benefit-group'] },
    {
      param: UNEMPLOYED,
      facts: ['prior-unemployment-weeks-aggregated', 'prior-unemployment-weeks-continuous'],
    },
    { param: 'timer', facts: ['temp-weekly-minutes'] },
    { param: 'uger', facts: ['temp-duration-weeks'] },
    { param: 'job', facts: ['temp-in-job-or-self-employed'] },
    { param: 'kommune', facts: ['municipality-code'] },
  ],
}

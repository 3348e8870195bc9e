import type { Day } from '../calendar/day.ts'
import type { CaseFacts } from './case-facts.ts'
import type { CaseSide } from './side.ts'
import { type CaseStep, stepsOf } from './steps.ts'

const FAR = '9999-12-31'

/** What waits now, the most urgent first; without a deadline last. */
export const waitingSteps = (steps: readonly CaseStep[]): readonly CaseStep[] =>
  steps.filter(({ state }) => state === 'now').toSorted((a, b) => (a.due ?? FAR).localeCompare(b.due ?? FAR))

/** What waits for one side. */
export const tasksFor = (f: CaseFacts, side: CaseSide, today: Day): readonly CaseStep[] =>
  waitingSteps(stepsOf(f, today)).filter(({ who }) => who.includes(side))

/** The next thing that must happen, whoever does it; undefined when nothing waits. */
export const nextStep = (steps: readonly CaseStep[]): CaseStep | undefined => waitingSteps(steps)[0]

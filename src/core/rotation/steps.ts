import type { Day } from '../calendar/day.ts'
import type { CaseFacts } from './case-facts.ts'
import { caseStatus } from './case-moves.ts'
import { closingSteps } from './closing-steps.ts'
import { establishingSteps, planningSteps, startingSteps } from './preparing-steps.ts'
import { employeeSteps, tempSteps } from './running-steps.ts'
import { type Step, type StepOf, step } from './step.ts'

type Made = ReturnType<
  | typeof establishingSteps
  | typeof startingSteps
  | typeof planningSteps
  | typeof tempSteps
  | typeof employeeSteps
  | typeof closingSteps
>[number]
export type StepId = Made['id']
export type CaseStep = Step<StepId>

/** The parts of a step that stay open when a case was stopped: what the others are owed, and the archive. */
const AFTER_A_STOP: readonly StepId[] = ['changed-session', 'decide-claim', 'pay-claim', 'archive']

/** What is still owed when a case has ended: hours and money. */
const AFTER_THE_END: readonly StepId[] = [
  'attendance',
  'hours',
  'confirm-hours',
  'disputed-hours',
  'claim',
  'decide-claim',
  'pay-claim',
]

/** Every step of a case in the order of its phases: what is done, whose turn it is and until when. */
export function stepsOf(f: CaseFacts, today: Day): readonly CaseStep[] {
  const status = caseStatus(f)
  const all: readonly StepOf<StepId>[] = [
    ...establishingSteps(f),
    ...startingSteps(f),
    ...planningSteps(f),
    ...tempSteps(f, today),
    ...employeeSteps(f, today),
    ...closingSteps(f, today),
  ]
  return all.map((one) => step(atStatus(one, status, f), today))
}

function atStatus(one: StepOf<StepId>, status: string, f: CaseFacts): StepOf<StepId> {
  if (one.state === 'done') return one
  if (status === 'archived') return { ...one, state: 'skipped' }
  if (status === 'declined')
    return { ...one, state: one.id === 'archive' ? 'now' : 'skipped', due: undefined }
  if (status === 'stopped') {
    if (one.id === 'archive') return { ...one, state: f.claims.open === 0 ? 'now' : 'later' }
    return AFTER_A_STOP.includes(one.id) ? one : { ...one, state: 'skipped' }
  }
  if (
    status === 'ended' &&
    one.phase !== 'closing' &&
    !(one.state === 'now' && AFTER_THE_END.includes(one.id))
  )
    return { ...one, state: 'skipped' }
  return one
}

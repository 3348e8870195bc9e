import type { Day } from '../calendar/day.ts'
import type { CaseFacts } from './case-facts.ts'
import { caseStatus } from './case-moves.ts'
import { firstDay, lastDay, type Phase, phases } from './step.ts'
import type { CaseStep } from './steps.ts'

/** `late`: somebody's deadline in it is over. */
export type PhaseState = 'done' | 'current' | 'late' | 'todo' | 'skipped'

export type PhaseStanding = { readonly phase: Phase; readonly state: PhaseState }

/** How each phase stands; nobody sets it, it follows from the steps. */
export function phasesOf(f: CaseFacts, steps: readonly CaseStep[], today: Day): readonly PhaseStanding[] {
  return phases.map((phase) => ({
    phase,
    state: standing(
      f,
      phase,
      steps.filter((one) => one.phase === phase),
      today,
    ),
  }))
}

function standing(f: CaseFacts, phase: Phase, steps: readonly CaseStep[], today: Day): PhaseState {
  const now = steps.filter(({ state }) => state === 'now')
  if (now.some(({ late }) => late)) return 'late'
  if (now.length > 0) return 'current'
  if (steps.every(({ state }) => state === 'skipped')) return 'skipped'
  if (steps.every(({ state }) => state === 'done' || state === 'skipped')) return 'done'
  return isUnderWay(f, phase, steps, today) ? 'current' : 'todo'
}

/** Nothing is asked of anybody today, but training or vikariat is going on. */
function isUnderWay(f: CaseFacts, phase: Phase, steps: readonly CaseStep[], today: Day): boolean {
  if (caseStatus(f) !== 'running') return false
  const last = phase === 'running-temp' ? f.temps.last : lastDay(f)
  if (phase === 'running-temp' || phase === 'running-employee') return last !== null && today <= last
  return steps.some(({ state }) => state === 'done')
}

const BEFORE_THE_START: readonly Phase[] = ['establishing', 'starting-up', 'planning']

/**
 * The one phase a case is said to be in. Before the start it is the first that is not done; under way it is the vikar's
 * until the first day of training, the employee's until the last, and the closing after that.
 */
export function currentPhase(f: CaseFacts, standings: readonly PhaseStanding[], today: Day): Phase {
  const status = caseStatus(f)
  if (status === 'wish' || status === 'preparing') {
    const open = standings.find(
      ({ phase, state }) => BEFORE_THE_START.includes(phase) && state !== 'done' && state !== 'skipped',
    )
    return open?.phase ?? 'planning'
  }
  if (status !== 'running') return 'closing'
  const first = firstDay(f)
  const last = lastDay(f)
  if (last !== null && last < today) return 'closing'
  return first !== null && today < first ? 'running-temp' : 'running-employee'
}

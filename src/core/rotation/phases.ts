import type { Day } from '../calendar/day.ts'
import type { CaseFacts } from './case-facts.ts'
import { caseStatus } from './case-moves.ts'
import { lastDay, type Phase, phases } from './step.ts'
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

/** The phase a case is in: the furthest one in which something is going on, else the first that is not done. */
export function currentPhase(standings: readonly PhaseStanding[]): Phase {
  const going = standings.filter(({ state }) => state === 'current' || state === 'late')
  const left = standings.find(({ state }) => state === 'todo')
  return (going.at(-1) ?? left ?? standings.at(-1)!).phase
}

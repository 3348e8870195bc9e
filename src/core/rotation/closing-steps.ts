import type { Day } from '../calendar/day.ts'
import type { CaseFacts } from './case-facts.ts'
import { allGatePoints } from './gates.ts'
import type { CaseSide } from './side.ts'
import { after, lastDay, type StepOf, stateOf } from './step.ts'

const WEEK = 7

/** The sides whose view of the whole is asked for when a case closes. */
export const sidesToEvaluate = (f: CaseFacts): readonly CaseSide[] => [
  'company',
  'unit',
  ...(f.people.all > 0 ? (['employee'] as const) : []),
  ...(f.temps.all > 0 ? (['temp'] as const) : []),
  ...(f.training.seats > 0 ? (['provider'] as const) : []),
]

/** Coming back, looking at it again, and putting it away. */
export function closingSteps(f: CaseFacts, today: Day) {
  const last = lastDay(f)
  const over = f.started !== null && last !== null && last < today
  const closing = over || f.ended !== null
  const asked = sidesToEvaluate(f)
  const missing = asked.filter((side) => !f.evaluated.includes(side))
  const { people, followUps } = f
  const phase = 'closing'
  return [
    {
      id: 'return-talk',
      phase,
      place: 'people',
      state: stateOf(people.back > 0 && people.talked === people.back, people.back > people.talked),
      who: ['company', 'employee'],
      due: after(people.lastBack, 2 * WEEK),
      done: { done: people.talked, of: people.back },
    },
    {
      id: 'second-look',
      phase,
      place: 'gates',
      state: stateOf(f.gates.lookedAgain === allGatePoints.length, closing),
      who: ['company', 'unit', 'shop_steward'],
      due: after(last, 4 * WEEK),
      done: { done: f.gates.lookedAgain, of: allGatePoints.length },
    },
    {
      id: 'evaluation',
      phase,
      place: 'followUp',
      state: stateOf(closing && missing.length === 0, closing),
      who: missing.length > 0 ? missing : ['company'],
      due: after(last, 4 * WEEK),
      done: { done: asked.length - missing.length, of: asked.length },
    },
    {
      id: 'end',
      phase,
      place: 'course',
      state: stateOf(f.ended !== null, over && f.gates.lookedAgain === allGatePoints.length),
      who: ['company', 'unit', 'secretariat'],
      due: after(last, 6 * WEEK),
    },
    {
      id: 'follow-up',
      phase,
      place: 'followUp',
      state: followUps.due > 0 ? 'now' : followUps.open > 0 || f.ended === null ? 'later' : 'done',
      who: ['temp', 'employee', 'unit'],
      due: after(followUps.since, 2 * WEEK),
    },
    {
      id: 'archive',
      phase,
      place: 'course',
      state: stateOf(f.archived !== null, f.ended !== null && followUps.open === 0 && f.claims.open === 0),
      who: ['unit', 'secretariat'],
      due: after(f.ended, 4 * WEEK),
    },
  ] as const satisfies readonly StepOf[]
}

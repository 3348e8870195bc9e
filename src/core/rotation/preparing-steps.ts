import type { Day } from '../calendar/day.ts'
import type { CaseFacts } from './case-facts.ts'
import { allGatePoints, gatePoints } from './gates.ts'
import type { CaseSide } from './side.ts'
import { after, ahead, firstDay, type StepOf, stateOf } from './step.ts'

const DAYS_TO_ANSWER_A_WISH = 10
const WEEK = 7

/** From when there has been time for a step. */
const since = (f: CaseFacts): Day => f.accepted ?? f.createdOn

/** From the wish until the unit has taken it and everybody knows what it is for. */
export function establishingSteps(f: CaseFacts) {
  const taken = f.accepted !== null
  const first = firstDay(f)
  const forPurpose = gatePoints.purpose.filter((point) => f.gates.answered.includes(point)).length
  const phase = 'establishing'
  return [
    { id: 'wish', phase, place: 'wish', state: 'done', who: 'company', due: f.createdOn },
    {
      id: 'accept',
      phase,
      place: 'wish',
      state: stateOf(taken, true),
      who: ['unit', 'secretariat'],
      due: after(f.createdOn, DAYS_TO_ANSWER_A_WISH),
    },
    {
      id: 'responsible',
      phase,
      place: 'case',
      state: stateOf(f.units.withCaseworker >= f.units.all && f.units.hasContact, taken),
      who: ['unit', 'secretariat'],
      due: after(f.accepted, WEEK),
      done: { done: f.units.withCaseworker, of: f.units.all },
    },
    {
      id: 'rules',
      phase,
      place: 'wish',
      state: stateOf(f.funding !== 'undecided', true),
      who: ['company', 'unit', 'secretariat'],
      due: ahead(first, 8 * WEEK, since(f)),
    },
    {
      id: 'purpose',
      phase,
      place: 'gates',
      state: stateOf(forPurpose === gatePoints.purpose.length, taken),
      who: ['company', 'shop_steward'],
      due: ahead(first, 8 * WEEK, since(f)),
      done: { done: forPurpose, of: gatePoints.purpose.length },
    },
  ] as const satisfies readonly StepOf[]
}

/** Who takes part, whether they want to, and what the other success factors say. */
export function startingSteps(f: CaseFacts) {
  const taken = f.accepted !== null
  const first = firstDay(f)
  const { people } = f
  const answered = f.gates.answered.length
  const phase = 'starting-up'
  const asked: readonly CaseSide[] =
    people.declined > 0 && people.agreed + people.declined === people.all
      ? ['company']
      : ['employee', 'company']
  return [
    {
      id: 'employees',
      phase,
      place: 'people',
      state: stateOf(people.all > 0, taken),
      who: 'company',
      due: ahead(first, 6 * WEEK, since(f)),
    },
    {
      id: 'agree',
      phase,
      place: 'people',
      state: stateOf(people.all > 0 && people.agreed === people.all, people.all > 0),
      who: asked,
      due: ahead(first, 4 * WEEK, since(f)),
      done: { done: people.agreed, of: people.all },
    },
    {
      id: 'gates',
      phase,
      place: 'gates',
      state: stateOf(answered === allGatePoints.length, taken),
      who: ['company', 'unit'],
      due: ahead(first, 3 * WEEK, since(f)),
      done: { done: answered, of: allGatePoints.length },
    },
  ] as const satisfies readonly StepOf[]
}

/** Training, cover, agreement, grant, and the start itself. */
export function planningSteps(f: CaseFacts) {
  const taken = f.accepted !== null
  const first = firstDay(f)
  const { people, training, covers, agreement } = f
  const phase = 'planning'
  const placed = people.all > 0 && people.withoutTraining === 0
  return [
    {
      id: 'training',
      phase,
      place: 'training',
      state: stateOf(placed, people.all > 0),
      who: 'company',
      due: ahead(first, 5 * WEEK, since(f)),
      done: { done: people.all - people.withoutTraining, of: people.all },
    },
    {
      id: 'class',
      phase,
      place: 'training',
      state: stateOf(
        training.seats > 0 && training.waiting === 0 && training.unconfirmed === 0,
        training.seats + training.waiting > 0,
      ),
      who: 'provider',
      due: ahead(first, 3 * WEEK, since(f)),
    },
    {
      id: 'cover',
      phase,
      place: 'cover',
      state: stateOf(covers.all > 0, training.seats > 0),
      who: 'company',
      due: ahead(first, 4 * WEEK, since(f)),
      done: { done: people.covered, of: people.all },
    },
    {
      id: 'agreement',
      phase,
      place: 'agreement',
      state: stateOf(agreement.status === 'signed', taken && people.all > 0),
      who: agreement.status === 'sent' && agreement.turn.length > 0 ? agreement.turn : ['unit', 'company'],
      due: ahead(first, 2 * WEEK, agreement.on ?? since(f)),
    },
    grantStep(f, first),
    {
      id: 'start',
      phase,
      place: 'course',
      state: stateOf(
        f.started !== null,
        taken && people.all > 0 && f.gates.answered.length === allGatePoints.length,
      ),
      who: ['company', 'unit', 'secretariat'],
      due: first ?? undefined,
    },
  ] as const satisfies readonly StepOf[]
}

const DAYS_TO_DECIDE = 14

/** Only with money of the scheme: applied for by the company, prepared and decided in the unit by two people. */
function grantStep(f: CaseFacts, first: Day | null): StepOf<'grant'> {
  const { grants, units } = f
  const base = { id: 'grant', phase: 'planning', place: 'grant' } as const
  if (f.funding === 'none') return { ...base, state: 'skipped', who: 'company' }
  const waits = grants.toPrepare + grants.toDecide > 0
  return {
    ...base,
    state: stateOf(
      f.funding === 'scheme' && grants.granted >= units.all,
      f.funding === 'scheme' && f.accepted !== null && f.people.all > 0,
    ),
    who: waits ? 'unit' : 'company',
    due: waits ? after(grants.since, DAYS_TO_DECIDE) : ahead(first, 3 * WEEK, since(f)),
    done: { done: grants.granted, of: units.all },
  }
}

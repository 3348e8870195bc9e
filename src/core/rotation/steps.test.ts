import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, day, dayFromNumber, dayNumber } from '../calendar/day.ts'
import { type CaseFacts, newCaseFacts } from './case-facts.ts'
import { allGatePoints, gatePoints } from './gates.ts'
import { currentPhase, phasesOf } from './phases.ts'
import { caseSides } from './side.ts'
import { phases } from './step.ts'
import { type StepId, stepsOf } from './steps.ts'
import { nextStep, tasksFor, waitingSteps } from './tasks.ts'

const TODAY = day('2014-04-08')
const wished: CaseFacts = { ...newCaseFacts(day('2014-04-01')), wantedFrom: day('2014-06-02') }
const taken: CaseFacts = {
  ...wished,
  accepted: day('2014-04-03'),
  units: { all: 1, withCaseworker: 1, hasContact: true },
}
const ready: CaseFacts = {
  ...taken,
  funding: 'none',
  gates: { answered: allGatePoints, lookedAgain: 0 },
  people: { ...taken.people, all: 2, agreed: 2, covered: 2 },
  training: { ...taken.training, first: day('2014-06-02'), last: day('2014-06-27'), seats: 2 },
  covers: { all: 1, open: 0, firstOpen: null },
  temps: { ...taken.temps, all: 1, last: day('2014-06-27') },
  agreement: { status: 'signed', on: day('2014-04-05'), turn: [] },
}
const ids = (f: CaseFacts, today: Day = TODAY): StepId[] =>
  waitingSteps(stepsOf(f, today)).map(({ id }) => id)
const of = (f: CaseFacts, id: StepId, today: Day = TODAY) => stepsOf(f, today).find((step) => step.id === id)!

describe('whose turn it is', () => {
  test('a new wish waits for the job centre’s answer, in ten days', () => {
    expect(ids(wished).toSorted()).toEqual(['accept', 'rules'])
    expect(of(wished, 'accept')).toMatchObject({
      who: ['unit', 'secretariat'],
      due: '2014-04-11',
      late: false,
    })
    expect(of(wished, 'accept', day('2014-04-12')).late).toBe(true)
  })

  test('a taken case asks for purpose, people and the other points', () => {
    expect(ids(taken).toSorted()).toEqual(['employees', 'gates', 'purpose', 'rules'])
    expect(tasksFor(taken, 'shop_steward', TODAY).map(({ id }) => id)).toEqual(['purpose'])
    expect(of(taken, 'gates').done).toEqual({ done: 0, of: 12 })
  })

  test('employees answer before the company is asked what to do about a no', () => {
    const two = { ...taken, people: { ...taken.people, all: 2, withoutTraining: 2 } }
    expect(of(two, 'agree').who).toEqual(['employee', 'company'])
    const no = { ...two, people: { ...two.people, agreed: 1, declined: 1 } }
    expect(of(no, 'agree').who).toEqual(['company'])
  })

  test('a grant is asked for only with the scheme’s money, and waits for whoever has it', () => {
    expect(of(ready, 'grant').state).toBe('skipped')
    const money: CaseFacts = { ...ready, funding: 'scheme', grants: { ...ready.grants, toApply: 1 } }
    expect(of(money, 'grant')).toMatchObject({ state: 'now', who: ['company'] })
    const applied: CaseFacts = {
      ...money,
      grants: { ...money.grants, toApply: 0, toPrepare: 1, since: day('2014-04-07') },
    }
    expect(of(applied, 'grant')).toMatchObject({ who: ['unit'], due: '2014-04-22' })
    const granted: CaseFacts = { ...money, grants: { ...money.grants, toApply: 0, granted: 1 } }
    expect(of(granted, 'grant').state).toBe('done')
  })

  test('with everything in place only the start is left', () => {
    expect(ids(ready)).toEqual(['start'])
    expect(currentPhase(ready, phasesOf(ready, stepsOf(ready, TODAY), TODAY), TODAY)).toBe('planning')
  })

  test('a signature waits for those whose turn it is', () => {
    const sent: CaseFacts = { ...ready, agreement: { status: 'sent', on: TODAY, turn: ['employee'] } }
    expect(of(sent, 'agreement').who).toEqual(['employee'])
  })

  test('a case under way without anything to do today is under way all the same', () => {
    const running: CaseFacts = { ...ready, started: day('2014-06-02') }
    const today = day('2014-06-10')
    expect(ids(running, today)).toEqual([])
    expect(currentPhase(running, phasesOf(running, stepsOf(running, today), today), today)).toBe(
      'running-employee',
    )
  })

  test('the phase a case is said to be in goes by its days', () => {
    const at = (f: CaseFacts, today: Day) => currentPhase(f, phasesOf(f, stepsOf(f, today), today), today)
    const running: CaseFacts = { ...ready, started: day('2014-05-20') }
    expect(at(wished, TODAY)).toBe('establishing')
    expect(at(taken, TODAY)).toBe('establishing')
    expect(at(ready, TODAY)).toBe('planning')
    expect(at(running, day('2014-05-30'))).toBe('running-temp')
    expect(at(running, day('2014-06-02'))).toBe('running-employee')
    expect(at(running, day('2014-06-28'))).toBe('closing')
    expect(at({ ...running, ended: day('2014-07-01') }, day('2014-07-02'))).toBe('closing')
  })

  test('after the last day come talk, second look, evaluation, and only then the end', () => {
    const over: CaseFacts = {
      ...ready,
      started: day('2014-06-02'),
      people: { ...ready.people, back: 2, talked: 0, lastBack: day('2014-06-27') },
    }
    const today = day('2014-07-01')
    expect(ids(over, today)).toEqual(expect.arrayContaining(['return-talk', 'second-look', 'evaluation']))
    expect(of(over, 'end', today).state).toBe('later')
    const looked = { ...over, gates: { ...over.gates, lookedAgain: 12 } }
    expect(of(looked, 'end', today).state).toBe('now')
  })

  test('a stopped case asks for what is owed and the archive, a declined one for the archive alone', () => {
    const stopped: CaseFacts = {
      ...ready,
      started: day('2014-06-02'),
      stopped: day('2014-06-10'),
      claims: { ...ready.claims, open: 1, toPay: 1, toPaySince: day('2014-06-09') },
    }
    expect(ids(stopped, day('2014-06-11'))).toEqual(['pay-claim'])
    const paid = { ...stopped, claims: { ...stopped.claims, open: 0, toPay: 0 } }
    expect(ids(paid, day('2014-06-11'))).toEqual(['archive'])
    expect(ids({ ...wished, declined: TODAY })).toEqual(['archive'])
    expect(ids({ ...paid, archived: TODAY })).toEqual([])
  })
})

const aDay = fc
  .integer({ min: dayNumber(day('2014-01-01')), max: dayNumber(day('2015-12-31')) })
  .map(dayFromNumber)
const maybe = fc.option(aDay, { nil: null })
const few = fc.integer({ min: 0, max: 3 })
const someFacts: fc.Arbitrary<CaseFacts> = fc
  .record({
    created: aDay,
    days: fc.array(maybe, { minLength: 14, maxLength: 14 }),
    n: fc.array(few, { minLength: 26, maxLength: 26 }),
    funding: fc.constantFrom('undecided', 'scheme', 'none'),
    gates: fc.subarray([...allGatePoints]),
    agreement: fc.constantFrom('none', 'draft', 'sent', 'signed'),
    turn: fc.subarray([...caseSides]),
  })
  .map(({ created, days: d, n, funding, gates, agreement, turn }) => ({
    createdOn: created,
    accepted: d[0]!,
    declined: d[0] ? null : d[1]!,
    started: d[0] ? d[2]! : null,
    stopped: d[3]!,
    ended: d[0] && d[2] && !d[3] ? d[4]! : null,
    archived: d[5]!,
    funding: funding as CaseFacts['funding'],
    wantedFrom: d[6]!,
    wantedTo: null,
    units: { all: n[0]! + 1, withCaseworker: n[1]!, hasContact: n[2]! > 1 },
    gates: { answered: gates, lookedAgain: n[3]! * 4 },
    people: {
      all: n[4]! + n[5]!,
      agreed: n[4]!,
      declined: 0,
      withoutTraining: n[5]!,
      covered: n[4]!,
      back: n[4]!,
      talked: Math.min(n[4]!, n[6]!),
      lastBack: d[7]!,
    },
    training: {
      first: d[8]!,
      last: d[8]!,
      seats: n[7]!,
      waiting: n[8]!,
      unconfirmed: n[9]!,
      daysUnregistered: n[10]!,
      unregisteredSince: d[9]!,
    },
    changes: { open: n[11]!, since: d[9]! },
    covers: { all: n[12]!, open: Math.min(n[12]!, n[13]!), firstOpen: d[10]! },
    temps: {
      all: n[14]!,
      unprepared: Math.min(n[14]!, n[15]!),
      first: d[11]!,
      last: d[11]!,
      halfWayOpen: Math.min(n[14]!, n[16]!),
      halfWayOn: d[12]!,
      withoutPerspective: Math.min(n[14]!, n[17]!),
    },
    confirmations: { missing: n[18]!, since: d[13]!, disputed: n[19]! },
    agreement: { status: agreement as CaseFacts['agreement']['status'], on: d[9]!, turn },
    grants: {
      toApply: n[20]!,
      toPrepare: n[21]!,
      toDecide: 0,
      granted: n[22]!,
      refused: 0,
      since: d[9]!,
    },
    hours: { any: n[23]! > 0, weeksMissing: n[23]!, since: d[9]! },
    claims: {
      monthsOpen: n[24]!,
      firstMonthEnd: d[9]!,
      toDecide: n[25]!,
      toDecideSince: d[9]!,
      toPay: 0,
      toPaySince: null,
      open: n[25]!,
      paid: 0,
    },
    evaluated: turn,
    followUps: { open: n[1]!, due: Math.min(n[1]!, n[2]!), since: d[9]! },
  }))

describe('for any facts', () => {
  test('every step that waits has somebody to do it, each id stands once, and phases agree with their steps', () => {
    fc.assert(
      fc.property(someFacts, aDay, (f, today) => {
        const steps = stepsOf(f, today)
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
        for (const one of steps) {
          if (one.state === 'now') expect(one.who.length).toBeGreaterThan(0)
          expect(one.late).toBe(one.state === 'now' && one.due !== undefined && one.due < today)
        }
        const standings = phasesOf(f, steps, today)
        expect(standings.map(({ phase }) => phase)).toEqual(phases)
        for (const { phase, state } of standings) {
          const own = steps.filter((one) => one.phase === phase)
          const waits = own.some((one) => one.state === 'now')
          if (waits) expect(['current', 'late']).toContain(state)
          if (state === 'late') expect(own.some(({ late }) => late)).toBe(true)
          if (state === 'done')
            expect(own.every((one) => one.state === 'done' || one.state === 'skipped')).toBe(true)
        }
        if (f.archived) expect(waitingSteps(steps)).toEqual([])
      }),
    )
  })

  test('what waits is divided among the sides without anything left over', () => {
    fc.assert(
      fc.property(someFacts, aDay, (f, today) => {
        const waiting = waitingSteps(stepsOf(f, today))
        const shared = new Set(caseSides.flatMap((side) => tasksFor(f, side, today).map(({ id }) => id)))
        expect([...shared].toSorted()).toEqual(waiting.map(({ id }) => id).toSorted())
        expect(nextStep(waiting)).toEqual(waiting[0])
      }),
    )
  })

  test('nobody is asked to start a case with an open point', () => {
    fc.assert(
      fc.property(someFacts, aDay, (f, today) => {
        const start = stepsOf(f, today).find(({ id }) => id === 'start')!
        if (start.state === 'now')
          expect(f.gates.answered.length).toBe(Object.values(gatePoints).flat().length)
      }),
    )
  })
})

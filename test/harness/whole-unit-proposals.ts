import { figuresOf } from '#core/unit-proposal/figures.ts'
import { packMarket } from '#core/unit-proposal/market.ts'
import { sumsOf } from '#core/unit-proposal/solve-market.ts'
import type { RunResult } from '#features/unit-proposals/model.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** One person and one place, and the two not put together. */
const market = {
  waiting: Int32Array.of(30),
  capacity: Int32Array.of(1),
  person: Int32Array.of(0),
  opening: Int32Array.of(0),
  score: Int32Array.of(80),
  forOpening: Int32Array.of(80),
  forPerson: Int32Array.of(80),
}
const owner = Int32Array.of(-1)
const outcome = {
  figures: figuresOf(market, owner, Int32Array.of(1), [undefined]),
  goals: sumsOf(market, owner),
  blocking: 0,
}
const result: RunResult = {
  chosen: outcome,
  other: outcome,
  proven: true,
  mostFilled: 1,
  stability: null,
  lost: 0,
  excluded: 1,
  leftOut: { objection: 0, protected: 0, empty: 0 },
}

/** A finished run of a unit with one person, one vikariat and a refused proposal, marked with the canary. */
export async function aWholeProposalRun(
  tx: Tx,
  of: {
    canary: string
    unitId: string
    personId: string
    vacancyId: string
    vacancyNumber: number
    askedBy: string
  },
): Promise<void> {
  const run = await tx
    .insertInto('unit_proposal_run')
    .values({
      scope: 'unit',
      unit_id: of.unitId,
      principle: 'best',
      goals: ['filled', 'waiting', 'fit'],
      seed: 1,
      status: 'done',
      result: JSON.stringify(result),
      asked_by: of.askedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const ofRun = { run_id: run.id }
  await tx
    .insertInto('unit_proposal_person')
    .values({ ...ofRun, person_id: of.personId, no: 0, waited_weeks: 30, options: 1 })
    .execute()
  await tx
    .insertInto('unit_proposal_vacancy')
    .values({
      ...ofRun,
      vacancy_id: of.vacancyId,
      no: 0,
      number: of.vacancyNumber,
      title: of.canary,
      company_name: of.canary,
      town: 'Ballerup',
      starts_on: '2014-05-01',
      ends_on: '2014-09-30',
      places: 1,
    })
    .execute()
  await tx
    .insertInto('unit_proposal')
    .values({
      ...ofRun,
      person_no: 0,
      vacancy_no: 0,
      score: 80,
      state: 'refused',
      reason: `${of.canary} vil ikke`,
    })
    .execute()
  await tx
    .insertInto('unit_proposal_market')
    .values({ ...ofRun, edges: Buffer.from(packMarket(market).buffer) })
    .execute()
}

import type { Tx } from '#platform/db/transaction.ts'

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
      result: '{}',
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
    .values({ ...ofRun, edges: Buffer.alloc(12) })
    .execute()
}

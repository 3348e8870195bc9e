import type { Tx } from '#platform/db/transaction.ts'

/** What the planning of a case keeps: conditions, what one employee cannot, and a run that found nothing. */
export async function aPlannedCase(
  tx: Tx,
  own: { case_id: string; company_id: string },
  { canary, caseEmployeeId }: { canary: string; caseEmployeeId: string },
): Promise<void> {
  const weeks = { starts_on: '2014-05-05', ends_on: '2014-06-27', shortest_block: 4 }
  const functions = JSON.stringify([{ functionTitle: canary }])
  await tx
    .insertInto('case_plan_condition')
    .values({ ...own, ...weeks, functions })
    .execute()
  const blocked = [{ from: '2014-05-05', to: '2014-05-06', away: true }]
  await tx
    .insertInto('case_plan_person')
    .values({ ...own, case_employee_id: caseEmployeeId, blocked: JSON.stringify(blocked) })
    .execute()
  const place = {
    ...{ functionTitle: canary, workplaceId: '', staff: 4, minimum: 3, mostTemps: 1, weeklyMinutes: 2220 },
    ...{ exceptions: [], temps: [] },
  }
  const facts = {
    ...{ from: weeks.starts_on, to: weeks.ends_on, shortestBlock: 4, functions: [place], courses: [] },
    people: [{ id: caseEmployeeId, place: 0, wishes: [], blocked, held: [] }],
  }
  await tx
    .insertInto('case_plan_run')
    .values({ ...own, status: 'failed', most_seconds: 60, facts: JSON.stringify(facts) })
    .execute()
}

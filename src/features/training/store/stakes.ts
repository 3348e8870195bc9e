import type { Day } from '#core/calendar/day.ts'
import type { Period } from '#core/calendar/period.ts'
import { schemeTerms } from '#core/hours/scheme-terms.ts'
import type { Ore } from '#core/text/money.ts'
import { knownScheme } from '#features/law/index.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** What a case has at stake in a session: who stands in for its people and when, its grants, and the rate of an hour. */
export type Stakes = {
  /** By place in the case. */
  covered: Map<string, Period[]>
  grants: Period[]
  rateOn: (day: Day) => Ore | undefined
}

/** As the system: a provider changes the session, and what follows for the case is for the case to see. */
export async function stakesOf(
  tx: Tx,
  caseId: string,
  caseEmployeeIds: readonly string[],
  session: { starts_on: Day; ends_on: Day },
  today: Day,
): Promise<Stakes> {
  const covers = await tx
    .selectFrom('cover_for as f')
    .innerJoin('case_cover as c', 'c.id', 'f.cover_id')
    .select(['f.case_employee_id', 'c.starts_on', 'c.ends_on'])
    .where('f.case_id', '=', caseId)
    .where('c.ended_at', 'is', null)
    .execute()
  const covered = new Map<string, Period[]>(caseEmployeeIds.map((id) => [id, []]))
  for (const c of covers)
    covered.get(c.case_employee_id)?.push({ from: c.starts_on as Day, to: c.ends_on as Day })
  const grants = await tx
    .selectFrom('case_grant')
    .select(['starts_on', 'ends_on', 'decided_at'])
    .where('case_id', '=', caseId)
    .where('status', '=', 'granted')
    .execute()
  return {
    covered,
    grants: grants.map((g) => ({ from: g.starts_on as Day, to: g.ends_on as Day })),
    rateOn: await rateOf(tx, caseId, session, today),
  }
}

/** The scheme's rate by the day; nothing where the case has no scheme or the rate hangs on what nobody has said. */
async function rateOf(
  tx: Tx,
  caseId: string,
  session: { starts_on: Day; ends_on: Day },
  today: Day,
): Promise<(day: Day) => Ore | undefined> {
  const row = await tx
    .selectFrom('rotation_case as c')
    .innerJoin('company as f', 'f.id', 'c.company_id')
    .select(['c.funding', 'c.scheme', 'c.wanted_from', 'f.sector'])
    .where('c.id', '=', caseId)
    .executeTakeFirstOrThrow()
  if (row.funding !== 'scheme' || row.scheme === null) return () => undefined
  const terms = schemeTerms(knownScheme(row.scheme), {
    start: session.starts_on,
    end: session.ends_on,
    given: today,
    courseStart: (row.wanted_from as Day | null) ?? session.starts_on,
    sector: row.sector,
    specialPool: false,
    facts: {},
  })
  return (day) => {
    const rate = terms.rateOn(day)
    return rate.state === 'known' ? rate.value : undefined
  }
}

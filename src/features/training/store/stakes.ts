import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { schemeTerms } from '#core/hours/scheme-terms.ts'
import type { CaseInSession } from '#core/training/session-effect.ts'
import { knownScheme } from '#features/law/index.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** What a case has at stake in a session beside its seats and their price. */
export type Stakes = Pick<CaseInSession, 'standIns' | 'grants' | 'rateOn'>

/** As the system: a provider changes the session, and what follows for the case is for the case to see. */
export async function stakesOf(
  tx: Tx,
  caseId: string,
  caseEmployeeIds: readonly string[],
  session: { starts_on: Day; ends_on: Day },
  today: Day,
): Promise<Stakes> {
  const grants = await tx
    .selectFrom('case_grant')
    .select(['starts_on', 'ends_on', 'decided_at'])
    .where('case_id', '=', caseId)
    .where('status', '=', 'granted')
    .execute()
  return {
    standIns: await standInsFor(tx, caseId, caseEmployeeIds),
    grants: grants.map((g) => ({ from: g.starts_on as Day, to: g.ends_on as Day })),
    rateOn: await rateOf(tx, caseId, session, today),
  }
}

/** Who is hired for one of the employees: by the vikariat, or by the function where there is none. */
async function standInsFor(
  tx: Tx,
  caseId: string,
  caseEmployeeIds: readonly string[],
): Promise<Stakes['standIns']> {
  const { rows } = await sql<{ from: Day; to: Day; weeklyMinutes: number }>`
    select lower(t.period)::text as from, coalesce(t.ended_on, upper(t.period) - 1)::text as to, t.weekly_minutes as "weeklyMinutes"
    from case_temp t where t.case_id = ${caseId} and t.status in ('reserved', 'active') and exists (
      select from case_employee ce join employee e on e.id = ce.employee_id where ce.id = any (${caseEmployeeIds}::uuid[])
        and case when t.cover_id is null then lower(e.function_title) = lower(t.function_title)
          else exists (select from cover_for f where f.cover_id = t.cover_id and f.case_employee_id = ce.id) end)`.execute(
    tx,
  )
  return rows.map(({ from, to, weeklyMinutes }) => ({ period: { from, to }, weeklyMinutes }))
}

/** The scheme's rate by the day; nothing where the case has no scheme or the rate hangs on what nobody has said. */
async function rateOf(
  tx: Tx,
  caseId: string,
  session: { starts_on: Day; ends_on: Day },
  today: Day,
): Promise<Stakes['rateOn']> {
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

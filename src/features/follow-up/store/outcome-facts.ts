import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { OutcomeFacts } from '#core/rotation/outcome.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

/**
 * What a case's figures are counted from, for somebody who has been shown the case. Asked as the system, since the figures
 * are the same for all parties and name nobody; how few answers a reader may see is the page's business.
 */
export async function outcomeFacts(tx: Tx, caseId: string, today: Day): Promise<OutcomeFacts> {
  const { rows } = await asSystem(tx, (s) => question(caseId, today).execute(s))
  const [row] = rows
  if (!row) throw new Error('The facts of a case that was found a moment ago are gone.')
  return row
}

const question = (caseId: string, today: Day) => sql<OutcomeFacts>`
select
  coalesce((select jsonb_agg(jsonb_build_object('agreed', ce.agreed_at is not null, 'talkHeld', ce.return_talk_on is not null,
      'seats', (select count(*) from reservation r where r.case_employee_id = ce.id and r.status in ('reserved', 'enrolled', 'completed', 'left')),
      'completed', (select count(*) from reservation r where r.case_employee_id = ce.id and r.status = 'completed')))
    from case_employee ce where ce.case_id = ${caseId} and ce.removed_at is null), '[]') as employees,
  coalesce((select jsonb_agg(jsonb_build_object('introduced', t.introduction <> '' and t.colleague <> '',
      'halfWayHeld', t.half_way_held_on is not null, 'perspective', t.perspective))
    from case_temp t where t.case_id = ${caseId} and t.status <> 'cancelled'), '[]') as temps,
  coalesce((select sum(minutes) from work_hours where case_id = ${caseId} and case_employee_id is not null), 0)::int as "educationMinutes",
  coalesce((select sum(minutes) from work_hours where case_id = ${caseId} and temp_id is not null), 0)::int as "tempMinutes",
  coalesce((select sum(amount_ore) from case_grant where case_id = ${caseId} and status in ('granted', 'ended')), 0)::bigint as "grantedOre",
  coalesce((select sum(amount_ore) from claim where case_id = ${caseId} and status = 'paid'), 0)::bigint as "paidOre",
  coalesce((select jsonb_agg(looked_again) from case_gate where case_id = ${caseId}), '[]') as gates,
  coalesce((select jsonb_agg(jsonb_build_object('subject', subject, 'months', months, 'due', due_on <= ${today}::date, 'answer', answer))
    from follow_up where case_id = ${caseId} and (closed_at is null or answered_at is not null)), '[]') as "followUps"`

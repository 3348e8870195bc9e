import { sql } from 'kysely'
import { addDays, type Day } from '#core/calendar/day.ts'
import { followUpPlan } from '#core/rotation/follow-up.ts'
import type { Tx } from '#platform/db/transaction.ts'

type Ended = {
  subject: 'temp' | 'employee'
  id: string
  case_id: string
  company_id: string
  ended: Day
}

/** Days after which nobody is written to any more about a day that has passed: somebody calls instead. */
export const MAIL_WITHIN_DAYS = 30

/**
 * Vikarer whose vikariat and employees whose training has ended, where the days to ask on are missing or no longer right.
 * The last day of training is that of the last class with a seat.
 */
const ended = (today: Day, limit: number) => sql<Ended>`
with people as (
  select 'temp' as subject, t.id, t.case_id, t.company_id, coalesce(t.ended_on, upper(t.period) - 1) as ended
  from case_temp t where t.status in ('active', 'ended')
  union all
  select 'employee', ce.id, ce.case_id, ce.company_id, max(s.ends_on)
  from case_employee ce join reservation r on r.case_employee_id = ce.id join course_session s on s.id = r.session_id
  where ce.removed_at is null and ce.declined_at is null and r.status in ('reserved', 'enrolled', 'completed')
    and s.status <> 'cancelled'
  group by ce.id)
select p.subject, p.id, p.case_id, p.company_id, p.ended::text as ended from people p join rotation_case c on c.id = p.case_id
where p.ended < ${today}::date and c.declined_at is null
  and (select count(*) from follow_up f where (f.temp_id = p.id or f.case_employee_id = p.id)
    and (f.asked_at is not null or f.answered_at is not null or f.closed_at is not null
      or f.due_on = (p.ended + make_interval(months => f.months))::date)) < 3
order by p.ended, p.id limit ${limit}`

const MOST = 2000

/** Writes the days on which people are asked. A day nobody has been asked on yet moves with a vikariat that ended otherwise. */
export async function planFollowUps(tx: Tx, today: Day): Promise<number> {
  const { rows } = await ended(today, MOST).execute(tx)
  for (const row of rows)
    for (const { months, dueOn } of followUpPlan(row.ended))
      await tx
        .insertInto('follow_up')
        .values({
          case_id: row.case_id,
          company_id: row.company_id,
          subject: row.subject,
          temp_id: row.subject === 'temp' ? row.id : null,
          case_employee_id: row.subject === 'employee' ? row.id : null,
          months,
          due_on: dueOn,
        })
        .onConflict((o) =>
          (row.subject === 'temp'
            ? o.columns(['temp_id', 'months']).where('temp_id', 'is not', null)
            : o.columns(['case_employee_id', 'months']).where('case_employee_id', 'is not', null)
          )
            .doUpdateSet((e) => ({
              due_on: e.ref('excluded.due_on'),
              version: e('follow_up.version', '+', 1),
            }))
            .where('follow_up.asked_at', 'is', null)
            .where('follow_up.answered_at', 'is', null)
            .where('follow_up.closed_at', 'is', null),
        )
        .execute()
  return rows.length
}

/** The follow-ups to write about today: the day has come, and the person is no longer in the vikariat or the class. */
export const toAsk = async (tx: Tx, today: Day): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select f.id from follow_up f left join case_temp t on t.id = f.temp_id
    where f.due_on between ${addDays(today, -MAIL_WITHIN_DAYS)}::date and ${today}::date
      and f.asked_at is null and f.answered_at is null and f.closed_at is null
      and (t.id is null or coalesce(t.ended_on, upper(t.period) - 1) < ${today}::date)
    order by f.due_on, f.id limit ${MOST}`.execute(tx)
  return rows.map((r) => r.id)
}

export type Address = { email: string; lang: string }

/** Where somebody is written to: the account's address, else the one known here. Nobody who is erased or out of the case. */
export async function addressOf(tx: Tx, followUpId: string): Promise<Address | undefined> {
  const { rows } = await sql<{ email: string | null; lang: string | null }>`
    select coalesce(a.email, p.email, e.email) as email, a.lang from follow_up f
    left join case_temp t on t.id = f.temp_id left join person p on p.id = t.person_id and p.erased_at is null
    left join case_employee ce on ce.id = f.case_employee_id and ce.removed_at is null
    left join employee e on e.id = ce.employee_id and e.erased_at is null
    left join account a on a.id = coalesce(p.account_id, e.account_id) and a.disabled_at is null
    where f.id = ${followUpId}`.execute(tx)
  const [row] = rows
  return row?.email ? { email: row.email, lang: row.lang ?? 'da' } : undefined
}

import { type RawBuilder, sql } from 'kysely'
import type { CaseRow } from '#features/cases/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { type CaseDocument, caseDocument } from './case-document.ts'

const utc = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`)

/** Each part of the document by the question that fills it; row-level security leaves out what the actor may not see. */
const PARTS: { [K in Part]: (id: string) => RawBuilder<unknown> } = {
  workplaces: (
    id,
  ) => sql`select distinct w.id, w.name, w.p_number as "pNumber", w.postcode, w.municipality_code as "municipalityCode"
    from workplace w join employee e on e.workplace_id = w.id join case_employee ce on ce.employee_id = e.id
    where ce.case_id = ${id} and ce.removed_at is null order by 2`,
  employees: (
    id,
  ) => sql`select ce.id, trim(e.given_name || ' ' || e.family_name) as name, e.function_title as function, e.workplace_id as "workplaceId",
      ${utc('ce.informed_at')} as informed, ${utc('ce.agreed_at')} as agreed, ce.return_talk_on::text as "returnTalkOn"
    from case_employee ce join employee e on e.id = ce.employee_id where ce.case_id = ${id} and ce.removed_at is null order by 2, 1`,
  training: (
    id,
  ) => sql`select r.case_employee_id as "employeeId", co.title as course, co.amu_number as "amuNumber", o.name as provider, r.status,
      s.starts_on::text as "startsOn", s.ends_on::text as "endsOn", s.price_ore as "priceOre",
      (select count(*)::int from course_day d where d.session_id = s.id) as days,
      (select coalesce(sum(d.to_minute - d.from_minute - d.break_minutes), 0)::int from course_day d where d.session_id = s.id) as minutes,
      (select coalesce(sum(a.present_minutes), 0)::int from attendance a where a.reservation_id = r.id) as present
    from reservation r join course_session s on s.id = r.session_id join course co on co.id = r.course_id join organisation o on o.id = r.provider_id
    where r.case_id = ${id} order by s.starts_on, r.created_at, r.id`,
  cover: (
    id,
  ) => sql`select c.id, c.function_title as function, v.number as "vacancyNumber", c.starts_on::text as from, c.ends_on::text as to,
      c.weekly_minutes as "weeklyMinutes",
      coalesce((select array_agg(f.case_employee_id order by f.case_employee_id) from cover_for f where f.cover_id = c.id), '{}') as "employeeIds"
    from case_cover c left join vacancy v on v.id = c.vacancy_id where c.case_id = ${id} and c.ended_at is null order by c.starts_on, c.id`,
  temps: (
    id,
  ) => sql`select t.id, t.shown_name as name, t.function_title as function, t.cover_id as "coverId", lower(t.period)::text as from,
      (upper(t.period) - 1)::text as to, t.ended_on::text as "endedOn", t.weekly_minutes as "weeklyMinutes", t.status, t.perspective
    from case_temp t where t.case_id = ${id} order by lower(t.period), t.shown_name, t.id`,
  agreements: (
    id,
  ) => sql`select a.number, a.revision, a.status, encode(a.content_hash, 'hex') as sha256, ${utc('a.sent_at')} as sent, ${utc('a.signed_at')} as signed,
      coalesce((select jsonb_agg(jsonb_build_object('side', n.side, 'name', s.signed_name, 'at', ${utc('s.signed_at')}, 'onBehalfReason', s.on_behalf_reason)
        order by s.signed_at) from signature s join agreement_signer n on n.id = s.signer_id where s.agreement_id = a.id), '[]') as signatures
    from agreement a where a.case_id = ${id} order by a.revision`,
  grants: (
    id,
  ) => sql`select g.number, u.name as unit, g.scheme, g.status, g.starts_on::text as from, g.ends_on::text as to, g.minutes, g.amount_ore as "amountOre",
      ${utc('g.decided_at')} as decided, g.decision_reason as reason
    from case_grant g join unit u on u.id = g.unit_id where g.case_id = ${id} order by g.number`,
  hours: (
    id,
  ) => sql`select h.day::text as day, h.case_employee_id as "employeeId", h.temp_id as "tempId", h.minutes, h.source, h.deviation
    from work_hours h where h.case_id = ${id} order by h.day, h.case_employee_id, h.temp_id`,
  claims: (
    id,
  ) => sql`select k.number, g.number as "grantNumber", k.kind, k.through::text as through, k.status, k.education_minutes as "educationMinutes",
      k.temp_minutes as "tempMinutes", k.claimed_minutes as "claimedMinutes", k.amount_ore as "amountOre", k.refund_ore as "refundOre",
      ${utc('k.decided_at')} as decided, k.paid_on::text as "paidOn"
    from claim k join case_grant g on g.id = k.grant_id where k.case_id = ${id} order by k.number`,
  gates: (
    id,
  ) => sql`select factor, point, evidence, waived_reason as "waivedReason", looked_again as "lookedAgain"
    from case_gate where case_id = ${id} order by factor, point`,
  parties: (id) =>
    sql`select part, name from case_party where case_id = ${id} and ended_at is null order by part, name`,
  followUps: (id) => sql`select subject, months, due_on::text as "dueOn", ${utc('answered_at')} as answered
    from follow_up where case_id = ${id} order by due_on, subject, id`,
  journal: (id) =>
    sql`select ${utc('at')} as at, side, kind, note from case_event where case_id = ${id} order by case_event.at, id`,
}
type Part =
  | 'workplaces'
  | 'employees'
  | 'training'
  | 'cover'
  | 'temps'
  | 'agreements'
  | 'grants'
  | 'hours'
  | 'claims'
  | 'gates'
  | 'parties'
  | 'followUps'
  | 'journal'

const at = (moment: Date | null): string | null => moment && `${moment.toISOString().slice(0, 19)}Z`

/** A case that the actor has been shown, as one document, checked against its own schema before it leaves. */
export async function readDocument(tx: Tx, row: CaseRow, now: Date): Promise<CaseDocument> {
  const company = await tx
    .selectFrom('company')
    .select(['cvr', 'name'])
    .where('id', '=', row.company_id)
    .executeTakeFirstOrThrow()
  const parts: Record<string, unknown> = {}
  for (const [name, question] of Object.entries(PARTS))
    parts[name] = (await question(row.id).execute(tx)).rows
  return caseDocument.parse({
    format: 'jobkreds-case',
    version: 1,
    madeAt: at(now),
    number: row.number,
    title: row.title,
    subject: row.subject,
    purpose: row.purpose,
    mustNotStop: row.must_not_stop,
    funding: row.funding,
    scheme: row.scheme,
    wanted: { from: row.wanted_from, to: row.wanted_to },
    facts: {
      created: at(row.created_at),
      accepted: at(row.accepted_at),
      declined: at(row.declined_at),
      planned: at(row.planned_at),
      started: at(row.started_at),
      stopped: at(row.stopped_at),
      ended: at(row.ended_at),
      archived: at(row.archived_at),
    },
    company,
    unit: { name: row.unit_name },
    ...parts,
  })
}

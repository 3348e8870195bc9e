import { sql } from 'kysely'
import { addDays, type Day, dayParts, firstOfMonth, lastOfMonth } from '#core/calendar/day.ts'
import type { CaseFacts } from '#core/rotation/case-facts.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

/** Weeks whose hours the vikar is still asked to confirm; older ones are settled with the claim. */
const WEEKS_TO_CONFIRM = 12

type Row = Omit<CaseFacts, 'claims' | 'hours'> & {
  id: string
  hours: { firstDay: Day | null; lastDay: Day | null; weeksMissing: number; since: Day | null }
  claims: Omit<CaseFacts['claims'], 'monthsOpen' | 'firstMonthEnd'> & { through: Day | null }
}

/**
 * The facts of cases the actor has been shown (by `findCase` or the list): one question across every part. It is asked
 * as the system, since the phases are the same for all parties and name nobody.
 */
export async function caseFacts(
  tx: Tx,
  ids: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, CaseFacts>> {
  if (ids.length === 0) return new Map()
  const { rows } = await asSystem(tx, (s) => question(ids, today).execute(s))
  return new Map(rows.map((row) => [row.id, factsOf(row, today)]))
}

/** The facts of one case that the actor has been shown. */
export async function factsOfCase(tx: Tx, id: string, today: Day): Promise<CaseFacts> {
  const facts = (await caseFacts(tx, [id], today)).get(id)
  if (!facts) throw new Error('The facts of a case that was found a moment ago are gone.')
  return facts
}

function factsOf({ id: _, hours, claims: { through, ...claims }, ...rest }: Row, today: Day): CaseFacts {
  const { weeksMissing, since, firstDay, lastDay } = hours
  return {
    ...rest,
    hours: { any: firstDay !== null, weeksMissing, since },
    claims: { ...claims, ...openMonths(firstDay, lastDay, through, today) },
  }
}

/** Months that are over, have hours, and lie after the day the last claim reaches. */
function openMonths(first: Day | null, last: Day | null, through: Day | null, today: Day) {
  const none = { monthsOpen: 0, firstMonthEnd: null }
  if (first === null || last === null) return none
  const from = through !== null && addDays(through, 1) > first ? addDays(through, 1) : first
  const lastOver = addDays(firstOfMonth(today), -1)
  const to = last < lastOver ? last : lastOver
  if (from > to) return none
  const months = (d: Day) => dayParts(d).year * 12 + dayParts(d).month
  return { monthsOpen: months(to) - months(from) + 1, firstMonthEnd: lastOfMonth(from) }
}

const dayOf = (moment: string) => sql.raw(`(${moment} at time zone 'Europe/Copenhagen')::date`)

const question = (ids: readonly string[], today: Day) => sql<Row>`
with asked as (select unnest(${[...ids]}::uuid[]) as id),
c as materialized (select rc.* from rotation_case rc join asked on asked.id = rc.id),
held as materialized (
  select r.id, r.case_id, r.case_employee_id, r.session_id, r.status, s.starts_on, s.ends_on, s.status as session_status
  from reservation r join course_session s on s.id = r.session_id
  where r.case_id in (select id from asked) and r.status in ('waiting', 'reserved', 'enrolled', 'completed')),
per_employee as (
  select case_employee_id, max(ends_on) filter (where status <> 'waiting') as last from held where case_employee_id is not null group by 1),
people as (
  select ce.case_id, jsonb_build_object(
    'all', count(*), 'agreed', count(*) filter (where ce.agreed_at is not null),
    'declined', count(*) filter (where ce.declined_at is not null),
    'withoutTraining', count(*) filter (where pe.case_employee_id is null),
    'covered', count(*) filter (where exists (select 1 from cover_for cf where cf.case_employee_id = ce.id)),
    'back', count(*) filter (where pe.last < ${today}::date),
    'talked', count(*) filter (where pe.last < ${today}::date and ce.return_talk_on is not null),
    'lastBack', max(pe.last) filter (where pe.last < ${today}::date and ce.return_talk_on is null)) as facts
  from case_employee ce left join per_employee pe on pe.case_employee_id = ce.id
  where ce.case_id in (select id from asked) and ce.removed_at is null group by 1),
sessions as materialized (
  select h.case_id, h.session_id, max(l.day) as last_registered from held h
  left join lateral (select a.day from attendance a where a.reservation_id = h.id order by a.day desc limit 1) l on true
  where h.status <> 'waiting' and h.session_status <> 'cancelled' group by 1, 2),
unregistered as (
  select s.case_id, count(*) as days, min(d.day) as since from sessions s join course_day d on d.session_id = s.session_id
  join course_session cs on cs.id = s.session_id join organisation o on o.id = cs.provider_id
  -- at a provider that is not here nobody could register
  where o.active and d.day < ${today}::date and (s.last_registered is null or d.day > s.last_registered) group by 1),
training as (
  select h.case_id, jsonb_build_object(
    'first', min(starts_on), 'last', max(ends_on) filter (where status <> 'waiting'),
    'seats', count(*) filter (where status <> 'waiting'), 'waiting', count(*) filter (where status = 'waiting'),
    'unconfirmed', count(distinct session_id) filter (where session_status = 'planned'),
    'daysUnregistered', coalesce(max(u.days), 0), 'unregisteredSince', max(u.since)) as facts
  from held h left join unregistered u on u.case_id = h.case_id where session_status <> 'cancelled' group by 1),
changes as (
  select e.case_id, jsonb_build_object('open', count(*), 'since', min(${dayOf('ch.at')})) as facts
  from session_change_effect e join session_change ch on ch.id = e.change_id
  where e.case_id in (select id from asked) and e.settled_at is null group by 1),
covers as (
  select cc.case_id, jsonb_build_object('all', count(*), 'open', count(*) filter (where t.id is null),
    'firstOpen', min(cc.starts_on) filter (where t.id is null)) as facts
  from case_cover cc left join lateral (select id from case_temp where cover_id = cc.id and status <> 'cancelled' limit 1) t on true
  where cc.case_id in (select id from asked) and cc.ended_at is null group by 1),
temps as (
  select case_id, jsonb_build_object(
    'all', count(*),
    'unprepared', count(*) filter (where status in ('reserved', 'active') and (introduction = '' or colleague = '')),
    'first', min(lower(period)) filter (where status in ('reserved', 'active') and (introduction = '' or colleague = '')),
    'last', max(coalesce(ended_on, upper(period) - 1)),
    'halfWayOpen', count(*) filter (where status in ('reserved', 'active') and half_way_held_on is null),
    'halfWayOn', min(half_way_on) filter (where status in ('reserved', 'active') and half_way_held_on is null),
    'withoutPerspective', count(*) filter (where perspective is null)) as facts
  from case_temp where case_id in (select id from asked) and status <> 'cancelled' group by 1),
temp_weeks as (
  select case_id, temp_id, date_trunc('week', day)::date as week, sum(minutes)::int as minutes from work_hours
  where case_id in (select id from asked) and temp_id is not null
    and day >= date_trunc('week', ${today}::date)::date - ${WEEKS_TO_CONFIRM * 7}::int and day < date_trunc('week', ${today}::date)::date
  group by 1, 2, 3),
confirmations as (
  select w.case_id, jsonb_build_object(
    'missing', count(*) filter (where k.temp_id is null or (k.state = 'confirmed' and k.minutes <> w.minutes)),
    'since', min(w.week) filter (where k.temp_id is null or k.minutes <> w.minutes or k.state = 'disputed'),
    'disputed', count(*) filter (where k.state = 'disputed')) as facts
  from temp_weeks w left join hours_confirmation k on k.temp_id = w.temp_id and k.week = w.week
  where w.minutes > 0 group by 1),
agreement_now as (
  select distinct on (case_id) id, case_id, status, ${dayOf('coalesce(sent_at, created_at)')} as day from agreement
  where case_id in (select id from asked) and status in ('sent', 'signed', 'draft')
  order by case_id, array_position(array['sent', 'signed', 'draft'], status), revision desc),
unsigned as (
  select s.agreement_id, s.side, s.turn, min(s.turn) over (partition by s.agreement_id) as first_turn
  from agreement_signer s join agreement_now a on a.id = s.agreement_id and a.status = 'sent'
  where s.carried_from is null and (select count(*) from signature g where g.signer_id = s.id) < s.required),
agreements as (
  select a.case_id, jsonb_build_object('status', a.status, 'on', a.day, 'turn',
    coalesce((select jsonb_agg(distinct u.side) from unsigned u where u.agreement_id = a.id and u.turn = u.first_turn), '[]')) as facts
  from agreement_now a),
grant_now as (
  select distinct on (cu.case_id, cu.unit_id) cu.case_id, g.status, g.applied_at, g.prepared_at
  from case_unit cu join c on c.id = cu.case_id
  left join case_grant g on g.case_id = cu.case_id and g.unit_id = cu.unit_id and g.status <> 'withdrawn' and g.scheme = c.scheme
  where cu.case_id in (select id from asked) and c.funding = 'scheme' order by cu.case_id, cu.unit_id, g.created_at desc nulls last),
grants as (
  select case_id, jsonb_build_object(
    'toApply', count(*) filter (where coalesce(status, 'draft') = 'draft'),
    'toPrepare', count(*) filter (where status = 'applied' and prepared_at is null),
    'toDecide', count(*) filter (where status = 'applied' and prepared_at is not null),
    'granted', count(*) filter (where status in ('granted', 'ended')),
    'refused', count(*) filter (where status = 'refused'),
    'since', min(${dayOf('coalesce(prepared_at, applied_at)')}) filter (where status = 'applied')) as facts
  from grant_now group by 1),
weeks as (
  select distinct s.case_id, date_trunc('week', d.day)::date as week from sessions s join course_day d on d.session_id = s.session_id
  where d.day < date_trunc('week', ${today}::date)::date),
missing as (
  select w.case_id, count(*) as weeks, min(w.week) + 6 as since from weeks w
  left join lateral (select h.id from work_hours h where h.case_id = w.case_id and h.day >= w.week and h.day < w.week + 7
    and h.case_employee_id is not null limit 1) found on true
  where found.id is null group by 1),
claims as (
  select case_id, jsonb_build_object(
    'through', max(through) filter (where kind = 'claim' and status not in ('draft', 'refused', 'withdrawn')),
    'toDecide', count(*) filter (where status = 'submitted'),
    'toDecideSince', min(${dayOf('submitted_at')}) filter (where status = 'submitted'),
    'toPay', count(*) filter (where status in ('approved', 'exported')),
    'toPaySince', min(${dayOf('decided_at')}) filter (where status in ('approved', 'exported')),
    'open', count(*) filter (where status in ('draft', 'submitted', 'approved', 'exported')),
    'paid', count(*) filter (where status = 'paid')) as facts
  from claim where case_id in (select id from asked) group by 1),
units as (
  select cu.case_id, count(*) as n, count(cu.caseworker_id) as with_caseworker,
  bool_or(cu.unit_id = c.unit_id and cu.caseworker_id is not null) as own
  from case_unit cu join c on c.id = cu.case_id group by 1),
gates as (
  select case_id, jsonb_build_object(
    'answered', coalesce(jsonb_agg(point) filter (where evidence is not null or waived_reason is not null), '[]'),
    'lookedAgain', count(looked_again)) as facts
  from case_gate where case_id in (select id from asked) group by 1),
evaluated as (select case_id, jsonb_agg(distinct side) as sides from evaluation where case_id in (select id from asked) group by 1),
follow_ups as (
  select case_id, jsonb_build_object('open', count(*), 'due', count(*) filter (where due_on <= ${today}::date),
    'since', min(due_on) filter (where due_on <= ${today}::date)) as facts
  from follow_up where case_id in (select id from asked) and answered_at is null and closed_at is null group by 1)
select c.id, ${dayOf('c.created_at')} as "createdOn", ${dayOf('c.accepted_at')} as accepted, ${dayOf('c.declined_at')} as declined,
  ${dayOf('c.started_at')} as started, ${dayOf('c.stopped_at')} as stopped, ${dayOf('c.ended_at')} as ended,
  ${dayOf('c.archived_at')} as archived, c.funding, c.wanted_from as "wantedFrom", c.wanted_to as "wantedTo",
  jsonb_build_object('all', coalesce(u.n, 0), 'withCaseworker', coalesce(u.with_caseworker, 0), 'hasContact', c.lead_id is not null or u.own) as units,
  coalesce(gates.facts, '{"answered": [], "lookedAgain": 0}') as gates,
  coalesce(people.facts, '{"all": 0, "agreed": 0, "declined": 0, "withoutTraining": 0, "covered": 0, "back": 0, "talked": 0, "lastBack": null}') as people,
  coalesce(training.facts, '{"first": null, "last": null, "seats": 0, "waiting": 0, "unconfirmed": 0, "daysUnregistered": 0, "unregisteredSince": null}') as training,
  coalesce(changes.facts, '{"open": 0, "since": null}') as changes,
  coalesce(covers.facts, '{"all": 0, "open": 0, "firstOpen": null}') as covers,
  coalesce(temps.facts, '{"all": 0, "unprepared": 0, "first": null, "last": null, "halfWayOpen": 0, "halfWayOn": null, "withoutPerspective": 0}') as temps,
  coalesce(confirmations.facts, '{"missing": 0, "since": null, "disputed": 0}') as confirmations,
  coalesce(agreements.facts, '{"status": "none", "on": null, "turn": []}') as agreement,
  coalesce(grants.facts, '{"toApply": 0, "toPrepare": 0, "toDecide": 0, "granted": 0, "refused": 0, "since": null}') as grants,
  jsonb_build_object(
    'firstDay', (select h.day from work_hours h where h.case_id = c.id order by h.day limit 1),
    'lastDay', (select h.day from work_hours h where h.case_id = c.id order by h.day desc limit 1),
    'weeksMissing', coalesce(missing.weeks, 0), 'since', missing.since) as hours,
  coalesce(claims.facts, '{"through": null, "toDecide": 0, "toDecideSince": null, "toPay": 0, "toPaySince": null, "open": 0, "paid": 0}') as claims,
  coalesce(evaluated.sides, '[]') as evaluated,
  coalesce(follow_ups.facts, '{"open": 0, "due": 0, "since": null}') as "followUps"
from c left join units u on u.case_id = c.id left join gates on gates.case_id = c.id left join people on people.case_id = c.id
left join training on training.case_id = c.id left join changes on changes.case_id = c.id left join covers on covers.case_id = c.id
left join temps on temps.case_id = c.id left join confirmations on confirmations.case_id = c.id left join agreements on agreements.case_id = c.id
left join grants on grants.case_id = c.id left join missing on missing.case_id = c.id left join claims on claims.case_id = c.id
left join evaluated on evaluated.case_id = c.id left join follow_ups on follow_ups.case_id = c.id`

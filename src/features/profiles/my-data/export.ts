import { sql } from 'kysely'
import { maskCpr } from '#core/identity/cpr.ts'
import { makeCprVault } from '#platform/auth/cpr-vault.ts'
import type { Config } from '#platform/config.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { resumeOf } from './resume.ts'
import type { Row } from './row.ts'

/** Everything about one person: parts with rows, in the order they are read. */
export type Export = {
  readonly service: 'Jobkreds'
  readonly madeAt: string
  readonly parts: Readonly<Record<string, readonly Row[]>>
  /** The CV part in the JSON Resume schema (jsonresume.org, v1.0.0). */
  readonly resume: Row
  readonly files: ReadonlyArray<{ name: string; mime: string; base64: string }>
}

type Who = { personId: string; accountId: string }

/**
 * All that is kept about a person, the log of who saw them included. Taken as the system, since a person does not see a
 * handover or the trail of changes with their own eyes: so every part names the person or their account, and nobody else's
 * names or ids are among the columns. The CPR number is masked.
 */
export async function exportOf(tx: Tx, who: Who, config: Pick<Config, 'cprKey'>, now: Date): Promise<Export> {
  return asSystem(tx, async (s) => {
    const parts: Record<string, readonly Row[]> = { person: await personPart(s, who, config) }
    for (const [name, query] of Object.entries(PARTS)) parts[name] = (await query(who).execute(s)).rows
    const files = await s
      .selectFrom('document')
      .select(['file_name', 'mime', 'bytes'])
      .where('person_id', '=', who.personId)
      .execute()
    return {
      service: 'Jobkreds',
      madeAt: now.toISOString(),
      parts,
      resume: resumeOf(parts),
      files: files.map((f) => ({ name: f.file_name, mime: f.mime, base64: f.bytes.toString('base64') })),
    }
  })
}

async function personPart(tx: Tx, { personId }: Who, config: Pick<Config, 'cprKey'>): Promise<Row[]> {
  const row = await tx
    .selectFrom('person as p')
    .innerJoin('unit as u', 'u.id', 'p.unit_id')
    .select([
      'p.given_name',
      'p.family_name',
      'p.birth_date',
      'p.email',
      'p.phone',
      'p.street',
      'p.postcode',
      'p.town',
    ])
    .select([
      'p.protected',
      'p.benefit_group',
      'p.unemployed_since',
      'p.registered_on_behalf',
      'p.no_proposals',
    ])
    .select(['p.created_at', 'p.cpr_sealed', 'u.name as job_centre'])
    .where('p.id', '=', personId)
    .executeTakeFirst()
  if (!row) return []
  const { cpr_sealed, ...person } = row
  return [{ ...person, cpr: cpr_sealed ? maskCpr(makeCprVault(config).open(cpr_sealed)) : null }]
}

/** One query a part. Columns are named, so that a new column is only given away when somebody has thought about it. */
const PARTS: Readonly<Record<string, (who: Who) => ReturnType<typeof sql<Row>>>> = {
  account: ({ accountId }) =>
    sql`select name, email, phone, lang, created_at from account where id = ${accountId}`,
  logins: ({ accountId }) =>
    sql`select created_at, seen_at, user_agent from session where account_id = ${accountId} order by created_at`,
  profile: ({
    personId,
  }) => sql`select f.about, f.perspective as hope, f.perspective_note as hope_note, f.weekly_minutes_min, f.weekly_minutes_max,
      f.available_from, f.available_to, f.max_travel_minutes, f.languages, f.driving_licences, f.certificates, f.skills, f.updated_at,
      coalesce(v.visible, false) as visible, v.since as visible_since
    from profile f left join profile_visibility v on v.person_id = f.person_id where f.person_id = ${personId}`,
  occupations: ({ personId }) =>
    sql`select occupation_code, experience from profile_occupation where person_id = ${personId} order by 1`,
  jobs: ({
    personId,
  }) => sql`select title, occupation_code, employer, sector, from_year, to_year from profile_experience
    where person_id = ${personId} order by from_year desc, title`,
  anonymous_card: ({
    personId,
  }) => sql`select area_text as area, occupations, experience, skills, languages, driving_licences, certificates,
      available_month, updated_at from profile_card where person_id = ${personId}`,
  cv: ({ personId }) =>
    sql`select file_name, mime, size, created_at from document where person_id = ${personId}`,
  applications: ({
    personId,
  }) => sql`select v.number as vacancy_number, v.title as vacancy, c.name as company, a.initiative, a.status, a.status_at, a.deadline,
      a.why_i_fit, a.refusal_reason, a.refusal_note, a.on_behalf_by is not null as by_job_centre, a.on_behalf_reason, a.created_at
    from application a join vacancy v on v.id = a.vacancy_id join company c on c.id = a.company_id
    where a.person_id = ${personId} order by a.created_at`,
  application_events: ({
    personId,
  }) => sql`select v.title as vacancy, e.at, e.actor_side, e.from_status, e.to_status, e.reason
    from application_event e join application a on a.id = e.application_id join vacancy v on v.id = a.vacancy_id
    where a.person_id = ${personId} order by e.at, e.id`,
  released: ({ personId }) => sql`select c.name as company, d.choice, d.fields, d.released_at, d.withdrawn_at
    from disclosure d join company c on c.id = d.company_id where d.person_id = ${personId} order by d.released_at`,
  messages: ({ personId }) => sql`select c.name as company, m.from_side, m.body, m.at, m.read_at
    from message m join company c on c.id = m.company_id where m.person_id = ${personId} order by m.at`,
  hires: ({
    personId,
  }) => sql`select c.name as company, v.title as vacancy, lower(h.period)::text as first_day, (upper(h.period) - 1)::text as last_day,
      h.weekly_minutes, h.status, h.hired_at, h.ended_on, h.end_reason
    from hire h join company c on c.id = h.company_id join vacancy v on v.id = h.vacancy_id where h.person_id = ${personId} order by h.hired_at`,
  rotation_jobs: ({
    personId,
  }) => sql`select c.name as company, t.function_title, lower(t.period)::text as first_day, (upper(t.period) - 1)::text as last_day, t.weekly_minutes,
      t.status, t.goal, t.introduction, t.colleague, t.half_way_on, t.half_way_held_on, t.half_way_note, t.perspective, t.perspective_note, t.ended_on
    from case_temp t join company c on c.id = t.company_id where t.person_id = ${personId} order by t.period`,
  rotation_hours: ({ personId }) => sql`select h.day, h.minutes, h.source, h.deviation, h.registered_at
    from work_hours h join case_temp t on t.id = h.temp_id where t.person_id = ${personId} order by h.day`,
  rotation_weeks: ({ personId }) => sql`select k.week, k.minutes, k.state, k.note, k.at
    from hours_confirmation k join case_temp t on t.id = k.temp_id where t.person_id = ${personId} order by k.week`,
  rotation_follow_up: ({
    personId,
  }) => sql`select f.months, f.due_on, f.asked_at, f.answered_at, f.answer, f.answered_on_behalf_reason
    from follow_up f join case_temp t on t.id = f.temp_id where t.person_id = ${personId} order by f.due_on`,
  rotation_evaluations: ({ accountId }) =>
    sql`select side, answers, at from evaluation where account_id = ${accountId} order by at`,
  rotation_learning: ({ accountId }) =>
    sql`select side, text, offered, at from learning_point where account_id = ${accountId} order by at`,
  signatures: ({
    personId,
  }) => sql`select c.name as company, a.number as agreement, a.revision, s.signed_name, s.on_behalf_reason, s.signed_at
    from signature s join agreement_signer n on n.id = s.signer_id join agreement a on a.id = s.agreement_id join company c on c.id = a.company_id
    where n.person_id = ${personId} order by s.signed_at`,
  decisions: ({
    personId,
  }) => sql`select u.name as job_centre, k.decision, k.reason, k.valid_from, k.valid_to, k.decided_at, k.superseded_at
    from certificate k join unit u on u.id = k.unit_id where k.person_id = ${personId} order by k.decided_at`,
  decisions_by_law: ({ personId }) =>
    sql`select purpose, scheme, edition, day, outcome, receipt, made_at from law_receipt where person_id = ${personId} order by made_at`,
  pools: ({ personId }) => sql`select coalesce(c.name, u.name) as organisation, p.note, p.state, p.added_at
    from pool_member p left join company c on c.id = p.company_id left join unit u on u.id = p.unit_id where p.person_id = ${personId} order by p.added_at`,
  handovers: ({
    personId,
  }) => sql`select f.name as from_job_centre, t.name as to_job_centre, h.reason, h.status, h.proposed_at, h.decided_at, h.decision_note
    from handover h join unit f on f.id = h.from_unit join unit t on t.id = h.to_unit where h.person_id = ${personId} order by h.proposed_at`,
  unit_proposals: ({
    personId,
  }) => sql`select u.name as job_centre, r.asked_at as made_at, v.title as vacancy, v.number as vacancy_number, v.company_name as company,
      q.score, q.state, q.reason, q.decided_at, m.waited_weeks, m.options, m.obstacle
    from unit_proposal_person m join unit_proposal_run r on r.id = m.run_id left join unit u on u.id = r.unit_id
    left join unit_proposal q on q.run_id = m.run_id and q.person_no = m.no
    left join unit_proposal_vacancy v on v.run_id = q.run_id and v.no = q.vacancy_no
    where m.person_id = ${personId} order by r.asked_at, v.number`,
  saved_searches: ({ accountId }) =>
    sql`select title, query, frequency, email, created_at, confirmed_at, last_sent_on from saved_search where account_id = ${accountId} order by created_at`,
  notices: ({ accountId }) =>
    sql`select kind, link, at, read_at from notice where account_id = ${accountId} order by at`,
  mails: ({ accountId }) =>
    sql`select to_address, template, status, created_at, sent_at from mail where account_id = ${accountId} order by created_at`,
  seen_by: ({
    personId,
  }) => sql`select at, case when company_id is null and unit_id is null then role else organisation end as organisation, purpose
    from audit.view_log where person_id = ${personId} order by at`,
  changes: ({
    personId,
    accountId,
  }) => sql`select at, command, table_name as thing, operation, account_id = ${accountId} as by_yourself, reason
    from audit.entry where person_id = ${personId} order by id`,
}

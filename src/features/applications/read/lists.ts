import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { StatusChange } from '#core/exchange/answer-time.ts'
import type { ApplicationStatus } from '#core/exchange/application-status.ts'
import type { HireState } from '#core/exchange/stage.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

/** One application in a list, with what its line needs: nothing about the person. */
export type ApplicationLine = {
  id: string
  status: ApplicationStatus
  initiative: 'person' | 'company'
  deadline: Day | null
  statusAt: Date
  createdAt: Date
  refusalReason: string | null
  /** The status an expired application stood at. */
  expiredFrom: ApplicationStatus | null
  /** What the other side has written and this one has not read. */
  unread: number
  personId: string
  aliasId: string
  onBehalf: boolean
  vacancyId: string
  number: number
  title: string
  category: string
  companyName: string
  town: string
  startsOn: Day
  endsOn: Day
  minutesMin: number
  minutesMax: number
  hire: HireState['status'] | null
}

const lines = (tx: Tx, reader: 'person' | 'company') =>
  tx
    .selectFrom('application as a')
    .innerJoin('vacancy as v', 'v.id', 'a.vacancy_id')
    .innerJoin('company as c', 'c.id', 'a.company_id')
    .leftJoin('hire as h', 'h.application_id', 'a.id')
    .select([
      'a.id',
      'a.status',
      'a.initiative',
      'a.deadline',
      'a.status_at as statusAt',
      'a.created_at as createdAt',
      'a.refusal_reason as refusalReason',
      'a.person_id as personId',
      'a.alias_id as aliasId',
      'a.vacancy_id as vacancyId',
      'v.number',
      'v.title',
      'v.category',
      'v.town',
      'v.starts_on as startsOn',
      'v.ends_on as endsOn',
      'v.weekly_minutes_min as minutesMin',
      'v.weekly_minutes_max as minutesMax',
      'c.name as companyName',
      'h.status as hire',
    ])
    .select((e) => [
      sql<boolean>`a.on_behalf_by is not null`.as('onBehalf'),
      e
        .selectFrom('message as m')
        .whereRef('m.application_id', '=', 'a.id')
        .where('m.from_side', '<>', reader)
        .where('m.read_at', 'is', null)
        .select((f) => f.fn.countAll<number>().as('n'))
        .as('unread'),
      e
        .selectFrom('application_event as x')
        .whereRef('x.application_id', '=', 'a.id')
        .where('x.to_status', '=', 'expired')
        .select('x.from_status')
        .limit(1)
        .as('expiredFrom'),
    ])

/** A person's applications, newest first. Asked as the system: call it for the person themselves or one the actor may see. */
export const linesOfPerson = (tx: Tx, personId: string): Promise<ApplicationLine[]> =>
  asSystem(tx, (s) =>
    lines(s, 'person')
      .where('a.person_id', '=', personId)
      .orderBy('a.status_at', 'desc')
      .orderBy('a.id')
      .limit(200)
      .execute(),
  ) as Promise<unknown> as Promise<ApplicationLine[]>

/** The applications of the acting company, for one vikariat or all; the longest waiting first. */
export const linesOfCompany = (tx: Tx, companyId: string, vacancyId?: string): Promise<ApplicationLine[]> =>
  lines(tx, 'company')
    .where('a.company_id', '=', companyId)
    .$if(vacancyId !== undefined, (q) => q.where('a.vacancy_id', '=', vacancyId ?? null))
    .orderBy('a.status_at')
    .orderBy('a.id')
    .limit(1000)
    .execute() as Promise<unknown> as Promise<ApplicationLine[]>

/** Applications of the unit's own people that wait for its certificate, the nearest deadline first. */
export const linesWaitingForUnit = (
  tx: Tx,
  unitId: string,
): Promise<(ApplicationLine & { personName: string })[]> =>
  asSystem(tx, (s) =>
    lines(s, 'person')
      .innerJoin('person as p', 'p.id', 'a.person_id')
      .select(sql<string>`trim(p.given_name || ' ' || p.family_name)`.as('personName'))
      .where('a.unit_id', '=', unitId)
      .where('a.status', '=', 'awaiting_certificate')
      .orderBy('a.deadline')
      .orderBy('a.id')
      .limit(500)
      .execute(),
  ) as Promise<unknown> as Promise<(ApplicationLine & { personName: string })[]>

/** The names that the acting company may read now, by application. */
export async function namesOfCompany(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('disclosure')
    .select(['application_id', sql<string | null>`fields ->> 'name'`.as('name')])
    .where('application_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .execute()
  return new Map(rows.flatMap((row) => (row.name ? [[row.application_id, row.name] as const] : [])))
}

/** The history of a company's applications, for how long it takes to answer. */
export async function changesOfCompany(tx: Tx, companyId: string): Promise<StatusChange[]> {
  const { rows } = await sql<StatusChange>`
    select e.application_id as "applicationId", (e.at at time zone 'Europe/Copenhagen')::date::text as "on",
      coalesce(e.from_status, 'new') as "from", e.to_status as "to", e.actor_side as "by"
    from application_event e join application a on a.id = e.application_id
    where a.company_id = ${companyId} and a.initiative = 'person' and (e.to_status = 'sent' or e.from_status = 'sent')
    order by e.id desc limit 2000`.execute(tx)
  return rows
}

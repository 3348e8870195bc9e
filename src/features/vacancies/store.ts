import type { Insertable, Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import { type Requirements, readRequirements } from '#core/exchange/requirements.ts'
import { postcode } from '#core/place/postcodes.ts'
import type { Vacancy } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { VacancyInput } from './vacancy-form.ts'

export type VacancyRow = Selectable<Vacancy>

export const requirementsOf = (v: Pick<VacancyRow, 'requirements'>): Requirements =>
  readRequirements(v.requirements)

/** A vikariat the actor may see, or undefined. */
export const findVacancy = (tx: Tx, id: string): Promise<VacancyRow | undefined> =>
  tx.selectFrom('vacancy').selectAll().where('id', '=', id).executeTakeFirst()

/** The same, locked until the transaction ends: for moves between statuses. */
export const lockVacancy = (tx: Tx, id: string): Promise<VacancyRow | undefined> =>
  tx.selectFrom('vacancy').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Columns for the fields that were given; fields left out stay as they are. */
export function columnsOf(input: Partial<VacancyInput>, before?: Requirements): Updateable<Vacancy> {
  const at = input.place ? postcode(input.place) : undefined
  const asked = [
    'certificates',
    'drivingLicences',
    'languages',
    'childrenCertificate',
    'requirementNote',
  ] as const
  const requirements = asked.some((k) => input[k] !== undefined)
    ? {
        certificates: input.certificates ?? before?.certificates ?? [],
        drivingLicences: input.drivingLicences ?? before?.drivingLicences ?? [],
        languages:
          input.languages?.map((l) => ({ code: l.split(':')[0], level: l.split(':')[1] })) ??
          before?.languages ??
          [],
        childrenCertificate: input.childrenCertificate ?? before?.childrenCertificate ?? false,
        note: input.requirementNote ?? before?.note ?? '',
      }
    : undefined
  const columns: Updateable<Vacancy> = {
    category: input.category,
    title: input.title,
    occupation_code: input.occupation,
    description: input.description,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    weekly_minutes_min: input.weeklyHoursMin,
    // one number means both: "37 timer"
    weekly_minutes_max: input.weeklyHoursMax ?? input.weeklyHoursMin,
    schedule: input.schedule,
    openings: input.openings ?? undefined,
    street: input.street,
    requirements: requirements ? JSON.stringify(requirements) : undefined,
    pay_agreement: input.payAgreement,
    training: input.training,
    introduction: input.introduction,
    perspective: input.perspective,
    perspective_note: input.perspectiveNote,
    contact_name: input.contactName,
    contact_phone: input.contactPhone,
    contact_email: input.contactEmail,
    apply_by: input.applyBy,
    ...(input.place === undefined
      ? {}
      : {
          postcode: input.place,
          town: at?.town ?? null,
          municipality_code: at?.municipality ?? null,
          lat: at?.at.lat ?? null,
          lon: at?.at.lon ?? null,
        }),
  }
  return Object.fromEntries(Object.entries(columns).filter(([, v]) => v !== undefined)) as Updateable<Vacancy>
}

export async function insertVacancy(tx: Tx, values: Insertable<Vacancy>): Promise<VacancyRow> {
  return tx.insertInto('vacancy').values(values).returningAll().executeTakeFirstOrThrow()
}

/** Writes when the row still has the version the form was made from; undefined when somebody else was first. */
export const updateVacancy = (
  tx: Tx,
  id: string,
  version: number,
  columns: Updateable<Vacancy>,
): Promise<VacancyRow | undefined> =>
  tx
    .updateTable('vacancy')
    .set({ ...columns, version: version + 1, updated_at: sql<Date>`app.now()` })
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()

/** Makes the numbered openings of a vikariat agree with its `openings`; those that are filled stay. */
export async function syncOpenings(tx: Tx, vacancyId: string, openings: number): Promise<void> {
  await sql`insert into opening (vacancy_id, no) select ${vacancyId}, n from generate_series(1, ${openings}::int) n on conflict do nothing`.execute(
    tx,
  )
  await sql`delete from opening o where o.vacancy_id = ${vacancyId} and o.no > ${openings}
    and not exists (select 1 from hire h where h.vacancy_id = o.vacancy_id and h.opening_no = o.no)`.execute(
    tx,
  )
}

export type VacancyFigures = {
  views: number
  applications: number
  waitingForCompany: number
  hired: number
  /** Median days from an application to the company's answer; null before there is one. */
  answerDays: number | null
}

/** What a company sees of how its vikariat does. */
export async function figuresOf(tx: Tx, vacancyId: string): Promise<VacancyFigures> {
  const { rows } = await sql<VacancyFigures>`select
    (select coalesce(sum(views), 0)::int from vacancy_views where vacancy_id = ${vacancyId}) as "views",
    (select count(*)::int from application where vacancy_id = ${vacancyId} and initiative = 'person') as "applications",
    (select count(*)::int from application where vacancy_id = ${vacancyId} and status = 'sent') as "waitingForCompany",
    (select count(*)::int from hire where vacancy_id = ${vacancyId} and status <> 'cancelled') as "hired",
    (select percentile_cont(0.5) within group (order by extract(epoch from answered.at - asked.at) / 86400)
      from application a
      join application_event asked on asked.application_id = a.id and asked.to_status = 'sent'
      join lateral (select e.at from application_event e where e.application_id = a.id and e.actor_side = 'company' and e.id > asked.id order by e.id limit 1) answered on true
      where a.vacancy_id = ${vacancyId}) as "answerDays"`.execute(tx)
  return rows[0]!
}

export type VacancyListItem = VacancyRow & { live: number; waiting: number; hired: number; views: number }

/** A company's vikariater, live ones first, newest first. */
export async function vacanciesOf(tx: Tx, companyId: string): Promise<VacancyListItem[]> {
  const { rows } = await sql<VacancyListItem>`select v.*,
      (select count(*)::int from application a where a.vacancy_id = v.id and a.status in ('interest', 'sent', 'talking', 'offered', 'awaiting_certificate')) as live,
      (select count(*)::int from application a where a.vacancy_id = v.id and a.status = 'sent') as waiting,
      (select count(*)::int from hire h where h.vacancy_id = v.id and h.status <> 'cancelled') as hired,
      (select coalesce(sum(views), 0)::int from vacancy_views w where w.vacancy_id = v.id) as views
    from vacancy v where v.company_id = ${companyId}
    order by array_position(array['published', 'draft', 'closed'], v.status), coalesce(v.published_at, v.created_at) desc limit 500`.execute(
    tx,
  )
  return rows
}

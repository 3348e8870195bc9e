import { type Day, day } from '#core/calendar/day.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

/** What the two who meet in an application know of the vikariat; the contact is for those who talk. */
export type VacancyFacts = {
  id: string
  number: number
  title: string
  category: 'jobrotation' | 'ordinary'
  status: string
  companyId: string
  companyName: string
  street: string | null
  postcode: string
  town: string
  startsOn: Day
  endsOn: Day
  minutesMin: number
  minutesMax: number
  schedule: string
  payAgreement: string
  openings: number
  openingsLeft: number
  contact: { name: string; phone: string | null; email: string | null }
}

/** Asked as the system: a job-seeker may not read the vikariat itself, only what is said of it here. */
export async function vacancyFacts(tx: Tx, id: string): Promise<VacancyFacts | undefined> {
  const v = await asSystem(tx, (s) =>
    s
      .selectFrom('vacancy as v')
      .innerJoin('company as c', 'c.id', 'v.company_id')
      .selectAll('v')
      .select('c.name as company_name')
      .select((e) =>
        e
          .selectFrom('hire as h')
          .whereRef('h.vacancy_id', '=', 'v.id')
          .where('h.status', 'in', ['reserved', 'active', 'ended'])
          .select((f) => f.fn.countAll<number>().as('n'))
          .as('taken'),
      )
      .where('v.id', '=', id)
      .executeTakeFirst(),
  )
  if (!v?.starts_on || !v.ends_on || !v.weekly_minutes_min || !v.weekly_minutes_max) return undefined
  return {
    id: v.id,
    number: v.number,
    title: v.title,
    category: v.category as VacancyFacts['category'],
    status: v.status,
    companyId: v.company_id,
    companyName: v.company_name,
    street: v.street,
    postcode: v.postcode ?? '',
    town: v.town ?? '',
    startsOn: day(v.starts_on),
    endsOn: day(v.ends_on),
    minutesMin: v.weekly_minutes_min,
    minutesMax: v.weekly_minutes_max,
    schedule: v.schedule,
    payAgreement: v.pay_agreement,
    openings: v.openings,
    openingsLeft: Math.max(0, v.openings - (v.taken ?? 0)),
    contact: { name: v.contact_name, phone: v.contact_phone, email: v.contact_email },
  }
}

import { sql } from 'kysely'
import type { Outcome, VacancyContentField } from '#core/exchange/vacancy-model.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

export type HistoryEvent = {
  at: Date
  /** A colleague's name, a job centre's, or null when Jobkreds did it by itself or an own system did. */
  who: string | null
  /** One of the company's own systems did it, with a key of theirs. */
  byKey: boolean
  onBehalf: boolean
  reason: string | null
} & (
  | { kind: 'created' | 'published' }
  | { kind: 'changed'; fields: VacancyContentField[] }
  | { kind: 'closed'; outcome: Outcome | null }
)

type Entry = {
  at: Date
  role: string
  operation: string
  reason: string | null
  account: string | null
  unit: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

const FIELD_OF: Readonly<Record<string, VacancyContentField>> = {
  category: 'category',
  title: 'title',
  occupation_code: 'occupation',
  description: 'description',
  starts_on: 'startsOn',
  ends_on: 'endsOn',
  weekly_minutes_min: 'weeklyHoursMin',
  weekly_minutes_max: 'weeklyHoursMax',
  schedule: 'schedule',
  openings: 'openings',
  street: 'street',
  postcode: 'place',
  skills: 'skills',
  requirements: 'requirements',
  pay_agreement: 'payAgreement',
  training: 'training',
  introduction: 'introduction',
  perspective: 'perspective',
  perspective_note: 'perspectiveNote',
  contact_name: 'contactName',
  contact_phone: 'contactPhone',
  contact_email: 'contactEmail',
  apply_by: 'applyBy',
}

/**
 * What has happened to a vikariat, newest first, read from the audit trail: made, published, changed after that, closed. A
 * colleague is named, a job centre's caseworker is the job centre, and what somebody outside the company caused (an opening was
 * the last to be filled) is Jobkreds's doing. The vikariat must have been found by the actor.
 */
export async function historyOf(tx: Tx, vacancyId: string): Promise<HistoryEvent[]> {
  const entries = await asSystem(tx, async (s) => {
    const { rows } =
      await sql<Entry>`select e.at, e.role, e.operation, e.reason, a.name as account, u.name as unit, c.before, c.after
      from audit.entry e left join audit.content c on c.entry_id = e.id
      left join account a on a.id = e.account_id left join unit u on u.id = e.unit_id
      where e.table_name = 'vacancy' and e.row_id = ${vacancyId} order by e.id`.execute(s)
    return rows
  })
  let published = false
  const events: HistoryEvent[] = []
  for (const e of entries) {
    const status = e.after?.status
    const by = {
      at: e.at,
      who: e.role === 'company' ? e.account : e.role === 'caseworker' ? e.unit : null,
      byKey: e.role === 'company' && e.account === null,
      onBehalf: e.role === 'caseworker',
      reason: e.role === 'caseworker' ? e.reason : null,
    }
    if (e.operation === 'insert') events.push({ ...by, kind: 'created' })
    if (status === 'published') events.push({ ...by, kind: 'published' })
    else if (status === 'closed')
      events.push({ ...by, kind: 'closed', outcome: (e.after?.outcome as Outcome | undefined) ?? null })
    else if (published && e.operation === 'update') {
      const fields = Object.keys(e.after ?? {}).flatMap((column) => FIELD_OF[column] ?? [])
      if (fields.length > 0) events.push({ ...by, kind: 'changed', fields })
    }
    published ||= status === 'published'
  }
  return events.reverse()
}

/** Why a caseworker posts for a company, as it was recorded when the vikariat was made. */
export const reasonOnRecord = (tx: Tx, vacancyId: string): Promise<string | undefined> =>
  asSystem(tx, async (s) => {
    const { rows } = await sql<{ reason: string | null }>`select reason from audit.entry
      where table_name = 'vacancy' and row_id = ${vacancyId} and operation = 'insert' order by id limit 1`.execute(
      s,
    )
    return rows[0]?.reason ?? undefined
  })

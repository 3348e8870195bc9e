import { type Selectable, sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { TempStatus } from '#core/rotation/temp-moves.ts'
import { isId } from '#features/cases/index.ts'
import type { CaseTemp } from '#platform/db/schema.generated.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

export const perspectives = ['job', 'training', 'apprenticeship', 'unsure'] as const
export type Perspective = (typeof perspectives)[number]

export type CaseTempRow = Omit<Selectable<CaseTemp>, 'half_way_on' | 'half_way_held_on' | 'ended_on'> & {
  status: TempStatus
  from: Day
  to: Day
  half_way_on: Day | null
  half_way_held_on: Day | null
  ended_on: Day | null
  perspective: Perspective | null
}

const temps = (tx: Tx) =>
  tx
    .selectFrom('case_temp as t')
    .selectAll('t')
    .select([sql<Day>`lower(t.period)::text`.as('from'), sql<Day>`(upper(t.period) - 1)::text`.as('to')])

/** The vikarer of a case, those of today and tomorrow first. */
export const listCaseTemps = async (tx: Tx, caseId: string): Promise<CaseTempRow[]> =>
  (await temps(tx)
    .where('t.case_id', '=', caseId)
    .orderBy(sql`array_position(array['active', 'reserved', 'ended', 'cancelled'], t.status)`)
    .orderBy(sql`lower(t.period)`)
    .orderBy('t.shown_name')
    .execute()) as unknown as CaseTempRow[]

export const findCaseTemp = async (tx: Tx, id: string): Promise<CaseTempRow | undefined> =>
  isId(id)
    ? ((await temps(tx).where('t.id', '=', id).executeTakeFirst()) as unknown as CaseTempRow | undefined)
    : undefined

/** A vikar's own places in cases. */
export const ownTemps = async (tx: Tx, personId: string): Promise<CaseTempRow[]> =>
  (await temps(tx)
    .where('t.person_id', '=', personId)
    .orderBy(sql`lower(t.period)`, 'desc')
    .execute()) as unknown as CaseTempRow[]

/** What a vikar reads of where the work is: the company's name and the workplace's address, which are public. */
export const placeOfTemp = (tx: Tx, row: Pick<CaseTempRow, 'company_id' | 'cover_id'>) =>
  asSystem(tx, (s) =>
    s
      .selectFrom('company as c')
      .leftJoin('case_cover as v', (j) => j.on('v.id', '=', row.cover_id))
      .leftJoin('workplace as w', 'w.id', 'v.workplace_id')
      .select([
        'c.name as company',
        'w.name as workplace',
        sql<string | null>`coalesce(w.street, c.street)`.as('street'),
        sql<string | null>`coalesce(w.postcode, c.postcode)`.as('postcode'),
        sql<string | null>`coalesce(w.town, c.town)`.as('town'),
        'v.introduction_days',
      ])
      .where('c.id', '=', row.company_id)
      .executeTakeFirstOrThrow(),
  )

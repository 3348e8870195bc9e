import { sql } from 'kysely'
import type { Pair } from '#core/assignment/restrict.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Run } from '../model.ts'

/** Pairs of a run that were refused in it or in an earlier one of the unit, by their numbers. As the system: numbers only. */
export const refusedPairs = (tx: Tx, run: Pick<Run, 'id' | 'unit_id'>): Promise<Pair[]> =>
  asSystem(tx, async (s) => {
    const found = await sql<{ person_no: number; vacancy_no: number }>`
      select distinct m.no as person_no, v.no as vacancy_no
      from unit_proposal q join unit_proposal_run r on r.id = q.run_id
      join unit_proposal_person om on om.run_id = q.run_id and om.no = q.person_no
      join unit_proposal_vacancy ov on ov.run_id = q.run_id and ov.no = q.vacancy_no
      join unit_proposal_person m on m.run_id = ${run.id} and m.person_id = om.person_id
      join unit_proposal_vacancy v on v.run_id = ${run.id} and v.vacancy_id = ov.vacancy_id
      where q.state = 'refused' and r.unit_id is not distinct from ${run.unit_id}::uuid order by 1, 2`.execute(
      s,
    )
    return found.rows.map((row) => [row.person_no, row.vacancy_no] as const)
  })

/** Who somebody of a run is. As the system: for saying of the region's people what stood in the way, without who they are. */
export const personIdOf = (tx: Tx, runId: string, no: number): Promise<string | undefined> =>
  asSystem(
    tx,
    async (s) =>
      (
        await s
          .selectFrom('unit_proposal_person')
          .select('person_id')
          .where('run_id', '=', runId)
          .where('no', '=', no)
          .executeTakeFirst()
      )?.person_id,
  )

/** The numbers of everybody who is still in a run: objection, protection, a move and erasure take people out. As the system. */
export const numbersIn = (tx: Tx, runId: string): Promise<ReadonlySet<number>> =>
  asSystem(tx, async (s) => {
    const rows = await s.selectFrom('unit_proposal_person').select('no').where('run_id', '=', runId).execute()
    return new Set(rows.map(({ no }) => no))
  })

export type RunMember = { readonly no: number; readonly person_id: string; readonly name: string | null }

/**
 * Everybody in a run. As the system, since a consultant lays two runs beside each other without knowing whom: names come only
 * when they are asked for by somebody who may have them.
 */
export const membersOf = (tx: Tx, runId: string, withNames: boolean): Promise<RunMember[]> =>
  asSystem(tx, async (s) => {
    const found = await sql<RunMember>`
      select m.no, m.person_id, case when ${withNames} then trim(p.given_name || ' ' || p.family_name) end as name
      from unit_proposal_person m join person p on p.id = m.person_id where m.run_id = ${runId} order by m.no`.execute(
      s,
    )
    return found.rows
  })

export type SentRow = {
  readonly unit: string
  readonly vacancy_id: string
  readonly number: number
  readonly title: string
  readonly company_name: string
  readonly town: string
  readonly starts_on: string
  readonly ends_on: string
}

/** A proposal that was sent to this person; others' and those not sent are not there. As the system. */
export const sentTo = (tx: Tx, personId: string, id: string): Promise<SentRow | undefined> =>
  asSystem(tx, async (s) => {
    const found = await sql<SentRow>`
      select u.name as unit, v.vacancy_id, v.number, v.title, v.company_name, v.town, v.starts_on, v.ends_on
      from unit_proposal q join unit_proposal_person m on m.run_id = q.run_id and m.no = q.person_no
      join unit_proposal_vacancy v on v.run_id = q.run_id and v.no = q.vacancy_no
      join unit_proposal_run r on r.id = q.run_id join unit u on u.id = r.unit_id
      where q.id = ${id} and q.state = 'sent' and m.person_id = ${personId}`.execute(s)
    return found.rows[0]
  })

import { sql } from 'kysely'
import type { Pair } from '#core/assignment/restrict.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { ProposalState } from '../model.ts'

/** A proposal with its vikariat; who it is about only where the actor may read it. */
export type ProposalRow = {
  readonly id: string
  readonly person_no: number
  readonly person_id: string | null
  readonly name: string | null
  readonly waited_weeks: number | null
  readonly vacancy_no: number
  readonly vacancy_id: string
  readonly number: number
  readonly title: string
  readonly company_name: string
  readonly town: string
  readonly starts_on: string
  readonly ends_on: string
  readonly score: number
  readonly state: ProposalState
  readonly reason: string | null
  readonly decided_at: Date | null
}

const rows = (tx: Tx, where: ReturnType<typeof sql>, rest = sql``) =>
  sql<ProposalRow>`
    select q.id, q.person_no, m.person_id, nullif(trim(p.given_name || ' ' || p.family_name), '') as name, m.waited_weeks,
      q.vacancy_no, v.vacancy_id, v.number, v.title, v.company_name, v.town, v.starts_on, v.ends_on,
      q.score, q.state, q.reason, q.decided_at
    from unit_proposal q join unit_proposal_vacancy v on v.run_id = q.run_id and v.no = q.vacancy_no
    left join unit_proposal_person m on m.run_id = q.run_id and m.no = q.person_no
    left join person p on p.id = m.person_id
    where ${where} ${rest}`
    .execute(tx)
    .then((found) => found.rows)

const ORDER = sql`order by case q.state when 'proposed' then 0 when 'locked' then 1 when 'sent' then 2 else 3 end,
  m.waited_weeks desc nulls last, q.score desc, q.person_no`

/** A page of a run's proposals: what waits for a decision first, and those who have waited longest. */
export const proposalsOf = (tx: Tx, runId: string, limit = 100_000, offset = 0): Promise<ProposalRow[]> =>
  rows(tx, sql`q.run_id = ${runId}`, sql`${ORDER} limit ${limit} offset ${offset}`)

export const findProposal = async (tx: Tx, runId: string, id: string): Promise<ProposalRow | undefined> =>
  (await rows(tx, sql`q.run_id = ${runId} and q.id = ${id}`))[0]

export const findProposals = (tx: Tx, runId: string, ids: readonly string[]): Promise<ProposalRow[]> =>
  rows(tx, sql`q.run_id = ${runId} and q.id = any (${[...ids]}::uuid[])`, ORDER)

/** How many proposals a run has in each state. */
export async function countStates(tx: Tx, runId: string): Promise<Record<ProposalState, number>> {
  const found = await tx
    .selectFrom('unit_proposal')
    .select(['state', (e) => e.fn.countAll<number>().as('n')])
    .where('run_id', '=', runId)
    .groupBy('state')
    .execute()
  const of = (state: ProposalState) => Number(found.find((one) => one.state === state)?.n ?? 0)
  return { proposed: of('proposed'), locked: of('locked'), refused: of('refused'), sent: of('sent') }
}

/** Somebody who took part in a run, as the own unit reads them. */
export type ParticipantRow = {
  readonly no: number
  readonly person_id: string
  readonly name: string
  readonly waited_weeks: number
  readonly options: number
  readonly obstacle: string | null
}

const participants = (tx: Tx, where: ReturnType<typeof sql>, rest = sql``) =>
  sql<ParticipantRow>`
    select m.no, m.person_id, trim(p.given_name || ' ' || p.family_name) as name, m.waited_weeks, m.options, m.obstacle
    from unit_proposal_person m join person p on p.id = m.person_id where ${where} ${rest}`
    .execute(tx)
    .then((found) => found.rows)

const WITHOUT = sql`not exists (select from unit_proposal q where q.run_id = m.run_id and q.person_no = m.no and q.state <> 'refused')`

/** Those of a run without a proposal, who have waited longest first. */
export const leftOf = (tx: Tx, runId: string, limit: number, offset: number): Promise<ParticipantRow[]> =>
  participants(
    tx,
    sql`m.run_id = ${runId} and ${WITHOUT}`,
    sql`order by m.waited_weeks desc, m.no limit ${limit} offset ${offset}`,
  )

export async function countLeft(tx: Tx, runId: string): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from unit_proposal_person m where m.run_id = ${runId} and ${WITHOUT}`.execute(
    tx,
  )
  return found.rows[0]!.n
}

/** Everybody in a run, by name. */
export const participantsOf = (tx: Tx, runId: string): Promise<ParticipantRow[]> =>
  participants(tx, sql`m.run_id = ${runId}`, sql`order by p.family_name, p.given_name, m.no`)

export type RunVacancyRow = {
  readonly no: number
  readonly vacancy_id: string
  readonly number: number
  readonly title: string
  readonly company_name: string
  readonly town: string
  readonly places: number
}

export const vacanciesOf = (tx: Tx, runId: string): Promise<RunVacancyRow[]> =>
  tx
    .selectFrom('unit_proposal_vacancy')
    .select(['no', 'vacancy_id', 'number', 'title', 'company_name', 'town', 'places'])
    .where('run_id', '=', runId)
    .orderBy('title')
    .orderBy('no')
    .execute()

/** Writes what somebody decided; the caller holds the run. */
export const decide = (
  tx: Tx,
  ids: readonly string[],
  state: ProposalState,
  by: string | null,
  reason: string | null = null,
) =>
  tx
    .updateTable('unit_proposal')
    .set({ state, reason, decided_by: by, decided_at: sql<Date>`app.now()` })
    .where('id', 'in', ids)
    .execute()

/** Whether a pair has been sent already, in whatever run. */
export const isSentAlready = (tx: Tx, personId: string, vacancyId: string): Promise<boolean> =>
  asSystem(tx, async (s) => {
    const found = await sql<{ sent: boolean }>`
      select exists (select from unit_proposal q join unit_proposal_person m on m.run_id = q.run_id and m.no = q.person_no
        join unit_proposal_vacancy v on v.run_id = q.run_id and v.no = q.vacancy_no
        where q.state = 'sent' and m.person_id = ${personId} and v.vacancy_id = ${vacancyId}) as sent`.execute(
      s,
    )
    return found.rows[0]!.sent
  })

/** Decided pairs by who they are, for the next run. */
export type DecidedPair = { person_id: string; vacancy_id: string; state: ProposalState }

/** Every pair that was refused in this unit's runs (or the region's), and how the run built upon stands. As the system. */
export const decidedPairs = async (
  tx: Tx,
  unitId: string | null,
  basedOn: string | null,
): Promise<DecidedPair[]> =>
  (
    await sql<DecidedPair>`
      select distinct m.person_id, v.vacancy_id, q.state
      from unit_proposal q join unit_proposal_run r on r.id = q.run_id
      join unit_proposal_person m on m.run_id = q.run_id and m.no = q.person_no
      join unit_proposal_vacancy v on v.run_id = q.run_id and v.no = q.vacancy_no
      where r.unit_id is not distinct from ${unitId}::uuid and (q.state = 'refused' or q.run_id = ${basedOn})
      order by 1, 2, 3`.execute(tx)
  ).rows

/** The numbers a run was solved from, kept for explaining it. As the system: they name nobody. */
export async function marketOf(tx: Tx, runId: string): Promise<Int32Array | undefined> {
  const found = await asSystem(tx, (s) =>
    s.selectFrom('unit_proposal_market').select('edges').where('run_id', '=', runId).executeTakeFirst(),
  )
  if (!found) return undefined
  const bytes = Uint8Array.from(found.edges)
  return new Int32Array(bytes.buffer)
}

export const pairsOf = (tx: Tx, runId: string): Promise<{ pair: Pair; state: ProposalState }[]> =>
  tx
    .selectFrom('unit_proposal')
    .select(['person_no', 'vacancy_no', 'state'])
    .where('run_id', '=', runId)
    .orderBy('person_no')
    .execute()
    .then((found) =>
      found.map((one) => ({
        pair: [one.person_no, one.vacancy_no] as const,
        state: one.state as ProposalState,
      })),
    )

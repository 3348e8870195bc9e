import { sql } from 'kysely'
import type { Tx } from '#platform/db/transaction.ts'
import type { RunMarket } from '../run/read-market.ts'
import type { RunAnswer } from '../run/solve-run.ts'

/** Writes who took part, the vikariater and the proposals of a run, all at once. What was sent before stays sent. */
export async function writeRun(
  tx: Tx,
  runId: string,
  market: RunMarket,
  answer: RunAnswer,
  states: { locked: ReadonlySet<string>; sent: ReadonlySet<string> },
): Promise<void> {
  const rows = (list: readonly unknown[]) => JSON.stringify(list)
  // somebody may have objected or been erased meanwhile; who objects now waits, and is then taken out of what is written
  await sql`insert into unit_proposal_person (run_id, no, person_id, waited_weeks, options, obstacle)
    select ${runId}, x.no, x.person_id, x.waited, x.options, x.obstacle
    from jsonb_to_recordset(${rows(
      market.personIds.map((person_id, no) => ({
        no,
        person_id,
        waited: market.persons[no]!.waitedWeeks,
        options: answer.options[no],
        obstacle: answer.obstacle[no] ?? null,
      })),
    )}::jsonb) as x(no int, person_id uuid, waited int, options int, obstacle text)
    join person p on p.id = x.person_id and not p.no_proposals and not p.protected and p.erased_at is null
    join unit_proposal_run r on r.id = ${runId} and (r.unit_id is null or r.unit_id = p.unit_id)
    for share of p`.execute(tx)
  await sql`insert into unit_proposal_vacancy (run_id, no, vacancy_id, number, title, company_name, town, starts_on, ends_on, places)
    select ${runId}, x.no, x.vacancy_id, x.number, x.title, x.company_name, x.town, x.starts_on, x.ends_on, x.places
    from jsonb_to_recordset(${rows(
      market.vacancies.map((row, no) => ({ ...row, no, places: row.openings_left })),
    )}::jsonb) as x(no int, vacancy_id uuid, number bigint, title text, company_name text, town text, starts_on date, ends_on date, places int)
    join vacancy v on v.id = x.vacancy_id`.execute(tx)
  const proposals = [...answer.owner].flatMap((o, p) => {
    if (o < 0) return []
    const key = pairKey(market.personIds[p]!, market.vacancies[o]!.vacancy_id)
    const state = states.sent.has(key) ? 'sent' : states.locked.has(key) ? 'locked' : 'proposed'
    return [{ p, o, score: answer.score[p], state }]
  })
  await sql`insert into unit_proposal (run_id, person_no, vacancy_no, score, state, decided_at)
    select ${runId}, x.p, x.o, x.score, x.state, case when x.state <> 'proposed' then app.now() end
    from jsonb_to_recordset(${rows(proposals)}::jsonb) as x(p int, o int, score int, state text)
    join unit_proposal_person m on m.run_id = ${runId} and m.no = x.p
    join unit_proposal_vacancy v on v.run_id = ${runId} and v.no = x.o`.execute(tx)
  await tx
    .insertInto('unit_proposal_market')
    .values({
      run_id: runId,
      edges: Buffer.from(answer.packed.buffer, answer.packed.byteOffset, answer.packed.byteLength),
    })
    .execute()
}

/** One name for a person and a vikariat together. */
export const pairKey = (personId: string, vacancyId: string): string => `${personId} ${vacancyId}`

import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { CoverProblem, Vikariat } from '#core/cover/cover-problem.ts'
import { vikariatFacts } from '#core/cover/vikariat-facts.ts'
import { OCCUPATIONS } from '#core/occupation/occupations.ts'
import { travelMinutes } from '#core/place/distance.ts'
import type { GeoPoint } from '#core/place/point.ts'
import type { WhyAbsence } from '#core/pooled-cover/explain-absence.ts'
import { kinOf } from '#core/pooled-cover/pool-problem.ts'
import { dayOfCover } from '#core/pooled-cover/stretches.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Packing } from '../engine/pool-messages.ts'
import type { AbsenceRow, RunRow } from '../store/runs.ts'

/**
 * Writes what a computation found: the shared vikariater with their absences in order, and for every absence why. Runs as the
 * system in the job's transaction; a computation that has ended meanwhile keeps what it has.
 */
export async function keepPacking(
  tx: Tx,
  run: RunRow,
  taken: readonly AbsenceRow[],
  problem: CoverProblem,
  packing: Packing,
  places: ReadonlyMap<string, GeoPoint | undefined>,
): Promise<void> {
  const held = await tx
    .selectFrom('pool_run')
    .select(['status', 'stop_requested_at'])
    .where('id', '=', run.id)
    .forUpdate()
    .executeTakeFirst()
  if (!held || (held.status !== 'waiting' && held.status !== 'running')) return
  const ids: string[] = []
  for (const vikariat of packing.vikariater)
    ids.push(await keepShared(tx, run, taken, problem, vikariat, places))
  for (const [index, absence] of taken.entries()) {
    const why = JSON.stringify(withIds(packing.why[index]!, ids))
    await tx.updateTable('pool_absence').set({ why }).where('id', '=', absence.id).execute()
  }
  const isProven = packing.bound - packing.objective <= 0.5
  await tx
    .updateTable('pool_run')
    .set({
      status: held.stop_requested_at && !isProven ? 'stopped' : 'done',
      worth_minutes: Math.round(packing.objective),
      bound_minutes: Math.ceil(packing.bound - 0.5),
      packed: packing.vikariater.reduce((sum, { absences }) => sum + absences.length, 0),
      ended_at: sql<Date>`app.now()`,
      phase: null,
    })
    .where('id', '=', run.id)
    .execute()
}

const withIds = (why: WhyAbsence, ids: readonly string[]) =>
  'vikariat' in why ? { ...why, vikariat: why.vikariat === null ? null : ids[why.vikariat]! } : why

async function keepShared(
  tx: Tx,
  run: RunRow,
  taken: readonly AbsenceRow[],
  problem: CoverProblem,
  vikariat: Vikariat,
  places: ReadonlyMap<string, GeoPoint | undefined>,
): Promise<string> {
  const facts = vikariatFacts(problem, vikariat)
  const rows = vikariat.absences.map((i) => taken[i]!)
  const starts_on = dayOfCover(facts.from)
  const occupation = commonest(rows.map((row) => row.occupation_code!))
  const { id } = await tx
    .insertInto('pool_vikariat')
    .values({
      run_id: run.id,
      ...run.owner,
      occupation_code: occupation,
      starts_on,
      ends_on: dayOfCover(facts.to),
      average_minutes: Math.round(facts.minutesPerWeek),
      candidates: toldTo(
        run,
        await candidatesFor(tx, {
          occupation,
          from: starts_on,
          averageMinutes: facts.minutesPerWeek,
          at: [...new Set(rows.map((row) => row.workplace_id))].flatMap((w) => places.get(w) ?? []),
        }),
      ),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const [seq, stage] of facts.stages.entries())
    await tx
      .updateTable('pool_absence')
      .set({ vikariat_id: id, seq, introduction_from: dayOfCover(stage.introductionFrom) })
      .where('id', '=', taken[stage.absence]!.id)
      .execute()
  return id
}

/** The secretariat reads counts of people to the nearest five, and no count of few. */
const toldTo = ({ owner }: RunRow, n: number): number | null =>
  owner.unit_id !== null ? n : n < 5 ? null : Math.round(n / 5) * 5

const commonest = (codes: readonly string[]): string => {
  const count = (code: string) => codes.filter((c) => c === code).length
  return [...new Set(codes)].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0]!
}

type Wanted = { occupation: string; from: Day; averageMinutes: number; at: readonly GeoPoint[] }

/** More cards than a region has of one trade; beyond it the number would say no more. */
const MOST_CARDS = 5000

/**
 * How many with a visible profile do this kind of work, can begin by then, want as many hours and can travel to every
 * workplace. A number for whoever plans; who they are is seen when the vikariater are posted.
 */
async function candidatesFor(tx: Tx, wanted: Wanted): Promise<number> {
  const kin = OCCUPATIONS.filter(({ isco }) => isco === kinOf(wanted.occupation)).map(({ code }) => code)
  const cards = await tx
    .selectFrom('profile_card as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select(['c.lat', 'c.lon', 'c.max_travel_minutes as longest'])
    .where('p.no_proposals', '=', false)
    .where((e) =>
      e.exists(
        e
          .selectFrom('profile_card_occupation as o')
          .select('o.person_id')
          .whereRef('o.person_id', '=', 'c.person_id')
          .where('o.occupation_code', 'in', [...kin, wanted.occupation]),
      ),
    )
    .where('c.available_month', '<=', wanted.from.slice(0, 7))
    .where('c.weekly_minutes_min', '<=', Math.ceil(wanted.averageMinutes))
    .limit(MOST_CARDS)
    .execute()
  return cards.filter(({ lat, lon, longest }) =>
    wanted.at.every((at) => travelMinutes({ lat, lon }, at) <= longest),
  ).length
}

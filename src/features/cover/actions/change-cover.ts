import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { isLive } from '#core/rotation/case-moves.ts'
import { addEvent, type CaseRow, caseStatusOf, type Env } from '#features/cases/index.ts'
import { saveVacancy } from '#features/vacancies/index.ts'
import type { CoverRow } from '../model.ts'
import { coversOf, peopleOf, tempsOf } from '../store.ts'

export type CoverChange = {
  coverId: string
  version: number
  from: Day
  to: Day
  weeklyMinutes: number
  caseEmployeeIds: readonly string[]
}

export type ChangeRefusal = 'gone' | 'stale' | 'nobody' | 'hired' | 'case-over' | 'vacancy-refuses'

/**
 * Changes when, how much and for whom a vikariat is. Its post in the vikarbørs follows in the same moment, and those who
 * applied are told. Once somebody is hired, period and hours are an agreement with that person and stand.
 */
export async function changeCover(
  env: Env,
  row: CaseRow,
  change: CoverChange,
): Promise<Result<undefined, ChangeRefusal>> {
  const { tx } = env
  if (!isLive(caseStatusOf(row))) return refuse('case-over')
  await tx.selectFrom('case_cover').select('id').where('id', '=', change.coverId).forUpdate().execute()
  const everybody = await peopleOf(tx, row.id)
  const cover = (await coversOf(tx, row.id, await tempsOf(tx, row.id, everybody))).find(
    (c) => c.id === change.coverId,
  )
  if (!cover) return refuse('gone')
  if (cover.version !== change.version) return refuse('stale')
  const people = everybody.filter((p) => change.caseEmployeeIds.includes(p.id))
  if (people.length === 0) return refuse('nobody')
  const moved =
    cover.from !== change.from || cover.to !== change.to || cover.weeklyMinutes !== change.weeklyMinutes
  if (moved && cover.temps.length > 0) return refuse('hired')
  if (moved && cover.vacancy) {
    const saved = await saveVacancy(env, {
      id: cover.vacancy.id,
      input: {
        startsOn: change.from,
        endsOn: change.to,
        weeklyHoursMin: change.weeklyMinutes,
        weeklyHoursMax: change.weeklyMinutes,
      },
    })
    if (!saved.ok) return refuse('vacancy-refuses')
  }
  await tx
    .updateTable('case_cover')
    .set((e) => ({
      starts_on: change.from,
      ends_on: change.to,
      weekly_minutes: change.weeklyMinutes,
      version: e('version', '+', 1),
    }))
    .where('id', '=', cover.id)
    .execute()
  await tx.deleteFrom('cover_for').where('cover_id', '=', cover.id).execute()
  await tx
    .insertInto('cover_for')
    .values(
      people.map((p) => ({
        cover_id: cover.id,
        case_id: row.id,
        company_id: row.company_id,
        case_employee_id: p.id,
      })),
    )
    .execute()
  await addEvent(env, {
    case: row,
    kind: 'cover.changed',
    data: { function: cover.functionTitle, from: change.from, to: change.to, people: people.length },
  })
  return ok(undefined)
}

/** Takes a vikariat out of the case. Its post stays in the vikarbørs, where the company closes or deletes it. */
export async function endCover(
  env: Env,
  row: CaseRow,
  coverId: string,
): Promise<Result<undefined, 'gone' | 'hired' | 'case-over'>> {
  if (!isLive(caseStatusOf(row))) return refuse('case-over')
  const { tx } = env
  const cover = (await coversOf(tx, row.id, await tempsOf(tx, row.id, []))).find((c) => c.id === coverId)
  if (!cover) return refuse('gone')
  if (cover.temps.length > 0) return refuse('hired')
  await takeOut(env, row, cover)
  return ok(undefined)
}

/** The vikariat looks for nobody any more, and the journal says so. */
export async function takeOut(
  env: Env,
  row: CaseRow,
  cover: Pick<CoverRow, 'id' | 'functionTitle' | 'from' | 'to'>,
): Promise<void> {
  await env.tx
    .updateTable('case_cover')
    .set((e) => ({ ended_at: sql<Date>`app.now()`, vacancy_id: null, version: e('version', '+', 1) }))
    .where('id', '=', cover.id)
    .execute()
  await addEvent(env, {
    case: row,
    kind: 'cover.ended',
    data: { function: cover.functionTitle, from: cover.from, to: cover.to },
  })
}

import type { Insertable } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import type { Env } from '#features/cases/index.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import type { PoolAbsence } from '#platform/db/schema.generated.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { PACK } from '../jobs.ts'
import type { Owner } from '../model.ts'
import { type PoolChoice, readInput } from '../read-input.ts'
import { freeRemoved } from './free-removed.ts'

/** Rows written with one statement: PostgreSQL takes 65,535 values. */
const BATCH = 1000

/**
 * Begins a computation over the absences as they stand now. One at a time for each unit and each consultant: whoever comes
 * second is told.
 */
export async function startRun(
  env: Env,
  owner: Owner,
  choice: PoolChoice,
): Promise<Result<{ id: string }, 'under-way' | 'nothing-taken-in'>> {
  const { tx } = env
  await asSystem(tx, (s) => freeRemoved({ ...env, tx: s }))
  const { lines, rules } = await readInput(tx, owner, choice, env.today)
  const taken = lines.filter(({ leftOut }) => leftOut === null).length
  if (taken === 0) return refuse('nothing-taken-in')
  const made = await unlessRefused(tx, { 23505: 'under-way' as const }, () =>
    tx
      .insertInto('pool_run')
      .values({
        ...owner,
        from_day: choice.from,
        to_day: choice.to,
        longest_km: choice.longestKm,
        introduction_days: choice.introductionDays,
        without_companies: [...choice.withoutCompanies],
        without_cases: [...choice.withoutCases],
        rules: JSON.stringify(rules),
        taken_in: taken,
        created_by: env.actor.accountId,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  if (!made.ok) return made
  const { id } = made.value
  const rows = lines.map(
    ({ seat, stretch, leftOut }, no): Insertable<PoolAbsence> => ({
      run_id: id,
      no,
      ...owner,
      case_id: seat.caseId,
      company_id: seat.companyId,
      case_employee_id: seat.caseEmployeeId,
      reservation_id: seat.reservationId,
      workplace_id: seat.workplaceId,
      function_title: seat.functionTitle,
      occupation_code: seat.occupation,
      starts_on: stretch.from,
      ends_on: stretch.to,
      workdays: stretch.workdays,
      minutes_per_week: stretch.minutesPerWeek,
      left_out: leftOut,
    }),
  )
  for (let i = 0; i < rows.length; i += BATCH)
    await tx
      .insertInto('pool_absence')
      .values(rows.slice(i, i + BATCH))
      .execute()
  await env.enqueue(tx, PACK, { run: id }, { singletonKey: id })
  return ok({ id })
}

import type { Tx } from '#platform/db/transaction.ts'

type Around = { canary: string; unitId: string; companyId: string }
type Of = { caseId: string; taking: string; coverId: string }

/** A shared vikariat from its computation to its post, with a row in every table of it. */
export async function aWholePool(tx: Tx, around: Around, of: Of) {
  const a = { ...around, ...of }
  const own = { unit_id: a.unitId, company_id: a.companyId, case_id: a.caseId }
  const seat = await tx
    .selectFrom('reservation as r')
    .innerJoin('case_employee as ce', 'ce.id', 'r.case_employee_id')
    .innerJoin('employee as e', 'e.id', 'ce.employee_id')
    .select(['r.id', 'e.workplace_id'])
    .where('ce.id', '=', a.taking)
    .executeTakeFirstOrThrow()
  const days = { from_day: '2014-04-22', to_day: '2014-12-31' }
  const rules = {
    leastMinutesPerWeek: 600,
    longestDays: 364,
    shortestDays: 28,
    longestGapDays: 21,
    introductionDays: 1,
    minutesPerVikariat: 2220,
  }
  const run = await tx
    .insertInto('pool_run')
    .values({
      unit_id: a.unitId,
      ...days,
      longest_km: 25,
      introduction_days: 1,
      rules: JSON.stringify(rules),
      status: 'done',
      taken_in: 1,
      packed: 1,
      worth_minutes: 444,
      bound_minutes: 444,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const whole = { starts_on: '2014-05-05', ends_on: '2014-05-06' }
  const shared = await tx
    .insertInto('pool_vikariat')
    .values({
      run_id: run.id,
      unit_id: a.unitId,
      status: 'asked',
      occupation_code: 'paedagogmedhjaelper',
      ...whole,
      average_minutes: 2220,
      respond_by: '2014-04-20',
      asked_at: '2014-04-08T08:00:00Z',
      lead_company_id: a.companyId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const part = await tx
    .insertInto('pool_part')
    .values({
      vikariat_id: shared.id,
      company_id: a.companyId,
      unit_id: a.unitId,
      respond_by: '2014-04-20',
      occupation_code: 'paedagogmedhjaelper',
      whole_from: whole.starts_on,
      whole_to: whole.ends_on,
      whole_minutes: 2220,
      companies: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const absence = await tx
    .insertInto('pool_absence')
    .values({
      run_id: run.id,
      no: 0,
      ...own,
      case_employee_id: a.taking,
      reservation_id: seat.id,
      workplace_id: seat.workplace_id,
      function_title: a.canary,
      occupation_code: 'paedagogmedhjaelper',
      starts_on: '2014-05-06',
      ends_on: '2014-05-06',
      workdays: 1,
      minutes_per_week: 2220,
      vikariat_id: shared.id,
      part_id: part.id,
      seq: 0,
      introduction_from: '2014-05-05',
      why: JSON.stringify({ kind: 'packed', vikariat: shared.id, others: 0, firms: 1, alone: [] }),
      held: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('pool_part')
    .set({ status: 'yes', answered_at: '2014-04-09T08:00:00Z', note: a.canary })
    .where('id', '=', part.id)
    .execute()
  const move = (set: { status: string; posted_at?: string }) =>
    tx.updateTable('pool_vikariat').set(set).where('id', '=', shared.id).execute()
  await move({ status: 'agreed' })
  await move({ status: 'posted', posted_at: '2014-04-10T08:00:00Z' })
  await tx
    .insertInto('pool_post')
    .values({ ...own, vikariat_id: shared.id, part_id: part.id, no: 1, cover_id: a.coverId, ...whole })
    .execute()
  return { poolRunId: run.id, poolVikariatId: shared.id, poolPartId: part.id, poolAbsenceId: absence.id }
}

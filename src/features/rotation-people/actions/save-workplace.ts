import { sql } from 'kysely'
import type { PNumber } from '#core/identity/p-number.ts'
import { postcode } from '#core/place/postcodes.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { isId } from '#features/cases/index.ts'
import { findCompany, unitOfMunicipality } from '#features/directory/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { findWorkplace, listWorkplaces } from '../store/workplaces.ts'

export type WorkplaceInput = {
  name: string
  street: string
  postcode: string
  /** Said where the postcode lies in several municipalities. */
  municipality: string | null
  pNumber: PNumber | null
}

export type WorkplaceRefusal =
  | 'unknown-postcode'
  | 'no-unit'
  | 'name-taken'
  | 'p-number-taken'
  | 'not-found'
  | 'stale'
  /** The municipality that grants would change under people who are in a case. */
  | 'in-a-case'
  | 'has-employees'

/** Two who write a company's workplaces at once do so one after the other. */
export const lockCompany = (tx: Tx, companyId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`workplaces:${companyId}`}, 0))`.execute(tx)

/** Adds a workplace, or changes one when `old` is said. The municipality it lies in decides which unit it belongs to. */
export async function saveWorkplace(
  tx: Tx,
  companyId: string,
  input: WorkplaceInput,
  old?: { id: string; version: number },
): Promise<Result<{ id: string }, WorkplaceRefusal>> {
  const place = postcode(input.postcode)
  if (!place) return refuse('unknown-postcode')
  const municipality = input.municipality ?? place.municipality
  const unit = await unitOfMunicipality(tx, municipality)
  if (!unit) return refuse('no-unit')
  await lockCompany(tx, companyId)
  const others = (await everyWorkplace(tx, companyId)).filter((w) => w.id !== old?.id)
  if (others.some((w) => w.name.toLowerCase() === input.name.toLowerCase())) return refuse('name-taken')
  if (input.pNumber && others.some((w) => w.p_number === input.pNumber)) return refuse('p-number-taken')
  const values = {
    company_id: companyId,
    unit_id: unit.id,
    name: input.name,
    p_number: input.pNumber,
    street: input.street || null,
    postcode: place.number,
    town: place.town,
    municipality_code: municipality,
    lat: place.at.lat,
    lon: place.at.lon,
  }
  if (!old)
    return ok(await tx.insertInto('workplace').values(values).returning('id').executeTakeFirstOrThrow())
  return change(tx, values, old)
}

async function change(
  tx: Tx,
  values: { company_id: string; unit_id: string },
  old: { id: string; version: number },
): Promise<Result<{ id: string }, WorkplaceRefusal>> {
  const before = await findWorkplace(tx, old.id)
  if (before?.company_id !== values.company_id) return refuse('not-found')
  if (before.version !== old.version) return refuse('stale')
  const moves = before.unit_id !== values.unit_id
  if (moves && (await isInACase(tx, old.id))) return refuse('in-a-case')
  await tx
    .updateTable('workplace')
    .set({ ...values, version: before.version + 1 })
    .where('id', '=', old.id)
    .execute()
  if (moves)
    await tx
      .updateTable('employee')
      .set({ unit_id: values.unit_id })
      .where('workplace_id', '=', old.id)
      .execute()
  return ok({ id: old.id })
}

/** Gives a workplace up; its name is free again, and cases keep it. */
export async function endWorkplace(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<Result<undefined, 'not-found' | 'has-employees'>> {
  await lockCompany(tx, companyId)
  const row = await findWorkplace(tx, id)
  if (row?.company_id !== companyId) return refuse('not-found')
  const employee = await tx
    .selectFrom('employee')
    .select('id')
    .where('workplace_id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (employee) return refuse('has-employees')
  await tx
    .updateTable('workplace')
    .set((e) => ({
      ended_at: sql<Date>`app.now()`,
      // the name may be used again
      name: sql<string>`left(name, 100) || ' · ' || left(id::text, 8)`,
      p_number: null,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  return ok(undefined)
}

/** Stands for the company's own address until it is a workplace. */
export const OWN_ADDRESS = 'own'

/** Where an employee can belong; for a company without workplaces its own address, so that nobody types it again. */
export async function workplaceChoices(tx: Tx, companyId: string): Promise<{ id: string; name: string }[]> {
  const found = await listWorkplaces(tx, companyId)
  if (found.length > 0) return found
  const company = await findCompany(tx, companyId)
  return company?.postcode && company.municipality_code
    ? [{ id: OWN_ADDRESS, name: [company.name, company.town].filter(Boolean).join(', ') }]
    : []
}

/** The workplace of a choice; the own address becomes one now. Undefined for another company's. */
export async function chosenWorkplace(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<{ id: string; unit_id: string } | undefined> {
  if (id !== OWN_ADDRESS) {
    const row = isId(id) ? await findWorkplace(tx, id) : undefined
    return row?.company_id === companyId ? row : undefined
  }
  const company = await findCompany(tx, companyId)
  if (!company?.postcode || !company.municipality_code) return undefined
  const made = await saveWorkplace(tx, companyId, {
    name: company.name.slice(0, 120),
    street: company.street ?? '',
    postcode: company.postcode,
    municipality: company.municipality_code,
    pNumber: null,
  })
  if (made.ok) return findWorkplace(tx, made.value.id)
  // two at once: the other has made it
  return (await listWorkplaces(tx, companyId))[0]
}

const everyWorkplace = (tx: Tx, companyId: string) =>
  tx.selectFrom('workplace').select(['id', 'name', 'p_number']).where('company_id', '=', companyId).execute()

async function isInACase(tx: Tx, workplaceId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('case_employee as ce')
    .innerJoin('employee as e', 'e.id', 'ce.employee_id')
    .innerJoin('rotation_case as c', 'c.id', 'ce.case_id')
    .select('ce.id')
    .where('e.workplace_id', '=', workplaceId)
    .where('ce.removed_at', 'is', null)
    .where('c.archived_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

import { randomUUID } from 'node:crypto'
import type { Cvr } from '#core/identity/cvr.ts'
import { postcode } from '#core/place/postcodes.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { allUnits, findCompanyByCvr, registerCompany, unitOfPostcode } from '#features/directory/index.ts'
import { actOnBehalf } from '#platform/db/transaction.ts'
import type { Env } from '../model.ts'

export type NewCompanyInput = {
  cvr: Cvr
  name: string
  street: string
  postcode: string
  employees: number
  sector: 'private' | 'public'
  phone: string | null
  reason: string
}

export type CompanyRefusal =
  | 'unknown-postcode'
  /** The own unit has it: `id` says where. */
  | 'ours-already'
  /** Another unit has it: `unit` says which. A company and who serves it are public. */
  | 'theirs-already'

export type RegisteredCompany = { id: string; otherUnit: string | undefined }

/** Registers a company under the caseworker's own unit, with the reason on record. */
export async function registerCompanyOnBehalf(
  env: Env,
  input: NewCompanyInput,
): Promise<Result<RegisteredCompany, CompanyRefusal>> {
  const { tx, actor } = env
  const place = postcode(input.postcode)
  if (!place) return refuse('unknown-postcode')
  const known = await findCompanyByCvr(tx, input.cvr)
  if (known)
    return known.unit_id === actor.unitId ? refuse('ours-already', { id: known.id }) : theirs(env, known)
  const id = randomUUID()
  await actOnBehalf(tx, id, input.reason)
  const company = await registerCompany(tx, {
    id,
    cvr: input.cvr,
    name: input.name,
    employees: input.employees,
    sector: input.sector,
    street: input.street || null,
    postcode: place.number,
    town: place.town,
    municipalityCode: place.municipality,
    phone: input.phone,
    unitId: actor.unitId ?? '',
  })
  // of two units at once the other was first
  if (company.unit_id !== actor.unitId) return theirs(env, company)
  const pointsTo = await unitOfPostcode(tx, place.number)
  return ok({
    id: company.id,
    otherUnit: pointsTo && pointsTo.id !== actor.unitId ? pointsTo.name : undefined,
  })
}

async function theirs(env: Env, company: { unit_id: string }) {
  const unit = (await allUnits(env.tx)).find((u) => u.id === company.unit_id)
  return refuse('theirs-already', { unit: unit?.name ?? '' })
}

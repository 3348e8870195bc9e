import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { postcode } from '#core/place/postcodes.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { unitOfMunicipality } from '#features/directory/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { Env } from '../model.ts'
import { paths } from '../paths.ts'
import { tellParties } from '../tell.ts'
import { addEvent } from './add-event.ts'

export type WishInput = {
  readonly companyId: string
  readonly what: string
  readonly whom: string
  readonly people: number | null
  readonly from: Day | null
  readonly to: Day | null
  readonly mustNotStop: string
  readonly purpose: string
  /** Places of work the company has told of before. */
  readonly workplaces: readonly string[]
  /** Postcodes of places it has not. */
  readonly postcodes: readonly string[]
  /** For a consultant: the day of the visit in which it was said. */
  readonly visitedOn: Day | null
}

export type WishRefusal = 'company-gone' | 'workplace-gone' | 'no-such-postcode' | 'nobody-serves'

const ORIGIN = {
  company: 'company',
  shop_steward: 'shop_steward',
  caseworker: 'consultant',
  secretariat: 'consultant',
} as const

/** A place of work as the case needs it. */
type Place = { readonly unitId: string }

/**
 * Keeps a company's wish as a case, whoever of the three wrote it down. The case goes to the unit of the first place of
 * work; every further municipality gets its own unit under the same case. Those units are told once.
 */
export async function recordWish(
  env: Env,
  w: WishInput,
): Promise<Result<{ id: string; number: number }, WishRefusal>> {
  const { tx, actor } = env
  const origin = ORIGIN[actor.role as keyof typeof ORIGIN]
  const company = await tx.selectFrom('company').selectAll().where('id', '=', w.companyId).executeTakeFirst()
  if (!company || !origin) return refuse('company-gone')
  const places = await placesOf(env, w, company)
  if (!places.ok) return places
  const units = [...new Set(places.value.map(({ unitId }) => unitId))]
  const row = await tx
    .insertInto('rotation_case')
    .values({
      company_id: company.id,
      unit_id: units[0]!,
      lead_id: actor.role === 'secretariat' ? actor.accountId : null,
      // whoever writes it for the company is the one to ask there
      contact_id: actor.role === 'company' ? actor.accountId : null,
      title: w.what.slice(0, 160),
      subject: w.what,
      whom: w.whom,
      purpose: w.purpose,
      must_not_stop: w.mustNotStop,
      people_estimate: w.people,
      wanted_from: w.from,
      wanted_to: w.to,
      origin,
      created_by: actor.accountId,
    })
    .returning(['id', 'number', 'company_id', 'lead_id'])
    .executeTakeFirstOrThrow()
  for (const unitId of units)
    await tx
      .insertInto('case_unit')
      .values({ case_id: row.id, company_id: company.id, unit_id: unitId })
      .execute()
  await addEvent(env, { case: row, kind: 'case.wished', data: { origin, visited: w.visitedOn } })
  await tellParties(env, row, 'case.wished', paths.wish(row.id), ['unit', 'company'], 'new')
  return ok({ id: row.id, number: row.number })
}

type Company = {
  id: string
  name: string
  street: string | null
  postcode: string
  town: string
  municipality_code: string
  unit_id: string
}

/** The known places that were chosen and the new ones; with neither, the company's own address. */
async function placesOf(env: Env, w: WishInput, company: Company): Promise<Result<Place[], WishRefusal>> {
  const chosen =
    w.workplaces.length === 0
      ? []
      : await asSystem(env.tx, (s) =>
          s
            .selectFrom('workplace')
            .select(['id', 'unit_id'])
            .where('company_id', '=', company.id)
            .where('ended_at', 'is', null)
            .where('id', 'in', [...w.workplaces])
            .execute(),
        )
  if (chosen.length !== new Set(w.workplaces).size) return refuse('workplace-gone')
  const places: Place[] = w.workplaces.flatMap((id) => {
    const found = chosen.find((one) => one.id === id)
    return found ? [{ unitId: found.unit_id }] : []
  })
  for (const number of w.postcodes) {
    const place = postcode(number)
    if (!place) return refuse('no-such-postcode', { number })
    const unit = await unitOfMunicipality(env.tx, place.municipality)
    if (!unit) return refuse('nobody-serves', { number })
    await knowWorkplace(env, company.id, unit.id, { ...place, municipality: place.municipality })
    places.push({ unitId: unit.id })
  }
  if (places.length > 0) return ok(places)
  await knowWorkplace(env, company.id, company.unit_id, {
    number: company.postcode,
    town: company.town,
    municipality: company.municipality_code,
    name: company.name,
    street: company.street,
  })
  return ok([{ unitId: company.unit_id }])
}

/** Keeps a place of work the company has not told of before, so that nobody types it again. */
const knowWorkplace = (
  env: Env,
  companyId: string,
  unitId: string,
  at: { number: string; town: string; municipality: string; name?: string; street?: string | null },
) =>
  asSystem(env.tx, async (s) => {
    const known = await s
      .selectFrom('workplace')
      .select('id')
      .where('company_id', '=', companyId)
      .where('postcode', '=', at.number)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (known) return
    await s
      .insertInto('workplace')
      .values({
        company_id: companyId,
        unit_id: unitId,
        name: (at.name ?? `${at.number} ${at.town}`).slice(0, 120),
        street: at.street ?? null,
        postcode: at.number,
        town: at.town,
        municipality_code: at.municipality,
      })
      .onConflict((c) => c.columns(['company_id', 'name']).doUpdateSet({ ended_at: sql`null` }))
      .execute()
  })

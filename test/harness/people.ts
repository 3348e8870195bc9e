import { randomUUID } from 'node:crypto'
import { postcode } from '#core/place/postcodes.ts'
import { registerCompany, registerPerson } from '#features/directory/index.ts'
import type { Tx } from '#platform/db/transaction.ts'

let serial = 0
const next = () => ++serial

const WEIGHTS = [2, 7, 6, 5, 4, 3, 2]

/** A CVR number with a right check digit, new at each call. */
export function newCvr(): string {
  for (;;) {
    const head = String(1_000_000 + next() * 7)
    const sum = [...head].reduce((s, c, i) => s + Number(c) * WEIGHTS[i]!, 0)
    const check = (11 - (sum % 11)) % 11
    if (check < 10) return head + check
  }
}

/** A job centre with one municipality. */
export async function aUnit(
  tx: Tx,
  name = `Jobcenter Prøve ${next()}`,
  municipalityCode = '0151',
): Promise<{ id: string; name: string }> {
  const slug = `proeve-${randomUUID().slice(0, 8)}`
  const row = await tx
    .insertInto('unit')
    .values({
      slug,
      kind: 'jobcentre',
      name,
      short_name: name,
      town: 'Ballerup',
      municipality_codes: [municipalityCode],
      lat: 55.73,
      lon: 12.36,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: row.id, name }
}

/** A small private company of a unit. */
export async function aCompany(
  tx: Tx,
  unitId: string,
  name = `Prøvefirma ${next()} ApS`,
): Promise<{ id: string; name: string; cvr: string }> {
  const cvr = newCvr()
  const row = await registerCompany(tx, {
    cvr,
    name,
    employees: 42,
    sector: 'private',
    street: 'Prøvevej 1',
    postcode: '2750',
    town: 'Ballerup',
    municipalityCode: '0151',
    unitId,
  })
  return { id: row.id, name, cvr }
}

/** A job-seeker of a unit, with an empty profile. */
export async function aPerson(
  tx: Tx,
  unitId: string,
  name = `Kanariefugl${next()}`,
): Promise<{ id: string; name: string }> {
  const place = postcode('2750')!
  const result = await registerPerson(tx, {
    unitId,
    accountId: null,
    givenName: name,
    familyName: 'Prøvesen',
    email: `${name.toLowerCase()}@test.example`,
    phone: '+4500000000',
    postcode: '2750',
    town: 'Ballerup',
    lat: place.at.lat,
    lon: place.at.lon,
    unemployedSince: '2013-06-01',
  })
  if (!result.ok) throw new Error(result.reason)
  return { id: result.value.id, name: `${name} Prøvesen` }
}

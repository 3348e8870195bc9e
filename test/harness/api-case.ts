import { sql } from 'kysely'
import { day } from '#core/calendar/day.ts'
import { makeKey } from '#features/exchange-io/api/key-store.ts'
import { testApp } from './app.ts'
import { listed } from './listings.ts'
import { aCompany, aUnit } from './people.ts'

/** Where the tested API stands. */
export const BASE = 'http://localhost:3000'
export type Asked = { key?: string | null; body?: unknown; headers?: Record<string, string>; raw?: string }
/** What an answer may hold; which of it, each test says. */
type Answer = {
  number: number
  version: number
  error: string
  message: string
  source: unknown
  next: string | null
  items: { number: number; status: string }[]
  fields: { field: string; message: string }[]
}

/** Two companies with keys, five listed vikariater, and calls to the API as the first of them. */
export async function apiCase() {
  const app = await testApp()
  const [one, two] = await app.system(async (tx) => {
    const unit = await aUnit(tx)
    return [await aCompany(tx, unit.id, 'Nøgle ApS'), await aCompany(tx, unit.id, 'Anden ApS')] as const
  })
  const companyId = one.id
  const user = await app.logIn('company', { companyId, manages: true })
  const keyOf = (id: string) =>
    app.as(user.actor, (tx) => makeKey(tx, { companyId: id, accountId: user.actor.accountId!, name: 'HR' }))
  const key = (await keyOf(companyId))!
  const foreign = await app.logIn('company', { companyId: two.id, manages: true })
  const otherKey = (await app.as(foreign.actor, (tx) =>
    makeKey(tx, { companyId: two.id, accountId: foreign.actor.accountId!, name: 'Anden' }),
  ))!
  const numbers = await app.system((tx) =>
    listed(tx, [
      { occupation: 'kok', postcode: '2750', category: 'jobrotation' },
      { occupation: 'kok', postcode: '3400', minutes: [600, 900] },
      { occupation: 'paedagogmedhjaelper', postcode: '2750', category: 'ordinary' },
      { occupation: 'lagermedarbejder', postcode: '3700', to: day('2014-12-31'), from: day('2014-11-01') },
      { occupation: 'kok', postcode: '2750', applyBy: day('2014-04-07') },
    ]),
  )

  function call(method: string, path: string, asked: Asked = {}): Promise<Response> {
    const secret = asked.key === undefined ? key : asked.key
    const body = asked.raw ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body))
    return app.fetch(
      new Request(`${BASE}/api/v1${path}`, {
        method,
        ...(body === undefined ? {} : { body }),
        headers: {
          ...(secret ? { authorization: `Bearer ${secret}` } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...asked.headers,
        },
      }),
    )
  }
  const open = (path: string, headers: Record<string, string> = {}) =>
    call('GET', path, { key: null, headers })
  const jsonOf = async (response: Promise<Response> | Response) => (await (await response).json()) as Answer

  const whole = {
    category: 'jobrotation',
    occupation: 'kok',
    title: 'Kok til plejecenter',
    startsOn: '2014-05-01',
    endsOn: '2014-09-30',
    weeklyHoursMin: 30,
    weeklyHoursMax: 32.5,
    place: '2750',
    description: 'Du laver mad til 40 beboere sammen med to faste kolleger.',
    training: 'To kolleger er på kursus',
    payAgreement: 'Overenskomst for køkkenpersonale',
    skills: ['diætmad', 'bagning'],
    languages: ['da:good'],
    childrenCertificate: true,
  }
  const countVacancies = () =>
    app.system(async (tx) => {
      const { rows } = await sql<{
        n: number
      }>`select count(*)::int as n from vacancy where company_id = ${companyId}`.execute(tx)
      return rows[0]!.n
    })

  return { app, user, companyId, key, keyOf, otherKey, numbers, call, open, jsonOf, whole, countVacancies }
}

import { refreshListings } from '#features/vacancies/index.ts'
import { newToken } from '#platform/auth/session.ts'
import { makeClock } from '#platform/clock.ts'
import { type Database, openDatabase } from '#platform/db/pool.ts'
import { inSystemTransaction, type Tx } from '#platform/db/transaction.ts'
import { logInAs } from '#test/harness/log-in.ts'
import { aCompany, aUnit } from '#test/harness/people.ts'

/** The platform's day of processes that `startProcess` starts. */
const DAY = '2014-04-08'

/** Somebody logged in for a company, seen from outside: all a browser knows is a cookie. */
export type CompanyUser = { companyId: string; unitId: string; cookie: string }

/** Work as the system on a database of its own connection, which is given up at once. */
export async function onDatabase<T>(url: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const database: Database = openDatabase(url, 1)
  try {
    return await inSystemTransaction(database, { command: 'test.prepare', now: makeClock(DAY).now() }, work)
  } finally {
    await database.close()
  }
}

export async function aCompanyUser(tx: Tx): Promise<CompanyUser> {
  const unit = await aUnit(tx)
  const company = await aCompany(tx, unit.id)
  const { token } = await logInAs(tx, 'company', { companyId: company.id, manages: true })
  return { companyId: company.id, unitId: unit.id, cookie: `jobkreds_session=${token}` }
}

/** A vikariat that is published, or whole and waiting to be. */
export async function aVikariat(
  tx: Tx,
  of: CompanyUser,
  status: 'draft' | 'published',
  title: string,
): Promise<{ id: string; number: number }> {
  const row = await tx
    .insertInto('vacancy')
    .values({
      company_id: of.companyId,
      unit_id: of.unitId,
      status,
      category: 'ordinary',
      title,
      occupation_code: 'paedagogmedhjaelper',
      description:
        'Du kommer til at hjælpe til på stuen, og du får gode kolleger og en grundig introduktion.',
      starts_on: '2014-05-01',
      ends_on: '2014-09-30',
      weekly_minutes_min: 1800,
      weekly_minutes_max: 2220,
      openings: 1,
      street: 'Prøvevej 1',
      postcode: '2750',
      town: 'Ballerup',
      municipality_code: '0151',
      lat: 55.73,
      lon: 12.36,
      pay_agreement: 'kl_daycare_assistants',
      perspective: 'possible_job',
      introduction: 'Du følger en fast kollega den første uge.',
      contact_name: 'Bo Leder',
      published_at: status === 'published' ? new Date('2014-04-01T08:00:00Z') : null,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
  await tx.insertInto('opening').values({ vacancy_id: row.id, no: 1 }).execute()
  if (status === 'published') await refreshListings(tx, [row.id])
  return row
}

export const read = (url: string, path: string, cookie = ''): Promise<Response> =>
  fetch(url + path, { redirect: 'manual', headers: cookie ? { cookie } : {} })

/** A form as our own pages send it; `once` is its key, fresh unless given. */
export const send = (
  url: string,
  path: string,
  cookie: string,
  fields: Record<string, string>,
  once = newToken(),
): Promise<Response> =>
  fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ...fields, _once: once }),
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  })

/** Starts a draft with this title, which is found again by it. */
export const startDraft = (url: string, cookie: string, title: string, once?: string): Promise<Response> =>
  send(
    url,
    '/virksomhed/vikariater/nyt',
    cookie,
    { category: 'ordinary', occupation: 'Pædagogmedhjælper', title, openings: '1' },
    once,
  )

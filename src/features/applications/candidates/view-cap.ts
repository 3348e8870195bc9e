import { sql } from 'kysely'
import { limits } from '#core/exchange/limits.ts'
import { accountsOfUnit } from '#features/directory/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { notify } from '#platform/mail/index.ts'
import type { Env } from '../model.ts'

/** The routes on which anonymous cards are read: what the access log holds of them is what the cap counts. */
const ROUTES = [
  'GET /virksomhed/kandidater',
  'GET /virksomhed/kandidater/:alias',
  'GET /virksomhed/vikariater/:id',
]

/**
 * Of these persons, those the company may still see today: those it has seen already, and new ones up to the day's cap. The
 * company is locked, so that twenty colleagues who copy the list together do not pass it. The one who reaches the cap is
 * recorded in the same moment: the company's job centre is told, once.
 */
export async function withinViewCap(
  env: Env,
  companyId: string,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { tx } = env
  await tx.selectFrom('company').select('id').where('id', '=', companyId).forNoKeyUpdate().execute()
  const seen = await seenToday(tx, companyId)
  let room = limits.candidateViewsPerCompanyPerDay - seen.size
  const before = room
  const allowed = personIds.filter((id) => seen.has(id) || room-- > 0)
  if (before > 0 && room <= 0) await tellUnit(env, companyId)
  return new Set(allowed)
}

async function seenToday(tx: Tx, companyId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('audit.view_log')
    .select('person_id')
    .distinct()
    .where('company_id', '=', companyId)
    .where('route', 'in', ROUTES)
    .where(sql<boolean>`at >= app.today()::timestamp at time zone 'Europe/Copenhagen'`)
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

async function tellUnit(env: Env, companyId: string): Promise<void> {
  const company = await asSystem(env.tx, (s) =>
    s.selectFrom('company').select(['name', 'unit_id']).where('id', '=', companyId).executeTakeFirstOrThrow(),
  )
  for (const { accountId } of await accountsOfUnit(env.tx, company.unit_id)) {
    await notify(env.tx, env.enqueue, {
      accountId,
      kind: 'candidates.cap',
      link: `/jobcenter/virksomheder/${companyId}`,
      data: { name: company.name },
    })
  }
}

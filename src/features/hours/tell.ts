import { sql } from 'kysely'
import type { CaseRow, Env } from '#features/cases/index.ts'
import { accountOfPerson, accountsOfCompany, accountsOfUnit } from '#features/directory/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { notify } from '#platform/mail/index.ts'
import { paths } from './paths.ts'

/** The mail that says there is news about hours or a claim; what it is stands behind login. */
export const HOURS_MAIL = 'hours.news'

type Notice = { kind: string; link: string; data: Record<string, string | number> }

/** Tells an account once: while a notice of the kind stands unread for the same page, another would say nothing new. */
async function tellOnce(env: Env, accountId: string, notice: Notice, mail: boolean): Promise<void> {
  if (accountId === env.actor.accountId) return
  const waiting = await asSystem(env.tx, (s) =>
    s
      .selectFrom('notice')
      .select('id')
      .where('account_id', '=', accountId)
      .where('kind', '=', notice.kind)
      .where('link', '=', notice.link)
      .where('read_at', 'is', null)
      .executeTakeFirst(),
  )
  if (waiting) return
  await notify(env.tx, env.enqueue, { accountId, ...notice, ...(mail ? { mailTemplate: HOURS_MAIL } : {}) })
}

/** Vikarer whose answered weeks say something else by now are asked again; found in one statement, whoever they are. */
export async function askAgain(env: Env, row: CaseRow): Promise<void> {
  const { rows } = await sql<{ id: string; person: string }>`
    select distinct t.id, t.person_id as person
    from hours_confirmation c join case_temp t on t.id = c.temp_id
    where c.case_id = ${row.id} and t.person_id is not null and c.seen <> coalesce(
      (select jsonb_object_agg(h.day::text, h.minutes) from work_hours h
       where h.temp_id = c.temp_id and h.day between c.week and c.week + 6 and h.minutes > 0), '{}')`.execute(
    env.tx,
  )
  for (const { id, person } of rows) {
    const account = await accountOfPerson(env.tx, person)
    const notice = { kind: 'hours.changed', link: paths.ownHours(id), data: { title: row.title } }
    if (account) await tellOnce(env, account.accountId, notice, true)
  }
}

/** The company's contact of the case, or everybody who acts for it when there is none. */
export async function tellCompany(env: Env, row: CaseRow, notice: Notice): Promise<void> {
  const accounts = row.contact_id
    ? [row.contact_id]
    : (await accountsOfCompany(env.tx, row.company_id)).map((one) => one.accountId)
  for (const accountId of accounts) await tellOnce(env, accountId, notice, true)
}

/** Whom in a unit a claim waits for: the case's own caseworker, or those who decide. */
export async function tellUnit(
  env: Env,
  row: CaseRow,
  unitId: string,
  whom: 'checker' | 'decider',
  notice: Notice,
): Promise<void> {
  const accounts = await asSystem(env.tx, async (s) => {
    if (whom === 'checker') {
      const own = await s
        .selectFrom('case_unit')
        .select('caseworker_id')
        .where('case_id', '=', row.id)
        .where('unit_id', '=', unitId)
        .executeTakeFirst()
      if (own?.caseworker_id) return [own.caseworker_id]
      return (await accountsOfUnit(s, unitId)).map((one) => one.accountId)
    }
    const deciders = await s
      .selectFrom('membership')
      .select('account_id')
      .where('unit_id', '=', unitId)
      .where('decides', '=', true)
      .where('ended_at', 'is', null)
      .execute()
    return deciders.map((one) => one.account_id)
  })
  for (const accountId of accounts) await tellOnce(env, accountId, notice, whom === 'decider')
}

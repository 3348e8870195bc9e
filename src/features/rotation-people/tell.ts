import { accountsOfParties, type Env } from '#features/cases/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { notify } from '#platform/mail/index.ts'

/** What a notice of this feature can be about; the texts say each in words, and none names anybody. */
export const noticeKinds = [
  'people.asked',
  'people.taken-out',
  'people.agreed',
  'people.declined',
  'people.plan-changed',
  'people.temp-plan',
  'people.temp-answered',
] as const
export type PeopleNotice = (typeof noticeKinds)[number]

/** The one mail of this feature: that there is news. What it is stands behind login. */
export const NEWS_MAIL = 'people.news'

type Case = { id: string; company_id: string; lead_id: string | null }
type Teller = Pick<Env, 'tx' | 'actor' | 'enqueue'>

/** Tells accounts once each, but never whoever did it. `dedupe` names the change, so that sent twice tells nobody twice. */
async function tellAll(
  env: Teller,
  accountIds: readonly string[],
  kind: PeopleNotice,
  link: string,
  dedupe: string,
): Promise<void> {
  for (const accountId of new Set(accountIds))
    if (accountId !== env.actor.accountId)
      await notify(env.tx, env.enqueue, {
        accountId,
        kind,
        link,
        mailTemplate: NEWS_MAIL,
        dedupeKey: `${kind}:${dedupe}:${accountId}`,
      })
}

/** Tells the company and the job centres of a case, or one of them. */
export async function tellOrganisers(
  env: Teller,
  c: Case,
  kind: PeopleNotice,
  link: string,
  dedupe: string,
): Promise<void> {
  const accounts = await accountsOfParties(env.tx, c)
  await tellAll(
    env,
    accounts.map(({ id }) => id),
    kind,
    link,
    dedupe,
  )
}

/** Tells employees who have logged in; the others are told by their manager. */
export async function tellEmployees(
  env: Teller,
  employeeIds: readonly string[],
  kind: PeopleNotice,
  link: string,
  dedupe: string,
): Promise<void> {
  if (employeeIds.length === 0) return
  const rows = await asSystem(env.tx, (s) =>
    s
      .selectFrom('employee')
      .select('account_id')
      .where('id', 'in', [...employeeIds])
      .where('account_id', 'is not', null)
      .execute(),
  )
  await tellAll(
    env,
    rows.flatMap((r) => r.account_id ?? []),
    kind,
    link,
    dedupe,
  )
}

/** Tells the vikar, when there is somebody who logs in. */
export async function tellTemp(
  env: Teller,
  personId: string | null,
  kind: PeopleNotice,
  link: string,
  dedupe: string,
): Promise<void> {
  if (!personId) return
  const row = await asSystem(env.tx, (s) =>
    s.selectFrom('person').select('account_id').where('id', '=', personId).executeTakeFirst(),
  )
  if (row?.account_id) await tellAll(env, [row.account_id], kind, link, dedupe)
}

import type { Env } from '#features/cases/index.ts'
import { accountsOfCompany } from '#features/directory/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { notify } from '#platform/mail/index.ts'

/** What there is to tell; a mail says only that there is news. */
export const NEWS = {
  seatFromQueue: 'training.seat-from-queue',
  changed: 'training.session-changed',
  cancelled: 'training.session-cancelled',
  confirmed: 'training.session-confirmed',
  opened: 'training.class-opened',
  reserved: 'training.reserved',
  givenUp: 'training.given-up',
  minimum: 'training.minimum-reached',
  ownChanged: 'training.own-changed',
} as const
export type News = (typeof NEWS)[keyof typeof NEWS]

/** The mail that says there is news about training. */
export const NEWS_MAIL = 'training.news'

type Told = { news: News; link: string; data: Record<string, unknown>; key: string }

/** Tells each account once; whoever acts needs not be told. */
async function tellAccounts(env: Env, accountIds: Iterable<string>, told: Told): Promise<void> {
  for (const accountId of new Set(accountIds)) {
    if (accountId === env.actor.accountId) continue
    await notify(env.tx, env.enqueue, {
      accountId,
      kind: told.news,
      link: told.link,
      data: told.data,
      mailTemplate: NEWS_MAIL,
      dedupeKey: `${told.news}:${told.key}:${accountId}`,
    })
  }
}

/** Everybody who acts for the company. */
export const tellCompany = async (env: Env, companyId: string, told: Told): Promise<void> =>
  tellAccounts(
    env,
    (await accountsOfCompany(env.tx, companyId)).map((a) => a.accountId),
    told,
  )

/** Everybody who acts for the provider. */
export async function tellProvider(env: Env, providerId: string, told: Told): Promise<void> {
  const rows = await asSystem(env.tx, (s) =>
    s
      .selectFrom('membership as m')
      .innerJoin('account as a', 'a.id', 'm.account_id')
      .select('a.id')
      .where('m.organisation_id', '=', providerId)
      .where('m.role', '=', 'training_provider')
      .where('m.ended_at', 'is', null)
      .where('a.disabled_at', 'is', null)
      .execute(),
  )
  await tellAccounts(
    env,
    rows.map((r) => r.id),
    told,
  )
}

/** A case's consultant and caseworkers, who are told what happens to it. */
export async function tellUnitsOfCase(env: Env, caseId: string, told: Told): Promise<void> {
  const ids = await asSystem(env.tx, async (s) => {
    const lead = await s
      .selectFrom('rotation_case')
      .select('lead_id as id')
      .where('id', '=', caseId)
      .execute()
    const workers = await s
      .selectFrom('case_unit')
      .select('caseworker_id as id')
      .where('case_id', '=', caseId)
      .execute()
    return [...lead, ...workers].flatMap((r) => r.id ?? [])
  })
  await tellAccounts(env, ids, told)
}

/** Employees with an account of their own, by their places in cases. */
export async function tellEmployees(env: Env, caseEmployeeIds: readonly string[], told: Told): Promise<void> {
  if (caseEmployeeIds.length === 0) return
  const ids = await asSystem(env.tx, (s) => accountsOfEmployees(s, caseEmployeeIds))
  await tellAccounts(env, ids, told)
}

const accountsOfEmployees = async (tx: Tx, caseEmployeeIds: readonly string[]): Promise<string[]> =>
  (
    await tx
      .selectFrom('case_employee as ce')
      .innerJoin('employee as e', 'e.id', 'ce.employee_id')
      .select('e.account_id')
      .where('ce.id', 'in', caseEmployeeIds)
      .where('e.account_id', 'is not', null)
      .execute()
  ).flatMap((r) => r.account_id ?? [])

import type { Env } from '#features/cases/index.ts'
import { accountsOfCompany, accountsOfUnit } from '#features/directory/index.ts'
import { notify } from '#platform/mail/index.ts'
import type { Grant } from './model.ts'
import { paths } from './paths.ts'

export const GRANT_MAIL = 'grant.news'

export const noticeKinds = [
  'grant.applied',
  'grant.prepared',
  'grant.granted',
  'grant.refused',
  'grant.ended',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Tells the caseworkers of the municipality, except who did it. */
export async function tellUnit(
  env: Env,
  unitId: string,
  about: { caseId: string; grantId: string; kind: NoticeKind },
): Promise<void> {
  await tell(env, await accountsOfUnit(env.tx, unitId), { ...about, link: paths.grant(about.caseId, unitId) })
}

/** Tells the company. */
export async function tellCompany(env: Env, grant: Grant, kind: NoticeKind): Promise<void> {
  await tell(env, await accountsOfCompany(env.tx, grant.company_id), {
    grantId: grant.id,
    kind,
    link: paths.grant(grant.case_id, grant.unit_id),
  })
}

async function tell(
  env: Env,
  accounts: readonly { accountId: string }[],
  { grantId, kind, link }: { grantId: string; kind: NoticeKind; link: string },
): Promise<void> {
  for (const { accountId } of accounts)
    if (accountId !== env.actor.accountId)
      await notify(env.tx, env.enqueue, {
        accountId,
        kind,
        link,
        mailTemplate: GRANT_MAIL,
        dedupeKey: `${kind}:${grantId}:${accountId}`,
      })
}

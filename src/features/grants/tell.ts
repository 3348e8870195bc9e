import type { Env } from '#features/cases/index.ts'
import { accountsOfCompany, accountsOfUnit } from '#features/directory/index.ts'
import { notifyAll } from '#platform/mail/index.ts'
import type { Grant } from './model.ts'
import { paths } from './paths.ts'

export const GRANT_MAIL = 'grant.news'

type NoticeKind = 'grant.applied' | 'grant.prepared' | 'grant.granted' | 'grant.refused' | 'grant.ended'

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

const tell = (
  env: Env,
  accounts: readonly { accountId: string }[],
  { grantId, kind, link }: { grantId: string; kind: NoticeKind; link: string },
): Promise<void> =>
  notifyAll(
    env,
    accounts.map(({ accountId }) => accountId),
    { kind, link, mailTemplate: GRANT_MAIL, dedupeKey: `${kind}:${grantId}` },
  )

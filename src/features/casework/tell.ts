import { accountOfPerson, accountsOfCompany, accountsOfUnit } from '#features/directory/index.ts'
import { notify } from '#platform/mail/index.ts'
import type { Env } from './model.ts'
import { paths } from './paths.ts'

/** What a notice of this feature can be about; the texts say each in words. */
export const noticeKinds = [
  'casework.assigned',
  'casework.helped',
  'casework.applied',
  'casework.answered',
  'casework.certificate',
  'casework.moved',
  'handover.proposed',
  'handover.accepted',
  'handover.declined',
  'handover.withdrawn',
  'company.moved',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Mails that say there is news, to staff and to citizens and companies. What the news is stands behind login. */
export const STAFF_MAIL = 'casework.staff'
export const CITIZEN_MAIL = 'casework.citizen'

export const tellAccount = ({ tx, enqueue }: Env, accountId: string, kind: NoticeKind, link: string) =>
  notify(tx, enqueue, { accountId, kind, link, mailTemplate: STAFF_MAIL })

/** Tells a citizen who logs in. Somebody who does not is told by the caseworker. */
export async function tellPerson(env: Env, personId: string, kind: NoticeKind, link: string = paths.ownUnit) {
  const account = await accountOfPerson(env.tx, personId)
  if (!account) return
  await notify(env.tx, env.enqueue, { accountId: account.accountId, kind, link, mailTemplate: CITIZEN_MAIL })
}

export async function tellCompany(
  env: Env,
  companyId: string,
  kind: NoticeKind,
  link: string,
): Promise<void> {
  for (const { accountId } of await accountsOfCompany(env.tx, companyId))
    await notify(env.tx, env.enqueue, { accountId, kind, link, mailTemplate: CITIZEN_MAIL })
}

/** Tells the caseworkers of a unit, except the one who did it. */
export async function tellUnit(env: Env, unitId: string, kind: NoticeKind, link: string): Promise<void> {
  for (const { accountId } of await accountsOfUnit(env.tx, unitId))
    if (accountId !== env.actor.accountId) await tellAccount(env, accountId, kind, link)
}

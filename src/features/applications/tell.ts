import type { ApplicationStatus, Side } from '#core/exchange/application-status.ts'
import { accountOfPerson, accountsOfCompany, accountsOfUnit } from '#features/directory/index.ts'
import { notify } from '#platform/mail/index.ts'
import type { ApplicationRow, Env } from './model.ts'

export type News = ApplicationStatus | 'message' | 'reminder'

/** The mail that says there is news about an application; what the news is stands behind login. */
export const NEWS_MAIL = 'application.news'

/** Tells one side that something happened to an application: a notice for each account, and a mail without details. */
export async function tell(
  env: Env,
  a: Pick<ApplicationRow, 'id' | 'company_id' | 'person_id' | 'unit_id'>,
  side: Side,
  news: News,
): Promise<void> {
  const { tx, enqueue } = env
  const person = side === 'person' ? await accountOfPerson(tx, a.person_id) : undefined
  // somebody without a login of their own is told by the job centre
  const toUnit = side === 'unit' || (side === 'person' && !person)
  const accounts =
    side === 'company'
      ? await accountsOfCompany(tx, a.company_id)
      : toUnit
        ? await accountsOfUnit(tx, a.unit_id)
        : person
          ? [person]
          : []
  for (const { accountId } of accounts) {
    await notify(tx, enqueue, {
      accountId,
      kind: `application.${news}`,
      link: `/ansoegninger/${a.id}`,
      mailTemplate: NEWS_MAIL,
    })
  }
}

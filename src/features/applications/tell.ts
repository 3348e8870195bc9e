import type { ApplicationStatus, Side } from '#core/exchange/application-status.ts'
import { accountOfPerson, accountsOfCompany, accountsOfUnit } from '#features/directory/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { notify } from '#platform/mail/index.ts'
import type { ApplicationRow, Env } from './model.ts'
import { paths } from './paths.ts'

/** What there is to tell: a new status, how a hire ended, a message, a deadline that comes near. */
export type News = ApplicationStatus | 'cancelled' | 'ended' | 'message' | 'reminder'

/** The mail that says there is news about an application; what the news is stands behind login. */
export const NEWS_MAIL = 'application.news'
/** The mail that says a deadline comes near. */
export const REMINDER_MAIL = 'application.reminder'

/**
 * Tells one side that something happened to an application: a notice for each account, and a mail without details.
 * Somebody without a login of their own is told by the job centre.
 */
export async function tell(
  env: Env,
  a: Pick<ApplicationRow, 'id' | 'company_id' | 'person_id' | 'unit_id' | 'vacancy_id'>,
  side: Side,
  news: News,
): Promise<void> {
  const { tx, enqueue } = env
  const person = side === 'person' ? await accountOfPerson(tx, a.person_id) : undefined
  const toUnit = side === 'unit' || (side === 'person' && !person)
  const accounts =
    side === 'company'
      ? await accountsOfCompany(tx, a.company_id)
      : toUnit
        ? await accountsOfUnit(tx, a.unit_id)
        : person
          ? [person]
          : []
  // who acts needs not be told
  const others = accounts.filter((one) => one.accountId !== env.actor.accountId)
  if (others.length === 0) return
  const vacancy = await asSystem(tx, (s) =>
    s.selectFrom('vacancy').select('title').where('id', '=', a.vacancy_id).executeTakeFirstOrThrow(),
  )
  for (const { accountId } of others) {
    await notify(tx, enqueue, {
      accountId,
      kind: `application.${news}`,
      link: toUnit ? `/jobcenter/borgere/${a.person_id}` : paths.application(a.id),
      data: { side: toUnit ? 'unit' : side, title: vacancy.title },
      mailTemplate: news === 'reminder' ? REMINDER_MAIL : NEWS_MAIL,
    })
  }
}

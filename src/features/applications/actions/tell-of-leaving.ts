import type { ApplicationStatus } from '#core/exchange/application-status.ts'
import { accountsOfCompany } from '#features/directory/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { notify } from '#platform/mail/index.ts'
import type { Env } from '../model.ts'
import { paths } from '../paths.ts'
import { NEWS_MAIL, type News } from '../tell.ts'

/** What a company hears when the other side is gone: the same as of anybody who steps back. */
const heard = (status: ApplicationStatus): News =>
  status === 'interest' ? 'declined_by_person' : 'withdrawn'

/**
 * Somebody leaves Jobkreds, and their applications are about to go with them, but for those in `kept`. Each company that
 * still talks with them, or waits for an answer, is told that they have stepped back: not who they were, not why, and with
 * a link to the list, since the application itself will not be there.
 */
export async function tellOfLeaving(
  env: Pick<Env, 'tx' | 'enqueue' | 'actor'>,
  personId: string,
  kept: readonly string[],
): Promise<void> {
  const live = await asSystem(env.tx, (s) =>
    s
      .selectFrom('application as a')
      .innerJoin('vacancy as v', 'v.id', 'a.vacancy_id')
      .select(['a.id', 'a.company_id', 'a.status', 'v.title'])
      .where('a.person_id', '=', personId)
      .where('a.status', 'in', ['interest', 'sent', 'talking', 'offered', 'awaiting_certificate'])
      .orderBy('a.id')
      .forNoKeyUpdate('a')
      .execute(),
  )
  for (const a of live.filter(({ id }) => !kept.includes(id)))
    for (const { accountId } of await accountsOfCompany(env.tx, a.company_id))
      if (accountId !== env.actor.accountId)
        await notify(env.tx, env.enqueue, {
          accountId,
          kind: `application.${heard(a.status as ApplicationStatus)}`,
          link: paths.companyApplications,
          data: { side: 'company', title: a.title },
          mailTemplate: NEWS_MAIL,
        })
}

import { accountOfPerson, accountsOfCompany, accountsOfUnit } from '#features/directory/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { notify } from '#platform/mail/index.ts'
import type { Env, VacancyRow } from './model.ts'
import { paths } from './paths.ts'
import { liveApplicants } from './store.ts'

export const MAILS = {
  changed: 'vacancy.changed',
  closedByItself: 'vacancy.closed-by-itself',
  postedForYou: 'vacancy.posted-for-you',
} as const

/**
 * Tells those with a live application that the vikariat is another than the one they applied for, and which parts: a mail at
 * most once a day, a notice each time. Somebody without a login of their own is told by the job centre. Answers how many
 * people that were.
 */
export async function tellApplicants(env: Env, v: VacancyRow, fields: readonly string[]): Promise<number> {
  const { tx, enqueue, today } = env
  const applicants = await asSystem(tx, (s) => liveApplicants(s, v.id))
  for (const { personId, unitId } of applicants) {
    const own = await accountOfPerson(tx, personId)
    for (const { accountId } of own ? [own] : await accountsOfUnit(tx, unitId)) {
      await notify(tx, enqueue, {
        accountId,
        kind: MAILS.changed,
        link: paths.public(v.number),
        data: { fields },
        mailTemplate: MAILS.changed,
        dedupeKey: `${MAILS.changed}:${v.id}:${accountId}:${today}`,
      })
    }
  }
  return applicants.length
}

/** Tells everybody who acts for the company what was done with its vikariat without them. */
export async function tellCompany(
  env: Env,
  v: VacancyRow,
  news: 'closedByItself' | 'postedForYou',
  data: Record<string, unknown> = {},
): Promise<void> {
  for (const { accountId } of await accountsOfCompany(env.tx, v.company_id)) {
    await notify(env.tx, env.enqueue, {
      accountId,
      kind: MAILS[news],
      link: paths.overview(v.id),
      data,
      mailTemplate: MAILS[news],
    })
  }
}

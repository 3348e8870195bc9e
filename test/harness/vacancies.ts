import {
  publishVacancy,
  saveVacancy,
  startDraft,
  type VacancyInput,
  type VacancyRow,
} from '#features/vacancies/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { TestApp, Visitor } from './app.ts'
import { envFor } from './exchange.ts'

export const DAY = (text: string) => text as NonNullable<VacancyInput['startsOn']>

/** What a jobrotation vikariat needs to be published, beside what a draft begins with. */
export const WHOLE: Partial<VacancyInput> = {
  category: 'jobrotation',
  occupation: 'koekkenmedhjaelper',
  startsOn: DAY('2014-05-01'),
  endsOn: DAY('2014-10-31'),
  description: 'Du laver mad til 60 beboere sammen med tre kolleger, og du har hver anden weekend.',
  training: 'Ernæringsassistent, trin 2',
  payAgreement: 'kl_kitchen',
}

/** What tests do with vikariater, through the same actions as the pages, and what they look up behind them. */
export function vacanciesOfTest(app: TestApp) {
  const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => app.as(actor, work)
  return {
    as,
    async aDraft(boss: Visitor, companyId: string, input = WHOLE): Promise<VacancyRow> {
      const started = await as(boss.actor, (tx) => startDraft(envFor(tx, boss.actor), { companyId, input }))
      if (!started.ok) throw new Error(started.reason)
      return started.value
    },
    publish: (who: Actor, id: string) => as(who, (tx) => publishVacancy(envFor(tx, who), id)),
    save: (
      who: Actor,
      id: string,
      input: Partial<VacancyInput>,
      more: Omit<Parameters<typeof saveVacancy>[1], 'id' | 'input'> = {},
    ) => as(who, (tx) => saveVacancy(envFor(tx, who), { id, input, ...more })),
    row: (id: string) =>
      app.system((tx) => tx.selectFrom('vacancy').selectAll().where('id', '=', id).executeTakeFirstOrThrow()),
    listing: (id: string) =>
      app.system((tx) =>
        tx.selectFrom('vacancy_listing').selectAll().where('vacancy_id', '=', id).executeTakeFirst(),
      ),
    notices: (kind: string, accountId: string | null) =>
      app.system((tx) =>
        tx
          .selectFrom('notice')
          .selectAll()
          .where('kind', '=', kind)
          .where('account_id', '=', accountId)
          .execute(),
      ),
  }
}

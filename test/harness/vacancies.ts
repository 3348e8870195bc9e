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

export const LIST = '/virksomhed/vikariater'

/** What somebody types, step by step. */
export const FIRST = { category: 'jobrotation', occupation: 'køkkenmedhjælper', title: '', openings: '2' }
export const TIME = {
  startsOn: '1. maj 2014',
  endsOn: '31-10-2014',
  weeklyHoursMin: '30',
  weeklyHoursMax: '37',
  schedule: 'Kl. 7–14.30',
  street: 'Solvej 1',
  place: 'Ballerup',
}
export const TASKS = {
  description: 'Du smører frokost, skærer grønt og vasker op sammen med tre kolleger.',
  skills: '',
  introduction: '',
  training: 'Ernæringsassistent, trin 2',
  perspective: 'possible_job',
  perspectiveNote: '',
}
export const NEEDS = {
  certificates: ['food_hygiene'],
  languageDa: 'da:good',
  languageEn: '',
  languageOther: '',
  requirementNote: '',
  payAgreement: 'kl_kitchen',
  payAgreementOther: '',
}
export const CONTACT = {
  contactName: 'Hanne Bech',
  contactPhone: '44 77 00 00',
  contactEmail: '',
  applyBy: '',
}

/** The page as markup. */
export const text = async (response: Promise<Response> | Response) => (await response).text()
export const place = async (response: Promise<Response>) => {
  const { status, headers } = await response
  return { status, location: headers.get('location') ?? '' }
}
export const idIn = (location: string): string => /[0-9a-f-]{36}/.exec(location)?.[0] ?? ''
/** The mark a step's form brings back. */
export const seen = async (who: Visitor, id: string, step: string): Promise<string> =>
  /name="seen" value="([^"]+)"/.exec(await text(who.get(`${LIST}/${id}/rediger/${step}`)))?.[1] ?? ''
/** A step as its form sends it. */
export const send = async (
  who: Visitor,
  id: string,
  step: string,
  fields: Record<string, string | string[]>,
) => who.post(`${LIST}/${id}/rediger/${step}`, { ...fields, seen: await seen(who, id, step) })

/** What the next page says at its top. */
export const receiptOf = (response: Response): string =>
  decodeURIComponent(decodeURIComponent(response.headers.getSetCookie().join()))

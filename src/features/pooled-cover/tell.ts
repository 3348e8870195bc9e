import type { Env } from '#features/cases/index.ts'
import { addEvent } from '#features/cases/index.ts'
import { accountsOfCompany, accountsOfUnit } from '#features/directory/index.ts'
import { notifyAll } from '#platform/mail/index.ts'
import type { Owner } from './model.ts'
import { paths } from './paths.ts'

export const POOL_MAIL = 'pooled-cover.news'

export const COMPANY_NEWS = [
  'pooled-cover.asked',
  'pooled-cover.reminded',
  'pooled-cover.agreed',
  'pooled-cover.reopened',
  'pooled-cover.dropped',
  'pooled-cover.posted',
  'pooled-cover.never-posted',
] as const
export const STAFF_NEWS = [
  'pooled-cover.answered-yes',
  'pooled-cover.answered-no',
  'pooled-cover.all-yes',
  'pooled-cover.changed',
  'pooled-cover.lapsed',
  'pooled-cover.agreed-lapsed',
  'pooled-cover.freed',
] as const
export type CompanyNews = (typeof COMPANY_NEWS)[number]
export type StaffNews = (typeof STAFF_NEWS)[number]

/** Tells a company's accounts once each; `round` makes a new question new. */
export async function tellCompany(
  env: Env,
  part: { id: string; company_id: string; round: number },
  kind: CompanyNews,
): Promise<void> {
  const accounts = await accountsOfCompany(env.tx, part.company_id)
  await notifyAll(
    env,
    accounts.map(({ accountId }) => accountId),
    {
      kind,
      link: paths.part(part.id),
      mailTemplate: POOL_MAIL,
      dedupeKey: `${kind}:${part.id}:${part.round}`,
    },
  )
}

export const CASE_NEWS = [
  'pooled-cover.asked',
  'pooled-cover.reopened',
  'pooled-cover.posted',
  'pooled-cover.dropped',
  'pooled-cover.never-posted',
] as const
export type CaseNews = (typeof CASE_NEWS)[number]

type Shared = {
  id: string
  run_id: string
  number: number
  version: number
  owner: Owner
  asked_by: string | null
}

/** Tells whoever asked, or else everybody of the unit. */
export async function tellStaff(env: Env, shared: Shared, kind: StaffNews, of = ''): Promise<void> {
  const { owner, asked_by } = shared
  const unit = asked_by === null && owner.unit_id ? await accountsOfUnit(env.tx, owner.unit_id) : []
  const ids = [asked_by ?? owner.lead_id, ...unit.map(({ accountId }) => accountId)].filter(
    (id) => id !== null,
  )
  await notifyAll(env, ids, {
    kind,
    link: paths.shared(shared.run_id, shared.id),
    data: { number: shared.number },
    mailTemplate: POOL_MAIL,
    dedupeKey: `${kind}:${shared.id}:${shared.version}:${of}`,
  })
}

/** One line in the journal of each case a shared vikariat touches. */
export async function tellCases(
  env: Env,
  absences: readonly { case_id: string; company_id: string }[],
  kind: CaseNews,
  data: Record<string, string | number>,
): Promise<void> {
  const cases = new Map(absences.map((a) => [a.case_id, a]))
  for (const { case_id: id, company_id } of cases.values())
    await addEvent(env, { case: { id, company_id }, kind, audience: 'company_unit', data })
}

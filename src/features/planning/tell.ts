import { accountsOfParties, type CaseRow, type Env } from '#features/cases/index.ts'
import { notifyAll } from '#platform/mail/index.ts'
import { type CaseGoal, SLUGS } from './model.ts'
import { paths } from './paths.ts'

/** What there is to tell; the mail says only which case it is. */
export const NEWS = { proposed: 'planning.proposed', applied: 'planning.applied' } as const

type Told = Pick<Env, 'tx' | 'actor' | 'enqueue'>

/** The job centre has looked for plans: the company is told that it can choose. */
export const tellProposed = (env: Told, row: CaseRow, run: { id: string }): Promise<void> =>
  tellSide(env, row, 'company', NEWS.proposed, paths.run(row.id, run.id), run.id)

/** The company has applied a plan: the job centre is told. */
export const tellApplied = (env: Told, row: CaseRow, run: { id: string }, goal: CaseGoal): Promise<void> =>
  tellSide(env, row, 'unit', NEWS.applied, paths.alternative(row.id, run.id, SLUGS[goal]), run.id)

async function tellSide(
  env: Told,
  row: CaseRow,
  side: 'company' | 'unit',
  kind: (typeof NEWS)[keyof typeof NEWS],
  link: string,
  key: string,
): Promise<void> {
  const accounts = (await accountsOfParties(env.tx, row)).filter((one) => one.side === side)
  await notifyAll(
    env,
    accounts.map(({ id }) => id),
    { kind, link, data: { number: row.number }, mailTemplate: kind, dedupeKey: `${kind}:${key}` },
  )
}

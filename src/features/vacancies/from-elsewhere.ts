import { type InsertObject, sql } from 'kysely'
import { type Gap, publishGaps } from '#core/exchange/publish-gaps.ts'
import type { VacancyContentField } from '#core/exchange/vacancy-model.ts'
import type { DB } from '#platform/db/schema.generated.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { columnsOf, contentOf, differing, emptyContent, withInput } from './content.ts'
import { refreshListings } from './listing.ts'
import type { Env, VacancyRow } from './model.ts'
import type { VacancyInput } from './vacancy-form.ts'

/** How a vikariat came here, and what another system knows it by: import and API find it again by name and id. */
export type Origin = {
  readonly source: 'import' | 'api'
  readonly known: { readonly name: string; readonly id: string } | null
}

export type NewVacancy = { readonly input: Partial<VacancyInput>; readonly origin: Origin }

/** A vikariat that was made; `gaps` is what it lacks to be public, empty when it is or when nobody asked. */
export type MadeVacancy = { readonly vacancy: VacancyRow; readonly gaps: readonly Gap[] }

/**
 * Makes many vikariater of one company at once, in the order given. Nothing is assumed about them: what is not said is
 * empty. With `publish` those that lack nothing are public at once, the others stay drafts.
 */
export async function insertVacancies(
  env: Env,
  company: { readonly id: string; readonly unitId: string },
  made: readonly NewVacancy[],
  publish: boolean,
): Promise<MadeVacancy[]> {
  if (made.length === 0) return []
  const contents = made.map(({ input }) => withInput(emptyContent, input))
  const gaps = contents.map((content) => (publish ? publishGaps(content, env.today) : []))
  const isPublic = gaps.map((list) => publish && list.length === 0)
  const rows = await env.tx
    .insertInto('vacancy')
    .values(
      made.map(
        ({ origin }, i): InsertObject<DB, 'vacancy'> => ({
          ...(columnsOf(contents[i]!) as InsertObject<DB, 'vacancy'>),
          company_id: company.id,
          unit_id: company.unitId,
          created_by: env.actor.accountId,
          source: origin.source,
          source_name: origin.known?.name ?? null,
          source_id: origin.known?.id ?? null,
          status: isPublic[i] ? 'published' : 'draft',
          published_at: isPublic[i] ? sql<Date>`app.now()` : null,
        }),
      ),
    )
    .returningAll()
    .execute()
  await listNew(
    env.tx,
    rows.filter((_, i) => isPublic[i]),
  )
  return rows.map((vacancy, i) => ({ vacancy, gaps: gaps[i]! }))
}

async function listNew(tx: Tx, published: readonly VacancyRow[]): Promise<void> {
  if (published.length === 0) return
  const ids = published.map((v) => v.id)
  await sql`insert into opening (vacancy_id, no) select v.id, n
    from unnest(${ids}::uuid[], ${published.map((v) => v.openings)}::int[]) v(id, openings), generate_series(1, v.openings) n`.execute(
    tx,
  )
  await asSystem(tx, (s) => refreshListings(s, ids))
}

/** Those of a company that another system knows by these ids. */
export async function vacanciesByOrigin(
  tx: Tx,
  companyId: string,
  name: string,
  ids: readonly string[],
): Promise<VacancyRow[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('vacancy')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('source_name', '=', name)
    .where('source_id', 'in', ids)
    .execute()
}

/** Those of a company with these numbers. */
export async function vacanciesByNumber(
  tx: Tx,
  companyId: string,
  numbers: readonly number[],
): Promise<VacancyRow[]> {
  if (numbers.length === 0) return []
  return tx
    .selectFrom('vacancy')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('number', 'in', numbers)
    .execute()
}

/** Whether the input says anything that the vikariat does not say already. */
export function saysSomethingNew(v: VacancyRow, input: Partial<VacancyInput>): boolean {
  const content = contentOf(v)
  const fields = Object.keys(content) as VacancyContentField[]
  return differing(content, withInput(content, input), fields).length > 0
}

import { type Selectable, sql } from 'kysely'
import type { CaseRow } from '#features/cases/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { LearningPoint } from '#platform/db/schema.generated.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

export const evaluationSides = [
  'company',
  'shop_steward',
  'unit',
  'provider',
  'employee',
  'temp',
  'organisation',
] as const
export type EvaluationSide = (typeof evaluationSides)[number]

const SIDE_OF: Partial<Record<Actor['role'], EvaluationSide>> = {
  company: 'company',
  shop_steward: 'shop_steward',
  caseworker: 'unit',
  secretariat: 'unit',
  training_provider: 'provider',
  employee: 'employee',
  jobseeker: 'temp',
  akasse: 'organisation',
}
export const evaluationSide = (actor: Actor): EvaluationSide | undefined => SIDE_OF[actor.role]

export const again = ['yes', 'maybe', 'no'] as const

export type EvaluationAnswers = {
  overall: number
  informed: number
  again: (typeof again)[number]
  well: string
  better: string
}

export type Evaluated = Pick<CaseRow, 'id' | 'company_id' | 'title' | 'started_at' | 'archived_at'>

/** A case a school has seats in; its page needs the title and nothing else. */
export const caseOfProvider = (
  tx: Tx,
  organisationId: string,
  caseId: string,
): Promise<Evaluated | undefined> =>
  asSystem(tx, (s) =>
    s
      .selectFrom('rotation_case as c')
      .select(['c.id', 'c.company_id', 'c.title', 'c.started_at', 'c.archived_at'])
      .where('c.id', '=', caseId)
      .where((e) =>
        e.exists(
          e
            .selectFrom('reservation as r')
            .select('r.id')
            .whereRef('r.case_id', '=', 'c.id')
            .where('r.provider_id', '=', organisationId)
            .where('r.status', 'in', ['reserved', 'enrolled', 'completed', 'left']),
        ),
      )
      .executeTakeFirst(),
  )

/** The actor's own evaluation of a case, to be read and written over. */
export async function ownEvaluation(
  tx: Tx,
  caseId: string,
  side: EvaluationSide,
  accountId: string,
): Promise<EvaluationAnswers | undefined> {
  const row = await tx
    .selectFrom('evaluation')
    .select('answers')
    .where('case_id', '=', caseId)
    .where('side', '=', side)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.answers as unknown as EvaluationAnswers | undefined
}

export type SideFigures = {
  side: EvaluationSide
  count: number
  /** Tenths, rounded half up. */
  overallTenths: number
  informedTenths: number
  again: number
}

/** How many of each side have evaluated, and what they answered on average. Names nobody. */
export const evaluationFigures = async (tx: Tx, caseId: string): Promise<SideFigures[]> => {
  const { rows } = await asSystem(tx, (s) =>
    sql<SideFigures>`select side, count(*)::int as count,
      round(avg((answers->>'overall')::numeric) * 10)::int as "overallTenths",
      round(avg((answers->>'informed')::numeric) * 10)::int as "informedTenths",
      (count(*) filter (where answers->>'again' = 'yes'))::int as again
      from evaluation where case_id = ${caseId} group by side`.execute(s),
  )
  return rows
}

export type Comment = { side: EvaluationSide; well: string; better: string }

/** What was written, as far as the actor may read it: a job centre everybody's, a company its own. */
export const commentsOf = async (tx: Tx, caseId: string): Promise<Comment[]> =>
  (await tx
    .selectFrom('evaluation')
    .select([
      'side',
      sql<string>`coalesce(answers->>'well', '')`.as('well'),
      sql<string>`coalesce(answers->>'better', '')`.as('better'),
    ])
    .where('case_id', '=', caseId)
    .where(sql<boolean>`(coalesce(answers->>'well', '') <> '' or coalesce(answers->>'better', '') <> '')`)
    .orderBy('at')
    .limit(200)
    .execute()) as Comment[]

export const learningPointsOf = (tx: Tx, caseId: string): Promise<Selectable<LearningPoint>[]> =>
  tx
    .selectFrom('learning_point')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .limit(200)
    .execute()

/** Ended cases that a school had people of and that this account has not evaluated. */
export const casesToEvaluate = (tx: Tx, organisationId: string, accountId: string) =>
  asSystem(tx, (s) =>
    s
      .selectFrom('rotation_case as c')
      .select(['c.id', 'c.title'])
      .where('c.ended_at', 'is not', null)
      .where('c.archived_at', 'is', null)
      .where(
        sql<boolean>`exists (select from reservation r where r.case_id = c.id and r.provider_id = ${organisationId}
          and r.status in ('enrolled', 'completed'))`,
      )
      .where(
        sql<boolean>`not exists (select from evaluation e where e.case_id = c.id and e.account_id = ${accountId})`,
      )
      .orderBy('c.ended_at', 'desc')
      .limit(10)
      .execute(),
  )

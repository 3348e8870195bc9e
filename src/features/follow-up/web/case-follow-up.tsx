import { type Outcome, outcomeOf } from '#core/rotation/outcome.ts'
import { type CaseRow, casePage, findCase } from '#features/cases/index.ts'
import { emptyForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { CaseFollowUp } from '../pages/case-follow-up.tsx'
import { paths } from '../paths.ts'
import { commentsOf, evaluationFigures, learningPointsOf, ownEvaluation } from '../store/evaluations.ts'
import { followUpsOfCase } from '../store/follow-ups.ts'
import { outcomeFacts } from '../store/outcome-facts.ts'
import { followUpTexts } from '../texts/follow-up.ts'
import { outcomeTexts } from '../texts/outcome.ts'
import { stateOf } from './due.tsx'
import { partOf, writePoint } from './evaluation.tsx'

/** The case's figures as they stand today. */
export const outcomeOfCase = async (ctx: Pick<Ctx, 'tx' | 'today'>, caseId: string): Promise<Outcome> =>
  outcomeOf(await outcomeFacts(ctx.tx, caseId, ctx.today))

async function show(ctx: Ctx, c: CaseRow, state: FormState = emptyForm(), status = 200): Promise<Response> {
  const t = outcomeTexts(ctx.lang)
  const words = followUpTexts(ctx.lang)
  const isCompany = ctx.actor.role === 'company'
  const part = await partOf(ctx)
  const asked = isCompany ? [] : await followUpsOfCase(ctx.tx, c.id)
  await ctx.logView(
    asked.flatMap((r) => r.person_id ?? []),
    followUpTexts('da').purpose,
  )
  return casePage(
    ctx,
    c,
    'followUp',
    { lead: t.lead, status, styles: ['people.css'] },
    <CaseFollowUp
      t={t}
      words={words}
      lang={ctx.lang}
      href={ctx.href}
      outcome={await outcomeOfCase(ctx, c.id)}
      isCompany={isCompany}
      asked={asked.map((row) => ({ ...row, stateText: stateOf(row, ctx.today, ctx, words) }))}
      evaluations={await evaluationFigures(ctx.tx, c.id)}
      comments={await commentsOf(ctx.tx, c.id)}
      points={await learningPointsOf(ctx.tx, c.id)}
      evaluate={
        part && c.started_at && !c.archived_at
          ? {
              href: ctx.href(paths.evaluation(c.id)),
              again: (await ownEvaluation(ctx.tx, c.id, part.side, part.accountId)) !== undefined,
            }
          : undefined
      }
      mayWrite={part !== undefined && !c.archived_at}
      action={ctx.href(paths.case(c.id))}
      once={ctx.once()}
      state={state}
    />,
  )
}

export const caseFollowUpRoutes: Route[] = [
  get(paths.case(':id'), async (ctx) => {
    const c = await findCase(ctx.tx, ctx.params.id ?? '')
    return c ? show(ctx, c) : ctx.notFound()
  }),
  post(paths.case(':id'), async (ctx) => {
    const c = await findCase(ctx.tx, ctx.params.id ?? '')
    return c ? writePoint(ctx, (state) => show(ctx, c, state, 422)) : ctx.notFound()
  }),
]

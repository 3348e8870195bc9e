import { explainPlan } from '#core/case-plan/explain-choice.ts'
import { casePage } from '#features/cases/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { SLUGS } from '../model.ts'
import { WhyPage } from '../pages/why-page.tsx'
import { paths } from '../paths.ts'
import { planTexts } from '../texts/plan.ts'
import { runTexts } from '../texts/run.ts'
import { STYLES } from './planner.ts'
import { alternativeAt, runView } from './run-view.ts'

async function show(ctx: Ctx): Promise<Response> {
  const it = await alternativeAt(ctx)
  if (!it) return ctx.notFound()
  const { row, run, goal, one } = it
  const e = run.facts.people.findIndex(({ id }) => id === ctx.params.person)
  const view = await runView(ctx, row, run)
  // whose name the reader may not see, nothing is told of
  const isSeen = view.cover.people.some(({ id }) => id === ctx.params.person)
  if (e < 0 || !isSeen) return ctx.notFound()
  const person = run.facts.people[e]!
  const t = runTexts(ctx.lang)
  const name = view.nameOf(person.id)
  const goalName = planTexts(ctx.lang).goals[goal]
  return casePage(
    ctx,
    row,
    'planning',
    {
      title: t.whyTitle(name),
      lead: t.whyLead(goalName),
      under: { label: t.whyTitle(name) },
      styles: STYLES,
    },
    <>
      <WhyPage
        lang={ctx.lang}
        view={view}
        goal={goal}
        person={person}
        courses={explainPlan(run.facts, one.made, one.result.plan!, goal)(e)}
      />
      <p>
        <a href={ctx.href(paths.alternative(row.id, run.id, SLUGS[goal]))}>{t.openNamed(goalName)}</a>
      </p>
    </>,
  )
}

export const whyRoutes: Route[] = [get(paths.why(':id', ':run', ':goal', ':person'), show)]

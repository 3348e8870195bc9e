import { formatMoment } from '#core/calendar/format-day.ts'
import { compareRuns, type RunPair } from '#core/unit-proposal/compare-runs.ts'
import { pairOf } from '#core/unit-proposal/market.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { ButtonLink, EmptyState } from '#platform/ui/index.ts'
import { purposes, type Run } from '../model.ts'
import { ChangesPage } from '../pages/changes-page.tsx'
import { paths } from '../paths.ts'
import { numbersOf } from '../run/explain.ts'
import { membersOf, type RunMember } from '../store/explain.ts'
import { proposalsOf, vacanciesOf } from '../store/proposals.ts'
import { findRun } from '../store/runs.ts'
import { resultTexts } from '../texts/result.ts'
import { runTexts } from '../texts/runs.ts'
import { finishedRun, isRegion, runPage } from './frame.tsx'

async function show(ctx: Ctx): Promise<Response> {
  const run = await finishedRun(ctx)
  if (!run) return ctx.notFound()
  const { lang, href, tx } = ctx
  const t = resultTexts(lang)
  const before = run.based_on ? await findRun(tx, run.based_on) : undefined
  if (!before?.result)
    return runPage(
      ctx,
      run,
      'changes',
      {},
      <EmptyState
        title={t.nothingToCompare}
        text={t.nothingToCompareText}
        action={<ButtonLink href={href(paths.again(run.id))} label={runTexts(lang).again} />}
      />,
    )
  const from = await factsOf(ctx, before)
  const to = await factsOf(ctx, run)
  const numbers = await numbersOf(tx, run)
  const { kept, moves } = compareRuns(from, {
    ...to,
    refused: from.refused,
    isPossible: ({ person, vacancy }) => {
      const p = to.members.get(person)?.no
      const o = to.titles.get(vacancy)?.no
      return p !== undefined && o !== undefined && numbers !== undefined && pairOf(numbers.market, p, o) >= 0
    },
  })
  if (!isRegion(ctx))
    await ctx.logView(
      moves.map(({ person }) => person),
      purposes.list,
    )
  return runPage(
    ctx,
    run,
    'changes',
    { lead: t.changesLead(formatMoment(before.asked_at, lang)) },
    <ChangesPage
      lang={lang}
      run={run}
      before={{ ...before, result: before.result }}
      kept={kept}
      moves={moves}
      nameOf={(person) => {
        const member = to.members.get(person) ?? from.members.get(person)
        return member?.name ?? t.pseudonym((member?.no ?? 0) + 1)
      }}
      titleOf={(vacancy) => (to.titles.get(vacancy) ?? from.titles.get(vacancy))?.title ?? ''}
    />,
  )
}

/** A run by whom and what it is about, so that two runs can be laid beside each other. */
async function factsOf(ctx: Ctx, run: Run) {
  const { tx } = ctx
  const members = new Map<string, RunMember>(
    (await membersOf(tx, run.id, !isRegion(ctx))).map((one) => [one.person_id, one]),
  )
  const byNo = new Map([...members.values()].map((one) => [one.no, one.person_id]))
  const vacancies = await vacanciesOf(tx, run.id)
  const all = await proposalsOf(tx, run.id)
  const pairs = (states: readonly string[]): RunPair[] =>
    all.flatMap((row) => {
      const person = byNo.get(row.person_no)
      return person !== undefined && states.includes(row.state) ? [{ person, vacancy: row.vacancy_id }] : []
    })
  return {
    members,
    titles: new Map(vacancies.map((one) => [one.vacancy_id, one])),
    persons: new Set(members.keys()),
    vacancies: new Set(vacancies.map((one) => one.vacancy_id)),
    // what was refused of a run was proposed there once
    proposals: pairs(['proposed', 'locked', 'sent', 'refused']),
    refused: pairs(['refused']),
    locked: pairs(['locked', 'sent']),
  }
}

export const changesRoutes: Route[] = [get(paths.changes(':id'), show)]

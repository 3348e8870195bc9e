import { formatPeriod } from '#core/calendar/format-day.ts'
import { type CaseRow, findCase } from '#features/cases/index.ts'
import { type Cover, placeName, readCover } from '#features/cover/index.ts'
import { daysOfSessions, type SessionRow, sessionsByIds } from '#features/training/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { alternativeOf } from '../alternative.ts'
import { type CaseGoal, goalOf, type RunRow } from '../model.ts'
import { findRun } from '../store/runs.ts'
import { planTexts } from '../texts/plan.ts'

/** A run with the names and classes its pages are told with, as far as the reader may see them. */
export type RunView = {
  readonly row: CaseRow
  readonly run: RunRow
  readonly cover: Cover
  readonly sessions: ReadonlyMap<string, SessionRow>
  readonly days: Awaited<ReturnType<typeof daysOfSessions>>
  readonly nameOf: (caseEmployeeId: string) => string
  readonly placeOf: (place: number) => string
  /** When a class is held: as it is now, or as it was when the plan was made. */
  readonly whenOf: (sessionId: string) => string
}

export async function runOf(ctx: Ctx): Promise<{ row: CaseRow; run: RunRow } | undefined> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  const run = row && (await findRun(ctx.tx, row.id, ctx.params.run ?? ''))
  return run && { row, run }
}

/** A plan of a run by one goal, with what it comes to: what the address names, when there is one. */
export async function alternativeAt(ctx: Ctx) {
  const goal = goalOf(ctx.params.goal ?? '')
  const it = goal && (await runOf(ctx))
  const one = it && alternativeOf(it.run, resultBy(it.run, goal))
  return it && one && { ...it, goal, one }
}

export const resultBy = (run: RunRow, goal: CaseGoal) => run.results.find((result) => result.goal === goal)

export async function runView(ctx: Ctx, row: CaseRow, run: RunRow): Promise<RunView> {
  const { tx, lang } = ctx
  const cover = await readCover(tx, row.id)
  const spans = new Map(run.facts.courses.flatMap(({ sessions }) => sessions).map((one) => [one.id, one]))
  const ids = [
    ...new Set([
      ...spans.keys(),
      ...run.facts.people.flatMap(({ held }) => held.map(({ sessionId }) => sessionId)),
    ]),
  ]
  const sessions = new Map((await sessionsByIds(tx, ids)).map((one) => [one.id, one]))
  const names = new Map(cover.people.map((one) => [one.id, one.name]))
  return {
    row,
    run,
    cover,
    sessions,
    days: await daysOfSessions(tx, ids),
    nameOf: (id) => names.get(id) ?? planTexts(lang).hiddenName,
    placeOf: (place) => placeName(run.facts.functions[place]!, cover.workplaces),
    whenOf(id) {
      const now = sessions.get(id)
      const span = now ? { from: now.starts_on, to: now.ends_on } : spans.get(id)
      return span ? formatPeriod(span, lang) : ''
    },
  }
}

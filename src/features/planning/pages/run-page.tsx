import { formatDay } from '#core/calendar/format-day.ts'
import { coverLines, sumOf } from '#core/rotation/cover-lines.ts'
import { formatHours } from '#core/text/hours.ts'
import { formatMoney } from '#core/text/money.ts'
import { CoverChart, CoverLegend, mostOf } from '#features/cover/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, ButtonLink, Form, Progress, SubmitButton, Table } from '#platform/ui/index.ts'
import { type Alternative, alternativeOf, couldBeBetter, totalLine, withPlan } from '../alternative.ts'
import { type CaseGoal, GOALS, type GoalResult, isUnderWay, SLUGS } from '../model.ts'
import { paths } from '../paths.ts'
import { planTexts } from '../texts/plan.ts'
import { runTexts } from '../texts/run.ts'
import type { RunView } from '../web/run-view.ts'
import { ConflictTable } from './conflict-table.tsx'

export type RunPageProps = {
  lang: Lang
  href: (path: string) => string
  acts: boolean
  once: () => string
  view: RunView
}

export function RunPage(p: RunPageProps) {
  const t = runTexts(p.lang)
  const { run, row } = p.view
  if (isUnderWay(run)) return <UnderWay {...p} />
  const again = (
    <p class="buttons">
      <ButtonLink href={p.href(paths.plan(row.id))} label={t.again} kind="secondary" />
    </p>
  )
  const impossible = run.results.find(({ status }) => status === 'infeasible')
  const found = GOALS.map((goal) =>
    alternativeOf(
      run,
      run.results.find((one) => one.goal === goal),
    ),
  )
  if (impossible)
    return (
      <>
        <ConflictTable lang={p.lang} view={p.view} result={impossible} />
        {again}
      </>
    )
  if (!found.some((one) => one !== undefined))
    return (
      <>
        <Alert kind={run.status === 'failed' ? 'error' : 'warning'}>
          {run.status === 'failed' ? t.failedText : t.unknownText}
        </Alert>
        {again}
      </>
    )
  return (
    <>
      {run.status === 'stopped' && <Alert kind="info">{t.stopped}</Alert>}
      {run.applied_goal && (
        <Alert kind="success">{t.appliedHere(planTexts(p.lang).goals[run.applied_goal])}</Alert>
      )}
      <Compare {...p} found={found} />
      {!run.applied_goal && <Charts {...p} found={found} />}
      {again}
    </>
  )
}

function UnderWay(p: RunPageProps) {
  const { lang, view } = p
  const { run, row } = view
  const t = runTexts(lang)
  const percent = run.best !== null && run.bound !== null ? gapOf(run.best, run.bound) : undefined
  const goal = run.goal ? t.lookingFor(planTexts(lang).goals[run.goal]) : ''
  const better = percent === undefined ? t.nothingYet : t.better(formatPercent(percent, lang))
  return (
    <>
      <Progress
        label={t.progress}
        done={run.done_seconds}
        total={run.most_seconds}
        running
        detail={run.goal ? `${goal}. ${better}` : t.seconds(run.done_seconds, run.most_seconds)}
      />
      {run.stop_asked_at && <Alert kind="info">{t.stopAsked}</Alert>}
      {p.acts && (
        <Form action={p.href(paths.run(row.id, run.id))} once={p.once()} class="plan-stop">
          <SubmitButton label={run.stop_asked_at ? t.dontWait : t.stop} kind="secondary" />
        </Form>
      )}
    </>
  )
}

const gapOf = (best: number, bound: number): number =>
  Math.max(0, ((bound - best) / Math.max(1, Math.abs(best))) * 100)

/** One decimal; what is less than a tenth is told as a tenth, for it is not nothing. */
export const formatPercent = (percent: number, lang: Lang): string =>
  Math.max(0.1, Math.ceil(percent * 10) / 10).toLocaleString(lang, { maximumFractionDigits: 1 })

type Found = readonly (Alternative | undefined)[]

function Compare(p: RunPageProps & { found: Found }) {
  const { lang, view, found } = p
  const t = runTexts(lang)
  const w = planTexts(lang)
  const f = t.figures
  type Figure = { label: string; of: (one: Alternative) => unknown }
  const figures: Figure[] = [
    { label: f.training, of: (one) => f.trainingOf(one.taken, one.wished) },
    { label: f.undone, of: (one) => one.wished - one.taken },
    { label: f.lastDay, of: (one) => (one.lastDay ? formatDay(one.lastDay, lang) : '–') },
    { label: f.vikarer, of: (one) => one.vikarer },
    { label: f.vikarWeeks, of: (one) => one.vikarWeeks },
    { label: f.fresh, of: (one) => one.fresh },
    { label: f.moved, of: (one) => one.moved },
    { label: f.price, of: (one) => formatMoney(one.priceOre, lang) },
    ...(view.run.applied_goal ? [] : [{ label: f.gaps, of: (one: Alternative) => gapsOf(one, p) }]),
    { label: f.bound, of: (one) => boundText(one.result, lang) },
  ]
  return (
    <section>
      <h2>{t.compare}</h2>
      <Table
        caption={t.compare}
        hideCaption
        narrow="scroll"
        rows={figures}
        columns={[
          { label: t.figure, rowHeader: true, cell: (row) => row.label },
          ...GOALS.map((goal, i) => ({
            label: w.goals[goal],
            cell: (row: Figure) => (found[i] ? String(row.of(found[i]!)) : t.none),
          })),
        ]}
      />
      <div class="plan-choices">
        {GOALS.map((goal, i) => (
          <section>
            <h3>{w.goals[goal]}</h3>
            <p>{w.goalLeads[goal]}</p>
            {found[i] ? (
              <ButtonLink
                href={p.href(paths.alternative(view.row.id, view.run.id, SLUGS[goal]))}
                label={t.openNamed(w.goals[goal])}
                kind="secondary"
              />
            ) : (
              <p class="muted">{t.none}</p>
            )}
          </section>
        ))}
      </div>
    </section>
  )
}

function gapsOf(one: Alternative, { view, lang }: RunPageProps): string {
  const { absences, sources } = withPlan(view.run, one, view.cover, view.days)
  return formatHours(Math.round(sumOf(coverLines(absences, sources)).uncovered / 60) * 60, lang)
}

/** How much better another plan could be, in words. */
export function boundText(result: GoalResult, lang: Lang): string {
  const t = runTexts(lang)
  const percent = couldBeBetter(result)
  if (percent === undefined) return t.notProven
  return percent < 1e-6 ? t.proven : t.atMost(formatPercent(percent, lang))
}

function Charts(p: RunPageProps & { found: Found }) {
  const { lang, view } = p
  const t = runTexts(lang)
  const lines = p.found.map((one) => one && totalLine(withPlan(view.run, one, view.cover, view.days)))
  const most = Math.max(...lines.map((line) => (line ? mostOf(line) : 1)))
  const nameOf = (goal: CaseGoal) => t.total(planTexts(lang).goals[goal])
  return (
    <section>
      <h2>{t.timeTitle}</h2>
      <p>{t.totalLead}</p>
      <CoverLegend labels={runTexts(lang).legend} />
      {GOALS.map((goal, i) => {
        const line = lines[i]
        return line && <CoverChart line={line} name={nameOf(goal)} lang={lang} most={most} />
      })}
    </section>
  )
}

import { formatDayShort, formatPeriod } from '#core/calendar/format-day.ts'
import { isoWeekOf } from '#core/calendar/iso-week.ts'
import { type StaffWeek, staffingOf } from '#core/case-plan/explain-choice.ts'
import { type CoverSum, coverLines, sumOf } from '#core/rotation/cover-lines.ts'
import { formatHours } from '#core/text/hours.ts'
import { casePaths } from '#features/cases/index.ts'
import { CoverChart, CoverLegend, placeName } from '#features/cover/index.ts'
import { Alert, ButtonLink, Form, KeyFigures, Submit, Table } from '#platform/ui/index.ts'
import { withPlan } from '../alternative.ts'
import { SLUGS } from '../model.ts'
import { paths } from '../paths.ts'
import { planTexts } from '../texts/plan.ts'
import { runTexts } from '../texts/run.ts'
import type { AlternativePageProps } from './alternative-props.ts'
import { boundText } from './run-page.tsx'
import { SeatTable, UndoneList } from './seat-table.tsx'

export function AlternativePage(p: AlternativePageProps) {
  const { lang, view, goal, one } = p
  const t = runTexts(lang)
  const { applied_goal: applied } = view.run
  return (
    <>
      {applied === goal && (
        <Alert
          kind="success"
          action={
            <ButtonLink href={p.href(casePaths.cover(view.row.id))} label={t.toCover} kind="secondary" />
          }
        >
          {t.appliedHere(planTexts(lang).goals[goal])}
        </Alert>
      )}
      {applied && applied !== goal && <Alert kind="info">{t.otherApplied}</Alert>}
      <KeyFigures
        figures={[
          { label: t.figures.wishes, value: t.figures.wishesOf(one.taken, one.wished) },
          { label: t.figures.vikarWeeks, value: String(one.vikarWeeks) },
          { label: t.figures.moved, value: String(one.moved) },
          { label: t.figures.lastDay, value: one.lastDay ? formatDayShort(one.lastDay, lang) : '–' },
        ]}
      />
      <p>
        <strong>{t.boundLead}</strong> {boundText(one.result, lang)}
      </p>
      {!applied && p.mayApply && <Apply {...p} />}
      {!applied && <Difference {...p} />}
      <SeatTable {...p} />
      <UndoneList {...p} />
      <NewCover {...p} />
      {!applied && <TimeLines {...p} />}
      <Staffing {...p} />
      {!applied && p.mayApply && (
        <p class="buttons">
          <ButtonLink href="#brug" label={t.apply} kind="secondary" />
        </p>
      )}
    </>
  )
}

function Apply({ lang, href, view, goal, one, once }: AlternativePageProps) {
  const t = runTexts(lang)
  const does = [
    ...(one.fresh > 0 ? [t.applySeats(one.fresh)] : []),
    ...(one.moved > 0 ? [t.applyMoved(one.moved)] : []),
    ...(one.vikarer > 0 ? [t.applyCover(one.vikarer)] : []),
  ]
  return (
    <Form action={href(paths.alternative(view.row.id, view.run.id, SLUGS[goal]))} once={once()} id="brug">
      <p>{t.applyLead}</p>
      <ul>
        {(does.length > 0 ? does : [t.applyNothing]).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>{t.applyAll}</p>
      <Submit label={t.apply} />
    </Form>
  )
}

function Difference({ lang, view, one }: AlternativePageProps) {
  const t = runTexts(lang)
  const { absences, sources } = withPlan(view.run, one, view.cover, view.days)
  const now = sumOf(view.cover.lines)
  const then = sumOf(coverLines(absences, sources))
  const hours = (minutes: number): string => formatHours(Math.round(minutes / 60) * 60, lang)
  const covered = (sum: CoverSum): number => sum.needed - sum.uncovered
  const r = t.differenceRows
  return (
    <section>
      <h2>{t.difference}</h2>
      <Table
        caption={t.difference}
        hideCaption
        narrow="stack"
        rows={[
          { what: r.needed, now: hours(now.needed), after: hours(then.needed) },
          { what: r.covered, now: hours(covered(now)), after: hours(covered(then)) },
          { what: r.uncovered, now: hours(now.uncovered), after: hours(then.uncovered) },
          {
            what: r.vikariater,
            now: String(view.cover.covers.length),
            after: String(view.cover.covers.length + one.vikarer),
          },
        ]}
        columns={[
          { label: t.differenceHead.what, rowHeader: true, cell: (row) => row.what },
          { label: t.differenceHead.now, numeric: true, cell: (row) => row.now },
          { label: t.differenceHead.after, numeric: true, cell: (row) => row.after },
        ]}
      />
    </section>
  )
}

function NewCover({ lang, view, one }: AlternativePageProps) {
  const t = runTexts(lang)
  return (
    <section>
      <h2>{t.coverTitle}</h2>
      {one.changes.cover.length === 0 ? (
        <p>{t.coverNone}</p>
      ) : (
        <ul>
          {one.changes.cover.map((vikariat) => (
            <li>
              {t.coverLine(
                view.placeOf(vikariat.place),
                formatPeriod(vikariat, lang),
                formatHours(vikariat.weeklyMinutes, lang),
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function TimeLines({ lang, view, one }: AlternativePageProps) {
  const t = runTexts(lang)
  const { absences, sources } = withPlan(view.run, one, view.cover, view.days)
  const lines = coverLines(absences, sources)
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{t.timeTitle}</h2>
      <p>{t.totalLead}</p>
      <CoverLegend labels={runTexts(lang).legend} />
      {lines.map((line) => (
        <CoverChart line={line} name={placeName(line, view.cover.workplaces)} lang={lang} />
      ))}
    </section>
  )
}

function Staffing({ lang, view, one }: AlternativePageProps) {
  const t = runTexts(lang)
  const h = t.staffingHead
  const weeks = staffingOf(view.run.facts, one.made, one.result.plan!)
  const nameOf = ({ week }: StaffWeek): string => {
    const iso = isoWeekOf(week)
    return t.week(iso.week, iso.year)
  }
  return (
    <section>
      <h2>{t.staffing}</h2>
      {weeks.map((rows, place) => (
        <details class="plan-fold">
          <summary>{t.staffingFor(view.placeOf(place))}</summary>
          <Table
            caption={t.staffingFor(view.placeOf(place))}
            hideCaption
            narrow="scroll"
            rows={rows}
            columns={[
              { label: h.week, rowHeader: true, cell: nameOf },
              { label: h.away, numeric: true, cell: (row) => row.away },
              { label: h.temps, numeric: true, cell: (row) => row.temps },
              { label: h.atWork, numeric: true, cell: (row) => row.atWork },
              { label: h.minimum, numeric: true, cell: (row) => row.minimum },
            ]}
          />
        </details>
      ))}
    </section>
  )
}

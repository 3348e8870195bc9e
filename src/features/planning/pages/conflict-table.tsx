import { isoWeekOf } from '#core/calendar/iso-week.ts'
import { mondayOfWeek } from '#core/case-plan/plan-changes.ts'
import { minimumIn } from '#core/case-plan/plan-facts.ts'
import type { PlanCondition } from '#core/rotation-plan/explain-conflict.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, Table } from '#platform/ui/index.ts'
import type { GoalResult } from '../model.ts'
import { runTexts } from '../texts/run.ts'
import type { RunView } from '../web/run-view.ts'

type Line = { what: string; help: string }

/** Which conditions cannot be kept together, and what would help with each. */
export function ConflictTable({ lang, view, result }: { lang: Lang; view: RunView; result: GoalResult }) {
  const t = runTexts(lang)
  const lines = conflictLines(lang, view, result.conflict?.conditions ?? [])
  return (
    <section>
      <p>{t.conflictLead}</p>
      {result.conflict?.minimal === false && <Alert kind="info">{t.conflictMaybe}</Alert>}
      <Table
        caption={t.conflictLead}
        hideCaption
        narrow="stack"
        rows={lines}
        columns={[
          { label: t.conflictWhat, rowHeader: true, cell: (line) => line.what },
          { label: t.conflictHelp, cell: (line) => line.help },
        ]}
      />
    </section>
  )
}

function conflictLines(lang: Lang, view: RunView, conditions: readonly PlanCondition[]): Line[] {
  const t = runTexts(lang)
  const { facts } = view.run
  const staffing = new Map<string, { place: number; minimum: number; weeks: number[] }>()
  const lines: Line[] = []
  for (const condition of conditions) {
    if (condition.kind === 'staffing') {
      const { function: place, week } = condition
      const minimum = minimumIn(facts.functions[place]!, mondayOfWeek(facts, week))
      const key = `${place} ${minimum}`
      const weeks = [...(staffing.get(key)?.weeks ?? []), week]
      staffing.set(key, { place, minimum, weeks })
    } else if (condition.kind === 'required') {
      const name = view.nameOf(facts.people[condition.employee]!.id)
      lines.push({
        what: t.conflict.required(name, facts.courses[condition.course]!.title),
        help: t.conflict.requiredHelp,
      })
    } else {
      const { title, sessions } = facts.courses[condition.course]!
      const { id, free } = sessions[condition.session]!
      lines.push({ what: t.conflict.seats(title, view.whenOf(id), free), help: t.conflict.seatsHelp })
    }
  }
  const weekOf = (week: number): string => String(isoWeekOf(mondayOfWeek(facts, week)).week)
  const staffed = [...staffing.values()].map(({ place, minimum, weeks }): Line => {
    const { mostTemps } = facts.functions[place]!
    return {
      what: t.conflict.staffing(view.placeOf(place), minimum, t.weeksList(weeks.map(weekOf).join(', '))),
      help: t.conflict.staffingHelp(mostTemps),
    }
  })
  return [...staffed, ...lines]
}

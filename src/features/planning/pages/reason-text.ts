import { isoWeekOf } from '#core/calendar/iso-week.ts'
import type { ClassExplained } from '#core/case-plan/explain-choice.ts'
import type { FactPerson } from '#core/case-plan/plan-facts.ts'
import type { Lang } from '#platform/text/texts.ts'
import { runTexts } from '../texts/run.ts'
import type { RunView } from '../web/run-view.ts'

/** Why a class was chosen or not, in one sentence. */
export function reasonText(
  lang: Lang,
  view: RunView,
  person: FactPerson,
  why: ClassExplained['why'],
): string {
  const t = runTexts(lang)
  const r = t.reasons
  if (why === 'chosen') return r.chosen
  const weekOf = (week: Parameters<typeof isoWeekOf>[0]): string => t.inWeek(isoWeekOf(week).week)
  switch (why.kind) {
    case 'blocked':
    case 'on-course':
      return r[why.kind](weekOf(why.week))
    case 'overlap':
      return r.overlap(view.run.facts.courses[why.course]!.title)
    case 'too-many-weeks':
      return r['too-many-weeks'](why.most)
    case 'full':
      return r.full(why.takenByPlan)
    case 'staffing':
      return r.staffing(view.placeOf(person.place), weekOf(why.week), why.atWork, why.minimum)
    default:
      return r[why.kind]
  }
}

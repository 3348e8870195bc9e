import { purposes } from '#core/rotation/follow-up.ts'
import { type AfterMonths, FEWEST_ANSWERS, type Outcome, type Part, percent } from '#core/rotation/outcome.ts'
import { formatHours } from '#core/text/hours.ts'
import { formatMoney } from '#core/text/money.ts'
import type { Lang } from '#platform/text/texts.ts'
import { BarChart, KeyFigures, Table } from '#platform/ui/index.ts'
import type { FollowUpTexts } from '../texts/follow-up.ts'
import type { OutcomeTexts } from '../texts/outcome.ts'

const say = (t: OutcomeTexts, p: Part): string => (p.of === 0 ? t.none : t.of(p.part, p.of, percent(p)))

/** The case in figures. */
export function OutcomeFigures({ t, lang, outcome }: { t: OutcomeTexts; lang: Lang; outcome: Outcome }) {
  const { employees, temps } = outcome
  const years = (outcome.yearHundredths / 100).toLocaleString(lang, { minimumFractionDigits: 2 })
  const hours = (minutes: number) => (minutes === 0 ? t.none : formatHours(minutes, lang))
  const money = (ore: number) => (ore === 0 ? t.none : formatMoney(ore, lang))
  return (
    <KeyFigures
      figures={[
        { label: t.agreed, value: say(t, employees.agreed) },
        { label: t.finished, value: say(t, employees.finished), hint: t.finishedHint },
        { label: t.talks, value: say(t, employees.talks) },
        { label: t.temps, value: String(temps.count) },
        { label: t.introduced, value: say(t, temps.introduced) },
        { label: t.halfWay, value: say(t, temps.halfWay) },
        { label: t.perspective, value: say(t, temps.perspective), hint: t.perspectiveHint },
        { label: t.education, value: hours(outcome.educationMinutes) },
        { label: t.tempHours, value: hours(outcome.tempMinutes) },
        { label: t.years, value: years, hint: t.yearsHint },
        { label: t.granted, value: money(outcome.grantedOre) },
        { label: t.paid, value: money(outcome.paidOre) },
        { label: t.gates, value: say(t, outcome.gatesHeld), hint: t.gatesHint },
      ]}
    />
  )
}

type AfterProps = {
  t: OutcomeTexts
  words: FollowUpTexts
  outcome: Outcome
  /** The reader is the workplace: figures of few people are not shown. */
  guarded: boolean
}

/** How vikarer and employees are doing afterwards, and what the new knowledge was used for. */
export function AfterFigures({ t, words, outcome, guarded }: AfterProps) {
  const few = (answers: number) => guarded && answers < FEWEST_ANSWERS
  const figure = (answers: number, p: Part) =>
    answers > 0 && few(answers) ? t.tooFew(FEWEST_ANSWERS) : say(t, p)
  const { answers, counts } = outcome.usedFor
  return (
    <>
      {guarded && <p class="muted">{t.tooFewText(FEWEST_ANSWERS)}</p>}
      <Table
        caption={t.after}
        hideCaption
        rows={outcome.after}
        columns={[
          { label: t.when, rowHeader: true, cell: (a: AfterMonths) => t.months(a.months) },
          { label: t.tempsAnswered, cell: (a) => say(t, a.temps.answered) },
          { label: t.inWork, cell: (a) => figure(a.temps.answered.part, a.temps.inWork) },
          { label: t.inTraining, cell: (a) => figure(a.temps.answered.part, a.temps.inTraining) },
          { label: t.employeesAnswered, cell: (a) => say(t, a.employees.answered) },
          { label: t.uses, cell: (a) => figure(a.employees.answered.part, a.employees.uses) },
        ]}
      />
      {answers > 0 && !few(answers) && (
        <BarChart
          title={t.usedFor}
          labelHead={t.usedForHead}
          valueHead={t.answers}
          bars={purposes.map((p) => ({ label: words.purposes[p], value: counts[p] }))}
        />
      )}
    </>
  )
}

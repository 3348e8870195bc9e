import { purposes } from '#core/rotation/follow-up.ts'
import { type AfterMonths, FEWEST_ANSWERS, type Outcome, type Part, percent } from '#core/rotation/outcome.ts'
import { formatHours } from '#core/text/hours.ts'
import { formatMoney } from '#core/text/money.ts'
import type { Lang } from '#platform/text/texts.ts'
import { BarChart, DefinitionList, KeyFigures, Table } from '#platform/ui/index.ts'
import type { FollowUpTexts } from '../texts/follow-up.ts'
import type { OutcomeTexts } from '../texts/outcome.ts'

const say = (t: OutcomeTexts, p: Part): string => (p.of === 0 ? t.none : t.of(p.part, p.of, percent(p)))

/** The case in figures. */
export function OutcomeFigures({ t, lang, outcome }: { t: OutcomeTexts; lang: Lang; outcome: Outcome }) {
  const { employees, temps } = outcome
  const years = (outcome.yearHundredths / 100).toLocaleString(lang, { minimumFractionDigits: 2 })
  const hours = (minutes: number) => (minutes === 0 ? '–' : formatHours(minutes, lang))
  const money = (ore: number) => (ore === 0 ? t.none : formatMoney(ore, lang))
  const told = (hint: string, p: Part) => (p.of === 0 ? say(t, p) : `${say(t, p)}. ${hint}`)
  return (
    <>
      <KeyFigures
        figures={[
          { label: t.agreed, value: short(employees.agreed), hint: say(t, employees.agreed) },
          { label: t.temps, value: String(temps.count) },
          { label: t.education, value: hours(outcome.educationMinutes) },
          { label: t.tempHours, value: hours(outcome.tempMinutes) },
        ]}
      />
      <DefinitionList
        items={[
          { term: t.finished, value: told(t.finishedHint, employees.finished) },
          { term: t.talks, value: say(t, employees.talks) },
          { term: t.introduced, value: say(t, temps.introduced) },
          { term: t.halfWay, value: say(t, temps.halfWay) },
          { term: t.perspective, value: told(t.perspectiveHint, temps.perspective) },
          { term: t.years, value: `${years}. ${t.yearsHint}` },
          { term: t.granted, value: money(outcome.grantedOre) },
          { term: t.paid, value: money(outcome.paidOre) },
          { term: t.gates, value: told(t.gatesHint, outcome.gatesHeld) },
        ]}
      />
    </>
  )
}

const short = ({ part, of }: Part): string => (of === 0 ? '–' : `${part}/${of}`)

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

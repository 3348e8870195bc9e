import { formatTime } from '#core/calendar/copenhagen-time.ts'
import type { Day } from '#core/calendar/day.ts'
import { formatPeriod } from '#core/calendar/format-day.ts'
import type {
  AgreementContent,
  AgreementFact,
  AgreementItem,
  AgreementSection,
  SectionKey,
} from '#core/rotation/agreement-content.ts'
import { formatHours } from '#core/text/hours.ts'
import { formatMoney } from '#core/text/money.ts'
import { agreementWords as w } from './agreement-words.ts'
import type { CaseFacts, FactEmployee } from './store/case-facts.ts'
import { paragraphsOf, type TemplateSections } from './template.ts'

/** Whom a row can concern. */
export const concerns = {
  everyone: 'everyone',
  employee: (id: string) => `employee:${id}`,
  temp: (id: string) => `temp:${id}`,
  provider: (id: string) => `provider:${id}`,
  unit: (id: string) => `unit:${id}`,
} as const

export type Written = {
  readonly template: TemplateSections
  /** What the parties have added in their own words. */
  readonly special: string
  /** What the law says, one paragraph for each municipality. */
  readonly law: readonly string[]
}

/** The agreement as the case's facts say it now. An agreement is Danish whoever reads it. */
export function composeAgreement(facts: CaseFacts, written: Written): AgreementContent {
  const { template } = written
  const sections: AgreementSection[] = [
    section('parties', [], partyItems(facts)),
    section('purpose', purposeText(facts), []),
    section(
      'employees',
      [],
      facts.employees.map((e) => employeeItem(e, facts)),
    ),
    section('training', [], sessionItems(facts)),
    section('cover', [], coverItems(facts)),
    section('temps', [], tempItems(facts)),
    section('terms', paragraphsOf(template.terms), []),
    section('administration', paragraphsOf(template.administration), contactItems(facts)),
    section('special', paragraphsOf(written.special), []),
    section('law', written.law, []),
  ]
  return {
    format: 1,
    caseNumber: facts.case.number,
    sections: sections.filter((s) => s.paragraphs.length + s.items.length > 0),
  }
}

const section = (
  key: SectionKey,
  paragraphs: readonly string[],
  items: readonly AgreementItem[],
): AgreementSection => ({ key, heading: w.headings[key], paragraphs, items })

const facts = (...pairs: readonly (readonly [string, string | null | undefined])[]): AgreementFact[] =>
  pairs.flatMap(([label, value]) => (value ? [{ label, value }] : []))

const period = (from: Day, to: Day): string => formatPeriod({ from, to }, 'da')
const weekly = (minutes: number | null): string | null =>
  minutes === null ? null : w.weekly(formatHours(minutes, 'da'))

function partyItems({ company, units, workplaces, employees, sessions }: CaseFacts): AgreementItem[] {
  const unitName = new Map(units.map((u) => [u.id, u.name]))
  const providers = new Map(sessions.map((s) => [s.providerId, s.provider]))
  return [
    {
      id: `company:${company.id}`,
      title: company.name,
      facts: facts([w.part, w.company], [w.cvr, company.cvr], [w.town, company.town]),
      concerns: [concerns.everyone],
    },
    ...units.map((u) => ({
      id: `unit:${u.id}`,
      title: u.name,
      facts: facts([w.part, u.lead ? w.leadUnit : w.unit]),
      concerns: [concerns.everyone],
    })),
    ...workplaces.map((p) => ({
      id: `workplace:${p.id}`,
      title: p.name,
      facts: facts([w.part, w.workplace], [w.town, p.town], [w.unit, unitName.get(p.unitId)]),
      concerns: [
        concerns.unit(p.unitId),
        ...employees.filter((e) => e.workplaceId === p.id).map((e) => concerns.employee(e.id)),
      ],
    })),
    ...[...providers].map(([id, name]) => ({
      id: `provider:${id}`,
      title: name,
      facts: facts([w.part, w.provider]),
      concerns: [concerns.provider(id)],
    })),
  ]
}

const purposeText = ({ case: c }: CaseFacts): string[] =>
  [
    c.title,
    c.subject && w.subject(c.subject),
    c.purpose && w.purpose(c.purpose),
    c.must_not_stop && w.mustNotStop(c.must_not_stop),
  ].filter((text) => text !== '')

function employeeItem(e: FactEmployee, { sessions }: CaseFacts): AgreementItem {
  const own = sessions.filter((s) => s.employeeIds.includes(e.id))
  return {
    id: e.id,
    title: e.name,
    facts: [
      ...facts([w.function, e.functionTitle], [w.workplace, e.workplace], [w.hours, weekly(e.weeklyMinutes)]),
      ...own.flatMap((s) => facts([w.training, w.trainingOf(s.course, period(s.from, s.to))])),
      ...facts([w.goal, e.goal], [w.returnTo, e.returnPlan]),
    ],
    concerns: [concerns.employee(e.id), concerns.unit(e.unitId)],
  }
}

function sessionItems({ sessions, employees }: CaseFacts): AgreementItem[] {
  const unitOf = new Map(employees.map((e) => [e.id, e.unitId]))
  return sessions.flatMap((s) => [
    {
      id: s.id,
      title: s.amuNumber ? `${s.course} (${s.amuNumber})` : s.course,
      facts: facts(
        [w.provider, s.provider],
        [w.days, w.daysIn(period(s.from, s.to), s.days)],
        [w.time, `${formatTime(s.fromMinute)}–${formatTime(s.toMinute)}`],
        [w.lessons, formatHours(s.minutes, 'da')],
        [w.place, s.place],
      ),
      concerns: [
        concerns.provider(s.providerId),
        ...s.employeeIds.map(concerns.employee),
        ...new Set(s.employeeIds.flatMap((id) => concerns.unit(unitOf.get(id) ?? ''))),
      ],
    },
    // a row of its own: who else takes part does not concern those who do already
    {
      id: `seats:${s.id}`,
      title: w.seatsOf(s.course, period(s.from, s.to)),
      facts: facts([w.seats, String(s.employeeIds.length)], [w.price, formatMoney(s.priceOre, 'da')]),
      concerns: [concerns.provider(s.providerId)],
    },
  ])
}

function coverItems({ covers, temps, employees }: CaseFacts): AgreementItem[] {
  const byId = new Map(employees.map((e) => [e.id, e]))
  return covers.flatMap((c) => {
    const covered = c.employeeIds.flatMap((id) => byId.get(id) ?? [])
    const others = [
      ...temps.filter((t) => t.coverId === c.id).map((t) => concerns.temp(t.id)),
      ...new Set(covered.map((e) => concerns.unit(e.unitId))),
    ]
    const names = covered.map((e) => e.name).join(', ')
    return [
      {
        id: c.id,
        title: c.functionTitle,
        facts: facts(
          [w.period, period(c.from, c.to)],
          [w.hours, weekly(c.weeklyMinutes)],
          [w.introduction, c.introductionDays > 0 ? w.introductionDays(c.introductionDays) : null],
        ),
        concerns: [...covered.map((e) => concerns.employee(e.id)), ...others],
      },
      // whom a vikar covers is between the vikar and the parties: colleagues do not read each other's names
      ...(names === ''
        ? []
        : [
            {
              id: `for:${c.id}`,
              title: w.coveredBy(c.functionTitle, period(c.from, c.to)),
              facts: facts([w.covers, names]),
              concerns: others,
            },
          ]),
    ]
  })
}

const tempItems = ({ temps }: CaseFacts): AgreementItem[] =>
  temps.map((t) => ({
    id: t.id,
    title: t.name,
    facts: facts(
      [w.function, t.functionTitle],
      [w.period, period(t.from, t.to)],
      [w.hours, weekly(t.weeklyMinutes)],
      [w.colleague, t.colleague],
      [w.introduction, t.introduction],
    ),
    concerns: [concerns.temp(t.id), concerns.unit(t.unitId)],
  }))

const contactItems = ({ parties }: CaseFacts): AgreementItem[] =>
  parties.map((p) => ({
    id: p.id,
    title: p.name,
    facts: facts([w.part, w.parts[p.part] ?? p.part], [w.organisation, p.organisation]),
    concerns: [],
  }))

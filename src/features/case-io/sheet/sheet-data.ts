import type { Day } from '#core/calendar/day.ts'
import { formatDay, formatPeriod } from '#core/calendar/format-day.ts'
import { formatHours, formatHoursNumber } from '#core/text/hours.ts'
import { formatMoney } from '#core/text/money.ts'
import { gateWords } from '#features/cases/index.ts'
import type { PdfData } from '#platform/pdf/render-pdf.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { CaseDocument } from '../document/case-document.ts'
import { caseIoTexts } from '../texts/case-io.ts'

type Section = { heading: string; head: string[]; rows: string[][]; empty: string }

/** What `sheet.typ` draws: headings and tables in words, with every number as it is read. */
export function sheetData(d: CaseDocument, today: Day, lang: Lang): PdfData {
  const t = caseIoTexts(lang)
  const on = (moment: string | null) => (moment ? formatDay(moment.slice(0, 10) as Day, lang) : t.notYet)
  const span = (from: string, to: string) => formatPeriod({ from: from as Day, to: to as Day }, lang)
  const status = (s: string) => t.statuses[s] ?? s
  const names = new Map(d.employees.map((e) => [e.id, e.name]))
  const sum = (of: (h: CaseDocument['hours'][number]) => boolean) =>
    formatHours(
      d.hours.filter(of).reduce((n, h) => n + h.minutes, 0),
      lang,
    )
  const section = (heading: string, head: string[], rows: string[][]): Section => ({
    heading,
    head,
    rows,
    empty: t.none,
  })
  return {
    lang,
    title: t.sheet(d.number),
    subtitle: d.title,
    made: t.made(formatDay(today, lang)),
    page: t.page,
    facts: [
      [t.company, `${d.company.name}, CVR ${d.company.cvr}`],
      [t.unit, d.unit.name],
      [t.purpose, d.purpose || t.notYet],
      [t.mustNotStop, d.mustNotStop || t.notYet],
      [t.funding, t.fundings[d.funding] ?? d.funding],
      [t.started, on(d.facts.started)],
      [t.ended, on(d.facts.ended)],
      [t.educationTotal, sum((h) => h.employeeId !== null)],
      [t.tempTotal, sum((h) => h.tempId !== null)],
    ],
    factsHeading: t.facts,
    sections: [
      section(
        t.employees,
        [t.name, t.work, t.agreed],
        d.employees.map((e) => [e.name, e.function, e.agreed ? on(e.agreed) : t.no]),
      ),
      section(
        t.training,
        [t.name, t.course, t.provider, t.period, t.hours, t.present, t.status],
        d.training.map((r) => [
          names.get(r.employeeId ?? '') ?? '',
          r.course,
          r.provider,
          span(r.startsOn, r.endsOn),
          formatHoursNumber(r.minutes, lang),
          formatHoursNumber(r.present, lang),
          status(r.status),
        ]),
      ),
      section(
        t.temps,
        [t.name, t.work, t.period, t.weekly, t.status],
        d.temps.map((r) => [
          r.name,
          r.function,
          span(r.from, r.endedOn ?? r.to),
          formatHours(r.weeklyMinutes, lang),
          status(r.status),
        ]),
      ),
      section(
        t.agreement,
        [t.name, t.side, t.at],
        d.agreements
          .filter((a) => a.status === 'signed' || a.status === 'sent')
          .flatMap((a) => a.signatures.map((s) => [s.name, t.sides[s.side] ?? s.side, on(s.at)])),
      ),
      section(
        t.grants,
        [t.number, t.unit, t.period, t.hours, t.amount, t.status],
        d.grants.map((g) => [
          String(g.number),
          g.unit,
          span(g.from, g.to),
          formatHours(g.minutes, lang),
          formatMoney(g.amountOre, lang),
          status(g.status),
        ]),
      ),
      section(
        t.claims,
        [t.number, t.through, t.claimed, t.amount, t.status],
        d.claims.map((c) => [
          String(c.number),
          formatDay(c.through as Day, lang),
          formatHours(c.claimedMinutes, lang),
          formatMoney(c.amountOre, lang),
          status(c.status),
        ]),
      ),
      section(
        t.gates,
        [t.point, t.evidence],
        d.gates.map((g) => [gateWords(g.point, lang), g.evidence ?? g.waivedReason ?? t.notYet]),
      ),
    ] satisfies Section[],
  }
}

import { formatDay } from '#core/calendar/format-day.ts'
import type { Range } from '#core/gain/corners.ts'
import {
  type Figure,
  type FormGain,
  type GainForm,
  type GainLine,
  type GainReport,
  PARTIES,
  type PartyGain,
  type Swing,
} from '#core/gain/model.ts'
import type { Sentence } from '#core/law/scheme.ts'
import { formatHours } from '#core/text/hours.ts'
import { markTexts } from '#features/law/index.ts'
import type { PdfData } from '#platform/pdf/render-pdf.ts'
import type { Lang } from '#platform/text/texts.ts'
import { barScale, rangeBar, swingBars } from './bars.ts'
import { fieldTexts } from './texts/fields.ts'
import { resultTexts } from './texts/result.ts'
import { shownText, wholeKroner } from './units.ts'

type Counted = Extract<FormGain, { status: 'counted' }>
type Words = { t: ReturnType<typeof resultTexts>; lang: Lang }

/** What `report.typ` draws: the page's words and numbers, for every form; `view` comes first and has its tornado. */
export function reportData(report: GainReport, view: GainForm, address: string, lang: Lang): PdfData {
  const t = resultTexts(lang)
  const words = { t, lang }
  const { project, forms, figures } = report
  const counted = forms.flatMap((form) => (form.status === 'counted' ? [form] : []))
  const inOrder = [...counted].sort((a, b) => Number(b.form === view) - Number(a.form === view))
  const day = formatDay(project.day, lang)
  const { explain, marks } = markTexts(lang)
  return {
    lang,
    title: t.pdfTitle(day),
    made: t.pdfMade(new URL(address).host),
    address,
    against: t.against(day),
    project: projectRows(report, words),
    notCounted: forms.flatMap((form) =>
      form.status === 'counted'
        ? []
        : [
            {
              name: `${t.forms[form.form]}, ${t.notCounted.toLowerCase()}`,
              notices: said(form.notices, lang),
            },
          ],
    ),
    chart: chartOf(counted, words),
    forms: inOrder.map((form, i) => ({
      heading: t.lines(t.forms[form.form]),
      notices: [
        ...said(form.notices, lang),
        ...(form.payableMinutes === undefined
          ? []
          : [`${t.payable(formatHours(form.payableMinutes, lang))} ${t.assumed}`]),
      ],
      parties: form.parties.map((party) => partyOf(party, figures, words)),
      tornadoHeading: `${t.tornado} (${t.forms[form.form]})`,
      tornado: i === 0 ? tornadosOf(form, figures, words) : [],
    })),
    figures: figures.map((figure) => figureOf(figure, words)),
    what: t.whatText,
    tags: (['inferred', 'unconfirmed'] as const).map((mark) => `${marks[mark]}: ${explain[mark]}`).join(' '),
    texts: {
      ...{ line: t.line, worst: t.worst, likely: t.likely, best: t.best, sum: t.sum, span: t.span },
      ...{ financing: t.financing, chart: t.chart, chartHint: t.chartHint, moves: t.moves },
      ...{ figure: t.figure, figures: t.figures, low: t.low, high: t.high, source: t.source },
      ...{ number: t.number, tornadoHint: t.tornadoHint, nothingMoves: t.nothingMoves, what: t.what },
      project: t.pdfProject,
      value: t.pdfValue,
      share: t.pdfShare,
      linesHint: t.linesHint,
      figuresHint: t.pdfFiguresHint,
      page: t.page('|', '|').split('|'),
    },
  }
}

const said = (sentences: readonly Sentence[], lang: Lang): string[] => sentences.map((s) => s[lang])

function projectRows({ project }: GainReport, { t, lang }: Words): string[][] {
  const f = t.projectFacts
  return [
    [f.employees, String(project.employees)],
    [f.hours, formatHours(project.educationMinutes, lang)],
    [f.employeeWage, shownText('ore-per-hour', project.employeeWageOre, lang)],
    [f.tempWage, shownText('ore-per-hour', project.tempWageOre, lang)],
    [f.courseFee, shownText('ore', project.courseFeeOre, lang)],
    [f.temps, String(project.temps)],
    [f.tempHours, formatHours(project.tempMinutes, lang)],
    [f.sector, fieldTexts(lang).sectors[project.sector]],
  ]
}

function chartOf(counted: readonly Counted[], { t, lang }: Words) {
  const rows = [
    ...PARTIES.map((party) => ({
      name: t.parties[party],
      sums: counted.map((form) => form.parties.find((one) => one.party === party)!.sum),
    })),
    { name: t.together, sums: counted.map((form) => form.together.sum) },
  ]
  const scale = barScale(rows.flatMap(({ sums }) => sums.flatMap(({ low, high }) => [low, high])))
  return rows.map(({ name, sums }) => ({
    name,
    rows: sums.map((sum, i) => ({
      form: t.forms[counted[i]!.form],
      likely: wholeKroner(sum.likely, lang),
      range: t.range(wholeKroner(sum.low, lang), wholeKroner(sum.high, lang)),
      bar: rangeBar(sum, scale),
    })),
  }))
}

function partyOf({ party, lines, sum }: PartyGain, figures: readonly Figure[], { t, lang }: Words) {
  return {
    name: t.parties[party],
    lines: lines.map((line) => ({
      label: line.label[lang],
      how: `${line.how[lang]}${references(line, figures)}`,
      mark: markWord(line.mark, lang),
      worst: wholeKroner(line.inSum.low, lang),
      likely: wholeKroner(line.range.likely, lang),
      best: wholeKroner(line.inSum.high, lang),
    })),
    sum: {
      worst: wholeKroner(sum.low, lang),
      likely: wholeKroner(sum.likely, lang),
      best: wholeKroner(sum.high, lang),
    },
  }
}

function references(line: GainLine, figures: readonly Figure[]): string {
  if (line.figures.length === 0) return ''
  const numbers = line.figures.map((id) => figures.findIndex((figure) => figure.id === id) + 1)
  return ` (${numbers.sort((a, b) => a - b).join(', ')})`
}

const tornadosOf = (form: Counted, figures: readonly Figure[], words: Words) => [
  ...form.parties.map((party) => tornadoOf(words.t.parties[party.party], party, figures, words)),
  tornadoOf(words.t.together, form.together, figures, words),
]

function tornadoOf(
  who: string,
  { sum, tornado }: { sum: Range; tornado: readonly Swing[] },
  figures: readonly Figure[],
  { t, lang }: Words,
) {
  return {
    who,
    rows: swingBars(sum, tornado).map(({ figure, atLow, atHigh, bar }) => ({
      label: figures.find(({ id }) => id === figure)!.label[lang],
      range: t.range(wholeKroner(atLow, lang), wholeKroner(atHigh, lang)),
      bar,
    })),
  }
}

function figureOf(figure: Figure, { lang }: Words) {
  const { unit, low, likely, high, label, note, mark, sources } = figure
  const exact = low === high
  return {
    label: label[lang],
    note: note?.[lang] ?? '',
    mark: markWord(mark, lang),
    low: exact ? '' : shownText(unit, low, lang),
    likely: shownText(unit, likely, lang),
    high: exact ? '' : shownText(unit, high, lang),
    sources: sources.map(({ act, text, url }) => ({ act, text, url: url ?? null })),
  }
}

/** A word only where there is something to be careful with. */
function markWord(mark: GainLine['mark'], lang: Lang): string | null {
  if (mark === 'confirmed') return null
  return mark === 'own' ? null : markTexts(lang).marks[mark]
}

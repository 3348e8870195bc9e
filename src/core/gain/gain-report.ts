import { companyLines } from './company-lines.ts'
import { cornerOf, likelyValues, type Range, type Ranges, rangeOf } from './corners.ts'
import { FIGURES, figuresFor, weakestMark } from './figures.ts'
import { mostPerTemp } from './law-figures.ts'
import type { LawRoom } from './law-room.ts'
import type { Ground, LineFormula } from './line.ts'
import {
  type Figure,
  type FormGain,
  type GainCase,
  type GainForm,
  type GainReport,
  PARTIES,
  type Party,
  type PartyGain,
  type Swing,
} from './model.ts'
import { closedNotice, missingNotice, projectNotices } from './notices.ts'
import { employeeLines, tempLines } from './person-lines.ts'
import { amountOf, figuresIn, plus, type Values } from './polynomial.ts'
import { municipalityLines, stateLines } from './public-lines.ts'

type Figures = ReadonlyMap<string, Figure>

/** What a project costs and gives each party under each form. `own` overrules figures by their id. */
export function gainReport(
  project: GainCase,
  law: LawRoom,
  options: { readonly own?: Readonly<Record<string, Range>>; readonly forms: readonly GainForm[] },
): GainReport {
  const figures = figuresFor(project, law, options.own ?? {})
  const forms = options.forms.map((form) => formGain(form, project, law, figures))
  const used = new Set(forms.flatMap(figuresUsed))
  return { project, forms, figures: [...figures.values()].filter(({ id }) => used.has(id)) }
}

function formGain(form: GainForm, project: GainCase, law: LawRoom, figures: Figures): FormGain {
  const name = law.name(form)
  const closed = closedSince(form, project, law)
  if (closed !== undefined) {
    return {
      form,
      name,
      status: 'closed',
      lastDay: closed.day,
      notices: [closedNotice(closed.day, closed.mark)],
    }
  }
  const missing = FIGURES.filter(({ id, forms }) => forms.includes(form) && !figures.has(id))
  if (missing.length > 0) {
    return {
      form,
      name,
      status: 'unknown',
      notices: missing.map(({ label }) => missingNotice(label, project.day)),
    }
  }
  const most = form === 'dk-jobrotation' ? mostPerTemp(project, law) : undefined
  const ground: Ground = { project, form, payableMinutes: payable(project, most) }
  const formulas = [
    ...companyLines(ground),
    ...employeeLines(ground),
    ...tempLines(ground),
    ...municipalityLines(ground),
    ...stateLines(ground),
  ]
  const ranges: Ranges = Object.fromEntries(figures)
  const { sum, tornado } = sumsOf(formulas, ranges)
  return {
    form,
    name,
    status: 'counted',
    parties: PARTIES.map((party) =>
      partyGain(
        party,
        formulas.filter((line) => line.party === party),
        figures,
        ranges,
      ),
    ),
    together: { sum, tornado },
    ...(form === 'dk-jobrotation' && { payableMinutes: ground.payableMinutes }),
    notices: projectNotices(form, project, most),
  }
}

/** Of the hours in education and the hours of vikarer the smaller sum, no vikar longer than the scheme allows. */
function payable(project: GainCase, mostPerVikar: number | undefined): number {
  const education = project.employees * project.educationMinutes
  const allowed = mostPerVikar === undefined ? project.tempMinutes : project.temps * mostPerVikar
  return Math.min(education, project.tempMinutes, allowed)
}

function closedSince(form: GainForm, project: GainCase, law: LawRoom): ReturnType<LawRoom['day']> {
  if (form !== 'dk-jobrotation') return undefined
  const last = law.day(form, 'last-grant-day', project.day)
  return last !== undefined && project.day > last.day ? last : undefined
}

type Sums = Pick<PartyGain, 'sum' | 'tornado' | 'at'>

/**
 * A sum's range is not the sum of its lines' ranges, since one figure may help one line and hurt another: it is the true
 * range, taken at the corners of the figures where the sum is lowest and highest.
 */
function sumsOf(formulas: readonly LineFormula[], ranges: Ranges): Sums {
  const whole = plus(...formulas.map(({ amount }) => amount))
  const likely = likelyValues(ranges)
  const low = better(formulas, cornerOf(whole, ranges, 'lowest'), likely, -1)
  const high = better(formulas, cornerOf(whole, ranges, 'highest'), likely, 1)
  return {
    sum: { low: total(formulas, low), likely: total(formulas, likely), high: total(formulas, high) },
    at: { low, high },
    tornado: tornadoOf(formulas, figuresIn(whole), ranges),
  }
}

function partyGain(
  party: Party,
  formulas: readonly LineFormula[],
  figures: Figures,
  ranges: Ranges,
): PartyGain {
  const sums = sumsOf(formulas, ranges)
  const lines = formulas.map(({ id, label, how, amount }) => ({
    id,
    label,
    how,
    range: rangeOf(amount, ranges),
    inSum: { low: amountOf(amount, sums.at.low), high: amountOf(amount, sums.at.high) },
    mark: weakestMark(figuresIn(amount).map((figure) => figures.get(figure)!.mark)),
    figures: figuresIn(amount),
  }))
  return { party, lines, ...sums }
}

/** A sum is the sum of its lines as they are shown, each rounded to the øre. */
const total = (formulas: readonly LineFormula[], values: Values): number =>
  formulas.reduce((sum, { amount }) => sum + amountOf(amount, values), 0)

/** The corner, unless the lines' rounding makes the likely values better by an øre. */
const better = (formulas: readonly LineFormula[], corner: Values, likely: Values, sign: 1 | -1): Values =>
  sign * total(formulas, corner) >= sign * total(formulas, likely) ? corner : likely

function tornadoOf(
  formulas: readonly LineFormula[],
  ids: readonly string[],
  ranges: Ranges,
): readonly Swing[] {
  const likely = likelyValues(ranges)
  const sum = total(formulas, likely)
  return ids
    .map((figure) => {
      // only the lines that rest on the figure move with it
      const moved = formulas.filter(({ amount }) => figuresIn(amount).includes(figure))
      const rest = sum - total(moved, likely)
      const at = (value: number) => rest + total(moved, { ...likely, [figure]: value })
      return { figure, atLow: at(ranges[figure]!.low), atHigh: at(ranges[figure]!.high) }
    })
    .filter(({ atLow, atHigh }) => atLow !== atHigh)
    .sort((a, b) => width(b) - width(a))
}

const width = ({ atLow, atHigh }: Swing): number => Math.abs(atHigh - atLow)

function figuresUsed(form: FormGain): readonly string[] {
  return form.status === 'counted'
    ? form.parties.flatMap(({ lines }) => lines.flatMap((line) => line.figures))
    : []
}

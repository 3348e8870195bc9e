import { escapeMarkup } from '#core/text/escape-markup.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { CellProblem } from '../actions/save-week.ts'
import type { Cell } from '../store/week.ts'
import type { WeekTexts } from '../texts/week.ts'

export type HourCellProps = {
  lang: Lang
  t: WeekTexts
  cell: Cell
  name: string
  /** Whose day it is, and the day, both as they stand in HTML. */
  person: string
  day: string
  edits: boolean
  typed: string | undefined
  problem: CellProblem | undefined
}

/**
 * A person's day: a field while it can be changed, else the figure; under it where the figure comes from. Written as text:
 * a week of 300 people has thousands of them, and the page is to be there at once.
 */
export function hourCell(p: HourCellProps): string {
  const { cell } = p
  const figure = cell.shown === undefined ? '' : formatHoursNumber(cell.shown, p.lang)
  const said = whereFrom(p)
  const from = said && escapeMarkup(said)
  const field = p.edits && (cell.open || cell.attended !== undefined)
  const inside = field ? input(p, figure, from) : `<span class="hours-figure">${figure}</span>`
  const told = from && `<span class="hours-from"${field ? ' aria-hidden="true"' : ''}>${from}</span>`
  return `<td class="numeric hours-cell ${stateOf(cell)}" data-label="${p.day}">${inside}${told}</td>`
}

/** The field's name says also where its figure comes from, so that nothing has to point at the words under it. */
function input(p: HourCellProps, figure: string, from: string): string {
  const locked = p.cell.attended !== undefined
  const value = locked || p.typed === undefined ? figure : escapeMarkup(p.typed)
  const wrong = p.problem ? ` hours-wrong" id="${p.name}" aria-invalid="true` : ''
  const label = `${p.person}, ${p.day}${from && `, ${from}`}`
  return `<input class="form-input${wrong}" name="${p.name}" value="${value}" inputmode="decimal" maxlength="12" autocomplete="off" aria-label="${label}"${locked ? ' readonly' : ''}>`
}

const stateOf = ({ attended, registered, planned }: Cell): string =>
  attended !== undefined
    ? 'hours-attended'
    : registered !== undefined
      ? 'hours-saved'
      : planned !== undefined
        ? 'hours-planned'
        : 'hours-empty'

/** Said only where it tells something: a proposal, a list, a file, a figure other than the plan's. */
function whereFrom({ cell, t, lang }: HourCellProps): string {
  const { attended, registered, planned, source } = cell
  const plan = planned === undefined ? '' : t.planned(formatHoursNumber(planned, lang))
  if (attended !== undefined)
    return attended === planned ? t.attended : [t.attended, plan].filter(Boolean).join(' · ')
  if (registered !== undefined) {
    const away = registered === (planned ?? 0) ? '' : plan
    return [source === 'import' ? t.fromImport : '', away].filter(Boolean).join(' · ')
  }
  return planned === undefined ? '' : t.notSaved
}

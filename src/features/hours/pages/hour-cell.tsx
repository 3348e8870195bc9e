import { formatHoursNumber } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { CellProblem } from '../actions/save-week.ts'
import type { Cell } from '../store/week.ts'
import type { WeekTexts } from '../texts/week.ts'

type HourCellProps = {
  lang: Lang
  t: WeekTexts
  cell: Cell
  name: string
  label: string
  short: string
  edits: boolean
  typed: string | undefined
  problem: CellProblem | undefined
}

/** A person's day: a field while it can be changed, else the figure; under it where the figure comes from. */
export function HourCell(p: HourCellProps) {
  const { cell } = p
  const figure = cell.shown === undefined ? '' : formatHoursNumber(cell.shown, p.lang)
  const from = whereFrom(p)
  const id = `${p.name}-kilde`
  const field = p.edits && (cell.open || cell.attended !== undefined)
  return (
    <td class={`numeric hours-cell ${stateOf(cell)}`} data-label={p.short}>
      {field ? (
        <input
          class={p.problem ? 'form-input hours-wrong' : 'form-input'}
          id={p.name}
          name={p.name}
          value={cell.attended === undefined ? (p.typed ?? figure) : figure}
          inputmode="decimal"
          maxlength={12}
          autocomplete="off"
          aria-label={p.label}
          aria-describedby={from ? id : undefined}
          aria-invalid={p.problem ? 'true' : undefined}
          readonly={cell.attended !== undefined}
        />
      ) : (
        <span class="hours-figure">{figure}</span>
      )}
      {from && (
        <span class="hours-from" id={id}>
          {from}
        </span>
      )}
    </td>
  )
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

import { FIGURES } from '#core/gain/figures.ts'
import { FIGURE_GROUPS, type Figure } from '#core/gain/model.ts'
import type { Lang } from '#platform/text/texts.ts'
import { bind, Fieldset, type FormState, TextField } from '#platform/ui/index.ts'
import { ENDS, figureName } from '../query-names.ts'
import { fieldTexts } from '../texts/fields.ts'
import { fieldText } from '../units.ts'

/** How many assumptions have been given a figure of one's own. */
export const figuresTyped = (state: FormState): number =>
  FIGURES.filter(({ id }) => ENDS.some((end) => (state.values[figureName(id, end)] ?? '') !== '')).length

type FigureFieldsProps = { state: FormState; standard: ReadonlyMap<string, Figure>; lang: Lang }

/** Three fields for each assumption: lowest, likely, highest. Empty ones show what is used otherwise. */
export function FigureFields({ state, standard, lang }: FigureFieldsProps) {
  const t = fieldTexts(lang)
  const field = bind(state)
  return (
    <>
      <p class="form-hint">{t.figuresHint}</p>
      {FIGURE_GROUPS.map((group) => (
        <Fieldset legend={t.groups[group]}>
          <div class="gain-ends-head" aria-hidden="true">
            {ENDS.map((end) => (
              <span>{t.ends[end]}</span>
            ))}
          </div>
          {FIGURES.filter(({ about }) => about === group).map(({ id, label, unit }) => (
            <div class="gain-figure">
              <p class="gain-figure-label" aria-hidden="true">
                {label[lang]} <span class="muted">({t.units[unit]})</span>
              </p>
              {ENDS.map((end) => {
                const usual = standard.get(id)
                return (
                  <TextField
                    {...field(figureName(id, end))}
                    label={`${t.figureEnd(label[lang], t.ends[end])} (${t.units[unit]})`}
                    hideLabel
                    optional="quiet"
                    inputmode="decimal"
                    width="full"
                    maxlength={20}
                    placeholder={usual && fieldText(unit, usual[end], lang)}
                  />
                )
              })}
            </div>
          ))}
        </Fieldset>
      ))}
    </>
  )
}

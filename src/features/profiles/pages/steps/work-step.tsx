import { experienceLevels } from '#core/exchange/card.ts'
import { areaOf } from '#core/occupation/occupations.ts'
import { bind, Checkbox, Fieldset, OccupationField, Radios, Select } from '#platform/ui/index.ts'
import { ROWS } from '../../profile-form.ts'
import { occupationTitle } from '../../step-values.ts'
import type { StepProps } from './step-props.ts'

/** The occupations chosen, each with how well it is known, and room for one more. */
export function WorkStep({ t, lang, state, questions }: StepProps) {
  const field = bind(state)
  const levels = experienceLevels.map((level) => ({ value: level, label: t.levels[level] }))
  const rows = ROWS.filter((row) => (field(`code${row}`).value ?? '') !== '')
  return (
    <>
      {rows.length > 0 && (
        <Fieldset legend={t.chosen} size="l">
          {rows.map((row) => {
            const code = field(`code${row}`).value ?? ''
            const title = occupationTitle(code, lang)
            return (
              <div class="profile-row">
                <input type="hidden" name={`code${row}`} value={code} />
                <Select
                  {...field(`level${row}`)}
                  label={t.howWell(title)}
                  options={levels}
                  empty={false}
                  width="l"
                />
                <Checkbox
                  {...field(`remove${row}`)}
                  label={t.remove(title)}
                  checked={field(`remove${row}`).value !== undefined}
                  optional="quiet"
                />
              </div>
            )
          })}
        </Fieldset>
      )}
      {rows.length < ROWS.length ? (
        <Fieldset legend={t.addOccupation} size="l">
          <OccupationField
            {...field('occupation')}
            label={t.occupation}
            code={field('occupationCode').value}
            optional={rows.length > 0 ? 'quiet' : undefined}
          />
          {questions.occupation && (
            <>
              <input type="hidden" name="occupationAsked" value={field('occupation').value} />
              <Radios
                {...field('occupationChoice')}
                label={t.which}
                hint={t.whichHint}
                options={questions.occupation.map((one) => ({
                  value: one.code,
                  label: occupationTitle(one.code, lang),
                  hint: areaOf(one)[lang],
                }))}
              />
            </>
          )}
          <Radios
            {...field('experience')}
            label={t.experience}
            options={levels}
            optional={rows.length > 0 ? 'quiet' : undefined}
          />
        </Fieldset>
      ) : (
        <p>{t.full}</p>
      )}
    </>
  )
}

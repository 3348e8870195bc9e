import { EFFECT_STUDIES, EMPLOYEE_SUPPORTS, type Figure, SECTORS } from '#core/gain/model.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  bind,
  DayField,
  errorList,
  Fieldset,
  FilterGroup,
  type FormState,
  Radios,
  Select,
  SubmitButton,
  TextField,
  WithErrorSummary,
} from '#platform/ui/index.ts'
import { EFFECT_WORDS, NAMES, SECTOR_WORDS, SUPPORT_WORDS } from '../query-names.ts'
import { fieldTexts } from '../texts/fields.ts'
import { FigureFields, figuresTyped } from './figure-fields.tsx'

type QuestionFormProps = {
  action: string
  state: FormState
  /** What stands in an empty field of an assumption. */
  standard: ReadonlyMap<string, Figure>
  lang: Lang
}

/** Six questions, and behind two folds all the rest. By GET, so that the answer's address is the link to it. */
export function QuestionForm({ action, state, standard, lang }: QuestionFormProps) {
  const t = fieldTexts(lang)
  const field = bind(state)
  const errors = errorList(state)
  const more = [NAMES.courseFeeOre, NAMES.temps, NAMES.tempMinutes, NAMES.employeeSupport, NAMES.effect]
  const moreTyped = more.some((name) => state.values[name] !== '' || name in state.errors)
  const typed = figuresTyped(state)
  return (
    <form method="get" action={action} class="gain-form no-print" novalidate>
      <WithErrorSummary errors={errors}>
        <Fieldset legend={t.project} class="gain-questions" columns>
          <TextField
            {...field(NAMES.employees)}
            label={t.employees}
            inputmode="numeric"
            width="xs"
            maxlength={10}
          />
          <TextField
            {...field(NAMES.educationMinutes)}
            label={t.hours}
            hint={t.hoursHint}
            suffix={t.hoursSuffix}
            inputmode="decimal"
            width="xs"
            maxlength={20}
          />
          <DayField {...field(NAMES.day)} label={t.day} />
          <TextField
            {...field(NAMES.employeeWageOre)}
            label={t.employeeWage}
            hint={t.wageHint}
            suffix={t.kroner}
            inputmode="decimal"
            width="xs"
            maxlength={20}
          />
          <TextField
            {...field(NAMES.tempWageOre)}
            label={t.tempWage}
            hint={t.wageHint}
            suffix={t.kroner}
            inputmode="decimal"
            width="xs"
            maxlength={20}
          />
          <Radios
            {...field(NAMES.sector)}
            label={t.sector}
            inline
            options={SECTORS.map((sector) => ({ value: SECTOR_WORDS[sector], label: t.sectors[sector] }))}
          />
        </Fieldset>
        <FilterGroup title={t.more} open={moreTyped}>
          <div class="gain-more">
            <TextField
              {...field(NAMES.courseFeeOre)}
              label={t.courseFee}
              hint={t.courseFeeHint}
              suffix={t.kroner}
              optional="quiet"
              inputmode="decimal"
              width="xs"
              maxlength={20}
            />
            <TextField
              {...field(NAMES.temps)}
              label={t.temps}
              hint={t.tempsHint}
              optional="quiet"
              inputmode="numeric"
              width="xs"
              maxlength={10}
            />
            <TextField
              {...field(NAMES.tempMinutes)}
              label={t.tempHours}
              hint={t.tempHoursHint}
              suffix={t.hoursSuffix}
              optional="quiet"
              inputmode="decimal"
              width="xs"
              maxlength={20}
            />
            <Select
              {...field(NAMES.employeeSupport)}
              value={chosen(state, NAMES.employeeSupport, SUPPORT_WORDS.veu)}
              label={t.support}
              optional="quiet"
              empty={false}
              width="full"
              options={EMPLOYEE_SUPPORTS.map((kind) => ({
                value: SUPPORT_WORDS[kind],
                label: t.supports[kind],
              }))}
            />
            <Select
              {...field(NAMES.effect)}
              value={chosen(state, NAMES.effect, EFFECT_WORDS.kora)}
              label={t.effect}
              optional="quiet"
              empty={false}
              width="full"
              options={EFFECT_STUDIES.map((study) => ({
                value: EFFECT_WORDS[study],
                label: t.effects[study],
              }))}
            />
          </div>
        </FilterGroup>
        <FilterGroup
          title={typed > 0 ? `${t.figures} (${t.figuresChosen(typed)})` : t.figures}
          open={Object.keys(state.errors).some((name) => name.includes('.'))}
        >
          <FigureFields state={state} standard={standard} lang={lang} />
        </FilterGroup>
      </WithErrorSummary>
      <div class="submit">
        <SubmitButton label={t.submit} />
      </div>
    </form>
  )
}

const chosen = (state: FormState, name: string, otherwise: string): string => {
  const value = state.values[name]
  return typeof value === 'string' && value !== '' ? value : otherwise
}

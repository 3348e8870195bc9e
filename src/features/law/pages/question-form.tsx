import type { Scheme } from '#core/law/scheme.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  bind,
  bindMany,
  Checkboxes,
  DayField,
  errorList,
  Fieldset,
  type FormState,
  Radios,
  SubmitButton,
  TextField,
  WithErrorSummary,
} from '#platform/ui/index.ts'
import type { Form } from '../check/answer.ts'
import {
  DAY,
  IN_PLACE,
  type Question,
  type QuestionSet,
  UNEMPLOYED,
  UNEMPLOYED_UNIT,
} from '../check/question-sets.ts'
import { FactField } from '../fact-form/fact-field.tsx'
import { answerTexts } from '../texts/answer.ts'

type QuestionFormProps = {
  action: string
  set: QuestionSet
  scheme: Scheme
  form: Form
  state: FormState
  lang: Lang
  /** Whether an answer stands above. */
  again: boolean
}

/** The questions, asked by GET: the address holds the answers and nothing about a person. */
export function QuestionForm({ action, set, scheme, form, state, lang, again }: QuestionFormProps) {
  const t = answerTexts(lang)
  const field = bind(state)
  const errors = errorList(state)
  return (
    <form method="get" action={action} class="form law-questions" novalidate>
      <WithErrorSummary errors={errors}>
        <DayField {...field(DAY)} label={t[set.id].day} hint={t[set.id].dayHint} optional="quiet" />
        {form.questions.map((question) => (
          <QuestionField question={question} scheme={scheme} state={state} lang={lang} />
        ))}
        {form.items.length > 0 && (
          <Checkboxes
            {...bindMany(state)(IN_PLACE)}
            label={t.inPlace}
            hint={t.inPlaceHint}
            optional="quiet"
            options={form.items.map(({ id, label }) => ({ value: id, label: label[lang] }))}
          />
        )}
      </WithErrorSummary>
      <div class="submit">
        <SubmitButton label={again ? t.showAgain : t.show} />
        {again && <a href={action}>{t.restart}</a>}
      </div>
    </form>
  )
}

type OneQuestion = { question: Question; scheme: Scheme; state: FormState; lang: Lang }

/** One question in the scheme's own words. */
function QuestionField({ question, scheme, state, lang }: OneQuestion) {
  if (question.param === UNEMPLOYED) return <UnemployedField scheme={scheme} state={state} lang={lang} />
  return (
    <FactField
      scheme={scheme}
      fact={question.facts[0]!}
      name={question.param}
      hint={question.otherwiseTheDay ? answerTexts(lang).grantHint : undefined}
      state={state}
      lang={lang}
    />
  )
}

/** Asked once, whichever way it is counted: how it is counted is said below the question. */
function UnemployedField({ scheme, state, lang }: Omit<OneQuestion, 'question'>) {
  const t = answerTexts(lang)
  const field = bind(state)
  const group = state.values.ydelse
  const fact = typeof group === 'string' && group !== '' ? countedBy(group) : undefined
  const definition = fact === undefined ? undefined : scheme.facts[fact]
  return (
    <Fieldset legend={definition?.question[lang] ?? t.unemployed} hint={t.unemployedHint}>
      <div class="law-unemployed">
        <TextField
          {...field(UNEMPLOYED)}
          label={t.unemployedNumber}
          optional="quiet"
          inputmode="numeric"
          width="xs"
          maxlength={10}
        />
        <Radios
          {...field(UNEMPLOYED_UNIT)}
          label={t.unemployedUnit}
          optional="quiet"
          inline
          options={[
            { value: 'uger', label: t.weeks },
            { value: 'maaneder', label: t.months },
          ]}
        />
      </div>
    </Fieldset>
  )
}

const countedBy = (group: string): string =>
  group === 'dagpenge' ? 'prior-unemployment-weeks-aggregated' : 'prior-unemployment-weeks-continuous'

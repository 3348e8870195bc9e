import { type Fields, typed } from '#platform/form/fields-of.ts'
import { formState, type Problem } from '#platform/form/parse.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { FieldError, FormState } from '#platform/ui/index.ts'
import type { Saved } from '../actions/save-vacancy.ts'
import type { Questions } from '../step-fields.ts'
import { fieldTexts } from '../texts/fields.ts'
import { formTexts } from '../texts/form.ts'

/** What was typed, and what is wrong with it where the reader can put it right. */
export function refusedState(
  fields: Fields,
  problems: readonly Problem[],
  questions: Questions,
  lang: Lang,
): FormState {
  const state = formState(fields, problems, lang)
  const t = formTexts(lang)
  const errors = { ...state.errors }
  const lookups = [
    {
      field: 'occupation',
      asked: questions.occupation,
      choose: t.chooseOccupation,
      unknown: t.unknownOccupation,
    },
    { field: 'place', asked: questions.place, choose: t.choosePlace, unknown: t.unknownPlace },
  ]
  for (const { field, asked, choose, unknown } of lookups) {
    const problem = problems.find((p) => p.field === field)
    if (problem?.key !== 'notAnOccupation' && problem?.key !== 'notAPlace') continue
    delete errors[field]
    errors[asked ? `${field}Choice` : field] = asked ? choose : unknown
  }
  // one field of the vikariat is several of the form
  if (errors.languages) errors.languageOther = errors.languages
  if (errors.payAgreement && typed(fields, 'payAgreementOther') !== '') {
    errors.payAgreementOther = errors.payAgreement
    delete errors.payAgreement
  }
  delete errors.languages
  return { values: state.values, errors }
}

/** What keeps a change from a published vikariat, by field. */
export function wholeErrors(saved: Extract<Saved, { reason: 'must-stay-whole' }>, lang: Lang): FieldError[] {
  const t = fieldTexts(lang)
  return [
    ...saved.gaps.map((gap) => ({ field: gap.field, text: t.wrong[gap.key] })),
    ...saved.problems.map((problem) => ({ field: problem.field, text: t.fixed[problem.key] })),
  ]
}

import type { z } from 'zod'
import type { Day } from '#core/calendar/day.ts'
import { interpretOccupation, interpretPlace, meaning } from '#features/vacancies/index.ts'
import type { Fields } from '#platform/form/fields-of.ts'
import { type Problem, parseForm } from '#platform/form/parse.ts'
import type { StepInput, WholeStep } from '../actions/save-step.ts'
import type { Questions } from '../pages/steps/step-props.ts'
import { contactForm, hopeForm, occupationsForm, placeForm, skillsForm, timeForm } from '../profile-form.ts'

export type ReadStep<S extends WholeStep> =
  | { ok: true; value: StepInput[S] }
  | { ok: false; problems: Problem[]; questions: Questions }

const SCHEMAS: Readonly<Record<WholeStep, (today: Day) => z.ZodType>> = {
  arbejde: () => occupationsForm,
  tid: timeForm,
  sted: () => placeForm,
  kompetencer: () => skillsForm,
  fremtid: () => hopeForm,
  kontakt: () => contactForm,
}

/** Fields of the browser's form only: they help to say what a field means. */
const HELPERS = new Set([
  'seen',
  ...['occupation', 'place'].flatMap((name) => [`${name}Code`, `${name}Choice`, `${name}Asked`]),
])

/** A page as it was sent: texts are given their meaning, the rest is checked, and all problems come at once. */
export function readStep<S extends WholeStep>(step: S, fields: Fields, today: Day): ReadStep<S> {
  const own: Record<string, readonly string[]> = Object.fromEntries(
    Object.entries(fields).filter(([name]) => !HELPERS.has(name)),
  )
  const problems: Problem[] = []
  const questions: Questions = {}
  const told = new Set<string>()
  if (step === 'arbejde') {
    const meant = meaning(fields, 'occupation', interpretOccupation, (one) => one.title)
    own.occupation = [meant.kind === 'one' ? meant.value.code : '']
    if (meant.kind === 'several') questions.occupation = meant.values
    if (meant.kind === 'several' || meant.kind === 'unknown')
      problems.push({
        field: meant.kind === 'several' ? 'occupationChoice' : 'occupation',
        key: 'notAnOccupation',
      })
  }
  if (step === 'sted') {
    const meant = meaning(fields, 'place', interpretPlace, (one) => one.label)
    if (meant.kind === 'one') own.place = [meant.value.postcode]
    if (meant.kind === 'several') questions.place = meant.values
    if (meant.kind === 'several' || meant.kind === 'unknown') {
      problems.push({ field: meant.kind === 'several' ? 'placeChoice' : 'place', key: 'notAPlace' })
      told.add('place')
    }
  }
  const parsed = parseForm(SCHEMAS[step](today), own)
  if (!parsed.ok) problems.push(...parsed.problems.filter(({ field }) => !told.has(field)))
  return parsed.ok && problems.length === 0
    ? { ok: true, value: parsed.value as StepInput[S] }
    : { ok: false, problems, questions }
}

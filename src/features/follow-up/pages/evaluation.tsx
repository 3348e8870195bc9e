import {
  bind,
  Checkbox,
  errorList,
  Form,
  type FormState,
  Radios,
  Submit,
  TextArea,
} from '#platform/ui/index.ts'
import { again } from '../store/evaluations.ts'
import type { OutcomeTexts } from '../texts/outcome.ts'

const MARKS = ['5', '4', '3', '2', '1'] as const

type Props = { t: OutcomeTexts; action: string; once: string; state: FormState }

/** The same few questions for every party. */
export function EvaluationForm({ t, action, once, state }: Props) {
  const field = bind(state)
  const marks = MARKS.map((value) => ({ value, label: t.marks[value] }))
  return (
    <>
      <p>{t.whoReads}</p>
      <Form action={action} once={once} errors={errorList(state)}>
        <Radios {...field('overall')} label={t.q.overall} options={marks} />
        <Radios {...field('informed')} label={t.q.informed} options={marks} />
        <Radios
          {...field('again')}
          label={t.q.again}
          options={again.map((value) => ({ value, label: t.agains[value] }))}
        />
        <TextArea {...field('well')} label={t.q.well} hint={t.noNames} rows={3} max={1000} optional />
        <TextArea {...field('better')} label={t.q.better} hint={t.noNames} rows={3} max={1000} optional />
        <PointFields t={t} state={state} optional />
        <Submit label={t.send} />
      </Form>
    </>
  )
}

/** A learning point, and whether it may be shared. */
export function PointFields({
  t,
  state,
  optional,
}: {
  t: OutcomeTexts
  state: FormState
  optional?: boolean
}) {
  const field = bind(state)
  return (
    <>
      <TextArea
        {...field('point')}
        label={t.point}
        hint={t.pointHint}
        rows={3}
        max={1000}
        {...(optional ? { optional: true as const } : {})}
      />
      <Checkbox
        {...field('offered')}
        label={t.offered}
        checked={field('offered').value !== undefined}
        optional="quiet"
      />
    </>
  )
}

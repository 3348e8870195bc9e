import { areaOf } from '#core/occupation/occupations.ts'
import { bind, OccupationField, Radios, TextField } from '#platform/ui/index.ts'
import type { StepProps } from './step-props.ts'

/** What the job is, and how many are needed. */
export function JobStep({ t, lang, state, questions }: StepProps) {
  const field = bind(state)
  const { occupation: choices } = questions
  return (
    <>
      <Radios
        {...field('category')}
        label={t.category}
        boxed
        options={[
          { value: 'jobrotation', label: t.jobrotation, hint: t.jobrotationHint },
          { value: 'ordinary', label: t.ordinary, hint: t.ordinaryHint },
        ]}
      />
      <OccupationField
        {...field('occupation')}
        label={t.occupation}
        hint={t.occupationHint}
        code={field('occupationCode').value}
      />
      {choices && (
        <>
          <input type="hidden" name="occupationAsked" value={field('occupation').value} />
          <Radios
            {...field('occupationChoice')}
            label={t.whichOccupation}
            hint={t.whichOccupationHint}
            options={choices.map((o) => ({ value: o.code, label: capital(o.title), hint: areaOf(o)[lang] }))}
          />
        </>
      )}
      <TextField
        {...field('title')}
        label={t.title}
        hint={t.titleHint}
        width="full"
        maxlength={120}
        optional
      />
      <TextField
        {...field('openings')}
        label={t.openings}
        hint={t.openingsHint}
        width="xs"
        inputmode="numeric"
        suffix={t.openingsSuffix}
        maxlength={3}
      />
    </>
  )
}

const capital = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1)

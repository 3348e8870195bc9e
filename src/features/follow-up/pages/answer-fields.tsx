import { purposes, situations, uses } from '#core/rotation/follow-up.ts'
import { bind, bindMany, Checkboxes, type FormState, Radios, TextArea } from '#platform/ui/index.ts'
import type { FollowUpTexts } from '../texts/follow-up.ts'

type Props = { t: FollowUpTexts; subject: 'temp' | 'employee'; state: FormState }

/** The questions, the same by link and at the job centre's desk. */
export function AnswerFields({ t, subject, state }: Props) {
  const field = bind(state)
  const many = bindMany(state)
  return (
    <>
      {subject === 'temp' ? (
        <Radios
          {...field('situation')}
          label={t.situation}
          options={situations.map((value) => ({ value, label: t.situations[value] }))}
        />
      ) : (
        <>
          <Radios
            {...field('used')}
            label={t.used}
            options={uses.map((value) => ({ value, label: t.uses[value] }))}
          />
          <Checkboxes
            {...many('usedFor')}
            label={t.usedFor}
            options={purposes.map((value) => ({ value, label: t.purposes[value] }))}
            optional
          />
        </>
      )}
      <TextArea {...field('note')} label={t.note} hint={t.noteHint} rows={3} max={1000} optional />
    </>
  )
}

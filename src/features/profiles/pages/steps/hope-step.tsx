import { isFreeOfContactDetails } from '#core/exchange/contact-details.ts'
import { limits } from '#core/exchange/limits.ts'
import { Alert, bind, Radios, TextArea } from '#platform/ui/index.ts'
import { HOPES } from '../../profile-form.ts'
import type { StepProps } from './step-props.ts'

/** What the person hopes for, and their own words about themselves. */
export function HopeStep({ t, state, profile }: StepProps) {
  const field = bind(state)
  return (
    <>
      <Radios
        {...field('hope')}
        label={t.hope}
        options={HOPES.map((value) => ({ value, label: t.hopes[value] }))}
        optional
      />
      <TextArea {...field('hopeNote')} label={t.hopeNote} hint={t.hopeNoteHint} rows={3} max={500} optional />
      {!isFreeOfContactDetails(profile.about) && (
        <Alert kind="warning" title={t.aboutWarning} live>
          <p>{t.aboutWarningText}</p>
        </Alert>
      )}
      <TextArea
        {...field('about')}
        label={t.about}
        hint={t.aboutHint}
        rows={8}
        max={limits.aboutLength}
        optional
      />
    </>
  )
}

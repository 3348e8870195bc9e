import { Alert, bind, TextField } from '#platform/ui/index.ts'
import type { StepProps } from './step-props.ts'

/** What the person may later choose to show a company. */
export function ContactStep({ t, state, profile }: StepProps) {
  const field = bind(state)
  return (
    <>
      {profile.isProtected && <Alert kind="info">{t.protectedNote}</Alert>}
      <TextField
        {...field('givenName')}
        label={t.givenName}
        autocomplete="given-name"
        maxlength={100}
        width="l"
      />
      <TextField
        {...field('familyName')}
        label={t.familyName}
        autocomplete="family-name"
        maxlength={100}
        width="l"
        optional="quiet"
      />
      <TextField
        {...field('phone')}
        label={t.phone}
        type="tel"
        autocomplete="tel"
        width="s"
        optional="quiet"
      />
      <TextField
        {...field('email')}
        label={t.email}
        hint={t.emailHint}
        type="email"
        autocomplete="email"
        width="l"
        optional="quiet"
      />
      {!profile.phone && !profile.email && <Alert kind="info">{t.noContact}</Alert>}
    </>
  )
}

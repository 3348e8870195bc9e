import { bind, DayField, Fieldset, TextField } from '#platform/ui/index.ts'
import type { StepProps } from './step-props.ts'

/** Whom to talk to, and until when one can apply. */
export function ContactStep({ t, state }: StepProps) {
  const field = bind(state)
  return (
    <>
      <Fieldset legend={t.contact} hint={t.contactHint} size="l">
        <TextField {...field('contactName')} label={t.contactName} width="l" maxlength={100} optional />
        <TextField {...field('contactPhone')} label={t.contactPhone} type="tel" width="s" optional />
        <TextField {...field('contactEmail')} label={t.contactEmail} type="email" width="l" optional />
      </Fieldset>
      <Fieldset legend={t.deadline} hint={t.applyByHint} size="l">
        <DayField {...field('applyBy')} label={t.applyBy} optional />
      </Fieldset>
    </>
  )
}

import { bind, DayField, Fieldset, HoursField, PlaceField, Radios, TextField } from '#platform/ui/index.ts'
import type { StepProps } from './step-props.ts'

/** When, how much and where. */
export function TimeStep({ t, state, questions }: StepProps) {
  const field = bind(state)
  const { place: choices } = questions
  return (
    <>
      <Fieldset legend={t.period} size="l" columns>
        <DayField {...field('startsOn')} label={t.startsOn} />
        <DayField {...field('endsOn')} label={t.endsOn} />
      </Fieldset>
      <Fieldset legend={t.hours} hint={t.hoursHint} size="l" columns>
        <HoursField {...field('weeklyHoursMin')} label={t.weeklyHoursMin} />
        <HoursField {...field('weeklyHoursMax')} label={t.weeklyHoursMax} optional />
      </Fieldset>
      <TextField
        {...field('schedule')}
        label={t.schedule}
        hint={t.scheduleHint}
        width="full"
        maxlength={300}
        optional
      />
      <Fieldset legend={t.where} size="l">
        <TextField {...field('street')} label={t.street} width="l" maxlength={120} optional />
        <PlaceField {...field('place')} label={t.place} hint={t.placeHint} code={field('placeCode').value} />
        {choices && (
          <>
            <input type="hidden" name="placeAsked" value={field('place').value} />
            <Radios
              {...field('placeChoice')}
              label={t.whichPlace}
              hint={t.whichPlaceHint}
              options={choices.map((p) => ({ value: p.postcode, label: p.label }))}
            />
          </>
        )}
      </Fieldset>
    </>
  )
}

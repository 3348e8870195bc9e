import { bind, DayField, Fieldset, HoursField, Radios } from '#platform/ui/index.ts'
import type { StepProps } from './step-props.ts'

/** From when, until when, and how many hours. */
export function TimeStep({ t, state }: StepProps) {
  const field = bind(state)
  return (
    <>
      <Radios
        {...field('start')}
        label={t.start}
        options={(['now', 'later'] as const).map((value) => ({ value, label: t.starts[value] }))}
      />
      <DayField
        {...field('availableFrom')}
        label={t.availableFrom}
        hint={t.availableFromHint}
        optional="quiet"
      />
      <Fieldset legend={t.hoursLegend} hint={t.hoursHint} columns>
        <HoursField {...field('hoursMin')} label={t.hoursMin} />
        <HoursField {...field('hoursMax')} label={t.hoursMax} hint={t.hoursMaxHint} optional="quiet" />
      </Fieldset>
      <DayField {...field('availableTo')} label={t.availableTo} hint={t.availableToHint} optional />
    </>
  )
}

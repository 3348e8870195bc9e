import { experienceLevels } from '#core/exchange/card.ts'
import {
  bind,
  DayField,
  errorList,
  Fieldset,
  Form,
  type FormState,
  HoursField,
  OccupationField,
  Select,
  Submit,
  TextField,
  useLang,
} from '#platform/ui/index.ts'
import { personTexts } from '../texts/person.ts'
import { wordTexts } from '../texts/words.ts'
import { OnBehalfFieldset } from './on-behalf-fieldset.tsx'

type ProfileFormProps = { action: string; once: string; state: FormState; rows: number; cancelHref: string }

/** The part of a profile that a match needs, filled in together with the citizen. */
export function ProfileForm(p: ProfileFormProps) {
  const lang = useLang()
  const t = personTexts(lang)
  const w = wordTexts(lang)
  const field = bind(p.state)
  return (
    <Form action={p.action} once={p.once} errors={errorList(p.state)}>
      <input type="hidden" name="version" value={field('version').value} />
      <Fieldset legend={t.whatWork}>
        {Array.from({ length: p.rows }, (_, i) => (
          <OccupationRow state={p.state} n={i + 1} />
        ))}
      </Fieldset>
      <Fieldset legend={t.when}>
        <DayField {...field('availableFrom')} label={t.from} optional />
        <DayField {...field('availableTo')} label={t.to} optional />
        <HoursField {...field('weeklyHoursMin')} label={t.hoursMin} optional />
        <HoursField {...field('weeklyHoursMax')} label={t.hoursMax} optional />
        <TextField
          {...field('maxTravelMinutes')}
          label={t.travelField}
          width="xs"
          inputmode="numeric"
          maxlength={3}
          optional
        />
      </Fieldset>
      <OnBehalfFieldset state={p.state} />
      <Submit label={w.save}>
        <a href={p.cancelHref}>{w.cancel}</a>
      </Submit>
    </Form>
  )
}

function OccupationRow({ state, n }: { state: FormState; n: number }) {
  const t = personTexts(useLang())
  const field = bind(state)
  return (
    <>
      <OccupationField
        {...field(`occupation${n}`)}
        label={t.occupation(n)}
        code={field(`occupation${n}Code`).value}
        optional="quiet"
      />
      <Select
        {...field(`experience${n}`)}
        label={t.experience(n)}
        optional="quiet"
        options={experienceLevels.map((value) => ({ value, label: t.experiences[value] }))}
      />
    </>
  )
}

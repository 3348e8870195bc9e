import type { Lang } from '#platform/text/texts.ts'
import {
  bind,
  bindMany,
  Checkboxes,
  DayField,
  errorList,
  Fieldset,
  Form,
  type FormState,
  Steps,
  Submit,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { wishTexts } from '../texts/wish.ts'

export type WishFormProps = {
  lang: Lang
  action: string
  once: string
  state: FormState
  companyId: string
  workplaces: readonly { id: string; name: string; place: string }[]
  /** The company's own address, used when no place is named. */
  ownPlace: string
  consultant: boolean
}

/** The wish: whom, for what, about when, and what must not stop. Everything known is filled in. */
export function WishForm(p: WishFormProps) {
  const t = wishTexts(p.lang)
  const field = bind(p.state)
  const many = bindMany(p.state)
  return (
    <>
      <Steps
        steps={[
          { label: t.wishSteps.wish, state: 'current' },
          { label: t.wishSteps.rules, state: 'todo' },
        ]}
      />
      <Form action={p.action} once={p.once} errors={errorList(p.state)}>
        <input type="hidden" name="company" value={p.companyId} />
        <TextField {...field('what')} label={t.what} hint={t.whatHint} maxlength={160} />
        <TextField {...field('whom')} label={t.whom} hint={t.whomHint} maxlength={300} width="full" />
        <TextField {...field('people')} label={t.count} inputmode="numeric" width="xs" optional />
        <Fieldset legend={t.dates} hint={t.datesHint} columns>
          <DayField {...field('from')} label={t.from_} />
          <DayField {...field('to')} label={t.to_} optional />
        </Fieldset>
        <TextArea
          {...field('mustNotStop')}
          label={t.mustNotStop}
          hint={t.mustNotStopHint}
          rows={2}
          max={1000}
        />
        {p.workplaces.length > 0 && (
          <Checkboxes
            {...many('workplaces')}
            label={t.places}
            hint={t.placesHint}
            optional="quiet"
            options={p.workplaces.map(({ id, name, place }) => ({ value: id, label: `${name}, ${place}` }))}
          />
        )}
        <TextField
          {...field('postcodes')}
          label={p.workplaces.length > 0 ? t.otherPlaces : t.places}
          hint={
            p.workplaces.length > 0 ? t.otherPlacesHint : `${t.otherPlacesHint} ${t.ownAddress(p.ownPlace)}`
          }
          maxlength={120}
          optional
        />
        <TextArea {...field('purpose')} label={t.purpose} hint={t.purposeHint} rows={2} max={2000} optional />
        {p.consultant && <DayField {...field('visited')} label={t.visited} hint={t.visitedHint} />}
        <Submit label={t.send} />
      </Form>
    </>
  )
}

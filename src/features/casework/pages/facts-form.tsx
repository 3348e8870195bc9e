import {
  bind,
  Checkbox,
  DayField,
  errorList,
  Fieldset,
  Form,
  type FormState,
  Submit,
  TextField,
  useLang,
} from '#platform/ui/index.ts'
import { personTexts } from '../texts/person.ts'
import { personsTexts } from '../texts/persons.ts'
import { wordTexts } from '../texts/words.ts'
import { ContactFields, SituationFields } from './new-person.tsx'

/** Correcting what the job centre knows of a citizen. */
export function FactsForm(p: { action: string; once: string; state: FormState; cancelHref: string }) {
  const lang = useLang()
  const t = personTexts(lang)
  const f = personsTexts(lang)
  const w = wordTexts(lang)
  const field = bind(p.state)
  return (
    <Form action={p.action} once={p.once} errors={errorList(p.state)}>
      <input type="hidden" name="version" value={field('version').value} />
      <Fieldset legend={t.name}>
        <TextField {...field('givenName')} label={f.givenName} maxlength={100} autocomplete="off" />
        <TextField
          {...field('familyName')}
          label={f.familyName}
          maxlength={100}
          autocomplete="off"
          optional
        />
        <DayField {...field('birthDate')} label={f.birthDate} />
      </Fieldset>
      <ContactFields state={p.state} />
      <SituationFields state={p.state} />
      <Checkbox
        {...field('noProposals')}
        label={t.noProposals}
        hint={t.noProposalsHint}
        checked={field('noProposals').value === 'ja'}
        optional="quiet"
      />
      <Submit label={w.save}>
        <a href={p.cancelHref}>{w.cancel}</a>
      </Submit>
    </Form>
  )
}

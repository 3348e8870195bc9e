import {
  Alert,
  bind,
  Checkbox,
  DayField,
  errorList,
  Fieldset,
  Form,
  type FormState,
  Select,
  Submit,
  TextField,
  useLang,
} from '#platform/ui/index.ts'
import { benefitGroupName, benefitGroups } from '../benefit-groups.ts'
import { personsTexts } from '../texts/persons.ts'
import { wordTexts } from '../texts/words.ts'
import { OnBehalfFieldset } from './on-behalf-fieldset.tsx'

/** Somebody of the unit who may be the same: told without a name, since a page that refuses is not in the access log. */
export type Likeness = { href: string; sure: boolean }

type NewPersonProps = {
  action: string
  once: string
  state: FormState
  likeness?: Likeness | undefined
  cancelHref: string
}

/** Registering a citizen who cannot do it alone. */
export function NewPersonForm(p: NewPersonProps) {
  const lang = useLang()
  const t = personsTexts(lang)
  const w = wordTexts(lang)
  const field = bind(p.state)
  return (
    <>
      {p.likeness && (
        <Alert
          kind="warning"
          title={p.likeness.sure ? t.alreadyHereTitle : t.sameNameTitle}
          live
          action={<a href={p.likeness.href}>{t.openThem}</a>}
        >
          {p.likeness.sure ? t.alreadyHere : t.sameName}
        </Alert>
      )}
      <Form action={p.action} once={p.once} errors={errorList(p.state)}>
        <Fieldset legend={t.who}>
          <TextField {...field('givenName')} label={t.givenName} maxlength={100} autocomplete="off" />
          <TextField
            {...field('familyName')}
            label={t.familyName}
            maxlength={100}
            autocomplete="off"
            optional
          />
          <TextField
            {...field('cpr')}
            label={t.cpr}
            hint={t.cprHint}
            width="s"
            inputmode="numeric"
            maxlength={15}
            autocomplete="off"
            optional
          />
          <DayField {...field('birthDate')} label={t.birthDate} hint={t.birthDateHint} optional />
        </Fieldset>
        <ContactFields state={p.state} />
        <SituationFields state={p.state} />
        <OnBehalfFieldset state={p.state} />
        {p.likeness && !p.likeness.sure && (
          <Checkbox {...field('anotherPerson')} label={t.anotherPerson} optional="quiet" />
        )}
        <Checkbox {...field('mine')} label={t.mine} checked={field('mine').value === 'ja'} optional="quiet" />
        <Submit label={t.submit}>
          <a href={p.cancelHref}>{w.cancel}</a>
        </Submit>
      </Form>
    </>
  )
}

/** Where a citizen can be reached; the same when registering and when correcting. */
export function ContactFields({ state }: { state: FormState }) {
  const t = personsTexts(useLang())
  const field = bind(state)
  return (
    <Fieldset legend={t.contact}>
      <TextField {...field('phone')} label={t.phone} type="tel" width="s" autocomplete="off" optional />
      <TextField {...field('email')} label={t.email} type="email" autocomplete="off" optional />
      <TextField {...field('street')} label={t.street} maxlength={120} autocomplete="off" optional />
      <TextField
        {...field('postcode')}
        label={t.postcode}
        width="xs"
        inputmode="numeric"
        maxlength={4}
        autocomplete="off"
      />
      <Checkbox
        {...field('protected')}
        label={t.protected}
        hint={t.protectedHint}
        checked={field('protected').value === 'ja'}
        optional="quiet"
      />
    </Fieldset>
  )
}

/** What the rules for a jobrotation vikar ask about. */
export function SituationFields({ state }: { state: FormState }) {
  const lang = useLang()
  const t = personsTexts(lang)
  const field = bind(state)
  return (
    <Fieldset legend={t.situation}>
      <DayField {...field('unemployedSince')} label={t.unemployedSince} optional />
      <Select
        {...field('benefitGroup')}
        label={t.benefitGroup}
        width="l"
        optional
        options={benefitGroups.map((value) => ({ value, label: benefitGroupName(value, lang) }))}
      />
    </Fieldset>
  )
}

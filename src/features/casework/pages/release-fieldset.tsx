import { formatPhone, type Phone } from '#core/identity/phone.ts'
import type { PersonRow } from '#features/directory/index.ts'
import { bind, Checkbox, Fieldset, type FormState, Radios, useLang } from '#platform/ui/index.ts'
import { certificateTexts } from '../texts/certificate.ts'

/** The ways of contact the citizen has, to choose one. */
export function contactOptions(person: Pick<PersonRow, 'phone' | 'email'>, lang: 'da' | 'en') {
  const t = certificateTexts(lang)
  return [
    ...(person.phone ? [{ value: 'phone', label: t.byPhone(formatPhone(person.phone as Phone)) }] : []),
    ...(person.email ? [{ value: 'email', label: t.byEmail(person.email) }] : []),
  ]
}

type ReleaseProps = { state: FormState; person: PersonRow; legend: string; hint: string }

/** What a company may learn of the citizen. The CV is not among it: only the citizen can share that. */
export function ReleaseFieldset(p: ReleaseProps) {
  const lang = useLang()
  const t = certificateTexts(lang)
  const field = bind(p.state)
  return (
    <Fieldset legend={p.legend} hint={p.hint}>
      <Radios
        {...field('name')}
        label={t.name}
        inline
        options={[
          { value: 'given', label: t.given },
          { value: 'full', label: t.full },
        ]}
      />
      <Radios {...field('contact')} label={t.contact} options={contactOptions(p.person, lang)} />
      <Checkbox
        {...field('about')}
        label={t.about}
        checked={field('about').value === 'ja'}
        optional="quiet"
      />
      <Checkbox
        {...field('employers')}
        label={t.employers}
        checked={field('employers').value === 'ja'}
        optional="quiet"
      />
    </Fieldset>
  )
}

import type { ReleaseChoice, ReleaseSource } from '#core/exchange/disclosure.ts'
import type { Lang } from '#platform/text/texts.ts'
import { bind, bindMany, Checkboxes, type FormState, Radios } from '#platform/ui/index.ts'
import { answerTexts } from '../texts/answers.ts'
import { phoneText } from './candidate-facts.tsx'

/** A choice as the form's fields hold it. */
export const choiceValues = (choice: ReleaseChoice): FormState['values'] => ({
  name: choice.name,
  contact: choice.contact,
  show: (['about', 'employers', 'cv'] as const).filter((key) => choice[key]),
})

/**
 * What the person lets a company see when both want to talk. Each option says exactly what would be sent; what the profile
 * does not have cannot be chosen.
 */
export function ReleaseFields(p: {
  source: ReleaseSource
  state: FormState
  lang: Lang
  /** Somebody hired shows the full name. */
  hired?: boolean
}) {
  const { source, lang } = p
  const t = answerTexts(lang)
  const field = bind(p.state)
  const many = bindMany(p.state)
  const full = `${source.givenName} ${source.familyName}`.trim()
  const more = [
    source.about.trim() !== '' && { value: 'about', label: t.about, hint: shorten(source.about) },
    source.experiences.length > 0 && {
      value: 'employers',
      label: t.employers,
      hint: source.experiences.map((job) => `${job.title}, ${job.employer}`).join(' · '),
    },
    source.cv && { value: 'cv', label: t.cv, hint: source.cv.fileName },
  ].filter((one) => one !== false && one !== undefined)
  return (
    <>
      {p.hired ? (
        <input type="hidden" name="name" value="full" />
      ) : (
        <Radios
          {...field('name')}
          label={t.name}
          hint={t.nameHired}
          boxed
          options={[
            { value: 'given', label: t.nameGiven, hint: source.givenName },
            { value: 'full', label: t.nameFull, hint: full },
          ]}
        />
      )}
      <Radios
        {...field('contact')}
        label={t.contact}
        boxed
        options={[
          {
            value: 'phone',
            label: t.phone,
            hint: source.phone ? phoneText(source.phone) : t.contactMissing,
            disabled: !source.phone,
          },
          {
            value: 'email',
            label: t.email,
            hint: source.email ?? t.contactMissing,
            disabled: !source.email,
          },
        ]}
      />
      {more.length > 0 && <Checkboxes {...many('show')} label={t.more} optional boxed options={more} />}
    </>
  )
}

const SHOWN = 160

const shorten = (text: string): string =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()} …`

import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  bind,
  errorList,
  Fieldset,
  Form,
  type FormState,
  Radios,
  Submit,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { companyReasons, sectors } from '../forms/company-form.ts'
import { NOTE_MAX } from '../forms/on-behalf-fields.ts'
import { companiesTexts } from '../texts/companies.ts'
import { wordTexts } from '../texts/words.ts'

type NewCompanyProps = {
  lang: Lang
  action: string
  once: string
  state: FormState
  cancelHref: string
  /** The company is here already: where it is, when it is the unit's own. */
  known?: { text: string; href?: string } | undefined
}

/** Registering a company that somebody in the unit is in contact with. */
export function NewCompanyForm(p: NewCompanyProps) {
  const t = companiesTexts(p.lang)
  const w = wordTexts(p.lang)
  const field = bind(p.state)
  return (
    <>
      {p.known && (
        <Alert kind="warning" live action={p.known.href ? <a href={p.known.href}>{t.openIt}</a> : undefined}>
          {p.known.text}
        </Alert>
      )}
      <Form action={p.action} once={p.once} errors={errorList(p.state)}>
        <Fieldset legend={t.who}>
          <TextField
            {...field('cvr')}
            label={t.cvr}
            hint={t.cvrHint}
            width="s"
            inputmode="numeric"
            maxlength={20}
          />
          <TextField {...field('name')} label={t.name} width="l" maxlength={200} autocomplete="off" />
          <TextField
            {...field('street')}
            label={t.street}
            width="l"
            maxlength={120}
            autocomplete="off"
            optional
          />
          <TextField
            {...field('postcode')}
            label={t.postcode}
            width="xs"
            inputmode="numeric"
            maxlength={4}
            autocomplete="off"
          />
          <TextField
            {...field('employees')}
            label={t.employees}
            hint={t.employeesHint}
            width="xs"
            inputmode="numeric"
            maxlength={7}
          />
          <Radios
            {...field('sector')}
            label={t.sector}
            inline
            options={sectors.map((value) => ({ value, label: t.sectors[value] }))}
          />
          <TextField {...field('phone')} label={t.phone} type="tel" width="s" autocomplete="off" optional />
        </Fieldset>
        <Fieldset legend={t.behalfTitle} hint={t.behalfHint}>
          <Radios
            {...field('behalf')}
            label={w.behalf}
            options={companyReasons.map((value) => ({ value, label: t.reasons[value] }))}
          />
          <TextArea
            {...field('behalfNote')}
            label={w.behalfNote}
            hint={w.behalfNoteHint}
            rows={2}
            max={NOTE_MAX}
            optional
          />
        </Fieldset>
        <Submit label={t.submit}>
          <a href={p.cancelHref}>{w.cancel}</a>
        </Submit>
      </Form>
    </>
  )
}

import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  Card,
  errorList,
  Form,
  type FormState,
  Select,
  Submit,
  TextField,
} from '#platform/ui/index.ts'
import type { Colleague } from '../store/persons.ts'
import { personTexts } from '../texts/person.ts'
import { wordTexts } from '../texts/words.ts'

type FormPage = { lang: Lang; action: string; once: string; state: FormState; cancelHref: string }

/** Whose case it is. */
export function CaseworkerForm(p: FormPage & { colleagues: readonly Colleague[]; ownId: string | null }) {
  const t = personTexts(p.lang)
  const field = bind(p.state)
  return (
    <Form action={p.action} once={p.once} errors={errorList(p.state)}>
      <Select
        {...field('caseworker')}
        label={t.caseworker}
        width="l"
        empty={t.caseworkerNobody}
        optional="quiet"
        options={p.colleagues.map((c) => ({
          value: c.id,
          label: c.id === p.ownId ? t.caseworkerYou(c.name) : c.name,
        }))}
      />
      <Submit label={wordTexts(p.lang).save}>
        <a href={p.cancelHref}>{wordTexts(p.lang).cancel}</a>
      </Submit>
    </Form>
  )
}

/** Why the number is needed, before it is shown. */
export function CprForm(p: FormPage) {
  const t = personTexts(p.lang)
  const field = bind(p.state)
  return (
    <Form action={p.action} once={p.once} errors={errorList(p.state)}>
      <TextField
        {...field('reason')}
        label={t.cprReason}
        hint={t.cprReasonHint}
        maxlength={200}
        width="l"
        autocomplete="off"
      />
      <Submit label={t.cprSubmit}>
        <a href={p.cancelHref}>{wordTexts(p.lang).cancel}</a>
      </Submit>
    </Form>
  )
}

/** The number, this once. */
export function CprShown(p: { lang: Lang; cpr: string; backHref: string }) {
  const t = personTexts(p.lang)
  return (
    <>
      <Card title={t.cpr} tone="accent">
        <p class="receipt-number">{p.cpr}</p>
      </Card>
      <Alert kind="info">{t.cprShown}</Alert>
      <p>
        <ButtonLink href={p.backHref} label={t.cprBack} icon="arrow-back" />
      </p>
    </>
  )
}

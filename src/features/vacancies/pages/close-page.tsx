import { outcomes } from '#core/exchange/vacancy-model.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  errorList,
  Form,
  type FormState,
  Radios,
  Submit,
  TextArea,
} from '#platform/ui/index.ts'
import { formTexts } from '../texts/form.ts'
import { overviewTexts } from '../texts/overview.ts'

/** How a vikariat ended, and who will be told. */
export function ClosePage(p: {
  lang: Lang
  state: FormState
  action: string
  once: string
  cancelHref: string
  category: string
  waiting: number
  reserved: number
}) {
  const t = overviewTexts(p.lang)
  const field = bind(p.state)
  // only jobrotation has a training that can be cancelled
  const offered = outcomes.filter((o) => o !== 'training_cancelled' || p.category === 'jobrotation')
  return (
    <>
      {(p.waiting > 0 || p.reserved > 0) && (
        <Alert kind="warning">
          {p.waiting > 0 && <p>{t.closeWaiting(p.waiting)}</p>}
          {p.reserved > 0 && <p>{t.closeReserved(p.reserved)}</p>}
        </Alert>
      )}
      <Form action={p.action} once={p.once} errors={errorList(p.state)}>
        <Radios
          {...field('outcome')}
          label={t.outcomeLabel}
          boxed
          options={offered.map((value) => ({
            value,
            label: t.outcomeChoices[value],
            hint: t.outcomeHints[value],
          }))}
        />
        <TextArea {...field('note')} label={t.note} hint={t.noteHint} rows={3} max={500} optional />
        <Submit label={t.closeButton} kind="warning">
          <ButtonLink href={p.cancelHref} label={formTexts(p.lang).cancel} kind="tertiary" />
        </Submit>
      </Form>
    </>
  )
}

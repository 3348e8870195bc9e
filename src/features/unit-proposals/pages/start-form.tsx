import type { Lang } from '#platform/text/texts.ts'
import { bind, errorList, Form, type FormState, Radios, Submit, TextField } from '#platform/ui/index.ts'
import { keeps, principles } from '../forms.ts'
import { goalOrderNames } from '../model.ts'
import { runTexts } from '../texts/runs.ts'

type StartFormProps = {
  lang: Lang
  action: string
  once: string
  state: FormState
  /** Made again from earlier proposals: then it matters what becomes of the open ones. */
  again?: boolean
}

/** What a run should aim for. */
export function StartForm(p: StartFormProps) {
  const t = runTexts(p.lang)
  const field = bind(p.state)
  return (
    <Form
      action={p.action}
      once={p.once}
      errors={errorList(p.state)}
      label={p.again ? t.again : t.startTitle}
    >
      <Radios
        {...field('principle')}
        label={t.principle}
        boxed
        options={principles.map((value) => ({
          value,
          label: t.principles[value],
          hint: t.principleHints[value],
        }))}
      />
      <Radios
        {...field('order')}
        label={t.order}
        hint={t.orderHint}
        options={goalOrderNames.map((value) => ({ value, label: t.orders[value] }))}
      />
      {p.again && (
        <Radios
          {...field('keep')}
          label={t.keep}
          options={keeps.map((value) => ({ value, label: t.keeps[value] }))}
        />
      )}
      <TextField
        {...field('seed')}
        label={t.seed}
        hint={t.seedHint}
        optional="quiet"
        inputmode="numeric"
        maxlength={6}
        width="s"
      />
      <Submit label={p.again ? t.again : t.start} />
    </Form>
  )
}

import type { Lang } from '#platform/text/texts.ts'
import {
  ButtonLink,
  bind,
  Checkbox,
  EmptyState,
  errorList,
  Fieldset,
  Form,
  type FormState,
  StatusTag,
  Submit,
  SubmitButton,
  Table,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { TemplateRow } from '../store/templates.ts'
import { agreementTexts } from '../texts/agreement.ts'

/** A job centre's templates. */
export function TemplateList(p: {
  rows: readonly TemplateRow[]
  lang: Lang
  href: (path: string) => string
}) {
  const t = agreementTexts(p.lang)
  if (p.rows.length === 0)
    return (
      <EmptyState
        title={t.templatesNone}
        text={t.templatesNoneText}
        action={<ButtonLink href={p.href(paths.newTemplate)} label={t.newTemplate} kind="primary" />}
      />
    )
  return (
    <Table<TemplateRow>
      caption={t.templates}
      hideCaption
      rows={p.rows}
      columns={[
        {
          label: t.templateName,
          rowHeader: true,
          cell: (row) => <a href={p.href(paths.template(row.id))}>{row.name}</a>,
        },
        { label: t.signers, cell: (row) => signersText(row, p.lang) },
        {
          label: t.state,
          cell: (row) => (
            <StatusTag
              label={row.withdrawn ? t.withdrawn : t.inUse}
              tone={row.withdrawn ? 'neutral' : 'success'}
            />
          ),
        },
      ]}
    />
  )
}

function signersText({ sections, stewardSigns }: TemplateRow, lang: Lang): string {
  const t = agreementTexts(lang)
  const { company, employees, temps, provider, organisation } = sections.signers
  return [
    company > 1 ? `${t.sides.company} (${company})` : t.sides.company,
    stewardSigns && t.stewardSigns,
    employees && t.employeesSign,
    temps && t.tempsSign,
    provider && t.providerSigns,
    organisation && t.organisationSigns,
    t.sides.unit,
  ]
    .filter(Boolean)
    .join(' · ')
}

export function TemplateForm(p: {
  lang: Lang
  action: string
  once: string
  state: FormState
  /** Undefined for a new one. */
  row: TemplateRow | undefined
  cancelHref: string
  cancel: string
}) {
  const t = agreementTexts(p.lang)
  const field = bind(p.state)
  const box = (name: string, label: string) => (
    <Checkbox
      name={name}
      label={label}
      error={p.state.errors[name]}
      checked={Boolean(p.state.values[name])}
    />
  )
  return (
    <Form action={p.action} once={p.once} errors={errorList(p.state)}>
      {p.row && <input type="hidden" name="version" value={String(p.row.version)} />}
      <TextField {...field('name')} label={t.templateName} maxlength={120} />
      <TextArea {...field('terms')} label={t.terms} hint={t.termsHint} rows={10} max={6000} />
      <TextArea
        {...field('administration')}
        label={t.administration}
        hint={t.termsHint}
        rows={6}
        max={4000}
      />
      <Fieldset legend={t.signers} hint={t.signersText}>
        <TextField {...field('company')} label={t.companySigners} inputmode="numeric" width="xs" />
        {box('steward', t.stewardSigns)}
        {box('employees', t.employeesSign)}
        {box('temps', t.tempsSign)}
        {box('provider', t.providerSigns)}
        {box('organisation', t.organisationSigns)}
      </Fieldset>
      <Submit label={t.save} name="do" value="save">
        {p.row && (
          <SubmitButton
            label={p.row.withdrawn ? t.useAgain : t.withdrawTemplate}
            kind="secondary"
            name="do"
            value={p.row.withdrawn ? 'use' : 'withdraw'}
          />
        )}
        <a href={p.cancelHref}>{p.cancel}</a>
      </Submit>
    </Form>
  )
}

import {
  Alert,
  ButtonLink,
  bind,
  EmptyState,
  errorList,
  Form,
  type FormState,
  Select,
  Submit,
  SubmitButton,
  Table,
  TextField,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { WorkplaceRow } from '../store/workplaces.ts'
import type { CompanyTexts } from '../texts/company.ts'

type ListProps = {
  t: CompanyTexts
  href: (path: string) => string
  rows: readonly WorkplaceRow[]
  counts: ReadonlyMap<string, number>
}

/** Where the company's people work, and which job centre each place belongs to. */
export function WorkplaceList({ t, href, rows, counts }: ListProps) {
  if (rows.length === 0)
    return (
      <EmptyState
        title={t.noWorkplaces}
        text={t.noWorkplacesText}
        action={<ButtonLink href={href(paths.newWorkplace)} label={t.newWorkplace} kind="primary" />}
      />
    )
  return (
    <>
      <Table
        caption={t.workplaces}
        hideCaption
        rows={rows}
        columns={[
          { label: t.name, rowHeader: true, cell: (w) => <a href={href(paths.workplace(w.id))}>{w.name}</a> },
          {
            label: t.address,
            cell: (w) => [w.street, `${w.postcode} ${w.town}`].filter(Boolean).join(', '),
          },
          { label: t.unit, cell: (w) => w.unit_name },
          { label: t.staff, numeric: true, cell: (w) => String(counts.get(w.id) ?? 0) },
        ]}
      />
      <p class="buttons">
        <ButtonLink href={href(paths.newWorkplace)} label={t.newWorkplace} kind="primary" />
        <ButtonLink href={href(paths.employees)} label={t.employees} />
      </p>
    </>
  )
}

type FormProps = {
  t: CompanyTexts
  action: string
  once: () => string
  state: FormState
  municipalities: readonly { value: string; label: string }[]
  /** Set for a workplace that is there already. */
  changes: boolean
  endError?: string | undefined
}

export function WorkplaceForm({ t, action, once, state, municipalities, changes, endError }: FormProps) {
  const field = bind(state)
  return (
    <>
      <Form action={action} once={once()} errors={errorList(state)}>
        {changes && <input type="hidden" name="version" value={field('version').value} />}
        <TextField {...field('name')} label={t.name} hint={t.nameHint} maxlength={120} width="l" />
        <TextField {...field('street')} label={t.street} maxlength={120} width="l" optional />
        <TextField {...field('postcode')} label={t.postcode} inputmode="numeric" maxlength={4} width="xs" />
        <Select
          {...field('municipality')}
          label={t.municipality}
          hint={t.municipalityHint}
          empty={t.municipalityGuess}
          options={municipalities}
          optional
        />
        <TextField
          {...field('pNumber')}
          label={t.pNumber}
          inputmode="numeric"
          maxlength={20}
          width="s"
          optional
        />
        <Submit label={t.save} />
      </Form>
      {changes && (
        <Form action={action} once={once()} class="own-form">
          {endError && (
            <Alert kind="error" live>
              {endError}
            </Alert>
          )}
          <SubmitButton label={t.endWorkplace} kind="warning" name="do" value="end" />
        </Form>
      )}
    </>
  )
}

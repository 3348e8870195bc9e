import {
  Card,
  errorList,
  Form,
  type FormState,
  Radios,
  Submit,
  SubmitButton,
  Table,
  TextField,
} from '#platform/ui/index.ts'
import type { ColleagueTexts } from '../texts/colleagues.ts'

export type ColleagueLine = {
  name: string
  email: string
  can: string
  since: string
  href: string | undefined
}
export type InvitationLine = { id: string; email: string; role: string; until: string }

type Props = {
  t: ColleagueTexts
  action: string
  once: () => string
  colleagues: readonly ColleagueLine[]
  invitations: readonly InvitationLine[]
  manages: boolean
  state: FormState
}

/** Who acts for the company, who is invited, and, for those who manage, the form that invites. */
export function Colleagues(p: Props) {
  const { t } = p
  return (
    <div class="stack">
      <Table
        caption={t.title}
        hideCaption
        rows={p.colleagues}
        columns={[
          { label: t.name, rowHeader: true, cell: (c) => c.name },
          { label: t.email, cell: (c) => c.email || '–' },
          { label: t.role, cell: (c) => c.can },
          { label: t.since, cell: (c) => c.since },
          ...(p.manages
            ? [
                {
                  label: t.change,
                  hideLabel: true,
                  cell: (c: ColleagueLine) =>
                    c.href && (
                      <a href={c.href} aria-label={t.changeOf(c.name)}>
                        {t.change}
                      </a>
                    ),
                },
              ]
            : []),
        ]}
      />
      {p.manages ? (
        <>
          {p.invitations.length > 0 && <Waiting {...p} />}
          <Card title={t.invite}>
            <InviteForm {...p} />
          </Card>
        </>
      ) : (
        <p>{t.onlyManagers}</p>
      )}
    </div>
  )
}

function Waiting(p: Props) {
  const { t } = p
  return (
    <Table
      caption={t.waiting}
      rows={p.invitations}
      columns={[
        { label: t.email, rowHeader: true, cell: (i) => i.email },
        { label: t.role, cell: (i) => i.role },
        { label: t.until, cell: (i) => i.until },
        {
          label: t.withdraw,
          hideLabel: true,
          cell: (i) => (
            <Form action={p.action} once={p.once()} label={t.withdrawOf(i.email)}>
              <SubmitButton kind="secondary" label={t.withdraw} name="withdraw" value={i.id} />
            </Form>
          ),
        },
      ]}
    />
  )
}

function InviteForm(p: Props) {
  const { t, state } = p
  return (
    <Form action={p.action} once={p.once()} errors={errorList(state)}>
      <p>{t.inviteText}</p>
      <TextField
        name="email"
        label={t.inviteEmail}
        type="email"
        autocomplete="off"
        value={first(state.values.email)}
        error={state.errors.email}
      />
      <Radios
        name="role"
        label={t.inviteAs}
        value={first(state.values.role) ?? 'company'}
        error={state.errors.role}
        options={[
          { value: 'company', label: t.asUser, hint: t.asUserHint },
          { value: 'shop_steward', label: t.asSteward, hint: t.asStewardHint },
        ]}
      />
      <Submit label={t.inviteSubmit} />
    </Form>
  )
}

const first = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0]

/** What one colleague may do: one choice. */
export function ColleagueAccess(p: {
  t: ColleagueTexts
  action: string
  once: string
  steward: boolean
  chosen: string
  error: string | undefined
}) {
  const { t } = p
  return (
    <Form action={p.action} once={p.once} errors={p.error ? [{ field: 'access', text: p.error }] : undefined}>
      <Radios
        name="access"
        label={t.access}
        value={p.chosen}
        error={p.error}
        boxed
        options={[
          ...(p.steward
            ? [{ value: 'user', label: t.accessSteward }]
            : [
                { value: 'manager', label: t.accessManager },
                { value: 'user', label: t.accessUser },
              ]),
          { value: 'none', label: t.accessNone, hint: t.accessNoneHint },
        ]}
      />
      <Submit label={t.save} />
    </Form>
  )
}

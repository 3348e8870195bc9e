import { errorList, Form, type FormState, Radios, Submit } from '#platform/ui/index.ts'
import type { AccountTexts } from '../texts/account.ts'

/** One choice among the person's own roles. */
export function RoleChoice(p: {
  t: AccountTexts
  action: string
  once: string
  returnTo: string
  roles: readonly { id: string; label: string }[]
  state: FormState
  current: string | undefined
}) {
  return (
    <Form action={p.action} once={p.once} errors={errorList(p.state)}>
      <input type="hidden" name="_retur" value={p.returnTo} />
      <Radios
        name="membership"
        label={p.t.role}
        boxed
        value={p.current}
        error={p.state.errors.membership}
        options={p.roles.map((r) => ({ value: r.id, label: r.label }))}
      />
      <Submit label={p.t.rolesSubmit} />
    </Form>
  )
}

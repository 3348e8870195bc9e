import { Form, SubmitButton, Table } from '#platform/ui/index.ts'
import type { AccountTexts } from '../texts/account.ts'

export type SessionLine = {
  id: string
  device: string
  started: string
  used: string
  role: string
  current: boolean
}

/** The person's own logins, each with a button that ends it. */
export function Sessions(p: {
  t: AccountTexts
  action: string
  once: () => string
  lines: readonly SessionLine[]
}) {
  const { t } = p
  const others = p.lines.filter((line) => !line.current).length
  return (
    <>
      <Table
        caption={t.sessionsTitle}
        hideCaption
        rows={p.lines}
        columns={[
          { label: t.device, rowHeader: true, cell: (line) => line.device },
          { label: t.started, cell: (line) => line.started },
          { label: t.used, cell: (line) => line.used },
          { label: t.as, cell: (line) => line.role || '–' },
          {
            label: t.end,
            hideLabel: true,
            cell: (line) =>
              line.current ? (
                <span class="muted">{t.thisOne}</span>
              ) : (
                <Form action={p.action} once={p.once()} label={t.endOf(line.device)}>
                  <SubmitButton kind="secondary" label={t.end} name="end" value={line.id} />
                </Form>
              ),
          },
        ]}
      />
      {others === 0 ? (
        <p>{t.onlyThis}</p>
      ) : (
        <Form action={p.action} once={p.once()} label={t.endOthers}>
          <SubmitButton kind="warning" label={t.endOthers} name="end" value="others" />
        </Form>
      )}
    </>
  )
}

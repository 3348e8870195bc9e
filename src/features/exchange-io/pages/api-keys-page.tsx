import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  ButtonLink,
  bind,
  Card,
  EmptyState,
  errorList,
  Form,
  type FormState,
  StatusTag,
  Submit,
  SubmitButton,
  Table,
  TextField,
} from '#platform/ui/index.ts'
import type { ApiKey } from '../api/key-store.ts'
import { type KeyTexts, keyTexts } from '../texts/keys.ts'

type Props = {
  lang: Lang
  action: string
  docsHref: string
  once: () => string
  state: FormState
  manages: boolean
  /** The key just made, shown this once. */
  fresh: string | undefined
  keys: readonly ApiKey[]
}

/** A company's keys: the new one while it can be seen, those there are, and the form that makes one. */
export function ApiKeysPage(p: Props) {
  const t = keyTexts(p.lang)
  return (
    <>
      {p.fresh && (
        <Card title={t.newTitle} tone="accent">
          <p>{t.newText}</p>
          <TextField
            name="newKey"
            label={t.newLabel}
            value={p.fresh}
            width="full"
            readonly
            spellcheck={false}
          />
        </Card>
      )}
      {p.keys.length > 0 ? <Keys {...p} t={t} /> : <EmptyState title={t.none} text={t.noneText} />}
      {p.manages ? (
        <Card title={t.make}>
          <MakeKey {...p} t={t} />
        </Card>
      ) : (
        <p>{t.onlyManagers}</p>
      )}
      <p>
        <ButtonLink href={p.docsHref} label={t.docs} />
      </p>
    </>
  )
}

function MakeKey(p: Props & { t: KeyTexts }) {
  const { t, state } = p
  return (
    <Form action={p.action} once={p.once()} errors={errorList(state)}>
      <p>{t.makeText}</p>
      <TextField
        {...bind(state)('name')}
        label={t.name}
        hint={t.nameHint}
        maxlength={100}
        autocomplete="off"
      />
      <Submit label={t.make} />
    </Form>
  )
}

function Keys(p: Props & { t: KeyTexts }) {
  const { t } = p
  const dayOf = (at: Date) => formatDay(danishDayAt(at.getTime()), p.lang)
  return (
    <Table
      caption={t.keys}
      rows={p.keys}
      columns={[
        { label: t.name, rowHeader: true, cell: (k) => k.name },
        { label: t.hint, cell: (k) => <code>…{k.hint}</code> },
        { label: t.madeOn, cell: (k) => dayOf(k.madeAt) },
        { label: t.by, cell: (k) => k.madeBy ?? '–' },
        { label: t.used, cell: (k) => (k.usedAt ? dayOf(k.usedAt) : t.never) },
        {
          label: t.state,
          cell: (k) =>
            k.revokedAt ? (
              <StatusTag label={t.revokedOn(dayOf(k.revokedAt))} tone="neutral" />
            ) : (
              <StatusTag label={t.open} tone="success" />
            ),
        },
        ...(p.manages
          ? [
              {
                label: t.revoke,
                hideLabel: true,
                cell: (k: ApiKey) =>
                  k.revokedAt ? null : (
                    <Form action={p.action} once={p.once()} label={t.revokeOf(k.name)}>
                      <SubmitButton kind="secondary" label={t.revoke} name="revoke" value={k.id} />
                    </Form>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  Card,
  errorList,
  Form,
  type FormState,
  StatusTag,
  Submit,
  TextArea,
} from '#platform/ui/index.ts'
import type { Run } from '../model.ts'
import { paths } from '../paths.ts'
import type { ProposalRow } from '../store/proposals.ts'
import { resultTexts } from '../texts/result.ts'
import { whyTexts } from '../texts/why.ts'
import { stateTones } from './proposal-list.tsx'

type Props = {
  lang: Lang
  href: (path: string) => string
  once: () => string
  run: Run
  row: ProposalRow
  state: FormState
  maySend: boolean
}

/** What can be decided about a proposal, as it stands. */
export function DecideCard(p: Props) {
  const t = whyTexts(p.lang)
  const { row } = p
  const words = resultTexts(p.lang)
  const act = (label: string, value: 'lock' | 'open' | 'send', kind: 'primary' | 'secondary') => (
    <Form action={p.href(paths.proposal(p.run.id, row.id))} once={p.once()} label={label}>
      <Submit label={label} kind={kind} name="do" value={value} />
    </Form>
  )
  const isOpen = row.state === 'proposed' || row.state === 'locked'
  return (
    <Card title={t.act} tone="tint">
      <p>
        <StatusTag label={words.states[row.state]} tone={stateTones[row.state]} />
      </p>
      {row.state === 'refused' && (
        <>
          <p>
            {t.refusedBecause} {row.reason}
          </p>
          {act(t.takeBack, 'open', 'secondary')}
        </>
      )}
      {row.state === 'sent' && <Alert kind="success">{t.sentText}</Alert>}
      {isOpen && p.maySend && (
        <>
          {act(t.send, 'send', 'primary')}
          <p class="muted">{words.sendHint}</p>
        </>
      )}
      {row.state === 'proposed' && act(t.lock, 'lock', 'secondary')}
      {row.state === 'locked' && act(t.open, 'open', 'secondary')}
      {isOpen && <p class="muted">{t.lockHint}</p>}
      {row.person_id && row.state !== 'refused' && (
        <p>
          <ButtonLink href={p.href(paths.apply(row.person_id, row.number))} label={t.help} kind="tertiary" />
        </p>
      )}
      {isOpen && <RefuseForm {...p} />}
    </Card>
  )
}

function RefuseForm(p: Props) {
  const t = whyTexts(p.lang)
  const field = bind(p.state)
  return (
    <Form
      action={p.href(paths.proposal(p.run.id, p.row.id))}
      once={p.once()}
      errors={errorList(p.state)}
      label={t.refuse}
    >
      <TextArea {...field('reason')} label={t.refuseReason} hint={t.refuseHint} rows={3} max={500} />
      <Submit label={t.refuse} kind="secondary" name="do" value="refuse" />
    </Form>
  )
}

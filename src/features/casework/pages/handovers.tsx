import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import type { UnitRow } from '#features/directory/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  bind,
  Card,
  DefinitionList,
  errorList,
  Form,
  type FormState,
  Radios,
  Select,
  StatusTag,
  Submit,
  Table,
  TextArea,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { HandoverRow, HandoverStatus, Subject } from '../store/handovers.ts'
import { type HandoverTexts, handoverTexts } from '../texts/handovers.ts'
import { wordTexts } from '../texts/words.ts'
import { dayText, momentText } from './day-text.ts'
import { NameCell } from './name-cell.tsx'

type Links = { lang: Lang; href: (path: string) => string }

const tones = { proposed: 'warning', accepted: 'success', declined: 'neutral', withdrawn: 'neutral' } as const

/** "Mette S.", the company's name, or "En borger" where the name is no longer this unit's to read. */
export const handoverName = (h: HandoverRow, t: HandoverTexts): string => h.title ?? t.movedPerson

function StatusOf({ status, t }: { status: HandoverStatus; t: HandoverTexts }) {
  return <StatusTag label={t.statuses[status]} tone={tones[status]} />
}

/** Proposals to the unit, and those it has made. */
export function HandoverLists(
  p: Links & { incoming: readonly HandoverRow[]; outgoing: readonly HandoverRow[] },
) {
  const t = handoverTexts(p.lang)
  return (
    <>
      <Card title={t.incoming}>
        {p.incoming.length === 0 ? (
          <p>{t.noIncoming}</p>
        ) : (
          <HandoverTable {...p} rows={p.incoming} side="incoming" />
        )}
      </Card>
      <Card title={t.outgoing}>
        {p.outgoing.length === 0 ? (
          <p>{t.noOutgoing}</p>
        ) : (
          <HandoverTable {...p} rows={p.outgoing} side="outgoing" />
        )}
      </Card>
    </>
  )
}

function HandoverTable(p: Links & { rows: readonly HandoverRow[]; side: 'incoming' | 'outgoing' }) {
  const t = handoverTexts(p.lang)
  const incoming = p.side === 'incoming'
  return (
    <Table
      caption={incoming ? t.incoming : t.outgoing}
      hideCaption
      rows={p.rows}
      columns={[
        {
          label: t.what,
          rowHeader: true,
          cell: (h) => (
            <NameCell
              name={<a href={p.href(paths.handover(h.id))}>{handoverName(h, t)}</a>}
              lines={[h.subject === 'person' ? t.person : t.company]}
            />
          ),
        },
        { label: incoming ? t.from : t.to, cell: (h) => (incoming ? h.from_name : h.to_name) },
        { label: t.proposed, cell: (h) => dayText(danishDayAt(h.proposed_at.getTime()), p.lang) },
        { label: t.status, cell: (h) => <StatusOf status={h.status} t={t} /> },
      ]}
    />
  )
}

type ProposeProps = Links & {
  subject: Subject
  action: string
  cancelHref: string
  once: string
  state: FormState
  units: readonly UnitRow[]
}

/** Proposing that another unit takes over. */
export function ProposeForm(p: ProposeProps) {
  const t = handoverTexts(p.lang)
  const field = bind(p.state)
  return (
    <Form action={p.action} once={p.once} errors={errorList(p.state)}>
      <Select
        {...field('toUnit')}
        label={t.toUnit}
        width="l"
        options={p.units.map((u) => ({ value: u.id, label: u.name }))}
      />
      <TextArea
        {...field('reason')}
        label={t.reasonField}
        hint={p.subject === 'person' ? t.reasonPersonHint : t.reasonCompanyHint}
        rows={4}
        max={500}
      />
      <Submit label={t.propose}>
        <a href={p.cancelHref}>{wordTexts(p.lang).cancel}</a>
      </Submit>
    </Form>
  )
}

/** One proposal, and the answer or withdrawal where it waits for this unit. */
export function HandoverPage(
  p: Links & { handover: HandoverRow; side: 'incoming' | 'outgoing'; once: string; state: FormState },
) {
  const { lang, handover: h } = p
  const t = handoverTexts(lang)
  return (
    <>
      <Card
        aside={<StatusOf status={h.status} t={t} />}
        title={h.subject === 'person' ? t.person : t.company}
      >
        <DefinitionList
          items={[
            { term: t.what, value: handoverName(h, t) },
            { term: t.from, value: h.from_name },
            { term: t.to, value: h.to_name },
            { term: t.proposed, value: momentText(h.proposed_at, lang) },
            // what was written about somebody who has moved is not the former unit's to keep on a screen
            ...(h.title ? [{ term: t.reason, value: h.reason }] : []),
            ...(h.decided_at ? [{ term: t.decided, value: momentText(h.decided_at, lang) }] : []),
            ...(h.decision_note && h.title ? [{ term: t.note, value: h.decision_note }] : []),
          ]}
        />
      </Card>
      {h.status === 'proposed' && (p.side === 'incoming' ? <AnswerForm {...p} /> : <WithdrawForm {...p} />)}
    </>
  )
}

type AnswerProps = Links & { handover: HandoverRow; once: string; state: FormState }

function AnswerForm({ lang, href, handover, once, state }: AnswerProps) {
  const t = handoverTexts(lang)
  const field = bind(state)
  return (
    <Form action={href(paths.handover(handover.id))} once={once} errors={errorList(state)}>
      <p>{handover.subject === 'person' ? `${t.incomingText} ${t.incomingPersonText}` : t.incomingText}</p>
      <Radios
        {...field('answer')}
        label={t.answer}
        options={[
          { value: 'accept', label: t.accept },
          { value: 'decline', label: t.decline },
        ]}
      />
      <TextArea {...field('note')} label={t.noteField} hint={t.noteHint} rows={3} max={500} optional />
      <Submit label={t.answerSubmit}>
        <a href={href(paths.handovers)}>{wordTexts(lang).back}</a>
      </Submit>
    </Form>
  )
}

function WithdrawForm({ lang, href, handover, once, state }: AnswerProps) {
  const t = handoverTexts(lang)
  return (
    <Form action={href(paths.handover(handover.id))} once={once} errors={errorList(state)}>
      <p>{t.outgoingText}</p>
      <input type="hidden" name="answer" value="withdraw" />
      <input type="hidden" name="note" value="" />
      <Submit label={t.withdraw} kind="secondary">
        <a href={href(paths.handovers)}>{wordTexts(lang).back}</a>
      </Submit>
    </Form>
  )
}

import { formatMoment } from '#core/calendar/format-day.ts'
import type { AgreementSection } from '#core/rotation/agreement-content.ts'
import type { SectionDifference } from '#core/rotation/agreement-difference.ts'
import { receiptPath } from '#features/law/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  Card,
  Checkbox,
  DefinitionList,
  EmptyState,
  errorList,
  FileLink,
  Form,
  type FormState,
  Select,
  StatusTag,
  Submit,
  SubmitButton,
  Table,
  TextArea,
  TextField,
  type Tone,
  WhoActsNext,
} from '#platform/ui/index.ts'
import { hashText } from '../content-hash.ts'
import type { Agreement } from '../model.ts'
import { paths } from '../paths.ts'
import type { Template } from '../template.ts'
import { agreementTexts } from '../texts/agreement.ts'
import { AgreementText } from './agreement-text.tsx'
import { DifferenceList } from './difference-list.tsx'
import { SignerList, type SignerView } from './signer-list.tsx'

export const STATUS_TONES: Readonly<Record<Agreement['status'], Tone>> = {
  draft: 'info',
  sent: 'warning',
  signed: 'success',
  superseded: 'neutral',
  withdrawn: 'neutral',
}

/** What a change would do, before it is made. */
export type DryRun = {
  readonly against: number
  readonly sections: readonly SectionDifference[]
  /** Names of those who sign again, and how many need not. */
  readonly asked: readonly string[]
  readonly carried: number
}

export type CaseAgreementProps = {
  lang: Lang
  href: (path: string) => string
  caseId: string
  once: string
  state: FormState
  /** The version that counts now: the draft, what is out, or what is in force. */
  current: Agreement | undefined
  /** In force while a new version is on its way. */
  inForce: Agreement | undefined
  versions: readonly Agreement[]
  views: readonly SignerView[]
  waitingFor: readonly string[]
  /** The part the reader sees. */
  sections: readonly AgreementSection[]
  part: boolean
  dryRun: DryRun | undefined
  /** The case has moved on from the current version. */
  movedOn: boolean
  writes: boolean
  /** The case was stopped or has ended: what is out can only be taken back. */
  over: boolean
  templates: readonly Template[]
  /** The reader may change the templates. */
  keepsTemplates: boolean
  seen: string
  people: number
  sessions: number
  peopleHref: string
}

/** The agreement's page in the case: where it stands, what changes, and its words. */
export function CaseAgreement(p: CaseAgreementProps) {
  const t = agreementTexts(p.lang)
  const { current } = p
  return (
    <>
      {current ? <Standing {...p} current={current} /> : <Nothing {...p} />}
      {p.dryRun && p.writes && (p.movedOn || current?.status === 'draft') && (
        <DryRunCard {...p} dryRun={p.dryRun} />
      )}
      {p.over && ['draft', 'sent'].includes(current?.status ?? '') && <Alert kind="info">{t.caseOver}</Alert>}
      {p.writes && <WriteForms {...p} />}
      {current && current.status !== 'draft' && (
        <Card title={t.signersTitle}>
          <p class="muted">{t.signersHint}</p>
          <SignerList
            views={p.views}
            open={current.status === 'sent' && !p.over}
            lang={p.lang}
            href={p.href}
          />
        </Card>
      )}
      {p.sections.length > 0 && (
        <Card title={current ? t.content : t.preview}>
          {p.lang === 'en' && <p class="muted">{t.inDanish}</p>}
          {p.part && <p class="muted">{t.partOnly}</p>}
          <AgreementText sections={p.sections} />
        </Card>
      )}
      {p.versions.length > 0 && <VersionList {...p} />}
    </>
  )
}

function Nothing(p: CaseAgreementProps) {
  const t = agreementTexts(p.lang)
  if (!p.writes || p.over) return <EmptyState title={t.noneTitle} text={t.noneOthers} />
  return p.people === 0 ? (
    <EmptyState
      title={t.noneTitle}
      text={t.nobody}
      action={<ButtonLink href={p.peopleHref} label={t.toPeople} kind="primary" />}
    />
  ) : (
    <Alert kind="info" title={t.noneTitle} level={2}>
      {t.noneText}
    </Alert>
  )
}

function Standing(p: CaseAgreementProps & { current: Agreement }) {
  const t = agreementTexts(p.lang)
  const { current } = p
  const mine = p.views.find((v) => v.own && p.waitingFor.includes(v.signer.shownName))
  return (
    <Card
      title={t.number(current.number, current.revision)}
      aside={<StatusTag label={t.statuses[current.status]} tone={STATUS_TONES[current.status]} />}
      tone="tint"
    >
      {current.status === 'draft' && (
        <p>
          {t.draftText} {p.sessions === 0 && t.noTraining}
        </p>
      )}
      {current.status === 'sent' && !p.over && (
        <WhoActsNext
          who={mine ? 'you' : { name: someNames(p.waitingFor, p.lang) }}
          what={t.toSign}
          action={
            mine && <ButtonLink href={p.href(paths.sign(mine.signer.id))} label={t.signMine} kind="primary" />
          }
        />
      )}
      {current.status === 'signed' && current.signed_at && (
        <WhoActsNext who="none" what={t.allSigned(formatMoment(current.signed_at, p.lang))} />
      )}
      {p.inForce && p.inForce.id !== current.id && (
        <p>
          <a href={p.href(paths.version(p.caseId, p.inForce.revision))}>
            {t.inForce}: {t.version(p.inForce.revision)}
          </a>
        </p>
      )}
      <CodeLines {...p} agreement={current} />
    </Card>
  )
}

/** Number, code, receipt and file of a version. */
export function CodeLines({
  agreement,
  caseId,
  lang,
  href,
  part,
}: {
  agreement: Agreement
  caseId: string
  lang: Lang
  href: (path: string) => string
  part: boolean
}) {
  const t = agreementTexts(lang)
  if (agreement.status === 'draft') return null
  return (
    <>
      <DefinitionList
        items={[
          { term: t.code, value: <code class="agreement-code">{hashText(agreement.content_hash)}</code> },
          ...(agreement.pdf_sha256
            ? [
                {
                  term: t.pdfHash,
                  value: <code class="agreement-code">{hashText(agreement.pdf_sha256)}</code>,
                },
              ]
            : []),
        ]}
      />
      <p class="muted">{t.codeHint}</p>
      <p>
        <FileLink
          href={href(paths.pdf(caseId, agreement.revision))}
          name={part ? t.pdfMine : t.pdf}
          kind="pdf"
        />
      </p>
      {agreement.receipt_id && !part && (
        <p>
          <a href={href(receiptPath(agreement.receipt_id))}>{t.receipt}</a>
        </p>
      )}
    </>
  )
}

const MOST_NAMES = 3

/** A few names and how many more. */
function someNames(names: readonly string[], lang: Lang): string {
  const t = agreementTexts(lang)
  if (names.length <= MOST_NAMES) return names.join(', ')
  return `${names.slice(0, MOST_NAMES).join(', ')} + ${t.others(names.length - MOST_NAMES)}`
}

function DryRunCard({ dryRun, ...p }: CaseAgreementProps & { dryRun: DryRun }) {
  const t = agreementTexts(p.lang)
  const status = p.current?.status
  return (
    <Card title={t.differenceTo(dryRun.against)} tone={p.movedOn ? 'accent' : 'plain'}>
      {p.movedOn && (
        <p>{status === 'sent' ? t.movedOnSent : status === 'signed' ? t.movedOnSigned : t.movedOnDraft}</p>
      )}
      <DifferenceList sections={dryRun.sections} lang={p.lang} />
      <p>
        <strong>{t.askedAgain(dryRun.asked.length)}</strong>
        {dryRun.asked.length > 0 && `: ${dryRun.asked.join(', ')}.`} {t.stillStand(dryRun.carried)}.
      </p>
    </Card>
  )
}

function WriteForms(p: CaseAgreementProps) {
  const t = agreementTexts(p.lang)
  const { current } = p
  const action = p.href(paths.agreement(p.caseId))
  const status = current?.status
  if (p.people === 0 && !p.over) return null
  const seen = <input type="hidden" name="seen" value={p.seen} />
  return (
    <>
      {status === 'draft' && !p.movedOn && !p.over && (
        <Form action={action} once={p.once} errors={p.state.values.do === 'send' ? errorList(p.state) : []}>
          {seen}
          <Submit label={t.send} name="do" value="send">
            <SubmitButton label={t.withdraw} kind="tertiary" name="do" value="withdraw" />
          </Submit>
        </Form>
      )}
      {!p.over && (status === undefined || status === 'draft' || p.movedOn) && <ComposeForm {...p} />}
      {(status === 'sent' || (status === 'draft' && p.over)) && (
        <Form action={action} once={p.once} class="agreement-small">
          {seen}
          <SubmitButton label={t.withdraw} kind="tertiary" name="do" value="withdraw" />
        </Form>
      )}
    </>
  )
}

function ComposeForm(p: CaseAgreementProps) {
  const t = agreementTexts(p.lang)
  const field = bind(p.state)
  const status = p.current?.status
  const label = status === undefined ? t.make : status === 'draft' ? t.update : t.revise
  const fields = (
    <Form action={p.href(paths.agreement(p.caseId))} once={p.once} errors={errorList(p.state)}>
      <input type="hidden" name="seen" value={p.seen} />
      <Select
        {...field('template')}
        label={t.template}
        hint={t.templateHint}
        empty={false}
        options={p.templates.map((one) => ({
          value: one.id ?? 'standard',
          label: one.id === null ? t.standard : one.name,
        }))}
      />
      {p.keepsTemplates && (
        <p>
          <a href={p.href(paths.templates)}>{t.templates}</a>
        </p>
      )}
      <Checkbox
        name="steward"
        label={t.stewardSigns}
        hint={t.stewardHint}
        error={p.state.errors.steward}
        checked={Boolean(p.state.values.steward)}
        optional="quiet"
      />
      <TextArea {...field('special')} label={t.special} hint={t.specialHint} optional rows={3} max={2000} />
      {status !== undefined && status !== 'draft' && (
        <TextField {...field('note')} label={t.note} optional maxlength={500} width="full" />
      )}
      {status === 'draft' && !p.movedOn ? (
        <SubmitButton label={label} kind="secondary" name="do" value="prepare" />
      ) : (
        <Submit label={label} name="do" value="prepare" />
      )}
    </Form>
  )
  if (status !== 'draft' || p.movedOn) return <Card title={label}>{fields}</Card>
  return (
    <details class="agreement-fold" open={errorList(p.state).length > 0}>
      <summary>{t.change}</summary>
      {fields}
    </details>
  )
}

function VersionList(p: CaseAgreementProps) {
  const t = agreementTexts(p.lang)
  const when = (at: Date | null) => (at ? formatMoment(at, p.lang) : t.nothing)
  return (
    <Card title={t.versions}>
      <Table<Agreement>
        caption={t.versions}
        hideCaption
        rows={p.versions}
        columns={[
          {
            label: t.version(0).split(' ')[0]!,
            rowHeader: true,
            cell: (v) => <a href={p.href(paths.version(p.caseId, v.revision))}>{t.version(v.revision)}</a>,
          },
          {
            label: t.state,
            cell: (v) => <StatusTag label={t.statuses[v.status]} tone={STATUS_TONES[v.status]} />,
          },
          { label: t.sent, cell: (v) => when(v.sent_at) },
          { label: t.completed, cell: (v) => when(v.signed_at) },
          { label: t.note, cell: (v) => v.change_note ?? t.nothing },
        ]}
      />
    </Card>
  )
}

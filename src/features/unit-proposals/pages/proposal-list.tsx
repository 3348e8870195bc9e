import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  EmptyState,
  Form,
  Pagination,
  StatusTag,
  SubmitButton,
  Table,
  type Tone,
} from '#platform/ui/index.ts'
import type { ProposalState, Run } from '../model.ts'
import { paths } from '../paths.ts'
import type { ParticipantRow, ProposalRow } from '../store/proposals.ts'
import { obstacleText } from '../texts/obstacles.ts'
import { type ResultTexts, resultTexts } from '../texts/result.ts'

export const stateTones: Readonly<Record<ProposalState, Tone>> = {
  proposed: 'neutral',
  locked: 'info',
  refused: 'error',
  sent: 'success',
}

/** Who a proposal is about, as the reader may know it. */
export const nameOf = (row: Pick<ProposalRow, 'name' | 'person_no'>, t: ResultTexts): string =>
  row.name ?? t.pseudonym(row.person_no + 1)

type ListProps = {
  lang: Lang
  href: (path: string) => string
  once: string
  run: Run
  rows: readonly ProposalRow[]
  page: number
  pages: number
  /** Whether the reader's own citizens are listed, who can be told. */
  maySend: boolean
  /** Undone because nothing was ticked. */
  error?: string
}

/** The proposals of a run, to be ticked, locked and sent. */
export function ProposalList(p: ListProps) {
  const t = resultTexts(p.lang)
  if (p.rows.length === 0) return <EmptyState title={t.noProposals} text={t.noProposalsText} />
  return (
    <Form
      action={p.href(paths.list(p.run.id)) + (p.page > 1 ? `?side=${p.page}` : '')}
      once={p.once}
      class="up-wide"
      label={t.proposals}
    >
      {p.error && (
        <Alert kind="error" live>
          {p.error}
        </Alert>
      )}
      <Table
        caption={t.proposals}
        hideCaption
        rows={p.rows}
        columns={[
          { label: t.choose, hideLabel: true, cell: (row) => <Tick row={row} t={t} /> },
          { label: t.person, rowHeader: true, cell: (row) => <Who row={row} href={p.href} t={t} /> },
          {
            label: t.vacancy,
            cell: (row) => (
              <>
                <a href={p.href(paths.vacancy(row.number))}>{row.title}</a>
                <span class="up-line">{`${row.company_name}, ${row.town}`}</span>
              </>
            ),
          },
          { label: t.score, numeric: true, cell: (row) => row.score.toLocaleString(p.lang) },
          {
            label: t.state,
            cell: (row) => <StatusTag label={t.states[row.state]} tone={stateTones[row.state]} />,
          },
          {
            label: t.why,
            cell: (row) => (
              <a href={p.href(paths.proposal(p.run.id, row.id))} aria-label={t.whyFor(nameOf(row, t))}>
                {t.why}
              </a>
            ),
          },
        ]}
      />
      <p class="buttons">
        {p.maySend && <SubmitButton label={t.send} name="do" value="send" />}
        <SubmitButton label={t.lock} kind="secondary" name="do" value="lock" />
        <SubmitButton label={t.open} kind="secondary" name="do" value="open" />
      </p>
      {p.maySend && <p class="muted">{t.sendHint}</p>}
      <Pagination
        current={p.page}
        total={p.pages}
        href={(n) => p.href(`${paths.list(p.run.id)}?side=${n}`)}
      />
    </Form>
  )
}

function Tick({ row, t }: { row: ProposalRow; t: ResultTexts }) {
  if (row.state === 'sent' || row.state === 'refused') return null
  const id = `valg-${row.id}`
  return (
    <span class="form-group-checkbox up-tick">
      <input type="checkbox" class="form-checkbox" id={id} name="chosen" value={row.id} />
      <label for={id}>
        <span class="sr-only">{t.chooseFor(nameOf(row, t), row.title)}</span>
      </label>
    </span>
  )
}

function Who({ row, href, t }: { row: ProposalRow; href: (path: string) => string; t: ResultTexts }) {
  const name = nameOf(row, t)
  return (
    <>
      {row.person_id ? <a href={href(paths.person(row.person_id))}>{name}</a> : name}
      {row.waited_weeks !== null && <span class="up-line">{t.hasWaited(row.waited_weeks)}</span>}
    </>
  )
}

type LeftProps = {
  lang: Lang
  href: (path: string) => string
  run: Run
  rows: readonly ParticipantRow[]
  page: number
  pages: number
}

/** Those who got no proposal, and what stood in the way. */
export function LeftList(p: LeftProps) {
  const t = resultTexts(p.lang)
  if (p.rows.length === 0) return <EmptyState picture="success" title={t.noLeft} />
  return (
    <>
      <Table
        caption={t.left}
        hideCaption
        rows={p.rows}
        columns={[
          {
            label: t.person,
            rowHeader: true,
            cell: (row) => <a href={p.href(paths.person(row.person_id))}>{row.name}</a>,
          },
          { label: t.waited, numeric: true, cell: (row) => t.weeks(row.waited_weeks.toLocaleString(p.lang)) },
          {
            label: t.obstacle,
            cell: (row) =>
              row.options > 0
                ? t.optionsTaken(row.options)
                : row.obstacle
                  ? obstacleText(row.obstacle, p.lang)
                  : '–',
          },
          {
            label: t.whyLeft,
            hideLabel: true,
            cell: (row) => (
              <a
                href={p.href(`${paths.whyNot(p.run.id)}?borger=${row.no}`)}
                aria-label={`${t.whyLeft} ${row.name}`}
              >
                {t.whyLeft}
              </a>
            ),
          },
        ]}
      />
      <Pagination
        current={p.page}
        total={p.pages}
        href={(n) => p.href(`${paths.left(p.run.id)}?side=${n}`)}
      />
    </>
  )
}

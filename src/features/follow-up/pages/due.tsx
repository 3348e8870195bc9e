import { formatDay } from '#core/calendar/format-day.ts'
import { casePaths } from '#features/cases/index.ts'
import { OnBehalfFieldset } from '#features/casework/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  errorList,
  Form,
  type FormState,
  Pagination,
  Submit,
  SubmitButton,
  Table,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { DueRow } from '../store/follow-ups.ts'
import type { FollowUpTexts } from '../texts/follow-up.ts'
import { AnswerFields } from './answer-fields.tsx'

type ListProps = {
  t: FollowUpTexts
  lang: Lang
  href: (path: string) => string
  rows: readonly DueRow[]
  total: number
  page: number
  pages: number
  state: (row: DueRow) => string
}

/** Whom the unit still has to hear from, the oldest first. */
export function DueList(p: ListProps) {
  const { t, lang, href } = p
  if (p.total === 0) return <EmptyState picture="success" title={t.dueNone} text={t.dueNoneText} />
  return (
    <>
      <h2>{t.open(p.total)}</h2>
      <Table
        caption={t.due}
        hideCaption
        rows={p.rows}
        columns={[
          {
            label: t.name,
            rowHeader: true,
            cell: (r) => <a href={href(paths.dueOne(r.id))}>{r.name ?? t.nameHidden}</a>,
          },
          { label: t.after, cell: (r) => `${t.who[r.subject]}, ${t.months(r.months)}` },
          {
            label: t.case,
            cell: (r) => (
              <a href={href(casePaths.followUp(r.case_id))}>{t.caseName(r.case_number, r.case_title)}</a>
            ),
          },
          { label: t.dueOn, cell: (r) => formatDay(r.due_on, lang) },
          { label: t.state, cell: (r) => p.state(r) },
          { label: t.phone, cell: (r) => r.phone ?? '–' },
        ]}
      />
      <Pagination current={p.page} total={p.pages} href={(n) => href(`${paths.due}?side=${n}`)} />
    </>
  )
}

type OneProps = {
  t: FollowUpTexts
  lang: Lang
  row: DueRow
  stateText: string
  caseHref: string
  open: boolean
  action: string
  once: () => string
  state: FormState
}

/** One follow-up: how far it is, and the answer written down on behalf. */
export function DueOne(p: OneProps) {
  const { t, row } = p
  const hidden = <input type="hidden" name="version" value={String(row.version)} />
  return (
    <>
      <DefinitionList
        items={[
          { term: t.after, value: `${t.who[row.subject]}, ${t.months(row.months)}` },
          { term: t.case, value: <a href={p.caseHref}>{t.caseName(row.case_number, row.case_title)}</a> },
          { term: t.dueOn, value: formatDay(row.due_on, p.lang) },
          { term: t.state, value: p.stateText },
          { term: t.phone, value: row.phone ?? '' },
        ]}
      />
      {p.open && (
        <>
          <Form action={p.action} once={p.once()} errors={errorList(p.state)}>
            {hidden}
            <AnswerFields t={t} subject={row.subject} state={p.state} />
            <OnBehalfFieldset state={p.state} />
            <Submit label={t.saveAnswer} name="do" value="answer" />
          </Form>
          <Card title={t.close}>
            <p>{t.closeText}</p>
            <Form action={p.action} once={p.once()} label={t.close}>
              {hidden}
              <SubmitButton label={t.close} kind="secondary" name="do" value="close" />
            </Form>
          </Card>
        </>
      )}
    </>
  )
}

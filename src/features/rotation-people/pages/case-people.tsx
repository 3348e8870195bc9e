import type { Day } from '#core/calendar/day.ts'
import type { EmployeeStatus } from '#core/rotation/employee-moves.ts'
import type { partiesOf } from '#features/cases/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  ButtonLink,
  Checkboxes,
  EmptyState,
  errorList,
  Form,
  type FormState,
  KeyFigures,
  SearchBox,
  StatusTag,
  Submit,
  SubmitButton,
  Table,
  type Tone,
} from '#platform/ui/index.ts'
import type { PartyPart } from '../model.ts'
import { paths } from '../paths.ts'
import { type CaseEmployeeRow, statusOf } from '../store/case-people.ts'
import type { CaseTempRow } from '../store/case-temps.ts'
import { type EmployeeRow, fullName, MOST_OFFERED } from '../store/employees.ts'
import type { CompanyTexts } from '../texts/company.ts'
import type { PeopleTexts } from '../texts/people.ts'
import { TempTable } from './case-temps.tsx'
import { dayText, periodText } from './day-text.ts'
import { EmployeeFields } from './employee-fields.tsx'

type Href = (path: string) => string

export const TONES: Record<EmployeeStatus, Tone> = {
  added: 'warning',
  agreed: 'success',
  declined: 'error',
  removed: 'neutral',
}

type Props = {
  t: PeopleTexts
  lang: Lang
  href: Href
  once: () => string
  caseId: string
  rows: readonly CaseEmployeeRow[]
  /** Of other municipalities. */
  hidden: number
  temps: readonly CaseTempRow[]
  parties: Awaited<ReturnType<typeof partiesOf>>
  today: Day
  may: { add: boolean; open: boolean; importFile: boolean }
}

/** Everybody in a case: those in training, those who take over, and the others. */
export function CasePeople(p: Props) {
  const { t, href } = p
  return (
    <>
      <section aria-labelledby="medarbejdere">
        <h2 id="medarbejdere">{t.employees}</h2>
        {p.rows.length === 0 ? (
          <EmptyState title={t.none} text={t.noneText} level={3} />
        ) : (
          <>
            <KeyFigures figures={figuresOf(p)} />
            <EmployeeTable {...p} />
          </>
        )}
        {p.hidden > 0 && <p class="muted">{t.hidden(p.hidden)}</p>}
        {p.may.add && (
          <p class="buttons">
            <ButtonLink href={href(paths.choosePeople(p.caseId))} label={t.add} kind="primary" />
            <ButtonLink href={href(paths.newPerson(p.caseId))} label={t.addNew} />
            {p.may.importFile && (
              <ButtonLink href={href(`${paths.importEmployees}?sag=${p.caseId}`)} label={t.addFile} />
            )}
          </p>
        )}
        <InviteAll {...p} />
      </section>
      <section aria-labelledby="vikarer">
        <h2 id="vikarer">{t.temps}</h2>
        {p.temps.length === 0 ? <p>{t.noTemps}</p> : <TempTable {...p} />}
      </section>
      {p.parties.length > 0 && (
        <section aria-labelledby="andre">
          <h2 id="andre">{t.parties}</h2>
          <ul>
            {p.parties.map((one) => (
              <li>
                <strong>{t.part[one.part as PartyPart]}</strong>:{' '}
                {[one.name, one.organisation, one.phone, one.email].filter(Boolean).join(', ')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function figuresOf({ t, rows }: Props) {
  const n = (status: EmployeeStatus) => String(rows.filter((r) => statusOf(r) === status).length)
  return [
    { label: t.figures.all, value: String(rows.length) },
    { label: t.figures.agreed, value: n('agreed') },
    { label: t.figures.waiting, value: n('added') },
    { label: t.figures.declined, value: n('declined') },
    { label: t.figures.talked, value: String(rows.filter((r) => r.return_talk_on).length) },
  ]
}

function EmployeeTable(p: Props) {
  const { t, lang, href } = p
  const back = (r: CaseEmployeeRow) =>
    r.return_talk_on
      ? t.talkOn(dayText(r.return_talk_on, lang))
      : r.last_day && r.last_day < p.today
        ? t.talkOpen
        : t.notYet
  return (
    <Table
      caption={t.employees}
      hideCaption
      rows={p.rows}
      columns={[
        {
          label: t.name,
          rowHeader: true,
          cell: (r) =>
            p.may.open ? <a href={href(paths.person(p.caseId, r.id))}>{fullName(r)}</a> : fullName(r),
        },
        { label: t.function, cell: (r) => r.function_title },
        { label: t.workplace, cell: (r) => r.workplace_name || t.notYet },
        {
          label: t.when,
          cell: (r) => (r.first_day && r.last_day ? periodText(r.first_day, r.last_day, lang) : t.noSeats),
        },
        {
          label: t.status,
          cell: (r) => <StatusTag label={t.statuses[statusOf(r)]} tone={TONES[statusOf(r)]} />,
        },
        { label: t.back, cell: back },
      ]}
    />
  )
}

function InviteAll(p: Props) {
  const open = p.rows.filter((r) => r.email && !r.account_id && !r.invited_until).length
  if (!p.may.open || open === 0) return null
  return (
    <Form action={p.href(paths.people(p.caseId))} once={p.once()} label={p.t.access}>
      <SubmitButton label={p.t.inviteAll(open)} kind="secondary" name="do" value="invite" />
    </Form>
  )
}

type ChooseProps = {
  t: PeopleTexts
  href: Href
  once: string
  caseId: string
  text: string
  rows: readonly EmployeeRow[]
  chosen: readonly string[]
  error?: string | undefined
  importFile: boolean
}

/** The company's employees who are not in the case yet, to tick. */
export function ChoosePeople(p: ChooseProps) {
  const { t, href } = p
  const action = href(paths.choosePeople(p.caseId))
  const ways = (
    <p class="buttons">
      <ButtonLink href={href(paths.newPerson(p.caseId))} label={t.addNew} />
      {p.importFile && (
        <ButtonLink href={href(`${paths.importEmployees}?sag=${p.caseId}`)} label={t.addFile} />
      )}
    </p>
  )
  if (p.rows.length === 0 && p.text === '')
    return (
      <>
        <EmptyState title={t.nobodyLeft} text={t.nobodyLeftText} />
        {ways}
      </>
    )
  return (
    <>
      <SearchBox action={action} label={t.searchLabel} submit={t.search} name="q" value={p.text} />
      <Form action={action} once={p.once} errors={p.error ? [{ field: 'employee', text: p.error }] : []}>
        {p.rows.length >= MOST_OFFERED && <p class="muted">{t.most(MOST_OFFERED)}</p>}
        <Checkboxes
          name="employee"
          label={t.choose}
          error={p.error}
          values={[...p.chosen]}
          options={p.rows.map((e) => ({
            value: e.id,
            label: fullName(e),
            hint: `${e.function_title}, ${e.workplace_name}`,
          }))}
        />
        <Submit label={t.chooseSubmit} />
      </Form>
      {ways}
    </>
  )
}

type NewProps = {
  t: PeopleTexts
  fields: CompanyTexts
  action: string
  once: string
  state: FormState
  workplaces: readonly { id: string; name: string }[]
}

export const NewInCase = (p: NewProps) => (
  <Form action={p.action} once={p.once} errors={errorList(p.state)}>
    <EmployeeFields t={p.fields} state={p.state} workplaces={p.workplaces} invites hoursNeeded />
    <Submit label={p.t.addThis} />
  </Form>
)

import type { EmployeeStatus } from '#core/rotation/employee-moves.ts'
import { formatHours } from '#core/text/hours.ts'
import { OnBehalfFieldset } from '#features/casework/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  bind,
  Card,
  DayField,
  DefinitionList,
  ErrorSummary,
  errorList,
  Form,
  type FormState,
  StatusTag,
  Submit,
  SubmitButton,
  TextArea,
} from '#platform/ui/index.ts'
import type { CaseEmployeeRow } from '../store/case-people.ts'
import type { PeopleTexts } from '../texts/people.ts'
import { TONES } from './case-people.tsx'
import { dayText, periodText } from './day-text.ts'

export type OpenForm = 'plan' | 'talk' | 'yes' | 'other'

type Props = {
  t: PeopleTexts
  lang: Lang
  row: CaseEmployeeRow
  status: EmployeeStatus
  behalfReason: string | null | undefined
  action: string
  once: () => string
  /** The form that was sent and could not be taken, as typed. */
  open: { form: OpenForm; state: FormState } | undefined
  states: Record<OpenForm, FormState>
  /** An archived case is read only. */
  closed: boolean
}

/** One employee of a case: the answer, the plan for coming back, the talk, and what may be done on behalf. */
export function CasePerson(p: Props) {
  const { status } = p
  const state = (form: OpenForm) => (p.open?.form === form ? p.open.state : p.states[form])
  const other = p.open?.form === 'other' ? errorList(p.open.state) : []
  const writes = !p.closed && status !== 'removed'
  return (
    <>
      {other.length > 0 && <ErrorSummary errors={other} />}
      <DefinitionList items={factsOf(p)} />
      {writes && status !== 'declined' && <PlanForm {...p} state={state('plan')} />}
      {writes && status === 'agreed' && <TalkForm {...p} state={state('talk')} />}
      {writes && status === 'added' && <YesForm {...p} state={state('yes')} />}
      {!p.closed && <Ends {...p} />}
    </>
  )
}

function factsOf({ t, lang, row, status, behalfReason }: Props) {
  return [
    {
      term: t.fact.answer,
      value: <StatusTag label={t.statuses[status]} tone={TONES[status]} />,
    },
    ...(row.decline_note ? [{ term: t.fact.declineNote, value: row.decline_note }] : []),
    ...(behalfReason
      ? [
          { term: t.fact.behalf, value: row.behalf_name ?? t.notYet },
          { term: t.fact.behalfReason, value: behalfReason },
        ]
      : []),
    { term: t.function, value: row.function_title },
    { term: t.workplace, value: row.workplace_name },
    { term: t.fact.hours, value: row.weekly_minutes === null ? '' : formatHours(row.weekly_minutes, lang) },
    {
      term: t.when,
      value: row.first_day && row.last_day ? periodText(row.first_day, row.last_day, lang) : t.noSeats,
    },
    { term: t.fact.email, value: row.email ?? '' },
    ...(row.return_talk_on ? [{ term: t.talkTitle, value: dayText(row.return_talk_on, lang) }] : []),
  ]
}

type FormProps = Props & { state: FormState }

const Hidden = ({ row, what }: { row: CaseEmployeeRow; what: string }) => (
  <>
    <input type="hidden" name="version" value={String(row.version)} />
    <input type="hidden" name="do" value={what} />
  </>
)

function PlanForm({ t, row, action, once, state }: FormProps) {
  const field = bind(state)
  return (
    <Card title={t.planTitle}>
      <Form action={action} once={once()} errors={errorList(state)} label={t.planTitle}>
        <Hidden row={row} what="plan" />
        <TextArea {...field('goal')} label={t.goal} rows={2} max={500} optional />
        <TextArea
          {...field('returnPlan')}
          label={t.returnPlan}
          hint={t.returnPlanHint}
          rows={4}
          max={1000}
          optional
        />
        <Submit label={t.savePlan} kind="secondary" />
      </Form>
    </Card>
  )
}

function TalkForm({ t, row, action, once, state }: FormProps) {
  const field = bind(state)
  return (
    <Card title={t.talkTitle}>
      <p>{t.talkText}</p>
      <Form action={action} once={once()} errors={errorList(state)} label={t.talkTitle}>
        <Hidden row={row} what="talk" />
        <DayField {...field('talkOn')} label={t.talkDay} />
        <TextArea {...field('talkNote')} label={t.talkNote} rows={3} max={1000} />
        <Submit label={t.saveTalk} kind="secondary" />
      </Form>
    </Card>
  )
}

function YesForm({ t, row, action, once, state }: FormProps) {
  return (
    <Card title={t.forTitle}>
      <p>{t.forText}</p>
      <Form action={action} once={once()} errors={errorList(state)} label={t.forTitle}>
        <Hidden row={row} what="yes" />
        <OnBehalfFieldset state={state} hint={t.behalfHint} />
        <Submit label={t.sayYes} kind="secondary" />
      </Form>
    </Card>
  )
}

function Ends({ t, row, status, action, once }: Props) {
  return (
    <Form action={action} once={once()} label={t.access}>
      <input type="hidden" name="version" value={String(row.version)} />
      <div class="buttons">
        {!row.account_id && row.email && status !== 'removed' && (
          <SubmitButton label={t.invite} kind="secondary" name="do" value="invite" />
        )}
        {status === 'removed' ? (
          <SubmitButton label={t.takeBack} kind="secondary" name="do" value="back" />
        ) : (
          <SubmitButton label={t.takeOut} kind="warning" name="do" value="out" />
        )}
      </div>
    </Form>
  )
}

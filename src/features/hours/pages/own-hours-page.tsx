import { type Day, weekday } from '#core/calendar/day.ts'
import { formatDayWithWeekday, formatPeriod, formatWeek } from '#core/calendar/format-day.ts'
import { sumOf } from '#core/rotation/hours-confirmation.ts'
import { daysOfWeek } from '#core/rotation/hours-plan.ts'
import { formatHours, formatHoursNumber } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card, EmptyState, Form, StatusTag, SubmitButton, TextArea, TextField } from '#platform/ui/index.ts'
import { seenText } from '../actions/answer-week.ts'
import type { OwnWeek } from '../store/own-weeks.ts'
import type { OwnTexts } from '../texts/own-hours.ts'

type Props = {
  lang: Lang
  t: OwnTexts
  weeks: readonly OwnWeek[]
  action: string
  once: () => string
  /** An answer that could not be taken: its week, what was written and why. */
  wrong: WrongAnswer | undefined
  /** The job centre answers for the vikar, and says why. */
  onBehalf?: boolean
}

export type WrongAnswer = {
  week: string
  note: string
  reason: string
  field: 'note' | 'reason'
  error: string
}

/** A vikar's weeks, made for a phone: the hours, and two large buttons. */
export function OwnHoursPage(p: Props) {
  if (p.weeks.length === 0) return <EmptyState title={p.t.empty} text={p.t.emptyText} picture="phone" />
  return (
    <div class="own-weeks">
      {p.weeks.map((week) => (
        <WeekCard {...p} week={week} />
      ))}
    </div>
  )
}

const TONE = {
  nothing: 'neutral',
  ask: 'info',
  confirmed: 'success',
  disputed: 'error',
  changed: 'warning',
} as const

function WeekCard(p: Props & { week: OwnWeek }) {
  const { t, lang, week } = p
  const days = daysOfWeek(week.monday)
  const period = formatPeriod({ from: days[0]!, to: days[6]! }, lang)
  const answered = week.state === 'confirmed' || week.state === 'disputed'
  return (
    <Card
      title={formatWeek(week.monday, lang)}
      aside={<StatusTag label={(p.onBehalf ? t.stateFor : t.state)[week.state]} tone={TONE[week.state]} />}
      tone={answered ? 'plain' : 'accent'}
      class="own-week"
    >
      <p class="muted">{period}</p>
      <dl class="own-days">
        {days
          .filter((day) => week.days[day] !== undefined || weekday(day) <= 5)
          .map((day) => (
            <div>
              <dt>{formatDayWithWeekday(day, lang).replace(/ \d{4}$/, '')}</dt>
              <dd>{formatHoursNumber(week.days[day] ?? 0, lang)}</dd>
            </div>
          ))}
        <div class="own-sum">
          <dt>{t.total}</dt>
          <dd>{formatHours(sumOf(week.days), lang)}</dd>
        </div>
      </dl>
      {week.changes.length > 0 && <Changes {...p} />}
      {week.note && (
        <p>
          <strong>{p.onBehalf ? t.vikarWrote : t.youWrote}</strong> {week.note}
        </p>
      )}
      {week.onBehalf && <p class="muted">{t.answeredFor(week.onBehalf)}</p>}
      {week.running && <p class="muted">{t.running}</p>}
      {answered ? (
        <details>
          <summary>{t.again}</summary>
          <Answers {...p} />
        </details>
      ) : (
        <Answers {...p} />
      )}
    </Card>
  )
}

function Changes({ t, lang, week }: Props & { week: OwnWeek }) {
  const name = (day: Day) => formatDayWithWeekday(day, lang).replace(/ \d{4}$/, '')
  return (
    <ul class="own-changes">
      {week.changes.map(({ day, was, now }) => (
        <li>{t.change(name(day), formatHours(was, lang), formatHours(now, lang))}</li>
      ))}
    </ul>
  )
}

function Answers(p: Props & { week: OwnWeek }) {
  const { t, week, action, once } = p
  const wrong = p.wrong?.week === week.monday ? p.wrong : undefined
  const wrongNo = wrong && (wrong.field === 'note' || wrong.note !== '') ? wrong : undefined
  const wrongYes = wrong && !wrongNo ? wrong : undefined
  const hidden = (
    <>
      <input type="hidden" name="week" value={week.monday} />
      <input type="hidden" name="seen" value={seenText(week.days)} />
    </>
  )
  return (
    <div class="own-answers">
      <Form action={action} once={once()} errors={errorsOf(week, wrongYes, 'ja')}>
        {hidden}
        {p.onBehalf && <Reason t={t} week={week} wrong={wrongYes} of="ja" />}
        <SubmitButton label={p.onBehalf ? t.yesFor : t.yes} icon="check" name="answer" value="confirmed" />
      </Form>
      <details open={wrongNo !== undefined}>
        <summary class="button button-secondary">{p.onBehalf ? t.noFor : t.no}</summary>
        <Form action={action} once={once()} errors={errorsOf(week, wrongNo, 'nej')}>
          {hidden}
          <TextArea
            name="note"
            id={`note-${week.monday}`}
            label={t.what}
            hint={t.whatHint}
            rows={3}
            max={500}
            value={wrongNo?.note}
            error={wrongNo?.field === 'note' ? wrongNo.error : undefined}
          />
          {p.onBehalf && <Reason t={t} week={week} wrong={wrongNo} of="nej" />}
          <SubmitButton label={t.send} kind="secondary" name="answer" value="disputed" />
        </Form>
      </details>
    </div>
  )
}

const reasonId = (week: OwnWeek, of: 'ja' | 'nej') => `reason-${of}-${week.monday}`

const errorsOf = (week: OwnWeek, wrong: WrongAnswer | undefined, of: 'ja' | 'nej') =>
  wrong
    ? [{ field: wrong.field === 'note' ? `note-${week.monday}` : reasonId(week, of), text: wrong.error }]
    : []

function Reason({
  t,
  week,
  wrong,
  of,
}: {
  t: OwnTexts
  week: OwnWeek
  wrong: WrongAnswer | undefined
  of: 'ja' | 'nej'
}) {
  return (
    <TextField
      name="reason"
      id={reasonId(week, of)}
      label={t.reasonFor}
      hint={t.reasonForHint}
      maxlength={300}
      value={wrong?.reason}
      error={wrong?.field === 'reason' ? wrong.error : undefined}
    />
  )
}

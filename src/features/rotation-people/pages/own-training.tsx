import type { EmployeeStatus } from '#core/rotation/employee-moves.ts'
import type { partiesOf } from '#features/cases/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  Card,
  CardList,
  errorList,
  Facts,
  Form,
  type FormState,
  StatusTag,
  Submit,
  SubmitButton,
  Table,
  TextArea,
  WhoActsNext,
} from '#platform/ui/index.ts'
import type { PartyPart } from '../model.ts'
import type { OwnCover, OwnPart, OwnSeat } from '../store/own-training.ts'
import type { OwnTexts } from '../texts/own.ts'
import { clockText, dayText, periodText } from './day-text.ts'

type Props = {
  t: OwnTexts
  lang: Lang
  part: OwnPart
  status: EmployeeStatus
  hours: string
  behalfReason: string | null | undefined
  seats: readonly OwnSeat[]
  cover: readonly OwnCover[]
  coverPlanned: boolean
  parties: Awaited<ReturnType<typeof partiesOf>>
  partWords: Readonly<Record<PartyPart, string>>
  /** Where to tell how it went. */
  evaluate: string | undefined
  action: string
  once: () => string
  state: FormState
}

/** One course of training as the employee reads it, in the order of the questions people ask. */
export function OwnTraining(p: Props) {
  const { t, part, status } = p
  const open = part.case_status === 'open'
  return (
    <article class="own-part" aria-labelledby={`forloeb-${part.id}`}>
      <h2 id={`forloeb-${part.id}`}>{part.title}</h2>
      <p class="muted">
        {t.from(part.company)} · {t.number(part.number)}
      </p>
      {open && <Turn {...p} />}
      {part.purpose && (
        <section>
          <h3>{t.why}</h3>
          <p class="written">{part.purpose}</p>
        </section>
      )}
      {part.goal && (
        <section>
          <h3>{t.goal}</h3>
          <p class="written">{part.goal}</p>
        </section>
      )}
      <section>
        <h3>{t.what}</h3>
        <Seats {...p} />
      </section>
      <section>
        <h3>{t.pay}</h3>
        <p>{t.payText(p.hours)}</p>
        <p>{t.paySubsidy}</p>
      </section>
      <section>
        <h3>{t.cover}</h3>
        <Cover {...p} />
      </section>
      <Return {...p} open={open && status !== 'declined'} />
      {open && <Answer {...p} />}
      {p.evaluate && status === 'agreed' && (
        <p>
          <ButtonLink href={p.evaluate} label={t.evaluate} />
        </p>
      )}
      {p.parties.length > 0 && (
        <section>
          <h3>{t.contacts}</h3>
          <ul>
            {p.parties.map((one) => (
              <li>
                {p.partWords[one.part as PartyPart]}:{' '}
                {[one.name, one.organisation, one.phone, one.email].filter(Boolean).join(', ')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

function Turn({ t, part, status, behalfReason }: Props) {
  if (status === 'added')
    return (
      <WhoActsNext who="you" what={t.turnAnswer} action={<a href={`#svar-${part.id}`}>{t.toAnswer}</a>} />
    )
  if (status === 'declined') return <Alert kind="info">{t.saidNo}</Alert>
  if (part.agreed_on_behalf_by || behalfReason)
    return (
      <Alert kind="warning">
        <p>{t.saidYesFor}</p>
        {behalfReason && <p>{t.behalfReason(behalfReason)}</p>}
      </Alert>
    )
  return <Alert kind="success">{t.yourTurnDone}</Alert>
}

function Seats({ t, lang, seats }: Props) {
  if (seats.length === 0) return <p>{t.noSeats}</p>
  return (
    <CardList>
      {seats.map((seat) => (
        <Card
          title={seat.title}
          level={3}
          aside={
            <StatusTag
              label={t.seatStatus[seat.status]}
              tone={seat.status === 'waiting' ? 'warning' : seat.status === 'left' ? 'neutral' : 'success'}
            />
          }
        >
          {seat.session_status === 'cancelled' && <Alert kind="warning">{t.cancelledSession}</Alert>}
          <Facts
            facts={[
              {
                icon: 'calendar-month',
                label: t.what,
                text: `${periodText(seat.starts_on, seat.ends_on, lang)} (${t.days(seat.days.length)})`,
              },
              {
                icon: 'location',
                label: t.place,
                text: [seat.provider, seat.place, seat.street, `${seat.postcode} ${seat.town}`]
                  .filter(Boolean)
                  .join(', '),
              },
            ]}
          />
          <details class="more-details">
            <summary>{t.dayList}</summary>
            <Table
              caption={`${t.dayList}: ${seat.title}`}
              hideCaption
              rows={seat.days}
              columns={[
                { label: t.day, rowHeader: true, cell: (d) => dayText(d.day, lang) },
                { label: t.time, cell: (d) => `${clockText(d.from_minute)}–${clockText(d.to_minute)}` },
              ]}
            />
          </details>
        </Card>
      ))}
    </CardList>
  )
}

function Cover({ t, lang, cover, coverPlanned }: Props) {
  if (cover.length === 0) return <p>{coverPlanned ? t.coverPlanned : t.coverNone}</p>
  return (
    <ul>
      {cover.map((one) => (
        <li>{t.coverBy(one.shown_name, periodText(one.from, one.to, lang))}</li>
      ))}
    </ul>
  )
}

const Hidden = ({ part }: { part: OwnPart }) => (
  <>
    <input type="hidden" name="part" value={part.id} />
    <input type="hidden" name="version" value={String(part.version)} />
  </>
)

function Return(p: Props & { open: boolean }) {
  const { t, part, lang } = p
  return (
    <section>
      <h3>{t.returning}</h3>
      <p>{t.returnText}</p>
      {part.return_talk_on && <p>{t.talk(dayText(part.return_talk_on, lang))}</p>}
      {p.open ? (
        <Form action={p.action} once={p.once()} label={t.returning}>
          <Hidden part={part} />
          <TextArea
            {...bind(p.state)('returnPlan')}
            id={`plan-${part.id}`}
            label={t.returnPlan}
            hint={t.returnHint}
            rows={4}
            max={1000}
            optional="quiet"
          />
          <SubmitButton label={t.savePlan} kind="secondary" name="do" value="plan" />
        </Form>
      ) : (
        part.return_plan && <p class="written">{part.return_plan}</p>
      )}
    </section>
  )
}

function Answer(p: Props) {
  const { t, part, status } = p
  return (
    <div id={`svar-${part.id}`}>
      <Card title={t.answerTitle} level={3} tone={status === 'added' ? 'accent' : 'plain'}>
        <p>{t.answerText}</p>
        <Form action={p.action} once={p.once()} errors={errorList(p.state)} label={t.answerTitle}>
          <Hidden part={part} />
          {status !== 'agreed' && <p>{t.agreeText}</p>}
          {status !== 'agreed' && <Submit label={t.agree} name="do" value="agree" />}
          {status !== 'declined' && (
            <>
              <TextArea
                {...bind(p.state)('note')}
                id={`nej-${part.id}`}
                label={t.declineNote}
                hint={t.declineHint}
                rows={2}
                max={500}
                optional
              />
              <SubmitButton label={t.decline} kind="secondary" name="do" value="decline" />
            </>
          )}
        </Form>
      </Card>
    </div>
  )
}

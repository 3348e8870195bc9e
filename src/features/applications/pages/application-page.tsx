import type { Child } from 'hono/jsx'
import type { Day } from '#core/calendar/day.ts'
import { formatPeriod } from '#core/calendar/format-day.ts'
import { isLive } from '#core/exchange/application-status.ts'
import { formatHours } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, ButtonLink, Card, DefinitionList, type FormState, WhoActsNext } from '#platform/ui/index.ts'
import { offerOf } from '../model.ts'
import { paths } from '../paths.ts'
import type { ApplicationView } from '../read/application-view.ts'
import type { CandidateAtStage } from '../read/candidate-at-stage.ts'
import { standingText, whoActsNext } from '../status-words.ts'
import { applicationTexts } from '../texts/application.ts'
import { actionsFor } from './actions.ts'
import { CandidateFacts, Paragraphs } from './candidate-facts.tsx'
import { History } from './history.tsx'
import { Thread } from './thread.tsx'
import { VacancyBox } from './vacancy-box.tsx'
import { payText } from './words.ts'

export type ApplicationPageProps = {
  view: ApplicationView
  /** What the company reads of the person now: shown to the company, and to the person as what the company sees. */
  candidate: CandidateAtStage
  state: FormState
  once: () => string
  lang: Lang
  today: Day
  href: (path: string) => string
}

/** What the other side is called on the page. */
export function otherName(p: Pick<ApplicationPageProps, 'view' | 'candidate' | 'lang'>): string {
  if (p.view.side === 'person') return p.view.vacancy.companyName
  return p.candidate.name ?? applicationTexts(p.lang).candidate(p.candidate.alias ?? '')
}

export const standingOf = ({ a, events }: ApplicationView) => ({
  status: a.status,
  refusalReason: a.refusal_reason,
  expiredFrom: (events.find((event) => event.to === 'expired')?.from ?? null) as typeof a.status | null,
  deadline: a.deadline,
})

/** One application, as the person or the company has it: where it stands, who acts next, what each can do and see. */
export function ApplicationPage(p: ApplicationPageProps) {
  const { view, lang, today, href } = p
  const { a, side, vacancy } = view
  const t = applicationTexts(lang)
  const other = otherName(p)
  const [first, ...rest] = actionsFor(a, side, view.hire)
  const names = side === 'person' ? { company: vacancy.companyName } : { person: other }
  return (
    <div class="two-columns">
      <div>
        <Card>
          {isLive(a.status) && <WhoActsNext {...whoActsNext(standingOf(view), side, names, today, lang)} />}
          <Standing {...p} />
          {(first || rest.length > 0) && (
            <div class="buttons">
              {[first, ...rest].map(
                (action) =>
                  action && (
                    <ButtonLink href={href(action.path)} label={t.actions[action.key]} kind={action.kind} />
                  ),
              )}
            </div>
          )}
        </Card>
        <Terms {...p} />
        {side === 'company' ? <Candidate {...p} /> : <Shown {...p} />}
        <section>
          <h2>{t.messages}</h2>
          <Thread view={view} other={other} state={p.state} once={p.once()} lang={lang} href={href} />
        </section>
      </div>
      <aside>
        <VacancyBox
          v={vacancy}
          lang={lang}
          href={href}
          withContact={side === 'person' && a.stage >= 2 && view.stage !== 'closed'}
        />
        <Card title={t.history}>
          <History events={view.events} reader={side} lang={lang} />
        </Card>
      </aside>
    </div>
  )
}

/** Where it stands in a sentence, with the other side's own words where there are any. */
function Standing({ view, lang }: ApplicationPageProps) {
  const { a, side, hire } = view
  const t = applicationTexts(lang)
  const byOther = { person: 'declined_by_company', company: ['declined_by_person', 'withdrawn'] }[side]
  const note = a.refusal_note && byOther.includes(a.status) ? a.refusal_note : undefined
  let text = standingText(standingOf(view), side, lang)
  if (hire?.status === 'ended') text = side === 'person' ? t.hireEnded : t.hireEndedCompany
  if (hire?.status === 'cancelled' && a.status === 'hired') text = t.hireCancelled
  const kind = a.status === 'hired' && hire?.status === 'active' ? 'success' : 'info'
  const live: Child = isLive(a.status) ? <p>{text}</p> : <Alert kind={kind}>{text}</Alert>
  return (
    <>
      {live}
      {note && (
        <Card title={t.note} tone="tint">
          <Paragraphs text={note} />
        </Card>
      )}
    </>
  )
}

/** What was offered, and what was agreed. */
function Terms({ view, lang }: ApplicationPageProps) {
  const { a, hire, vacancy } = view
  const t = applicationTexts(lang)
  const offer = offerOf(a)
  const shown = hire
    ? { period: { from: hire.from, to: hire.to }, weeklyMinutes: hire.weeklyMinutes }
    : a.status === 'offered'
      ? offer
      : undefined
  if (!shown) return null
  return (
    <Card title={hire ? t.hireTitle : t.offerTitle} tone="accent">
      <DefinitionList
        items={[
          ...(hire ? [{ term: t.status, value: t.hireStatus[hire.status] }] : []),
          { term: t.period, value: formatPeriod(shown.period, lang) },
          { term: t.hours, value: formatHours(shown.weeklyMinutes, lang) },
          { term: t.pay, value: payText(vacancy.payAgreement, lang) },
        ]}
      />
    </Card>
  )
}

function Candidate({ view, candidate, lang, today, href }: ApplicationPageProps) {
  const t = applicationTexts(lang)
  const { whyIFit, alias, ...rest } = candidate
  const closed = view.stage === 'closed'
  return (
    <>
      {whyIFit && (
        <Card title={t.applicantSays}>
          <Paragraphs text={whyIFit} />
        </Card>
      )}
      <Card title={t.candidateTitle}>
        {closed && <p>{t.candidateClosed}</p>}
        {view.stage === 1 && <p class="muted">{t.candidateAnonymous}</p>}
        {(view.stage === 2 || view.stage === 3) && !candidate.name && (
          <Alert kind="info">{t.candidateWithdrawn}</Alert>
        )}
        {!closed && <CandidateFacts c={rest} lang={lang} today={today} cvHref={href(paths.cv(view.a.id))} />}
      </Card>
    </>
  )
}

/** The person's own words, and exactly what the company reads now. */
function Shown({ view, candidate, lang, today, href }: ApplicationPageProps) {
  const t = applicationTexts(lang)
  const { a, stage } = view
  const { whyIFit, alias, ...rest } = candidate
  const mayChange = isLive(a.status) ? a.status !== 'interest' : view.hire?.status === 'active'
  return (
    <>
      {a.initiative === 'person' && (
        <Card title={t.youWrote}>
          {a.why_i_fit ? <Paragraphs text={a.why_i_fit} /> : <p class="muted">{t.nothingWritten}</p>}
        </Card>
      )}
      <Card
        title={t.shownTitle}
        foot={mayChange ? <a href={href(paths.shown(a.id))}>{t.actions.shown}</a> : undefined}
      >
        {stage === 'closed' ? <p>{t.shownNothing}</p> : <CandidateFacts c={rest} lang={lang} today={today} />}
      </Card>
    </>
  )
}

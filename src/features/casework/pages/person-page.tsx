import type { PersonRow } from '#features/directory/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, ButtonLink } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { CertificateRow, WaitingApplication } from '../store/certificates.ts'
import type { HandoverRow } from '../store/handovers.ts'
import type { CaseApplication, CaseEvent, CaseHire } from '../store/person-case.ts'
import type { ProfileFacts } from '../store/profiles.ts'
import { personTexts } from '../texts/person.ts'
import { CertificateCard } from './certificate-card.tsx'
import { dayText } from './day-text.ts'
import { ApplicationsCard, HiresCard } from './person-applications.tsx'
import { HistoryCard } from './person-history.tsx'
import { FactsCard, ToDoCard } from './person-side.tsx'
import { ProfileCard } from './profile-card.tsx'

export type PersonCase = {
  person: PersonRow
  maskedCpr: string | undefined
  caseworker: string | undefined
  profile: ProfileFacts
  certificate: CertificateRow | undefined
  waiting: readonly WaitingApplication[]
  handover: HandoverRow | undefined
  applications: readonly CaseApplication[]
  hires: readonly CaseHire[]
  history: readonly CaseEvent[]
  onBehalfOnly: boolean
}

/** One citizen's case on one page: what waits first, then how things stand, then what has happened. */
export function PersonPage(p: {
  lang: Lang
  href: (path: string) => string
  today: string
  case: PersonCase
}) {
  const { lang, href, today } = p
  const { person, onBehalfOnly, ...c } = p.case
  const own = href(paths.person(person.id))
  return (
    <div class="two-columns">
      <div class="case-main">
        <WaitingAlert lang={lang} waiting={c.waiting} href={href(paths.certificate(person.id))} />
        {c.handover && <HandoverAlert lang={lang} handover={c.handover} href={href} />}
        <CertificateCard
          lang={lang}
          today={today}
          certificate={c.certificate}
          decideHref={href(paths.certificate(person.id))}
        />
        <ApplicationsCard
          lang={lang}
          href={href}
          today={today}
          personId={person.id}
          logsIn={person.account_id !== null}
          applications={c.applications}
        />
        <HiresCard lang={lang} hires={c.hires} />
        <ProfileCard lang={lang} profile={c.profile} helpHref={href(paths.profile(person.id))} />
        <HistoryCard
          lang={lang}
          events={c.history}
          applications={c.applications}
          onBehalfOnly={onBehalfOnly}
          everythingHref={own}
          onBehalfHref={`${own}?kun=paa-vegne-af`}
        />
      </div>
      <div class="case-side">
        <ToDoCard lang={lang} href={href} person={person} />
        <FactsCard
          lang={lang}
          href={href}
          today={today}
          person={person}
          maskedCpr={c.maskedCpr}
          caseworker={c.caseworker}
        />
      </div>
    </div>
  )
}

/** Applications that wait for this unit's decision. */
function WaitingAlert(p: { lang: Lang; waiting: readonly WaitingApplication[]; href?: string }) {
  const t = personTexts(p.lang)
  if (p.waiting.length === 0) return null
  return (
    <Alert
      kind="warning"
      title={t.waitingTitle(p.waiting.length)}
      action={p.href ? <ButtonLink href={p.href} label={t.decide} kind="primary" /> : undefined}
    >
      {p.waiting.map((a) => (
        <p>
          {t.waitingText(a.title, a.company, dayText(a.starts_on, p.lang))}{' '}
          {a.deadline && t.waitingDeadline(dayText(a.deadline, p.lang))}
        </p>
      ))}
    </Alert>
  )
}

function HandoverAlert(p: { lang: Lang; handover: HandoverRow; href: (path: string) => string }) {
  const t = personTexts(p.lang)
  return (
    <Alert
      kind="info"
      title={t.handoverTitle(p.handover.to_name)}
      action={<a href={p.href(paths.handover(p.handover.id))}>{t.handoverSee}</a>}
    >
      {t.handoverText}
    </Alert>
  )
}

import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card, Timeline, type TimelineEvent, ViewLinks } from '#platform/ui/index.ts'
import { onBehalfText } from '../on-behalf.ts'
import type { CaseApplication, CaseEvent } from '../store/person-case.ts'
import { personTexts } from '../texts/person.ts'
import { deedName, wordTexts } from '../texts/words.ts'
import { statusForUnit, toneOf } from './application-words.ts'
import { momentText } from './day-text.ts'

type HistoryProps = {
  lang: Lang
  events: readonly CaseEvent[]
  applications: readonly CaseApplication[]
  onBehalfOnly: boolean
  everythingHref: string
  onBehalfHref: string
}

/** What has happened in the case, all of it or what was done on the citizen's behalf. */
export function HistoryCard(p: HistoryProps) {
  const t = personTexts(p.lang)
  return (
    <Card title={t.history}>
      <ViewLinks
        label={t.historyLabel}
        links={[
          { href: p.everythingHref, label: t.everything, current: !p.onBehalfOnly },
          { href: p.onBehalfHref, label: t.onlyOnBehalf, current: p.onBehalfOnly },
        ]}
      />
      {p.events.length === 0 ? (
        <p>{p.onBehalfOnly ? t.historyEmptyOnBehalf : t.historyEmpty}</p>
      ) : (
        <Timeline label={t.history} events={p.events.map((e) => lineOf(e, p))} />
      )}
    </Card>
  )
}

function lineOf(e: CaseEvent, p: HistoryProps): TimelineEvent {
  const t = personTexts(p.lang)
  const w = wordTexts(p.lang)
  const when = { when: momentText(e.at, p.lang), at: danishDayAt(e.at.getTime()) }
  switch (e.kind) {
    case 'application': {
      const title = p.applications.find((a) => a.id === e.application_id)?.vacancy?.title ?? t.vacancy
      return {
        ...when,
        title: t.applicationIs(title, statusForUnit(e.to, p.lang)),
        who: t.sides[e.side],
        tone: toneOf(e.to),
      }
    }
    case 'handover':
      return { ...when, title: t.moved(e.from, e.to), tone: 'brand' }
    case 'deed':
      return {
        ...when,
        title: deedName(e.command, w),
        who: e.by ?? w.formerColleague,
        ...(e.reason ? { text: onBehalfText(e.reason, p.lang) } : {}),
      }
  }
}

import { formatTime, localTimeAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Timeline, type TimelineEvent } from '#platform/ui/index.ts'
import type { HistoryEvent } from '../history.ts'
import { fieldTexts } from '../texts/fields.ts'
import { listTexts } from '../texts/list.ts'
import { overviewTexts } from '../texts/overview.ts'

/** What has happened to a vikariat, newest first. */
export function History(p: { events: readonly HistoryEvent[]; lang: Lang }) {
  const t = overviewTexts(p.lang)
  return <Timeline label={t.history} events={p.events.map((e) => eventOf(e, p.lang))} />
}

function eventOf(e: HistoryEvent, lang: Lang): TimelineEvent {
  const t = overviewTexts(lang)
  const { day, minutes } = localTimeAt(e.at.getTime())
  const time = formatTime(minutes)
  const who = e.who ?? (e.byKey ? t.historyByKey : t.historyByItself)
  return {
    title: titleOf(e, lang),
    when: t.historyWhen(formatDay(day, lang), time),
    at: `${day}T${time}`,
    who: e.onBehalf ? `${who} ${t.historyOnBehalf}` : who,
    text: e.reason && e.kind === 'created' ? t.historyReason(e.reason) : undefined,
    tone: e.kind === 'published' ? 'success' : e.kind === 'closed' ? 'neutral' : 'brand',
  }
}

function titleOf(e: HistoryEvent, lang: Lang): string {
  const t = overviewTexts(lang)
  switch (e.kind) {
    case 'created':
      return t.historyCreated
    case 'published':
      return t.historyPublished
    case 'changed':
      return t.historyChanged(e.fields.map((f) => fieldTexts(lang).names[f].toLowerCase()).join(', '))
    case 'closed':
      return t.historyClosed(e.outcome ? listTexts(lang).outcome[e.outcome].toLowerCase() : '')
  }
}

import type { Day } from '#core/calendar/day.ts'
import { dayParts } from '#core/calendar/day.ts'
import { formatDay, formatMonth } from '#core/calendar/format-day.ts'
import type { LegalEvent, Scheme } from '#core/law/scheme.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Timeline } from '#platform/ui/index.ts'
import { sourcesOf } from '../rules-on.ts'
import { ratesTexts } from '../texts/rates.ts'
import { MarkTag, Sources } from './mark-tag.tsx'

type EventListProps = { scheme: Scheme; events: readonly LegalEvent[]; lang: Lang }

/** What happened when, as exactly as it is known, with its source. */
export function EventList({ scheme, events, lang }: EventListProps) {
  if (events.length === 0) return null
  return (
    <Timeline
      label={ratesTexts(lang).eventsTitle}
      events={events.map((event) => ({
        title: event.says[lang],
        when: whenOf(event, lang),
        at: event.from,
        tone: event.mark === 'confirmed' ? ('brand' as const) : ('warning' as const),
        text: (
          <>
            <MarkTag mark={event.mark} lang={lang} />{' '}
            <span class="law-footing">
              <Sources sources={sourcesOf(scheme, event.sources)} lang={lang} />
            </span>
          </>
        ),
      }))}
    />
  )
}

function whenOf({ from, until, precision }: LegalEvent, lang: Lang): string {
  const words = (day: Day): string =>
    precision === 'day'
      ? formatDay(day, lang)
      : precision === 'month'
        ? formatMonth(day, lang)
        : String(dayParts(day).year)
  const [first, last] = [words(from), until === undefined ? undefined : words(until)]
  return last === undefined || last === first ? first : `${first}–${last}`
}

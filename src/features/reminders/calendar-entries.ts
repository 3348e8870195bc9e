import { instantsOf } from '#core/calendar/copenhagen-time.ts'
import type { Day } from '#core/calendar/day.ts'
import { expectOk } from '#core/result.ts'
import type { CalendarEntry } from '#platform/icalendar/write-icalendar.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { CalendarRow } from './store/calendar-rows.ts'
import { reminderTexts } from './texts/reminders.ts'

export const entryName = (row: CalendarRow, lang: Lang): string =>
  reminderTexts(lang).entries[row.what](row.title, row.people)

/** Rows as a calendar program reads them; `absolute` makes the link back. */
export const entriesOf = (
  rows: readonly CalendarRow[],
  lang: Lang,
  o: { now: Date; absolute: (path: string) => string },
): CalendarEntry[] =>
  rows.map((row) => ({
    uid: `${row.key}@jobkreds`,
    summary: entryName(row, lang),
    ...(row.place ? { location: row.place } : {}),
    url: o.absolute(row.link),
    changed: o.now,
    when:
      row.from_minute !== null && row.to_minute !== null
        ? { kind: 'hours', from: at(row.day, row.from_minute), to: at(row.day, row.to_minute) }
        : { kind: 'days', from: row.day, to: row.until },
  }))

/** A class never begins in the hour that is skipped in spring; if one did, it would be moved with the clock. */
function at(day: Day, minutes: number): Date {
  const found = instantsOf({ day, minutes })
  return new Date(found.ok ? found.value[0]! : expectOk(instantsOf({ day, minutes: minutes + 60 }))[0]!)
}

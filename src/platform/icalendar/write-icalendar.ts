import ICAL from 'ical.js'
import { addDays, type Day } from '#core/calendar/day.ts'

/** An entry of a calendar: whole days, or from one moment to another (written in UTC, so that no time zone can be misread). */
export type CalendarEntry = {
  /** Stays the same when the entry changes, so that a calendar moves it in place of adding one. */
  readonly uid: string
  readonly summary: string
  readonly description?: string
  readonly location?: string
  readonly url?: string
  readonly changed: Date
  readonly when:
    | { readonly kind: 'days'; readonly from: Day; readonly to: Day }
    | { readonly kind: 'hours'; readonly from: Date; readonly to: Date }
}

/** A calendar as RFC 5545 has it, for a program that subscribes to it; folding and escaping are the library's. */
export function writeIcalendar(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = new ICAL.Component(['vcalendar', [], []])
  calendar.updatePropertyWithValue('prodid', '-//Jobkreds//Jobkreds//DA')
  calendar.updatePropertyWithValue('version', '2.0')
  calendar.updatePropertyWithValue('method', 'PUBLISH')
  calendar.updatePropertyWithValue('x-wr-calname', name)
  calendar.updatePropertyWithValue('refresh-interval', 'PT6H')
  calendar.getFirstProperty('refresh-interval')!.setParameter('value', 'DURATION')
  for (const entry of entries) {
    const event = new ICAL.Component('vevent')
    event.updatePropertyWithValue('uid', entry.uid)
    event.updatePropertyWithValue('dtstamp', utc(entry.changed))
    event.updatePropertyWithValue('summary', entry.summary)
    if (entry.description) event.updatePropertyWithValue('description', entry.description)
    if (entry.location) event.updatePropertyWithValue('location', entry.location)
    if (entry.url) event.updatePropertyWithValue('url', entry.url)
    const { when } = entry
    if (when.kind === 'days') {
      event.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(when.from))
      // the end of whole days is the day after the last
      event.updatePropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(when.to, 1)))
      event.updatePropertyWithValue('transp', 'TRANSPARENT')
    } else {
      event.updatePropertyWithValue('dtstart', utc(when.from))
      event.updatePropertyWithValue('dtend', utc(when.to))
    }
    calendar.addSubcomponent(event)
  }
  return `${calendar.toString()}\r\n`
}

const utc = (at: Date) => ICAL.Time.fromJSDate(at, true)

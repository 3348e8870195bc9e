import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { writeIcalendar } from './write-icalendar.ts'

const text = writeIcalendar('Jobkreds: Ærø & Co', [
  {
    uid: 'hold-1@jobkreds',
    summary: 'Kursus: rengøring, trin 2; med prøve og en titel, der er så lang, at linjen må foldes på æøå',
    location: 'Øresundsvej 5, 2300 København S',
    changed: new Date('2014-04-08T06:00:00Z'),
    when: { kind: 'hours', from: new Date('2014-05-06T05:36:00Z'), to: new Date('2014-05-06T13:00:00Z') },
  },
  {
    uid: 'vikar-1@jobkreds',
    summary: 'Vikariatet',
    changed: new Date('2014-04-08T06:00:00Z'),
    when: { kind: 'days', from: day('2014-05-05'), to: day('2014-05-09') },
  },
])

test('a calendar is read back by a program as it was meant', () => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const [course, period] = calendar.getAllSubcomponents('vevent').map((e) => new ICAL.Event(e))
  expect(course!.summary).toBe(
    'Kursus: rengøring, trin 2; med prøve og en titel, der er så lang, at linjen må foldes på æøå',
  )
  expect(course!.location).toBe('Øresundsvej 5, 2300 København S')
  expect(course!.startDate.toJSDate().toISOString()).toBe('2014-05-06T05:36:00.000Z')
  expect(period!.startDate.isDate).toBe(true)
  // the last day counts, and the end is the day after it
  expect(period!.endDate.toString()).toBe('2014-05-10')
})

test('lines are ended and folded as the standard asks', () => {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(76)
})

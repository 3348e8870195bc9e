import type { Day } from '#core/calendar/day.ts'
import { formatPeriod } from '#core/calendar/format-day.ts'
import { texts } from '#platform/text/texts.ts'

type Period = { from: Day; to: Day }

/** What every draft of a set says about the whole. */
export const setTexts = texts({
  da: {
    about: (number: number, whole: Period, stays: readonly ({ company: string } & Period)[]) =>
      `Vikariatet er en del af fælles vikariat nr. ${number}: den samme vikar kan arbejde ${formatPeriod(whole, 'da')} hos ` +
      `${new Set(stays.map((s) => s.company)).size} virksomheder efter hinanden. Hver virksomhed ansætter for sin egen del:\n` +
      stays.map((s) => `- ${s.company}: ${formatPeriod(s, 'da')}`).join('\n'),
  },
  en: {
    about: (number, whole, stays) =>
      `This temp job is part of shared temp job no. ${number}: the same vikar can work ${formatPeriod(whole, 'en')} at ` +
      `${new Set(stays.map((s) => s.company)).size} companies one after the other. Each company employs for its own part:\n` +
      stays.map((s) => `- ${s.company}: ${formatPeriod(s, 'en')}`).join('\n'),
  },
})

import type { Day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { mondayOf, weeksInIsoYear } from '#core/calendar/iso-week.ts'
import { parseDay } from '#core/calendar/parse-day.ts'
import { DAY_PROBLEMS } from '#platform/form/fields.ts'
import { problemText } from '#platform/form/parse.ts'
import type { Lang } from '#platform/text/texts.ts'
import { factFormTexts } from './texts.ts'

export type ReadDay = { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly says: string }

/** `2026-W53`, `2026-W53-1`, `uge 53 2026`, `week 53, 2026`. */
const ISO_WEEK = /^(\d{4})-?w(\d{1,2})(?:-?\d)?$/
const SPOKEN_WEEK = /^(?:uge|week) (\d{1,2}),? (?:i |of )?(\d{4})$/

/** A day as people write it; a refusal says what is wrong with this very one, and never repeats what was typed. */
export function readDay(text: string, lang: Lang): ReadDay {
  const read = parseDay(text)
  if (read.ok) return { ok: true, day: read.value }
  const week = weekIn(text.trim().toLowerCase())
  if (week !== undefined) return { ok: false, says: weekSentence(week, lang) }
  return { ok: false, says: problemText({ field: '', key: DAY_PROBLEMS[read.reason] }, lang) }
}

function weekIn(text: string): { year: number; week: number } | undefined {
  const iso = ISO_WEEK.exec(text)
  if (iso) return { year: Number(iso[1]), week: Number(iso[2]) }
  const spoken = SPOKEN_WEEK.exec(text)
  return spoken ? { year: Number(spoken[2]), week: Number(spoken[1]) } : undefined
}

function weekSentence({ year, week }: { year: number; week: number }, lang: Lang): string {
  const t = factFormTexts(lang)
  if (year < 1900 || year > 2199) return problemText({ field: '', key: 'yearOutOfRange' }, lang)
  const monday = mondayOf({ year, week })
  if (monday === undefined) return t.noSuchWeek(year, weeksInIsoYear(year))
  return t.week(week, year, formatDay(monday, lang))
}

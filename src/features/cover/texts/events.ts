import { isDay } from '#core/calendar/day.ts'
import { formatPeriod } from '#core/calendar/format-day.ts'
import { type Lang, texts } from '#platform/text/texts.ts'

const eventTexts = texts({
  da: {
    'cover.made': (job: string, period: string) => `Et vikariat blev lavet: ${job}, ${period}`,
    'cover.changed': (job: string, period: string) => `Et vikariat blev rettet: ${job}, ${period}`,
    'cover.ended': (job: string, period: string) => `Et vikariat blev taget ud af sagen: ${job}, ${period}`,
    'cover.hired': (job: string, period: string) => `En vikar blev ansat: ${job}, ${period}`,
  },
  en: {
    'cover.made': (job, period) => `A temp job was made: ${job}, ${period}`,
    'cover.changed': (job, period) => `A temp job was changed: ${job}, ${period}`,
    'cover.ended': (job, period) => `A temp job was taken out of the case: ${job}, ${period}`,
    'cover.hired': (job, period) => `A vikar was hired: ${job}, ${period}`,
  },
})

/** What this feature wrote in the journal, in words. */
export function eventText(
  kind: string,
  data: Readonly<Record<string, unknown>>,
  lang: Lang,
): string | undefined {
  const t = eventTexts(lang)
  const said = kind in t ? t[kind as keyof typeof t] : undefined
  const from = String(data.from)
  const to = String(data.to)
  return said?.(String(data.function), isDay(from) && isDay(to) ? formatPeriod({ from, to }, lang) : '')
}

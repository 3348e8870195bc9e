import { day } from '#core/calendar/day.ts'
import { formatPeriod } from '#core/calendar/format-day.ts'
import { escapeMarkup as e } from '#core/text/escape-markup.ts'
import { hoursText } from '#features/vacancies/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { Hit } from './listing-row.ts'
import { paths } from './paths.ts'
import { resultTexts } from './texts/results.ts'

type FeedInput = {
  title: string
  /** This feed's own address, and the page it follows. */
  self: string
  page: string
  hits: readonly Hit[]
  now: Date
  lang: Lang
  absolute: (path: string) => string
}

/** A search as an Atom feed (RFC 4287). Entries keep their id for as long as the vikariat lives. */
export function atomFeed(f: FeedInput): string {
  const changes = f.hits.map((hit) => Date.parse(hit.updated_at))
  const updated = new Date(changes.length === 0 ? f.now : Math.max(...changes))
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${f.lang}">
  <id>${e(f.self)}</id>
  <title>${e(f.title)}</title>
  <updated>${updated.toISOString()}</updated>
  <author><name>Jobkreds</name></author>
  <link rel="self" type="application/atom+xml" href="${e(f.self)}"/>
  <link rel="alternate" type="text/html" href="${e(f.page)}"/>
${f.hits.map((hit) => entry(hit, f)).join('')}</feed>
`
}

function entry(hit: Hit, { lang, absolute }: FeedInput): string {
  const t = resultTexts(lang)
  const url = absolute(paths.vacancy(hit.number))
  const period = formatPeriod({ from: day(hit.starts_on), to: day(hit.ends_on) }, lang)
  const hours = t.perWeek(hoursText(hit.weekly_minutes_min, hit.weekly_minutes_max, lang))
  return `  <entry>
    <id>${e(url)}</id>
    <title>${e(`${hit.title}, ${hit.town}`)}</title>
    <link rel="alternate" type="text/html" href="${e(url)}"/>
    <published>${new Date(hit.published_at).toISOString()}</published>
    <updated>${new Date(hit.updated_at).toISOString()}</updated>
    <summary>${e(`${hit.company_name}, ${hit.postcode} ${hit.town}. ${period}. ${hours}.`)}</summary>
  </entry>
`
}

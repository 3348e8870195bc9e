import { formatDayShort } from '#core/calendar/format-day.ts'
import { occupationAreaByCode } from '#core/occupation/areas.ts'
import type { Place } from '#core/place/find-place.ts'
import type { Lang } from '#platform/text/texts.ts'
import { changed, HOUR_BANDS, type Search } from './query.ts'
import { resultTexts } from './texts/results.ts'

/** One part of a search in words, and the search without it. */
export type SearchPart = { readonly label: string; readonly without: Search }

/** Everything that narrows a search, part by part. */
export function searchParts(s: Search, place: Place | undefined, lang: Lang): SearchPart[] {
  const t = resultTexts(lang)
  const part = (label: string, change: Partial<Search>): SearchPart => ({
    label,
    without: changed(s, change),
  })
  const parts: SearchPart[] = []
  if (s.q !== '') parts.push(part(t.chipText(s.q), { q: '' }))
  if (place) parts.push(part(placePart(s, place.label, lang), { place: '' }))
  for (const code of s.areas) {
    const area = occupationAreaByCode(code)
    if (area) parts.push(part(area[lang], { areas: s.areas.filter((one) => one !== code) }))
  }
  if (s.from !== undefined || s.to !== undefined)
    parts.push(part(periodPart(s, lang), { from: undefined, to: undefined }))
  for (const band of HOUR_BANDS.filter((b) => s.bands.includes(b)))
    parts.push(part(t.band[band], { bands: s.bands.filter((one) => one !== band) }))
  if (s.category) parts.push(part(t.categories[s.category], { category: undefined }))
  return parts
}

/** The search in one line, for a title or a mail: "»kok« · Højst 25 km fra 2750 Ballerup". */
export const describeSearch = (s: Search, place: Place | undefined, lang: Lang): string =>
  searchParts(s, place, lang)
    .map((part) => part.label)
    .join(' · ')

function placePart({ reach }: Search, place: string, lang: Lang): string {
  const t = resultTexts(lang)
  if (reach.kind === 'km') return t.chipKm(reach.km, place)
  if (reach.kind === 'minutes') return t.chipMinutes(reach.minutes, place)
  return reach.kind === 'here' ? t.chipHere(place) : t.chipAnywhere(place)
}

function periodPart({ from, to }: Search, lang: Lang): string {
  const t = resultTexts(lang)
  if (from !== undefined && to !== undefined)
    return t.chipPeriod(formatDayShort(from, lang), formatDayShort(to, lang))
  return from !== undefined ? t.chipFrom(formatDayShort(from, lang)) : t.chipTo(formatDayShort(to!, lang))
}

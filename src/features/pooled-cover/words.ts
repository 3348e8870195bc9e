import { occupationByCode } from '#core/occupation/occupations.ts'
import { formatHours } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'

/** What an occupation is called at the head of something. */
export function jobName(code: string | null, lang: Lang): string {
  const known = code === null ? undefined : occupationByCode(code)
  const name = known ? (lang === 'da' ? known.title : known.english) : (code ?? '')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** A person by name where the reader may see it, and the function. */
export const personName = (row: { name: string; function_title: string }): string =>
  row.name ? `${row.name}, ${row.function_title}` : row.function_title

/** Whole hours, without the word. */
export const wholeHours = (minutes: number, lang: Lang): string =>
  Math.round(minutes / 60).toLocaleString(lang)

/** Hours to the nearest half: averages have minutes nobody works by. */
export const aboutHours = (minutes: number, lang: Lang): string =>
  formatHours(Math.round(minutes / 30) * 30, lang)

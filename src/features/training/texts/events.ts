import { isDay } from '#core/calendar/day.ts'
import { formatDay, formatMonth } from '#core/calendar/format-day.ts'
import type { Feature } from '#platform/feature.ts'
import { texts } from '#platform/text/texts.ts'

/** What a line of the journal is filled with: `n` counts people or seats. */
type Said = { title: string; day: string; to: string; month: string; n: (key: string) => number }

const eventTexts = texts({
  da: {
    reserved: ({ title, day, n }: Said) =>
      `»${title}« fra ${day}: ${n('seats') === 1 ? '1 plads' : `${n('seats')} pladser`} reserveret${n('waiting') > 0 ? `, ${n('waiting')} i kø` : ''}`,
    seated: ({ title, day, n }: Said) =>
      `»${title}« fra ${day}: ${n('seats') === 1 ? '1 plads' : `${n('seats')} pladser`} fra køen`,
    'given-up': ({ title, day, n }: Said) => `»${title}« fra ${day}: ${n('people')} meldt fra`,
    left: ({ title, day, n }: Said) => `»${title}« fra ${day}: ${n('people')} stoppet`,
    removed: ({ title, day, n }: Said) =>
      `»${title}« fra ${day}: ${n('people')} meldt ud af uddannelsesstedet`,
    confirmed: ({ title, day }: Said) => `»${title}« fra ${day} bliver til noget`,
    moved: ({ title, day, to }: Said) => `»${title}« er flyttet fra ${day} til ${to}`,
    place: ({ title, day }: Said) => `»${title}« fra ${day} holdes et andet sted`,
    capacity: ({ title, day }: Said) => `»${title}« fra ${day} har fået en ny pris`,
    cancelled: ({ title, day }: Said) => `»${title}« fra ${day} er aflyst`,
    settled: ({ title }: Said) => `Ændringen af »${title}« er besvaret`,
    attendance: ({ title, day, n }: Said) =>
      `»${title}«, ${day}: ${n('present')} af ${n('of')} var til stede`,
    held: ({ title, n }: Said) =>
      `»${title}« er afholdt${n('completed') + n('absent') > 0 ? `: ${n('completed')} har gennemført` : ''}${n('partly') > 0 ? `, ${n('partly')} af dem var der ikke hele tiden` : ''}${n('absent') > 0 ? `, ${n('absent')} mødte ikke` : ''}`,
    wanted: ({ title, month, n }: Said) => `Behov meldt: »${title}«, ${n('seats')} i ${month}`,
    'not-wanted': ({ title }: Said) => `Behov taget tilbage: »${title}«`,
  },
  en: {
    reserved: ({ title, day, n }) =>
      `“${title}” from ${day}: ${n('seats') === 1 ? '1 seat' : `${n('seats')} seats`} reserved${n('waiting') > 0 ? `, ${n('waiting')} in the queue` : ''}`,
    seated: ({ title, day, n }) =>
      `“${title}” from ${day}: ${n('seats') === 1 ? '1 seat' : `${n('seats')} seats`} from the queue`,
    'given-up': ({ title, day, n }) => `“${title}” from ${day}: ${n('people')} withdrawn`,
    left: ({ title, day, n }) => `“${title}” from ${day}: ${n('people')} stopped`,
    removed: ({ title, day, n }) => `“${title}” from ${day}: ${n('people')} taken out by the provider`,
    confirmed: ({ title, day }) => `“${title}” from ${day} takes place`,
    moved: ({ title, day, to }) => `“${title}” was moved from ${day} to ${to}`,
    place: ({ title, day }) => `“${title}” from ${day} is held in another place`,
    capacity: ({ title, day }) => `“${title}” from ${day} has a new price`,
    cancelled: ({ title, day }) => `“${title}” from ${day} was cancelled`,
    settled: ({ title }) => `The change of “${title}” was answered`,
    attendance: ({ title, day, n }) => `“${title}”, ${day}: ${n('present')} of ${n('of')} were there`,
    held: ({ title, n }) =>
      `“${title}” was held${n('completed') + n('absent') > 0 ? `: ${n('completed')} completed it` : ''}${n('partly') > 0 ? `, ${n('partly')} of them not there all the time` : ''}${n('absent') > 0 ? `, ${n('absent')} never came` : ''}`,
    wanted: ({ title, month, n }) => `Demand entered: “${title}”, ${n('seats')} in ${month}`,
    'not-wanted': ({ title }) => `Demand withdrawn: “${title}”`,
  },
})

/** What training wrote in the journal, in words. */
export const eventText: NonNullable<Feature['caseEvents']> = (kind, data, lang) => {
  const [area, what = ''] = kind.split('.')
  const t = eventTexts(lang)
  if (area !== 'training' || !(what in t)) return undefined
  const dayOf = (value: unknown) => (typeof value === 'string' && isDay(value) ? formatDay(value, lang) : '')
  return t[what as keyof typeof t]({
    title: String(data.title),
    day: dayOf(data.day),
    to: dayOf(data.to),
    month: typeof data.month === 'string' && isDay(data.month) ? formatMonth(data.month, lang) : '',
    n: (key) => Number(data[key] ?? 0),
  })
}

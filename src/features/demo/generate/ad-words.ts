import type { Day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { Course, Line, Trade } from '../words/area.ts'
import { counted, inTown, months, numberWord, withArticle } from '../words/grammar.ts'
import type { Employer } from './employers.ts'
import { type Chance, chance } from './seeded.ts'
import { sentenceFor } from './sentences.ts'

/** What one ad is about, decided before a word is written. */
export type AdFacts = {
  employer: Employer
  trade: Trade
  category: 'jobrotation' | 'ordinary'
  openings: number
  starts: Day
  ends: Day
  months: number
  hours: number
  hoursMost: number
  contact: { name: string; phone: string }
  /** Key of an agreement, or the workplace's own words. */
  pay: string
}

/** The words for the holes of every sentence in an ad, the course that is taught, and the tags that hold. */
export type AdWords = { words: Record<string, string>; course: Course; tags: string[] }

export function adWords(seed: number, random: Chance, facts: AdFacts): AdWords {
  const { employer, trade } = facts
  const { workplace, row } = employer
  const month = Number(facts.starts.slice(5, 7))
  const tags = [
    workplace.key,
    workplace.sector,
    trade.occupation,
    facts.category === 'jobrotation' ? 'rotation' : 'ordinary',
    ...(facts.pay === 'customary' ? [] : ['agreement']),
    facts.openings === 1 ? 'one' : 'several',
    ...(month >= 5 && month <= 8 ? ['summer'] : []),
    ...(month >= 11 || month <= 2 ? ['winter'] : []),
  ]
  const course = random.pick(coursesFor(employer, trade))
  const learners = learnersFor(employer, trade)
  const place = workplace.noun
  const theTitle = trade.noun.theOne
  const words: Record<string, string> = {
    ...numbersOf(seed, employer),
    ...workplace.words,
    navn: row.name.replace(/ (ApS|A\/S|I\/S)$/, ''),
    titel: trade.noun.one,
    titlen: theTitle,
    titler: trade.noun.many,
    'en titel': counted(trade.noun, facts.openings),
    'vores titel': `vores ${theTitle.startsWith('den ') ? theTitle.slice(4) : trade.noun.one}`,
    'antal titler': counted(trade.noun, facts.openings),
    sted: place.one,
    'et sted': withArticle(place),
    stedet: place.theOne,
    'på stedet': `${workplace.at} ${place.theOne}`,
    by: row.town,
    'i by': inTown(row.town),
    hvem: sentenceFor(random, learners, tags),
    kursus: course.on,
    kursustitel: course.title,
    kursusuger: courseLength(random, facts.months),
    måneder: months(facts.months),
    start: formatDay(facts.starts, 'da').replace(/ \d{4}$/, ''),
    slut: ended(facts),
    timer: hoursInWords(facts),
    kontakt: facts.contact.name,
    kontaktfornavn: facts.contact.name.split(' ')[0]!,
    telefon: facts.contact.phone.slice(3).replace(/(\d\d)(?=\d)/g, '$1 '),
  }
  return { words, course, tags }
}

/** Courses of the trade itself where there are some, otherwise what is taught at such a workplace. */
function coursesFor({ area, workplace }: Employer, trade: Trade): readonly Course[] {
  const own = area.courses.filter((one) => one.at?.includes(trade.occupation))
  if (own.length > 1) return own
  return area.courses.filter(
    (one) => one.at === undefined || one.at.includes(workplace.key) || own.includes(one),
  )
}

function learnersFor({ area, many }: Employer, trade: Trade): readonly Line[] {
  const all = many ? area.learners.many : area.learners.few
  const own = all.filter((line) => line[0] === trade.occupation)
  return own.length > 0 ? own : all
}

/** The workplace's own numbers: the same in each of its ads, and never more people than work there. */
function numbersOf(seed: number, { area, row, index }: Employer): Record<string, string> {
  const random = chance(seed, 'numbers', index)
  return Object.fromEntries(
    Object.entries(area.numbers).flatMap(([key, [least, most]]) => {
      const drawn = random.int(least, most)
      const value = area.staff?.includes(key) ? Math.min(drawn, Math.max(2, row.employees - 1)) : drawn
      return [
        [key, numberWord(value)],
        [`${key} tal`, String(value)],
      ]
    }),
  )
}

/** With the year where it is another one: `til 6. juli 2015`. */
const ended = ({ starts, ends }: AdFacts): string => {
  const text = formatDay(ends, 'da')
  return starts.slice(0, 4) === ends.slice(0, 4) ? text.replace(/ \d{4}$/, '') : text
}

const courseLength = (random: Chance, monthsLong: number): string => {
  const weeks = random.int(1, Math.max(2, Math.min(12, monthsLong * 2)))
  return weeks === 1 ? 'en uge' : `${numberWord(weeks)} uger`
}

const hoursInWords = ({ hours, hoursMost }: AdFacts): string =>
  hours === hoursMost ? String(hours) : `${hours}–${hoursMost}`

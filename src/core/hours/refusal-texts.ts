import type { Day } from '../calendar/day.ts'
import { formatDay } from '../calendar/format-day.ts'
import type { Sentence } from '../law/scheme.ts'
import type { RefusalDetails } from '../result.ts'
import { formatHours } from '../text/hours.ts'
import type { EntryRefusal } from './entry-minutes.ts'
import { both } from './problem.ts'

/** What a person hears when an entry cannot be taken into the account. */
export function refusalSentence(reason: EntryRefusal, details: RefusalDetails = {}): Sentence {
  return SENTENCES[reason](details)
}

const SENTENCES: Readonly<Record<EntryRefusal, (details: RefusalDetails) => Sentence>> = {
  'not-whole-minutes': ({ minutes }) =>
    both(
      `${minutes} er ikke et helt antal minutter. 7,4 timer er 444 minutter.`,
      `${minutes} is not a whole number of minutes. 7.4 hours are 444 minutes.`,
    ),
  'negative-minutes': ({ minutes }) =>
    both(
      `${minutes} minutter: en dag kan ikke have færre end 0 minutter. Er et tal indberettet forkert, så ret det med en post.`,
      `${minutes} minutes: a day cannot have fewer than 0 minutes. If a figure was reported wrongly, correct it by an entry.`,
    ),
  'more-than-a-day': ({ minutes, most, day }) =>
    both(
      `${minutes} minutter er mere, end dagen har. ${formatDay(day as Day, 'da')} har ${formatHours(Number(most), 'da')}${most === 1440 ? '' : ', fordi uret stilles om'}, altså ${most} minutter.`,
      `${minutes} minutes are more than the day has. ${formatDay(day as Day, 'en')} has ${formatHours(Number(most), 'en')}${most === 1440 ? '' : ', because the clock changes'}, that is ${most} minutes.`,
    ),
  'more-supported-than-paid': ({ minutes, paid }) =>
    both(
      `${minutes} minutter med anden støtte er flere end de ${paid} minutter med løn, der kan tælle. De to tal modsiger hinanden.`,
      `${minutes} minutes of other support are more than the ${paid} paid minutes that can count. The two figures contradict each other.`,
    ),
  'negative-rate': () =>
    both('En sats er et helt antal øre på 0 eller mere.', 'A rate is a whole number of øre, 0 or more.'),
  'day-entered-before': ({ day }) =>
    both(
      `${formatDay(day as Day, 'da')} står her to gange for samme person. Ingen kan være to steder på samme tid: læg minutterne sammen, eller ret dagen med en post.`,
      `${formatDay(day as Day, 'en')} stands here twice for the same person. Nobody can be in two places at once: add the minutes up, or correct the day by an entry.`,
    ),
  'nothing-to-correct': ({ day }) =>
    both(
      `Der er intet at rette den ${formatDay(day as Day, 'da')} for denne person: dagen er ikke indberettet.`,
      `There is nothing to correct on ${formatDay(day as Day, 'en')} for this person: the day has not been reported.`,
    ),
  'ends-before-start': ({ from, to }) =>
    both(`Slutter (${to}), før det begynder (${from}).`, `Ends (${to}) before it begins (${from}).`),
  'two-jobs-at-once': ({ from, to }) =>
    both(
      `Vikaren er allerede ansat i en periode, som overlapper (${period(from, to, 'da')}). En vikar kan ikke have to job på samme tid i samme bevilling.`,
      `The vikar is already employed in a period that overlaps (${period(from, to, 'en')}). A vikar cannot have two jobs at the same time under one grant.`,
    ),
  'claims-go-back': ({ day, before }) =>
    both(
      `Der er allerede opgjort til og med ${before}, så der kan ikke opgøres til og med ${day}. Opgørelser står i den rækkefølge, de er lavet.`,
      `Claims have been made through ${before}, so none can be made through ${day}. Claims stand in the order they were made.`,
    ),
  'period-closed': ({ day, closed }) =>
    both(
      `Perioden til og med ${closed} er lukket, så ${day} kan ikke ændres. Åbn den først igen med en post ("reopen").`,
      `The period through ${closed} is closed, so ${day} cannot be changed. First open it again by an entry ("reopen").`,
    ),
  'not-closed': ({ day }) =>
    both(`Der er ingen lukket periode, som ${day} ligger i.`, `There is no closed period that ${day} is in.`),
}

function period(from: unknown, to: unknown, lang: 'da' | 'en'): string {
  if (to !== '9999-12-31') return `${from}–${to}`
  return lang === 'da' ? `fra ${from}` : `from ${from}`
}

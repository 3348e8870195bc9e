import { formatDay, formatPeriod } from '../calendar/format-day.ts'
import type { Mark, Sentence } from '../law/scheme.ts'
import { formatHours, formatHoursNumber } from '../text/hours.ts'
import type { Lang } from '../text/lang.ts'
import type { Because, Excluded, NotPayableReason, Side } from './not-payable.ts'
import type { Grant } from './terms.ts'

type Told = {
  readonly who: string
  readonly hours: string
  readonly side: Side
  readonly grant: Grant
  readonly because: Because
}

type Texts = Readonly<Record<NotPayableReason, (told: Told) => string>>

/** Why these hours of this person are not paid, with the figures that decide it and whether their rule is confirmed. */
export function notPayableSentence(excluded: Excluded, grant: Grant, mark: Mark | undefined): Sentence {
  const told = (lang: Lang): Told => ({
    who: `${WHO[lang][excluded.side]} ${excluded.id}`,
    hours: formatHours(excluded.minutes, lang),
    side: excluded.side,
    grant,
    because: excluded.because,
  })
  const weak = mark === 'unconfirmed'
  return {
    da: `${DA[excluded.reason](told('da'))}${weak ? ' Reglen er ikke bekræftet.' : ''}`,
    en: `${EN[excluded.reason](told('en'))}${weak ? ' The rule is not confirmed.' : ''}`,
  }
}

const WHO: Readonly<Record<Lang, Readonly<Record<Side, string>>>> = {
  da: { education: 'Medarbejder', temp: 'Vikar' },
  en: { education: 'Employee', temp: 'Vikar' },
}

const DA: Texts = {
  'outside-grant': ({ who, hours, grant }) =>
    `${who}: ${hours} ligger uden for bevillingens periode (${formatPeriod({ from: grant.start, to: grant.end }, 'da')}) og kan ikke udbetales.`,
  'scheme-closed': ({ who, hours, grant, because }) =>
    `${who}: ${hours} kan ikke udbetales. Bevillingen er givet den ${formatDay(grant.given, 'da')}, og de sidste bevillinger kunne gives den ${formatDay(because.last!, 'da')}.`,
  'rule-unknown': ({ who, hours, because }) =>
    `${who}: ${hours} kan ikke udbetales endnu, for reglen kan ikke afgøres. Der mangler: ${listed(because, 'da')}.`,
  'not-paid': ({ who, hours }) =>
    `${who}: ${hours} på uddannelse er uden løn. Kun timer med løn kan udbetales.`,
  'supported-otherwise': ({ who, hours }) =>
    `${who}: ${hours} får støtte fra en anden ordning. Den samme time kan ikke støttes to gange.`,
  'no-overlap': ({ who, hours, side }) =>
    side === 'temp'
      ? `${who}: ${hours} ligger, hvor ingen medarbejder var i gang med uddannelse. Vikarens periode og uddannelsen skal have noget tid til fælles.`
      : `${who}: ${hours} ligger, hvor der ikke var nogen vikar. Uddannelsen og en vikars periode skal have noget tid til fælles.`,
  'outside-employment': ({ who, hours }) =>
    `${who}: ${hours} ligger uden for den periode, vikaren er meldt ansat i.`,
  'over-duration': ({ who, hours, because }) =>
    `${who}: ${hours} ligger efter den ${formatDay(because.last!, 'da')}. En vikar kan højst tælle med i ${because.weeks} uger; derefter kan en ny vikar tage over.`,
  'over-weekly-ceiling': ({ who, hours, because }) =>
    `${who}: ${hours} ligger over ${formatHoursNumber(because.most!, 'da')} timer på en uge, som er det højeste, der kan tælle med.`,
  'over-total': ({ who, hours, because }) =>
    `${who}: ${hours} ligger over de ${formatHoursNumber(because.most!, 'da')} timer, som en vikar højst kan tælle med i alt.`,
  'under-weekly-average': ({ who, hours, because }) =>
    `${who}: ${hours} kan ikke udbetales. Vikaren har i gennemsnit arbejdet ${formatHoursNumber(because.average!, 'da')} timer om ugen, og der kræves mindst ${formatHoursNumber(because.least!, 'da')}.`,
  'no-temp-hours': ({ who, hours }) => `${who}: Der er endnu ikke vikartimer nok til ${hours} på uddannelse.`,
  'no-education-hours': ({ who, hours }) =>
    `${who}: Der er ikke uddannelsestimer nok til ${hours} af vikarens arbejde.`,
  'rate-unknown': ({ who, hours, because }) =>
    `${who}: ${hours} venter, for satsen kendes ikke. Der mangler: ${listed(because, 'da')}.`,
  'no-rate': ({ who, hours }) => `${who}: ${hours} ligger på dage, hvor ordningen ingen sats har.`,
}

const EN: Texts = {
  'outside-grant': ({ who, hours, grant }) =>
    `${who}: ${hours} lie outside the grant's period (${formatPeriod({ from: grant.start, to: grant.end }, 'en')}) and cannot be paid.`,
  'scheme-closed': ({ who, hours, grant, because }) =>
    `${who}: ${hours} cannot be paid. The grant was given on ${formatDay(grant.given, 'en')}, and the last grants could be given on ${formatDay(because.last!, 'en')}.`,
  'rule-unknown': ({ who, hours, because }) =>
    `${who}: ${hours} cannot be paid yet, because the rule cannot be decided. Missing: ${listed(because, 'en')}.`,
  'not-paid': ({ who, hours }) =>
    `${who}: ${hours} of education without wages. Only hours with wages can be paid.`,
  'supported-otherwise': ({ who, hours }) =>
    `${who}: ${hours} are supported by another scheme. The same hour cannot be supported twice.`,
  'no-overlap': ({ who, hours, side }) =>
    side === 'temp'
      ? `${who}: ${hours} lie where no employee was in the middle of education. The vikar's period and the education must have some time in common.`
      : `${who}: ${hours} lie where there was no vikar. The education and a vikar's period must have some time in common.`,
  'outside-employment': ({ who, hours }) =>
    `${who}: ${hours} lie outside the period in which the vikar is said to be employed.`,
  'over-duration': ({ who, hours, because }) =>
    `${who}: ${hours} lie after ${formatDay(because.last!, 'en')}. A vikar counts for ${because.weeks} weeks at most; after that another vikar can take over.`,
  'over-weekly-ceiling': ({ who, hours, because }) =>
    `${who}: ${hours} are above ${formatHoursNumber(because.most!, 'en')} hours in a week, the most that can count.`,
  'over-total': ({ who, hours, because }) =>
    `${who}: ${hours} are above the ${formatHoursNumber(because.most!, 'en')} hours a vikar can count for in all.`,
  'under-weekly-average': ({ who, hours, because }) =>
    `${who}: ${hours} cannot be paid. The vikar has worked ${formatHoursNumber(because.average!, 'en')} hours a week on average, and at least ${formatHoursNumber(because.least!, 'en')} are required.`,
  'no-temp-hours': ({ who, hours }) =>
    `${who}: there are not vikar hours enough yet for ${hours} of education.`,
  'no-education-hours': ({ who, hours }) =>
    `${who}: there are not education hours enough for ${hours} of the vikar's work.`,
  'rate-unknown': ({ who, hours, because }) =>
    `${who}: ${hours} are waiting, because the rate is not known. Missing: ${listed(because, 'en')}.`,
  'no-rate': ({ who, hours }) => `${who}: ${hours} lie on days for which the scheme has no rate.`,
}

function listed({ missing = [] }: Because, lang: Lang): string {
  return missing.map((sentence) => sentence[lang]).join('; ')
}

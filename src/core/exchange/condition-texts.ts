import { formatDay } from '../calendar/format-day.ts'
import { formatHours } from '../text/hours.ts'
import type { Lang } from '../text/lang.ts'
import { certificateByKey } from './certificates.ts'
import { drivingLicenceNames } from './driving-licences.ts'
import type { CheckedDemand } from './fit-checks.ts'
import type { Condition } from './fit-conditions.ts'
import { languageLevelNames, languageName } from './languages.ts'
import { type Wording, type WordingOf, word } from './wording.ts'

/** What is missing, as the job-seeker reads it. */
export function conditionForPerson(condition: Condition, lang: Lang): string {
  return word(personConditions, condition, lang)
}

/** What is missing, as a company reads it: no dates, hours or minutes of the person's. */
export function conditionForCompany(condition: Condition, lang: Lang): string {
  return word(companyConditions, condition, lang)
}

/** What would help the job-seeker, where something would. */
export function helpFor(condition: Condition, lang: Lang): string | undefined {
  return condition.near ? help[condition.key][lang] : undefined
}

/** What was checked, whoever reads it. */
export function demandName(demand: CheckedDemand, lang: Lang): string {
  return word(demands, demand, lang)
}

const demands: WordingOf<CheckedDemand> = {
  period: { da: () => 'Ledig i perioden', en: () => 'Available in the period' },
  hours: { da: () => 'Timer om ugen', en: () => 'Hours a week' },
  travel: { da: () => 'Rejsetid', en: () => 'Travel time' },
  certificate: {
    da: ({ certificate }) => certificateName(certificate, 'da'),
    en: ({ certificate }) => certificateName(certificate, 'en'),
  },
  'driving-licence': {
    da: ({ licence }) => drivingLicenceNames[licence].da,
    en: ({ licence }) => drivingLicenceNames[licence].en,
  },
  language: {
    da: ({ language }) => capital(languageText(language, 'da')),
    en: ({ language }) => capital(languageText(language, 'en')),
  },
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What would help, as a company reads it: what it can do itself, or ask about. */
export function companyHelpFor(condition: Condition, lang: Lang): string | undefined {
  return condition.near ? companyHelp[condition.key][lang] : undefined
}

const companyHelp: Readonly<Record<Condition['key'], Wording>> = {
  period: { da: 'Spørg, om datoerne kan flyttes lidt.', en: 'Ask whether the dates can move a little.' },
  'too-few-hours': { da: 'Spørg, om der kan blive flere timer.', en: 'See whether there can be more hours.' },
  'too-many-hours': { da: 'Spørg, om to kan dele timerne.', en: 'See whether two can share the hours.' },
  travel: {
    da: 'Tiden er anslået. Spørg kandidaten, om turen kan lade sig gøre.',
    en: 'The time is estimated. Ask the candidate whether the journey is possible.',
  },
  ferry: {
    da: 'Vi kender ikke sejltiden. Spørg kandidaten, om turen kan lade sig gøre.',
    en: 'We do not know the crossing time. Ask the candidate whether the journey is possible.',
  },
  certificate: {
    da: 'Spørg, om kandidaten har det. Ellers kan det ofte tages på et kursus.',
    en: 'Ask whether the candidate has it. Otherwise it can often be taken as a course.',
  },
  'driving-licence': {
    da: 'Spørg, om kandidaten har det eller kan tage det.',
    en: 'Ask whether the candidate has it or can get it.',
  },
  language: {
    da: 'Kandidaten kan noget af sproget. Tal om, hvad arbejdet kræver.',
    en: 'The candidate speaks some of it. Talk about what the work takes.',
  },
}

const personConditions: WordingOf<Condition> = {
  period: {
    da: ({ from, to }) =>
      from !== undefined
        ? `Du er først ledig fra ${formatDay(from, 'da')}`
        : to !== undefined
          ? `Du er kun ledig til ${formatDay(to, 'da')}`
          : 'Du er ikke ledig i perioden',
    en: ({ from, to }) =>
      from !== undefined
        ? `You are only available from ${formatDay(from, 'en')}`
        : to !== undefined
          ? `You are only available until ${formatDay(to, 'en')}`
          : 'You are not available in the period',
  },
  'too-few-hours': {
    da: ({ minutes }) => `Vikariatet er på ${formatHours(minutes, 'da')} færre om ugen, end du søger`,
    en: ({ minutes }) => `It is ${formatHours(minutes, 'en')} a week less than you want`,
  },
  'too-many-hours': {
    da: ({ minutes }) => `Vikariatet er på ${formatHours(minutes, 'da')} mere om ugen, end du søger`,
    en: ({ minutes }) => `It is ${formatHours(minutes, 'en')} a week more than you want`,
  },
  travel: {
    da: ({ minutes, max }) => `Cirka ${minutes} minutter i bil; du vil højst rejse ${max}`,
    en: ({ minutes, max }) => `About ${minutes} minutes by car; you will travel ${max} at most`,
  },
  ferry: { da: () => 'Man skal med færge', en: () => 'You need a ferry to get there' },
  certificate: {
    da: ({ certificate }) => `Kræver: ${certificateName(certificate, 'da')}`,
    en: ({ certificate }) => `Requires: ${certificateName(certificate, 'en')}`,
  },
  'driving-licence': {
    da: ({ licence }) => `Kræver: ${drivingLicenceNames[licence].da}`,
    en: ({ licence }) => `Requires: ${drivingLicenceNames[licence].en}`,
  },
  language: {
    da: ({ language }) => `Kræver ${languageText(language, 'da')}`,
    en: ({ language }) => `Requires ${languageText(language, 'en')}`,
  },
}

const companyConditions: WordingOf<Condition> = {
  period: { da: () => 'Ikke ledig i hele perioden', en: () => 'Not available for the whole period' },
  'too-few-hours': { da: () => 'Søger flere timer', en: () => 'Wants more hours' },
  'too-many-hours': { da: () => 'Søger færre timer', en: () => 'Wants fewer hours' },
  travel: {
    da: () => 'Længere væk, end kandidaten søger',
    en: () => 'Further than the candidate wants to travel',
  },
  ferry: { da: () => 'Skal med færge', en: () => 'Needs a ferry' },
  certificate: {
    da: ({ certificate }) => `Mangler: ${certificateName(certificate, 'da')}`,
    en: ({ certificate }) => `Lacks: ${certificateName(certificate, 'en')}`,
  },
  'driving-licence': {
    da: ({ licence }) => `Mangler: ${drivingLicenceNames[licence].da}`,
    en: ({ licence }) => `Lacks: ${drivingLicenceNames[licence].en}`,
  },
  language: {
    da: ({ language }) => `Mangler ${languageText(language, 'da')}`,
    en: ({ language }) => `Lacks ${languageText(language, 'en')}`,
  },
}

const help: Readonly<Record<Condition['key'], Wording>> = {
  period: {
    da: 'Spørg, om datoerne kan flyttes, eller ret perioden i din profil, hvis den ikke passer længere.',
    en: 'Ask whether the dates can move, or change the period in your profile if it is out of date.',
  },
  'too-few-hours': {
    da: 'Spørg, om der kan blive flere timer. Du kan også spørge din a-kasse om supplerende dagpenge.',
    en: 'Ask whether there can be more hours. Your unemployment fund can tell you about supplementary benefit.',
  },
  'too-many-hours': {
    da: 'Spørg, om to kan dele timerne.',
    en: 'Ask whether two can share the hours.',
  },
  travel: {
    da: 'Tiden er anslået. Slå turen op, før du beslutter dig, eller sæt grænsen lidt op i din profil.',
    en: 'The time is estimated. Look the journey up before you decide, or raise the limit in your profile a little.',
  },
  ferry: {
    da: 'Vi kender ikke sejltiden. Slå turen op, før du beslutter dig.',
    en: 'We do not know the crossing time. Look the journey up before you decide.',
  },
  certificate: {
    da: 'Har du det allerede, så skriv det i din profil. Ellers kan det ofte tages på et kursus: spørg dit jobcenter, din a-kasse eller virksomheden.',
    en: 'If you already have it, add it to your profile. Otherwise it can often be taken as a course: ask your job centre, your unemployment fund or the company.',
  },
  'driving-licence': {
    da: 'Har du det allerede, så skriv det i din profil. Ellers kan det tages på kort tid.',
    en: 'If you already have it, add it to your profile. Otherwise it does not take long to get.',
  },
  language: {
    da: 'Du kan en del af det, der skal til. Skriv i ansøgningen, hvordan du klarer dig på sproget i hverdagen.',
    en: 'You have part of what it takes. Say in your application how you manage in the language from day to day.',
  },
}

function certificateName(key: string, lang: Lang): string {
  return certificateByKey(key)?.name[lang] ?? key
}

function languageText(
  { code, level }: Extract<Condition, { key: 'language' }>['language'],
  lang: Lang,
): string {
  const name = languageName(code)?.[lang] ?? code
  return lang === 'da'
    ? `${name} (${languageLevelNames[level].da})`
    : `${name} (${languageLevelNames[level].en})`
}

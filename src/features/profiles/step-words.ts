import { type Day, day, isDay } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { certificateByKey } from '#core/exchange/certificates.ts'
import { drivingLicenceNames, isDrivingLicence } from '#core/exchange/driving-licences.ts'
import { isLanguageLevel, languageLevelNames, languageName } from '#core/exchange/languages.ts'
import { formatPhone, parsePhone } from '#core/identity/phone.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { FormState } from '#platform/ui/index.ts'
import type { StepName } from './model.ts'
import { ROWS } from './profile-form.ts'
import { occupationTitle } from './step-values.ts'
import { type StepTexts, stepTexts } from './texts/steps.ts'

type Values = FormState['values']
/** One answer in words; an empty one says that nothing was answered. */
export type Words = { readonly label: string; readonly lines: readonly string[] }

/** A page's answers in words, typed or stored: for the overview, and for showing what was changed in another window. */
export function stepWords(step: StepName, values: Values, lang: Lang): Words[] {
  const t = stepTexts(lang)
  return WORDS[step]({ t, lang, one: (name) => first(values[name]), many: (name) => list(values[name]) })
}

type Answers = {
  t: StepTexts
  lang: Lang
  one: (name: string) => string
  many: (name: string) => readonly string[]
}

const WORDS: Readonly<Record<StepName, (a: Answers) => Words[]>> = {
  arbejde: ({ t, lang, one }) => {
    const rows = ROWS.filter((row) => one(`code${row}`) !== '' && one(`remove${row}`) === '')
    const chosen = rows.map((row) => levelled(t, lang, one(`code${row}`), one(`level${row}`)))
    const typed = one('occupation') === '' ? [] : [one('occupation')]
    return [{ label: t.names.arbejde, lines: [...chosen, ...typed] }]
  },
  tid: ({ t, lang, one }) => [
    {
      label: t.start,
      lines: one('start') === 'now' ? [t.starts.now] : lines(dayText(one('availableFrom'), lang)),
    },
    { label: t.availableTo, lines: lines(dayText(one('availableTo'), lang)) },
    {
      label: t.hoursLegend,
      lines: lines([...new Set([one('hoursMin'), one('hoursMax')])].filter((h) => h !== '').join('–')),
    },
  ],
  sted: ({ t, one }) => [
    { label: t.place, lines: lines(one('place')) },
    { label: t.travel, lines: one('travel') === '' ? [] : [t.travelOption(Number(one('travel')))] },
  ],
  erfaring: ({ t, one }) => [
    { label: t.jobTitle, lines: lines(one('title')) },
    { label: t.employer, lines: lines(one('employer')) },
    { label: t.sector, lines: lines((t.sectors as Record<string, string>)[one('sector')] ?? '') },
    { label: t.fromYear, lines: lines(one('fromYear')) },
    { label: t.toYear, lines: lines(one('toYear')) },
  ],
  kompetencer: ({ t, lang, one, many }) => [
    {
      label: t.languages,
      lines: [one('languageDa'), one('languageEn'), ...many('languageOther')].flatMap((spoken) =>
        language(spoken, lang),
      ),
    },
    {
      label: t.skills,
      lines: one('skills')
        .split('\n')
        .filter((line) => line.trim() !== ''),
    },
    {
      label: t.certificates,
      lines: many('certificates').map((key) => certificateByKey(key)?.name[lang] ?? key),
    },
    {
      label: t.licences,
      lines: many('drivingLicences').map((key) =>
        isDrivingLicence(key) ? drivingLicenceNames[key][lang] : key,
      ),
    },
  ],
  fremtid: ({ t, one }) => [
    { label: t.hope, lines: lines((t.hopes as Record<string, string>)[one('hope')] ?? '') },
    { label: t.hopeNote, lines: lines(one('hopeNote')) },
    { label: t.about, lines: lines(one('about')) },
  ],
  kontakt: ({ t, one }) => [
    { label: t.givenName, lines: lines(one('givenName')) },
    { label: t.familyName, lines: lines(one('familyName')) },
    { label: t.phone, lines: lines(phoneText(one('phone'))) },
    { label: t.email, lines: lines(one('email')) },
  ],
}

const lines = (text: string): string[] => (text === '' ? [] : [text])
const first = (value: Values[string]): string => (typeof value === 'string' ? value : (value?.[0] ?? ''))
const list = (value: Values[string]): readonly string[] =>
  typeof value === 'string' ? lines(value) : (value ?? []).filter((one) => one !== '')

const levelled = (t: StepTexts, lang: Lang, code: string, level: string): string => {
  const known = (t.levels as Record<string, string>)[level]
  return known
    ? `${occupationTitle(code, lang)} (${known.charAt(0).toLowerCase()}${known.slice(1)})`
    : occupationTitle(code, lang)
}

const dayText = (text: string, lang: Lang): string => (isDay(text) ? formatDay(day(text) as Day, lang) : text)

function language(spoken: string, lang: Lang): string[] {
  const [code = '', level = ''] = spoken.split(':')
  const name = languageName(code)
  return name && isLanguageLevel(level) ? [`${name[lang]}: ${languageLevelNames[level][lang]}`] : []
}

function phoneText(typed: string): string {
  const phone = parsePhone(typed)
  return phone.ok ? formatPhone(phone.value) : typed
}

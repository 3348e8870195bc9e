import type { Wording } from './wording.ts'

/** How well, in words people say about themselves: no test levels, which few know of their own language. */
export const languageLevels = ['some', 'good', 'fluent'] as const
export type LanguageLevel = (typeof languageLevels)[number]

export const languageLevelNames: Readonly<Record<LanguageLevel, Wording>> = {
  some: { da: 'lidt', en: 'a little' },
  good: { da: 'godt', en: 'well' },
  fluent: { da: 'flydende eller modersmål', en: 'fluent or mother tongue' },
}

/** What a level means in a working day: the help text beside the choice. */
export const languageLevelHelp: Readonly<Record<LanguageLevel, Wording>> = {
  some: { da: 'Jeg forstår korte beskeder og kan svare.', en: 'I understand short messages and can answer.' },
  good: {
    da: 'Jeg kan tale med kolleger og borgere og læse en vejledning.',
    en: 'I can talk with colleagues and citizens and read instructions.',
  },
  fluent: { da: 'Jeg taler og skriver uden besvær.', en: 'I speak and write with ease.' },
}

export type LanguageSkill = { readonly code: string; readonly level: LanguageLevel }

/** Languages spoken at Danish workplaces, by ISO 639-1 code (dari and Danish sign language by ISO 639-3): Danish and English first, then by Danish name. */
export const languages: ReadonlyArray<{ readonly code: string; readonly name: Wording }> = [
  ['da', 'dansk', 'Danish'],
  ['en', 'engelsk', 'English'],
  ['sq', 'albansk', 'Albanian'],
  ['ar', 'arabisk', 'Arabic'],
  ['bs', 'bosnisk', 'Bosnian'],
  ['bg', 'bulgarsk', 'Bulgarian'],
  ['prs', 'dari', 'Dari'],
  ['et', 'estisk', 'Estonian'],
  ['tl', 'filippinsk', 'Filipino'],
  ['fi', 'finsk', 'Finnish'],
  ['fr', 'fransk', 'French'],
  ['fo', 'færøsk', 'Faroese'],
  ['kl', 'grønlandsk', 'Greenlandic'],
  ['hi', 'hindi', 'Hindi'],
  ['is', 'islandsk', 'Icelandic'],
  ['it', 'italiensk', 'Italian'],
  ['zh', 'kinesisk', 'Chinese'],
  ['hr', 'kroatisk', 'Croatian'],
  ['ku', 'kurdisk', 'Kurdish'],
  ['lv', 'lettisk', 'Latvian'],
  ['lt', 'litauisk', 'Lithuanian'],
  ['nl', 'nederlandsk', 'Dutch'],
  ['no', 'norsk', 'Norwegian'],
  ['ps', 'pashto', 'Pashto'],
  ['fa', 'persisk (farsi)', 'Persian (Farsi)'],
  ['pl', 'polsk', 'Polish'],
  ['pt', 'portugisisk', 'Portuguese'],
  ['ro', 'rumænsk', 'Romanian'],
  ['ru', 'russisk', 'Russian'],
  ['sr', 'serbisk', 'Serbian'],
  ['so', 'somali', 'Somali'],
  ['es', 'spansk', 'Spanish'],
  ['sv', 'svensk', 'Swedish'],
  ['dsl', 'tegnsprog (dansk)', 'Danish sign language'],
  ['ta', 'tamil', 'Tamil'],
  ['th', 'thai', 'Thai'],
  ['ti', 'tigrinya', 'Tigrinya'],
  ['tr', 'tyrkisk', 'Turkish'],
  ['de', 'tysk', 'German'],
  ['uk', 'ukrainsk', 'Ukrainian'],
  ['hu', 'ungarsk', 'Hungarian'],
  ['ur', 'urdu', 'Urdu'],
  ['vi', 'vietnamesisk', 'Vietnamese'],
].map(([code = '', da = '', en = '']) => ({ code, name: { da, en } }))

const byCode = new Map(languages.map((one) => [one.code, one.name]))

export function languageName(code: string): Wording | undefined {
  return byCode.get(code)
}

export function isLanguageLevel(text: string): text is LanguageLevel {
  return (languageLevels as readonly string[]).includes(text)
}

/** Whether somebody speaks the language at least that well. */
export function speaks(spoken: readonly LanguageSkill[], wanted: LanguageSkill): boolean {
  return spoken.some(
    (one) =>
      one.code === wanted.code && languageLevels.indexOf(one.level) >= languageLevels.indexOf(wanted.level),
  )
}

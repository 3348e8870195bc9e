import { texts } from '#platform/text/texts.ts'

/** What the pages say about an answer that cannot be used. Each sentence tells how to put it right. */
export const fieldTexts = texts({
  da: {
    twice: 'Svar kun én gang.',
    tooLong: (max: number) => `Skriv højst ${max} tegn.`,
    wholeNumber: 'Skriv et helt tal, for eksempel 26.',
    notNegative: 'Skriv 0 eller mere.',
    unit: 'Vælg uger eller måneder.',
    tooLongUnemployed: 'Skriv højst 50 år (2600 uger).',
    bothDays: 'Skriv begge dage.',
    scheme: 'Vælg en af ordningerne på listen.',
  },
  en: {
    twice: 'Answer only once.',
    tooLong: (max) => `Write at most ${max} characters.`,
    wholeNumber: 'Write a whole number, for example 26.',
    notNegative: 'Write 0 or more.',
    unit: 'Choose weeks or months.',
    tooLongUnemployed: 'Write at most 50 years (2600 weeks).',
    bothDays: 'Write both days.',
    scheme: 'Choose one of the schemes in the list.',
  },
})

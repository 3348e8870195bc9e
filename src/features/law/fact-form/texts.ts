import { texts } from '#platform/text/texts.ts'

/** Words of the fields in which facts are stated. */
export const factFormTexts = texts({
  da: {
    yes: 'Ja',
    no: 'Nej',
    unknown: 'Det ved jeg ikke',
    hours: 'timer',
    weeks: 'uger',
    months: 'måneder',
    choose: 'Vælg et af svarene.',
    week: (week: number, year: number, monday: string) =>
      `Skriv en dag, ikke en uge. Uge ${week} i ${year} begynder mandag den ${monday}.`,
    noSuchWeek: (year: number, weeks: number) => `Skriv en dag, ikke en uge. ${year} har kun ${weeks} uger.`,
    notHours: 'Skriv timer, for eksempel 37 eller 32,5.',
    notANumber: 'Skriv et helt tal.',
    tooLittle: (n: number) => `Skriv mindst ${n}.`,
    tooMuch: (n: number) => `Skriv højst ${n}.`,
  },
  en: {
    yes: 'Yes',
    no: 'No',
    unknown: 'I do not know',
    hours: 'hours',
    weeks: 'weeks',
    months: 'months',
    choose: 'Choose one of the answers.',
    week: (week, year, monday) =>
      `Write a day, not a week. Week ${week} of ${year} begins on Monday ${monday}.`,
    noSuchWeek: (year, weeks) => `Write a day, not a week. ${year} only has ${weeks} weeks.`,
    notHours: 'Write hours, for example 37 or 32.5.',
    notANumber: 'Write a whole number.',
    tooLittle: (n) => `Write at least ${n}.`,
    tooMuch: (n) => `Write at most ${n}.`,
  },
})

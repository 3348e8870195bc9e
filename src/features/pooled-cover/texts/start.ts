import { texts } from '#platform/text/texts.ts'

/** What there is to decide about shared vikariater, on a start page. */
export const startTexts = texts({
  da: {
    title: 'Fælles vikariater',
    all: 'Alle fælles vikariater',
    todo: {
      agreed: 'Alle har sagt ja: lav kladderne',
      reopened: 'Noget er ændret: spørg igen, eller læg det væk',
      lapsed: 'Bortfaldet: spørg igen, eller læg det væk',
    },
    about: (no: number, job: string, period: string) => `Nr. ${no}: ${job}, ${period}`,
    proposed: (n: number) =>
      n === 1 ? 'Et forslag, som ingen er spurgt om endnu' : `${n} forslag, som ingen er spurgt om endnu`,
    run: (no: number) => `Beregning ${no}`,
    answer: (job: string) => `Svar på, om I vil dele en vikar: ${job}`,
    answerBy: (period: string, day: string) => `${period}, svar senest ${day}`,
    post: (job: string) => `Alle har sagt ja, og I kan lave kladderne: ${job}`,
    more: (n: number) => `Og ${n} til.`,
  },
  en: {
    title: 'Shared temp jobs',
    all: 'All shared temp jobs',
    todo: {
      agreed: 'All have said yes: make the drafts',
      reopened: 'Something has changed: ask again or put it aside',
      lapsed: 'Lapsed: ask again or put it aside',
    },
    about: (no, job, period) => `No. ${no}: ${job}, ${period}`,
    proposed: (n) =>
      n === 1 ? 'A proposal nobody is asked about yet' : `${n} proposals nobody is asked about yet`,
    run: (no) => `Computation ${no}`,
    answer: (job) => `Answer whether you will share a vikar: ${job}`,
    answerBy: (period, day) => `${period}, answer by ${day}`,
    post: (job) => `All have said yes, and you may make the drafts: ${job}`,
    more: (n) => `And ${n} more.`,
  },
})

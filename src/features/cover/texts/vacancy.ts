import { texts } from '#platform/text/texts.ts'

/** How a vikariat reads when it is written from a case; the company may change every word before it is posted. */
export const vacancyTexts = texts({
  da: {
    title: (job: string) => `${job} som vikar i jobrotation`,
    description: (job: string, people: number, subject: string, mustGoOn: string) =>
      `Vi søger en ${job.toLowerCase()}, mens ${people === 1 ? 'en af vores medarbejdere' : `${people} af vores medarbejdere`} er på uddannelse: ${subject}.` +
      `\n\nDu er med i det daglige arbejde og får en kollega, du kan spørge.${mustGoOn ? `\n\nDet må ikke gå i stå imens: ${mustGoOn}` : ''}`,
    introduction: (days: number) =>
      days === 1
        ? 'Den første dag følges du med en kollega.'
        : `De første ${days} dage følges du med en kollega.`,
  },
  en: {
    title: (job) => `${job}, temporary in job rotation`,
    description: (job, people, subject, mustGoOn) =>
      `We are looking for a ${job.toLowerCase()} while ${people === 1 ? 'one of our employees is' : `${people} of our employees are`} in training: ${subject}.` +
      `\n\nYou take part in the daily work and have a colleague to ask.${mustGoOn ? `\n\nMeanwhile this must not stop: ${mustGoOn}` : ''}`,
    introduction: (days) =>
      days === 1 ? 'The first day you follow a colleague.' : `The first ${days} days you follow a colleague.`,
  },
})

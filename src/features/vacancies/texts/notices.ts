import type { VacancyReason } from '#core/exchange/refusal-reasons.ts'
import { texts } from '#platform/text/texts.ts'

/** What is told to applicants and companies, on their own pages and by mail. */
export const noticeTexts = texts({
  da: {
    notices: {
      changed: (fields: string) => `Et vikariat, du har søgt, er ændret: ${fields}`,
      changedPlain: 'Et vikariat, du har søgt, er ændret',
      postedForYou: 'Jobcentret har slået et vikariat op for jer',
      closedByItself: {
        filled: 'Et af jeres vikariater er besat og lukket',
        training_cancelled: 'Et af jeres vikariater er lukket',
        period_over: 'Et af jeres vikariater er slut og lukket',
        other: 'Fristen er ude, og vikariatet er lukket',
      } satisfies Record<VacancyReason, string>,
    },
    mails: {
      changed: {
        subject: 'Et vikariat, du har søgt, er ændret',
        text: (link: string) =>
          `Virksomheden har ændret noget i et vikariat, du har søgt, for eksempel tid, sted eller krav.\n\nSe, hvad der gælder nu:\n${link}\n\nPasser det ikke længere, kan du trække din ansøgning tilbage.`,
      },
      closedByItself: {
        subject: 'Et af jeres vikariater er lukket',
        text: (link: string) =>
          `Et vikariat er lukket af sig selv, fordi perioden er slut, fristen er ude, eller alle pladser er besat.\n\nSe, hvordan det gik, eller kopiér det til et nyt:\n${link}`,
      },
      postedForYou: {
        subject: 'Jobcentret har slået et vikariat op for jer',
        text: (link: string) =>
          `Jobcentret har slået et vikariat op på jeres vegne. I kan se det, rette det og lukke det her:\n${link}`,
      },
    },
  },
  en: {
    notices: {
      changed: (fields) => `A job you have applied for has changed: ${fields}`,
      changedPlain: 'A job you have applied for has changed',
      postedForYou: 'The job centre has posted a temporary job for you',
      closedByItself: {
        filled: 'One of your temporary jobs is filled and closed',
        training_cancelled: 'One of your temporary jobs is closed',
        period_over: 'One of your temporary jobs is over and closed',
        other: 'The last day to apply has passed, and the job is closed',
      },
    },
    mails: {
      changed: {
        subject: 'A job you have applied for has changed',
        text: (link) =>
          `The company has changed something in a job you have applied for, such as time, place or requirements.\n\nSee what holds now:\n${link}\n\nIf it no longer suits you, you can withdraw your application.`,
      },
      closedByItself: {
        subject: 'One of your temporary jobs is closed',
        text: (link) =>
          `A temporary job has closed by itself because its period is over, the last day to apply has passed, or all places are filled.\n\nSee how it went, or copy it to a new one:\n${link}`,
      },
      postedForYou: {
        subject: 'The job centre has posted a temporary job for you',
        text: (link) =>
          `The job centre has posted a temporary job on your behalf. You can see, change and close it here:\n${link}`,
      },
    },
  },
})

export type NoticeTexts = ReturnType<typeof noticeTexts>

import { texts } from '#platform/text/texts.ts'

/** What notices and mails say. Neither names anybody: the page behind login does. */
export const noticeTexts = texts({
  da: {
    toPerson: 'Jobcentret har fundet et vikariat, du måske vil se på',
    ready: 'Forslagene, du bad om, er klar',
    mailSubject: 'Jobcentret har et forslag til dig',
    mailText:
      'Jobcentret har fundet et vikariat, der ser ud til at passe til dig. Du bestemmer selv, om du vil søge det. Log ind på Jobkreds for at se, hvad det er, og hvorfor du er foreslået.',
  },
  en: {
    toPerson: 'The job centre has found a temporary job you may want to look at',
    ready: 'The proposals you asked for are ready',
    mailSubject: 'The job centre has a proposal for you',
    mailText:
      'The job centre has found a temporary job that seems to suit you. You decide whether to apply. Log in to Jobkreds to see what it is and why it was proposed to you.',
  },
})

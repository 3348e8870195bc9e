import { texts } from '#platform/text/texts.ts'
import type { CaseNotice } from '../tell.ts'

/** What is told of a case, on people's own pages and by mail. Mails name no company and no person. */
export const noticeTexts = texts({
  da: {
    notices: {
      'case.wished': (n: number) => `Sag ${n}: et nyt ønske om jobrotation`,
      'case.accepted': (n: number) => `Sag ${n} er taget af jobcentret`,
      'case.declined': (n: number) => `Sag ${n}: jobcentret har sagt nej til ønsket`,
      'case.started': (n: number) => `Sag ${n} er sat i gang`,
      'case.stopped': (n: number) => `Sag ${n} er stoppet`,
      'case.ended': (n: number) => `Sag ${n} er afsluttet`,
      'case.responsible': (n: number) => `Du er sat på som ansvarlig for sag ${n}`,
      'case.note': (n: number) => `Sag ${n}: der er et nyt notat i journalen`,
      'case.imported': (n: number) => `Sag ${n} er hentet ind fra et regneark`,
    } satisfies Record<CaseNotice, (n: number) => string>,
    mail: (link: string) => `Du kan se det her, når du har logget ind:\n${link}`,
    start: {
      title: 'Det venter på dig i rotationssagerne',
      none: 'Der venter ikke noget på dig i rotationssagerne.',
      all: 'Se alle sager',
      write: 'Skriv et ønske',
      more: (n: number) => `Og ${n} til`,
      late: 'Forsinket',
      by: (day: string) => `senest ${day}`,
      line: (title: string) => title,
    },
    own: {
      'confirm-training': 'Sig, om du er med på uddannelsen',
      sign: 'Skriv under på aftalen',
      'confirm-hours': 'Bekræft dine timer',
      attendance: 'Registrér fremmøde',
      waiting: 'Giv dem på venteliste besked',
      confirm: 'Bekræft holdet',
      'follow-up': 'Fortæl, hvordan det gik bagefter',
    },
  },
  en: {
    notices: {
      'case.wished': (n) => `Case ${n}: a new wish for jobrotation`,
      'case.accepted': (n) => `Case ${n} is taken by the job centre`,
      'case.declined': (n) => `Case ${n}: the job centre has declined the wish`,
      'case.started': (n) => `Case ${n} has started`,
      'case.stopped': (n) => `Case ${n} is stopped`,
      'case.ended': (n) => `Case ${n} has ended`,
      'case.responsible': (n) => `You are responsible for case ${n}`,
      'case.note': (n) => `Case ${n}: there is a new note in the journal`,
      'case.imported': (n) => `Case ${n} was brought in from a spreadsheet`,
    },
    mail: (link) => `You can see it here when you have logged in:\n${link}`,
    start: {
      title: 'Waiting for you in the rotation cases',
      none: 'Nothing waits for you in the rotation cases.',
      all: 'See all cases',
      write: 'Write a wish',
      more: (n) => `And ${n} more`,
      late: 'Late',
      by: (day) => `by ${day}`,
      line: (title) => title,
    },
    own: {
      'confirm-training': 'Say whether you take part in the training',
      sign: 'Sign the agreement',
      'confirm-hours': 'Confirm your hours',
      attendance: 'Register attendance',
      waiting: 'Answer those on the waiting list',
      confirm: 'Confirm the class',
      'follow-up': 'Tell how it went afterwards',
    },
  },
})

import { texts } from '#platform/text/texts.ts'
import { noticeKinds } from '../tell.ts'

/** What notices and mails say. Neither names anybody: the page behind login does. */
export const noticeTexts = texts({
  da: {
    'casework.assigned': 'Du er blevet sagsbehandler for en borger',
    'casework.helped': 'Jobcentret har hjulpet dig med din profil',
    'casework.applied': 'Jobcentret har sendt en ansøgning for dig',
    'casework.answered': 'Jobcentret har svaret for dig i en ansøgning',
    'casework.certificate': 'Jobcentret har taget stilling til, om du kan få et jobrotationsvikariat',
    'casework.moved': 'Din sag er flyttet til et andet jobcenter',
    'handover.proposed': 'Et andet jobcenter foreslår, at I overtager en sag',
    'handover.accepted': 'En overdragelse er sket',
    'handover.declined': 'En overdragelse er afvist',
    'handover.withdrawn': 'Et forslag om overdragelse er trukket tilbage',
    'company.moved': 'Virksomheden har fået et nyt jobcenter',
    staffSubject: 'Der er nyt i en sag',
    staffText: 'Der er nyt i en sag, du eller dit jobcenter arbejder med. Log ind for at se, hvad det er.',
    citizenSubject: 'Der er nyt fra jobcentret',
    citizenText: 'Jobcentret har skrevet noget til dig på Jobkreds. Log ind for at læse det.',
  },
  en: {
    'casework.assigned': 'You have become the caseworker of a citizen',
    'casework.helped': 'The job centre has helped you with your profile',
    'casework.applied': 'The job centre has sent an application for you',
    'casework.answered': 'The job centre has answered for you in an application',
    'casework.certificate': 'The job centre has decided whether you can get a job rotation job',
    'casework.moved': 'Your case has moved to another job centre',
    'handover.proposed': 'Another job centre proposes that you take over a case',
    'handover.accepted': 'A handover has taken place',
    'handover.declined': 'A handover has been declined',
    'handover.withdrawn': 'A proposed handover has been withdrawn',
    'company.moved': 'The company has a new job centre',
    staffSubject: 'There is news in a case',
    staffText: 'There is news in a case that you or your job centre work with. Log in to see what it is.',
    citizenSubject: 'There is news from the job centre',
    citizenText: 'The job centre has written something to you on Jobkreds. Log in to read it.',
  },
})

/** A notice in words, or undefined for one of another feature. */
export function noticeText(kind: string, lang: 'da' | 'en'): string | undefined {
  const known = noticeKinds.find((one) => one === kind)
  return known && noticeTexts(lang)[known]
}

import type { CompanyReason, VacancyReason, WithdrawalReason } from './refusal-reasons.ts'
import type { Wording } from './wording.ts'

/** A reason as it is chosen, and as the other side reads it: kindly, and with what to do next. */
export type ReasonText = { readonly choice: Wording; readonly told: Wording }

/** Said by a company, read by a job-seeker. */
export const companyReasonTexts: Readonly<Record<CompanyReason, ReasonText>> = {
  filled: {
    choice: { da: 'Vikariatet er besat', en: 'The job has been filled' },
    told: {
      da: 'Vikariatet nåede at blive besat. Gem en søgning, så hører du med det samme, når der kommer et lignende.',
      en: 'The job was filled in the meantime. Save a search, and you will hear at once when a similar one appears.',
    },
  },
  other_candidate: {
    choice: { da: 'Vi har valgt en anden', en: 'We have chosen somebody else' },
    told: {
      da: 'Virksomheden valgte en anden ansøger denne gang. Det var et valg mellem flere, der kunne klare opgaven. Søg gerne hos dem igen.',
      en: 'The company chose another applicant this time. It was a choice between several who could do the job. Do apply to them again.',
    },
  },
  hours_do_not_fit: {
    choice: { da: 'Timerne passer ikke sammen', en: 'The hours do not match' },
    told: {
      da: 'De timer, du kan arbejde, passer ikke med dem, virksomheden mangler. Tjek timerne i din profil, og søg på vikariater med dit timetal.',
      en: 'The hours you can work do not match those the company needs. Check the hours in your profile, and search for jobs with your hours.',
    },
  },
  requirements_missing: {
    choice: {
      da: 'Der mangler et krav, for eksempel et certifikat',
      en: 'A requirement is missing, for example a certificate',
    },
    told: {
      da: 'Vikariatet kræver noget, som ikke står i din profil. Har du det alligevel, så skriv det på. Ellers kan dit jobcenter eller din a-kasse hjælpe dig til et kursus.',
      en: 'The job requires something your profile does not mention. If you do have it, add it. Otherwise your job centre or unemployment fund can help you find a course.',
    },
  },
  period_does_not_fit: {
    choice: { da: 'Perioden passer ikke sammen', en: 'The period does not match' },
    told: {
      da: 'Den periode, du er ledig, passer ikke med vikariatets. Tjek datoerne i din profil; der kommer nye vikariater hver uge.',
      en: 'The period you are available does not match the job’s. Check the dates in your profile; new jobs appear every week.',
    },
  },
  training_cancelled: {
    choice: {
      da: 'Uddannelsen er aflyst, så der er ikke brug for en vikar',
      en: 'The training is cancelled, so no temp is needed',
    },
    told: {
      da: 'Den uddannelse, du skulle være vikar for, er aflyst. Det har intet med dig at gøre. Se, om virksomheden har andre vikariater.',
      en: 'The training you would have covered for is cancelled. It has nothing to do with you. See whether the company has other jobs.',
    },
  },
  no_contact: {
    choice: { da: 'Vi kunne ikke få kontakt', en: 'We could not get in contact' },
    told: {
      da: 'Virksomheden prøvede at få fat i dig uden held. Tjek, at dit telefonnummer og din e-mail er rigtige. Er du stadig interesseret, så søg igen.',
      en: 'The company tried to reach you without success. Check that your telephone number and e-mail are right. If you are still interested, apply again.',
    },
  },
  other: {
    choice: { da: 'En anden grund', en: 'Another reason' },
    told: {
      da: 'Virksomheden sagde nej denne gang. Vil du vide mere, kan du bede dit jobcenter om hjælp. Der er andre, der kan bruge dig.',
      en: 'The company said no this time. If you would like to know more, your job centre can help. There are others who need you.',
    },
  },
}

/** Said by a job-seeker, read by a company. */
export const personReasonTexts: Readonly<Record<WithdrawalReason, ReasonText>> = {
  found_other_job: {
    choice: { da: 'Jeg har fået et andet job', en: 'I have got another job' },
    told: {
      da: 'Kandidaten har fået et andet job. Se, om en af de andre kandidater passer.',
      en: 'The candidate has got another job. See whether another candidate fits.',
    },
  },
  pay_or_terms: {
    choice: { da: 'Løn eller vilkår', en: 'Pay or terms' },
    told: {
      da: 'Kandidaten sagde nej på grund af løn eller vilkår. Står de tydeligt i opslaget, møder I dem, de passer til.',
      en: 'The candidate declined because of pay or terms. If they are clear in the post, you meet those they suit.',
    },
  },
  travel_too_long: {
    choice: { da: 'Der er for langt', en: 'It is too far' },
    told: {
      da: 'Rejsen er for lang for kandidaten. I kan sortere kandidater efter afstand.',
      en: 'The journey is too long for the candidate. You can sort candidates by distance.',
    },
  },
  hours_do_not_fit: {
    choice: { da: 'Timerne passer mig ikke', en: 'The hours do not suit me' },
    told: {
      da: 'Timerne passer ikke kandidaten. Kan I dele timerne eller flytte dem, så skriv det i opslaget.',
      en: 'The hours do not suit the candidate. If you can share or move them, say so in the post.',
    },
  },
  period_does_not_fit: {
    choice: { da: 'Perioden passer mig ikke', en: 'The period does not suit me' },
    told: {
      da: 'Perioden passer ikke kandidaten. Kan start eller slut flyttes, så skriv det i opslaget.',
      en: 'The period does not suit the candidate. If start or end can move, say so in the post.',
    },
  },
  private_reasons: {
    choice: { da: 'Private grunde', en: 'Private reasons' },
    told: {
      da: 'Kandidaten sagde nej af private grunde. Det behøver I ikke spørge videre til.',
      en: 'The candidate declined for private reasons. There is no need to ask further.',
    },
  },
  changed_mind: {
    choice: { da: 'Jeg har ombestemt mig', en: 'I have changed my mind' },
    told: {
      da: 'Kandidaten har ombestemt sig. Se, om en af de andre kandidater passer.',
      en: 'The candidate has changed their mind. See whether another candidate fits.',
    },
  },
  no_contact: {
    choice: { da: 'Jeg hørte ikke noget', en: 'I heard nothing' },
    told: {
      da: 'Kandidaten trak sig, fordi der gik for lang tid uden svar. Et kort svar undervejs er ofte nok.',
      en: 'The candidate withdrew because it took too long to hear from you. A short word along the way is often enough.',
    },
  },
  other: {
    choice: { da: 'En anden grund', en: 'Another reason' },
    told: {
      da: 'Kandidaten sagde nej tak. Se, om en af de andre kandidater passer.',
      en: 'The candidate said no. See whether another candidate fits.',
    },
  },
}

/** Said by the platform when a vikariat closes, read by those who had applied. */
export const vacancyReasonTexts: Readonly<Record<VacancyReason, Wording>> = {
  filled: {
    da: 'Vikariatet er besat. Tak, fordi du søgte. Du har nu plads til en ny ansøgning.',
    en: 'The job has been filled. Thank you for applying. You now have room for a new application.',
  },
  training_cancelled: {
    da: 'Uddannelsen er aflyst, så der er ikke længere brug for en vikar. Det har intet med dig at gøre.',
    en: 'The training is cancelled, so a temp is no longer needed. It has nothing to do with you.',
  },
  period_over: {
    da: 'Vikariatets periode er gået, så det er lukket. Du har nu plads til en ny ansøgning.',
    en: 'The period of the job is over, so it has been closed. You now have room for a new application.',
  },
  other: {
    da: 'Virksomheden har lukket vikariatet uden at ansætte. Du har nu plads til en ny ansøgning.',
    en: 'The company closed the job without hiring. You now have room for a new application.',
  },
}

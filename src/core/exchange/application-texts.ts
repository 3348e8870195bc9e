import type { ApplicationStatus, LiveStatus, MoveRefusal, Waiting } from './application-status.ts'
import type { Wording } from './wording.ts'

/** The two who meet in an application. */
export type Reader = 'person' | 'company'

/** A status as a label on a list, the same for everybody who sees it. */
export const statusNames: Readonly<Record<ApplicationStatus, Wording>> = {
  interest: { da: 'Virksomheden er interesseret', en: 'The company is interested' },
  sent: { da: 'Ansøgning sendt', en: 'Application sent' },
  talking: { da: 'I er i kontakt', en: 'In contact' },
  offered: { da: 'Vikariat tilbudt', en: 'Job offered' },
  awaiting_certificate: { da: 'Venter på jobcentrets godkendelse', en: 'Awaiting the job centre’s approval' },
  hired: { da: 'Ansat', en: 'Hired' },
  declined_by_company: { da: 'Afslag fra virksomheden', en: 'Declined by the company' },
  declined_by_person: { da: 'Sagt nej tak', en: 'Declined by the job-seeker' },
  withdrawn: { da: 'Trukket tilbage', en: 'Withdrawn' },
  expired: { da: 'Udløbet uden svar', en: 'Ended without an answer' },
  hired_elsewhere: { da: 'Ansat et andet sted', en: 'Hired elsewhere' },
  vacancy_closed: { da: 'Vikariatet er lukket', en: 'The temporary job is closed' },
  not_certified: { da: 'Ikke godkendt til jobrotation', en: 'Not approved for job rotation' },
}

/** What each side reads about where the application stands, and what to do. */
export const statusSentences: Readonly<Record<ApplicationStatus, Readonly<Record<Reader, Wording>>>> = {
  interest: {
    person: {
      da: 'En virksomhed vil gerne i kontakt med dig. Du bestemmer selv, om du svarer, og hvad de får at vide. Indtil da ser de kun din anonyme profil.',
      en: 'A company would like to get in touch with you. You decide whether to answer and what they learn. Until then they only see your anonymous profile.',
    },
    company: {
      da: 'I har vist interesse. Kandidaten har fået besked og bestemmer selv, om I skal i kontakt.',
      en: 'You have shown interest. The candidate has been told and decides whether you get in contact.',
    },
  },
  sent: {
    person: {
      da: 'Din ansøgning er sendt. Nu er det virksomhedens tur til at svare.',
      en: 'Your application has been sent. It is the company’s turn to answer.',
    },
    company: {
      da: 'I har fået en ansøgning. Svar gerne hurtigt, også når det er et nej: der sidder et menneske og venter.',
      en: 'You have received an application. Please answer soon, even if it is a no: somebody is waiting.',
    },
  },
  talking: {
    person: {
      da: 'I er i kontakt. Skriv til virksomheden, eller aftal et møde. Virksomheden kan tilbyde dig vikariatet herfra.',
      en: 'You are in contact. Write to the company or agree to meet. The company can offer you the job from here.',
    },
    company: {
      da: 'I er i kontakt. Aftal et møde, tilbyd vikariatet, eller giv et afslag.',
      en: 'You are in contact. Agree to meet, offer the job or decline.',
    },
  },
  offered: {
    person: {
      da: 'Du er blevet tilbudt vikariatet! Læs perioden og timerne igennem, og svar ja eller nej. Er der noget, der skal rettes, så sig det først.',
      en: 'You have been offered the job! Read the period and hours, and answer yes or no. If something needs to change, say so first.',
    },
    company: {
      da: 'I har tilbudt vikariatet. Nu er det kandidatens tur til at svare.',
      en: 'You have offered the job. It is the candidate’s turn to answer.',
    },
  },
  awaiting_certificate: {
    person: {
      da: 'Du har sagt ja, og pladsen er holdt til dig. Dit jobcenter skal godkende, at det er et jobrotationsvikariat. Du behøver ikke gøre noget.',
      en: 'You have accepted, and the place is kept for you. Your job centre has to approve you for job rotation. You need not do anything.',
    },
    company: {
      da: 'Kandidaten har sagt ja, og pladsen er holdt. Jobcentret skal godkende, at kandidaten kan ansættes i jobrotation.',
      en: 'The candidate has accepted, and the place is kept. The job centre has to approve the candidate for job rotation.',
    },
  },
  hired: {
    person: {
      da: 'Tillykke, du er ansat! Virksomheden kontakter dig om din første dag.',
      en: 'Congratulations, you are hired! The company will contact you about your first day.',
    },
    company: {
      da: 'Vikaren er ansat. Aftal den første dag og introduktionen. CPR-nummer til lønnen får I af vikaren selv.',
      en: 'The temp is hired. Agree on the first day and the introduction. The temp gives you their CPR number for the payroll.',
    },
  },
  declined_by_company: {
    person: {
      da: 'Virksomheden valgte at sige nej denne gang. Det siger ikke noget om, hvad du kan andre steder.',
      en: 'The company said no this time. It says nothing about what you can do elsewhere.',
    },
    company: {
      da: 'I har givet afslag, og kandidaten har fået besked. I kan ikke længere se kandidatens oplysninger.',
      en: 'You have declined, and the candidate has been told. You can no longer see the candidate’s details.',
    },
  },
  declined_by_person: {
    person: {
      da: 'Du har sagt nej tak, og virksomheden har fået besked. Det har ingen betydning for din profil eller andre ansøgninger.',
      en: 'You said no, and the company has been told. It makes no difference to your profile or other applications.',
    },
    company: { da: 'Kandidaten har sagt nej tak.', en: 'The candidate has said no.' },
  },
  withdrawn: {
    person: {
      da: 'Du har trukket din ansøgning tilbage. Virksomheden kan ikke længere se dine oplysninger.',
      en: 'You have withdrawn your application. The company can no longer see your details.',
    },
    company: {
      da: 'Kandidaten har trukket sin ansøgning tilbage.',
      en: 'The candidate has withdrawn the application.',
    },
  },
  expired: {
    person: {
      da: 'Der kom ikke svar i tide, så ansøgningen er lukket.',
      en: 'There was no answer in time, so the application has been closed.',
    },
    company: {
      da: 'Der kom ikke svar i tide, så ansøgningen er lukket.',
      en: 'There was no answer in time, so the application has been closed.',
    },
  },
  hired_elsewhere: {
    person: {
      da: 'Du er blevet ansat et andet sted i samme periode. Vi har lukket denne ansøgning for dig og givet virksomheden besked.',
      en: 'You have been hired elsewhere for the same period. We have closed this application for you and told the company.',
    },
    company: {
      da: 'Kandidaten er ikke længere ledig i perioden.',
      en: 'The candidate is no longer available in the period.',
    },
  },
  vacancy_closed: {
    person: { da: 'Vikariatet er lukket.', en: 'The temporary job has been closed.' },
    company: { da: 'I har lukket vikariatet.', en: 'You have closed the temporary job.' },
  },
  not_certified: {
    person: {
      da: 'Jobcentret kunne ikke godkende dig til jobrotation nu. Du kan læse hvorfor i din sag og tale med din sagsbehandler. Du kan stadig søge almindelige vikariater.',
      en: 'The job centre could not approve you for job rotation now. You can read why in your case and talk to your caseworker. You can still apply for ordinary temporary jobs.',
    },
    company: {
      da: 'Jobcentret kunne ikke godkende ansættelsen som jobrotation. Pladsen er fri igen. I kan også tilbyde den som almindeligt vikariat.',
      en: 'The job centre could not approve the hire as job rotation. The place is free again. You can also offer it as an ordinary temporary job.',
    },
  },
}

/** An application that ended in silence: who did not answer, said without blame. By the status it stood in. */
export const expiredSentences: Readonly<Record<LiveStatus, Readonly<Record<Reader, Wording>>>> = {
  interest: {
    person: {
      da: 'Du nåede ikke at svare virksomheden, så henvendelsen er lukket. Det gør ikke noget, og de ser ikke hvorfor.',
      en: 'You did not get round to answering the company, so their message is closed. That is all right, and they do not see why.',
    },
    company: {
      da: 'Kandidaten svarede ikke i tide. Prøv eventuelt en af de andre kandidater.',
      en: 'The candidate did not answer in time. You may want to try another candidate.',
    },
  },
  sent: {
    person: {
      da: 'Virksomheden svarede desværre ikke i tide. Det er ikke dig, der har gjort noget forkert. Du har nu plads til en ny ansøgning.',
      en: 'Unfortunately the company did not answer in time. You did nothing wrong. You now have room for a new application.',
    },
    company: {
      da: 'I svarede ikke i tide, så ansøgningen er lukket, og ansøgeren har fået besked.',
      en: 'You did not answer in time, so the application is closed and the applicant has been told.',
    },
  },
  talking: {
    person: {
      da: 'Der har været stille længe, så ansøgningen er lukket. Du har nu plads til en ny.',
      en: 'It has been quiet for a long time, so the application is closed. You now have room for a new one.',
    },
    company: {
      da: 'Der har været stille længe, så ansøgningen er lukket. Skriv en besked næste gang, hvis I skal bruge mere tid.',
      en: 'It has been quiet for a long time, so the application is closed. Write a message next time you need longer.',
    },
  },
  offered: {
    person: {
      da: 'Tilbuddet er udløbet, fordi der ikke kom svar i tide. Er vikariatet stadig åbent, kan du søge igen.',
      en: 'The offer has ended because there was no answer in time. If the job is still open, you can apply again.',
    },
    company: {
      da: 'Kandidaten svarede ikke på tilbuddet i tide. Pladsen er fri igen.',
      en: 'The candidate did not answer the offer in time. The place is free again.',
    },
  },
  awaiting_certificate: {
    person: {
      da: 'Jobcentret nåede ikke at afgøre sagen i tide, så pladsen er givet fri. Der er ikke truffet nogen afgørelse om dig. Kontakt din sagsbehandler: I kan sammen søge igen.',
      en: 'The job centre did not decide in time, so the place has been released. No decision has been made about you. Contact your caseworker: together you can apply again.',
    },
    company: {
      da: 'Jobcentret nåede ikke at afgøre sagen i tide, så pladsen er fri igen. Kontakt jobcentret, hvis I stadig gerne vil have kandidaten.',
      en: 'The job centre did not decide in time, so the place is free again. Contact the job centre if you still want the candidate.',
    },
  },
}

/** Whose turn it is, as read by somebody else; one's own turn is said in `yourTurn`. */
export const nextActorNames: Readonly<Record<Waiting['nextActor'], Wording>> = {
  person: { da: 'Jobsøgeren svarer', en: 'The job-seeker answers' },
  company: { da: 'Virksomheden svarer', en: 'The company answers' },
  unit: { da: 'Jobcentret afgør', en: 'The job centre decides' },
}

export const yourTurn: Wording = { da: 'Det er din tur', en: 'It is your turn' }

/** Why a move did not happen, for the one who tried. */
export const moveRefusals: Readonly<Record<MoveRefusal, Wording>> = {
  ended: {
    da: 'Ansøgningen er afsluttet i mellemtiden, så der kan ikke ændres mere.',
    en: 'The application has ended in the meantime and can no longer be changed.',
  },
  'not-from-here': {
    da: 'Det kan ikke lade sig gøre, som ansøgningen står nu. Se på siden, hvad næste skridt er.',
    en: 'That is not possible as the application stands now. The page shows the next step.',
  },
  'not-your-move': {
    da: 'Det er ikke dig, der skal gøre det næste.',
    en: 'The next step is not yours to take.',
  },
  'reason-missing': {
    da: 'Vælg en grund. Den anden får den at vide.',
    en: 'Choose a reason. The other side is told.',
  },
  'reason-not-allowed': {
    da: 'Vælg en af grundene på listen.',
    en: 'Choose one of the reasons in the list.',
  },
}

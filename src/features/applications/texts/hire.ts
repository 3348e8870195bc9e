import { texts } from '#platform/text/texts.ts'

/** Words of a hire: its receipt, and its end before its time. */
export const hireTexts = texts({
  da: {
    endTitle: { cancelled: 'Aflys ansættelsen', ended: 'Afslut ansættelsen' },
    endLead: {
      cancelled: 'Vikariatet er ikke begyndt endnu. Pladsen bliver fri igen, og den anden part får besked.',
      ended: 'Vikariatet slutter i dag, før den aftalte dag, og den anden part får besked.',
    },
    endReason: 'Hvorfor?',
    endSend: { cancelled: 'Aflys ansættelsen', ended: 'Afslut ansættelsen' },
    endDone: { cancelled: 'Ansættelsen er aflyst.', ended: 'Ansættelsen er afsluttet.' },
    endReopened: 'Vikariatet er slået op igen, så andre kan søge pladsen.',
    receiptHired: 'Tillykke, du er ansat!',
    receiptWaiting: 'Tak for dit ja',
    receiptHiredText: (title: string, company: string) => `${title} hos ${company}.`,
    receiptTerms: (period: string, hours: string) => `${period}, ${hours} om ugen.`,
    receiptNext: [
      'Virksomheden kontakter dig om din første dag.',
      'Giv selv virksomheden dit CPR-nummer og din konto til lønnen. Skriv dem aldrig i en besked her.',
      'Fortæl din a-kasse og dit jobcenter, at du er begyndt at arbejde.',
    ],
    receiptNextWaiting: [
      'Dit jobcenter har fået besked og afgør, om det kan være jobrotation.',
      'Pladsen er holdt til dig imens.',
      'Du får besked her og på mail, når det er afgjort.',
    ],
    receiptCompany: 'I har fået en vikar!',
    receiptCompanyWaiting: 'Kandidaten har sagt ja',
    receiptCompanyNext: [
      'Ring eller skriv til vikaren, og aftal den første dag.',
      'Få CPR-nummer og konto til lønnen af vikaren selv.',
      'Find en kollega, der kan vise vikaren til rette de første dage.',
    ],
    receiptCompanyNextWaiting: [
      'Jobcentret afgør, om kandidaten kan ansættes i jobrotation.',
      'Pladsen er holdt imens, og ingen anden kan tage den.',
      'I får besked her og på mail, når det er afgjort.',
    ],
    receiptTitle: 'Kvittering',
  },
  en: {
    endTitle: { cancelled: 'Cancel the hire', ended: 'End the hire' },
    endLead: {
      cancelled: 'The job has not begun yet. The place is free again, and the other side is told.',
      ended: 'The job ends today, before the agreed day, and the other side is told.',
    },
    endReason: 'Why?',
    endSend: { cancelled: 'Cancel the hire', ended: 'End the hire' },
    endDone: { cancelled: 'The hire has been cancelled.', ended: 'The hire has ended.' },
    endReopened: 'The job is posted again, so that others can apply.',
    receiptHired: 'Congratulations, you are hired!',
    receiptWaiting: 'Thank you for your yes',
    receiptHiredText: (title, company) => `${title} at ${company}.`,
    receiptTerms: (period, hours) => `${period}, ${hours} a week.`,
    receiptNext: [
      'The company will contact you about your first day.',
      'Give the company your CPR number and bank account for the payroll yourself. Never write them in a message here.',
      'Tell your unemployment fund and job centre that you have started working.',
    ],
    receiptNextWaiting: [
      'Your job centre has been told and decides whether it can be job rotation.',
      'The place is kept for you meanwhile.',
      'You are told here and by mail when it has been decided.',
    ],
    receiptCompany: 'You have a temp!',
    receiptCompanyWaiting: 'The candidate has said yes',
    receiptCompanyNext: [
      'Call or write to the temp and agree on the first day.',
      'The temp gives you the CPR number and bank account for the payroll.',
      'Find a colleague who can show the temp around the first days.',
    ],
    receiptCompanyNextWaiting: [
      'The job centre decides whether the candidate can be hired in job rotation.',
      'The place is kept meanwhile, and nobody else can take it.',
      'You are told here and by mail when it has been decided.',
    ],
    receiptTitle: 'Receipt',
  },
})

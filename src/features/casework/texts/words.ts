import { texts } from '#platform/text/texts.ts'

/** Words that several pages of the feature share. */
export const wordTexts = texts({
  da: {
    persons: 'Borgere',
    companies: 'Virksomheder',
    handovers: 'Overdragelser',
    followUp: 'Opfølgning',
    figures: 'Overblik',
    vacancies: 'Vikariater',
    ownUnit: 'Mit jobcenter',
    save: 'Gem',
    cancel: 'Fortryd',
    back: 'Tilbage',
    all: 'Alle',
    mine: 'Mine',
    nobody: 'Uden sagsbehandler',
    whose: 'Hvis sager',
    show: 'Vis',
    filter: 'Vis resultater',
    none: 'Ingen',
    formerColleague: 'en tidligere kollega',
    protected: 'Navne- og adressebeskyttelse',
    jobrotation: 'Jobrotation',
    ordinary: 'Almindeligt vikariat',
    behalfTitle: 'Hvorfor hjælper du?',
    behalfHint: 'Grunden bliver gemt sammen med det, du gør. Borgeren kan læse den.',
    behalf: 'Grund',
    behalfNote: 'Uddyb grunden',
    behalfNoteHint: 'Skriv kort og sagligt. Ingen CPR-numre og ingen helbredsoplysninger.',
    changedMeanwhile:
      'En kollega har ændret oplysningerne, mens du skrev. Det, du skrev, står her stadig. Hent siden i en ny fane og se forskellen, eller gem for at erstatte kollegaens rettelser.',
    ownCase: 'Det er din egen sag. En kollega skal tage sig af den.',
    deeds: {
      'person.register': 'Borgeren blev oprettet',
      'person.change': 'Oplysninger blev rettet',
      'person.help-profile': 'Profilen blev udfyldt med hjælp',
      'certificate.decide': 'Attesten blev afgjort',
      'application.apply-on-behalf': 'Der blev sendt en ansøgning',
      'application.answer-on-behalf': 'Der blev svaret i en ansøgning',
      'handover.propose': 'Overdragelse blev foreslået',
      'handover.decide': 'Overdragelse blev besvaret',
      'caseworker.assign': 'Sagsbehandler blev valgt',
      'company.register-on-behalf': 'Virksomheden blev oprettet',
    },
    deedInApplication: 'Der blev svaret i en ansøgning',
    deedInVacancy: 'Der blev arbejdet på et vikariat',
    deedOther: 'Der blev rettet i sagen',
  },
  en: {
    persons: 'Citizens',
    companies: 'Companies',
    handovers: 'Handovers',
    followUp: 'Follow-up',
    figures: 'Overview',
    vacancies: 'Temporary jobs',
    ownUnit: 'My job centre',
    save: 'Save',
    cancel: 'Cancel',
    back: 'Back',
    all: 'All',
    mine: 'Mine',
    nobody: 'Without a caseworker',
    whose: 'Whose cases',
    show: 'Show',
    filter: 'Show results',
    none: 'None',
    formerColleague: 'a former colleague',
    protected: 'Protected name and address',
    jobrotation: 'Job rotation',
    ordinary: 'Ordinary temporary job',
    behalfTitle: 'Why do you help?',
    behalfHint: 'The reason is kept with what you do. The citizen can read it.',
    behalf: 'Reason',
    behalfNote: 'More about the reason',
    behalfNoteHint: 'Be brief and factual. No CPR numbers and nothing about health.',
    changedMeanwhile:
      'A colleague changed the details while you were writing. What you wrote is still here. Open the page in a new tab to see the difference, or save to replace your colleague’s changes.',
    ownCase: 'This is your own case. A colleague must take care of it.',
    deeds: {
      'person.register': 'The citizen was registered',
      'person.change': 'Details were corrected',
      'person.help-profile': 'The profile was filled in with help',
      'certificate.decide': 'The certificate was decided',
      'application.apply-on-behalf': 'An application was sent',
      'application.answer-on-behalf': 'An application was answered',
      'handover.propose': 'A handover was proposed',
      'handover.decide': 'A handover was answered',
      'caseworker.assign': 'A caseworker was chosen',
      'company.register-on-behalf': 'The company was registered',
    },
    deedInApplication: 'An application was answered',
    deedInVacancy: 'A temporary job was worked on',
    deedOther: 'The case was changed',
  },
})

export type Words = ReturnType<typeof wordTexts>

/** What was done, by the audit trail's name for it; other features' deeds are said in general terms. */
export function deedName(command: string, t: Words): string {
  const known = (t.deeds as Record<string, string>)[command]
  if (known) return known
  if (command.startsWith('application.') || command.startsWith('hire.')) return t.deedInApplication
  return command.startsWith('vacancy.') ? t.deedInVacancy : t.deedOther
}

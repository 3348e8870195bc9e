import { texts } from '#platform/text/texts.ts'

/** Start, stop, end and archive of a case, and why one of them is refused. */
export const courseTexts = texts({
  da: {
    courseLead: 'Her sættes sagen i gang, stoppes, afsluttes og arkiveres.',
    moves: {
      start: 'Sæt sagen i gang',
      stop: 'Stop sagen',
      end: 'Afslut sagen',
      archive: 'Arkivér sagen',
    },
    startText: 'Alle parter får besked, og timer og fremmøde kan registreres.',
    startWarnings: {
      agreement: 'Aftalen er ikke underskrevet af alle endnu.',
      grant: 'Støtten er ikke bevilget endnu. Timer før bevillingen giver ikke støtte.',
      agree: 'Ikke alle medarbejdere har sagt ja endnu.',
      training: 'Nogle medarbejdere har ikke plads på et kursus endnu.',
    },
    startAnyway: 'Det er ikke til hinder for at begynde, men se på det først:',
    stopText:
      'Sagen stopper for alle parter. Pladser på hold gives fri, og vikariater uden en ansat vikar lukkes. Det, der er sket, bliver stående, og timer indtil nu kan stadig gøres op. En stoppet sag kan ikke sættes i gang igen, men du kan lave en ny ud fra den.',
    stopReason: 'Hvorfor stopper sagen?',
    endText: 'Uddannelsen er forbi, og medarbejderne er tilbage. Herefter er der kun opfølgningen tilbage.',
    archiveText: (day: string) => `Sagen lægges væk og kan kun læses. Dens oplysninger slettes efter ${day}.`,
    moved: {
      accept: 'Sagen er taget. Virksomheden har fået besked.',
      decline: 'Ønsket er afvist. Virksomheden har fået besked og begrundelsen.',
      start: 'Sagen er i gang. Alle parter har fået besked.',
      stop: 'Sagen er stoppet. Alle parter har fået besked.',
      end: 'Sagen er afsluttet. Alle parter har fået besked.',
      archive: 'Sagen er arkiveret.',
    },
    nothingToDo: 'Der er ikke noget at gøre her lige nu',
    nothingToDoText: 'Forløbet styres af virksomheden og jobcentret.',
    refusals: {
      'not-from-here': (status: string) =>
        `Det kan ikke lade sig gøre, som sagen står nu (${status.toLowerCase()}). Se overblikket for, hvad der mangler.`,
      'not-your-move': 'Det er ikke jer, der kan gøre det. Skriv i journalen, så ser de andre det.',
      'reason-missing': 'Skriv en begrundelse på mindst 5 tegn. De andre parter læser den.',
      'gates-open': (open: number) =>
        `${open === 1 ? 'Ét punkt' : `${open} punkter`} i succesfaktorerne mangler et svar eller en begrundelse. Besvar dem først.`,
      'nobody-in-it': 'Der er ingen medarbejdere på sagen endnu. Sæt dem på under Mennesker først.',
      'second-look-missing': (open: number) =>
        `${open === 1 ? 'Ét punkt' : `${open} punkter`} i succesfaktorerne er ikke set igen. Gør det først.`,
      'claims-open': 'Der er en opgørelse, som ikke er udbetalt eller afgjort. Vent, til den er på plads.',
      'grants-open':
        'Der er søgt om støtte, og ingen har svaret. Afgør ansøgningen, eller få virksomheden til at trække den tilbage.',
      'agreements-open':
        'Aftalen er sendt ud og mangler underskrifter. Vent, til alle har skrevet under, eller træk den tilbage.',
    },
    toGates: 'Gå til succesfaktorerne',
    toPeople: 'Gå til mennesker',
    toClaims: 'Gå til opgørelser',
    toGrant: 'Gå til bevillingen',
    toAgreement: 'Gå til aftalen',
  },
  en: {
    courseLead: 'Here the case is started, stopped, ended and archived.',
    moves: {
      start: 'Start the case',
      stop: 'Stop the case',
      end: 'End the case',
      archive: 'Archive the case',
    },
    startText: 'All parties are told, and hours and attendance can be registered.',
    startWarnings: {
      agreement: 'The agreement is not signed by all yet.',
      grant: 'The support is not granted yet. Hours before the grant give no support.',
      agree: 'Not all employees have said yes yet.',
      training: 'Some employees have no place on a course yet.',
    },
    startAnyway: 'It does not keep you from starting, but look at it first:',
    stopText:
      'The case stops for all parties. Seats in classes are given up, and temp jobs nobody is hired for are closed. What has happened stays, and hours until now can still be claimed. A stopped case cannot be started again, but you can make a new one from it.',
    stopReason: 'Why does the case stop?',
    endText: 'The training is over and the employees are back. Only the follow-up is left after this.',
    archiveText: (day) => `The case is put away and can only be read. Its data are deleted after ${day}.`,
    moved: {
      accept: 'The case is taken. The company has been told.',
      decline: 'The wish is declined. The company has been told, with the reason.',
      start: 'The case is under way. All parties have been told.',
      stop: 'The case is stopped. All parties have been told.',
      end: 'The case has ended. All parties have been told.',
      archive: 'The case is archived.',
    },
    nothingToDo: 'There is nothing to do here right now',
    nothingToDoText: 'Company and job centre steer the course of the case.',
    refusals: {
      'not-from-here': (status) =>
        `That cannot be done as the case stands now (${status.toLowerCase()}). The overview shows what is missing.`,
      'not-your-move': 'That is not yours to do. Write in the journal, and the others will see it.',
      'reason-missing': 'Write a reason of at least 5 characters. The other parties read it.',
      'gates-open': (open) =>
        `${open === 1 ? 'One point' : `${open} points`} of the success factors lack an answer or a reason. Answer them first.`,
      'nobody-in-it': 'There are no employees on the case yet. Put them on under People first.',
      'second-look-missing': (open) =>
        `${open === 1 ? 'One point' : `${open} points`} of the success factors have not been looked at again. Do that first.`,
      'claims-open': 'There is a claim that is not paid or decided. Wait until it is settled.',
      'grants-open':
        'Support has been applied for and nobody has answered. Decide the application, or have the company withdraw it.',
      'agreements-open':
        'The agreement is out and lacks signatures. Wait until everybody has signed, or withdraw it.',
    },
    toGates: 'Go to the success factors',
    toPeople: 'Go to people',
    toClaims: 'Go to claims',
    toGrant: 'Go to the grant',
    toAgreement: 'Go to the agreement',
  },
})

import { texts } from '#platform/text/texts.ts'

/** Words of "Slet mig": three honest outcomes, and what each means. */
export const eraseTexts = texts({
  da: {
    title: 'Slet mig',
    lead: 'Her ser du, hvad der sker, før du bestemmer dig. Intet sker, før du trykker på knappen.',
    outcomes: {
      deleted: 'Vi kan slette alt',
      partly: 'Vi kan slette det, du selv har lagt ind. En sag hos kommunen bliver gemt',
      refused: 'Der er ikke mere, vi kan slette nu',
    },
    outcomeTexts: {
      deleted: 'Der er ingen sag, som kommunen skal gemme. Alt om dig forsvinder fra Jobkreds med det samme.',
      partly:
        'Det hele forsvinder med det samme, bortset fra det, loven siger skal gemmes. Du kan stadig logge ind og se det.',
      refused: 'Det, der er tilbage om dig, skal kommunen gemme. Her ser du hvorfor og hvor længe.',
    },
    gone: 'Det sletter vi med det samme',
    stays: 'Det bliver gemt',
    until: (day: string) => `Gemmes til ${day}.`,
    kept: {
      running_hire: (company: string) => `Din ansættelse hos ${company}`,
      ended_hire: (company: string) => `Din tidligere ansættelse hos ${company}`,
      decision: (unit: string) => `Afgørelsen fra ${unit}`,
      identity: () => 'Hvem sagen handler om',
    },
    meansTitle: 'Hvad betyder det?',
    means: [
      'Du bliver logget ud overalt.',
      'Virksomheder kan ikke se dig eller dit CV mere, heller ikke dem, du har sagt ja til.',
      'Ansøgninger, der ikke er blevet til en ansættelse, stopper. Virksomhederne får at vide, at du har trukket dig, men ikke hvorfor.',
      'Det kan ikke laves om. Du kan oprette dig igen en anden gang, men du begynder forfra.',
      'Sikkerhedskopier lever i højst 35 dage. Bliver en læst ind, sletter vi dig igen.',
    ],
    onlyHide:
      'Vil du bare være i fred for virksomheder? Så kan du skjule dig i stedet og beholde din profil.',
    hide: 'Skjul mig i stedet',
    confirm: 'Skriv SLET for at bekræfte',
    confirmWord: 'SLET',
    confirmHint: 'Så er vi sikre på, at det ikke er et fejltryk.',
    confirmWrong: 'Skriv ordet SLET i feltet for at bekræfte.',
    button: 'Slet mig nu',
    changed: 'Noget har ændret sig, siden du åbnede siden. Se her, hvad der nu vil ske, og bekræft igen.',
    doneDeleted: 'Du er slettet. Vi har ikke længere oplysninger om dig.',
    donePartly:
      'Dine oplysninger er slettet, og du er logget ud. Det, kommunen skal gemme, kan du se under Mine data.',
    disagree: 'Er du uenig?',
    disagreeText:
      'Skriv først til databeskyttelsesrådgiveren i din kommune. Du kan altid klage til Datatilsynet på datatilsynet.dk.',
    contact: 'Find dit jobcenter',
  },
  en: {
    title: 'Delete me',
    lead: 'Here you see what will happen before you decide. Nothing happens until you press the button.',
    outcomes: {
      deleted: 'We can delete everything',
      partly: 'We can delete what you put in yourself. A case of the municipality is kept',
      refused: 'There is nothing more we can delete now',
    },
    outcomeTexts: {
      deleted:
        'There is no case that the municipality must keep. Everything about you is gone from Jobkreds at once.',
      partly:
        'All of it is gone at once, except what the law says must be kept. You can still log in and see it.',
      refused: 'What is left about you must be kept by the municipality. Here you see why and for how long.',
    },
    gone: 'We delete at once',
    stays: 'What is kept',
    until: (day) => `Kept until ${day}.`,
    kept: {
      running_hire: (company) => `Your hire at ${company}`,
      ended_hire: (company) => `Your former hire at ${company}`,
      decision: (unit) => `The decision of ${unit}`,
      identity: () => 'Whom the case is about',
    },
    meansTitle: 'What does it mean?',
    means: [
      'You are logged out everywhere.',
      'Companies can no longer see you or your CV, nor those you have said yes to.',
      'Applications that have not become a hire stop. The companies are told that you have withdrawn, but not why.',
      'It cannot be undone. You can register again another time, but you start afresh.',
      'Backups live for 35 days at most. If one is restored we delete you again.',
    ],
    onlyHide:
      'Do you just want companies to leave you alone? Then you can hide instead and keep your profile.',
    hide: 'Hide me instead',
    confirm: 'Write DELETE to confirm',
    confirmWord: 'DELETE',
    confirmHint: 'Then we are sure that it was no slip of the finger.',
    confirmWrong: 'Write the word DELETE in the field to confirm.',
    button: 'Delete me now',
    changed: 'Something has changed since you opened the page. See what would happen now, and confirm again.',
    doneDeleted: 'You are deleted. We have no information about you any more.',
    donePartly:
      'Your information is deleted and you are logged out. What the municipality must keep you can see under My data.',
    disagree: 'Do you disagree?',
    disagreeText:
      'First write to the data protection officer of your municipality. You can always complain to Datatilsynet at datatilsynet.dk.',
    contact: 'Find your job centre',
  },
})

export type EraseTexts = ReturnType<typeof eraseTexts>

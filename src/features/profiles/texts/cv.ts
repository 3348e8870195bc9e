import { texts } from '#platform/text/texts.ts'

/** Words of the page for the CV. */
export const cvTexts = texts({
  da: {
    title: 'CV',
    lead: 'Har du et CV, kan du lægge det her. Det er ikke nødvendigt: Din profil kan sagtens stå alene.',
    who: 'Kun du kan åbne det. En virksomhed får det først, når du siger ja til netop den.',
    clean:
      'Vi fjerner skjulte oplysninger som forfatter, kommentarer, rettelser og steder i billeder. Det, du har skrevet i selve teksten, retter vi ikke i. Skriv derfor ikke CPR-nummer i dit CV.',
    now: 'Dit CV nu',
    none: 'Du har ikke lagt et CV op endnu.',
    since: (day: string) => `Lagt op ${day}`,
    upload: 'Læg et CV op',
    replace: 'Læg et nyt CV op',
    replaceHint: 'Det nye erstatter det gamle, også hos virksomheder, der må se det.',
    kinds: 'PDF eller Word (.docx)',
    save: 'Læg op',
    remove: 'Slet CV',
    removeText: 'Så kan ingen åbne det mere, heller ikke virksomheder, du har vist det.',
    saved: (name: string) => `${name} er lagt op.`,
    removed: 'Dit CV er slettet.',
    back: 'Gå til min profil',
  },
  en: {
    title: 'CV',
    lead: 'If you have a CV, you can put it here. It is not necessary: your profile can well stand alone.',
    who: 'Only you can open it. A company only gets it when you say yes to that very company.',
    clean:
      'We remove hidden information such as author, comments, corrections and places in pictures. We do not change what you have written in the text itself, so do not write your CPR number in your CV.',
    now: 'Your CV now',
    none: 'You have not uploaded a CV yet.',
    since: (day) => `Uploaded ${day}`,
    upload: 'Upload a CV',
    replace: 'Upload a new CV',
    replaceHint: 'The new one replaces the old, also at companies that may see it.',
    kinds: 'PDF or Word (.docx)',
    save: 'Upload',
    remove: 'Delete CV',
    removeText: 'Then nobody can open it any more, nor companies you have shown it to.',
    saved: (name) => `${name} is uploaded.`,
    removed: 'Your CV is deleted.',
    back: 'Go to my profile',
  },
})

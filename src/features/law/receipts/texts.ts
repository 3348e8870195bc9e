import { texts } from '#platform/text/texts.ts'

/** Words around a receipt of the law. */
export const receiptTexts = texts({
  da: {
    outcomes: {
      met: 'Opfyldt',
      'not-met': 'Ikke opfyldt',
      unknown: 'Mangler svar',
      'not-in-force': 'Gælder ikke',
    },
    inOrder: (n: number) => (n === 1 ? 'Én betingelse er opfyldt' : `${n} betingelser er opfyldt`),
    advice: (n: number) => (n === 1 ? 'Ét godt råd, der ikke er et krav' : `${n} gode råd, der ikke er krav`),
    rulesOf: (day: string) => `Reglerne fra ${day}.`,
    title: 'Hvad reglerne sagde',
    lead: 'Sådan så reglerne ud den dag, det blev afgjort, og sådan blev de brugt. Svaret ændrer sig ikke, selv om reglerne gør.',
    purposes: {
      certificate: 'Til jobcentrets attest',
      hire: 'Set efter igen, da ansættelsen blev aftalt',
      wish: 'Til virksomhedens ønske',
      agreement: 'Til aftalen i rotationssagen',
      grant: 'Til ansøgningen om tilskud',
    } as Record<string, string>,
    made: (when: string) => `Lavet ${when}`,
    edition: (scheme: string, edition: string) => `${scheme}, udgave ${edition}`,
    facts: 'Oplysninger, svaret bygger på',
    stated: 'Oplyst af sagsbehandleren',
    again: 'Prøvet igen i dag',
    sameAgain: 'Den samme udgave af reglerne giver det samme svar på de samme oplysninger.',
    otherAgain: 'Den gemte udgave giver nu et andet svar. Det må ikke ske: giv den driftsansvarlige besked.',
    newestSame: 'Den nyeste udgave af reglerne giver det samme svar for den dag.',
    newestOther: (what: string) => `Den nyeste udgave af reglerne giver et andet svar for den dag: ${what}.`,
  },
  en: {
    outcomes: {
      met: 'Met',
      'not-met': 'Not met',
      unknown: 'Answer missing',
      'not-in-force': 'Does not apply',
    },
    inOrder: (n) => (n === 1 ? 'One condition is met' : `${n} conditions are met`),
    advice: (n) => (n === 1 ? 'One piece of advice, not a demand' : `${n} pieces of advice, not demands`),
    rulesOf: (day) => `The rules of ${day}.`,
    title: 'What the rules said',
    lead: 'This is how the rules stood on the day of the decision, and how they were used. The answer does not change, even when the rules do.',
    purposes: {
      certificate: 'For the job centre’s certificate',
      hire: 'Looked at again when the hire was agreed',
      wish: 'For the company’s wish',
      agreement: 'For the agreement of the rotation case',
      grant: 'For the application for a grant',
    } as Record<string, string>,
    made: (when) => `Made ${when}`,
    edition: (scheme, edition) => `${scheme}, edition ${edition}`,
    facts: 'Facts the answer rests on',
    stated: 'Stated by the caseworker',
    again: 'Tried again today',
    sameAgain: 'The same edition of the rules gives the same answer to the same facts.',
    otherAgain:
      'The kept edition now gives another answer. That must not happen: tell whoever runs Jobkreds.',
    newestSame: 'The newest edition of the rules gives the same answer for that day.',
    newestOther: (what) => `The newest edition of the rules gives another answer for that day: ${what}.`,
  },
})

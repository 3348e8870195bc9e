import { texts } from '#platform/text/texts.ts'

/** What the API says to those who ask it about the law. */
export const apiTexts = texts({
  da: {
    invalid: 'Noget af det, du sendte, kan ikke bruges.',
    notAnObject: 'Send et JSON-objekt.',
    unknownField: 'Feltet findes ikke.',
    unknownParameter: 'Parameteren findes ikke.',
    repeated: 'Parameteren må kun stå én gang.',
    text: 'Skal være en tekst.',
    asks: 'Skal være en liste af en eller flere af disse: temp, employee, training, grant.',
    facts: 'Skal være et objekt med ordningens navne: {"benefit-group": "dagpenge"}.',
    noScheme: (known: string) => `Den ordning findes ikke. Prøv en af disse: ${known}.`,
    noDay: 'Skriv en dag, der findes, som 2026-11-22, fra 1900 til 2199.',
  },
  en: {
    invalid: 'Something you sent cannot be used.',
    notAnObject: 'Send a JSON object.',
    unknownField: 'There is no such field.',
    unknownParameter: 'There is no such parameter.',
    repeated: 'The parameter may only stand once.',
    text: 'Must be a text.',
    asks: 'Must be a list of one or more of these: temp, employee, training, grant.',
    facts: 'Must be an object with the names of the scheme: {"benefit-group": "dagpenge"}.',
    noScheme: (known) => `There is no such scheme. Try one of these: ${known}.`,
    noDay: 'Write a day that exists, like 2026-11-22, from 1900 to 2199.',
  },
})

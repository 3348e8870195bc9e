import { texts } from '#platform/text/texts.ts'

/** How far a source carries a rule, and where it is written. */
export const markTexts = texts({
  da: {
    marks: { confirmed: 'Bekræftet', inferred: 'Udledt', unconfirmed: 'Ubekræftet' },
    explain: {
      confirmed: 'En kilde, vi har læst, siger det. Bekræftede regler har ingen mærkat.',
      inferred: 'Hver del har en kilde, men det er os, der har lagt dem sammen.',
      unconfirmed:
        'Regnet ud eller almindelig viden. Ingen kilde bekræfter det, så spørg, før du regner med det.',
    },
    legend: 'Hvad betyder mærkaterne?',
    from: (day: string) => `Gælder fra ${day}`,
    sources: 'Kilde:',
    reliesUnconfirmed: (values: string) => `Bygger på noget, der ikke er bekræftet: ${values}.`,
    reliesInferred: (values: string) => `Bygger på noget, der er udledt: ${values}.`,
  },
  en: {
    marks: { confirmed: 'Confirmed', inferred: 'Inferred', unconfirmed: 'Unconfirmed' },
    explain: {
      confirmed: 'A source we have read says so. Confirmed rules carry no tag.',
      inferred: 'Each part has a source, but we put them together.',
      unconfirmed: 'Arithmetic or general knowledge. No source confirms it, so ask before you rely on it.',
    },
    legend: 'What do the tags mean?',
    from: (day) => `In force from ${day}`,
    sources: 'Source:',
    reliesUnconfirmed: (values) => `Rests on something unconfirmed: ${values}.`,
    reliesInferred: (values) => `Rests on something inferred: ${values}.`,
  },
})

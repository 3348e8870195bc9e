import type { Governing } from '../../scheme.ts'

/**
 * Every transition that is sourced goes by the day on which the course of events began: the private rate of 2013, the
 * refund of 2014, the trials of 2021 and 2022. So that day governs; only the closing goes by the grant’s own day.
 */
export const governing: Governing = {
  byFacts: [
    {
      fact: 'course-start-day',
      because: {
        da: 'Reglerne følger den dag, forløbet begynder: {fact:course-start-day}. Sådan er satsen for private i 2013, refusionen i 2014 og forsøgene i 2021 og 2022 skrevet.',
        en: 'The rules go by the day the course of events begins: {fact:course-start-day}. The private rate of 2013, the refund of 2014 and the trials of 2021 and 2022 are written that way.',
      },
    },
    {
      fact: 'temp-start-day',
      because: {
        da: 'Forløbets første dag kendes ikke, så vikarens første dag tæller: {fact:temp-start-day}.',
        en: 'The first day of the course of events is not known, so the vikar’s first day counts: {fact:temp-start-day}.',
      },
    },
    {
      fact: 'grant-day',
      because: {
        da: 'Forløbets første dag kendes ikke, så den dag, der er bevilget, tæller: {fact:grant-day}.',
        en: 'The first day of the course of events is not known, so the day of the grant counts: {fact:grant-day}.',
      },
    },
    {
      fact: 'grant-application-day',
      because: {
        da: 'Forløbets første dag kendes ikke, så den dag, der er søgt, tæller: {fact:grant-application-day}.',
        en: 'The first day of the course of events is not known, so the day of the application counts: {fact:grant-application-day}.',
      },
    },
  ],
  otherwise: {
    da: 'Ingen dag i sagen er kendt endnu, så vi bruger reglerne på den dag, der spørges om.',
    en: 'No day of the case is known yet, so we use the rules of the day asked about.',
  },
}

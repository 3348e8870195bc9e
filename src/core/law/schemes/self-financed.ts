import { day } from '../../calendar/day.ts'
import type { Scheme } from '../scheme.ts'
import { employeeFacts } from './dk-jobrotation/employee-facts.ts'
import { tempFacts } from './dk-jobrotation/temp-facts.ts'

/** There was never a day on which an employer could not do this. */
const always = day('1900-01-01')

/** A company pays it all itself: what is left when no scheme is open. Nothing is asked but an ordinary employment. */
export const selfFinanced: Scheme = {
  format: 1,
  id: 'self-financed',
  edition: '2026-11-22',
  name: { da: 'Uden støtte', en: 'Without support' },
  about: {
    da: 'I betaler selv: medarbejderens løn under kurset og en helt almindelig ansættelse af vikaren. Det kan altid lade sig gøre.',
    en: 'You pay it yourselves: the employee’s pay during the course and an ordinary employment of the vikar. That can always be done.',
  },
  facts: {
    'temp-usual-pay': {
      ...tempFacts['temp-usual-pay']!,
      question: {
        da: 'Får vikaren løn efter overenskomsten, eller hvad der er normalt for arbejdet?',
        en: 'Is the vikar paid by the collective agreement, or what is usual for the work?',
      },
    },
    'employee-usual-pay': employeeFacts['employee-usual-pay']!,
  },
  sources: {
    'no-scheme': {
      act: 'Ingen støtteordning',
      text: 'En almindelig ansættelse følger overenskomsten og aftalen mellem parterne',
    },
  },
  values: {},
  conditions: [
    {
      id: 'temp-usual-pay',
      about: 'temp',
      weight: 'required',
      label: { da: 'Vikarens løn', en: 'The vikar’s pay' },
      versions: [
        {
          from: always,
          test: { fact: 'temp-usual-pay' },
          says: {
            met: {
              da: 'Vikaren er ansat på almindelige vilkår med løn efter overenskomsten, eller hvad der er normalt.',
              en: 'The vikar is in ordinary employment with pay by the agreement, or what is usual.',
            },
            notMet: {
              da: 'Vikaren skal have løn efter overenskomsten, eller hvad der er normalt for arbejdet.',
              en: 'The vikar must have pay by the collective agreement, or what is usual for the work.',
            },
          },
          sources: ['no-scheme'],
          mark: 'inferred',
          note: {
            da: 'Vores valg: uden støtteordning er der ingen andre betingelser at se efter.',
            en: 'Our choice: without a support scheme there are no other conditions to look for.',
          },
        },
      ],
    },
    {
      id: 'employee-usual-pay',
      about: 'employee',
      weight: 'advisory',
      label: { da: 'Medarbejderens løn', en: 'The employee’s pay' },
      versions: [
        {
          from: always,
          test: { fact: 'employee-usual-pay' },
          says: {
            met: {
              da: 'Medarbejderen får sin løn under kurset.',
              en: 'The employee is paid during the course.',
            },
            notMet: {
              da: 'Aftal med medarbejderen, hvad der gælder for lønnen under kurset.',
              en: 'Agree with the employee what applies to the pay during the course.',
            },
          },
          sources: ['no-scheme'],
          mark: 'inferred',
          note: {
            da: 'Vores valg: det er en aftale mellem jer og medarbejderen.',
            en: 'Our choice: it is agreed between you and the employee.',
          },
        },
      ],
    },
  ],
  governing: {
    byFacts: [],
    otherwise: {
      da: 'Der er ingen støtteordning, så dagen har ingen betydning.',
      en: 'There is no support scheme, so the day does not matter.',
    },
  },
  events: [],
}

import type { Condition } from '../../scheme.ts'
import { lastBeforeTightening, newAct, simplified, tightened } from './periods.ts'

const saysSameFunction = {
  met: {
    da: 'Vikaren laver samme eller tilsvarende arbejde som medarbejderen på kursus.',
    en: 'The vikar does the same or equivalent work as the employee on the course.',
  },
  notMet: {
    da: 'Vikaren skal lave samme eller tilsvarende arbejde som medarbejderen på kursus. I kan ikke flytte rundt internt og bruge vikaren til noget andet.',
    en: 'The vikar must do the same or equivalent work as the employee on the course. You cannot reshuffle internally and use the vikar for something else.',
  },
}
const saysFreeChoice = {
  da: 'I vælger frit, hvilket arbejde vikaren laver. Vikaren behøver ikke afløse en bestemt person.',
  en: 'You choose freely which work the vikar does. The vikar need not replace a named person.',
}
const saysPay = {
  met: {
    da: 'Vikaren får løn og vilkår efter overenskomsten, eller hvad der er normalt.',
    en: 'The vikar has pay and terms by the collective agreement, or what is usual.',
  },
  notMet: {
    da: 'Vikaren skal have løn og vilkår efter overenskomsten, eller hvad der er normalt for arbejdet.',
    en: 'The vikar must have pay and terms by the collective agreement, or what is usual for the work.',
  },
}
const saysApproved = {
  met: { da: 'Jobcentret har godkendt vikaren.', en: 'The job centre has approved the vikar.' },
  notMet: {
    da: 'Jobcentret skal godkende vikaren først. I må gerne selv finde vikaren.',
    en: 'The job centre must approve the vikar first. You may find the vikar yourselves.',
  },
}
const saysNoSubsidy = {
  met: {
    da: 'Der er ikke løntilskud til vikaren.',
    en: 'There is no wage subsidy for the vikar.',
  },
  notMet: {
    da: 'Jobrotationsydelse og løntilskud til den samme vikar kan ikke bruges samtidig.',
    en: 'Jobrotationsydelse and a wage subsidy for the same vikar cannot be combined.',
  },
}

export const tempWork: readonly Condition[] = [
  {
    id: 'temp-same-function',
    about: 'temp',
    weight: 'required',
    label: { da: 'Samme eller tilsvarende arbejde', en: 'The same or equivalent work' },
    versions: [
      {
        from: simplified,
        until: lastBeforeTightening,
        test: null,
        says: { met: saysFreeChoice, notMet: saysFreeChoice },
        sources: ['fh'],
        mark: 'confirmed',
      },
      {
        from: tightened,
        test: { fact: 'temp-same-function' },
        says: saysSameFunction,
        sources: ['arbejdsgiverne', 'lab-151-2', 'vpt-aarhus'],
        mark: 'inferred',
        note: {
          da: 'Før 2015 valgte arbejdsgiveren frit. At kravet begyndte 1. januar 2015, er en slutning.',
          en: 'Before 2015 the employer chose freely. That the requirement began on 1 January 2015 is concluded.',
        },
      },
      {
        from: newAct,
        test: { fact: 'temp-same-function' },
        says: saysSameFunction,
        sources: ['lab-151-2'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'temp-usual-pay',
    about: 'temp',
    weight: 'required',
    label: { da: 'Vikarens løn', en: 'The vikar’s pay' },
    versions: [
      {
        from: simplified,
        test: { fact: 'temp-usual-pay' },
        says: saysPay,
        sources: ['albertslund-terms'],
        mark: 'confirmed',
      },
      {
        from: newAct,
        test: { fact: 'temp-usual-pay' },
        says: saysPay,
        sources: ['lab-151', 'albertslund-terms'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'temp-approved-by-job-centre',
    about: 'temp',
    weight: 'required',
    label: { da: 'Godkendt af jobcentret', en: 'Approved by the job centre' },
    versions: [
      {
        from: simplified,
        test: { fact: 'temp-approved-by-job-centre' },
        says: saysApproved,
        sources: ['arbejdsgiverne', 'star-answers-checking'],
        mark: 'inferred',
        note: {
          da: 'Sagt i 2015 og senere. Kommunen skulle også før da kontrollere betingelserne.',
          en: 'Said in 2015 and later. The municipality had to check the conditions before that too.',
        },
      },
      {
        from: tightened,
        test: { fact: 'temp-approved-by-job-centre' },
        says: saysApproved,
        sources: ['arbejdsgiverne'],
        mark: 'confirmed',
      },
      {
        from: newAct,
        test: { fact: 'temp-approved-by-job-centre' },
        says: saysApproved,
        sources: ['star-scheme-2024', 'arbejdsgiverne'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'temp-no-wage-subsidy',
    about: 'temp',
    weight: 'required',
    label: { da: 'Ikke løntilskud til vikaren', en: 'No wage subsidy for the vikar' },
    versions: [
      {
        from: simplified,
        test: { not: { fact: 'temp-on-wage-subsidy' } },
        says: saysNoSubsidy,
        sources: ['handbook-2011', 'albertslund-support'],
        mark: 'confirmed',
      },
      {
        from: tightened,
        test: { not: { fact: 'temp-on-wage-subsidy' } },
        says: saysNoSubsidy,
        sources: ['star-answers-employer', 'cabi', 'tl-2019'],
        mark: 'confirmed',
      },
      {
        from: newAct,
        test: { not: { fact: 'temp-on-wage-subsidy' } },
        says: saysNoSubsidy,
        sources: ['star-scheme-2024', 'star-answers-employer'],
        mark: 'confirmed',
      },
    ],
  },
]

import type { Condition } from '../../scheme.ts'
import { lastBeforeTightening, newAct, simplified, tightened } from './periods.ts'

const saysSameFunction = {
  met: {
    da: 'Du laver samme eller tilsvarende arbejde som medarbejderen på kursus.',
    en: 'You do the same or equivalent work as the employee on the course.',
  },
  notMet: {
    da: 'Du skal lave samme eller tilsvarende arbejde som medarbejderen på kursus. Virksomheden kan ikke flytte rundt internt og bruge dig til noget andet.',
    en: 'You must do the same or equivalent work as the employee on the course. The company cannot reshuffle internally and use you for something else.',
  },
}
const saysFreeChoice = {
  da: 'Virksomheden vælger frit, hvilket arbejde du laver. Du behøver ikke afløse en bestemt person.',
  en: 'The company chooses freely which work you do. You need not replace a named person.',
}
const saysPay = {
  met: {
    da: 'Du får løn og vilkår efter overenskomsten, eller hvad der er normalt.',
    en: 'You have pay and terms by the collective agreement, or what is usual.',
  },
  notMet: {
    da: 'Du skal have løn og vilkår efter overenskomsten, eller hvad der er normalt for arbejdet.',
    en: 'You must have pay and terms by the collective agreement, or what is usual for the work.',
  },
}
const saysApproved = {
  met: { da: 'Jobcentret har godkendt dig som vikar.', en: 'The job centre has approved you as the vikar.' },
  notMet: {
    da: 'Jobcentret skal godkende dig som vikar først. Du og virksomheden må gerne selv finde hinanden.',
    en: 'The job centre must approve you as the vikar first. You and the company may find each other yourselves.',
  },
}
const saysNoSubsidy = {
  met: {
    da: 'Virksomheden får ikke løntilskud til dig.',
    en: 'The company receives no wage subsidy for you.',
  },
  notMet: {
    da: 'Virksomheden kan ikke få både jobrotationsydelse og løntilskud, når du er vikar.',
    en: 'The company cannot have both jobrotationsydelse and a wage subsidy while you are the vikar.',
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

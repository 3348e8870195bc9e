import { day } from '../../../calendar/day.ts'
import type { Condition } from '../../scheme.ts'

/** The oldest dated source that describes this form. */
const known = day('2014-01-01')
/** The act whose paragraphs the sourced conditions of wage subsidy are quoted from. */
const newAct = day('2020-01-01')

const saysRatio = {
  met: {
    da: 'Der er et rimeligt forhold mellem ansatte med og uden støtte.',
    en: 'There is a reasonable ratio of employees with and without support.',
  },
  notMet: {
    da: 'Der skal være et rimeligt forhold mellem, hvor mange I har ansat med og uden støtte.',
    en: 'There must be a reasonable ratio between those you employ with and without support.',
  },
}
const saysHeard = {
  met: {
    da: 'I har talt med medarbejdernes repræsentant om løntilskuddet.',
    en: 'You have talked with the employees’ representative about the wage subsidy.',
  },
  notMet: {
    da: 'Løntilskud skal drøftes med medarbejdernes repræsentant først.',
    en: 'A wage subsidy must be discussed with the employees’ representative first.',
  },
}
const saysPay = {
  met: {
    da: 'Vikaren får løn og vilkår efter overenskomsten.',
    en: 'The vikar has pay and terms by the agreement.',
  },
  notMet: {
    da: 'Også en vikar med løntilskud skal have løn og vilkår efter overenskomsten, eller hvad der er normalt.',
    en: 'A vikar with a wage subsidy too must have pay and terms by the agreement, or what is usual.',
  },
}
const notRead = {
  da: 'Kilden er fra 2021. For de tidligere år er reglen ikke læst.',
  en: 'The source is of 2021. For the earlier years the rule was not read.',
}

export const conditions: readonly Condition[] = [
  {
    id: 'temp-on-wage-subsidy',
    about: 'temp',
    weight: 'required',
    label: { da: 'Vikaren er ansat med løntilskud', en: 'The vikar is employed with a wage subsidy' },
    versions: [
      {
        from: known,
        test: { fact: 'temp-on-wage-subsidy' },
        says: {
          met: { da: 'Vikaren ansættes med løntilskud.', en: 'The vikar is employed with a wage subsidy.' },
          notMet: {
            da: 'I denne form er vikaren ansat med løntilskud. Ellers er det en helt almindelig ansættelse, som I selv betaler.',
            en: 'In this form the vikar is employed with a wage subsidy. Otherwise it is an ordinary employment that you pay yourselves.',
          },
        },
        sources: ['albertslund-support', 'cabi', 'hoeje-taastrup'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'temp-approved-by-job-centre',
    about: 'temp',
    weight: 'required',
    label: { da: 'Jobcentret har bevilget løntilskuddet', en: 'The job centre has granted the wage subsidy' },
    versions: [
      {
        from: known,
        test: { fact: 'temp-approved-by-job-centre' },
        says: {
          met: {
            da: 'Jobcentret har bevilget løntilskuddet.',
            en: 'The job centre has granted the wage subsidy.',
          },
          notMet: {
            da: 'Jobcentret skal bevilge løntilskuddet, før vikaren begynder. Hvem der kan få det, og hvor længe, afgør jobcentret efter reglerne om løntilskud.',
            en: 'The job centre must grant the wage subsidy before the vikar begins. Who may have it, and for how long, it decides by the rules on wage subsidy.',
          },
        },
        sources: ['hoeje-taastrup', 'not-found'],
        mark: 'unconfirmed',
        note: {
          da: 'De almindelige regler om løntilskud gælder. Målgrupper, forudgående ledighed og varighed er ikke undersøgt her.',
          en: 'The ordinary rules on wage subsidy apply. Target groups, prior unemployment and duration were not looked into here.',
        },
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
        from: known,
        test: { fact: 'temp-usual-pay' },
        says: saysPay,
        sources: ['ft-l238'],
        mark: 'unconfirmed',
        note: notRead,
      },
      {
        from: newAct,
        test: { fact: 'temp-usual-pay' },
        says: saysPay,
        sources: ['ft-l238'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'employee-on-veu-or-svu',
    about: 'employee',
    weight: 'required',
    label: { da: 'VEU-godtgørelse eller SVU til kurset', en: 'VEU allowance or SVU for the course' },
    versions: [
      {
        from: known,
        test: { oneOf: [{ fact: 'support-form' }, ['veu', 'svu']] },
        says: {
          met: {
            da: 'Kurset får støtte: {fact:support-form}.',
            en: 'The course is supported: {fact:support-form}.',
          },
          notMet: {
            da: 'I denne form får I VEU-godtgørelse eller SVU, mens medarbejderen er på kursus.',
            en: 'In this form you receive VEU allowance or SVU while the employee is on the course.',
          },
        },
        sources: ['albertslund-support', 'cabi', 'hoeje-taastrup'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'employee-education',
    about: 'employee',
    weight: 'required',
    label: {
      da: 'Medarbejderens uddannelse ved VEU-godtgørelse',
      en: 'The employee’s education for VEU allowance',
    },
    versions: [
      {
        from: known,
        test: {
          any: [
            { oneOf: [{ fact: 'support-form' }, ['svu', 'neither']] },
            { oneOf: [{ fact: 'employee-education-level' }, ['none', 'eud']] },
            { fact: 'employee-education-unused-five-years' },
          ],
        },
        says: {
          met: {
            da: 'Medarbejderens uddannelse er ikke for høj til VEU-godtgørelse, eller I bruger den ikke.',
            en: 'The employee’s education is not too high for VEU allowance, or you do not use it.',
          },
          notMet: {
            da: 'VEU-godtgørelse går højst til og med en erhvervsuddannelse, medmindre uddannelsen ikke er brugt i 5 år. Med en højere uddannelse kan SVU være en mulighed.',
            en: 'VEU allowance reaches a vocational education at most, unless the education has not been used for 5 years. With a higher education SVU may be possible.',
          },
        },
        sources: ['ucsyd-2023'],
        mark: 'confirmed',
        note: {
          da: 'Hvilken uddannelse SVU kræver, er ikke undersøgt.',
          en: 'Which education SVU requires was not looked into.',
        },
      },
    ],
  },
  {
    id: 'no-jobrotationsydelse',
    about: 'grant',
    weight: 'required',
    label: { da: 'Ikke jobrotationsydelse samtidig', en: 'No jobrotationsydelse at the same time' },
    versions: [
      {
        from: known,
        test: { not: { fact: 'jobrotationsydelse-same-hours' } },
        says: {
          met: {
            da: 'Der er ikke jobrotationsydelse for de samme timer.',
            en: 'There is no jobrotationsydelse for the same hours.',
          },
          notMet: {
            da: 'Jobrotationsydelse kan ikke lægges oven i VEU-godtgørelse, SVU eller løntilskud. Vælg en af formerne.',
            en: 'Jobrotationsydelse cannot be added to VEU allowance, SVU or a wage subsidy. Choose one of the forms.',
          },
        },
        sources: ['albertslund-support', 'cabi'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'reasonable-ratio',
    about: 'grant',
    weight: 'required',
    label: { da: 'Rimeligt forhold mellem ansatte', en: 'Reasonable ratio of employees' },
    versions: [
      {
        from: known,
        test: { fact: 'reasonable-ratio' },
        says: saysRatio,
        sources: ['ft-l238'],
        mark: 'unconfirmed',
        note: notRead,
      },
      {
        from: newAct,
        test: { fact: 'reasonable-ratio' },
        says: saysRatio,
        sources: ['ft-l238'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'employee-representative-heard',
    about: 'grant',
    weight: 'required',
    label: { da: 'Drøftet med medarbejderne', en: 'Discussed with the employees' },
    versions: [
      {
        from: known,
        test: { fact: 'employee-representative-heard' },
        says: saysHeard,
        sources: ['ft-l238'],
        mark: 'unconfirmed',
        note: notRead,
      },
      {
        from: newAct,
        test: { fact: 'employee-representative-heard' },
        says: saysHeard,
        sources: ['ft-l238', 'vitas-signature'],
        mark: 'confirmed',
      },
    ],
  },
]

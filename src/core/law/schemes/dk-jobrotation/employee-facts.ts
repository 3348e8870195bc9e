import type { Scheme } from '../../scheme.ts'

/** What is asked about the employee who goes on a course. */
export const employeeFacts: Scheme['facts'] = {
  'employee-education-level': {
    kind: 'choice',
    label: { da: 'Medarbejderens uddannelse', en: 'The employee’s education' },
    question: {
      da: 'Hvad er den højeste uddannelse, medarbejderen har?',
      en: 'What is the highest education the employee has completed?',
    },
    options: [
      {
        id: 'none',
        label: { da: 'Ingen uddannelse efter skolen', en: 'No vocational or higher education' },
      },
      { id: 'eud', label: { da: 'Erhvervsuddannelse (faglært)', en: 'Vocational education (skilled)' } },
      {
        id: 'kvu',
        label: { da: 'Kort videregående uddannelse', en: 'Short higher education' },
      },
      {
        id: 'mvu',
        label: {
          da: 'Mellemlang videregående uddannelse, fx pædagog eller sygeplejerske',
          en: 'Medium-length higher education, such as social educator or nurse',
        },
      },
      {
        id: 'lvu',
        label: {
          da: 'Lang videregående uddannelse (kandidat eller højere)',
          en: 'Long higher education (master’s degree or higher)',
        },
      },
    ],
  },
  'employee-education-unused-five-years': {
    kind: 'yes-no',
    label: { da: 'Uddannelsen er ikke brugt i 5 år', en: 'The education has not been used for 5 years' },
    question: {
      da: 'Er det mere end 5 år siden, medarbejderen sidst brugte sin uddannelse i arbejdet?',
      en: 'Is it more than 5 years since the employee last used that education at work?',
    },
  },
  'employee-employment-months': {
    kind: 'number',
    grows: true,
    unit: 'months',
    least: 0,
    most: 720,
    label: { da: 'Ansat på almindelige vilkår', en: 'In ordinary employment' },
    question: {
      da: 'Hvor mange hele måneder har medarbejderen været ansat hos jer på almindelige vilkår, lige op til kurset?',
      en: 'For how many whole months, right up to the course, has the employee been in ordinary employment with you?',
    },
  },
  'employee-weekly-minutes': {
    kind: 'number',
    unit: 'minutes-per-week',
    least: 0,
    most: 10_080,
    label: { da: 'Medarbejderens timer om ugen', en: 'The employee’s hours a week' },
    question: {
      da: 'Hvor mange timer om ugen er medarbejderen ansat?',
      en: 'For how many hours a week is the employee employed?',
    },
  },
  'employee-usual-pay': {
    kind: 'yes-no',
    canChange: true,
    label: { da: 'Medarbejderen får sin løn under kurset', en: 'The employee is paid during the course' },
    question: {
      da: 'Får medarbejderen sin sædvanlige løn under kurset?',
      en: 'Does the employee have the usual pay during the course?',
    },
  },
  'employee-apprentice': {
    kind: 'yes-no',
    label: { da: 'Elev, lærling eller i gang med en erhvervsuddannelse', en: 'Apprentice or trainee' },
    question: {
      da: 'Er medarbejderen elev eller lærling, eller er kurset en del af en erhvervsuddannelse?',
      en: 'Is the employee an apprentice or trainee, or is the course part of a vocational education?',
    },
  },
  'employee-euv1': {
    kind: 'yes-no',
    label: { da: 'Erhvervsuddannelse for voksne (euv1)', en: 'Vocational education for adults (euv1)' },
    question: {
      da: 'Er det en erhvervsuddannelse for voksne (euv1), og er medarbejderen fyldt 25 år med mindst 2 års erfaring?',
      en: 'Is it a vocational education for adults (euv1), and is the employee 25 or older with at least 2 years’ experience?',
    },
  },
  'employee-other-support': {
    kind: 'yes-no',
    canChange: true,
    label: { da: 'VEU-godtgørelse eller SVU', en: 'VEU allowance or SVU' },
    question: {
      da: 'Får I eller medarbejderen VEU-godtgørelse eller SVU for de samme timer?',
      en: 'Do you or the employee receive VEU allowance or adult education support (SVU) for the same hours?',
    },
  },
  'employee-other-public-support': {
    kind: 'yes-no',
    canChange: true,
    label: { da: 'Anden offentlig støtte', en: 'Other public support' },
    question: {
      da: 'Får I anden offentlig støtte til de samme timer? Penge fra en kompetencefond tæller ikke.',
      en: 'Do you receive other public support for the same hours? Money from a competence fund does not count.',
    },
  },
  'employee-aub-support': {
    kind: 'yes-no',
    canChange: true,
    label: { da: 'Lønrefusion fra AUB', en: 'Wage refund from AUB' },
    question: {
      da: 'Får I tilskud til medarbejderens løn fra Arbejdsgivernes Uddannelsesbidrag (AUB)?',
      en: 'Do you receive support for the employee’s wage from the Employers’ Education Contribution (AUB)?',
    },
  },
  'employee-self-employed': {
    kind: 'yes-no',
    label: { da: 'Ejer eller selvstændig', en: 'Owner or self-employed' },
    question: {
      da: 'Er det virksomhedens ejer eller en selvstændig, der skal på kursus?',
      en: 'Is it the owner or a self-employed person who goes on the course?',
    },
  },
}

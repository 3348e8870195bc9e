import type { Scheme } from '../../scheme.ts'
import { employeeFacts } from '../dk-jobrotation/employee-facts.ts'
import { grantFacts } from '../dk-jobrotation/grant-facts.ts'
import { tempFacts } from '../dk-jobrotation/temp-facts.ts'

/** What is asked; a fact that jobrotation also asks for has the same name and means the same. */
export const facts: Scheme['facts'] = {
  'temp-on-wage-subsidy': {
    ...tempFacts['temp-on-wage-subsidy']!,
    question: {
      da: 'Ansætter I vikaren med løntilskud?',
      en: 'Do you employ the vikar with a wage subsidy (løntilskud)?',
    },
  },
  'temp-approved-by-job-centre': {
    kind: 'yes-no',
    canChange: true,
    label: { da: 'Jobcentret har bevilget løntilskud', en: 'The job centre has granted the wage subsidy' },
    question: {
      da: 'Har jobcentret sagt ja til, at vikaren ansættes med løntilskud?',
      en: 'Has the job centre agreed to the vikar being employed with a wage subsidy?',
    },
  },
  'temp-usual-pay': {
    ...tempFacts['temp-usual-pay']!,
    question: {
      da: 'Får vikaren løn efter overenskomsten, eller hvad der er normalt for arbejdet?',
      en: 'Is the vikar paid by the collective agreement, or what is usual for the work?',
    },
  },
  'reasonable-ratio': {
    kind: 'yes-no',
    label: { da: 'Rimeligt forhold mellem ansatte', en: 'Reasonable ratio of employees' },
    question: {
      da: 'Er der et rimeligt forhold mellem, hvor mange der er ansat med og uden offentlig støtte?',
      en: 'Is there a reasonable ratio between those employed with and without public support?',
    },
  },
  'employee-representative-heard': grantFacts['employee-representative-heard']!,
  'support-form': {
    kind: 'choice',
    canChange: true,
    label: { da: 'Støtte til kurset', en: 'Support for the course' },
    question: {
      da: 'Hvilken støtte får I til medarbejderens kursus?',
      en: 'Which support do you receive for the employee’s course?',
    },
    options: [
      { id: 'veu', label: { da: 'VEU-godtgørelse', en: 'VEU allowance' } },
      {
        id: 'svu',
        label: { da: 'SVU (statens voksenuddannelsesstøtte)', en: 'SVU (adult education support)' },
      },
      { id: 'neither', label: { da: 'Ingen af delene', en: 'Neither' } },
    ],
  },
  'employee-education-level': employeeFacts['employee-education-level']!,
  'employee-education-unused-five-years': employeeFacts['employee-education-unused-five-years']!,
  'jobrotationsydelse-same-hours': {
    kind: 'yes-no',
    canChange: true,
    label: { da: 'Jobrotationsydelse for de samme timer', en: 'Jobrotationsydelse for the same hours' },
    question: {
      da: 'Får I jobrotationsydelse for de samme timer?',
      en: 'Do you receive jobrotationsydelse for the same hours?',
    },
  },
  'course-start-day': grantFacts['course-start-day']!,
}

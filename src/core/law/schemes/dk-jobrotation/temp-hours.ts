import { day } from '../../../calendar/day.ts'
import type { Expression } from '../../expression.ts'
import type { Condition } from '../../scheme.ts'
import { newAct, simplified, tightened } from './periods.ts'

const enoughHours: Expression = {
  atLeast: [{ fact: 'temp-weekly-minutes' }, { value: 'min-temp-weekly-minutes' }],
}
const notTooManyHours: Expression = {
  atMost: [{ fact: 'temp-weekly-minutes' }, { value: 'max-temp-weekly-minutes' }],
}
const shortEnough: Expression = {
  atMost: [{ fact: 'temp-duration-weeks' }, { value: 'max-temp-duration-weeks' }],
}

const saysEnough = {
  met: {
    da: 'Du skal arbejde {fact:temp-weekly-minutes}, og der kræves mindst {value:min-temp-weekly-minutes}.',
    en: 'You are to work {fact:temp-weekly-minutes}, and at least {value:min-temp-weekly-minutes} is required.',
  },
  notMet: {
    da: 'Du skal arbejde {fact:temp-weekly-minutes}. Det er for lidt: der kræves mindst {value:min-temp-weekly-minutes} i gennemsnit.',
    en: 'You are to work {fact:temp-weekly-minutes}. That is too little: at least {value:min-temp-weekly-minutes} on average is required.',
  },
}
const saysNotTooMany = {
  met: {
    da: 'Du skal arbejde {fact:temp-weekly-minutes}, og det må højst være {value:max-temp-weekly-minutes}.',
    en: 'You are to work {fact:temp-weekly-minutes}, and it may be {value:max-temp-weekly-minutes} at most.',
  },
  notMet: {
    da: 'Du skal arbejde {fact:temp-weekly-minutes}. Det er for meget: det må højst være {value:max-temp-weekly-minutes}.',
    en: 'You are to work {fact:temp-weekly-minutes}. That is too much: it may be {value:max-temp-weekly-minutes} at most.',
  },
}
const saysShort = {
  met: {
    da: 'Du skal være vikar i {fact:temp-duration-weeks}, og det må højst være {value:max-temp-duration-weeks}.',
    en: 'You are to be the vikar for {fact:temp-duration-weeks}, and it may be {value:max-temp-duration-weeks} at most.',
  },
  notMet: {
    da: 'Du skal være vikar i {fact:temp-duration-weeks}. Det er for længe: det må højst være {value:max-temp-duration-weeks}. En anden vikar kan tage over bagefter.',
    en: 'You are to be the vikar for {fact:temp-duration-weeks}. That is too long: it may be {value:max-temp-duration-weeks} at most. Another vikar may take over afterwards.',
  },
}
const perPerson = {
  da: 'Grænsen gælder for hver vikar. Den næste kan tage over, fx 9 måneder og så 3.',
  en: 'The limit is for each vikar. The next may take over, such as 9 months and then 3.',
}

export const tempHours: readonly Condition[] = [
  {
    id: 'temp-weekly-hours-least',
    about: 'temp',
    weight: 'required',
    label: { da: 'Timer om ugen, mindst', en: 'Hours a week, at least' },
    versions: [
      {
        from: simplified,
        test: enoughHours,
        says: saysEnough,
        sources: ['lab-151'],
        mark: 'inferred',
        note: {
          da: 'De 10 timer står i en senere lov; for årene før 2015 er det en slutning.',
          en: 'The 10 hours are in a later act; for the years before 2015 they are concluded.',
        },
      },
      {
        from: tightened,
        test: enoughHours,
        says: saysEnough,
        sources: ['arbejdsgiverne'],
        mark: 'confirmed',
      },
      {
        from: newAct,
        test: enoughHours,
        says: saysEnough,
        sources: ['lab-151', 'arbejdsgiverne'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'temp-weekly-hours-most',
    about: 'temp',
    weight: 'required',
    label: { da: 'Timer om ugen, højst', en: 'Hours a week, at most' },
    versions: [
      {
        from: tightened,
        test: notTooManyHours,
        says: saysNotTooMany,
        sources: ['arbejdsgiverne'],
        mark: 'confirmed',
      },
      {
        from: newAct,
        test: notTooManyHours,
        says: saysNotTooMany,
        sources: ['arbejdsgiverne'],
        mark: 'inferred',
        note: {
          da: 'Kendt fra en vejledning til arbejdsgivere fra 2015; ikke fundet i loven fra 2020.',
          en: 'Known from an employers’ guide of 2015; not found in the act of 2020.',
        },
      },
    ],
  },
  {
    id: 'temp-duration',
    about: 'temp',
    weight: 'required',
    label: { da: 'Hvor længe du kan være vikar', en: 'How long you may be the vikar' },
    versions: [
      {
        from: simplified,
        test: shortEnough,
        says: saysShort,
        sources: ['albertslund-terms'],
        mark: 'confirmed',
        note: perPerson,
      },
      {
        from: tightened,
        test: shortEnough,
        says: saysShort,
        sources: ['lov-1486-2014', 'detfagligehus'],
        mark: 'confirmed',
        note: perPerson,
      },
      {
        from: newAct,
        test: shortEnough,
        says: saysShort,
        sources: ['lab-151', 'rebild'],
        mark: 'confirmed',
        note: perPerson,
      },
      {
        from: day('2021-01-01'),
        until: day('2021-12-31'),
        keyedBy: 'course-start-day',
        test: shortEnough,
        says: saysShort,
        sources: ['bek-2166-2020', 'rebild'],
        mark: 'confirmed',
        note: {
          da: 'Forsøg for forløb begyndt i 2021. Rebild Kommune skriver 1. januar 2020; STAR skriver 2021.',
          en: 'Trial for courses of events begun in 2021. Rebild Municipality writes 1 January 2020; STAR writes 2021.',
        },
      },
      {
        from: day('2022-01-01'),
        until: day('2022-12-31'),
        keyedBy: 'course-start-day',
        test: shortEnough,
        says: saysShort,
        sources: ['foa-nordjylland'],
        mark: 'confirmed',
        note: {
          da: 'Forsøget gjaldt også forløb begyndt i 2022. Fra 2023 er det 6 måneder igen.',
          en: 'The trial also covered courses of events begun in 2022. From 2023 it is 6 months again.',
        },
      },
    ],
  },
]

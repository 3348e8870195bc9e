import { day } from '../../../calendar/day.ts'
import type { Expression } from '../../expression.ts'
import type { Condition } from '../../scheme.ts'
import { lastBeforeTightening, newAct, simplified, tightened } from './periods.ts'

const employedLongEnough: Expression = {
  atLeast: [{ fact: 'employee-employment-months' }, { value: 'min-employee-employment-months' }],
}
const saysEmployed = {
  met: {
    da: 'Medarbejderen har været ansat på almindelige vilkår længe nok: {fact:employee-employment-months}.',
    en: 'The employee has been in ordinary employment for long enough: {fact:employee-employment-months}.',
  },
  notMet: {
    da: 'Medarbejderen skal have været ansat hos jer på almindelige vilkår i mindst {value:min-employee-employment-months}, lige op til kurset.',
    en: 'The employee must have been in ordinary employment with you for at least {value:min-employee-employment-months}, right up to the course.',
  },
}
const notApprentice: Expression = { not: { fact: 'employee-apprentice' } }
const saysApprentice = {
  met: {
    da: 'Medarbejderen er ikke elev eller lærling og tager ikke en erhvervsuddannelse.',
    en: 'The employee is not an apprentice or trainee and does not take a vocational education.',
  },
  notMet: {
    da: 'Elever, lærlinge og andre i gang med en erhvervsuddannelse kan ikke være med.',
    en: 'Apprentices, trainees and others in a vocational education cannot take part.',
  },
}
const saysLoophole = {
  da: 'Der er ingen regel mod elever og lærlinge endnu. Den kommer i 2013.',
  en: 'There is no rule against apprentices and trainees yet. It comes in 2013.',
}
const saysEuv1 = {
  met: {
    da: 'Det er en erhvervsuddannelse for voksne (euv1), og den er med i forsøget.',
    en: 'It is a vocational education for adults (euv1), which the trial includes.',
  },
  notMet: saysApprentice.notMet,
}
const saysPay = {
  met: {
    da: 'Medarbejderen får sin sædvanlige løn under kurset.',
    en: 'The employee has the usual pay during the course.',
  },
  notMet: {
    da: 'Medarbejderen skal have sin sædvanlige løn under kurset.',
    en: 'The employee must have the usual pay during the course.',
  },
}

export const employeeEmployment: readonly Condition[] = [
  {
    id: 'employee-employment',
    about: 'employee',
    weight: 'required',
    label: { da: 'Ansat på almindelige vilkår forud', en: 'In ordinary employment beforehand' },
    versions: [
      {
        from: simplified,
        test: employedLongEnough,
        says: saysEmployed,
        sources: ['albertslund-employees'],
        mark: 'confirmed',
      },
      {
        from: tightened,
        test: employedLongEnough,
        says: saysEmployed,
        sources: ['faxe', 'furesoe'],
        mark: 'confirmed',
      },
      {
        from: newAct,
        test: employedLongEnough,
        says: saysEmployed,
        sources: ['lab-150-1-3'],
        mark: 'confirmed',
        note: { da: 'Umiddelbart før uddannelsen begynder.', en: 'Immediately before the education begins.' },
      },
    ],
  },
  {
    id: 'employee-weekly-hours',
    about: 'employee',
    weight: 'required',
    label: { da: 'Medarbejderens timer om ugen', en: 'The employee’s hours a week' },
    versions: [
      {
        from: simplified,
        until: lastBeforeTightening,
        test: { atLeast: [{ fact: 'employee-weekly-minutes' }, { value: 'min-employee-weekly-minutes' }] },
        says: {
          met: {
            da: 'Medarbejderen er ansat {fact:employee-weekly-minutes}, og det er nok.',
            en: 'The employee is employed for {fact:employee-weekly-minutes}, which is enough.',
          },
          notMet: {
            da: 'Medarbejderen er ansat {fact:employee-weekly-minutes}. Der kræves mindst {value:min-employee-weekly-minutes}.',
            en: 'The employee is employed for {fact:employee-weekly-minutes}. At least {value:min-employee-weekly-minutes} is required.',
          },
        },
        sources: ['albertslund-employees'],
        mark: 'confirmed',
        note: {
          da: 'Sådan skrev Albertslund Kommune i 2014: i en lønperiode på en måned, indberettet i eIndkomst.',
          en: 'So Albertslund Municipality wrote in 2014: in a pay period of one month reported in eIndkomst.',
        },
      },
    ],
  },
  {
    id: 'employee-not-apprentice',
    about: 'employee',
    weight: 'required',
    label: { da: 'Ikke elev eller lærling', en: 'Not an apprentice' },
    versions: [
      {
        from: simplified,
        until: day('2012-12-31'),
        test: null,
        says: { met: saysLoophole, notMet: saysLoophole },
        sources: ['tv2-2015'],
        mark: 'inferred',
        note: {
          da: 'Sluttet af, at hullet blev lukket i 2013.',
          en: 'Concluded from the loophole having been closed in 2013.',
        },
      },
      {
        from: day('2013-01-01'),
        test: notApprentice,
        says: saysApprentice,
        sources: ['tv2-2015', 'vive-2014'],
        mark: 'unconfirmed',
        note: {
          da: 'Ministeriet lukkede hullet i løbet af 2013. Dagen er ikke fundet; vi regner fra årets begyndelse.',
          en: 'The ministry closed the loophole in the course of 2013. The day was not found; we count from the start of the year.',
        },
      },
      {
        from: day('2014-01-01'),
        test: notApprentice,
        says: saysApprentice,
        sources: ['albertslund-employees', 'tv2-2015'],
        mark: 'confirmed',
      },
      {
        from: tightened,
        test: notApprentice,
        says: saysApprentice,
        sources: ['lov-1486-2014', 'detfagligehus'],
        mark: 'confirmed',
      },
      {
        from: newAct,
        test: notApprentice,
        says: saysApprentice,
        sources: ['lab-150-1-2'],
        mark: 'confirmed',
      },
      {
        from: day('2019-11-01'),
        until: day('2020-12-31'),
        keyedBy: 'course-start-day',
        when: { fact: 'employee-euv1' },
        test: true,
        says: saysEuv1,
        sources: ['star-euv1', 'sn-2019'],
        mark: 'confirmed',
        note: {
          da: 'Særlig pulje på 20 mio. kr. til euv1: mindst 25 år og 2 års erfaring.',
          en: 'A special pool of 20 million kroner for euv1: at least 25 years old with 2 years’ experience.',
        },
      },
      {
        from: day('2021-01-01'),
        until: day('2022-12-31'),
        keyedBy: 'course-start-day',
        when: { fact: 'employee-euv1' },
        test: true,
        says: saysEuv1,
        sources: ['star-euv1'],
        mark: 'confirmed',
        note: {
          da: 'Forsøg uden egen pulje; ikke sammen med tilskud fra AUB.',
          en: 'A trial without a pool of its own; not together with support from AUB.',
        },
      },
    ],
  },
  {
    id: 'employee-usual-pay',
    about: 'employee',
    weight: 'required',
    label: { da: 'Medarbejderens løn', en: 'The employee’s pay' },
    versions: [
      {
        from: simplified,
        test: { fact: 'employee-usual-pay' },
        says: saysPay,
        sources: ['star-answers-employee', 'lab-150-1-4'],
        mark: 'inferred',
        note: {
          da: 'Sluttet af de senere regler, og af at begge skal have løn for timen.',
          en: 'Concluded from the later rules, and from both having to be paid for the hour.',
        },
      },
      {
        from: tightened,
        test: { fact: 'employee-usual-pay' },
        says: saysPay,
        sources: ['faxe', 'star-answers-employee'],
        mark: 'confirmed',
      },
      {
        from: newAct,
        test: { fact: 'employee-usual-pay' },
        says: saysPay,
        sources: ['lab-150-1-4'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'employee-not-self-employed',
    about: 'employee',
    weight: 'required',
    label: { da: 'Ansat, ikke selvstændig', en: 'An employee, not self-employed' },
    versions: [
      {
        from: simplified,
        test: { not: { fact: 'employee-self-employed' } },
        says: {
          met: {
            da: 'Det er en ansat, der skal på kursus.',
            en: 'It is an employee who goes on the course.',
          },
          notMet: {
            da: 'Jobrotation er for ansatte. Ejeren selv kan ikke være den, der er på kursus.',
            en: 'Jobrotation is for employees. The owner cannot be the one on the course.',
          },
        },
        sources: ['albertslund-employees', 'lab-150-1-3'],
        mark: 'inferred',
        note: {
          da: 'Følger af kravet om ordinær ansættelse. Ingen kilde siger det direkte.',
          en: 'Follows from the requirement of ordinary employment. No source says so directly.',
        },
      },
    ],
  },
]

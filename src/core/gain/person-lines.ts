import {
  benefitFor,
  type Ground,
  gainedMinutes,
  type LineFormula,
  lessShares,
  payBeforeTax,
  payRise,
  soonerMinutes,
} from './line.ts'
import { minus, NOTHING, negative, times } from './polynomial.ts'

/** All employees together. */
export function employeeLines(ground: Ground): LineFormula[] {
  return [
    {
      party: 'employee',
      id: 'usual-pay',
      label: { da: 'Sædvanlig løn under kurset', en: 'Usual pay during the course' },
      how: {
        da: 'Lønnen er den samme som på arbejde, og virksomheden betaler kurset. Derfor 0 kr.',
        en: 'The pay is the same as at work, and the company pays for the course. Hence nothing.',
      },
      amount: NOTHING,
    },
    {
      party: 'employee',
      id: 'pay-rise',
      label: { da: 'Mere i løn efter kurset, efter skat', en: 'Higher pay after the course, after tax' },
      how: {
        da: 'Den del af det lærte, der går til mere i løn, så længe det gør gavn, minus skat.',
        en: 'The part of what was learned that goes to higher pay, for as long as it is of use, less tax.',
      },
      amount: times(payRise(ground), lessShares('municipal-tax', 'state-tax-on-pay')),
    },
  ]
}

/** All vikarer together, against staying on benefit for as long as that would have lasted. */
export function tempLines(ground: Ground): LineFormula[] {
  const pay = lessShares('municipal-tax', 'state-tax-on-pay')
  const benefit = lessShares('municipal-tax', 'state-tax-on-benefit')
  const during = gainedMinutes(ground)
  const after = soonerMinutes(ground)
  return [
    {
      party: 'temp',
      id: 'pay-after-tax',
      label: { da: 'Løn i vikariatet, efter skat', en: 'Pay in the temp job, after tax' },
      how: {
        da: 'Vikartimer og introduktion, hvor vikaren ellers var på ydelse, × løn minus skat.',
        en: 'Vikar hours and introduction in which the vikar would otherwise be on benefit × pay less tax.',
      },
      amount: times(payBeforeTax(ground, during), pay),
    },
    {
      party: 'temp',
      id: 'benefit-lost',
      label: {
        da: 'Ydelsen, vikaren ikke får imens, efter skat',
        en: 'The benefit the vikar goes without, after tax',
      },
      how: {
        da: 'De samme timer regnet som uger à 37 timer × ydelse minus skat.',
        en: 'The same hours as weeks of 37 hours × benefit less tax.',
      },
      amount: negative(times(benefitFor(during), benefit)),
    },
    {
      party: 'temp',
      id: 'job-sooner',
      label: {
        da: 'I job tidligere bagefter: løn minus ydelse, efter skat',
        en: 'In a job sooner afterwards: pay less benefit, after tax',
      },
      how: {
        da: 'Vikarer × uger tidligere i job × forskellen mellem løn og ydelse efter skat.',
        en: 'Vikarer × weeks sooner in a job × the difference between pay and benefit after tax.',
      },
      amount: minus(times(payBeforeTax(ground, after), pay), times(benefitFor(after), benefit)),
    },
  ]
}

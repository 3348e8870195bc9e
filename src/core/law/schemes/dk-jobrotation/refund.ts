import { day } from '../../../calendar/day.ts'
import type { Scheme } from '../../scheme.ts'
import { lastBeforeNewAct, lastBeforeTightening, newAct, simplified, tightened } from './periods.ts'

/** Who pays, what the state gives back, and where it is booked. */
export const refund: Scheme['values'] = {
  'refund-share': {
    label: { da: 'Statens refusion til kommunen', en: 'The state’s refund to the municipality' },
    unit: 'per-mille',
    versions: [
      {
        from: simplified,
        value: 1000,
        sources: ['star-accounts-legacy', 'l58-2014'],
        mark: 'confirmed',
      },
      {
        from: tightened,
        value: 600,
        sources: ['lov-1486-2014', 'detfagligehus', 'star-answers-refund', 'star-accounts-legacy'],
        mark: 'confirmed',
        note: {
          da: 'Kommunens egen del bliver ellers dækket af budgetgarantien. Arbejdsgiverens beløb er det samme.',
          en: 'The municipality’s own part is otherwise covered by the budget guarantee. The employer’s amount is unchanged.',
        },
      },
      { from: newAct, value: 600, sources: ['star-accounts-2020'], mark: 'confirmed' },
      {
        from: day('2021-01-01'),
        value: 600,
        sources: ['star-accounts-2020'],
        mark: 'inferred',
        note: {
          da: 'Bekræftet til og med 2020. Der er ikke fundet nogen ændring siden.',
          en: 'Confirmed up to and including 2020. No later change has been found.',
        },
      },
      {
        from: day('2014-11-12'),
        until: lastBeforeTightening,
        when: { atLeast: [{ fact: 'course-start-day' }, '2014-11-12'] },
        value: 1000,
        sources: ['star-accounts-legacy', 'l58-2014'],
        mark: 'confirmed',
        note: {
          da: 'Begyndt 12. november 2014 eller senere: 100 % kun til 1. januar 2015, derefter 60 %.',
          en: 'Begun on 12 November 2014 or later: 100% only until 1 January 2015, then 60%.',
        },
      },
      {
        from: tightened,
        until: lastBeforeNewAct,
        when: { lessThan: [{ fact: 'course-start-day' }, '2014-11-12'] },
        value: 1000,
        sources: ['star-accounts-legacy', 'l58-2014'],
        mark: 'confirmed',
        note: {
          da: 'Begyndt før 12. november 2014: 100 % i hele forløbet.',
          en: 'Begun before 12 November 2014: 100% throughout.',
        },
      },
    ],
  },
  'paying-municipality': {
    label: { da: 'Hvilken kommune betaler', en: 'Which municipality pays' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value: 'kommunen, hvor arbejdspladsen ligger',
        sources: ['star-accounts-2020', 'vej-10063-2019'],
        mark: 'inferred',
        note: {
          da: 'Kilderne er fra 2019 og 2020. De tidligere år er vores slutning.',
          en: 'The municipality where the workplace is. The sources are from 2019 and 2020; the earlier years are concluded.',
        },
      },
      {
        from: newAct,
        value: 'kommunen, hvor arbejdspladsen ligger',
        sources: ['star-accounts-2020', 'vej-10063-2019'],
        mark: 'confirmed',
        note: {
          da: 'Ikke vikarens og ikke medarbejderens kommune.',
          en: 'The municipality where the workplace is, not the vikar’s and not the employee’s.',
        },
      },
    ],
  },
  'responsible-for-checking': {
    label: { da: 'Hvem kontrollerer betingelserne', en: 'Who checks the conditions' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value: 'kommunen',
        sources: ['star-answers-checking'],
        mark: 'confirmed',
        note: {
          da: 'Kommunen skal sikre, at alle betingelser er opfyldt.',
          en: 'The municipality makes sure that all conditions are met.',
        },
      },
    ],
  },
  'account-ordinary': {
    label: { da: 'Konto, almindelig jobrotation', en: 'Account, ordinary jobrotation' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        until: lastBeforeTightening,
        value: '5.68.91, gruppe 016 og 017 (100 % refusion)',
        sources: ['star-accounts-legacy'],
        mark: 'confirmed',
        note: {
          da: '016 er den almindelige ordning, 017 særlige grupper med videregående uddannelse.',
          en: '016 is the ordinary scheme, 017 special groups with higher education.',
        },
      },
      {
        from: tightened,
        value: '5.68.98, gruppe 102 (60 % refusion)',
        sources: ['star-accounts-legacy'],
        mark: 'confirmed',
      },
      {
        from: newAct,
        value: '5.68.98, gruppe 102 (60 % refusion)',
        sources: ['star-accounts-2020'],
        mark: 'confirmed',
      },
      {
        from: tightened,
        until: lastBeforeNewAct,
        when: { lessThan: [{ fact: 'course-start-day' }, '2014-11-12'] },
        value: '5.68.91, gruppe 016 og 017 (100 % refusion)',
        sources: ['star-accounts-legacy'],
        mark: 'confirmed',
        note: {
          da: 'Kun forløb begyndt før 12. november 2014. De øvrige forløb i 2015-2019 står på 5.68.98.',
          en: 'Only what began before 12 November 2014. The others in 2015-2019 stand under 5.68.98.',
        },
      },
    ],
  },
  'account-special-pool': {
    label: { da: 'Konto, den særlige pulje', en: 'Account, the special pool' },
    unit: 'text',
    versions: [
      {
        from: newAct,
        value: '5.68.98, gruppe 103 (60 % refusion, med tilsagn)',
        sources: ['star-accounts-2020'],
        mark: 'confirmed',
        note: {
          da: 'Står stadig i vejledningen i september 2020, selv om puljen da er blevet en del af de almindelige regler.',
          en: 'Still in the guide of September 2020, although the pool had become part of the ordinary rules.',
        },
      },
    ],
  },
  'account-refund-income': {
    label: { da: 'Konto, refusionen fra staten', en: 'Account, the refund from the state' },
    unit: 'text',
    versions: [
      {
        from: newAct,
        value: '5.68.98, dranst 2, gruppe 010',
        sources: ['star-accounts-2020'],
        mark: 'confirmed',
      },
    ],
  },
  'account-municipal-employer': {
    label: { da: 'Kommunen som arbejdsgiver', en: 'The municipality as employer' },
    unit: 'text',
    versions: [
      {
        from: newAct,
        value: 'vikarens løn på hovedart 1, jobrotationsydelsen som indtægt samme sted',
        sources: ['star-accounts-2020'],
        mark: 'confirmed',
        note: {
          da: 'Gælder, når kommunen selv er arbejdsgiver.',
          en: 'The vikar’s wage on main type 1, the jobrotationsydelse as income in the same place; where the municipality is itself the employer.',
        },
      },
    ],
  },
}

import type { Condition } from '../../scheme.ts'
import { simplified } from './periods.ts'

/** Good to know and never decisive. */
export const tempAdvice: readonly Condition[] = [
  {
    id: 'temp-informed-about-dagpenge',
    about: 'temp',
    weight: 'advisory',
    label: { da: 'Hvad det betyder for dagpengene', en: 'What it means for the unemployment benefit' },
    versions: [
      {
        from: simplified,
        test: {
          any: [
            { not: { equals: [{ fact: 'benefit-group' }, 'dagpenge'] } },
            { fact: 'temp-informed-about-dagpenge' },
          ],
        },
        says: {
          met: {
            da: 'Du ved, hvad vikariatet betyder for dine dagpenge, eller du får ikke dagpenge.',
            en: 'You know what the job means for your unemployment benefit, or you are not on it.',
          },
          notMet: {
            da: 'Spørg jobcentret eller a-kassen først: Timerne giver ikke ny ret til dagpenge. De bruger heller ikke af dine dagpenge, men tiden går i den periode, retten skal bruges inden for.',
            en: 'Ask the job centre or unemployment fund first: the hours earn no new right to benefit. Nor do they use any of it up, but time runs in the period within which it must be used.',
          },
        },
        sources: ['lab-151', 'nnf', 'frederiksberg', 'albertslund-terms'],
        mark: 'confirmed',
        note: {
          da: 'Vikariatet tæller ikke i beskæftigelseskravet. På deltid kan man få supplerende dagpenge.',
          en: 'The job does not count towards the employment requirement. With part-time work supplementary benefit is possible.',
        },
      },
    ],
  },
  {
    id: 'temp-start-near-course',
    about: 'temp',
    weight: 'advisory',
    label: { da: 'Vikaren begynder tæt på kurset', en: 'The vikar begins close to the course' },
    versions: [
      {
        from: simplified,
        test: {
          atMost: [
            { daysBetween: [{ fact: 'temp-start-day' }, { fact: 'course-start-day' }] },
            { product: [{ value: 'temp-early-start-weeks' }, 7] },
          ],
        },
        says: {
          met: {
            da: 'Du begynder højst {value:temp-early-start-weeks} før forløbet.',
            en: 'You begin at most {value:temp-early-start-weeks} before the course of events.',
          },
          notMet: {
            da: 'Du begynder mere end {value:temp-early-start-weeks} før forløbet. De timer får virksomheden ikke støtte til.',
            en: 'You begin more than {value:temp-early-start-weeks} before the course of events. The company gets no support for those hours.',
          },
        },
        sources: ['ringkoebing-skjern', 'bl', 'odense'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'temp-worked-there-before',
    about: 'temp',
    weight: 'advisory',
    label: { da: 'Har arbejdet på stedet før', en: 'Has worked there before' },
    versions: [
      {
        from: simplified,
        test: { not: { fact: 'temp-worked-for-employer-before' } },
        says: {
          met: {
            da: 'Du har ikke været ansat i virksomheden før.',
            en: 'You have not been employed by the company before.',
          },
          notMet: {
            da: 'Du har været ansat i virksomheden før. Vi har ikke fundet nogen regel mod det, men spørg jobcentret.',
            en: 'You have been employed by the company before. We have found no rule against it, but ask the job centre.',
          },
        },
        sources: ['not-found'],
        mark: 'unconfirmed',
        note: {
          da: 'Ingen regel fundet om tidligere ansættelse, og heller ingen om alder.',
          en: 'No rule found on earlier employment, and none on age either.',
        },
      },
    ],
  },
]

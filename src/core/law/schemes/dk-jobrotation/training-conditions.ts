import type { Condition } from '../../scheme.ts'
import { lastBeforeNewAct, newAct, simplified, tightened } from './periods.ts'
import { withoutSpecialPool } from './special-pool.ts'

const saysPaid = {
  met: {
    da: 'I vælger selv kurset og betaler det.',
    en: 'You choose the course yourselves and pay for it.',
  },
  notMet: {
    da: 'I bestemmer, hvilket kursus det er, offentligt eller privat. Men så skal I også betale det, kurset koster.',
    en: 'You decide which course it is, public or private. But then you must also pay what the course costs.',
  },
}

export const trainingConditions: readonly Condition[] = [
  {
    id: 'training-paid-by-employer',
    about: 'training',
    weight: 'required',
    label: {
      da: 'Arbejdsgiveren vælger og betaler kurset',
      en: 'The employer chooses and pays for the course',
    },
    versions: [
      {
        from: simplified,
        test: { fact: 'training-paid-by-employer' },
        says: saysPaid,
        sources: ['albertslund-course'],
        mark: 'confirmed',
      },
      {
        from: tightened,
        test: { fact: 'training-paid-by-employer' },
        says: saysPaid,
        sources: ['faxe', 'albertslund-course', 'arbejdsgiverne'],
        mark: 'confirmed',
      },
      {
        from: newAct,
        test: { fact: 'training-paid-by-employer' },
        says: saysPaid,
        sources: ['lab-150-2'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'training-publicly-offered',
    about: 'training',
    weight: 'required',
    label: {
      da: 'Med puljens penge: et kursus, der er åbent for alle',
      en: 'With the pool: a course open to everybody',
    },
    versions: [
      {
        from: tightened,
        until: lastBeforeNewAct,
        test: { any: [withoutSpecialPool, { fact: 'training-publicly-offered' }] },
        says: {
          met: {
            da: 'Kurset er åbent for alle, eller I bruger ikke den særlige pulje.',
            en: 'The course is open to everybody, or you do not use the special pool.',
          },
          notMet: {
            da: 'Når pengene kommer fra den særlige pulje, skal alle kunne søge ind på kurset.',
            en: 'When the money comes from the special pool, everybody must be able to apply for the course.',
          },
        },
        sources: ['star-pool-2018'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'training-no-praktik',
    about: 'training',
    weight: 'advisory',
    label: { da: 'Praktik i egen virksomhed', en: 'Work placement in the own company' },
    versions: [
      {
        from: tightened,
        until: lastBeforeNewAct,
        test: { not: { fact: 'training-includes-praktik' } },
        says: {
          met: {
            da: 'Uddannelsen har ikke praktik i jeres egen virksomhed.',
            en: 'The education has no work placement in your own company.',
          },
          notMet: {
            da: 'Timerne i praktik hos jer selv tæller ikke med. Dem får I ikke jobrotationsydelse for.',
            en: 'The hours of work placement with yourselves do not count. You get no jobrotationsydelse for them.',
          },
        },
        sources: ['lov-1486-2014', 'detfagligehus'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'training-not-internal-only',
    about: 'training',
    weight: 'advisory',
    label: { da: 'Ikke kun internt kursus', en: 'Not in-house only' },
    versions: [
      {
        from: simplified,
        test: { not: { fact: 'training-internal-only' } },
        says: {
          met: {
            da: 'Kurset er ikke kun internt.',
            en: 'The course is not purely in-house.',
          },
          notMet: {
            da: 'Om et rent internt kursus kan bruges, ved vi ikke. Spørg jobcentret, før I planlægger videre.',
            en: 'Whether a purely in-house course will do, we do not know. Ask the job centre before you plan any further.',
          },
        },
        sources: ['not-found'],
        mark: 'unconfirmed',
        note: {
          da: 'Ingen regel fundet for eller imod interne kurser.',
          en: 'No rule found for or against in-house courses.',
        },
      },
    ],
  },
]

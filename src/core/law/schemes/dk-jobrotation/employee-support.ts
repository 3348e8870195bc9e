import type { Condition } from '../../scheme.ts'
import { newAct, simplified, tightened } from './periods.ts'

const saysNoAdultSupport = {
  met: {
    da: 'Der er ikke VEU-godtgørelse eller SVU for de samme timer.',
    en: 'There is no VEU allowance or SVU for the same hours.',
  },
  notMet: {
    da: 'Jobrotationsydelse kan ikke lægges oven i VEU-godtgørelse eller SVU for de samme timer. Vælg det ene.',
    en: 'Jobrotationsydelse cannot be added to VEU allowance or SVU for the same hours. Choose one.',
  },
}
const saysNoOther = {
  met: {
    da: 'Der er ikke anden offentlig støtte til de samme timer.',
    en: 'There is no other public support for the same hours.',
  },
  notMet: {
    da: 'Der må ikke være anden offentlig støtte til de timer, I får jobrotationsydelse for. Penge fra en kompetencefond er i orden.',
    en: 'There may be no other public support for the hours you receive jobrotationsydelse for. Money from a competence fund is fine.',
  },
}

/** No support twice for the same hours. */
export const employeeSupport: readonly Condition[] = [
  {
    id: 'employee-no-veu-or-svu',
    about: 'employee',
    weight: 'required',
    label: { da: 'Ikke VEU-godtgørelse eller SVU samtidig', en: 'No VEU allowance or SVU at the same time' },
    versions: [
      {
        from: simplified,
        test: { not: { fact: 'employee-other-support' } },
        says: saysNoAdultSupport,
        sources: ['albertslund-support'],
        mark: 'confirmed',
      },
      {
        from: tightened,
        test: { not: { fact: 'employee-other-support' } },
        says: saysNoAdultSupport,
        sources: ['star-answers-employer', 'cabi', 'tl-2019'],
        mark: 'confirmed',
      },
      {
        from: newAct,
        test: { not: { fact: 'employee-other-support' } },
        says: saysNoAdultSupport,
        sources: ['star-scheme-2024', 'star-answers-employer'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'employee-no-other-public-support',
    about: 'employee',
    weight: 'required',
    label: { da: 'Ikke anden offentlig støtte', en: 'No other public support' },
    versions: [
      {
        from: tightened,
        test: { not: { fact: 'employee-other-public-support' } },
        says: saysNoOther,
        sources: ['lov-1486-2014', 'star-answers-employer', 'cabi'],
        mark: 'confirmed',
      },
      {
        from: newAct,
        test: { not: { fact: 'employee-other-public-support' } },
        says: saysNoOther,
        sources: ['star-scheme-2024', 'star-answers-employer'],
        mark: 'confirmed',
      },
    ],
  },
  {
    id: 'employee-no-aub-support',
    about: 'employee',
    weight: 'required',
    label: { da: 'Ikke lønrefusion fra AUB', en: 'No wage refund from AUB' },
    versions: [
      {
        from: newAct,
        test: { not: { fact: 'employee-aub-support' } },
        says: {
          met: {
            da: 'Der er ikke tilskud fra AUB til medarbejderens løn.',
            en: 'There is no support from AUB for the employee’s wage.',
          },
          notMet: {
            da: 'Får I tilskud til medarbejderens løn fra AUB, kan I ikke få jobrotationsydelse samtidig.',
            en: 'If you receive support for the employee’s wage from AUB, you cannot have jobrotationsydelse at the same time.',
          },
        },
        sources: ['star-scheme-2024', 'star-euv1'],
        mark: 'confirmed',
      },
    ],
  },
]

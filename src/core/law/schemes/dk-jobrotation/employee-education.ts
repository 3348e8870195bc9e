import type { Expression } from '../../expression.ts'
import type { Condition } from '../../scheme.ts'
import { consolidated2022, newAct, simplified, tightened } from './periods.ts'

const level: Expression = { fact: 'employee-education-level' }
const unused: Expression = { fact: 'employee-education-unused-five-years' }

const upToVocationalOrPool: Expression = {
  any: [
    { oneOf: [level, ['none', 'eud']] },
    unused,
    { all: [{ oneOf: [level, ['kvu', 'mvu']] }, { fact: 'special-pool-commitment' }] },
  ],
}
const upToMediumLength: Expression = {
  any: [{ oneOf: [level, ['none', 'eud', 'kvu', 'mvu']] }, unused],
}

const saysVocational = {
  met: {
    da: 'Medarbejderens uddannelse er ikke for høj, eller I har tilsagn fra den særlige pulje.',
    en: 'The employee’s education is not too high, or you have a commitment from the special pool.',
  },
  notMet: {
    da: 'Medarbejderens uddannelse er for høj. Grænsen er en erhvervsuddannelse, medmindre uddannelsen ikke er brugt i {value:education-unused-years}. Med en kort eller mellemlang videregående uddannelse kan I søge den særlige pulje.',
    en: 'The employee’s education is too high. The limit is a vocational education, unless the education has not been used for {value:education-unused-years}. With short or medium-length higher education you can apply to the special pool.',
  },
}
const saysMediumLength = {
  met: {
    da: 'Medarbejderens uddannelse er ikke for høj.',
    en: 'The employee’s education is not too high.',
  },
  notMet: {
    da: 'Medarbejderens uddannelse er for høj. En kandidatuddannelse eller mere går ikke, medmindre den ikke er brugt i {value:education-unused-years}.',
    en: 'The employee’s education is too high. A master’s degree or more will not do, unless it has not been used for {value:education-unused-years}.',
  },
}

export const employeeEducation: Condition = {
  id: 'employee-education',
  about: 'employee',
  weight: 'required',
  label: { da: 'Medarbejderens uddannelse', en: 'The employee’s education' },
  versions: [
    {
      from: simplified,
      test: upToVocationalOrPool,
      says: saysVocational,
      sources: ['albertslund-employees', 'avisen', 'vive-2014'],
      mark: 'confirmed',
    },
    {
      from: tightened,
      test: upToVocationalOrPool,
      says: saysVocational,
      sources: ['gladsaxe', 'star-scheme-2018', 'star-pool-2018'],
      mark: 'confirmed',
    },
    {
      from: newAct,
      test: upToMediumLength,
      says: saysMediumLength,
      sources: ['lab-150-1-1', 'rebild'],
      mark: 'inferred',
      note: {
        da: 'Loven, som den er læst i 2022. At den højere grænse begyndte 1. januar 2020, og at puljen dermed blev overflødig, er en slutning; enkelte kommuner skrev den gamle grænse endnu i 2021.',
        en: 'The act as read in 2022. That the higher ceiling began on 1 January 2020, and made the pool superfluous, is concluded; some municipalities still printed the old one in 2021.',
      },
    },
    {
      from: consolidated2022,
      test: upToMediumLength,
      says: saysMediumLength,
      sources: ['lab-150-1-1', 'star-scheme-2024'],
      mark: 'confirmed',
    },
  ],
}

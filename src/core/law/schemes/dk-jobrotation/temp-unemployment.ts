import { day } from '../../../calendar/day.ts'
import type { Expression } from '../../expression.ts'
import type { Condition, Sentence } from '../../scheme.ts'
import { newAct, simplified, tightened } from './periods.ts'

const onDagpenge: Expression = { equals: [{ fact: 'benefit-group' }, 'dagpenge'] }
const required: Expression = { value: 'min-prior-unemployment-weeks' }

/** Dagpenge: all periods added up. Everybody else: without a break. */
const longEnough: Expression = {
  any: [
    { all: [onDagpenge, { atLeast: [{ fact: 'prior-unemployment-weeks-aggregated' }, required] }] },
    {
      all: [{ not: onDagpenge }, { atLeast: [{ fact: 'prior-unemployment-weeks-continuous' }, required] }],
    },
  ],
}

const trialMunicipality: Expression = {
  oneOf: [{ fact: 'municipality-code' }, ['0813', '0825', '0849', '0851']],
}

const notLongEnough: Sentence = {
  da: 'Du har ikke været ledig længe nok endnu. Der kræves {value:min-prior-unemployment-weeks}: lagt sammen, hvis du får dagpenge, og ellers i træk.',
  en: 'You have not been unemployed for long enough yet. It takes {value:min-prior-unemployment-weeks}: added up if you are on dagpenge, otherwise without a break.',
}

const says = {
  met: {
    da: 'Du har været ledig længe nok. Der kræves {value:min-prior-unemployment-weeks}.',
    en: 'You have been unemployed for long enough. It takes {value:min-prior-unemployment-weeks}.',
  },
  notMet: notLongEnough,
}

const saysInTrial = {
  met: {
    da: 'Du har været ledig længe nok. I forsøget kræves der kun {value:min-prior-unemployment-weeks}.',
    en: 'You have been unemployed for long enough. In the trial it only takes {value:min-prior-unemployment-weeks}.',
  },
  notMet: notLongEnough,
}

const saysInTrialMunicipality = {
  met: {
    da: 'I {fact:municipality-code} er der et forsøg: Du behøver ikke have været ledig i en bestemt tid.',
    en: 'There is a trial in {fact:municipality-code}: you need not have been unemployed for any length of time.',
  },
  notMet: notLongEnough,
}

const deadPeriod: Sentence = {
  da: 'For dagpenge tæller den »døde periode« fra marts til august 2020 med som ledighed.',
  en: 'For dagpenge the “dead period” of March to August 2020 counts as unemployment.',
}

export const tempPriorUnemployment: Condition = {
  id: 'temp-prior-unemployment',
  about: 'temp',
  weight: 'required',
  label: { da: 'Ledighed før vikariatet', en: 'Unemployment before the temporary job' },
  versions: [
    {
      from: simplified,
      test: longEnough,
      says,
      sources: ['albertslund-unemployed'],
      mark: 'confirmed',
    },
    {
      from: tightened,
      test: longEnough,
      says,
      sources: ['lov-1486-2014', 'detfagligehus', 'frikommuner'],
      mark: 'confirmed',
    },
    {
      from: newAct,
      test: longEnough,
      says,
      sources: ['lab-151', 'frikommuner', 'bek-2166-2020'],
      mark: 'confirmed',
      note: deadPeriod,
    },
    {
      from: day('2021-01-01'),
      until: day('2021-12-31'),
      keyedBy: 'course-start-day',
      test: longEnough,
      says: saysInTrial,
      sources: ['bek-2166-2020'],
      mark: 'confirmed',
      note: deadPeriod,
    },
    {
      from: day('2022-01-01'),
      until: day('2022-12-31'),
      keyedBy: 'course-start-day',
      test: longEnough,
      says: saysInTrial,
      sources: ['bek-2498-2021', 'foa-nordjylland'],
      mark: 'unconfirmed',
      note: {
        da: 'Forsøget fortsatte i 2022, men kilderne nævner kun vikariatets 9 måneder. De 3 måneders ledighed er sandsynlige.',
        en: 'The trial went on in 2022, but the sources only mention the 9 months of the job. The 3 months of unemployment are likely.',
      },
    },
    {
      from: day('2017-07-01'),
      until: day('2024-11-25'),
      keyedBy: 'course-start-day',
      when: trialMunicipality,
      test: true,
      says: saysInTrialMunicipality,
      sources: ['frikommuner'],
      mark: 'inferred',
      note: {
        da: 'Frikommunenettets første forsøg begyndte 1. juli 2017. Hvornår netop dette begyndte, er ikke fundet.',
        en: 'The network’s first trials began on 1 July 2017. When this very one began was not found.',
      },
    },
    {
      from: day('2024-11-26'),
      until: day('2025-12-31'),
      keyedBy: 'course-start-day',
      when: trialMunicipality,
      test: true,
      says: saysInTrialMunicipality,
      sources: ['frikommuner', 'ft-trials-2024'],
      mark: 'confirmed',
    },
  ],
}

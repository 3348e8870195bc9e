import { day } from '../../../calendar/day.ts'
import type { Expression } from '../../expression.ts'
import type { Condition } from '../../scheme.ts'
import { newAct, simplified, tightened } from './periods.ts'

const group: Expression = { fact: 'benefit-group' }
const withoutJob: Expression = { not: { fact: 'temp-in-job-or-self-employed' } }

const groupsOf2014: Expression = {
  any: [
    {
      oneOf: [
        group,
        [
          'dagpenge',
          'kontanthjaelp-job',
          'kontanthjaelp-aktivitet',
          'uddannelseshjaelp',
          'ressourceforloeb',
          'revalidering',
          'ledighedsydelse',
          'saerlig-uddannelsesydelse',
          'midlertidig-arbejdsmarkedsydelse',
          'selvforsoergende',
        ],
      ],
    },
    { all: [{ equals: [group, 'sygedagpenge'] }, withoutJob] },
  ],
}

const groupsOf2020: Expression = {
  any: [
    {
      oneOf: [
        group,
        [
          'dagpenge',
          'kontanthjaelp-job',
          'kontanthjaelp-aktivitet',
          'uddannelseshjaelp',
          'overgangsydelse',
          'ressourceforloeb',
          'ledighedsydelse',
          'sho-introduktionsprogram',
        ],
      ],
    },
    { all: [{ oneOf: [group, ['sygedagpenge', 'jobafklaring']] }, withoutJob] },
  ],
}

const says = {
  met: {
    da: 'Du hører til en gruppe, der kan være jobrotationsvikar: {fact:benefit-group}.',
    en: 'You belong to a group that may be a jobrotation vikar: {fact:benefit-group}.',
  },
  notMet: {
    da: 'Sådan som du er stillet nu, hører du ikke til de grupper, der kan være jobrotationsvikar: {fact:benefit-group}.',
    en: 'As things are, you do not belong to the groups that may be a jobrotation vikar: {fact:benefit-group}.',
  },
}

export const tempTargetGroup: Condition = {
  id: 'temp-target-group',
  about: 'temp',
  weight: 'required',
  label: { da: 'Vikarens ydelse', en: 'The vikar’s benefit' },
  versions: [
    {
      from: simplified,
      test: groupsOf2014,
      says,
      sources: ['albertslund-unemployed'],
      mark: 'unconfirmed',
      note: {
        da: 'Listen er fra 2014. For de tidligere år er den ikke bekræftet.',
        en: 'The list is of 2014. For the earlier years it is not confirmed.',
      },
    },
    {
      from: day('2014-01-01'),
      test: groupsOf2014,
      says,
      sources: ['albertslund-unemployed'],
      mark: 'confirmed',
    },
    {
      from: tightened,
      test: groupsOf2014,
      says,
      sources: ['albertslund-unemployed', 'detfagligehus'],
      mark: 'inferred',
      note: {
        da: 'Listen fra 2014. Opregningen af ændringerne i 2015 nævner ingen grupper.',
        en: 'The list of 2014. The enumeration of the changes of 2015 names no groups.',
      },
    },
    {
      from: newAct,
      test: groupsOf2020,
      says,
      sources: ['lab-151-1', 'bab-1', 'frederiksberg', 'bek-1216-2023'],
      mark: 'confirmed',
      note: {
        da: 'Personerne i LAB § 6, nr. 1-5 og 8, nr. 6-7 uden job eller egen virksomhed, nr. 9 på ledighedsydelse, og personer i selvforsørgelses- og hjemrejse- eller introduktionsprogram med ydelse.',
        en: 'The persons of LAB § 6 nos. 1-5 and 8, nos. 6-7 without a job or own business, no. 9 on ledighedsydelse, and persons in a self-support and return or introduction programme with benefit.',
      },
    },
  ],
}

export const tempRight: Condition = {
  id: 'temp-right-to-vacancy-found',
  about: 'temp',
  weight: 'advisory',
  label: { da: 'Ret til et vikariat, du selv finder', en: 'Right to a temporary job you find yourself' },
  versions: [
    {
      from: newAct,
      test: {
        oneOf: [
          group,
          ['kontanthjaelp-job', 'kontanthjaelp-aktivitet', 'uddannelseshjaelp', 'overgangsydelse'],
        ],
      },
      says: {
        met: {
          da: 'Finder du selv et vikariat, har du ret til at tage det, når betingelserne er opfyldt. Du har aldrig pligt til det.',
          en: 'If you find a temporary job yourself, you have a right to take it when the conditions are met. You never have a duty to.',
        },
        notMet: {
          da: 'Med din ydelse har du ikke ret til at tage et vikariat, du selv finder. Du har heller aldrig pligt til det.',
          en: 'With your benefit you have no right to take a temporary job you find yourself. Nor do you ever have a duty to.',
        },
      },
      sources: ['lab-151', 'cabi'],
      mark: 'confirmed',
      note: {
        da: 'Retten gælder LAB § 6, nr. 2-5. Ingen har pligt til at være jobrotationsvikar.',
        en: 'The right is that of LAB § 6 nos. 2-5. Nobody has a duty to be a jobrotation vikar.',
      },
    },
  ],
}

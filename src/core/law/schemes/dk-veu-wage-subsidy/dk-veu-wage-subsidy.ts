import { day } from '../../../calendar/day.ts'
import type { Scheme } from '../../scheme.ts'
import { conditions } from './conditions.ts'
import { educationRates } from './education-rates.ts'
import { facts } from './facts.ts'
import { sources } from './sources.ts'
import { wageSubsidyRates } from './wage-subsidy-rates.ts'

/**
 * The other form of jobrotation ("model 2"): support for the employee’s course, and ordinary wage subsidy for the vikar.
 * Only what a source says is confirmed; the rules of wage subsidy itself were not looked into.
 */
export const dkVeuWageSubsidy: Scheme = {
  format: 1,
  id: 'dk-veu-wage-subsidy',
  edition: '2026-11-22',
  name: {
    da: 'VEU-godtgørelse eller SVU, og løntilskud til vikaren',
    en: 'VEU allowance or SVU, and a wage subsidy for the vikar',
  },
  about: {
    da: 'I får VEU-godtgørelse eller SVU, mens medarbejderen er på kursus, og løntilskud til den ledige, der afløser.',
    en: 'You receive VEU allowance or SVU while the employee is on the course, and a wage subsidy for the unemployed person who stands in.',
  },
  facts,
  sources,
  values: { ...educationRates, ...wageSubsidyRates },
  conditions,
  governing: {
    byFacts: [
      {
        fact: 'course-start-day',
        because: {
          da: 'Vi bruger reglerne fra den dag, forløbet begynder: {fact:course-start-day}.',
          en: 'We use the rules of the day the course of events begins: {fact:course-start-day}.',
        },
      },
    ],
    otherwise: {
      da: 'Forløbets første dag er ikke kendt endnu, så vi bruger reglerne på den dag, der spørges om.',
      en: 'The first day of the course of events is not known yet, so we use the rules of the day asked about.',
    },
  },
  events: [
    {
      from: day('2014-01-01'),
      precision: 'year',
      says: {
        da: 'Den anden form for jobrotation er beskrevet: støtte til kurset, og løntilskud til vikaren.',
        en: 'The other form of jobrotation is described: support for the course, and a wage subsidy for the vikar.',
      },
      sources: ['albertslund-support'],
      mark: 'confirmed',
    },
  ],
  contradictions: [
    {
      when: {
        all: [
          { equals: [{ fact: 'employee-education-level' }, 'none'] },
          { fact: 'employee-education-unused-five-years' },
        ],
      },
      says: {
        da: 'Medarbejderen har ingen uddannelse efter skolen, så der er ingen, der kan være ubrugt.',
        en: 'The employee has no education after school, so there is none that can be unused.',
      },
    },
  ],
}

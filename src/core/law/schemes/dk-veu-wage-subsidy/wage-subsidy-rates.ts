import { day } from '../../../calendar/day.ts'
import type { Scheme, Sentence } from '../../scheme.ts'

const lastYear = day('2026-12-31')

const backwards: Sentence = {
  da: 'Regnet tilbage fra 2015 med stigningen i jobrotationsydelsen.',
  en: 'Calculated back from 2015 with the growth of jobrotationsydelse.',
}
const forwards: Sentence = {
  da: 'Regnet frem fra 2015 med 1,014 for 2016 og 1,02 for 2017.',
  en: 'Calculated from 2015 with 1.014 for 2016 and 1.02 for 2017.',
}
const lastKnown: Sentence = {
  da: 'Den sidste kendte sats, fra 2018. Senere satser er ikke fundet.',
  en: 'The last known rate, of 2018. Later rates were not found.',
}
const unconfirmed = { sources: ['own-arithmetic'], mark: 'unconfirmed' } as const

/** What the employer gets for the vikar: the rates of ordinary wage subsidy. */
export const wageSubsidyRates: Scheme['values'] = {
  'wage-subsidy-private': {
    label: { da: 'Løntilskud pr. time, privat arbejdsgiver', en: 'Wage subsidy per hour, private employer' },
    unit: 'ore-per-hour',
    versions: [
      { from: day('2014-01-01'), value: 7_296, ...unconfirmed, note: backwards },
      { from: day('2015-01-01'), value: 7_405, sources: ['bm-rates-2015'], mark: 'confirmed' },
      { from: day('2016-01-01'), value: 7_509, ...unconfirmed, note: forwards },
      { from: day('2017-01-01'), value: 7_659, ...unconfirmed, note: forwards },
      { from: day('2018-01-01'), value: 7_812, sources: ['bm-rates-2018'], mark: 'confirmed' },
      { from: day('2019-01-01'), until: lastYear, value: 7_812, ...unconfirmed, note: lastKnown },
    ],
  },
  'wage-subsidy-public': {
    label: {
      da: 'Løntilskud pr. time, offentlig arbejdsgiver',
      en: 'Wage subsidy per hour, public employer',
    },
    unit: 'ore-per-hour',
    versions: [
      { from: day('2014-01-01'), value: 10_596, ...unconfirmed, note: backwards },
      { from: day('2015-01-01'), value: 10_755, sources: ['bm-rates-2015'], mark: 'confirmed' },
      { from: day('2016-01-01'), value: 10_906, ...unconfirmed, note: forwards },
      { from: day('2017-01-01'), value: 11_124, ...unconfirmed, note: forwards },
      { from: day('2018-01-01'), value: 11_346, sources: ['bm-rates-2018'], mark: 'confirmed' },
      { from: day('2019-01-01'), until: lastYear, value: 11_346, ...unconfirmed, note: lastKnown },
    ],
  },
}

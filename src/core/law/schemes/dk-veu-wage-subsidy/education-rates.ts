import { day } from '../../../calendar/day.ts'
import type { Scheme, Sentence } from '../../scheme.ts'

const lastYear = day('2026-12-31')

/** The years no source gives: unconfirmed, and said so. */
const eightyPercent: Sentence = {
  da: '80 % af højeste dagpengesats, som vi husker den; ingen kilde er læst.',
  en: '80% of the highest unemployment benefit as we remember it; no source was read.',
}
const fullRate: Sentence = {
  da: 'Højeste dagpengesats, som vi husker den; ingen kilde er læst.',
  en: 'The highest unemployment benefit as we remember it; no source was read.',
}
const indexed: Sentence = {
  da: 'Regnet frem fra 2024 med 1,036 for 2025 og 1,045 for 2026.',
  en: 'Calculated from 2024 with 1.036 for 2025 and 1.045 for 2026.',
}
const between: Sentence = {
  da: 'Samme andel af dagpengesatsen som årene omkring.',
  en: 'The same share of the unemployment benefit as in the years around.',
}

const unconfirmed = { sources: ['own-arithmetic'], mark: 'unconfirmed' } as const

/** What the employer gets for the employee’s course. Per week of 37 hours. */
export const educationRates: Scheme['values'] = {
  'veu-weekly-rate': {
    label: { da: 'VEU-godtgørelse pr. uge', en: 'VEU allowance per week' },
    unit: 'ore-per-week',
    versions: [
      { from: day('2014-01-01'), value: 326_000, ...unconfirmed, note: eightyPercent },
      { from: day('2015-01-01'), value: 330_800, ...unconfirmed, note: eightyPercent },
      { from: day('2016-01-01'), value: 334_400, ...unconfirmed, note: eightyPercent },
      { from: day('2017-01-01'), value: 339_600, ...unconfirmed, note: eightyPercent },
      { from: day('2018-01-01'), value: 430_000, sources: ['veug-2019'], mark: 'confirmed' },
      { from: day('2019-01-01'), value: 435_500, sources: ['veug-2019'], mark: 'confirmed' },
      { from: day('2020-01-01'), value: 440_500, ...unconfirmed, note: fullRate },
      { from: day('2021-01-01'), value: 446_000, ...unconfirmed, note: fullRate },
      {
        from: day('2022-01-01'),
        value: 446_500,
        sources: ['svu-rate', 'veug-2019'],
        mark: 'inferred',
        note: {
          da: 'Den højeste SVU-sats i 2022; begge følger dagpengesatsen.',
          en: 'The highest SVU rate of 2022; both follow the unemployment benefit.',
        },
      },
      {
        from: day('2023-01-01'),
        value: 455_500,
        sources: ['ucsyd-2023'],
        mark: 'confirmed',
        note: { da: 'Kun én kilde.', en: 'One source only.' },
      },
      {
        from: day('2024-01-01'),
        value: 470_000,
        sources: ['di-2024'],
        mark: 'confirmed',
        note: { da: 'Det er 127,03 kr. i timen.', en: 'That is 127.03 kroner an hour.' },
      },
      { from: day('2025-01-01'), value: 486_920, ...unconfirmed, note: indexed },
      { from: day('2026-01-01'), until: lastYear, value: 508_831, ...unconfirmed, note: indexed },
    ],
  },
  'svu-basic-weekly-rate': {
    label: {
      da: 'SVU pr. uge: FVU og undervisning for ordblinde',
      en: 'SVU per week: basic adult education and classes for dyslexics',
    },
    unit: 'ore-per-week',
    versions: [
      { from: day('2022-01-01'), value: 446_500, sources: ['svu-rate'], mark: 'confirmed' },
      { from: day('2023-01-01'), value: 455_500, ...unconfirmed, note: between },
      { from: day('2024-01-01'), value: 470_000, sources: ['di-2024'], mark: 'confirmed' },
      { from: day('2025-01-01'), value: 486_920, ...unconfirmed, note: indexed },
      { from: day('2026-01-01'), until: lastYear, value: 508_831, ...unconfirmed, note: indexed },
    ],
  },
  'svu-school-weekly-rate': {
    label: {
      da: 'SVU pr. uge: folkeskole- og gymnasieniveau',
      en: 'SVU per week: lower and upper secondary level',
    },
    unit: 'ore-per-week',
    versions: [
      { from: day('2022-01-01'), value: 357_200, sources: ['svu-rate'], mark: 'confirmed' },
      { from: day('2023-01-01'), value: 364_400, ...unconfirmed, note: between },
      { from: day('2024-01-01'), value: 376_000, sources: ['di-2024'], mark: 'confirmed' },
      { from: day('2025-01-01'), value: 389_536, ...unconfirmed, note: indexed },
      { from: day('2026-01-01'), until: lastYear, value: 407_065, ...unconfirmed, note: indexed },
    ],
  },
  'svu-higher-weekly-rate': {
    label: { da: 'SVU pr. uge: videregående uddannelse', en: 'SVU per week: higher education' },
    unit: 'ore-per-week',
    versions: [
      { from: day('2022-01-01'), value: 267_900, sources: ['svu-rate'], mark: 'confirmed' },
      { from: day('2023-01-01'), value: 273_300, ...unconfirmed, note: between },
      { from: day('2024-01-01'), value: 282_000, sources: ['di-2024'], mark: 'confirmed' },
      { from: day('2025-01-01'), value: 292_152, ...unconfirmed, note: indexed },
      { from: day('2026-01-01'), until: lastYear, value: 305_299, ...unconfirmed, note: indexed },
    ],
  },
}

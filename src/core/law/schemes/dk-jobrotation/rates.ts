import { day } from '../../../calendar/day.ts'
import type { Expression } from '../../expression.ts'
import type { Scheme } from '../../scheme.ts'

/** Private employers whose course of events began from 1 January 2013 and before 1 July 2014. */
const privateSpecial: Expression = {
  all: [
    { equals: [{ fact: 'sector' }, 'private'] },
    { atLeast: [{ fact: 'course-start-day' }, '2013-01-01'] },
    { lessThan: [{ fact: 'course-start-day' }, '2014-07-01'] },
  ],
}

/**
 * Kroner are set by law and regulated each 1 January: nothing here is computed from dagpenge. Each hour has the rate of
 * its own year. The last year has an end, so that no later hour is paid by a rate nobody has seen.
 */
export const rates: Scheme['values'] = {
  'hourly-rate': {
    label: { da: 'Jobrotationsydelse pr. time', en: 'Jobrotationsydelse per hour' },
    unit: 'ore-per-hour',
    versions: [
      {
        from: day('2011-01-01'),
        value: 16_562,
        sources: ['own-arithmetic'],
        mark: 'unconfirmed',
        note: {
          da: '160 % af 3.830 kr. om ugen delt med 37 timer.',
          en: '160% of 3,830 kroner a week divided by 37 hours.',
        },
      },
      { from: day('2012-01-01'), value: 17_036, sources: ['bl', 'fh'], mark: 'confirmed' },
      {
        from: day('2013-01-01'),
        value: 17_309,
        sources: ['l75-2012', 'socialpaedagogen'],
        mark: 'confirmed',
      },
      { from: day('2014-01-01'), value: 17_620, sources: ['albertslund-support'], mark: 'confirmed' },
      { from: day('2015-01-01'), value: 17_884, sources: ['bm-rates-2015'], mark: 'confirmed' },
      {
        from: day('2016-01-01'),
        value: 18_134,
        sources: ['own-arithmetic'],
        mark: 'unconfirmed',
        note: {
          da: 'Mellem 181,34 og 181,35 kr.: regnet frem fra 2015 og tilbage fra 2017.',
          en: 'Between 181.34 and 181.35 kroner: calculated from 2015 and back from 2017.',
        },
      },
      { from: day('2017-01-01'), value: 18_498, sources: ['faxe', 'tl-2017'], mark: 'confirmed' },
      {
        from: day('2018-01-01'),
        value: 18_873,
        sources: ['bm-rates-2018', 'star-answers-employer'],
        mark: 'confirmed',
        note: {
          da: 'Ikke 160 % af dagpengene: det ville have givet 185,95 kr.',
          en: 'Not 160% of the unemployment benefit: that would have been 185.95 kroner.',
        },
      },
      {
        from: day('2019-01-01'),
        value: 18_951,
        sources: ['tl-2019', 'furesoe', 'aabenraa', 'cedefop-timeline'],
        mark: 'confirmed',
        note: {
          da: 'Kun 0,4 % mere end året før, men fire kilder siger det samme.',
          en: 'Only 0.4% more than the year before, but four sources say the same.',
        },
      },
      {
        from: day('2020-01-01'),
        value: 19_044,
        sources: ['star-answers', 'eurofound-rotation'],
        mark: 'confirmed',
      },
      { from: day('2021-01-01'), value: 19_282, sources: ['rebild'], mark: 'confirmed' },
      { from: day('2022-01-01'), value: 19_311, sources: ['foa-nordjylland'], mark: 'confirmed' },
      {
        from: day('2023-01-01'),
        value: 19_687,
        sources: ['own-arithmetic'],
        mark: 'unconfirmed',
        note: {
          da: 'Satsen for 2024 delt med 1,032; satsen for 2022 gange 1,0195 giver 196,88 kr.',
          en: 'The rate of 2024 divided by 1.032; the rate of 2022 times 1.0195 is 196.88 kroner.',
        },
      },
      {
        from: day('2024-01-01'),
        value: 20_317,
        sources: ['star-scheme-2024'],
        mark: 'confirmed',
        note: {
          da: 'Den samme for offentlige og private arbejdsgivere.',
          en: 'The same for public and private employers.',
        },
      },
      {
        from: day('2025-01-01'),
        value: 21_048,
        sources: ['own-arithmetic'],
        mark: 'unconfirmed',
        note: { da: 'Satsen for 2024 gange 1,036.', en: 'The rate of 2024 times 1.036.' },
      },
      {
        from: day('2026-01-01'),
        until: day('2026-12-31'),
        value: 21_996,
        sources: ['own-arithmetic'],
        mark: 'unconfirmed',
        note: {
          da: 'Satsen for 2025 gange 1,045; den regulering er heller ikke bekræftet. Kun for forløb, der kører videre.',
          en: 'The rate of 2025 times 1.045; that index is not confirmed either. Only for grants still running.',
        },
      },
      {
        from: day('2013-01-01'),
        until: day('2013-12-31'),
        when: privateSpecial,
        value: 19_484,
        sources: ['l75-2012', 'bl'],
        mark: 'confirmed',
        note: {
          da: 'Private, der begynder fra 1. januar 2013 og før 1. juli 2014. Kaldt »180 %« i den politiske aftale, som satte 35 mio. kr. af i 2013 og 12 mio. i 2014.',
          en: 'Private employers beginning from 1 January 2013 and before 1 July 2014. Called “180%” in the political agreement, which set aside 35 million kroner for 2013 and 12 million for 2014.',
        },
      },
      {
        from: day('2014-01-01'),
        until: day('2014-12-31'),
        when: privateSpecial,
        value: 19_835,
        sources: ['own-arithmetic'],
        mark: 'unconfirmed',
        note: {
          da: 'Den høje sats for private fra 2013 gange 1,018.',
          en: 'The higher private rate of 2013 times 1.018.',
        },
      },
      {
        from: day('2015-01-01'),
        until: day('2015-12-31'),
        when: privateSpecial,
        value: 20_132,
        sources: ['bm-rates-2015'],
        mark: 'confirmed',
      },
      {
        from: day('2016-01-01'),
        until: day('2016-12-31'),
        when: privateSpecial,
        value: 20_414,
        sources: ['own-arithmetic'],
        mark: 'unconfirmed',
        note: {
          da: 'Den høje sats for private fra 2015 gange 1,014.',
          en: 'The higher private rate of 2015 times 1.014.',
        },
      },
      {
        from: day('2017-01-01'),
        until: day('2017-12-31'),
        when: privateSpecial,
        value: 20_839,
        sources: ['own-arithmetic'],
        mark: 'unconfirmed',
        note: {
          da: 'Ingen kilde har den. Regnet tilbage fra 2018 med samme stigning som den almindelige sats.',
          en: 'No source has it. Calculated back from 2018 with the growth of the ordinary rate.',
        },
      },
      {
        from: day('2018-01-01'),
        until: day('2018-12-31'),
        when: privateSpecial,
        value: 21_261,
        sources: ['bm-rates-2018'],
        mark: 'confirmed',
        note: {
          da: 'Står som en rest i en fodnote. Efter 2018 er der ikke fundet nogen høj sats for private.',
          en: 'Left in a footnote. After 2018 no higher private rate has been found.',
        },
      },
    ],
  },
  'rate-regulation': {
    label: { da: 'Sådan reguleres satsen', en: 'How the rate is regulated' },
    unit: 'text',
    versions: [
      {
        from: day('2013-01-01'),
        value: 'et kronebeløb, der reguleres 1. januar med satsreguleringsprocenten',
        sources: ['lab-189', 'star-answers', 'l75-2012', 'bm-rates-2018'],
        mark: 'confirmed',
        note: {
          da: 'Satsen er et beløb i loven og regnes ikke ud fra dagpengene. Den offentliggøres hvert år i vejledningen om satser.',
          en: 'An amount in kroner, regulated each 1 January by the state’s index (satsreguleringsprocenten). It is not computed from unemployment benefit, and is published each year in the circular on rates.',
        },
      },
    ],
  },
  'rate-of-the-hour': {
    label: { da: 'Hvilket års sats en time får', en: 'Which year’s rate an hour is paid at' },
    unit: 'text',
    versions: [
      {
        from: day('2011-01-01'),
        value: 'satsen i det år, timen ligger i',
        sources: ['own-choice', 'lab-189'],
        mark: 'inferred',
        note: {
          da: 'Et valg, vi har truffet, fordi satsen skifter 1. januar. Ingen kilde siger det direkte.',
          en: 'The rate of the year the hour falls in. A choice of ours, since the rate changes on 1 January. No source says so directly.',
        },
      },
    ],
  },
}

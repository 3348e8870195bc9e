import { day } from '../../../calendar/day.ts'
import type { Scheme } from '../../scheme.ts'
import { weeksFromMonths } from './notes.ts'
import { lastBeforeNewAct, lastBeforeTightening, newAct, simplified, tightened } from './periods.ts'

/** The vikar's limits. What a trial changed goes by the day on which the course of events began. */
export const thresholds: Scheme['values'] = {
  'min-prior-unemployment-weeks': {
    label: { da: 'Ledig forud, mindst', en: 'Unemployed beforehand, at least' },
    unit: 'weeks',
    versions: [
      {
        from: simplified,
        value: 13,
        sources: ['albertslund-unemployed'],
        mark: 'confirmed',
        note: weeksFromMonths(3, 13),
      },
      {
        from: tightened,
        value: 26,
        sources: ['lov-1486-2014', 'detfagligehus'],
        mark: 'confirmed',
        note: weeksFromMonths(6, 26),
      },
      { from: newAct, value: 26, sources: ['lab-151'], mark: 'confirmed', note: weeksFromMonths(6, 26) },
      {
        from: day('2021-01-01'),
        until: day('2021-12-31'),
        keyedBy: 'course-start-day',
        value: 13,
        sources: ['bek-2166-2020'],
        mark: 'confirmed',
        note: weeksFromMonths(3, 13),
      },
      {
        from: day('2022-01-01'),
        until: day('2022-12-31'),
        keyedBy: 'course-start-day',
        value: 13,
        sources: ['bek-2498-2021', 'foa-nordjylland'],
        mark: 'unconfirmed',
        note: {
          da: 'Sandsynligt, fordi forsøget fortsatte i 2022, men kilderne nævner kun de 9 måneder.',
          en: 'Likely, since the trial went on in 2022, but the sources only mention the 9 months.',
        },
      },
      {
        from: day('2017-07-01'),
        until: day('2024-11-25'),
        keyedBy: 'course-start-day',
        when: { oneOf: [{ fact: 'municipality-code' }, ['0813', '0825', '0849', '0851']] },
        value: 0,
        sources: ['frikommuner'],
        mark: 'inferred',
        note: {
          da: 'Frikommuneforsøg. Nettets første forsøg begyndte 1. juli 2017; hvornår dette begyndte, er ikke fundet.',
          en: 'Free-municipality trial. The network’s first trials began on 1 July 2017; when this one began was not found.',
        },
      },
      {
        from: day('2024-11-26'),
        until: day('2025-12-31'),
        keyedBy: 'course-start-day',
        when: { oneOf: [{ fact: 'municipality-code' }, ['0813', '0825', '0849', '0851']] },
        value: 0,
        sources: ['frikommuner', 'ft-trials-2024'],
        mark: 'confirmed',
        note: {
          da: 'Frikommuneforsøg i Frederikshavn, Læsø, Jammerbugt og Aalborg, forlænget til udgangen af 2025.',
          en: 'Free-municipality trial in Frederikshavn, Læsø, Jammerbugt and Aalborg, extended to the end of 2025.',
        },
      },
    ],
  },
  'unemployment-counting-dagpenge': {
    label: { da: 'Sådan tælles ledighed på dagpenge', en: 'How unemployment on dagpenge is counted' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value: 'sammenlagt',
        sources: ['albertslund-unemployed'],
        mark: 'confirmed',
        note: {
          da: 'Perioder med løntilskud tæller med.',
          en: 'Aggregated. Periods on wage subsidy count.',
        },
      },
      {
        from: tightened,
        value: 'sammenlagt',
        sources: ['frikommuner', 'detfagligehus'],
        mark: 'confirmed',
        note: {
          da: 'Perioder med løntilskud tæller med. Den døde periode fra marts til august 2020 tæller også med.',
          en: 'Aggregated. Periods on wage subsidy count. So does the “dead period” of March to August 2020.',
        },
      },
    ],
  },
  'unemployment-counting-others': {
    label: { da: 'Sådan tælles ledighed for andre', en: 'How unemployment of others is counted' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        value: 'sammenhængende',
        sources: ['albertslund-unemployed'],
        mark: 'confirmed',
        note: { da: 'I træk, uden huller.', en: 'Continuous, without gaps.' },
      },
      {
        from: tightened,
        value: 'sammenhængende',
        sources: ['frikommuner'],
        mark: 'confirmed',
        note: { da: 'I træk, uden huller.', en: 'Continuous, without gaps.' },
      },
    ],
  },
  'min-temp-weekly-minutes': {
    label: { da: 'Vikarens timer, mindst', en: 'The vikar’s hours, at least' },
    unit: 'minutes-per-week',
    versions: [
      {
        from: simplified,
        value: 600,
        sources: ['lab-151'],
        mark: 'inferred',
        note: {
          da: 'De 10 timer står i en senere lov; for årene før 2015 er det en slutning.',
          en: 'The 10 hours are in a later act; for the years before 2015 they are concluded.',
        },
      },
      {
        from: tightened,
        value: 600,
        sources: ['arbejdsgiverne'],
        mark: 'confirmed',
        note: {
          da: 'I gennemsnit over hele jobrotationsperioden.',
          en: 'On average over the whole jobrotation period.',
        },
      },
      {
        from: newAct,
        value: 600,
        sources: ['lab-151', 'arbejdsgiverne'],
        mark: 'confirmed',
        note: {
          da: 'I gennemsnit over hele jobrotationsperioden.',
          en: 'On average over the whole jobrotation period.',
        },
      },
    ],
  },
  'max-temp-weekly-minutes': {
    label: { da: 'Vikarens timer, højst', en: 'The vikar’s hours, at most' },
    unit: 'minutes-per-week',
    versions: [
      { from: tightened, value: 2220, sources: ['arbejdsgiverne'], mark: 'confirmed' },
      {
        from: newAct,
        value: 2220,
        sources: ['arbejdsgiverne'],
        mark: 'inferred',
        note: {
          da: 'Kendt fra en vejledning til arbejdsgivere fra 2015; ikke fundet i loven fra 2020.',
          en: 'Known from an employers’ guide of 2015; not found in the act of 2020.',
        },
      },
    ],
  },
  'max-temp-duration-weeks': {
    label: { da: 'Samme vikar, højst', en: 'The same vikar, at most' },
    unit: 'weeks',
    versions: [
      {
        from: simplified,
        value: 52,
        sources: ['albertslund-terms'],
        mark: 'confirmed',
        note: weeksFromMonths(12, 52),
      },
      {
        from: tightened,
        value: 26,
        sources: ['lov-1486-2014', 'detfagligehus'],
        mark: 'confirmed',
        note: weeksFromMonths(6, 26),
      },
      { from: newAct, value: 26, sources: ['lab-151'], mark: 'confirmed', note: weeksFromMonths(6, 26) },
      {
        from: day('2021-01-01'),
        until: day('2021-12-31'),
        keyedBy: 'course-start-day',
        value: 39,
        sources: ['bek-2166-2020'],
        mark: 'confirmed',
        note: {
          da: '9 måneder. Rebild Kommune skriver, at forsøget begyndte 1. januar 2020; STAR skriver 2021.',
          en: '9 months. Rebild Municipality writes that the trial began on 1 January 2020; STAR writes 2021.',
        },
      },
      {
        from: day('2022-01-01'),
        until: day('2022-12-31'),
        keyedBy: 'course-start-day',
        value: 39,
        sources: ['foa-nordjylland'],
        mark: 'confirmed',
        note: weeksFromMonths(9, 39),
      },
    ],
  },
  'special-pool-max-temp-minutes': {
    label: {
      da: 'Den særlige pulje: timer pr. vikar inden for 26 uger, højst',
      en: 'The special pool: hours per vikar within 26 weeks, at most',
    },
    unit: 'minutes',
    versions: [
      {
        from: tightened,
        value: 57_720,
        sources: ['star-pool-2018', 'arbejdsgiverne'],
        mark: 'inferred',
        note: {
          da: '26 uger gange 37 timer; selve tallet er kun fundet for 2018.',
          en: '26 weeks times 37 hours; the figure itself has only been found for 2018.',
        },
      },
      {
        from: day('2018-01-01'),
        until: day('2018-12-31'),
        value: 57_720,
        sources: ['star-pool-2018'],
        mark: 'confirmed',
      },
      {
        from: day('2019-01-01'),
        until: lastBeforeNewAct,
        value: 57_720,
        sources: ['star-pool-2018', 'arbejdsgiverne'],
        mark: 'inferred',
        note: { da: '26 uger gange 37 timer, som i 2018.', en: '26 weeks times 37 hours, as in 2018.' },
      },
    ],
  },
  'temp-function-rule': {
    label: { da: 'Hvilket arbejde vikaren må lave', en: 'What work the vikar may do' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        until: lastBeforeTightening,
        value: 'arbejdsgiveren vælger frit',
        sources: ['fh'],
        mark: 'confirmed',
        note: {
          da: 'Vikaren behøver ikke afløse en bestemt person.',
          en: 'The employer chooses; the vikar need not replace a named person.',
        },
      },
      {
        from: tightened,
        value: 'samme eller tilsvarende funktion',
        sources: ['arbejdsgiverne', 'lab-151-2', 'vpt-aarhus'],
        mark: 'inferred',
        note: {
          da: 'Teksten er fra 2015 og senere; at den begyndte 1. januar 2015, er en slutning. Aarhus skrev i 2016, at interne rokader ikke længere kan lade sig gøre.',
          en: 'The same or an equivalent function. The text is from 2015 and later; that it began on 1 January 2015 is concluded. Aarhus wrote in 2016 that internal reshuffles are no longer possible.',
        },
      },
      {
        from: newAct,
        value: 'samme eller tilsvarende funktion',
        sources: ['lab-151-2'],
        mark: 'confirmed',
        note: { da: 'LAB § 151, stk. 2.', en: 'The same or an equivalent function.' },
      },
    ],
  },
  'temp-early-start-weeks': {
    label: { da: 'Vikaren kan begynde før kurset', en: 'The vikar may begin before the course' },
    unit: 'weeks',
    versions: [
      {
        from: simplified,
        value: 2,
        sources: ['ringkoebing-skjern', 'bl', 'odense'],
        mark: 'confirmed',
        note: {
          da: '1-2 uger til oplæring. Praktik, løntilskud eller kursus i samme virksomhed er også muligt forinden.',
          en: '1-2 weeks for learning the job. Work placement, wage subsidy or a course in the same company is also possible beforehand.',
        },
      },
    ],
  },
}

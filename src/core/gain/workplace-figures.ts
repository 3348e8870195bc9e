import { ALL, between, type FigureDefinition } from './figure-definition.ts'
import { GAIN_FORMS } from './model.ts'
import { BL_2012, NO_SOURCE, ODENSE, VPT } from './sources.ts'

/** What is assumed of the company, its employees and the vikar while the course is on. */
export const workplaceFigures: readonly FigureDefinition[] = [
  {
    id: 'introduction',
    about: 'company',
    label: { da: 'Introduktion før kurset, pr. vikar', en: 'Introduction before the course, per vikar' },
    unit: 'minutes',
    forms: GAIN_FORMS,
    most: 30_000,
    standard: () => ({
      ...between(0, 37 * 60, 74 * 60),
      mark: 'inferred',
      sources: [ODENSE, BL_2012],
      note: {
        da: 'Kilderne siger, at vikaren kan begynde 1–2 uger før. Timerne giver ikke jobrotationsydelse: ingen medarbejder er på kursus imens. Vikaren regnes ikke for at lave noget selv i dem.',
        en: 'The sources say that the vikar may begin 1–2 weeks before. The hours give no jobrotationsydelse, since nobody is on a course. The vikar is not counted as doing work alone in them.',
      },
    }),
  },
  {
    id: 'temp-work',
    about: 'company',
    label: {
      da: 'Vikarens arbejde i forhold til medarbejderens',
      en: 'The vikar’s work compared with the employee’s',
    },
    unit: 'per-mille',
    forms: GAIN_FORMS,
    most: 1500,
    standard: () => ({ ...between(600, 800, ALL), mark: 'unconfirmed', sources: [NO_SOURCE] }),
  },
  {
    id: 'administration',
    about: 'company',
    label: { da: 'Aftaler og papirarbejde, pr. medarbejder', en: 'Agreements and paperwork, per employee' },
    unit: 'minutes',
    forms: GAIN_FORMS,
    most: 30_000,
    standard: () => ({
      ...between(60, 120, 240),
      mark: 'unconfirmed',
      sources: [VPT, NO_SOURCE],
      note: {
        da: 'Kilden nævner administration som en af de svære ting, men ingen timer.',
        en: 'The source names administration among the hard things, but no hours.',
      },
    }),
  },
  {
    id: 'learning',
    about: 'company',
    label: {
      da: 'Et helt års uddannelse gør medarbejderens arbejde mere værd med',
      en: 'A full year of education makes the employee’s work worth more by',
    },
    unit: 'per-mille',
    forms: GAIN_FORMS,
    most: ALL,
    standard: () => ({
      ...between(0, 50, 100),
      mark: 'unconfirmed',
      sources: [NO_SOURCE],
      note: {
        da: 'Om året. Regnet efter kursets længde: et kursus på en tiendedel år giver en tiendedel.',
        en: 'A year. By the length of the course: a course of a tenth of a year gives a tenth.',
      },
    }),
  },
  {
    id: 'learning-years',
    about: 'company',
    label: { da: 'Så længe gør det lærte gavn', en: 'For how long what was learned is of use' },
    unit: 'years',
    forms: GAIN_FORMS,
    most: 40,
    standard: () => ({ ...between(1, 3, 5), mark: 'unconfirmed', sources: [NO_SOURCE] }),
  },
  {
    id: 'learning-as-pay',
    about: 'company',
    label: {
      da: 'Del af det lærte, der bliver til mere i løn',
      en: 'Part of what was learned that becomes higher pay',
    },
    unit: 'per-mille',
    forms: GAIN_FORMS,
    most: ALL,
    standard: () => ({ ...between(0, 300, 500), mark: 'unconfirmed', sources: [NO_SOURCE] }),
  },
]

import { ALL, between, exactly, type FigureDefinition } from './figure-definition.ts'
import { GAIN_FORMS, type GainCase } from './model.ts'
import { COWI, COWI_NEWS, KORA, NO_SOURCE } from './sources.ts'

const MOST_TENTH_WEEKS = 520

/** What is assumed of the vikar's way, and of who pays benefits and gets taxes. */
export const societyFigures: readonly FigureDefinition[] = [
  {
    id: 'still-unemployed',
    about: 'temp',
    label: {
      da: 'Del af vikariatet, hvor vikaren ellers var på ydelse',
      en: 'Part of the time in which the vikar would otherwise be on benefit',
    },
    unit: 'per-mille',
    forms: GAIN_FORMS,
    most: ALL,
    standard: () => ({
      ...between(700, 900, ALL),
      mark: 'unconfirmed',
      sources: [NO_SOURCE],
      note: {
        da: 'Resten af tiden havde vikaren fundet et andet job.',
        en: 'For the rest of it the vikar would have found another job.',
      },
    }),
  },
  {
    id: 'from-benefit',
    about: 'temp',
    label: {
      da: 'Sandsynlighed for, at vikaren kommer fra ydelse',
      en: 'Likelihood that the vikar comes from benefit',
    },
    unit: 'per-mille',
    forms: ['self-financed'],
    most: ALL,
    standard: () => ({
      ...between(0, 500, ALL),
      mark: 'unconfirmed',
      sources: [NO_SOURCE],
      note: {
        da: 'Uden støtte ansætter I, hvem I vil. I de to andre former er vikaren altid ledig.',
        en: 'Without support you hire whom you like. In the two other forms the vikar is always unemployed.',
      },
    }),
  },
  {
    id: 'pay-of-cost',
    about: 'temp',
    label: {
      da: 'Løn før skat som del af lønudgiften',
      en: 'Pay before tax as part of what it costs',
    },
    unit: 'per-mille',
    forms: GAIN_FORMS,
    most: ALL,
    standard: () => ({
      ...between(800, 850, 900),
      mark: 'unconfirmed',
      sources: [NO_SOURCE],
      note: {
        da: 'Resten er pension, feriepenge og bidrag. Den del er ikke regnet som penge i hånden.',
        en: 'The rest is pension, holiday pay and contributions, which are not counted as money in hand.',
      },
    }),
  },
  {
    id: 'sooner-after-jobrotation',
    about: 'after',
    label: { da: 'I job tidligere efter jobrotation', en: 'In a job sooner after jobrotation' },
    unit: 'tenth-weeks',
    forms: ['dk-jobrotation'],
    most: MOST_TENTH_WEEKS,
    standard: (project) => afterJobrotation(project),
  },
  {
    id: 'sooner-after-wage-subsidy',
    about: 'after',
    label: { da: 'I job tidligere efter løntilskud', en: 'In a job sooner after wage subsidy' },
    unit: 'tenth-weeks',
    forms: ['dk-veu-wage-subsidy'],
    most: MOST_TENTH_WEEKS,
    standard: () => ({
      ...between(0, 0, 20),
      mark: 'unconfirmed',
      sources: [COWI, NO_SOURCE],
      note: {
        da: 'COWI fandt omkring 20 procentpoint færre i job efter offentligt løntilskud end efter jobrotation.',
        en: 'COWI found some 20 percentage points fewer in a job after public wage subsidy than after jobrotation.',
      },
    }),
  },
  {
    id: 'sooner-after-own',
    about: 'after',
    label: {
      da: 'I job tidligere efter et vikariat uden støtte',
      en: 'In a job sooner after a temp job without support',
    },
    unit: 'tenth-weeks',
    forms: ['self-financed'],
    most: MOST_TENTH_WEEKS,
    standard: (project) => ({
      ...between(0, 0, afterJobrotation(project).high),
      mark: 'unconfirmed',
      sources: [NO_SOURCE],
      note: {
        da: 'Ikke undersøgt. Højst det samme som efter jobrotation.',
        en: 'Not studied. At most the same as after jobrotation.',
      },
    }),
  },
  {
    id: 'municipal-share',
    about: 'public',
    label: { da: 'Kommunens del af vikarens ydelse', en: 'The municipality’s part of the vikar’s benefit' },
    unit: 'per-mille',
    forms: GAIN_FORMS,
    most: ALL,
    standard: () => ({
      ...between(500, 700, 800),
      mark: 'unconfirmed',
      sources: [NO_SOURCE],
      note: {
        da: 'Staten betaler resten. Delen er forskellig efter ydelse, år og hvor længe man har været ledig.',
        en: 'The state pays the rest. It differs by benefit, year and time in unemployment.',
      },
    }),
  },
  {
    id: 'municipal-tax',
    about: 'public',
    label: { da: 'Skat til kommunen af løn og ydelse', en: 'Tax to the municipality on pay and benefit' },
    unit: 'per-mille',
    forms: GAIN_FORMS,
    most: ALL,
    standard: () => ({ ...between(240, 250, 265), mark: 'unconfirmed', sources: [NO_SOURCE] }),
  },
  {
    id: 'state-tax-on-pay',
    about: 'public',
    label: {
      da: 'Skat og AM-bidrag til staten af løn',
      en: 'Tax and labour-market contribution to the state on pay',
    },
    unit: 'per-mille',
    forms: GAIN_FORMS,
    most: ALL,
    standard: () => ({ ...between(150, 190, 200), mark: 'unconfirmed', sources: [NO_SOURCE] }),
  },
  {
    id: 'state-tax-on-benefit',
    about: 'public',
    label: { da: 'Skat til staten af ydelse', en: 'Tax to the state on benefit' },
    unit: 'per-mille',
    forms: GAIN_FORMS,
    most: ALL,
    standard: () => ({ ...between(80, 120, 130), mark: 'unconfirmed', sources: [NO_SOURCE] }),
  },
  {
    id: 'wage-subsidy-refund',
    about: 'public',
    label: {
      da: 'Statens refusion til kommunen af løntilskud',
      en: 'The state’s refund of wage subsidy to the municipality',
    },
    unit: 'per-mille',
    forms: ['dk-veu-wage-subsidy'],
    most: ALL,
    standard: () => ({ ...between(300, 500, 600), mark: 'unconfirmed', sources: [NO_SOURCE] }),
  },
  {
    id: 'temp-preparation',
    about: 'public',
    label: {
      da: 'Kursus til vikaren før start, betalt af jobcentret',
      en: 'Course for the vikar beforehand, paid by the job centre',
    },
    unit: 'ore',
    forms: ['dk-jobrotation', 'dk-veu-wage-subsidy'],
    most: 100_000_000,
    standard: () => ({
      ...exactly(0),
      mark: 'unconfirmed',
      sources: [NO_SOURCE],
      note: {
        da: 'Forekommer, men kilderne siger ikke, hvad det koster. Sæt tallet ind, hvis vikarerne skal på kursus først.',
        en: 'It happens, but the sources do not say at what cost. Put in the amount if the vikarer go on a course first.',
      },
    }),
  },
]

/**
 * KORA 2014 (register data on vikarer of 2012): 2–3 weeks sooner on the whole; best in public workplaces; no gain in private
 * ones. COWI 2012 (687 vikarer in Nordjylland): about 20 percentage points more in a job than after public wage subsidy,
 * 80 % two weeks after and 64 % later, but the best candidates were sent. 20 points are 5.2 weeks in half a year and 10.4
 * in a whole one.
 */
function afterJobrotation({ effect, sector }: Pick<GainCase, 'effect' | 'sector'>) {
  if (effect === 'cowi') {
    return {
      ...between(0, 52, 104),
      mark: 'inferred' as const,
      sources: [COWI, COWI_NEWS],
      note: {
        da: '20 procentpoint flere i job end efter offentligt løntilskud: 5,2 uger, hvis forskellen holder et halvt år, 10,4 uger, hvis den holder et helt. Ingen virkning som det laveste, fordi de bedste ledige blev sendt af sted.',
        en: '20 percentage points more in a job than after public wage subsidy: 5.2 weeks if it lasts half a year, 10.4 if it lasts a whole one. No effect as the lowest, since the best candidates were sent.',
      },
    }
  }
  const range = sector === 'public' ? between(20, 25, 30) : between(0, 0, 20)
  return {
    ...range,
    mark: 'inferred' as const,
    sources: [KORA],
    note: {
      da: 'KORA fandt 2–3 uger hurtigere i job i gennemsnit: bedst på offentlige arbejdspladser og for ufaglærte, ingen gevinst på private og for uddannede.',
      en: 'KORA found 2–3 weeks sooner in a job on average: best in public workplaces and for the unskilled, no gain in private ones and for the educated.',
    },
  }
}

import { timesFraction } from '../text/money.ts'
import { between, exactly, type FigureDefinition, type Standard } from './figure-definition.ts'
import type { LawRoom } from './law-room.ts'
import { type EmployeeSupport, GAIN_FORMS, type GainCase } from './model.ts'
import { CABI, NO_SOURCE } from './sources.ts'

const JOBROTATION = 'dk-jobrotation'
const MODEL_2 = 'dk-veu-wage-subsidy'
const HOURS_A_WEEK = 37
const MOST_ORE_PER_HOUR = 500_000

/** The scheme's values of the support, by what the course gives right to. */
const SUPPORT_VALUES: Readonly<Record<Exclude<EmployeeSupport, 'none'>, string>> = {
  veu: 'veu-weekly-rate',
  'svu-basic': 'svu-basic-weekly-rate',
  'svu-school': 'svu-school-weekly-rate',
  'svu-higher': 'svu-higher-weekly-rate',
}

/** What each kind of support is of the highest dagpenge, by the published rates of 2022 and 2024; VEU was less before 2018. */
const SUPPORT_PER_MILLE: Readonly<Record<Exclude<EmployeeSupport, 'none'>, number>> = {
  veu: 800,
  'svu-basic': 1000,
  'svu-school': 800,
  'svu-higher': 600,
}

/** Where no jobrotationsydelse tells the level of the time: dagpenge of about 2014, in øre a week. */
const SOME_DAGPENGE = 407_500

/** Rates and shares that the law sets. They may still be overruled, which marks them as the asker's own. */
export const lawFigures: readonly FigureDefinition[] = [
  {
    id: 'hourly-rate',
    about: 'law',
    label: { da: 'Jobrotationsydelse pr. time', en: 'Jobrotationsydelse per hour' },
    unit: 'ore-per-hour',
    forms: [JOBROTATION],
    most: MOST_ORE_PER_HOUR,
    standard: (project, law) => fromLaw(law, project, JOBROTATION, 'hourly-rate'),
  },
  {
    id: 'refund-share',
    about: 'law',
    label: {
      da: 'Statens refusion til kommunen af jobrotationsydelsen',
      en: 'The state’s refund of the jobrotationsydelse to the municipality',
    },
    unit: 'per-mille',
    forms: [JOBROTATION],
    most: 1000,
    standard: (project, law) => fromLaw(law, project, JOBROTATION, 'refund-share'),
  },
  {
    id: 'employee-support',
    about: 'law',
    label: { da: 'VEU-godtgørelse eller SVU pr. time', en: 'VEU-godtgørelse or SVU per hour' },
    unit: 'ore-per-hour',
    forms: [MODEL_2],
    most: MOST_ORE_PER_HOUR,
    standard: employeeSupport,
  },
  {
    id: 'wage-subsidy',
    about: 'law',
    label: { da: 'Løntilskud for vikaren pr. time', en: 'Wage subsidy for the vikar per hour' },
    unit: 'ore-per-hour',
    forms: [MODEL_2],
    most: MOST_ORE_PER_HOUR,
    standard: wageSubsidy,
  },
  {
    id: 'benefit',
    about: 'temp',
    label: {
      da: 'Vikarens ydelse før vikariatet, pr. uge',
      en: 'The vikar’s benefit before, per week',
    },
    unit: 'ore-per-week',
    forms: GAIN_FORMS,
    most: 5_000_000,
    standard(project, law) {
      const highest = highestDagpenge(project, law)
      const most = highest ?? SOME_DAGPENGE
      return {
        ...between(timesFraction(most, 6, 10), timesFraction(most, 9, 10), most),
        mark: 'unconfirmed',
        sources: highest === undefined ? [NO_SOURCE] : [CABI, NO_SOURCE],
        note: {
          da: 'Fra kontanthjælp (sat til 60 %) til højeste dagpenge. Højeste dagpenge er regnet baglæns af jobrotationsydelsen, der begyndte som 160 % af dem.',
          en: 'From kontanthjælp (put at 60%) to the highest dagpenge, which are worked back from the jobrotationsydelse: it began as 160% of them.',
        },
      }
    },
  },
]

/** The most one vikar can cover, by the longest time and the most hours a week the scheme allows; undefined where it sets none. */
export function mostPerTemp(project: Pick<GainCase, 'day' | 'sector'>, law: LawRoom): number | undefined {
  const facts = factsOf(project)
  const weeks = law.number(JOBROTATION, 'max-temp-duration-weeks', project.day, facts)
  const weekly = law.number(JOBROTATION, 'max-temp-weekly-minutes', project.day, facts)
  return weeks && weeks.value * (weekly?.value ?? HOURS_A_WEEK * 60)
}

/** What is known of the case for the law: one day stands for start, application and grant. */
export function factsOf(project: Pick<GainCase, 'day' | 'sector'>) {
  return {
    'course-start-day': project.day,
    'temp-start-day': project.day,
    'grant-application-day': project.day,
    'grant-day': project.day,
    sector: project.sector,
    'municipality-code': 'other',
  }
}

function fromLaw(law: LawRoom, project: GainCase, scheme: string, valueId: string): Standard | undefined {
  const found = law.number(scheme, valueId, project.day, factsOf(project))
  return found && { ...found, ...exactly(found.value) }
}

function employeeSupport(project: GainCase, law: LawRoom): Standard | undefined {
  const { employeeSupport: kind } = project
  if (kind === 'none') return { ...exactly(0), mark: 'own', sources: [] }
  const found = law.number(MODEL_2, SUPPORT_VALUES[kind], project.day, factsOf(project))
  if (found !== undefined) {
    return { ...found, ...exactly(timesFraction(found.value, 1, HOURS_A_WEEK)) }
  }
  const highest = highestDagpenge(project, law)
  if (highest === undefined) return undefined
  return {
    ...exactly(timesFraction(highest, SUPPORT_PER_MILLE[kind], 1000 * HOURS_A_WEEK)),
    mark: 'unconfirmed',
    sources: [CABI, NO_SOURCE],
    note: {
      da: 'Satsen for året er ikke fundet. Her er den regnet som højeste dagpenge (for SVU en del af dem), baglæns af jobrotationsydelsen.',
      en: 'The rate of the year has not been found. Here it is the highest dagpenge (for SVU a part of them), worked back from the jobrotationsydelse.',
    },
  }
}

/** Never more than the pay it helps with. */
function wageSubsidy(project: GainCase, law: LawRoom): Standard | undefined {
  const found = fromLaw(law, project, MODEL_2, `wage-subsidy-${project.sector}`)
  if (found === undefined) return undefined
  return { ...found, ...exactly(Math.min(found.likely, project.tempWageOre)) }
}

/** In øre a week, from the ordinary rate (the special private one was set higher). */
function highestDagpenge(project: GainCase, law: LawRoom): number | undefined {
  const rate = law.number(JOBROTATION, 'hourly-rate', project.day, factsOf({ ...project, sector: 'public' }))
  return rate && timesFraction(rate.value, 10 * HOURS_A_WEEK, 16)
}

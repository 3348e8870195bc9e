import type { Scheme } from '../../scheme.ts'
import { actSources } from './act-sources.ts'
import { authoritySources } from './authority-sources.ts'
import { closing } from './closing.ts'
import { contradictions } from './contradictions.ts'
import { employeeEducation } from './employee-education.ts'
import { employeeEmployment } from './employee-employment.ts'
import { employeeFacts } from './employee-facts.ts'
import { employeeSupport } from './employee-support.ts'
import { employeeThresholds } from './employee-thresholds.ts'
import { eventsFrom2015 } from './events-from-2015.ts'
import { eventsUntil2014 } from './events-until-2014.ts'
import { governing } from './governing.ts'
import { grantConditions } from './grant-conditions.ts'
import { grantFacts } from './grant-facts.ts'
import { hourRules } from './hour-rules.ts'
import { practiceSources } from './practice-sources.ts'
import { rates } from './rates.ts'
import { refund } from './refund.ts'
import { tempAdvice } from './temp-advice.ts'
import { tempClosing } from './temp-closing.ts'
import { tempFacts } from './temp-facts.ts'
import { tempRight, tempTargetGroup } from './temp-group.ts'
import { tempHours } from './temp-hours.ts'
import { tempPriorUnemployment } from './temp-unemployment.ts'
import { tempWork } from './temp-work.ts'
import { thresholds } from './thresholds.ts'
import { trainingConditions } from './training-conditions.ts'

/** Jobrotation with jobrotationsydelse: the Danish state’s scheme, from its simplification in 2011 to its run-off. */
export const dkJobrotation: Scheme = {
  format: 1,
  id: 'dk-jobrotation',
  edition: '2026-11-22',
  name: { da: 'Jobrotation med jobrotationsydelse', en: 'Jobrotation with jobrotationsydelse' },
  about: {
    da: 'En medarbejder går på kursus med løn, en ledig afløser, og arbejdsgiveren får et fast beløb for hver time. Statens ordning er lukket for nye bevillinger i 2026.',
    en: 'An employee goes on a course with pay, an unemployed person stands in, and the employer receives a fixed amount for each hour. The state’s scheme is closed for new grants in 2026.',
  },
  facts: { ...tempFacts, ...employeeFacts, ...grantFacts },
  sources: { ...actSources, ...authoritySources, ...practiceSources },
  values: { ...rates, ...refund, ...thresholds, ...employeeThresholds, ...hourRules, ...closing },
  conditions: [
    tempTargetGroup,
    tempPriorUnemployment,
    ...tempHours,
    ...tempWork,
    ...tempAdvice,
    tempRight,
    tempClosing,
    employeeEducation,
    ...employeeEmployment,
    ...employeeSupport,
    ...trainingConditions,
    ...grantConditions,
  ],
  governing,
  events: [...eventsUntil2014, ...eventsFrom2015],
  contradictions,
}

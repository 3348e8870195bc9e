import {
  atHourly,
  educationMinutes,
  type Ground,
  introductionMinutes,
  type LineFormula,
  learningValue,
  lessShares,
  share,
  tempMinutes,
} from './line.ts'
import { figure, negative, times, whole } from './polynomial.ts'

/** Against doing nothing: the employees at work as usual, no course and no vikar. */
export function companyLines(ground: Ground): LineFormula[] {
  const { project } = ground
  const employeePay = whole(project.employeeWageOre)
  const tempPay = whole(project.tempWageOre)
  return [
    {
      id: 'work-away',
      label: { da: 'Medarbejdernes løn, mens de er på kursus', en: 'The employees’ pay while on the course' },
      how: {
        da: 'Medarbejdere × kursustimer × medarbejderens timeløn: løn uden arbejde.',
        en: 'Employees × hours of education × hourly pay: pay without work.',
      },
      amount: negative(atHourly(educationMinutes(ground), employeePay)),
    },
    {
      id: 'course-fee',
      label: { da: 'Kursusafgift', en: 'Course fee' },
      how: { da: 'Medarbejdere × kursusafgift.', en: 'Employees × course fee.' },
      amount: whole(-project.employees * project.courseFeeOre),
    },
    {
      id: 'temp-pay',
      label: { da: 'Vikarernes løn', en: 'The vikarer’s pay' },
      how: { da: 'Vikartimer × vikarens timeløn.', en: 'Vikar hours × hourly pay.' },
      amount: negative(atHourly(whole(project.tempMinutes), tempPay)),
    },
    {
      id: 'introduction-pay',
      label: { da: 'Vikarernes løn under introduktionen', en: 'The vikarer’s pay during the introduction' },
      how: {
        da: 'Vikarer × introduktionstimer × vikarens timeløn.',
        en: 'Vikarer × hours of introduction × hourly pay.',
      },
      amount: negative(atHourly(introductionMinutes(project), tempPay)),
    },
    {
      id: 'administration-pay',
      label: { da: 'Aftaler og papirarbejde', en: 'Agreements and paperwork' },
      how: {
        da: 'Medarbejdere × timer til aftaler × medarbejderens timeløn.',
        en: 'Employees × hours of agreements × the employee’s hourly pay.',
      },
      amount: negative(atHourly(times(whole(project.employees), figure('administration')), employeePay)),
    },
    ...supportLines(ground),
    {
      id: 'temp-work-done',
      label: { da: 'Arbejdet, vikarerne laver', en: 'The work the vikarer do' },
      how: {
        da: 'Vikartimer × medarbejderens timeløn × vikarens arbejde i forhold til medarbejderens.',
        en: 'Vikar hours × the employee’s hourly pay × the vikar’s work compared with the employee’s.',
      },
      amount: times(atHourly(whole(project.tempMinutes), employeePay), share('temp-work')),
    },
    {
      id: 'learning-gain',
      label: { da: 'Det, medarbejderne har lært', en: 'What the employees have learned' },
      how: {
        da: 'Kursustimer × medarbejderens timeløn × værdien af et års uddannelse × år, minus det, der går til mere i løn.',
        en: 'Hours of education × hourly pay × the worth of a year of education × years, less what goes to higher pay.',
      },
      amount: times(learningValue(ground), lessShares('learning-as-pay')),
    },
  ].map((line) => ({ party: 'company' as const, ...line }))
}

type Line = Omit<LineFormula, 'party'>

function supportLines(ground: Ground): Line[] {
  if (ground.form === 'dk-jobrotation') {
    return [
      {
        id: 'jobrotationsydelse',
        label: { da: 'Jobrotationsydelse', en: 'Jobrotationsydelse' },
        how: {
          da: 'Timer med både kursus og vikar × satsen den dag.',
          en: 'Hours with both a course and a vikar × the rate on the day.',
        },
        amount: jobrotationsydelse(ground),
      },
    ]
  }
  if (ground.form === 'dk-veu-wage-subsidy') {
    return [
      {
        id: 'employee-support-received',
        label: { da: 'VEU-godtgørelse eller SVU', en: 'VEU-godtgørelse or SVU' },
        how: {
          da: 'Medarbejdere × kursustimer × satsen. Virksomheden får den, fordi den betaler løn imens.',
          en: 'Employees × hours of education × the rate. The company gets it because it goes on paying wages.',
        },
        amount: employeeSupport(ground),
      },
      {
        id: 'wage-subsidy-received',
        label: { da: 'Løntilskud til vikarerne', en: 'Wage subsidy for the vikarer' },
        how: {
          da: 'Vikartimer, også introduktionen, × løntilskud pr. time.',
          en: 'Vikar hours, introduction included, × wage subsidy per hour.',
        },
        amount: wageSubsidy(ground),
      },
    ]
  }
  return []
}

export const jobrotationsydelse = (ground: Ground) =>
  atHourly(whole(ground.payableMinutes), figure('hourly-rate'))

export const employeeSupport = (ground: Ground) =>
  atHourly(educationMinutes(ground), figure('employee-support'))

export const wageSubsidy = (ground: Ground) => atHourly(tempMinutes(ground), figure('wage-subsidy'))

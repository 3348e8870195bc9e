import type { Scheme } from '../../scheme.ts'
import {
  consolidated2022,
  lastBeforeNewAct,
  lastBeforeTightening,
  newAct,
  simplified,
  tightened,
} from './periods.ts'

/** The employee’s and the course’s limits. */
export const employeeThresholds: Scheme['values'] = {
  'max-employee-education-level': {
    label: { da: 'Medarbejderens uddannelse, højst', en: 'The employee’s education, at most' },
    unit: 'level',
    versions: [
      {
        from: simplified,
        value: 'eud',
        sources: ['albertslund-employees'],
        mark: 'confirmed',
      },
      {
        from: tightened,
        value: 'eud',
        sources: ['gladsaxe', 'star-scheme-2018'],
        mark: 'confirmed',
      },
      {
        from: newAct,
        value: 'mvu',
        sources: ['lab-150-1-1', 'rebild'],
        mark: 'inferred',
        note: {
          da: 'Loven, som den er læst i 2022. At grænsen blev hævet 1. januar 2020, er en slutning; enkelte kommuner skrev den gamle grænse endnu i 2021.',
          en: 'The act as read in 2022. That the ceiling was raised on 1 January 2020 is concluded; some municipalities still printed the old one in 2021.',
        },
      },
      {
        from: consolidated2022,
        value: 'mvu',
        sources: ['lab-150-1-1', 'star-scheme-2024'],
        mark: 'confirmed',
      },
    ],
  },
  'education-unused-years': {
    label: {
      da: 'En uddannelse tæller ikke, når den er ubrugt i',
      en: 'An education does not count when unused for',
    },
    unit: 'years',
    versions: [
      { from: simplified, value: 5, sources: ['albertslund-employees'], mark: 'confirmed' },
      { from: tightened, value: 5, sources: ['gladsaxe', 'star-scheme-2018'], mark: 'confirmed' },
      { from: newAct, value: 5, sources: ['lab-150-1-1'], mark: 'confirmed' },
    ],
  },
  'special-pool-application': {
    label: { da: 'Den særlige pulje for KVU og MVU', en: 'The special pool for KVU and MVU' },
    unit: 'text',
    versions: [
      {
        from: simplified,
        until: lastBeforeTightening,
        value: 'ansøgning til myndigheden',
        sources: ['avisen', 'vive-2014'],
        mark: 'confirmed',
        note: {
          da: 'Ud over den almindelige ordning.',
          en: 'Application to the authority, beside the ordinary scheme.',
        },
      },
      {
        from: tightened,
        until: lastBeforeNewAct,
        value: 'jobcentret søger STAR, før forløbet begynder; først til mølle',
        sources: ['star-scheme-2018', 'star-pool-2018'],
        mark: 'confirmed',
        note: {
          da: 'Der var 118,5 mio. kr. på finansloven for 2018.',
          en: 'The job centre applies to STAR before the start; first come, first served. 118.5 million kroner in the Finance Act of 2018.',
        },
      },
      {
        from: newAct,
        value: 'en del af de almindelige regler',
        sources: ['lab-150-1-1', 'star-accounts-2020'],
        mark: 'inferred',
        note: {
          da: 'En slutning: loven går nu til og med mellemlang videregående uddannelse. Puljens konto nævnes endnu i september 2020.',
          en: 'Part of the ordinary rules. Concluded, as the act now reaches medium-length higher education. The pool’s account is still mentioned in September 2020.',
        },
      },
    ],
  },
  'min-employee-employment-months': {
    label: { da: 'Ansat forud, mindst', en: 'Employed beforehand, at least' },
    unit: 'months',
    versions: [
      {
        from: simplified,
        value: 1,
        sources: ['albertslund-employees'],
        mark: 'confirmed',
        note: {
          da: 'En lønperiode på en måned, indberettet i eIndkomst. Sådan skrev Albertslund Kommune i 2014.',
          en: 'One monthly pay period reported in eIndkomst. So Albertslund Municipality wrote in 2014.',
        },
      },
      { from: tightened, value: 3, sources: ['faxe', 'furesoe'], mark: 'confirmed' },
      {
        from: newAct,
        value: 3,
        sources: ['lab-150-1-3'],
        mark: 'confirmed',
        note: { da: 'Umiddelbart før uddannelsen begynder.', en: 'Immediately before the education begins.' },
      },
    ],
  },
  'min-employee-weekly-minutes': {
    label: { da: 'Medarbejderens timer, mindst', en: 'The employee’s hours, at least' },
    unit: 'minutes-per-week',
    versions: [
      {
        from: simplified,
        until: lastBeforeTightening,
        value: 1800,
        sources: ['albertslund-employees'],
        mark: 'confirmed',
        note: {
          da: 'Sådan skrev Albertslund Kommune i 2014. Senere kilder har ikke kravet.',
          en: 'So Albertslund Municipality wrote in 2014. Later sources do not have it.',
        },
      },
    ],
  },
  'min-training-weekly-minutes': {
    label: { da: 'Kursets timer om ugen, mindst', en: 'The course’s hours a week, at least' },
    unit: 'minutes-per-week',
    versions: [
      {
        from: simplified,
        value: null,
        sources: ['not-found'],
        mark: 'unconfirmed',
        note: {
          da: 'Intet krav fundet. De 10 timer om ugen gælder vikaren.',
          en: 'None found. The 10 hours a week are about the vikar.',
        },
      },
    ],
  },
  'kompetencefond-with-jobrotation': {
    label: { da: 'Penge fra en kompetencefond samtidig', en: 'Competence fund money at the same time' },
    unit: 'text',
    versions: [
      {
        from: tightened,
        value: 'ja',
        sources: ['star-answers-employer'],
        mark: 'confirmed',
        note: {
          da: 'Den statslige og den kommunale kompetencefond kan bruges sammen med jobrotation.',
          en: 'Yes: the state and municipal competence funds go together with jobrotation.',
        },
      },
      {
        from: newAct,
        value: 'ja',
        sources: ['star-answers-employer'],
        mark: 'inferred',
        note: {
          da: 'Svaret er fra før 2020; der er ikke fundet noget nyere.',
          en: 'Yes. The answer is from before 2020; nothing newer was found.',
        },
      },
    ],
  },
  'repayment-when-exam-failed': {
    label: { da: 'Tilbagebetaling ved dumpet eksamen', en: 'Repayment when the exam is failed' },
    unit: 'text',
    versions: [
      {
        from: tightened,
        value: 'nej',
        sources: ['star-answers'],
        mark: 'confirmed',
        note: {
          da: 'Reglerne siger intet om tilbagebetaling. Det er timerne, der tæller.',
          en: 'No. The rules say nothing of repayment; what counts is the hours.',
        },
      },
    ],
  },
  'sickness-refund-set-off': {
    label: { da: 'Modregning af sygedagpengerefusion', en: 'Set-off of sickness benefit refund' },
    unit: 'text',
    versions: [
      {
        from: tightened,
        value: null,
        sources: ['star-answers-employer'],
        mark: 'unconfirmed',
        note: {
          da: 'Et åbent spørgsmål: STAR skrev »svar under udarbejdelse«.',
          en: 'An open question: STAR wrote that the answer was being prepared.',
        },
      },
    ],
  },
  'praktik-hours-payable': {
    label: { da: 'Timer i praktik i egen virksomhed', en: 'Hours in work placement in the own company' },
    unit: 'text',
    versions: [
      {
        from: tightened,
        until: lastBeforeNewAct,
        value: 'tæller ikke med',
        sources: ['detfagligehus', 'lov-1486-2014'],
        mark: 'confirmed',
        note: {
          da: 'Arbejdsgiveren kan ikke få jobrotationsydelse for dem.',
          en: 'Do not count: the employer receives no jobrotationsydelse for them.',
        },
      },
    ],
  },
}

import type { Scheme } from '../../scheme.ts'

/** What is asked about the vikar. */
export const tempFacts: Scheme['facts'] = {
  'benefit-group': {
    kind: 'choice',
    label: { da: 'Ydelse', en: 'Benefit' },
    question: { da: 'Hvad lever du af, mens du er ledig?', en: 'What do you live on while unemployed?' },
    options: [
      { id: 'dagpenge', label: { da: 'Dagpenge', en: 'Unemployment benefit (dagpenge)' } },
      {
        id: 'kontanthjaelp-job',
        label: { da: 'Kontanthjælp, jobparat', en: 'Social assistance (kontanthjælp), ready for a job' },
      },
      {
        id: 'kontanthjaelp-aktivitet',
        label: {
          da: 'Kontanthjælp, aktivitetsparat',
          en: 'Social assistance (kontanthjælp), ready for activities',
        },
      },
      {
        id: 'uddannelseshjaelp',
        label: { da: 'Uddannelseshjælp', en: 'Educational assistance (uddannelseshjælp)' },
      },
      {
        id: 'overgangsydelse',
        label: { da: 'Overgangsydelse', en: 'Transition benefit (overgangsydelse)' },
      },
      { id: 'sygedagpenge', label: { da: 'Sygedagpenge', en: 'Sickness benefit (sygedagpenge)' } },
      {
        id: 'jobafklaring',
        label: { da: 'Ydelse i et jobafklaringsforløb', en: 'Benefit in a job clarification course' },
      },
      {
        id: 'ressourceforloeb',
        label: { da: 'Ydelse i et ressourceforløb', en: 'Benefit in a resource course' },
      },
      { id: 'revalidering', label: { da: 'Revalideringsydelse', en: 'Rehabilitation benefit' } },
      {
        id: 'ledighedsydelse',
        label: { da: 'Ledighedsydelse', en: 'Ledighedsydelse (approved for a flex job)' },
      },
      {
        id: 'saerlig-uddannelsesydelse',
        label: { da: 'Særlig uddannelsesydelse', en: 'Special education benefit' },
      },
      {
        id: 'midlertidig-arbejdsmarkedsydelse',
        label: { da: 'Midlertidig arbejdsmarkedsydelse', en: 'Temporary labour market benefit' },
      },
      {
        id: 'selvforsoergende',
        label: { da: 'Ledig uden ydelse (selvforsørgende)', en: 'Unemployed without any benefit' },
      },
      {
        id: 'sho-introduktionsprogram',
        label: {
          da: 'Selvforsørgelses- og hjemrejseprogram eller introduktionsprogram, med ydelse',
          en: 'Self-support and return programme or introduction programme, with benefit',
        },
      },
      { id: 'none', label: { da: 'Ingen af dem', en: 'None of these' } },
    ],
  },
  'temp-in-job-or-self-employed': {
    kind: 'yes-no',
    label: { da: 'Har job eller egen virksomhed', en: 'Has a job or an own business' },
    question: {
      da: 'Har du et job eller din egen virksomhed ved siden af ydelsen?',
      en: 'Do you have a job or an own business beside the benefit?',
    },
  },
  'prior-unemployment-weeks-aggregated': {
    kind: 'number',
    grows: true,
    unit: 'weeks',
    least: 0,
    most: 2600,
    label: { da: 'Ledighed i alt', en: 'Unemployment in all' },
    question: {
      da: 'Hvor mange uger har du været ledig i alt? Uger med løntilskud tæller med, og der må gerne være huller.',
      en: 'How many weeks have you been unemployed in all? Weeks on wage subsidy count, and there may be gaps.',
    },
  },
  'prior-unemployment-weeks-continuous': {
    kind: 'number',
    grows: true,
    unit: 'weeks',
    least: 0,
    most: 2600,
    label: { da: 'Ledighed i træk', en: 'Unemployment without a break' },
    question: {
      da: 'Hvor mange uger i træk har du været ledig, frem til vikariatet begynder?',
      en: 'How many weeks without a break will you have been unemployed when the job begins?',
    },
  },
  'temp-weekly-minutes': {
    kind: 'number',
    unit: 'minutes-per-week',
    least: 0,
    most: 10_080,
    canChange: true,
    label: { da: 'Vikarens timer om ugen', en: 'The vikar’s hours a week' },
    question: {
      da: 'Hvor mange timer om ugen skal du arbejde i gennemsnit?',
      en: 'How many hours a week are you to work on average?',
    },
  },
  'temp-duration-weeks': {
    kind: 'number',
    unit: 'weeks',
    least: 0,
    most: 520,
    canChange: true,
    label: { da: 'Vikariatets længde', en: 'Length of the temporary job' },
    question: {
      da: 'Hvor mange uger skal du være vikar?',
      en: 'For how many weeks are you to be the vikar?',
    },
  },
  'temp-start-day': {
    kind: 'day',
    canChange: true,
    label: { da: 'Vikarens første dag', en: 'The vikar’s first day' },
    question: { da: 'Hvornår begynder du som vikar?', en: 'When do you begin as the vikar?' },
  },
  'temp-same-function': {
    kind: 'yes-no',
    canChange: true,
    label: { da: 'Samme eller tilsvarende arbejde', en: 'The same or equivalent work' },
    question: {
      da: 'Skal du lave det samme som medarbejderen på kursus, eller noget, der svarer til?',
      en: 'Are you to do the same work as the employee on the course, or something equivalent?',
    },
  },
  'temp-usual-pay': {
    kind: 'yes-no',
    canChange: true,
    label: { da: 'Vikaren får løn efter overenskomst', en: 'The vikar has agreement pay' },
    question: {
      da: 'Får du løn efter overenskomsten, eller hvad der er normalt for arbejdet?',
      en: 'Are you paid by the collective agreement, or what is usual for the work?',
    },
  },
  'temp-approved-by-job-centre': {
    kind: 'yes-no',
    canChange: true,
    label: { da: 'Jobcentret har godkendt vikaren', en: 'The job centre has approved the vikar' },
    question: {
      da: 'Har jobcentret godkendt dig som vikar?',
      en: 'Has the job centre approved you as the vikar?',
    },
  },
  'temp-on-wage-subsidy': {
    kind: 'yes-no',
    canChange: true,
    label: { da: 'Vikaren er ansat med løntilskud', en: 'The vikar is employed with a wage subsidy' },
    question: {
      da: 'Får virksomheden løntilskud til dig?',
      en: 'Does the company receive a wage subsidy (løntilskud) for you?',
    },
  },
  'temp-worked-for-employer-before': {
    kind: 'yes-no',
    label: { da: 'Har været ansat på arbejdspladsen før', en: 'Has been employed by the company before' },
    question: {
      da: 'Har du været ansat i virksomheden før?',
      en: 'Have you been employed by the company before?',
    },
  },
  'temp-informed-about-dagpenge': {
    kind: 'yes-no',
    canChange: true,
    label: {
      da: 'Vikaren ved, hvad det betyder for dagpengene',
      en: 'The vikar knows what it means for the unemployment benefit',
    },
    question: {
      da: 'Har jobcentret fortalt dig, hvad vikariatet betyder for dine dagpenge?',
      en: 'Has the job centre told you what the job means for your unemployment benefit?',
    },
  },
}

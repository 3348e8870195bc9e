import type { Scheme } from '../../scheme.ts'

/** What is asked about the course, the company and the grant. */
export const grantFacts: Scheme['facts'] = {
  'course-start-day': {
    kind: 'day',
    canChange: true,
    label: { da: 'Forløbets første dag', en: 'First day of the course of events' },
    question: {
      da: 'Hvornår begynder forløbet, altså kursus og vikar tilsammen?',
      en: 'When does it all begin, the course and the vikar together?',
    },
  },
  'grant-application-day': {
    kind: 'day',
    canChange: true,
    label: { da: 'Dag for ansøgningen', en: 'Day of the application' },
    question: { da: 'Hvornår søger I jobrotationsydelsen?', en: 'When do you apply for jobrotationsydelse?' },
  },
  'grant-day': {
    kind: 'day',
    label: { da: 'Dag for bevillingen', en: 'Day of the grant' },
    question: {
      da: 'Hvilken dag har jobcentret bevilget jobrotationsydelsen?',
      en: 'On which day did the job centre grant the jobrotationsydelse?',
    },
  },
  sector: {
    kind: 'choice',
    label: { da: 'Privat eller offentlig', en: 'Private or public' },
    question: {
      da: 'Er arbejdspladsen privat eller offentlig?',
      en: 'Is the workplace private or public?',
    },
    options: [
      { id: 'private', label: { da: 'Privat', en: 'Private' } },
      { id: 'public', label: { da: 'Offentlig', en: 'Public' } },
    ],
  },
  'municipality-code': {
    kind: 'choice',
    label: { da: 'Arbejdspladsens kommune', en: 'The workplace’s municipality' },
    question: {
      da: 'I hvilken kommune ligger arbejdspladsen?',
      en: 'In which municipality is the workplace?',
    },
    options: [
      { id: '0813', label: { da: 'Frederikshavn', en: 'Frederikshavn' } },
      { id: '0825', label: { da: 'Læsø', en: 'Læsø' } },
      { id: '0849', label: { da: 'Jammerbugt', en: 'Jammerbugt' } },
      { id: '0851', label: { da: 'Aalborg', en: 'Aalborg' } },
      { id: 'other', label: { da: 'En anden kommune', en: 'Another municipality' } },
    ],
  },
  'hours-overlap': {
    kind: 'yes-no',
    canChange: true,
    label: { da: 'Kursus og vikar time for time', en: 'Course and vikar hour by hour' },
    question: {
      da: 'Er der en betalt vikartime for hver betalt kursustime, I vil have støtte til?',
      en: 'Is there a paid vikar hour for each paid course hour you want support for?',
    },
  },
  'employee-representative-heard': {
    kind: 'yes-no',
    canChange: true,
    label: {
      da: 'Medarbejdernes repræsentant er spurgt',
      en: 'The employees’ representative has been asked',
    },
    question: {
      da: 'Har I talt med tillidsrepræsentanten eller en anden, der taler for medarbejderne?',
      en: 'Have you talked with the shop steward or somebody else who speaks for the employees?',
    },
  },
  'special-pool-commitment': {
    kind: 'yes-no',
    canChange: true,
    label: { da: 'Tilsagn fra den særlige pulje', en: 'Commitment from the special pool' },
    question: {
      da: 'Har I tilsagn fra den særlige pulje for medarbejdere med kort eller mellemlang videregående uddannelse?',
      en: 'Do you have a commitment from the special pool for employees with short or medium-length higher education?',
    },
  },
  'training-publicly-offered': {
    kind: 'yes-no',
    canChange: true,
    label: { da: 'Kurset er åbent for alle', en: 'The course is open to everybody' },
    question: {
      da: 'Kan alle søge ind på kurset (er det offentligt udbudt)?',
      en: 'Can everybody apply for the course (is it publicly offered)?',
    },
  },
  'training-internal-only': {
    kind: 'yes-no',
    canChange: true,
    label: { da: 'Kun internt kursus', en: 'In-house course only' },
    question: {
      da: 'Er det et rent internt kursus, som I selv holder?',
      en: 'Is it purely an in-house course that you hold yourselves?',
    },
  },
  'training-paid-by-employer': {
    kind: 'yes-no',
    canChange: true,
    label: { da: 'Arbejdsgiveren betaler kurset', en: 'The employer pays for the course' },
    question: {
      da: 'Betaler I det, kurset koster? En kompetencefond må gerne hjælpe.',
      en: 'Do you pay what the course costs? A competence fund may help.',
    },
  },
  'training-includes-praktik': {
    kind: 'yes-no',
    label: { da: 'Praktik i egen virksomhed', en: 'Work placement in the own company' },
    question: {
      da: 'Er en del af uddannelsen praktik i jeres egen virksomhed?',
      en: 'Is part of the education a work placement in your own company?',
    },
  },
}

import { texts } from '#platform/text/texts.ts'

export const frameTexts = texts({
  da: {
    cases: 'Rotationssager',
    tabsLabel: 'Sagens dele',
    number: (n: number) => `Sag ${n}`,
    tabs: {
      case: 'Overblik',
      gates: 'Succesfaktorer',
      people: 'Mennesker',
      training: 'Uddannelse',
      planning: 'Planlæg',
      cover: 'Vikardækning',
      agreement: 'Aftale',
      grant: 'Bevilling',
      hours: 'Timer',
      claims: 'Opgørelser',
      followUp: 'Opfølgning',
      journal: 'Journal',
      files: 'Filer',
    },
  },
  en: {
    cases: 'Rotation cases',
    tabsLabel: 'Parts of the case',
    number: (n: number) => `Case ${n}`,
    tabs: {
      case: 'Overview',
      gates: 'Success factors',
      people: 'People',
      training: 'Training',
      planning: 'Plan',
      cover: 'Cover',
      agreement: 'Agreement',
      grant: 'Grant',
      hours: 'Hours',
      claims: 'Claims',
      followUp: 'Follow-up',
      journal: 'Journal',
      files: 'Files',
    },
  },
})

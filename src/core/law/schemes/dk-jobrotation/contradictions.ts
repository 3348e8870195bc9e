import type { Contradiction } from '../../scheme.ts'

/** What cannot be true at the same time. */
export const contradictions: readonly Contradiction[] = [
  {
    when: {
      moreThan: [
        { fact: 'prior-unemployment-weeks-continuous' },
        { fact: 'prior-unemployment-weeks-aggregated' },
      ],
    },
    says: {
      da: 'Ledig i træk ({fact:prior-unemployment-weeks-continuous}) kan ikke være mere end ledig i alt ({fact:prior-unemployment-weeks-aggregated}).',
      en: 'Unemployment without a break ({fact:prior-unemployment-weeks-continuous}) cannot be more than in all ({fact:prior-unemployment-weeks-aggregated}).',
    },
  },
  {
    when: { lessThan: [{ fact: 'grant-day' }, { fact: 'grant-application-day' }] },
    says: {
      da: 'Der kan ikke være bevilget ({fact:grant-day}), før der er søgt ({fact:grant-application-day}).',
      en: 'The grant ({fact:grant-day}) cannot come before the application ({fact:grant-application-day}).',
    },
  },
  {
    when: {
      all: [{ fact: 'employee-euv1' }, { not: { fact: 'employee-apprentice' } }],
    },
    says: {
      da: 'Euv1 er en erhvervsuddannelse. Svar ja til, at medarbejderen er i gang med en erhvervsuddannelse, eller nej til euv1.',
      en: 'Euv1 is a vocational education. Say yes to the employee being in a vocational education, or no to euv1.',
    },
  },
  {
    when: {
      all: [
        { equals: [{ fact: 'employee-education-level' }, 'none'] },
        { fact: 'employee-education-unused-five-years' },
      ],
    },
    says: {
      da: 'Medarbejderen har ingen uddannelse efter skolen, så der er ingen, der kan være ubrugt.',
      en: 'The employee has no education after school, so there is none that can be unused.',
    },
  },
  {
    when: {
      all: [{ fact: 'training-internal-only' }, { fact: 'training-publicly-offered' }],
    },
    says: {
      da: 'Et kursus kan ikke både være kun internt og åbent for alle.',
      en: 'A course cannot be both in-house only and open to everybody.',
    },
  },
]

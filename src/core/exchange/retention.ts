import { addDays, addMonths, type Day } from '../calendar/day.ts'
import type { Wording } from './wording.ts'

/** How long data is kept and why. Where a job deletes it, the job reads its number here. */
export const retention = {
  /** Months without any sign of life before a shown profile or a CV is warned about, and before it is taken away. */
  profile: {
    warnAfterMonths: 5,
    endAfterMonths: 6,
    why: {
      da: 'En profil uden liv hjælper ingen, og et gammelt CV gør skade. Datatilsynet godtager højst 6 måneder for oplysninger, der ikke førte til noget.',
      en: 'A profile nobody tends helps nobody, and an old CV does harm. The Danish Data Protection Agency accepts at most 6 months for data that led to nothing.',
    },
  },
  /** Months an application is kept that ended without a hire: long enough to ask why, and what Datatilsynet accepts. */
  application: {
    months: 6,
    why: {
      da: 'En ansøgning, der ikke blev til noget, gemmes i 6 måneder, så du kan spørge, hvorfor.',
      en: 'An application that came to nothing is kept for 6 months, so that you can ask why.',
    },
  },
  /** Months the log of who saw what is kept: the old security order's rule, and what job centres still do. */
  accessLog: {
    months: 6,
    why: {
      da: 'Loggen skal kunne vise misbrug, men er selv personoplysninger. Derfor gemmes den i 6 måneder.',
      en: 'The log must be able to show misuse but is personal data itself, so it is kept for 6 months.',
    },
  },
  /** Years after a hire or a decision has ended: the municipalities' deletion period for cases with payments (P1825D). */
  case: {
    years: 5,
    why: {
      da: 'En ansættelse og jobcentrets afgørelse er en sag, som kommunen skal kunne dokumentere i 5 år, efter at den er slut.',
      en: 'A hire and the decision of the job centre are a case that the municipality must be able to document for 5 years after it ended.',
    },
  },
  /** Months an employee is kept whom no case needs: a company plans in years, and nobody is kept for nothing. */
  employee: {
    months: 12,
    why: {
      da: 'En medarbejder, der ikke er med i nogen sag, gemmes i højst 12 måneder efter oprettelsen. Så længe kan der nå at komme en sag.',
      en: 'An employee who is in no case is kept for at most 12 months from being entered. By then a case may have come.',
    },
  },
  /** Months notices are kept: they point to cases that are seen elsewhere. */
  notices: {
    months: 12,
    why: {
      da: 'En besked om noget, der er sket, gemmes i 12 måneder. Derefter står det kun i selve sagen.',
      en: 'A notice of something that happened is kept for 12 months. After that it stands only in the case itself.',
    },
  },
  /** Months refused attempts are kept: long enough to see a pattern. */
  securityEvents: {
    months: 12,
    why: {
      da: 'Afviste forsøg gemmes i 12 måneder, så misbrug kan opdages.',
      en: 'Refused attempts are kept for 12 months, so that misuse can be found.',
    },
  },
  /** Days a run of the proposals for a unit is kept, with what was proposed to whom and what was refused. */
  unitProposals: {
    days: 90,
    why: {
      da: 'Forslag for hele enheden gemmes i 90 dage, så du kan spørge, hvorfor du blev foreslået til noget eller ikke gjorde. Så gamle forslag passer ikke længere på nogen.',
      en: 'Proposals for a whole unit are kept for 90 days, so that you can ask why you were proposed for something or were not. Older proposals suit nobody any more.',
    },
  },
  /** Days a packing of absences into shared vikariater is kept that nobody was asked about or that came to nothing. */
  pooledCover: {
    days: 90,
    why: {
      da: 'Beregninger af fælles vikariater, der ikke blev til noget, gemmes i 90 dage. De siger, hvem der er væk hvornår, og det skal ingen gemme uden grund.',
      en: 'Computations of shared temp jobs that came to nothing are kept for 90 days. They say who is away when, and nobody should keep that for nothing.',
    },
  },
  /** Days the list of deleted persons is kept: as long as a backup from before (35 days) can be restored, and some. */
  erasureList: {
    days: 60,
    why: {
      da: 'Sikkerhedskopier lever i højst 35 dage. Så længe skal vi kunne slette igen, hvis en kopi læses ind.',
      en: 'Backups live for 35 days at most. For that long we must be able to delete again when one is restored.',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number | Wording>>>>

/** Days a person has from the warning until something is taken away, however late the warning came. */
export const DAYS_TO_ANSWER = 28

export type Inactivity = {
  /** The last day the person did something here. */
  readonly lastActive: Day
  readonly warnedOn: Day | undefined
  readonly today: Day
}

/**
 * What is due for a profile that is shown or has a CV. A warning counts only when nothing has happened since, and nobody
 * loses anything without one: after a job that did not run for months, the warning comes first.
 */
export function inactivityStep({ lastActive, warnedOn, today }: Inactivity): 'none' | 'warn' | 'end' {
  if (today < addMonths(lastActive, retention.profile.warnAfterMonths)) return 'none'
  if (warnedOn === undefined || warnedOn < lastActive) return 'warn'
  const ends = addMonths(lastActive, retention.profile.endAfterMonths)
  return today >= ends && today >= addDays(warnedOn, DAYS_TO_ANSWER) ? 'end' : 'none'
}

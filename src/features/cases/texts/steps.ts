import type { CaseStatus } from '#core/rotation/case-moves.ts'
import type { Mover } from '#core/rotation/move-table.ts'
import type { PhaseState } from '#core/rotation/phases.ts'
import type { Phase } from '#core/rotation/step.ts'
import { texts } from '#platform/text/texts.ts'

/** Phases, statuses and sides in words. */
export const stepTexts = texts({
  da: {
    phases: {
      establishing: 'Etablering',
      'starting-up': 'Opstart',
      planning: 'Planlægning',
      'running-temp': 'Drift: vikaren',
      'running-employee': 'Drift: medarbejderen',
      closing: 'Afslutning',
    } satisfies Record<Phase, string>,
    phaseStates: {
      done: 'Færdig',
      current: 'I gang',
      late: 'En frist er overskredet',
      todo: 'Kommer',
      skipped: 'Ikke nødvendig',
    } satisfies Record<PhaseState, string>,
    statuses: {
      wish: 'Ønske',
      declined: 'Afvist',
      preparing: 'Forberedes',
      running: 'I gang',
      stopped: 'Stoppet',
      ended: 'Afsluttet',
      archived: 'Arkiveret',
    } satisfies Record<CaseStatus, string>,
    sides: {
      company: 'virksomheden',
      shop_steward: 'tillidsrepræsentanten',
      unit: 'jobcentret',
      secretariat: 'sekretariatet',
      provider: 'uddannelsesstedet',
      employee: 'medarbejderne',
      temp: 'vikarerne',
      organisation: 'a-kassen eller fagforeningen',
      system: 'Jobkreds',
    } satisfies Record<Mover, string>,
    or: (names: readonly string[]) =>
      names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} eller ${names.at(-1)}`,
  },
  en: {
    phases: {
      establishing: 'Establishing',
      'starting-up': 'Starting up',
      planning: 'Planning',
      'running-temp': 'Running: the vikar',
      'running-employee': 'Running: the employee',
      closing: 'Closing',
    },
    phaseStates: {
      done: 'Done',
      current: 'Under way',
      late: 'A deadline has passed',
      todo: 'To come',
      skipped: 'Not needed',
    },
    statuses: {
      wish: 'Wish',
      declined: 'Declined',
      preparing: 'In preparation',
      running: 'Under way',
      stopped: 'Stopped',
      ended: 'Ended',
      archived: 'Archived',
    },
    sides: {
      company: 'the company',
      shop_steward: 'the shop steward',
      unit: 'the job centre',
      secretariat: 'the secretariat',
      provider: 'the training provider',
      employee: 'the employees',
      temp: 'the vikarer',
      organisation: 'the fund or union',
      system: 'Jobkreds',
    },
    or: (names) =>
      names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`,
  },
})

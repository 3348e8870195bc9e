import type { PhaseStanding } from '#core/rotation/phases.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Icon, type IconName } from '#platform/ui/index.ts'
import { partTexts } from '../texts/parts.ts'
import { stepTexts } from '../texts/steps.ts'

const ICONS: Readonly<Record<PhaseStanding['state'], IconName>> = {
  done: 'check',
  current: 'forward',
  late: 'error',
  todo: 'hourglass',
  skipped: 'minus',
}

/** The six phases as they stand; each leads to its steps further down. */
export function PhaseStrip({ phases, lang }: { phases: readonly PhaseStanding[]; lang: Lang }) {
  const t = stepTexts(lang)
  return (
    <nav aria-label={partTexts(lang).phasesTitle}>
      <ol class="bare case-phases">
        {phases.map(({ phase, state }) => (
          <li class={`case-phase case-phase-${state}`}>
            <a href={`#${phase}`}>
              <Icon name={ICONS[state]} />
              <span class="case-phase-name">{t.phases[phase]}</span>
              <span class="case-phase-state">{t.phaseStates[state]}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

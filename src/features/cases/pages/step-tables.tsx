import { formatDay } from '#core/calendar/format-day.ts'
import type { PhaseStanding } from '#core/rotation/phases.ts'
import type { Phase } from '#core/rotation/step.ts'
import type { CaseStep } from '#core/rotation/steps.ts'
import type { Lang } from '#platform/text/texts.ts'
import { StatusTag, Table, type Tone } from '#platform/ui/index.ts'
import { partTexts } from '../texts/parts.ts'
import { stepSentences } from '../texts/step-sentences.ts'
import { stepTexts } from '../texts/steps.ts'
import { placeOf, whoText } from './step-words.ts'

type Props = {
  caseId: string
  steps: readonly CaseStep[]
  phases: readonly PhaseStanding[]
  /** The phase the case is in: its steps stand open. */
  now: Phase
  lang: Lang
  href: (path: string) => string
  /** Whether the reader can open the parts of the case. */
  opens: boolean
}

const TONES: Readonly<Record<'done' | 'now' | 'late' | 'later' | 'skipped', Tone>> = {
  done: 'success',
  now: 'info',
  late: 'warning',
  later: 'neutral',
  skipped: 'neutral',
}

/** Every step of every phase: who, by when, why, and how it stands. The phase the case is in is unfolded. */
export function StepTables(p: Props) {
  const t = stepTexts(p.lang)
  return (
    <>
      {p.phases.map(({ phase, state }) => (
        <details class="case-steps" id={phase} open={phase === p.now}>
          <summary>
            <h3>{t.phases[phase]}</h3> <span class="muted">{t.phaseStates[state]}</span>
          </summary>
          <StepTable {...p} steps={p.steps.filter((step) => step.phase === phase)} phase={t.phases[phase]} />
        </details>
      ))}
    </>
  )
}

function StepTable(p: Props & { phase: string }) {
  const t = partTexts(p.lang)
  const words = stepSentences(p.lang)
  return (
    <Table
      caption={t.stepsCaption(p.phase)}
      hideCaption
      narrow="stack"
      rows={p.steps}
      columns={[
        {
          label: t.stepColumn,
          rowHeader: true,
          cell: (step) => (
            <span>
              {p.opens && step.state !== 'skipped' ? (
                <a href={p.href(placeOf(step.place, p.caseId))}>{words[step.id].title}</a>
              ) : (
                words[step.id].title
              )}
              <span class="case-step-why">{words[step.id].why}</span>
            </span>
          ),
        },
        {
          label: t.whoColumn,
          cell: (step) => (step.state === 'skipped' ? '–' : whoText(step.who, p.lang)),
        },
        {
          label: t.dueColumn,
          cell: (step) =>
            step.state === 'skipped' || step.due === undefined ? '–' : formatDay(step.due, p.lang),
        },
        {
          label: t.stateColumn,
          cell: (step) => {
            const state = step.late ? 'late' : step.state
            const { done } = step
            return (
              <>
                <StatusTag label={t.stepStates[state]} tone={TONES[state]} />
                {done && done.of > 0 && step.state !== 'skipped' && (
                  <span class="muted case-done"> {t.doneOf(done.done, done.of)}</span>
                )}
              </>
            )
          },
        },
      ]}
    />
  )
}

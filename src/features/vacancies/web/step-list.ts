import { publishGaps } from '#core/exchange/publish-gaps.ts'
import type { VacancyContent } from '#core/exchange/vacancy-model.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { Step } from '#platform/ui/index.ts'
import { differing, emptyContent } from '../content.ts'
import { paths } from '../paths.ts'
import { fieldTexts } from '../texts/fields.ts'
import { contentOfStep, STEP_NAMES, type StepName, stepOf } from '../vacancy-form.ts'

type Place = {
  /** Undefined before there is a draft: then only the first step can be taken. */
  id: string | undefined
  content: VacancyContent
  current: StepName | 'gennemse'
  today: string
  lang: Lang
  href: (path: string) => string
}

/** How far one has come: a step is done when something is written in it and nothing that is needed is missing. */
export function stepList(p: Place): Step[] {
  const { steps } = fieldTexts(p.lang)
  const lacking = new Set(publishGaps(p.content, p.today).map((gap) => stepOf(gap.field)))
  const stateOf = (step: StepName | 'gennemse'): Step['state'] => {
    if (step === p.current) return 'current'
    if (step === 'gennemse' || p.id === undefined) return 'todo'
    if (lacking.has(step)) return p.current === 'gennemse' ? 'error' : 'todo'
    return differing(p.content, emptyContent, contentOfStep(step)).length > 0 ? 'done' : 'todo'
  }
  return [...STEP_NAMES, 'gennemse' as const].map((step) => ({
    label: steps[step],
    state: stateOf(step),
    href: p.id === undefined ? undefined : p.href(paths.step(p.id, step)),
  }))
}

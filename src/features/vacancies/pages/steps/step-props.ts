import type { Lang } from '#platform/text/texts.ts'
import type { FormState } from '#platform/ui/index.ts'
import type { Questions } from '../../step-fields.ts'
import type { StepTexts } from '../../texts/form.ts'

/** What the questions of a step need. */
export type StepProps = {
  t: StepTexts
  lang: Lang
  state: FormState
  questions: Questions
  rotation: boolean
  publicSector: boolean
  /** What other vikariater of the occupation wish for. */
  wished: readonly string[]
}

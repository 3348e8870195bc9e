import type { Occupation } from '#core/occupation/occupation.ts'
import type { Workplace } from '#features/vacancies/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { FormState } from '#platform/ui/index.ts'
import type { Profile } from '../../model.ts'
import type { StepTexts } from '../../texts/steps.ts'

/** What the form asks back when a text can mean several things. */
export type Questions = { occupation?: readonly Occupation[]; place?: readonly Workplace[] }

/** What the questions of a page are drawn from. */
export type StepProps = {
  t: StepTexts
  lang: Lang
  state: FormState
  questions: Questions
  /** The profile as it is stored. */
  profile: Profile
  /** What open vikariater in the person's occupations wish for. */
  wished: readonly string[]
}

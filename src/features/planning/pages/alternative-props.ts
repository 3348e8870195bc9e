import type { Lang } from '#platform/text/texts.ts'
import type { Alternative } from '../alternative.ts'
import type { CaseGoal } from '../model.ts'
import type { RunView } from '../web/run-view.ts'

/** What the page of one plan and its parts are drawn from. */
export type AlternativePageProps = {
  lang: Lang
  href: (path: string) => string
  view: RunView
  goal: CaseGoal
  one: Alternative
  /** The company decides, and only in a case that lives. */
  mayApply: boolean
  mayAskWhy: boolean
  once: () => string
}

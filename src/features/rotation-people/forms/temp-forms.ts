import { caseText, optionalCaseText } from '#features/casework/index.ts'
import { choice, day, form, optionalDay, text, version } from '#platform/form/fields.ts'
import { formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import type { FormState } from '#platform/ui/index.ts'
import type { TempChange } from '../actions/plan-temp.ts'
import { perspectives } from '../store/case-temps.ts'

const shared = { do: choice(['introduction', 'half-way', 'perspective'] as const), version: version() }
const introductionForm = form({
  ...shared,
  goal: optionalCaseText({ max: 500 }),
  introduction: caseText({ max: 2000 }),
  colleague: text({ max: 120 }),
  halfWayOn: optionalDay(),
})
const halfWayForm = form({ ...shared, heldOn: day(), halfWayNote: optionalCaseText({ max: 1000 }) })
const perspectiveForm = form({
  ...shared,
  perspective: choice(perspectives),
  perspectiveNote: optionalCaseText({ max: 500 }),
})

export type TempForm = 'introduction' | 'half-way' | 'perspective'
export const isTempForm = (what: string): what is TempForm =>
  what === 'introduction' || what === 'half-way' || what === 'perspective'

/** What a form of a vikar's page says, or what is wrong with it. */
export function readTempForm(
  ctx: Ctx,
  what: TempForm,
): { version: number; change: TempChange } | { problems: FormState } {
  const problems = (list: Parameters<typeof formState>[1]) => ({
    problems: formState(ctx.fields, list, ctx.lang),
  })
  if (what === 'introduction') {
    const p = parseForm(introductionForm, ctx.fields)
    if (!p.ok) return problems(p.problems)
    const { version: v, do: _, ...rest } = p.value
    return { version: v, change: { move: 'introduce', ...rest } }
  }
  if (what === 'half-way') {
    const p = parseForm(halfWayForm, ctx.fields)
    if (!p.ok) return problems(p.problems)
    const { heldOn, halfWayNote } = p.value
    return { version: p.value.version, change: { move: 'half_way', heldOn, note: halfWayNote } }
  }
  const p = parseForm(perspectiveForm, ctx.fields)
  if (!p.ok) return problems(p.problems)
  const { perspective, perspectiveNote } = p.value
  return { version: p.value.version, change: { move: 'perspective', perspective, note: perspectiveNote } }
}

import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import type { FormState } from '#platform/ui/index.ts'
import { planTemp, type TempRefusal } from '../actions/plan-temp.ts'
import { isTempForm, readTempForm, type TempForm } from '../forms/temp-forms.ts'
import { envOf } from '../model.ts'
import type { CaseTempRow } from '../store/case-temps.ts'
import { peopleTexts } from '../texts/people.ts'

export type OpenTempForm = { form: TempForm; state: FormState } | undefined

/** What the forms of a vikar's page show before anything is typed. */
export const tempStates = (row: CaseTempRow): Record<TempForm, FormState> => ({
  introduction: emptyForm({
    goal: row.goal,
    introduction: row.introduction,
    colleague: row.colleague,
    halfWayOn: row.half_way_on ?? '',
  }),
  'half-way': emptyForm({ heldOn: row.half_way_held_on ?? '', halfWayNote: row.half_way_note }),
  perspective: emptyForm({ perspective: row.perspective ?? '', perspectiveNote: row.perspective_note }),
})

const FIELD: Partial<Record<TempRefusal, Partial<Record<TempForm, string>>>> = {
  outside: { introduction: 'halfWayOn', 'half-way': 'heldOn' },
  'later-than-today': { 'half-way': 'heldOn' },
}

/** A form about a vikar's way, sent by either side: written, or shown again with what stands in the way. */
export async function actOnTemp(
  ctx: Ctx,
  row: CaseTempRow,
  back: string,
  show: (open: OpenTempForm, status: number) => Promise<Response>,
): Promise<Response> {
  const t = peopleTexts(ctx.lang)
  const what = typed(ctx.fields, 'do')
  if (!isTempForm(what)) return ctx.notFound()
  const read = readTempForm(ctx, what)
  if ('problems' in read) return show({ form: what, state: read.problems }, 422)
  const at = { id: row.id, version: read.version, caseId: row.case_id }
  const result = await planTemp(envOf(ctx), at, read.change)
  if (result.ok) {
    const receipts = {
      introduction: t.introSaved,
      'half-way': t.halfWaySaved,
      perspective: t.perspectiveSaved,
    }
    return ctx.redirect(back, receipts[what])
  }
  const { reason } = result
  if (reason === 'gone') return ctx.notFound()
  if (reason === 'stale') return ctx.conflict(t.refusal.stale, { href: ctx.href(back), label: t.seeAgain })
  const sentence = reason === 'not-from-here' ? t.notNow[row.status] : t.refusal[reason]
  const state = formState(ctx.fields, [], ctx.lang)
  const errors = { [FIELD[reason]?.[what] ?? '']: sentence }
  return show({ form: what, state: { ...state, errors } }, 422)
}

import type { z } from 'zod'
import { choice, needs } from '#platform/form/fields.ts'
import { problem } from '#platform/form/parse.ts'
import { type OnBehalfReason, onBehalfReasons } from '../on-behalf.ts'
import { optionalCaseText } from './case-text.ts'

/** Longest note beside a reason. */
export const NOTE_MAX = 300

/** The two fields that say why something is done on somebody's behalf. */
export const onBehalfFields = {
  behalf: choice(onBehalfReasons),
  behalfNote: optionalCaseText({ max: NOTE_MAX }),
}

/** What `reasonIsSaid` looks at. */
export const reasonNeeds = needs('behalf', 'behalfNote')

/** "Another reason" says nothing until it is written. */
export function reasonIsSaid(
  value: { behalf: OnBehalfReason; behalfNote: string },
  ctx: z.RefinementCtx,
): void {
  if (value.behalf === 'other' && value.behalfNote === '')
    ctx.addIssue({ ...problem('required'), path: ['behalfNote'] })
}

import { experienceLevels } from '#core/exchange/card.ts'
import { limits } from '#core/exchange/limits.ts'
import { findOccupations } from '#core/occupation/find-occupations.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import {
  form,
  optionalChoice,
  optionalDay,
  optionalHours,
  optionalInteger,
  optionalText,
  version,
} from '#platform/form/fields.ts'
import { type Fields, typed } from '#platform/form/fields-of.ts'
import { type Problem, parseForm, problem } from '#platform/form/parse.ts'
import type { OwnOccupation } from '../store/profiles.ts'
import { onBehalfFields, reasonIsSaid } from './on-behalf-fields.ts'

/** Rows for occupations, numbered from 1. */
export const occupationRows = Array.from({ length: limits.occupations }, (_, i) => i + 1)

const names = Object.fromEntries(
  occupationRows.flatMap((n) => [
    [`occupation${n}`, optionalText({ max: 120 })],
    [`occupation${n}Code`, optionalText({ max: 120 })],
  ]),
) as Record<`occupation${number}`, ReturnType<typeof optionalText>>
const levels = Object.fromEntries(
  occupationRows.map((n) => [`experience${n}`, optionalChoice(experienceLevels)]),
) as Record<`experience${number}`, ReturnType<typeof optionalChoice>>

const hours = { min: limits.weeklyMinutesMin, max: limits.weeklyMinutesMax }

const profileForm = form({
  ...names,
  ...levels,
  weeklyHoursMin: optionalHours(hours),
  weeklyHoursMax: optionalHours(hours),
  availableFrom: optionalDay(),
  availableTo: optionalDay(),
  maxTravelMinutes: optionalInteger({ min: limits.travelMinutesMin, max: limits.travelMinutesMax }),
  version: version(),
  ...onBehalfFields,
}).superRefine((v, ctx) => {
  reasonIsSaid(v, ctx)
  if (v.weeklyHoursMin !== null && v.weeklyHoursMax !== null && v.weeklyHoursMax < v.weeklyHoursMin)
    ctx.addIssue({ ...problem('maxBelowMin'), path: ['weeklyHoursMax'] })
  if (v.availableFrom && v.availableTo && v.availableTo < v.availableFrom)
    ctx.addIssue({ ...problem('endBeforeStart'), path: ['availableTo'] })
})

/** The occupation a row means: the suggestion chosen, or the only thing a text can mean. */
function occupationOf(text: string, code: string): string | undefined {
  const chosen = occupationByCode(code)
  // a text changed after the suggestion was chosen counts, not the suggestion
  if (chosen && (text === '' || text.toLowerCase() === chosen.title.toLowerCase())) return chosen.code
  const [best, second] = findOccupations(text, { limit: 2 })
  if (best?.kind !== 'exact') return undefined
  return second?.kind === 'exact' && second.score === best.score ? undefined : best.occupation.code
}

/** Reads the form: occupations by row, and the rest. What somebody has not said yet stays unsaid. */
export function readProfileForm(fields: Fields) {
  const parsed = parseForm(profileForm, fields)
  const problems: Problem[] = parsed.ok ? [] : [...parsed.problems]
  const occupations: OwnOccupation[] = []
  for (const n of occupationRows) {
    const text = typed(fields, `occupation${n}`).trim()
    if (text === '') continue
    const code = occupationOf(text, typed(fields, `occupation${n}Code`))
    const experience = experienceLevels.find((level) => level === typed(fields, `experience${n}`))
    if (!code) problems.push({ field: `occupation${n}`, key: 'notAnOccupation' })
    if (!experience) problems.push({ field: `experience${n}`, key: 'choose' })
    if (code && experience && !occupations.some((o) => o.code === code))
      occupations.push({ code, experience })
  }
  if (!parsed.ok || problems.length > 0) return { ok: false as const, problems }
  const v = parsed.value
  return {
    ok: true as const,
    value: {
      occupations,
      // one number means both: "37"
      weeklyMinutesMin: v.weeklyHoursMin ?? v.weeklyHoursMax,
      weeklyMinutesMax: v.weeklyHoursMax ?? v.weeklyHoursMin,
      availableFrom: v.availableFrom,
      availableTo: v.availableTo,
      maxTravelMinutes: v.maxTravelMinutes,
      version: v.version,
      behalf: v.behalf,
      behalfNote: v.behalfNote,
    },
  }
}

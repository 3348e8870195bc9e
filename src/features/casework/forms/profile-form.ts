import { experienceLevels } from '#core/exchange/card.ts'
import { limits } from '#core/exchange/limits.ts'
import { findOccupations } from '#core/occupation/find-occupations.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import {
  form,
  needs,
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
import { onBehalfFields, reasonIsSaid, reasonNeeds } from './on-behalf-fields.ts'

/** Rows for occupations, numbered from 1. */
const occupationRows = Array.from({ length: limits.occupations }, (_, i) => i + 1)

const names = Object.fromEntries(
  occupationRows.flatMap((n) => [
    [`occupation${n}`, optionalText({ max: 120 })],
    [`occupation${n}Code`, optionalText({ max: 120 })],
  ]),
) as Record<`occupation${number}`, ReturnType<typeof optionalText>>
const levels = Object.fromEntries(
  occupationRows.map((n) => [`experience${n}`, optionalChoice(experienceLevels)]),
) as Record<`experience${number}`, ReturnType<typeof optionalChoice>>

/** How many occupations are named when a text can mean several. */
const CANDIDATES = 5

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
})
  .superRefine(reasonIsSaid, reasonNeeds)
  .superRefine(
    (v, ctx) => {
      if (v.weeklyHoursMin !== null && v.weeklyHoursMax !== null && v.weeklyHoursMax < v.weeklyHoursMin)
        ctx.addIssue({ ...problem('maxBelowMin'), path: ['weeklyHoursMax'] })
    },
    needs('weeklyHoursMin', 'weeklyHoursMax'),
  )
  .superRefine(
    (v, ctx) => {
      if (v.availableFrom && v.availableTo && v.availableTo < v.availableFrom)
        ctx.addIssue({ ...problem('endBeforeStart'), path: ['availableTo'] })
    },
    needs('availableFrom', 'availableTo'),
  )

/** The occupation a row means: the suggestion chosen, or the only thing a text can mean; otherwise what it might mean. */
function occupationOf(text: string, code: string): { code: string } | { candidates: readonly string[] } {
  const chosen = occupationByCode(code)
  // a text changed after the suggestion was chosen counts, not the suggestion
  if (chosen && text.toLowerCase() === chosen.title.toLowerCase()) return { code: chosen.code }
  const found = findOccupations(text, { limit: CANDIDATES })
  const [best, second] = found
  const sure = best?.kind === 'exact' && (second?.kind !== 'exact' || second.score < best.score)
  return sure ? { code: best.occupation.code } : { candidates: found.map((f) => f.occupation.title) }
}

/** Reads the form: occupations by row, and the rest. What somebody has not said yet stays unsaid. */
export function readProfileForm(fields: Fields) {
  const parsed = parseForm(profileForm, fields)
  const problems: Problem[] = parsed.ok ? [] : [...parsed.problems]
  const occupations: OwnOccupation[] = []
  const candidates: Record<string, readonly string[]> = {}
  for (const n of occupationRows) {
    const field = `occupation${n}`
    const text = typed(fields, field).trim()
    if (text === '') continue
    const meant = occupationOf(text, typed(fields, `${field}Code`))
    const experience = experienceLevels.find((level) => level === typed(fields, `experience${n}`))
    if (!experience) problems.push({ field: `experience${n}`, key: 'choose' })
    if ('candidates' in meant) {
      problems.push({ field, key: 'notAnOccupation' })
      candidates[field] = meant.candidates
    } else if (experience && !occupations.some((o) => o.code === meant.code))
      occupations.push({ code: meant.code, experience })
  }
  if (!parsed.ok || problems.length > 0) return { ok: false as const, problems, candidates }
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

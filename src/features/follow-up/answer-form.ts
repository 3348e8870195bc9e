import { purposes, situations, uses } from '#core/rotation/follow-up.ts'
import { optionalCaseText } from '#features/casework/index.ts'
import { choice, choices, form } from '#platform/form/fields.ts'
import type { Fields } from '#platform/form/fields-of.ts'
import { type Parsed, parseForm } from '#platform/form/parse.ts'
import type { Answer } from './actions/answer.ts'

const NOTE = { max: 1000 }

/** The fields of an answer, by whom it is about. */
export const tempFields = { situation: choice(situations), note: optionalCaseText(NOTE) }
export const employeeFields = {
  used: choice(uses),
  usedFor: choices(purposes),
  note: optionalCaseText(NOTE),
}
const tempForm = form({ ...tempFields, do: choice(['answer'] as const) })
const employeeForm = form({ ...employeeFields, do: choice(['answer'] as const) })

/** An answer as it was typed. */
export function readAnswer(subject: 'temp' | 'employee', fields: Fields): Parsed<Answer> {
  if (subject === 'temp') {
    const p = parseForm(tempForm, fields)
    return p.ok ? { ok: true, value: { situation: p.value.situation, note: p.value.note } } : p
  }
  const p = parseForm(employeeForm, fields)
  if (!p.ok) return p
  const { used, usedFor, note } = p.value
  return { ok: true, value: { used, usedFor, note } }
}

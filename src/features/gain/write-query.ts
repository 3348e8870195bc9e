import { figureById } from '#core/gain/figures.ts'
import type { LawRoom } from '#core/gain/law-room.ts'
import type { GainForm } from '#core/gain/model.ts'
import type { GainRequest } from '#core/gain/read-request.ts'
import { tempsNeededFor } from '#core/gain/read-request.ts'
import { EFFECT_WORDS, FORM_WORDS, figureName, NAMES, SECTOR_WORDS, SUPPORT_WORDS } from './query-names.ts'
import { addressText } from './units.ts'

/** The one short address of a calculation: fixed order, what is as standard left out. */
export function gainQueryText({ project, own }: GainRequest, law: LawRoom, view: GainForm): string {
  const query = new URLSearchParams()
  query.set(NAMES.employees, String(project.employees))
  query.set(NAMES.educationMinutes, addressText('minutes', project.educationMinutes))
  query.set(NAMES.employeeWageOre, addressText('ore', project.employeeWageOre))
  query.set(NAMES.tempWageOre, addressText('ore', project.tempWageOre))
  query.set(NAMES.day, project.day)
  query.set(NAMES.sector, SECTOR_WORDS[project.sector])
  if (project.courseFeeOre > 0) query.set(NAMES.courseFeeOre, addressText('ore', project.courseFeeOre))
  if (project.temps !== tempsNeededFor(project, law)) query.set(NAMES.temps, String(project.temps))
  if (project.tempMinutes !== project.employees * project.educationMinutes) {
    query.set(NAMES.tempMinutes, addressText('minutes', project.tempMinutes))
  }
  if (project.employeeSupport !== 'veu')
    query.set(NAMES.employeeSupport, SUPPORT_WORDS[project.employeeSupport])
  if (project.effect !== 'kora') query.set(NAMES.effect, EFFECT_WORDS[project.effect])
  for (const [id, { low, likely, high }] of Object.entries(own)) {
    const { unit } = figureById(id)!
    if (low !== high) query.set(figureName(id, 'low'), addressText(unit, low))
    query.set(figureName(id, 'likely'), addressText(unit, likely))
    if (low !== high) query.set(figureName(id, 'high'), addressText(unit, high))
  }
  if (view !== 'dk-jobrotation') query.set(NAMES.view, FORM_WORDS[view])
  return query.toString()
}

import type { Day } from '#core/calendar/day.ts'
import type { Range } from '#core/gain/corners.ts'
import { figuresFor } from '#core/gain/figures.ts'
import { gainReport } from '#core/gain/gain-report.ts'
import { type Figure, GAIN_FORMS, type GainCase, type GainReport } from '#core/gain/model.ts'
import type { GainRequest } from '#core/gain/read-request.ts'
import { law } from './law.ts'

export const calculate = ({ project, own }: GainRequest): GainReport =>
  gainReport(project, law, { own, forms: GAIN_FORMS })

/** What the calculation uses where nothing is said, for the project or, before there is one, for one of today. */
export function standardFigures(
  project: GainCase | undefined,
  today: Day,
  own: Readonly<Record<string, Range>> = {},
): ReadonlyMap<string, Figure> {
  return figuresFor(project ?? exampleProject(today), law, own)
}

/** Ten employees for three weeks: a project as those that have been described. */
export const exampleProject = (day: Day): GainCase => ({
  day,
  sector: 'public',
  employees: 10,
  educationMinutes: 111 * 60,
  employeeWageOre: 240_00,
  tempWageOre: 200_00,
  courseFeeOre: 2_000_00,
  temps: 1,
  tempMinutes: 1110 * 60,
  employeeSupport: 'veu',
  effect: 'kora',
})

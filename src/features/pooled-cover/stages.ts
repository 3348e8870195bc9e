import type { CoverProblem, CoverRules } from '#core/cover/cover-problem.ts'
import { vikariatFacts } from '#core/cover/vikariat-facts.ts'
import type { Stage } from '#core/pooled-cover/stays.ts'
import { absenceOf, dayOfCover } from '#core/pooled-cover/stretches.ts'
import type { AbsenceRow } from './store/runs.ts'

/** An absence as a stage of a shared vikariat, with its row. */
export type RowStage = Stage & { readonly row: AbsenceRow }

/** The stages of these absences in order, with the introductions they need now that they follow each other. */
export function stagesOf(rows: readonly AbsenceRow[], rules: CoverRules): RowStage[] {
  const ordered = rows.toSorted((a, b) => (a.starts_on < b.starts_on ? -1 : 1))
  const firms = [...new Set(ordered.map((row) => row.workplace_id))]
  const stretches = ordered.map((row) => ({
    from: row.starts_on,
    to: row.ends_on,
    workdays: row.workdays,
    minutesPerWeek: row.minutes_per_week,
  }))
  const problem: CoverProblem = {
    rules,
    firms: firms.map((id) => ({ id })),
    areas: [{ id: '0', firms: firms.map((_, i) => i) }],
    absences: stretches.map((stretch, i) => {
      const row = ordered[i]!
      return absenceOf(stretch, { id: row.id, firm: firms.indexOf(row.workplace_id), occupation: '' })
    }),
  }
  const facts = vikariatFacts(problem, { area: 0, absences: ordered.map((_, i) => i) })
  return ordered.map((row, i) => ({
    ...stretches[i]!,
    row,
    caseId: row.case_id,
    workplaceId: row.workplace_id,
    introductionFrom: dayOfCover(facts.stages[i]!.introductionFrom),
  }))
}

/** A company's own absences as it was asked about them: the introductions stand as they were written then. */
export const ownStages = (rows: readonly AbsenceRow[]): RowStage[] =>
  rows.map((row) => ({
    from: row.starts_on,
    to: row.ends_on,
    workdays: row.workdays,
    minutesPerWeek: row.minutes_per_week,
    row,
    caseId: row.case_id,
    workplaceId: row.workplace_id,
    introductionFrom: row.introduction_from,
  }))

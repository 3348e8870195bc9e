import { coverLines } from '#core/rotation/cover-lines.ts'
import { proposeCover } from '#core/rotation/propose-cover.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { sourcesOf } from './model.ts'
import { absencesOf, coversOf, peopleOf, tempsOf } from './store.ts'

/** Everything the cover of a case is told from. */
export type Cover = Awaited<ReturnType<typeof readCover>>

/** Absence from the seats, cover from vikariater and hires, and what is proposed for the rest. */
export async function readCover(tx: Tx, caseId: string) {
  const people = await peopleOf(tx, caseId)
  const absences = await absencesOf(tx, caseId)
  const temps = await tempsOf(tx, caseId, people)
  const covers = await coversOf(tx, caseId, temps)
  const sources = sourcesOf(covers, temps)
  const lines = coverLines(absences, sources)
  const workplaces = new Map(people.map((p) => [p.workplaceId, p.workplaceName]))
  return {
    people,
    absences,
    temps,
    covers,
    sources,
    lines,
    workplaces,
    proposals: proposeCover(lines, absences),
  }
}

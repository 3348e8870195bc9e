import { addDays, type Day } from '../calendar/day.ts'
import { type Absence, type FunctionPlace, placeKey } from './absence.ts'
import type { CoverLine, CoverWeek } from './cover-lines.ts'

/** A vikariat that would close a gap: the employees it stands in for, and how much of it would be used. */
export type CoverProposal = FunctionPlace & {
  readonly from: Day
  readonly to: Day
  readonly weeklyMinutes: number
  /** Missed minutes it covers. */
  readonly covers: number
  /** Minutes a week on average that are covered, over its whole length. */
  readonly averageMinutes: number
  readonly caseEmployeeIds: readonly string[]
}

/** Full time by Danish agreements: 37 hours. */
const FULL_WEEK = 37 * 60
/** Weeks without absence after which a new vikariat is better than a vikar who waits. */
const PAUSE = 3
const STEP = 30

/**
 * Vikariater for what no vikariat is made for yet, full-time ones first: the need of each week is cut into layers of at most
 * 37 hours, a layer is cut where nobody is away for more than three weeks, and each piece becomes one vikariat of whole weeks,
 * with as many hours a week as its busiest week asks for (in half hours). A week may therefore hold hours beyond the need;
 * `averageMinutes` tells how much is used. One vikar for several employees and several for one both come out of it.
 */
export function proposeCover(lines: readonly CoverLine[], absences: readonly Absence[]): CoverProposal[] {
  return lines.flatMap((line) => {
    const own = absences.filter((a) => placeKey(a) === line.key)
    const most = Math.max(0, ...line.weeks.map((w) => w.uncovered))
    const layers = Math.ceil(most / FULL_WEEK)
    return Array.from({ length: layers }, (_, layer) => piecesOf(line.weeks, layer)).flatMap((pieces) =>
      pieces.map((piece) => proposalOf(line, piece, own)),
    )
  })
}

type Piece = { week: CoverWeek; minutes: number }[]

function piecesOf(weeks: readonly CoverWeek[], layer: number): Piece[] {
  const pieces: Piece[] = []
  let current: Piece = []
  let idle = 0
  for (const week of weeks) {
    const minutes = Math.min(FULL_WEEK, Math.max(0, week.uncovered - layer * FULL_WEEK))
    if (minutes === 0) idle += 1
    else {
      if (idle > PAUSE && current.length > 0) {
        pieces.push(current)
        current = []
      }
      idle = 0
      current.push({ week, minutes })
    }
  }
  return current.length > 0 ? [...pieces, current] : pieces
}

function proposalOf(line: CoverLine, piece: Piece, absences: readonly Absence[]): CoverProposal {
  const firstWeek = piece[0]!.week.week
  const lastWeek = piece.at(-1)!.week.week
  const lastDay = addDays(lastWeek, 6)
  const inside = absences.filter((a) => a.day >= firstWeek && a.day <= lastDay)
  const covers = piece.reduce((n, p) => n + p.minutes, 0)
  const length = line.weeks.filter((w) => w.week >= firstWeek && w.week <= lastWeek).length
  const busiest = Math.max(...piece.map((p) => p.minutes))
  return {
    functionTitle: line.functionTitle,
    workplaceId: line.workplaceId,
    from: firstWeek,
    to: addDays(lastWeek, 4),
    weeklyMinutes: Math.min(FULL_WEEK, Math.max(60, Math.ceil(busiest / STEP) * STEP)),
    covers,
    averageMinutes: Math.round(covers / length),
    caseEmployeeIds: [...new Set(inside.map((a) => a.caseEmployeeId))].sort(),
  }
}

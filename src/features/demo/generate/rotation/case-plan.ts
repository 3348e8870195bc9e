import { addDays, type Day } from '#core/calendar/day.ts'
import { grouped } from '../grouped.ts'
import type { HireRow } from '../region.ts'
import { chance } from '../seeded.ts'
import type { Post } from '../vacancies.ts'

/** How far a case of the demonstration has come. */
export type CaseStage =
  | 'wish'
  | 'declined'
  | 'accepted'
  | 'planning'
  | 'agreed'
  | 'running'
  | 'ended'
  | 'archived'
  | 'stopped'

export type CasePlan = {
  key: string
  stage: CaseStage
  post: Post
  hires: readonly HireRow[]
  /** How many employees go on training. */
  people: number
  from: Day
  to: Day
}

export const dayOf = (bound: string): Day => bound as Day
/** First and last day of `[2013-07-01,2014-04-01)`. */
export const periodOf = (h: HireRow): { from: Day; to: Day } => {
  const [from, until] = String(h.period).slice(1, -1).split(',') as [string, string]
  return { from: dayOf(from), to: addDays(dayOf(until), -1) }
}

const HOW_MANY: readonly (readonly [CaseStage, number])[] = [
  ['running', 44],
  ['ended', 16],
  ['archived', 12],
  ['stopped', 3],
  ['agreed', 11],
  ['planning', 14],
  ['accepted', 7],
  ['wish', 6],
  ['declined', 3],
]

/**
 * Which cases there are: those that run or have run stand behind the vikariater somebody was hired for, those that are
 * planned behind vikariater that are posted or written, and wishes behind nothing yet.
 */
export function planCases(
  seed: number,
  today: Day,
  posts: readonly Post[],
  hires: readonly HireRow[],
): CasePlan[] {
  const hiresOf = grouped(
    hires.filter((h) => h.status === 'active' || h.status === 'ended'),
    (h) => h.vacancy_id as string,
  )
  const rotation = posts.filter((p) => p.row.category === 'jobrotation')
  const living = (p: Post) =>
    (hiresOf.get(p.row.id) ?? []).some((h) => h.status === 'active' && periodOf(h).from <= today)
  const over = (p: Post) => {
    const own = hiresOf.get(p.row.id) ?? []
    return own.length > 0 && own.every((h) => h.status === 'ended')
  }
  const open = (p: Post) => !hiresOf.has(p.row.id) && p.state === 'published'
  const pools: Record<CaseStage, Post[]> = {
    running: rotation.filter(living),
    ended: rotation.filter(over),
    archived: rotation.filter(over),
    stopped: rotation.filter((p) => !hiresOf.has(p.row.id) && p.state === 'closed'),
    agreed: rotation
      .filter((p) => hiresOf.has(p.row.id) && !living(p) && !over(p))
      .concat(rotation.filter(open)),
    planning: rotation.filter(open),
    accepted: rotation.filter((p) => p.state === 'draft' && p.row.starts_on !== null),
    wish: rotation.filter((p) => p.state === 'draft'),
    declined: rotation.filter((p) => p.state === 'closed' && !hiresOf.has(p.row.id)),
  }
  const used = new Set<string>()
  return HOW_MANY.flatMap(([stage, count]) => {
    const featured = (p: Post) => (p.employer.featured ? 0 : 1)
    const shuffled = chance(seed, 'cases', stage).shuffled(pools[stage])
    const chosen = shuffled
      .toSorted((a, b) => featured(a) - featured(b))
      .filter((p) => !used.has(p.row.id))
      .slice(0, count)
    return chosen.map((post): CasePlan => {
      used.add(post.row.id)
      const random = chance(seed, 'case-plan', post.index)
      const own = hiresOf.get(post.row.id) ?? []
      const periods = own.map(periodOf)
      return {
        key: `post-${post.index}`,
        stage,
        post,
        hires: own,
        people: Math.max(1, own.length) * random.pick([1, 2, 2, 3, 4, 6]),
        from: periods.map((p) => p.from).sort()[0] ?? post.starts,
        to:
          periods
            .map((p) => p.to)
            .sort()
            .at(-1) ?? post.ends,
      }
    })
  })
}

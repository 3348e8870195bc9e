import { addDays, type Day } from '#core/calendar/day.ts'
import { overlaps, type Period } from '#core/calendar/period.ts'
import { type ApplicationStatus, isLive } from '#core/exchange/application-status.ts'
import { limits } from '#core/exchange/limits.ts'
import type { Application, Desk } from './application-desk.ts'
import { dated, type End, movesTo, waitingSince } from './application-path.ts'
import { writeApplication } from './application-rows.ts'
import { type Candidates, makeCandidates } from './candidates.ts'
import { type Chance, chance } from './seeded.ts'
import type { Seeker } from './seekers.ts'
import { writeStories } from './stories.ts'
import type { Post } from './vacancies.ts'

/** Everything between people and vikariater: the stories first, then hires, then those who were hired elsewhere, then the rest. */
export function generateApplications(
  desk: Desk,
  posts: readonly Post[],
  seekers: readonly Seeker[],
): Candidates {
  const candidates = makeCandidates(seekers)
  writeStories(desk, candidates, posts, seekers)
  for (const post of posts) if (post.outcome === 'filled_here') fillPost(desk, candidates, post)
  for (const post of posts) if (post.state === 'published') fillPartly(desk, candidates, post)
  hiredElsewhere(desk, candidates, posts, seekers)
  for (const post of posts) if (post.state === 'closed') answerAll(desk, candidates, post)
  for (const post of posts) if (post.state === 'published') keepGoing(desk, candidates, post)
  return candidates
}

const period = (post: Post): Period => ({ from: post.starts, to: post.ends })

/** One hire for each opening; the last one closes the vikariat. */
function fillPost(desk: Desk, candidates: Candidates, post: Post): void {
  const closed = post.closed!
  let filled = desk.openings.get(post.row.id) ?? 0
  for (let n = filled; n < post.row.openings; n++) {
    const random = chance(desk.seed, 'hire', post.index, n)
    const isLast = n === post.row.openings - 1
    if (hire(desk, candidates, random, post, `hire-${post.index}-${n}`, isLast ? closed : undefined)) filled++
  }
  // nobody was left who could have done it
  if (filled === 0) {
    post.outcome = 'not_filled'
    post.row.outcome = 'not_filled'
    post.row.outcome_note = null
  }
}

/** Published vikariater with several openings have some of them filled, and some wait for the job centre. */
function fillPartly(desk: Desk, candidates: Candidates, post: Post): void {
  const random = chance(desk.seed, 'partly', post.index)
  const left = () => post.row.openings - (desk.openings.get(post.row.id) ?? 0)
  for (let n = 0; left() > 1 && random.happens(0.35); n++)
    hire(
      desk,
      candidates,
      chance(desk.seed, 'part-hire', post.index, n),
      post,
      `part-${post.index}-${n}`,
      undefined,
    )
  if (post.row.category === 'jobrotation' && left() > 0 && random.happens(0.16))
    add(desk, candidates, random, post, `held-${post.index}`, {
      status: 'awaiting_certificate',
      by: 'person',
    })
}

function hire(
  desk: Desk,
  candidates: Candidates,
  random: Chance,
  post: Post,
  key: string,
  onDay: Day | undefined,
): boolean {
  const rotation = post.row.category === 'jobrotation'
  const end: End = { status: 'hired', by: rotation && random.happens(0.4) ? 'unit' : 'person' }
  return add(desk, candidates, random, post, key, end, onDay)
}

/**
 * Finds somebody and writes their application. Ended ones end before the vikariat closed or today; live ones have waited
 * no longer than they may.
 */
function add(
  desk: Desk,
  candidates: Candidates,
  random: Chance,
  post: Post,
  key: string,
  end: End,
  onDay?: Day,
  who?: Seeker,
): boolean {
  const { status } = end
  const initiative =
    status === 'interest' || (status !== 'sent' && random.happens(0.2)) ? 'company' : 'person'
  const first = addDays(post.published!, 1)
  const last = post.closed ?? addDays(desk.today, -1)
  const moves = movesTo(initiative, end, random)
  const lastDay =
    onDay ??
    (isLive(status)
      ? waitingSince(random, status, moves.at(-1)!.by, addDays(first, moves.length - 1), desk.today)
      : undefined)
  if (isLive(status) && lastDay === undefined) return false
  const steps = dated(random, moves, first, last, lastDay)
  if (!steps) return false
  // closing a vikariat and ending what waits for it is one moment
  if (status === 'vacancy_closed') steps.at(-1)!.at = post.row.closed_at as string
  const takes = ['hired', 'awaiting_certificate', 'not_certified'].includes(status)
  const certified = takes && post.row.category === 'jobrotation' && status !== 'not_certified'
  const seeker = who ?? candidates.pick(random, post, steps[0]!.day, { hire: takes, certified })
  if (!seeker) return false
  if (initiative === 'company' && (seeker.row.protected || seeker.profile !== 'full')) return false
  if (isLive(status) && (desk.slots.get(seeker.row.id) ?? 0) >= limits.liveApplications) return false
  if (status === 'awaiting_certificate' && (desk.certificates.get(seeker.row.id) ?? []).length > 0)
    return false
  candidates.applied(post, seeker)
  if (takes && status !== 'not_certified') candidates.taken(seeker, period(post))
  const application: Application = { key, post, seeker, initiative, steps }
  writeApplication(desk, random, application)
  if (status === 'hired' && onDay) closeAt(post, steps.at(-1)!.at)
  return true
}

/** The last hire closes the vikariat in the same moment. */
function closeAt(post: Post, at: string): void {
  post.row.closed_at = at
  post.row.updated_at = at
}

/** People who were hired had other irons in the fire; those in the same period were closed kindly on that day. */
function hiredElsewhere(
  desk: Desk,
  candidates: Candidates,
  posts: readonly Post[],
  seekers: readonly Seeker[],
): void {
  const byId = new Map(seekers.map((one) => [one.row.id, one]))
  const byPost = new Map(posts.map((post) => [post.row.id, post]))
  for (const [index, hired] of [...desk.written.hire].entries()) {
    const random = chance(desk.seed, 'elsewhere', index)
    if (hired.status === 'reserved' || hired.status === 'cancelled' || !random.happens(0.55)) continue
    const seeker = byId.get(hired.person_id)!
    const own = byPost.get(hired.vacancy_id)!
    if (seeker.persona) continue
    const at = desk.written.application_event.find(
      (one) => one.application_id === hired.application_id && one.to_status === 'hired',
    )!.at
    const day = at.slice(0, 10) as Day
    const open = posts.filter(
      (post) =>
        post !== own &&
        post.published &&
        post.published < addDays(day, -3) &&
        (!post.closed || post.closed > addDays(day, 1)) &&
        post.employer.area === own.employer.area &&
        overlaps(period(post), period(own)) &&
        !candidates.hasApplied(post, seeker),
    )
    for (const post of random.some(open, random.int(1, 2))) {
      const moves = movesTo('person', { status: 'hired_elsewhere', by: 'system' }, random)
      const from = [addDays(post.published!, 1), addDays(seeker.row.created_at.slice(0, 10) as Day, 1)]
        .sort()
        .at(-1)!
      const steps = dated(random, moves, from, day, day)
      if (!steps) continue
      // the hire and its consequence are one moment
      steps.at(-1)!.at = at
      candidates.applied(post, seeker)
      writeApplication(desk, random, {
        key: `elsewhere-${index}-${post.index}`,
        post,
        seeker,
        initiative: 'person',
        steps,
      })
    }
  }
}

/** What became of those who were not hired. */
function answerAll(desk: Desk, candidates: Candidates, post: Post): void {
  const random = chance(desk.seed, 'answers', post.index)
  const count = post.outcome === 'not_filled' ? random.int(0, 3) : random.int(1, 6)
  for (let n = 0; n < count; n++) {
    const own = chance(desk.seed, 'answer', post.index, n)
    const end = endOf(own, post)
    add(
      desk,
      candidates,
      own,
      post,
      `answer-${post.index}-${n}`,
      end,
      end.status === 'vacancy_closed' ? post.closed : undefined,
    )
  }
  if (post.row.category === 'jobrotation' && random.happens(0.07))
    add(desk, candidates, random, post, `not-certified-${post.index}`, {
      status: 'not_certified',
      by: 'unit',
    })
}

const CLOSED_BECAUSE: Readonly<Record<string, string>> = {
  filled_here: 'filled',
  filled_elsewhere: 'filled',
  training_cancelled: 'training_cancelled',
}

function endOf(random: Chance, post: Post): End {
  const closing: End = {
    status: 'vacancy_closed',
    by: 'system',
    reason: CLOSED_BECAUSE[post.outcome ?? 'other'] ?? 'other',
  }
  return random.weighted<End>([
    [closing, post.outcome === 'not_filled' ? 10 : 34],
    [declined(random), 34],
    [withdrawn(random), 10],
    [{ status: 'expired', by: 'system' }, 8],
    [declinedByPerson(random), 9],
  ])
}

const declined = (random: Chance): End => ({
  status: 'declined_by_company',
  by: 'company',
  reason: random.weighted([
    ['other_candidate', 46],
    ['hours_do_not_fit', 14],
    ['requirements_missing', 18],
    ['period_does_not_fit', 8],
    ['no_contact', 6],
    ['other', 8],
  ] as const),
})

const withdrawn = (random: Chance): End => ({
  status: 'withdrawn',
  by: 'person',
  ...(random.happens(0.7)
    ? {
        reason: random.pick([
          'found_other_job',
          'private_reasons',
          'travel_too_long',
          'changed_mind',
          'hours_do_not_fit',
        ]),
      }
    : {}),
})

const declinedByPerson = (random: Chance): End => ({
  status: 'declined_by_person',
  by: 'person',
  reason: random.pick([
    'found_other_job',
    'travel_too_long',
    'hours_do_not_fit',
    'pay_or_terms',
    'private_reasons',
  ]),
})

/** Published vikariater: most applications wait for somebody. */
function keepGoing(desk: Desk, candidates: Candidates, post: Post): void {
  const random = chance(desk.seed, 'going', post.index)
  const many = post.employer.featured === 'sme' || post.employer.featured === 'large'
  const count = many
    ? random.int(4, 8)
    : random.weighted([
        [0, 10],
        [1, 14],
        [2, 18],
        [3, 18],
        [4, 14],
        [5, 10],
        [7, 9],
        [9, 7],
      ] as const)
  for (let n = 0; n < count; n++) {
    const own = chance(desk.seed, 'going', post.index, n)
    const wanted = own.weighted<End>([
      [waiting('sent', 'person'), many ? 46 : 36],
      [waiting('interest', 'company'), 17],
      [waiting('talking', 'company'), 20],
      [waiting('offered', 'company'), 6],
      [declined(own), 11],
      [withdrawn(own), 4],
      [{ status: 'expired', by: 'system' }, 4],
    ])
    const key = `going-${post.index}-${n}`
    if (!add(desk, candidates, own, post, key, wanted))
      add(desk, candidates, own, post, key, waiting('sent', 'person'))
  }
}

const waiting = (status: ApplicationStatus, by: End['by']): End => ({ status, by })

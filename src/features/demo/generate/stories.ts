import { addDays, type Day } from '#core/calendar/day.ts'
import type { Desk } from './application-desk.ts'
import type { Step } from './application-path.ts'
import { writeApplication } from './application-rows.ts'
import type { Candidates } from './candidates.ts'
import { inOfficeHours, inSpareTime } from './moments.ts'
import { chance } from './seeded.ts'
import type { Seeker } from './seekers.ts'
import type { Post } from './vacancies.ts'

type Move = readonly [to: Step['to'], by: 'person' | 'company', daysAgo: number]

/** What the login page tells of its people, made true. */
export function writeStories(
  desk: Desk,
  candidates: Candidates,
  posts: readonly Post[],
  seekers: readonly Seeker[],
): void {
  const person = (subject: string) => seekers.find((one) => one.persona?.subject === subject)!
  const post = (employer: string) =>
    posts.find((one) => one.employer.featured === employer && one.state === 'published')!
  const lone = person('demo-lone')
  const samira = person('demo-samira')
  const marie = person('demo-marie')

  tell(desk, candidates, lone, post('nursery'), 'person', [
    ['sent', 'person', 8],
    ['talking', 'company', 5],
  ])
  tell(desk, candidates, lone, post('school'), 'company', [['interest', 'company', 2]])
  const other = posts.find(
    (one) =>
      one.state === 'published' &&
      one.employer.area.key === 'daycare' &&
      !one.employer.featured &&
      isOpenSince(desk, one, 4),
  )
  if (other) tell(desk, candidates, lone, other, 'person', [['sent', 'person', 3]])

  tell(desk, candidates, samira, post('kitchen'), 'company', [['interest', 'company', 2]])
  const cleaning = post('sme')
  tell(desk, candidates, samira, cleaning, 'person', [['sent', 'person', 4]])

  const office = posts.find(
    (one) => one.state === 'published' && one.employer.area.key === 'office' && isOpenSince(desk, one, 4),
  )
  if (office) tell(desk, candidates, marie, office, 'person', [['sent', 'person', 3]])
}

const isOpenSince = (desk: Desk, post: Post, days: number): boolean =>
  post.published !== undefined && post.published < addDays(desk.today, -days)

function tell(
  desk: Desk,
  candidates: Candidates,
  seeker: Seeker,
  post: Post,
  initiative: 'person' | 'company',
  moves: readonly Move[],
): void {
  const random = chance(desk.seed, 'story', seeker.index, post.index)
  postedBefore(post, addDays(desk.today, -moves[0]![2] - 3))
  const steps = moves.map(([to, by, daysAgo]): Step => {
    const day = addDays(desk.today, -daysAgo)
    return { to, by, day, at: by === 'person' ? inSpareTime(random, day) : inOfficeHours(random, day) }
  })
  candidates.applied(post, seeker)
  writeApplication(desk, random, {
    key: `story-${seeker.persona!.subject}-${post.index}`,
    post,
    seeker,
    initiative,
    steps,
  })
}

/** A story may need its vikariat to have been there a little longer. */
function postedBefore(post: Post, day: Day): void {
  if (post.published! <= day) return
  const moved = (at: string) => day + at.slice(10)
  post.published = day
  post.created = addDays(day, -1)
  post.row.published_at = moved(post.row.published_at as string)
  post.row.updated_at = post.row.published_at
  post.row.created_at = addDays(day, -1) + post.row.created_at.slice(10)
}

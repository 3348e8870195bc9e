import { addDays, type Day, weekday } from '#core/calendar/day.ts'
import { areaOf, occupationByCode } from '#core/occupation/occupations.ts'
import { lookPurposes } from '#features/applications/index.ts'
import { caseworkPurposes } from '#features/casework/index.ts'
import { capitalised } from '../words/grammar.ts'
import type { Desk } from './application-desk.ts'
import { dayBetween, dayOfMoment, inOfficeHours, inSpareTime } from './moments.ts'
import type { AccountRow, Region } from './region.ts'
import { chance, seededUuid } from './seeded.ts'
import type { Seeker } from './seekers.ts'
import { hashBytes } from './staff.ts'
import type { Post } from './vacancies.ts'

/** Days of views that are kept for a published vikariat; older ones are not shown anywhere. */
const VIEW_DAYS = 60

/** How often each vikariat was looked at, day by day: most when it is new, least on Saturdays. */
export function generateViews(desk: Desk, posts: readonly Post[]): Region['vacancy_views'] {
  return posts.flatMap((post) => {
    if (!post.published) return []
    const random = chance(desk.seed, 'views', post.index)
    const interest = 0.5 + random.next() * 1.6
    const last = post.closed ?? addDays(desk.today, -1)
    const rows: Region['vacancy_views'] = []
    let day = post.published > addDays(last, -VIEW_DAYS) ? post.published : addDays(last, -VIEW_DAYS)
    for (let age = 0; day <= last; age++, day = addDays(day, 1)) {
      const weekend = weekday(day) >= 6 ? 0.45 : 1
      const views = Math.round((2 + 16 * Math.exp(-age / 6)) * interest * weekend * (0.5 + random.next()))
      if (views > 0) rows.push({ vacancy_id: post.row.id, day, views })
    }
    return rows
  })
}

/** Days for which notices are made; what is older than that has been read. */
const NOTICE_DAYS = 12

/** What each account's own page says has happened lately. */
export function generateNotices(
  desk: Desk,
  posts: readonly Post[],
  seekers: readonly Seeker[],
): Region['notice'] {
  const titles = new Map(posts.map((post) => [post.row.id, post.row.title ?? '']))
  const accounts = new Map(seekers.map((one) => [one.row.id, one.row.account_id]))
  const applications = new Map(desk.written.application.map((one) => [one.id, one]))
  const since = addDays(desk.today, -NOTICE_DAYS)
  const notices: Region['notice'] = []
  const tell = (account: string, kind: string, link: string, data: Record<string, string>, at: string) => {
    const random = chance(desk.seed, 'notice', notices.length)
    const read = dayOfMoment(at) < addDays(desk.today, -3) ? random.happens(0.75) : random.happens(0.2)
    notices.push({
      id: seededUuid(desk.seed, 'notice', notices.length),
      account_id: account,
      kind,
      link,
      data,
      at,
      read_at: read ? inSpareTime(random, addDays(desk.today, -1)) : null,
    })
  }
  const about = (applicationId: string, side: 'person' | 'company', news: string, at: string) => {
    const a = applications.get(applicationId)!
    const title = titles.get(a.vacancy_id) ?? ''
    const link = `/ansoegninger/${a.id}`
    if (side === 'company') {
      for (const user of desk.staff.ofCompany.get(a.company_id) ?? [])
        tell(user.id, `application.${news}`, link, { side, title }, at)
      return
    }
    const own = accounts.get(a.person_id)
    if (own) tell(own, `application.${news}`, link, { side, title }, at)
  }
  for (const event of desk.written.application_event) {
    if (dayOfMoment(event.at) <= since) continue
    if (event.actor_side !== 'person') about(event.application_id, 'person', event.to_status, event.at)
    if (event.actor_side !== 'company') about(event.application_id, 'company', event.to_status, event.at)
    const a = applications.get(event.application_id)!
    if (event.to_status !== 'awaiting_certificate') continue
    for (const worker of desk.staff.ofUnit.get(a.unit_id) ?? [])
      tell(
        worker.id,
        'application.awaiting_certificate',
        `/jobcenter/borgere/${a.person_id}`,
        { side: 'unit', title: titles.get(a.vacancy_id) ?? '' },
        event.at,
      )
  }
  for (const message of desk.written.message)
    if (dayOfMoment(message.at) > since)
      about(
        message.application_id,
        message.from_side === 'person' ? 'company' : 'person',
        'message',
        message.at,
      )
  return notices
}

/** Looks as the pages themselves write them down: why, in the words the person reads, and where. */
const APPLICATION_LOOK = [lookPurposes.application, 'GET /ansoegninger/:id'] as const
const CARD_LOOK = [lookPurposes.card, 'GET /virksomhed/kandidater/:alias'] as const
const CASE_LOOK = [caseworkPurposes.person, 'GET /jobcenter/borgere/:id'] as const
const LIST_LOOK = [caseworkPurposes.list, 'GET /jobcenter/borgere'] as const
const PROFILE_LOOK = [caseworkPurposes.profile, 'GET /jobcenter/borgere/:id/profil'] as const

/** Who has seen whom in the last months: caseworkers in their work, companies at each application. */
export function generateViewLog(
  desk: Desk,
  seekers: readonly Seeker[],
  names: ReadonlyMap<string, string>,
): Region['view_log'] {
  const log: Region['view_log'] = []
  const look = (
    of: { account: AccountRow; role: string; organisation: string; unit?: string; company?: string },
    person: string,
    purpose: string,
    route: string,
    at: string,
  ) =>
    log.push({
      at,
      account_id: of.account.id,
      role: of.role,
      organisation: of.organisation,
      unit_id: of.unit ?? null,
      company_id: of.company ?? null,
      person_id: person,
      purpose,
      route,
      criterion: null,
    })
  for (const a of desk.written.application) {
    const random = chance(desk.seed, 'looked', a.id)
    const account = desk.staff.ofCompany.get(a.company_id)?.[0]
    if (!account || a.status_at < addDays(desk.today, -150)) continue
    const [purpose, route] = a.initiative === 'company' && a.stage < 2 ? CARD_LOOK : APPLICATION_LOOK
    const days = random.int(1, a.stage >= 2 ? 3 : 1)
    for (let n = 0; n < days; n++) {
      const day = dayBetween(random, dayOfMoment(a.created_at), dayOfMoment(a.status_at))
      const at = inOfficeHours(random, day)
      // the card was looked at before the interest, the application after it came
      if (at <= a.created_at && purpose !== CARD_LOOK[0]) continue
      look(
        { account, role: 'company', organisation: names.get(a.company_id) ?? '', company: a.company_id },
        a.person_id,
        purpose,
        route,
        at,
      )
    }
  }
  for (const seeker of seekers) {
    const random = chance(desk.seed, 'casework-looks', seeker.index)
    const worker = desk.staff.ofUnit
      .get(seeker.row.unit_id)
      ?.find((one) => one.id === seeker.row.caseworker_id)
    if (!worker || !(seeker.persona || random.happens(0.35))) continue
    const registered = dayOfMoment(seeker.row.created_at)
    const early = registered > addDays(desk.today, -150) ? registered : addDays(desk.today, -150)
    for (let n = 0, most = random.int(1, 4); n < most; n++) {
      const [purpose, route] = random.pick([CASE_LOOK, LIST_LOOK, PROFILE_LOOK])
      look(
        {
          account: worker,
          role: 'caseworker',
          organisation: names.get(seeker.row.unit_id) ?? '',
          unit: seeker.row.unit_id,
        },
        seeker.row.id,
        purpose,
        route,
        inOfficeHours(random, dayBetween(random, early, addDays(desk.today, -1))),
      )
    }
  }
  return log.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.person_id < b.person_id ? -1 : 1))
}

/** Searches people have asked to be told about. */
export function generateSavedSearches(
  desk: Desk,
  seekers: readonly Seeker[],
  accounts: readonly AccountRow[],
): Region['saved_search'] {
  const byId = new Map(accounts.map((one) => [one.id, one]))
  return seekers.flatMap((seeker) => {
    const random = chance(desk.seed, 'saved-search', seeker.index)
    const account = seeker.row.account_id ? byId.get(seeker.row.account_id) : undefined
    const email = account?.email ?? seeker.row.email
    const occupation = occupationByCode(seeker.trade.occupation)
    if (
      !email ||
      !occupation ||
      !(seeker.persona ? seeker.profile === 'full' : random.happens(account ? 0.07 : 0.01))
    )
      return []
    const query = new URLSearchParams()
    const byArea = random.happens(0.4)
    if (!byArea) query.append('q', occupation.title)
    if (byArea) query.append('omraade', occupation.area)
    query.append('sted', seeker.row.postcode)
    const created = dayBetween(random, dayOfMoment(seeker.row.created_at), addDays(desk.today, -2))
    const confirmed = random.happens(0.92) || seeker.persona !== undefined
    const at = inSpareTime(random, created)
    return [
      {
        id: seededUuid(desk.seed, 'saved-search', seeker.index),
        account_id: account?.id ?? null,
        email,
        lang: account?.lang ?? 'da',
        query: query.toString(),
        title: byArea
          ? `${areaOf(occupation).da} ved ${seeker.row.town}`
          : `${capitalised(occupation.title)} ved ${seeker.row.town}`,
        frequency: random.happens(0.7) ? 'daily' : 'weekly',
        token_hash: hashBytes(desk.seed, 'saved-search', seeker.index),
        confirmed_at: confirmed ? at : null,
        last_sent_on: confirmed ? lastSent(created, desk.today) : null,
        seen_until: inOfficeHours(random, addDays(desk.today, -1)),
        created_at: at,
      },
    ]
  })
}

const lastSent = (created: Day, today: Day): Day | null =>
  created < addDays(today, -2) ? addDays(today, -1) : null

import { addDays, type Day, daysBetween } from '#core/calendar/day.ts'
import { overlaps, type Period } from '#core/calendar/period.ts'
import { straightKm } from '#core/place/straight-km.ts'
import { grouped } from './grouped.ts'
import { dayOfMoment } from './moments.ts'
import type { Chance } from './seeded.ts'
import type { Seeker } from './seekers.ts'
import type { Post } from './vacancies.ts'

/** Who could apply for what, and who is taken when: filled in as applications are made. */
export type Candidates = {
  /** Somebody who has not applied for the vikariat, free in its period, registered on the day; undefined when nobody is left. */
  pick(
    random: Chance,
    post: Post,
    day: Day,
    wish?: { hire?: boolean; certified?: boolean },
  ): Seeker | undefined
  /** Notes an application, so that nobody applies twice. */
  applied(post: Post, seeker: Seeker): void
  hasApplied(post: Post, seeker: Seeker): boolean
  /** Notes days that are taken by a hire or a place held. */
  taken(seeker: Seeker, period: Period): void
  isFree(seeker: Seeker, period: Period): boolean
}

/** How long a jobrotation vikar must have been unemployed: three months until the end of 2014, half a year since. */
export const unemployedEnough = (seeker: Seeker, on: Day): boolean =>
  daysBetween(seeker.row.unemployed_since as Day, on) >= (on < '2015-01-01' ? 92 : 184)

export function makeCandidates(seekers: readonly Seeker[]): Candidates {
  const usable = seekers.filter(
    (one) => one.profile !== 'empty' && (one.row.phone || one.row.email) && !one.row.no_proposals,
  )
  const byTrade = grouped(usable, (one) => one.trade.occupation)
  const byArea = grouped(usable, (one) => one.area.key)
  const pairs = new Set<string>()
  const periods = new Map<string, Period[]>()
  const pair = (post: Post, seeker: Seeker) => `${post.row.id}/${seeker.row.id}`
  const isFree = (seeker: Seeker, period: Period) =>
    !(periods.get(seeker.row.id) ?? []).some((one) => overlaps(one, period))

  return {
    isFree,
    applied: (post, seeker) => void pairs.add(pair(post, seeker)),
    hasApplied: (post, seeker) => pairs.has(pair(post, seeker)),
    taken(seeker, period) {
      const list = periods.get(seeker.row.id)
      if (list) list.push(period)
      else periods.set(seeker.row.id, [period])
    },
    pick(random, post, day, { hire = false, certified = false } = {}) {
      const same = byTrade.get(post.trade.occupation) ?? []
      const near = post.trade.needs.education ? same : (byArea.get(post.employer.area.key) ?? [])
      // the stories' own people only turn up where their story says
      const fits = (one: Seeker) =>
        one.persona === undefined &&
        !pairs.has(pair(post, one)) &&
        dayOfMoment(one.row.created_at) <= addDays(day, -1) &&
        isFree(one, { from: post.starts, to: post.ends }) &&
        speaksEnough(one, post) &&
        (!(hire && certified) || unemployedEnough(one, post.starts))
      for (let attempt = 0; attempt < 24; attempt++) {
        const list = random.happens(attempt < 12 ? 0.72 : 0.4) ? same : near
        if (list.length === 0) continue
        const one = random.pick(list)
        if (fits(one) && random.happens(likelihood(one, post))) return one
      }
      return near.find(fits)
    },
  }
}

/** Nobody crosses the whole region for a vikariat if there is something closer. */
function likelihood(seeker: Seeker, post: Post): number {
  const km = straightKm(
    { lat: seeker.row.lat as number, lon: seeker.row.lon as number },
    { lat: post.employer.place.postcode.at.lat, lon: post.employer.place.postcode.at.lon },
  )
  return km < 6 ? 1 : km < 12 ? 0.6 : km < 20 ? 0.3 : 0.1
}

const speaksEnough = (seeker: Seeker, post: Post): boolean =>
  seeker.danish !== 'some' || post.trade.needs.danish !== 'good'

import { addDays, type Day } from '#core/calendar/day.ts'
import { inOfficeHours } from '../moments.ts'
import { type Chance, chance } from '../seeded.ts'
import type { CasePlan } from './case-plan.ts'

/** When each step of a case was taken; null where it has not come to it. */
export type CaseMoments = {
  created: string
  accepted: string | null
  declined: string | null
  planned: string | null
  started: string | null
  stopped: string | null
  ended: string | null
  archived: string | null
}

/** Nothing lies after yesterday but what is planned. */
const atMost = (day: Day, limit: Day): Day => (day > limit ? limit : day)

export function momentsOf(seed: number, today: Day, plan: CasePlan): CaseMoments {
  const random: Chance = chance(seed, 'case-moments', plan.key)
  const yesterday = addDays(today, -1)
  const early = plan.stage === 'wish' || plan.stage === 'accepted'
  const created = early
    ? addDays(today, -random.int(1, 20))
    : atMost(addDays(plan.from, -random.int(60, 110)), addDays(today, -25))
  const at = (days: number): string => inOfficeHours(random, atMost(addDays(created, days), yesterday))
  const none: CaseMoments = {
    created: inOfficeHours(random, created),
    accepted: null,
    declined: null,
    planned: null,
    started: null,
    stopped: null,
    ended: null,
    archived: null,
  }
  const accepted = { ...none, accepted: at(random.int(1, 6)) }
  const planned = { ...accepted, planned: at(random.int(14, 24)) }
  const started = { ...planned, started: inOfficeHours(random, atMost(plan.from, yesterday)) }
  const ended = {
    ...started,
    ended: inOfficeHours(random, atMost(addDays(plan.to, random.int(3, 14)), yesterday)),
  }
  switch (plan.stage) {
    case 'wish':
      return none
    case 'declined':
      return { ...none, declined: at(4) }
    case 'accepted':
    case 'planning':
      return accepted
    case 'agreed':
      return planned
    case 'stopped':
      return { ...accepted, stopped: at(21) }
    case 'running':
      return started
    case 'ended':
      return ended
    case 'archived':
      return { ...ended, archived: inOfficeHours(random, yesterday) }
  }
}

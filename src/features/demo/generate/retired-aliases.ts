import { type ApplicationStatus, isLive } from '#core/exchange/application-status.ts'
import type { Written } from './application-desk.ts'
import { grouped } from './grouped.ts'
import type { AliasRow } from './region.ts'

const ofPair = (one: { company_id: string; person_id: string }) => `${one.company_id}/${one.person_id}`

/** The aliases as the nights before have left them: one whose contact is over is not used again. */
export function withRetirement({ candidate_alias, application, hire }: Written): AliasRow[] {
  const contacts = grouped(application, (one) => one.alias_id)
  const running = new Set(hire.filter((one) => ['reserved', 'active'].includes(one.status)).map(ofPair))
  return candidate_alias.map((alias) => {
    const under = contacts.get(alias.id) ?? []
    if (running.has(ofPair(alias)) || under.some((one) => isLive(one.status as ApplicationStatus)))
      return { ...alias, retired_at: null }
    return { ...alias, retired_at: under.map((one) => one.status_at).reduce((a, b) => (a > b ? a : b)) }
  })
}

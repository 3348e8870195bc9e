import type { ClaimContent } from '#core/rotation/claim-content.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { ClaimRow } from './claim-rows.ts'
import { employeesOf, tempsOf } from './people.ts'

/** What people of a case are called in its accounts: those whom the actor may see. */
export async function namesOf(tx: Tx, caseId: string): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ...(await employeesOf(tx, caseId)).map(({ id, name }) => [id, name] as const),
    ...(await tempsOf(tx, caseId)).map(({ id, personId, name }) => [personId ?? id, name] as const),
  ])
}

/** Who made, checked and decided a claim, by account; a login that is gone has no name. */
export async function deedNames(tx: Tx, claim: ClaimRow): Promise<ReadonlyMap<string, string>> {
  const ids = [claim.made_by, claim.checked_by, claim.decided_by].filter((id) => id !== null)
  if (ids.length === 0) return new Map()
  const rows = await asSystem(tx, (s) =>
    s.selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute(),
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export type PersonHours = { id: string; minutes: number; days: number }

/** The minutes of a claim person by person: what its lines pay for. */
export function hoursByPerson({ people, lines }: ClaimContent): PersonHours[] {
  const sums = new Map<number, PersonHours>()
  for (const { days } of lines)
    for (const [, who, minutes] of days)
      who.forEach((place, i) => {
        const sum = sums.get(place) ?? { id: people[place]!, minutes: 0, days: 0 }
        sum.minutes += minutes[i]!
        sum.days++
        sums.set(place, sum)
      })
  return [...sums.values()]
}

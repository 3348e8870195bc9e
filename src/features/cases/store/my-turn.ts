import type { Day } from '#core/calendar/day.ts'
import type { CaseStep } from '#core/rotation/steps.ts'
import { tasksFor } from '#core/rotation/tasks.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { sideOf } from '../model.ts'
import { caseFacts } from './case-facts.ts'
import { casesToLookAt } from './case-list.ts'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export type Turn = { readonly caseId: string; readonly step: CaseStep }

/** Everything that waits for the actor's side in the cases they take part in, the most urgent first. */
export async function turnsOf(tx: Tx, actor: Actor, today: Day): Promise<Turn[]> {
  const side = sideOf(actor)
  if (side === 'system') return []
  const facts = await caseFacts(tx, await casesToLookAt(tx, actor), today)
  return [...facts]
    .flatMap(([caseId, f]) => tasksFor(f, side, today).map((step) => ({ caseId, step })))
    .sort((a, b) => compare(a.step.due ?? '9999', b.step.due ?? '9999'))
}

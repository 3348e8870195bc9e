import { findPerson } from '#features/directory/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { type ApplicationLine, linesOfPerson, linesWaitingForUnit } from './lists.ts'

/** An application as a job centre sees it: where it stands, and nothing of what the two have written to each other. */
export type ApplicationStanding = Omit<ApplicationLine, 'unread' | 'aliasId'>

const standing = ({ unread, aliasId, ...line }: ApplicationLine): ApplicationStanding => line

/** The applications of a person whom the actor may see; of anybody else there are none. */
export async function applicationsOfPerson(tx: Tx, personId: string): Promise<ApplicationStanding[]> {
  if (!(await findPerson(tx, personId))) return []
  return (await linesOfPerson(tx, personId)).map(standing)
}

/** What waits for the acting unit's certificate, the nearest deadline first. */
export async function waitingForUnit(
  tx: Tx,
  actor: Pick<Actor, 'role' | 'unitId'>,
): Promise<(ApplicationStanding & { personName: string })[]> {
  if (actor.role !== 'caseworker' || !actor.unitId) return []
  const waiting = await linesWaitingForUnit(tx, actor.unitId)
  return waiting.map(({ personName, ...line }) => ({ ...standing(line), personName }))
}

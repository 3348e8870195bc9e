import { type ApplicationStatus, movesFrom } from '#core/exchange/application-status.ts'
import { paths } from '../paths.ts'
import type { HireFacts } from '../read/application-view.ts'
import type { ApplicationTexts } from '../texts/application.ts'

export type Action = { key: keyof ApplicationTexts['actions']; path: string; kind: 'primary' | 'secondary' }

/**
 * What somebody can do with an application now: exactly the moves that the table of statuses allows their side, and what
 * goes with a hire. The one that leads on stands first.
 */
export function actionsFor(
  a: { id: string; status: ApplicationStatus },
  side: 'person' | 'company',
  hire: Pick<HireFacts, 'status'> | undefined,
): readonly Action[] {
  const found: Action[] = []
  const add = (key: Action['key'], path: string, kind: Action['kind'] = 'secondary') =>
    found.push({ key, path, kind })
  const to = new Set(movesFrom(a.status, side))
  if (to.has('talking') && a.status !== 'offered')
    add(side === 'person' ? 'yes' : 'talk', paths.yes(a.id), 'primary')
  if (to.has('offered')) add('makeOffer', paths.offer(a.id), 'primary')
  if (to.has('hired') && side === 'person') add('seeOffer', paths.offer(a.id), 'primary')
  if (to.has('talking') && a.status === 'offered')
    add(side === 'person' ? 'change' : 'takeBack', paths.change(a.id))
  if (to.has('declined_by_person')) add('decline', paths.no(a.id))
  if (to.has('withdrawn'))
    add(a.status === 'awaiting_certificate' ? 'withdrawYes' : 'withdraw', paths.no(a.id))
  if (to.has('declined_by_company'))
    add(a.status === 'interest' ? 'dropInterest' : 'declineApplicant', paths.no(a.id))
  if (a.status === 'hired' && hire?.status === 'active') {
    add('receipt', paths.receipt(a.id))
    add('endHire', paths.endHire(a.id))
  }
  return found
}

import { notify } from '#platform/mail/index.ts'
import type { Env } from './model.ts'
import { accountsOfParties } from './store/parties.ts'

export const NOTICES = [
  'case.wished',
  'case.accepted',
  'case.declined',
  'case.started',
  'case.stopped',
  'case.ended',
  'case.responsible',
  'case.note',
  'case.imported',
] as const
export type CaseNotice = (typeof NOTICES)[number]

type Told = { id: string; company_id: string; lead_id: string | null; number: number }

/**
 * Tells the accounts of the sides once each, but never whoever did it. The mail says that there is news; a change that
 * is sent twice tells nobody twice.
 */
export async function tellParties(
  env: Pick<Env, 'tx' | 'actor' | 'enqueue'>,
  c: Told,
  kind: CaseNotice,
  link: string,
  sides: readonly ('company' | 'unit' | 'secretariat')[],
  dedupe: string,
): Promise<void> {
  const accounts = await accountsOfParties(env.tx, c)
  const ids = new Set(accounts.filter(({ side }) => sides.includes(side)).map(({ id }) => id))
  ids.delete(env.actor.accountId ?? '')
  for (const accountId of ids)
    await notify(env.tx, env.enqueue, {
      accountId,
      kind,
      link,
      data: { number: c.number },
      mailTemplate: kind,
      dedupeKey: `${kind}:${c.id}:${accountId}:${dedupe}`,
    })
}

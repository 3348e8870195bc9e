import { isLive } from '#core/exchange/application-status.ts'
import type { ReleaseChoice, ReleaseRefusal } from '#core/exchange/disclosure.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Answered, ApplicationRow, Env } from '../model.ts'
import { releaseAsChosen, releasedFields, writeRelease } from '../release-fields.ts'
import { closeDisclosure } from '../store.ts'
import { locked } from './locked.ts'

export type DisclosureRefusal = 'gone' | 'nothing-shown' | 'employer-needs-name' | ReleaseRefusal

/** What the company reads is taken anew from the profile by another choice; before it may read anything, only the choice is kept. */
export async function changeDisclosure(
  env: Env,
  answered: Answered,
  choice: ReleaseChoice,
): Promise<Result<ApplicationRow, DisclosureRefusal>> {
  const found = await locked(env, { id: answered.id })
  if (!found.ok || found.value.side !== 'person') return refuse('gone')
  const { application: a } = found.value
  if (!isShown(a) && a.status !== 'sent') return refuse('nothing-shown')
  return asSystem(env.tx, async (s) => {
    const fields = await releasedFields(s, a.person_id, choice, a.status === 'hired' ? 3 : 2)
    if (!fields.ok) return fields
    if (isShown(a)) await writeRelease(s, a, choice, fields.value)
    else
      await s
        .updateTable('disclosure')
        .set({ choice: JSON.stringify(choice) })
        .where('application_id', '=', a.id)
        .execute()
    return ok(a)
  })
}

/** The person takes their details back: the company's next request has nothing to read. An employer keeps the name of its own vikar. */
export async function withdrawDisclosure(
  env: Env,
  answered: Answered,
): Promise<Result<ApplicationRow, DisclosureRefusal>> {
  const found = await locked(env, { id: answered.id })
  if (!found.ok || found.value.side !== 'person') return refuse('gone')
  const { application: a } = found.value
  if (a.status === 'hired') return refuse('employer-needs-name')
  if (!isShown(a)) return refuse('nothing-shown')
  await asSystem(env.tx, (s) => closeDisclosure(s, a.id))
  return ok(a)
}

/**
 * Brings what companies read of a person in step with the profile: called when the profile, the contact details or the CV
 * change. What is no longer there is no longer shown.
 */
export async function refreshDisclosures(tx: Tx, personId: string): Promise<void> {
  await asSystem(tx, async (s) => {
    const open = await s
      .selectFrom('disclosure as d')
      .innerJoin('application as a', 'a.id', 'd.application_id')
      .leftJoin('hire as h', 'h.application_id', 'a.id')
      .select(['a.id', 'a.company_id', 'a.person_id', 'a.status', 'd.choice', 'h.status as hire'])
      .where('d.person_id', '=', personId)
      .where('d.withdrawn_at', 'is', null)
      .where('a.stage', '>=', 2)
      .orderBy('a.id')
      .forNoKeyUpdate('d')
      .execute()
    for (const one of open) {
      // a hire that has ended shows what it showed, until only the name is left
      if (one.hire === 'ended' || one.hire === 'cancelled') continue
      const stage = one.status === 'hired' ? 3 : 2
      await releaseAsChosen(s, one, one.choice as ReleaseChoice, stage)
    }
  })
}

const isShown = (a: ApplicationRow): boolean =>
  a.stage >= 2 && (a.status === 'hired' || (isLive(a.status) && a.status !== 'sent'))

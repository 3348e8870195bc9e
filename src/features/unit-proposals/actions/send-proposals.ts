import { ok, type Result, refuse } from '#core/result.ts'
import type { Obstacle } from '#core/unit-proposal/standing.ts'
import { accountOfPerson, findPerson } from '#features/directory/index.ts'
import { notify } from '#platform/mail/index.ts'
import type { Env } from '../model.ts'
import { NOTICE_TO_PERSON, PERSON_MAIL } from '../notices.ts'
import { paths } from '../paths.ts'
import { standingToday } from '../run/explain.ts'
import { vacancyRows } from '../store/market-rows.ts'
import { decide, isSentAlready, type ProposalRow } from '../store/proposals.ts'
import { type DecideRefusal, heldProposals } from './decide-proposals.ts'

/** What became of each proposal that was to be sent. */
export type Sent = {
  readonly told: readonly ProposalRow[]
  /** Those who do not log in: somebody of the unit tells them. */
  readonly toTell: readonly ProposalRow[]
  readonly vacancyGone: readonly ProposalRow[]
  readonly sentBefore: readonly ProposalRow[]
  /** Hired for the period, applied or refused as a vikar since the run was made: nobody is told. */
  readonly notNow: readonly ProposalRow[]
}

const SINCE: readonly Obstacle[] = ['hired', 'applied', 'not-certified']

/**
 * Tells citizens of the vikariat they are proposed to, once. The citizen decides: nothing is applied for. Refused for a
 * consultant, who does not know who they are.
 */
export async function sendProposals(
  env: Env,
  runId: string,
  ids: readonly string[],
): Promise<Result<Sent, DecideRefusal | 'not-yours'>> {
  if (env.actor.role !== 'caseworker') return refuse('not-yours')
  const held = await heldProposals(env, runId, ids)
  if (!held.ok) return held
  const { run, rows } = held.value
  if (run.scope !== 'unit') return refuse('not-yours')
  const ready = rows.filter(({ state }) => state === 'proposed' || state === 'locked')
  if (ready.length === 0) return refuse('decided-already')
  const listed = new Set(
    (
      await vacancyRows(
        env.tx,
        ready.map((row) => row.vacancy_id),
      )
    ).map((row) => row.vacancy_id),
  )
  const sent = {
    told: [] as ProposalRow[],
    toTell: [] as ProposalRow[],
    vacancyGone: [] as ProposalRow[],
    sentBefore: [] as ProposalRow[],
    notNow: [] as ProposalRow[],
  }
  for (const row of ready) {
    const person = row.person_id === null ? undefined : await findPerson(env.tx, row.person_id)
    if (!person || person.no_proposals) continue
    if (!listed.has(row.vacancy_id)) {
      sent.vacancyGone.push(row)
      continue
    }
    if (await isSentAlready(env.tx, person.id, row.vacancy_id)) {
      sent.sentBefore.push(row)
      await decide(env.tx, [row.id], 'sent', env.actor.accountId)
      continue
    }
    const today = await standingToday(env.tx, person.id, row.vacancy_id)
    if (typeof today !== 'string' && today.inTheWay.some((one) => SINCE.includes(one))) {
      sent.notNow.push(row)
      continue
    }
    await decide(env.tx, [row.id], 'sent', env.actor.accountId)
    const account = await accountOfPerson(env.tx, person.id)
    if (!account) {
      sent.toTell.push(row)
      continue
    }
    await notify(env.tx, env.enqueue, {
      accountId: account.accountId,
      kind: NOTICE_TO_PERSON,
      link: paths.toPerson(row.id),
      mailTemplate: PERSON_MAIL,
      dedupeKey: `unit-proposal:${person.id}:${row.vacancy_id}`,
    })
    sent.told.push(row)
  }
  return ok(sent)
}

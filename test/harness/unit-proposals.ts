import { expectOk } from '#core/result.ts'
import { type StartInput, startRun } from '#features/unit-proposals/actions/start-run.ts'
import { performRun } from '#features/unit-proposals/run/perform-run.ts'
import { proposalsOf } from '#features/unit-proposals/store/proposals.ts'
import { findRun } from '#features/unit-proposals/store/runs.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { TestApp, Visitor } from './app.ts'
import { aSeeker, aSetting, aVacancy, envFor } from './exchange.ts'
import { jobContext } from './job-context.ts'
import { aPerson } from './people.ts'

const INPUT: StartInput = { principle: 'best', order: 'waiting', keep: 'free', seed: 1, basedOn: null }

/** Two citizens who could both work in the crib, one of them also in the kitchen; others who may not be proposed. */
export async function proposingUnit(app: TestApp) {
  const ctx = jobContext(app, '2014-04-08')
  const setting = await aSetting(app)
  const { unit } = setting
  const anna = await aSeeker(app, unit.id, { name: 'Anna' })
  const bent = await aSeeker(app, unit.id, { name: 'Bent' })
  const hidden = await aSeeker(app, unit.id, { name: 'Nejsiger' })
  const guarded = await aSeeker(app, unit.id, { name: 'Beskyttet' })
  await aSeeker(app, unit.id, { name: 'Kok', occupation: 'elektriker' })
  await app.system(async (tx) => {
    await aPerson(tx, unit.id, 'Tom')
    await tx.updateTable('person').set({ no_proposals: true }).where('id', '=', hidden.person.id).execute()
    await tx.updateTable('person').set({ protected: true }).where('id', '=', guarded.person.id).execute()
    await tx
      .updateTable('person')
      .set({ unemployed_since: '2013-01-01' })
      .where('id', '=', bent.person.id)
      .execute()
    await tx
      .insertInto('profile_occupation')
      .values({ person_id: anna.person.id, occupation_code: 'koekkenmedhjaelper', experience: 'wish' })
      .execute()
  })
  const crib = await aVacancy(app, setting, { title: 'Hjælper i vuggestue' })
  await aVacancy(app, setting, { title: 'Hjælper i køkken', occupation_code: 'koekkenmedhjaelper' })
  const clerk = await app.logIn('caseworker', { unitId: unit.id })
  const other = await aSetting(app)
  const colleague = await app.logIn('caseworker', { unitId: other.unit.id })
  const consultant = await app.logIn('secretariat', {})

  const as = <T>(who: Visitor, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> =>
    app.as(who.actor, (tx) => work(tx, who.actor))
  const start = (who: Visitor, more: Partial<StartInput> = {}) =>
    as(who, (tx, actor) => startRun(envFor(tx, actor), { ...INPUT, ...more }))
  const proposals = (who: Visitor, run: string) => as(who, (tx) => proposalsOf(tx, run))
  const runOf = (id: string) => app.system((tx) => findRun(tx, id))
  /** A finished run. */
  async function finished(who: Visitor, more: Partial<StartInput> = {}): Promise<string> {
    const { id } = expectOk(await start(who, more))
    await performRun(id, ctx)
    return id
  }
  return {
    ...{ ctx, setting, anna, bent, crib, clerk, colleague, consultant },
    ...{ as, start, proposals, runOf, finished },
  }
}

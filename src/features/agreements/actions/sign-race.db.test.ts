import { expect, test } from 'vitest'
import { aRotation, moveSession, type Rotation } from '#test/harness/agreements.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { envFor } from '#test/harness/exchange.ts'
import { hashText } from '../content-hash.ts'
import { signersOfVersion, versionsOf } from '../store/agreements.ts'
import { prepareVersion, seenOf } from './prepare-version.ts'
import { sendVersion } from './send-version.ts'
import { sign } from './sign.ts'

const app = await testApp()

async function out(r: Rotation) {
  const act = async <T>(work: (env: ReturnType<typeof envFor>, seen: string) => Promise<T>) =>
    app.as(r.boss.actor, async (tx) =>
      work(envFor(tx, r.boss.actor), seenOf((await versionsOf(tx, r.row.id))[0])),
    )
  await act((env, seen) =>
    prepareVersion(env, r.row.id, { templateId: null, stewardSigns: false, special: '', note: '', seen }),
  )
  await act((env, seen) => sendVersion(env, r.row.id, { seen }))
  return (await app.system((tx) => versionsOf(tx, r.row.id)))[0]!
}

const signed = (who: Visitor, signerId: string, hash: string) =>
  app.as(who.actor, (tx) => sign(envFor(tx, who.actor), signerId, { hash, reason: '' }))

test('sign while a new version is made: the signature is on the version that was shown, or refused', async () => {
  for (let round = 0; round < 6; round++) {
    const r = await aRotation(app)
    const agreement = await out(r)
    const hash = hashText(agreement.content_hash)
    const [company] = await app.system((tx) => signersOfVersion(tx, agreement.id))
    await moveSession(app, r.session.id, ['2014-05-12'])
    const [signature, revision] = await Promise.all([
      signed(r.boss, company!.id, hash),
      app.as(r.worker.actor, (tx) =>
        prepareVersion(envFor(tx, r.worker.actor), r.row.id, {
          ...{ templateId: null, stewardSigns: false, special: '', note: '' },
          seen: seenOf(agreement),
        }),
      ),
    ])
    expect(revision.ok).toBe(true)
    const rows = await app.system((tx) =>
      tx
        .selectFrom('signature')
        .select(['content_hash', 'agreement_id'])
        .where('case_id', '=', r.row.id)
        .execute(),
    )
    expect(rows).toHaveLength(signature.ok ? 1 : 0)
    if (!signature.ok) expect(signature.reason).toBe('not-out')
    for (const row of rows) expect(hashText(row.content_hash)).toBe(hash)
    const versions = await app.system((tx) => versionsOf(tx, r.row.id))
    expect(versions.map((v) => v.status)).toEqual(['draft', 'superseded'])
  }
})

test('all sign at once: each once, the version is complete once, and its PDF is ordered once', async () => {
  const r = await aRotation(app)
  const agreement = await out(r)
  const hash = hashText(agreement.content_hash)
  const signers = await app.system((tx) => signersOfVersion(tx, agreement.id))
  const at = (side: string, employeeId?: string) =>
    signers.find((s) => s.side === side && (employeeId === undefined || s.employeeId === employeeId))!.id
  await signed(r.boss, at('company'), hash)
  const answers = await Promise.all([
    signed(r.else_, at('employee', r.employees[0]!.id), hash),
    signed(r.else_, at('employee', r.employees[0]!.id), hash),
    signed(r.ib, at('employee', r.employees[1]!.id), hash),
  ])
  expect(answers.filter((a) => a.ok)).toHaveLength(2)
  await signed(r.vikar, at('temp'), hash)
  const last = await Promise.all([signed(r.worker, at('unit'), hash), signed(r.decider, at('unit'), hash)])
  expect(last.filter((a) => a.ok)).toHaveLength(1)
  const events = await app.system((tx) =>
    tx.selectFrom('case_event').select('kind').where('case_id', '=', r.row.id).execute(),
  )
  const journal = await (await r.boss.get(`/sager/${r.row.id}/journal`)).text()
  expect(journal).toContain('Underskrevet: Vikar (version 1)')
  expect(journal).toContain('Alle har underskrevet aftalens version 1. Den gælder.')
  const count = (kind: string) => events.filter((e) => e.kind === kind).length
  expect(count('agreement.signed')).toBe(5)
  expect(count('agreement.completed')).toBe(1)
})

test('two make a version at once: one is made, the other is told', async () => {
  const r = await aRotation(app)
  const make = (who: Visitor) =>
    app.as(who.actor, (tx) =>
      prepareVersion(envFor(tx, who.actor), r.row.id, {
        templateId: null,
        stewardSigns: false,
        special: '',
        note: '',
        seen: '',
      }),
    )
  const made = await Promise.all([make(r.boss), make(r.worker), make(r.second)])
  expect(made.filter((m) => m.ok)).toHaveLength(1)
  expect(new Set(made.flatMap((m) => (m.ok ? [] : [m.reason])))).toEqual(new Set(['changed-meanwhile']))
})

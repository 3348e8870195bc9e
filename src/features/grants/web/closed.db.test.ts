import { expect, test } from 'vitest'
import { aRotation, moveSession } from '#test/harness/agreements.ts'
import { testApp } from '#test/harness/app.ts'

const app = await testApp({ JOBKREDS_TODAY: '2026-11-22' })

test('in 2026 the scheme is closed: the page says so, a decision can only be no, and without a grant is the normal way', async () => {
  const r = await aRotation(app)
  await moveSession(app, r.session.id, ['2026-12-07', '2026-12-08'])
  const path = `/sager/${r.row.id}/bevilling/${r.unit.id}`
  const page = await (await r.boss.get(path)).text()
  expect(page).toContain('Reglerne siger nej')
  expect(page).toContain('Søg alligevel')
  const fields = {
    do: 'apply',
    from: '7-12-2026',
    to: '8-12-2026',
    hours: '29,6',
    usualPay: 'ja',
    paysCourse: 'ja',
    noOtherSupport: 'ja',
    coverHours: 'ja',
  }
  expect((await r.boss.post(path, fields)).status).toBe(303)
  expect((await r.boss.post(`/sager/${r.row.id}/bevilling`, { do: 'without' })).status).toBe(409)
  await r.worker.post(path, { do: 'prepare', version: '1', recommendation: 'Ordningen er lukket.' })
  const yes = await r.decider.post(path, {
    do: 'decide',
    version: '2',
    decision: 'granted',
    reason: 'Vi vil gerne',
    overBudget: 'Alligevel',
  })
  expect(yes.status).toBe(422)
  const no = await r.decider.post(path, {
    do: 'decide',
    version: '2',
    decision: 'refused',
    reason: 'Ordningen er lukket for nye bevillinger.',
  })
  expect(no.status).toBe(303)
  expect((await r.boss.post(`/sager/${r.row.id}/bevilling`, { do: 'without' })).status).toBe(303)
  const row = await app.system((tx) =>
    tx
      .selectFrom('rotation_case')
      .select(['funding', 'scheme'])
      .where('id', '=', r.row.id)
      .executeTakeFirst(),
  )
  expect(row).toEqual({ funding: 'none', scheme: null })
  expect(await (await r.boss.get(`/sager/${r.row.id}/bevilling`)).text()).toContain(
    'Sagen kører uden tilskud.',
  )
})

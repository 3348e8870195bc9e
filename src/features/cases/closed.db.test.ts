import { expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { aSetting } from '#test/harness/exchange.ts'
import { aRotationCase } from '#test/harness/rotation.ts'

const app = await testApp()
const PAST = '2014-04-02T08:00:00Z'

/** A case as it stands, with a manager and a file in it. */
async function aCase(days: Record<string, string>) {
  const { unit, company, boss } = await aSetting(app)
  const worker = await app.logIn('caseworker', { unitId: unit.id })
  const made = await app.system(async (tx) => {
    const row = await aRotationCase(tx, { company_id: company.id, unit_id: unit.id, ...days })
    const own = { case_id: row.id, company_id: company.id }
    const party = await tx
      .insertInto('case_party')
      .values({ ...own, part: 'manager', name: 'Mona Leder' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const file = await tx
      .insertInto('case_file')
      .values({
        ...{
          ...own,
          uploaded_by: boss.actor.accountId,
          audience: 'all',
          title: 'Plan',
          file_name: 'plan.pdf',
        },
        ...{ mime: 'application/pdf', size: 1, sha256: Buffer.alloc(32), bytes: Buffer.from('x') },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { row, own, party, file, unit }
  })
  return { ...made, boss, worker, path: `/sager/${made.row.id}` }
}

const NEW_PARTY = {
  do: 'add-party',
  part: 'hr',
  name: 'Hanne',
  organisation: '',
  email: '',
  phone: '',
  note: '',
}

test.each([
  ['under way', { started_at: PAST }, { join: 303, leave: 303, remove: 303, note: 303 }],
  ['ended', { started_at: PAST, ended_at: PAST }, { join: 409, leave: 303, remove: 303, note: 303 }],
  ['stopped', { stopped_at: PAST, stop_reason: 'Lukker' }, { join: 409, leave: 303, remove: 303, note: 303 }],
  [
    'archived',
    { started_at: PAST, ended_at: PAST, archived_at: PAST, delete_after: '2015-04-08' },
    { join: 409, leave: 409, remove: 409, note: 409 },
  ],
] as const)('of a case that is %s only so much can change', async (_, days, expected) => {
  const at = await aCase(days)
  const join = await at.boss.post(at.path, NEW_PARTY)
  const leave = await at.boss.post(at.path, { do: 'end-party', party: at.party.id })
  const remove = await at.boss.post(`${at.path}/filer`, { do: 'remove', file: at.file.id })
  const note = await at.boss.post(`${at.path}/journal`, { note: 'Til sidst', audience: 'all' })
  expect({ join: join.status, leave: leave.status, remove: remove.status, note: note.status }).toEqual(
    expected,
  )
  if (join.status === 409) expect(await join.text()).toContain('Sagen er afsluttet eller lukket')
  const page = await (await at.boss.get(at.path)).text()
  expect(page.includes('value="add-party"')).toBe(expected.join === 303)
})

test('a case is not archived while an application or an agreement is out, and says where to go', async () => {
  const at = await aCase({ started_at: PAST, ended_at: PAST })
  const rows = await app.system(async (tx) => ({
    grant: await tx
      .insertInto('case_grant')
      .values({
        ...{ ...at.own, unit_id: at.unit.id, scheme: 'dk-jobrotation', status: 'applied', applied_at: PAST },
        ...{
          starts_on: '2014-05-05',
          ends_on: '2014-06-27',
          budget_year: 2014,
          minutes: 600,
          amount_ore: 100_000,
        },
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
    agreement: await tx
      .insertInto('agreement')
      .values({
        ...{ ...at.own, revision: 1, status: 'sent', sent_at: PAST, content: '{}' },
        content_hash: Buffer.alloc(32),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  }))
  const archive = () =>
    at.worker.post(`${at.path}/forloeb`, { do: 'archive', version: String(at.row.version), reason: '' })
  const applied = await archive()
  expect(applied.status).toBe(422)
  expect(await applied.text()).toContain(`href="${at.path}/bevilling"`)
  await app.system((tx) =>
    tx.updateTable('case_grant').set({ status: 'withdrawn' }).where('id', '=', rows.grant.id).execute(),
  )
  const sent = await archive()
  expect(sent.status).toBe(422)
  expect(await sent.text()).toContain('Aftalen er sendt ud og mangler underskrifter')
  await app.system((tx) =>
    tx.updateTable('agreement').set({ status: 'withdrawn' }).where('id', '=', rows.agreement.id).execute(),
  )
  expect((await archive()).status).toBe(303)
})

import { expect, test } from 'vitest'
import { newToken } from '#platform/auth/session.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aPdf, jpegWithPlace } from '#test/harness/documents.ts'
import { aSetting } from '#test/harness/exchange.ts'
import { aRotationCase } from '#test/harness/rotation.ts'

const app = await testApp()

async function send(who: Visitor, id: string, name: string, bytes: Uint8Array, audience = 'company_unit') {
  const body = new FormData()
  body.set('_once', newToken())
  body.set('title', '')
  body.set('audience', audience)
  body.set('upload', new File([new Uint8Array(bytes)], name))
  return app.fetch(
    new Request(`http://localhost:3000/sager/${id}/filer`, {
      method: 'POST',
      body,
      headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin' },
    }),
  )
}

test('documents and pictures are kept for those named, written anew, and fetched as files to save', async () => {
  const { unit, company, boss } = await aSetting(app)
  const worker = await app.logIn('caseworker', { unitId: unit.id })
  const steward = await app.logIn('shop_steward', { companyId: company.id })
  const { id } = await app.system((tx) => aRotationCase(tx, { company_id: company.id, unit_id: unit.id }))
  const jpeg = jpegWithPlace('Kanarie 55.67')
  expect((await send(boss, id, 'foto.jpg', jpeg)).status).toBe(303)
  expect((await send(worker, id, 'plan.pdf', await aPdf('Kursusplan', 'Forfatter'), 'all')).status).toBe(303)
  const files = await app.system((tx) =>
    tx.selectFrom('case_file').selectAll().where('case_id', '=', id).orderBy('title').execute(),
  )
  expect(files.map(({ title, mime }) => [title, mime])).toEqual([
    ['foto.jpg', 'image/jpeg'],
    ['plan.pdf', 'application/pdf'],
  ])
  expect(files[0]!.bytes.includes('Kanarie')).toBe(false)
  const read = async (who: Visitor) =>
    (await (await who.get(`/sager/${id}/filer`)).text()).match(/plan\.pdf|foto\.jpg/g) ?? []
  expect(new Set(await read(worker))).toEqual(new Set(['foto.jpg', 'plan.pdf']))
  expect(new Set(await read(steward))).toEqual(new Set(['plan.pdf']))
  const fetched = await boss.get(`/sager/${id}/filer/${files[0]!.id}`)
  expect(fetched.headers.get('content-disposition')).toContain('attachment')
  expect((await steward.get(`/sager/${id}/filer/${files[0]!.id}`)).status).toBe(404)
  const other = await aSetting(app)
  expect((await other.boss.get(`/sager/${id}/filer/${files[1]!.id}`)).status).toBe(404)
  // only whoever put it there takes it away
  expect((await worker.post(`/sager/${id}/filer`, { do: 'remove', file: files[0]!.id })).status).toBe(403)
  expect((await boss.post(`/sager/${id}/filer`, { do: 'remove', file: files[0]!.id })).status).toBe(303)
})

test('what is not a document or a whole picture is refused with what to do', async () => {
  const { unit, company, boss } = await aSetting(app)
  const { id } = await app.system((tx) => aRotationCase(tx, { company_id: company.id, unit_id: unit.id }))
  const says = async (name: string, bytes: Uint8Array) => {
    const answer = await send(boss, id, name, bytes)
    expect(answer.status, name).toBe(422)
    return answer.text()
  }
  expect(await says('ark.xlsx', new Uint8Array([0x50, 0x4b, 3, 4]))).toContain(
    'Vi tager imod PDF, Word (.docx), JPG og PNG',
  )
  expect(await says('foto.png', new Uint8Array(Buffer.from('<svg>')))).toContain('passer ikke til dens navn')
  expect(await says('foto.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1]))).toContain(
    'Vi kunne ikke læse filen',
  )
  expect(await says('stor.jpg', new Uint8Array(10 * 1024 * 1024 + 1))).toContain('mere end 10 MB')
})

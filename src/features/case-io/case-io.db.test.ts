import { expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { aWholeCase } from '#test/harness/whole-case.ts'
import { caseDocument } from './document/case-document.ts'

const app = await testApp()
const whole = await app.system((tx) => aWholeCase(tx, 'kanarie-ud'))
const other = await app.system((tx) => aWholeCase(tx, 'kanarie-fremmed'))
const boss = await app.logIn('company', { companyId: whole.companyId })
const caseworker = await app.logIn('caseworker', { unitId: whole.unitId })

test('a whole case leaves as one document by its own schema, with every part', async () => {
  const answer = await boss.get(`/sager/${whole.caseId}/sag.json`)
  expect(answer.headers.get('content-disposition')).toContain('sag-')
  const document = caseDocument.parse(await answer.json())
  const empty = Object.entries(document).filter(([, v]) => Array.isArray(v) && v.length === 0)
  // a workplace does not read what its people are asked afterwards
  expect(empty).toEqual([['followUps', []]])
  expect(document.hours).toHaveLength(2)
  expect(document.claims[0]).toMatchObject({ status: 'draft', amountOre: 130_388, through: '2014-05-31' })
  expect(document.agreements[0]!.signatures).toHaveLength(2)
  expect(JSON.stringify(document)).not.toContain('kanarie-fremmed')
})

test('the job centre gets the same; a stranger gets nothing', async () => {
  expect((await caseworker.get(`/sager/${whole.caseId}/sag.json`)).status).toBe(200)
  expect((await caseworker.get(`/sager/${other.caseId}/sag.json`)).status).toBe(404)
  expect((await boss.get(`/sager/${other.caseId}/sagsark.pdf`)).status).toBe(404)
})

test('the case sheet is an accessible PDF', async () => {
  const answer = await boss.get(`/sager/${whole.caseId}/sagsark.pdf`)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.length).toBeGreaterThan(5000)
}, 30_000)

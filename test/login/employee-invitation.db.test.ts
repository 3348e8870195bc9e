import { afterAll, expect, test } from 'vitest'
import { accountMails } from '#features/account/mails.ts'
import { writeMail } from '#platform/mail/compose.ts'
import { testApp } from '#test/harness/app.ts'
import { newBrowser, testBroker } from '#test/harness/login-browser.ts'
import { aCompany, aUnit } from '#test/harness/people.ts'
import { anEmployee, aRotationCase, aWorkplace, inTheCase } from '#test/harness/rotation.ts'

const broker = await testBroker(async () => [])
afterAll(() => broker.stop())
const app = await testApp(broker.env)
const unit = await app.system((tx) => aUnit(tx, 'Jobcenter Ballerup', '0151'))

let serial = 0
async function invited() {
  const company = await app.system((tx) => aCompany(tx, unit.id))
  const of = { company_id: company.id, unit_id: unit.id }
  const email = `ansat${++serial}@firma.example`
  const employee = await app.system(async (tx) => {
    const workplace = await aWorkplace(tx, of)
    const row = await anEmployee(tx, { ...of, workplace_id: workplace.id, email })
    const rotation = await aRotationCase(tx, { ...of, title: 'Kursus i demens' })
    await inTheCase(tx, { ...of, case_id: rotation.id, employee_id: row.id })
    return row
  })
  const manager = await app.logIn('company', { companyId: company.id })
  await manager.post(`/virksomhed/medarbejdere/${employee.id}`, { do: 'invite' })
  const mail = await app.system((tx) =>
    tx.selectFrom('mail').selectAll().where('to_address', '=', email).executeTakeFirstOrThrow(),
  )
  const { text } = writeMail(mail, accountMails, 'http://localhost:3000')
  const link = /http:\/\/localhost:3000(\/invitation\/[\w-]{43})/.exec(text)?.[1] ?? ''
  return { company, employee, manager, link }
}
const someone = (name: string) => ({ ny: 'privat', navn: name, foedt: '17-05-1985' })

test('an employee opens the link, logs in with the own MitID, says yes and is on the own page', async () => {
  const { company, employee, link } = await invited()
  const b = newBrowser(app.fetch)
  const look = await (await b.get(link)).text()
  expect(look).toContain(company.name)
  expect(look).not.toContain(employee.given_name)
  const logInHref = /href="(\/log-ind\?retur=[^"]+)"/.exec(look)?.[1] ?? ''
  const offer = await b.logIn(someone('Else Prøvesen'), logInHref)
  expect(b.at.pathname).toBe(link)
  expect(await offer.text()).toContain('Sig ja, og kom i gang')
  const inside = await b.follow(await b.post(link))
  expect(b.at.pathname).toBe('/min-uddannelse')
  expect(await inside.text()).toContain('Kursus i demens')
  const row = await app.system((tx) =>
    tx.selectFrom('employee').select('account_id').where('id', '=', employee.id).executeTakeFirstOrThrow(),
  )
  expect(row.account_id).not.toBeNull()
  // used once, for everybody
  expect((await b.get(link)).status).toBe(410)
  const other = newBrowser(app.fetch)
  await other.logIn(someone('En Anden'), '/log-ind')
  expect((await other.post(link)).status).toBe(410)
})

test('two who say yes to one link at once: one is the employee', async () => {
  const { employee, link } = await invited()
  const browsers = [newBrowser(app.fetch), newBrowser(app.fetch)]
  for (const [i, b] of browsers.entries())
    await b.logIn(someone(`Nummer ${i}`), `/log-ind?retur=${encodeURIComponent(link)}`)
  const answers = await Promise.all(browsers.map((b) => b.post(link)))
  expect(answers.map((a) => a.status).sort()).toEqual([303, 410])
  const roles = await app.system((tx) =>
    tx.selectFrom('membership').select('id').where('employee_id', '=', employee.id).execute(),
  )
  expect(roles).toHaveLength(1)
})

test('an invitation of the company’s users is not opened by private MitID, nor an employee’s listed among them', async () => {
  const { manager } = await invited()
  expect(await (await manager.get('/virksomhed/brugere')).text()).not.toContain('ansat')
})

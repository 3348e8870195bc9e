import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { accountMails } from '#features/account/mails.ts'
import { writeMail } from '#platform/mail/compose.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { newBrowser, testBroker } from '#test/harness/login-browser.ts'
import { aCompany, aUnit } from '#test/harness/people.ts'

const broker = await testBroker(async () => [])
afterAll(() => broker.stop())
const app = await testApp(broker.env)
const unit = await app.system((tx) => aUnit(tx, 'Jobcenter Ballerup', '0151'))

async function aFirm() {
  const company = await app.system((tx) => aCompany(tx, unit.id))
  const manager = await app.logIn('company', { companyId: company.id, manages: true, name: 'Mona Leder' })
  return { company, manager }
}
const invite = (v: Visitor, email: string, role = 'company') => v.post('/virksomhed/brugere', { email, role })
/** The link of the newest mail to an address. */
async function linkTo(email: string): Promise<string> {
  const mail = await app.system((tx) =>
    tx
      .selectFrom('mail')
      .selectAll()
      .where('to_address', '=', email)
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow(),
  )
  const { text } = writeMail(mail, accountMails, 'http://localhost:3000')
  return /http:\/\/localhost:3000(\/invitation\/[\w-]{43})/.exec(text)?.[1] ?? ''
}
const invitations = (companyId: string) =>
  app.system((tx) => tx.selectFrom('invitation').selectAll().where('company_id', '=', companyId).execute())
const roles = (companyId: string) =>
  app.system((tx) =>
    tx
      .selectFrom('membership')
      .select(['id', 'role', 'manages', 'ended_at'])
      .where('company_id', '=', companyId)
      .orderBy('started_at')
      .execute(),
  )
const from = (cvr: string, name = 'Kaj Kollega') => ({ ny: 'virksomhed', navn: name, cvr, virksomhed: 'X' })

describe('an invitation', () => {
  test('reaches somebody of the company, who logs in, says yes and is inside', async () => {
    const { company, manager } = await aFirm()
    const sent = await invite(manager, 'kaj@firma.example')
    expect(sent.headers.get('location')).toBe('/virksomhed/brugere')
    expect(await (await manager.get('/virksomhed/brugere')).text()).toContain('kaj@firma.example')
    const link = await linkTo('kaj@firma.example')

    const b = newBrowser(app.fetch)
    const look = await b.get(link)
    expect(look.status).toBe(200)
    const html = await look.text()
    expect(html).toContain(`for ${company.name}`)
    const logInHref = /href="(\/log-ind\?retur=[^"]+)"/.exec(html)?.[1] ?? ''
    const offer = await b.logIn(from(company.cvr), logInHref)
    expect(b.at.pathname).toBe(link)
    expect(await offer.text()).toContain('Sig ja, og kom i gang')
    const inside = await b.follow(await b.post(link))
    expect(await inside.text()).toContain(`Du handler nu for ${company.name}`)
    expect(await (await manager.get('/virksomhed/brugere')).text()).toContain('Kaj Kollega')
    // not a manager: sees colleagues and invites nobody
    expect(await (await b.get('/virksomhed/brugere')).text()).not.toContain('Kollegaens arbejdsmail')
    const refused = await b.post('/virksomhed/brugere', { email: 'x@y.example', role: 'company' })
    expect(refused.status).toBe(403)
  })

  test('is not used up by looking, also a hundred times', async () => {
    const { company, manager } = await aFirm()
    await invite(manager, 'scan@firma.example')
    const link = await linkTo('scan@firma.example')
    for (let i = 0; i < 100; i++) expect((await app.anonymous.get(link)).status).toBe(200)
    expect((await invitations(company.id))[0]?.used_at).toBeNull()
    expect((await app.anonymous.post(link)).status).toBe(303)
    expect((await invitations(company.id))[0]?.used_at).toBeNull()
  })

  test('used, expired, withdrawn, replaced and made up all look the same', async () => {
    const { company, manager } = await aFirm()
    const pages: string[] = []
    const b = newBrowser(app.fetch)
    const dead = async (link: string) => {
      const answer = await b.get(link)
      expect(answer.status).toBe(410)
      expect((await b.post(link)).status).toBe(410)
      pages.push((await answer.text()).replaceAll(link, '').replace(/value="[\w-]{43}"/g, ''))
    }
    await invite(manager, 'one@firma.example')
    const first = await linkTo('one@firma.example')
    await b.logIn(from(company.cvr), `/log-ind?retur=${encodeURIComponent(first)}`)
    await b.post(first)
    await dead(first)

    await invite(manager, 'two@firma.example')
    const second = await linkTo('two@firma.example')
    await app.system((tx) =>
      tx
        .updateTable('invitation')
        .set({ expires_at: sql<Date>`app.now() - interval '1 second'` })
        .where('email', '=', 'two@firma.example')
        .execute(),
    )
    await dead(second)

    await invite(manager, 'three@firma.example')
    const third = await linkTo('three@firma.example')
    const open = (await invitations(company.id)).find((i) => i.email === 'three@firma.example')
    const withdrawn = await manager.post('/virksomhed/brugere', { withdraw: open!.id })
    expect(withdrawn.status).toBe(303)
    await dead(third)

    await invite(manager, 'four@firma.example')
    const fourth = await linkTo('four@firma.example')
    await invite(manager, 'Four@firma.example', 'shop_steward')
    await dead(fourth)

    await dead(`/invitation/${'x'.repeat(43)}`)
    expect(new Set(pages).size).toBe(1)
    expect(await roles(company.id)).toHaveLength(2)
  })

  test('opens nothing for another company, nor for a private person', async () => {
    const { company, manager } = await aFirm()
    const other = await aFirm()
    await invite(manager, 'wrong@firma.example')
    const link = await linkTo('wrong@firma.example')
    const strangers = [from(other.company.cvr), { ny: 'privat', navn: 'Privat Person', foedt: '17-05-1985' }]
    for (const who of strangers) {
      const b = newBrowser(app.fetch)
      const page = await b.logIn(who, `/log-ind?retur=${encodeURIComponent(link)}`)
      expect(page.status).toBe(403)
      expect(await page.text()).toContain('Invitationen kan ikke bruges')
      expect((await b.post(link)).status).toBe(403)
    }
    expect(await roles(company.id)).toHaveLength(1)
    expect((await invitations(company.id))[0]?.used_at).toBeNull()
  })

  test('is one role when six say yes at once', async () => {
    const { company, manager } = await aFirm()
    await invite(manager, 'race@firma.example')
    const link = await linkTo('race@firma.example')
    const many = await Promise.all(
      Array.from({ length: 6 }, async (_, i) => {
        const b = newBrowser(app.fetch)
        await b.logIn(from(company.cvr, `Nummer ${i}`), `/log-ind?retur=${encodeURIComponent(link)}`)
        return b
      }),
    )
    const answers = await Promise.all(many.map((b) => b.post(link)))
    expect(answers.filter((a) => a.status === 303)).toHaveLength(1)
    expect(answers.filter((a) => a.status === 410)).toHaveLength(5)
    expect(await roles(company.id)).toHaveLength(2)
  })

  test('makes a shop steward a shop steward', async () => {
    const { company, manager } = await aFirm()
    await invite(manager, 'tr@firma.example', 'shop_steward')
    const link = await linkTo('tr@firma.example')
    const b = newBrowser(app.fetch)
    await b.logIn(from(company.cvr), `/log-ind?retur=${encodeURIComponent(link)}`)
    await b.post(link)
    expect((await roles(company.id)).map((r) => r.role)).toEqual(['company', 'shop_steward'])
    expect((await b.get('/virksomhed/brugere')).status).toBe(403)
  })

  test('asked for twice is one invitation, and the first link goes on working', async () => {
    const { manager, company } = await aFirm()
    const answers = [
      await invite(manager, 'often@firma.example'),
      await invite(manager, 'Often@firma.example'),
    ]
    expect(answers.map((a) => [a.status, a.headers.get('location')])).toEqual(
      Array(2).fill([303, '/virksomhed/brugere']),
    )
    expect(await invitations(company.id)).toHaveLength(1)
    expect((await app.anonymous.get(await linkTo('often@firma.example'))).status).toBe(200)
  })

  test('to an address another company wrote to goes an hour later, and nobody is told', async () => {
    const [one, two] = [await aFirm(), await aFirm()]
    const answers = [
      await invite(one.manager, 'popular@firma.example'),
      await invite(two.manager, 'popular@firma.example'),
    ]
    expect(answers.map((a) => a.status)).toEqual([303, 303])
    const jobs = await app.system((tx) =>
      sql<{ wait: number }>`
        select round(extract(epoch from j.run_at - m.created_at) / 60)::int as wait
        from mail m join job j on j.data ->> 'mailId' = m.id::text
        where m.to_address = 'popular@firma.example' order by wait`.execute(tx),
    )
    const [first = 0, second = 0] = jobs.rows.map((r) => r.wait)
    expect(jobs.rows).toHaveLength(2)
    expect(second - first).toBe(60)
  })

  test('is held to twenty open ones a company, what was typed kept', async () => {
    const { manager, company } = await aFirm()
    for (let i = 0; i < 20; i++) expect((await invite(manager, `n${i}@firma.example`)).status).toBe(303)
    const full = await invite(manager, 'more@firma.example')
    expect(full.status).toBe(422)
    expect(await full.text()).toContain('value="more@firma.example"')
    expect(await invitations(company.id)).toHaveLength(20)
  })

  test('asks for an address and a role that exist', async () => {
    const { manager, company } = await aFirm()
    expect((await invite(manager, 'nope')).status).toBe(422)
    expect((await invite(manager, 'a@b.example', 'admin')).status).toBe(422)
    expect((await invite(manager, 'a@b.example\r\nBcc: x@evil.example')).status).toBe(422)
    expect(await invitations(company.id)).toEqual([])
  })
})

describe('access', () => {
  async function withColleague() {
    const { company, manager } = await aFirm()
    const colleague = await app.logIn('company', { companyId: company.id, name: 'Kaj Kollega' })
    return { company, manager, colleague, path: `/virksomhed/brugere/${colleague.actor.membershipId}` }
  }

  test('ends at the colleague’s next request', async () => {
    const { manager, colleague, path } = await withColleague()
    expect((await colleague.get('/virksomhed/brugere')).status).toBe(200)
    expect(await (await manager.get(path)).text()).toContain('Adgang for Kaj Kollega')
    expect((await manager.post(path, { access: 'none' })).status).toBe(303)
    expect((await colleague.get('/virksomhed/brugere')).headers.get('location')).toContain('/log-ind')
    expect((await manager.get(path)).status).toBe(404)
  })

  test('to manage is given and taken by those who manage, read at each request', async () => {
    const { company, manager, colleague, path } = await withColleague()
    expect((await colleague.get(path)).status).toBe(403)
    expect((await colleague.post(path, { access: 'manager' })).status).toBe(403)
    await manager.post(path, { access: 'manager' })
    const own = `/virksomhed/brugere/${manager.actor.membershipId}`
    expect((await colleague.post(own, { access: 'user' })).status).toBe(303)
    expect((await manager.post(path, { access: 'user' })).status).toBe(403)
    expect((await roles(company.id)).map((r) => r.manages)).toEqual([false, true])
  })

  test('the last who manages stays, also when two managers take each other away at once', async () => {
    const { company, manager, colleague, path } = await withColleague()
    const own = `/virksomhed/brugere/${manager.actor.membershipId}`
    for (const access of ['user', 'none']) {
      const answer = await manager.post(own, { access })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Mindst én skal kunne styre')
    }
    await manager.post(path, { access: 'manager' })
    await Promise.all([manager.post(path, { access: 'none' }), colleague.post(own, { access: 'none' })])
    const left = (await roles(company.id)).filter((r) => r.ended_at === null && r.manages)
    expect(left).toHaveLength(1)
  })

  test('to another company’s people is not found, whatever the id', async () => {
    const { path } = await withColleague()
    const other = await aFirm()
    for (const address of [
      path,
      '/virksomhed/brugere/00000000-0000-0000-0000-000000000000',
      '/virksomhed/brugere/x',
    ]) {
      expect((await other.manager.get(address)).status).toBe(404)
      expect((await other.manager.post(address, { access: 'none' })).status).toBe(404)
    }
    const list = await (await other.manager.get('/virksomhed/brugere')).text()
    expect(list).not.toContain('Kaj Kollega')
  })

  test('another company’s invitation cannot be withdrawn', async () => {
    const [one, two] = [await aFirm(), await aFirm()]
    await invite(one.manager, 'mine@firma.example')
    const [invitation] = await invitations(one.company.id)
    expect((await two.manager.post('/virksomhed/brugere', { withdraw: invitation!.id })).status).toBe(404)
    expect((await app.anonymous.get(await linkTo('mine@firma.example'))).status).toBe(200)
  })
})

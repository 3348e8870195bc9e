import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { makeClock } from '#platform/clock.ts'
import { makeLog } from '#platform/log.ts'
import { aRotation, moveSession, type Rotation } from '#test/harness/agreements.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { contentHash, hashText } from '../content-hash.ts'
import { storeAgreementPdf } from '../jobs.ts'
import { signersOfVersion, versionsOf } from '../store/agreements.ts'

const app = await testApp()

const newest = async (r: Rotation) => (await app.system((tx) => versionsOf(tx, r.row.id)))[0]!
const signersNow = async (r: Rotation) => {
  const agreement = await newest(r)
  return app.system((tx) => signersOfVersion(tx, agreement.id))
}
const seen = async (r: Rotation) => {
  const all = await app.system((tx) => versionsOf(tx, r.row.id))
  return all[0] ? `${all[0].revision}.${all[0].version}` : ''
}
const write = async (r: Rotation, who: Visitor, what: string, more: Record<string, string> = {}) =>
  who.post(`/sager/${r.row.id}/aftale`, { do: what, seen: await seen(r), ...more })

async function signAs(r: Rotation, who: Visitor, name: string, more: Record<string, string> = {}) {
  const agreement = await newest(r)
  const signer = (await signersNow(r)).find((s) => s.shownName === name)!
  return who.post(`/underskriv/${signer.id}`, {
    hash: hashText(agreement.content_hash),
    agree: 'ja',
    ...more,
  })
}

const nameOf = (e: { given_name: string; family_name: string }) => `${e.given_name} ${e.family_name}`

/** Company, both employees, vikar and job centre sign what is out. */
async function allSign(r: Rotation) {
  for (const [who, name] of [
    [r.boss, r.company.name],
    [r.else_, nameOf(r.employees[0]!)],
    [r.ib, nameOf(r.employees[1]!)],
    [r.vikar, 'Vibe Vikar'],
    [r.worker, r.unit.name],
  ] as const) {
    const signer = (await signersNow(r)).find((s) => s.shownName === name)!
    if (signer.carried) continue
    const answer = await signAs(r, who, name)
    expect(answer.status, `${name}: ${await answer.clone().text()}`).toBe(303)
  }
}

test('an agreement is composed from the case, signed in order, and gets a tagged PDF with its own hash', async () => {
  const r = await aRotation(app)
  const before = await (await r.boss.get(`/sager/${r.row.id}/aftale`)).text()
  expect(before).toContain('Brug af pædagogiske metoder (48933)')
  expect((await write(r, r.boss, 'prepare')).status).toBe(303)
  const draft = await newest(r)
  expect(draft.status).toBe('draft')
  const text = JSON.stringify(draft.content)
  for (const fact of [
    r.company.name,
    r.unit.name,
    nameOf(r.employees[0]!),
    '5.–7. maj 2014 (3 dage)',
    'Vibe Vikar',
    '37 timer om ugen',
    'Alle skal kunne mere om demens',
  ])
    expect(text).toContain(fact)
  expect(hashText(contentHash(draft.content))).toBe(hashText(draft.content_hash))
  expect((await write(r, r.boss, 'send')).status).toBe(303)

  // not the vikar's turn: the company comes first
  expect((await signAs(r, r.vikar, 'Vibe Vikar')).status).toBe(409)
  expect((await signAs(r, r.worker, r.unit.name)).status).toBe(409)
  await allSign(r)
  const done = await newest(r)
  expect(done.status).toBe('signed')
  const page = await (
    await r.else_.get(
      `/underskriv/${(await signersNow(r)).find((s) => s.side === 'employee' && s.employeeId === r.employees[0]!.id)!.id}`,
    )
  ).text()
  expect(page).toContain('Du har underskrevet')
  // each sees the own part, and nobody else's name
  expect(page).not.toContain(nameOf(r.employees[1]!).split(' ')[2])

  await storeAgreementPdf(
    {
      database: app.database,
      config: app.config,
      clock: makeClock(app.config.today),
      log: makeLog('silent'),
      lastAttempt: false,
      stopping: new AbortController().signal,
    },
    done.id,
  )
  const file = await r.boss.get(`/sager/${r.row.id}/aftale/version/1/aftale.pdf`)
  expect(file.headers.get('content-type')).toBe('application/pdf')
  const bytes = Buffer.from(await file.arrayBuffer())
  const stored = (await newest(r)).pdf_sha256!
  const { createHash } = await import('node:crypto')
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(stored.toString('hex'))
  const pdf = await PDFDocument.load(bytes)
  expect(pdf.getTitle()).toContain('version 1')
  expect(bytes.includes('pdfuaid:part')).toBe(true)
  // an employee's own file is their part
  const own = (await signersNow(r)).find((s) => s.employeeId === r.employees[0]!.id)!
  expect((await r.else_.get(`/underskriv/${own.id}/aftale.pdf`)).status).toBe(200)
})

test('a moved course asks those on it and the parties again; the vikar’s signature stands', async () => {
  const r = await aRotation(app)
  await write(r, r.boss, 'prepare')
  await write(r, r.boss, 'send')
  await allSign(r)
  expect((await write(r, r.boss, 'prepare')).status).toBe(422)
  await moveSession(app, r.session.id, ['2014-05-12', '2014-05-13', '2014-05-14'])
  const page = await (await r.boss.get(`/sager/${r.row.id}/aftale`)).text()
  expect(page).toContain('5.–7. maj 2014 (3 dage)')
  expect(page).toContain('12.–14. maj 2014 (3 dage)')
  expect(page).toContain('Én underskrift gælder stadig')
  // nothing has happened yet
  expect((await newest(r)).revision).toBe(1)
  expect((await write(r, r.boss, 'prepare', { note: 'Kurset er flyttet en uge' })).status).toBe(303)
  expect((await write(r, r.boss, 'send')).status).toBe(303)
  const signers = await signersNow(r)
  expect(signers.filter((s) => s.carried).map((s) => s.shownName)).toEqual(['Vibe Vikar'])
  expect(signers.find((s) => s.shownName === 'Vibe Vikar')).toMatchObject({ carriedRevision: 1 })
  // version 1 is in force until the last has signed
  const force = async () =>
    (await app.system((tx) => versionsOf(tx, r.row.id))).map((v) => `${v.revision} ${v.status}`)
  expect(await force()).toEqual(['2 sent', '1 signed'])
  await allSign(r)
  expect(await force()).toEqual(['2 signed', '1 superseded'])
})

test('one more employee asks nobody but the parties and the new one; the other employee’s signature stands', async () => {
  const r = await aRotation(app)
  await write(r, r.boss, 'prepare')
  await write(r, r.boss, 'send')
  await allSign(r)
  await app.system(async (tx) => {
    const e = await tx
      .insertInto('employee')
      .values({
        company_id: r.company.id,
        unit_id: r.unit.id,
        workplace_id: r.workplace.id,
        given_name: 'Ny',
        family_name: 'Kollega',
        function_title: 'Hjælper',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const ce = await tx
      .insertInto('case_employee')
      .values({ case_id: r.row.id, company_id: r.company.id, unit_id: r.unit.id, employee_id: e.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('reservation')
      .values({
        course_id: r.course.id,
        session_id: r.session.id,
        provider_id: r.provider.id,
        company_id: r.company.id,
        case_id: r.row.id,
        case_employee_id: ce.id,
        status: 'reserved',
        seat_no: 3,
      })
      .execute()
  })
  await write(r, r.worker, 'prepare')
  await write(r, r.worker, 'send')
  const asked = (await signersNow(r)).filter((s) => !s.carried).map((s) => s.shownName)
  expect(asked.sort()).toEqual([r.company.name, 'Ny Kollega', r.unit.name].sort())
})

test('a signature is for the version that was shown, and only while it is out', async () => {
  const r = await aRotation(app)
  await write(r, r.boss, 'prepare')
  await write(r, r.boss, 'send')
  expect((await signAs(r, r.boss, r.company.name, { hash: '00'.repeat(32) })).status).toBe(409)
  expect((await signAs(r, r.boss, r.company.name, { agree: '' })).status).toBe(422)
  const agreement = await newest(r)
  const [company] = await signersNow(r)
  const row = {
    signer_id: company!.id,
    agreement_id: agreement.id,
    case_id: r.row.id,
    company_id: r.company.id,
    signed_name: 'X',
    assurance: 'substantial',
  }
  // the database refuses another text, and a version that is not out, whoever asks
  await expect(
    app.system((tx) =>
      tx
        .insertInto('signature')
        .values({ ...row, content_hash: Buffer.alloc(32) })
        .execute(),
    ),
  ).rejects.toThrow('foreign key')
  await expect(
    app.system((tx) =>
      tx.updateTable('agreement').set({ content: '{}' }).where('id', '=', agreement.id).execute(),
    ),
  ).rejects.toThrow('words of an agreement')
  expect((await write(r, r.boss, 'withdraw')).status).toBe(303)
  await expect(
    app.system((tx) =>
      tx
        .insertInto('signature')
        .values({ ...row, content_hash: agreement.content_hash })
        .execute(),
    ),
  ).rejects.toThrow('not out for signature')
})

test('in a case that was stopped nothing is written, sent or signed; what is out can be taken back', async () => {
  const r = await aRotation(app)
  const stop = (stopped_at: string | null) =>
    app.system((tx) =>
      tx
        .updateTable('rotation_case')
        .set({ stopped_at, stop_reason: stopped_at && 'Skolen lukker' })
        .where('id', '=', r.row.id)
        .execute(),
    )
  const stopped = '2014-04-07T08:00:00Z'
  await stop(stopped)
  const refused = await write(r, r.boss, 'prepare')
  expect(refused.status).toBe(409)
  expect(await refused.text()).not.toContain('name="special"')
  await stop(null)
  await write(r, r.boss, 'prepare')
  await stop(stopped)
  expect((await write(r, r.boss, 'send')).status).toBe(409)
  await stop(null)
  expect((await write(r, r.boss, 'send')).status).toBe(303)
  expect(await (await r.boss.get('/underskriv')).text()).toContain('Venter på dig')

  await stop(stopped)
  expect((await signAs(r, r.boss, r.company.name)).status).toBe(409)
  const [place] = await signersNow(r)
  const page = await (await r.boss.get(`/underskriv/${place!.id}`)).text()
  expect(page).toContain('Sagen er stoppet eller slut')
  expect(page).not.toContain('name="agree"')
  const mine = await (await r.boss.get('/underskriv')).text()
  expect(mine).toContain('Sagen er slut')
  expect(mine).not.toContain('Venter på dig')
  expect((await signersNow(r)).flatMap(({ signed }) => signed)).toEqual([])
  expect((await write(r, r.boss, 'withdraw')).status).toBe(303)
})

test('two signers of a company are two people; the shop steward signs where the template says so', async () => {
  const r = await aRotation(app)
  const made = await r.worker.post('/jobcenter/aftaleskabeloner/ny', {
    ...{ do: 'save', name: 'Med to og TR', terms: 'Vilkår A.\n\nVilkår B.', administration: 'Kontakt.' },
    ...{ company: '2', steward: 'ja', employees: '', temps: '' },
  })
  expect(made.status).toBe(303)
  const template = await app.system((tx) =>
    tx
      .selectFrom('agreement_template')
      .select('id')
      .where('unit_id', '=', r.unit.id)
      .executeTakeFirstOrThrow(),
  )
  await write(r, r.boss, 'prepare', { template: template.id })
  await write(r, r.boss, 'send')
  expect((await signersNow(r)).map((s) => `${s.turn} ${s.side} ${s.required}`)).toEqual([
    '1 company 2',
    '2 shop_steward 1',
    '3 unit 1',
  ])
  expect((await signAs(r, r.boss, r.company.name)).status).toBe(303)
  expect((await signAs(r, r.boss, r.company.name)).status).toBe(409)
  expect((await signAs(r, r.steward, 'Tillidsrepræsentanten')).status).toBe(409)
  expect((await signAs(r, r.second, r.company.name)).status).toBe(303)
  expect((await signAs(r, r.steward, 'Tillidsrepræsentanten')).status).toBe(303)
  expect((await signAs(r, r.worker, r.unit.name)).status).toBe(303)
  expect((await newest(r)).status).toBe('signed')
})

test('on behalf only with a reason, which stays with the signature; nobody signs for the company', async () => {
  const r = await aRotation(app)
  await write(r, r.boss, 'prepare')
  await write(r, r.boss, 'send')
  expect((await signAs(r, r.worker, r.company.name)).status).toBe(404)
  await signAs(r, r.boss, r.company.name)
  const name = nameOf(r.employees[0]!)
  expect((await signAs(r, r.worker, name)).status).toBe(422)
  expect((await signAs(r, r.worker, name, { reason: 'Underskrev på papir den 8. april' })).status).toBe(303)
  const signer = (await signersNow(r)).find((s) => s.shownName === name)!
  expect(signer.signed).toMatchObject([
    { name: 'Kari Sagsbehandler', reason: 'Underskrev på papir den 8. april' },
  ])
  expect((await r.ib.get(`/underskriv/${signer.id}`)).status).toBe(404)
  expect((await r.school.get(`/underskriv/${signer.id}`)).status).toBe(404)
})

test('the provider signs its own part, which has no employee’s name in it', async () => {
  const r = await aRotation(app)
  await app.system((tx) =>
    tx
      .insertInto('agreement_template')
      .values({
        unit_id: r.unit.id,
        name: 'Med skole',
        sections: JSON.stringify({
          terms: 'T',
          administration: 'A',
          signers: { company: 1, employees: false, temps: false, provider: true, organisation: false },
        }),
      })
      .execute(),
  )
  const { id } = await app.system((tx) =>
    tx
      .selectFrom('agreement_template')
      .select('id')
      .where('unit_id', '=', r.unit.id)
      .executeTakeFirstOrThrow(),
  )
  await write(r, r.boss, 'prepare', { template: id })
  await write(r, r.boss, 'send')
  await signAs(r, r.boss, r.company.name)
  const place = (await signersNow(r)).find((s) => s.side === 'provider')!
  const page = await (await r.school.get(`/underskriv/${place.id}`)).text()
  expect(page).toContain('408\u00a0kr.')
  expect(page).not.toContain(r.employees[0]!.family_name)
  expect((await signAs(r, r.school, place.shownName)).status).toBe(303)
  const own = await app.system((tx) =>
    tx
      .selectFrom('notice')
      .select('link')
      .where('account_id', '=', r.worker.actor.accountId)
      .where('kind', '=', 'agreement.sign')
      .execute(),
  )
  expect(own).toHaveLength(1)
})

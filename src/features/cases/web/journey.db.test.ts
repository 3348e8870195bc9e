import { describe, expect, test } from 'vitest'
import { allGatePoints } from '#core/rotation/gates.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aSetting } from '#test/harness/exchange.ts'
import { aUnit } from '#test/harness/people.ts'
import { anEmployee, aWorkplace, inTheCase } from '#test/harness/rotation.ts'

const app = await testApp()

const textOf = async (answer: Promise<Response>) => (await answer).text()
const WISH = {
  what: 'Medicinhåndtering',
  whom: 'Social- og sundhedshjælpere i hjemmeplejen',
  people: '12',
  from: '05-05-2014',
  to: '27-06-2014',
  mustNotStop: 'Morgenvagterne',
  postcodes: '',
  purpose: 'Vi overtager medicinopgaver',
}
const versionOf = (id: string) =>
  app.system(async (tx) => {
    const row = await tx
      .selectFrom('rotation_case')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return { ...row, version: String(row.version) }
  })
const wish = async (who: Visitor, more: Record<string, string | string[]> = {}) => {
  const sent = await who.post('/sager/ny', { ...WISH, ...more })
  expect(sent.status, await sent.clone().text()).toBe(303)
  const id = /\/sager\/([0-9a-f-]{36})\//.exec(sent.headers.get('location') ?? '')?.[1] ?? ''
  return id
}

async function aStage() {
  const { unit, company, boss } = await aSetting(app)
  const worker = await app.logIn('caseworker', { unitId: unit.id, name: 'Kim Jobcenter' })
  const steward = await app.logIn('shop_steward', { companyId: company.id, name: 'Tina Tillid' })
  return { unit, company, boss, worker, steward }
}

describe('a wish', () => {
  test('goes to the unit of the workplace, with the journal and one notice each', async () => {
    const { boss, worker, unit } = await aStage()
    const id = await wish(boss)
    expect(await versionOf(id)).toMatchObject({
      origin: 'company',
      unit_id: unit.id,
      title: 'Medicinhåndtering',
      whom: WISH.whom,
      wanted_from: '2014-05-05',
      people_estimate: 12,
    })
    const page = await textOf(boss.get(`/sager/${id}/oensket`))
    expect(page).toContain('Kan I få støtte?')
    expect(page).toContain('Morgenvagterne')
    const notices = await app.system((tx) =>
      tx
        .selectFrom('notice')
        .select(['account_id', 'kind'])
        .where('link', '=', `/sager/${id}/oensket`)
        .execute(),
    )
    expect(notices).toEqual([{ account_id: worker.actor.accountId, kind: 'case.wished' }])
    expect(await textOf(worker.get('/sager'))).toContain('Medicinhåndtering')
    expect(await textOf(worker.get('/'))).toContain('Svar på ønsket')
    expect(await textOf(boss.get(`/sager/${id}/journal`))).toContain('Ønsket blev sendt')
  })

  test('keeps what was typed and says what to put right', async () => {
    const { boss } = await aStage()
    const answer = await boss.post('/sager/ny', { ...WISH, from: '', to: '01-01-2014', postcodes: '12' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Skriv postnumre med fire cifre')
    expect(page).toContain('Social- og sundhedshjælpere i hjemmeplejen')
  })

  test('with workplaces in three municipalities is one case with three units and one contact', async () => {
    const { boss, unit, company, worker } = await aStage()
    const [west, south] = await app.system(async (tx) => [
      await aUnit(tx, 'Jobcenter Vest', '0153'),
      await aUnit(tx, 'Jobcenter Syd', '0253'),
    ])
    const place = await app.system((tx) => aWorkplace(tx, { company_id: company.id, unit_id: unit.id }))
    const far = await app.system((tx) =>
      aWorkplace(tx, {
        company_id: company.id,
        unit_id: south!.id,
        municipality_code: '0253',
        postcode: '2670',
      }),
    )
    const id = await wish(boss, { workplaces: [place.id, far.id], postcodes: '2605' })
    const units = await app.system((tx) =>
      tx.selectFrom('case_unit').select('unit_id').where('case_id', '=', id).execute(),
    )
    const known = await app.system((tx) =>
      tx.selectFrom('workplace').select('postcode').where('company_id', '=', company.id).execute(),
    )
    expect(known.map(({ postcode }) => postcode)).toContain('2605')
    expect(units.length).toBe(3)
    expect(units.map(({ unit_id }) => unit_id)).toEqual(
      expect.arrayContaining([unit.id, west!.id, south!.id]),
    )
    const other = await app.logIn('caseworker', { unitId: south!.id })
    expect((await other.get(`/sager/${id}`)).status).toBe(200)
    const overview = await textOf(worker.get(`/sager/${id}`))
    expect(overview).toContain('Jobcenter Syd')
    expect(overview).toContain('Én sag og én kontakt')
  })

  test('of a consultant and of a shop steward keeps who it came from', async () => {
    const { worker, steward, company, boss } = await aStage()
    const byWorker = await wish(worker, { company: company.id, visited: '07-04-2014' })
    expect((await versionOf(byWorker)).origin).toBe('consultant')
    expect(await textOf(boss.get(`/sager/${byWorker}/journal`))).toContain(
      'Ønsket blev skrevet ned efter en samtale den 7. april 2014',
    )
    const consultant = await app.logIn('secretariat', { name: 'Sia Sekretariat' })
    const bySecretariat = await wish(consultant, { company: company.id, visited: '07-04-2014' })
    expect(await versionOf(bySecretariat)).toMatchObject({
      origin: 'consultant',
      lead_id: consultant.actor.accountId,
    })
    const bySteward = await wish(steward)
    expect((await versionOf(bySteward)).origin).toBe('shop_steward')
    expect((await steward.get(`/sager/${bySteward}/oensket`)).status).toBe(200)
    expect(await textOf(steward.get(`/sager/${bySteward}`))).not.toContain('Bevilling')
  })

  test('carries the check of the rules with it, kept with its receipt', async () => {
    const { boss, worker } = await aStage()
    const id = await wish(boss)
    const asked = 'hvornaar=2014-05-05&sektor=private&uddannelse=eud&ansat=24&timer=37'
    const page = await textOf(boss.get(`/sager/${id}/oensket?${asked}`))
    expect(page).toContain('Det siger reglerne')
    const { version } = await versionOf(id)
    const kept = await boss.post(`/sager/${id}/oensket`, { do: 'funding', version, asked, funding: 'scheme' })
    expect(kept.status, await kept.clone().text()).toBe(303)
    expect(await versionOf(id)).toMatchObject({ funding: 'scheme', scheme: 'dk-jobrotation' })
    const receipt = await app.system((tx) =>
      tx.selectFrom('law_receipt').select(['purpose', 'day']).where('case_id', '=', id).execute(),
    )
    expect(receipt).toEqual([{ purpose: 'wish', day: '2014-05-05' }])
    // the unit reads what was kept, and nobody answers again
    const again = await textOf(worker.get(`/sager/${id}/oensket`))
    expect(again).toContain('Det sagde reglerne sidst')
    expect(again).toContain('ansat=24')
  })

  test('without the state’s money is a case as good as any', async () => {
    const { boss } = await aStage()
    const id = await wish(boss)
    const { version } = await versionOf(id)
    const kept = await boss.post(`/sager/${id}/oensket`, {
      do: 'funding',
      version,
      asked: '',
      funding: 'none',
    })
    expect(kept.status).toBe(303)
    expect(await textOf(boss.get(`/sager/${id}`))).toContain('Gennemføres uden støtte')
  })
})

describe('from yes to archive', () => {
  test('accept, gates, start, second look, end, archive; each refusal says what to do', async () => {
    const { boss, worker, steward, company, unit } = await aStage()
    const id = await wish(boss)
    let { version } = await versionOf(id)
    const yes = await worker.post(`/sager/${id}/oensket`, {
      do: 'accept',
      version,
      contact: worker.actor.accountId ?? '',
      lead: '',
    })
    expect(yes.status, await yes.clone().text()).toBe(303)
    expect(await textOf(boss.get(`/sager/${id}`))).toContain('Kim Jobcenter')
    expect(await versionOf(id)).toMatchObject({ contact_id: boss.actor.accountId })
    const early = await boss.post(`/sager/${id}/forloeb`, {
      do: 'start',
      version: (await versionOf(id)).version,
      reason: '',
    })
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('Der er ingen medarbejdere på sagen endnu')

    await app.system(async (tx) => {
      const place = await aWorkplace(tx, { company_id: company.id, unit_id: unit.id })
      const one = await anEmployee(tx, { company_id: company.id, unit_id: unit.id, workplace_id: place.id })
      await inTheCase(tx, { case_id: id, company_id: company.id, unit_id: unit.id, employee_id: one.id })
    })
    const gates = `/sager/${id}/succesfaktorer`
    for (const [i, point] of allGatePoints.entries()) {
      if (i === allGatePoints.length - 1) {
        const open = await boss.post(`/sager/${id}/forloeb`, {
          do: 'start',
          version: (await versionOf(id)).version,
          reason: '',
        })
        expect(open.status).toBe(422)
        expect(await open.text()).toContain('Ét punkt i succesfaktorerne mangler')
      }
      const who = point === 'backing-staff' ? steward : boss
      const said =
        i % 2 === 0
          ? { evidence: 'Besluttet i marts', waived: '' }
          : { evidence: '', waived: 'Kommer senere' }
      const answer = await who.post(gates, { do: 'answer', point, version: '0', ...said })
      expect(answer.status, await answer.clone().text()).toBe(303)
    }
    const stale = await worker.post(gates, {
      do: 'answer',
      point: 'goal',
      version: '0',
      evidence: 'Andet',
      waived: '',
    })
    expect(stale.status).toBe(409)

    ;({ version } = await versionOf(id))
    const started = await boss.post(`/sager/${id}/forloeb`, { do: 'start', version, reason: '' })
    expect(started.status, await started.clone().text()).toBe(303)
    const twice = await boss.post(`/sager/${id}/forloeb`, { do: 'start', version, reason: '' })
    expect(twice.status).toBe(409)
    const late = await boss.post(gates, {
      do: 'answer',
      point: 'goal',
      version: '1',
      evidence: 'Andet',
      waived: '',
    })
    expect(late.status).toBe(422)

    ;({ version } = await versionOf(id))
    const tooSoon = await boss.post(`/sager/${id}/forloeb`, { do: 'end', version, reason: '' })
    expect(tooSoon.status).toBe(422)
    expect(await tooSoon.text()).toContain('12 punkter i succesfaktorerne er ikke set igen')
    for (const point of allGatePoints) {
      const looked = await worker.post(gates, { do: 'look', point, version: '1', look: 'held', note: '' })
      expect(looked.status, await looked.clone().text()).toBe(303)
    }
    ;({ version } = await versionOf(id))
    expect((await boss.post(`/sager/${id}/forloeb`, { do: 'end', version, reason: '' })).status).toBe(303)
    ;({ version } = await versionOf(id))
    const notYours = await boss.post(`/sager/${id}/forloeb`, { do: 'archive', version, reason: '' })
    expect(notYours.status).toBe(422)
    expect((await worker.post(`/sager/${id}/forloeb`, { do: 'archive', version, reason: '' })).status).toBe(
      303,
    )
    expect((await versionOf(id)).delete_after).toBe('2015-04-08')
    const kinds = await app.system((tx) =>
      tx.selectFrom('case_event').select('kind').where('case_id', '=', id).orderBy('at').execute(),
    )
    const moves = kinds.map(({ kind }) => kind).filter((kind) => kind.startsWith('case.'))
    expect(moves.toSorted()).toEqual(
      ['case.wished', 'case.accepted', 'case.started', 'case.ended', 'case.archived'].toSorted(),
    )
  })

  test('two who answer the same wish at once: one answer stands, the other hears of it', async () => {
    const { boss, worker, unit } = await aStage()
    const other = await app.logIn('caseworker', { unitId: unit.id })
    const id = await wish(boss)
    const { version } = await versionOf(id)
    const both = await Promise.all([
      worker.post(`/sager/${id}/oensket`, {
        do: 'accept',
        version,
        contact: worker.actor.accountId ?? '',
        lead: '',
      }),
      other.post(`/sager/${id}/oensket`, { do: 'decline', version, reason: 'Vi har ikke vikarer' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const row = await versionOf(id)
    expect(Number(row.accepted_at !== null) + Number(row.declined_at !== null)).toBe(1)
  })
})

describe('who sees what', () => {
  test('another company, another unit and nobody get the same as for an unknown case', async () => {
    const mine = await aStage()
    const theirs = await aStage()
    const id = await wish(mine.boss)
    for (const path of ['', '/oensket', '/succesfaktorer', '/journal', '/filer', '/forloeb'])
      for (const who of [theirs.boss, theirs.worker, theirs.steward])
        expect((await who.get(`/sager/${id}${path}`)).status, path).toBe(404)
    expect(
      (await theirs.boss.post(`/sager/${id}/journal`, { note: 'Hej hej', audience: 'all' })).status,
    ).toBe(404)
    expect((await theirs.boss.get('/sager/nonsens')).status).toBe(404)
  })

  test('a note is read by those it is for', async () => {
    const { boss, worker, steward } = await aStage()
    const id = await wish(boss)
    for (const [who, audience, note] of [
      [boss, 'company', 'Kun for os'],
      [worker, 'unit', 'Kun jobcentret'],
      [boss, 'company_unit', 'Os to'],
      [steward, 'all', 'For alle'],
    ] as const)
      expect((await who.post(`/sager/${id}/journal`, { note, audience })).status).toBe(303)
    expect((await steward.post(`/sager/${id}/journal`, { note: 'Prøver', audience: 'unit' })).status).toBe(
      422,
    )
    const read = async (who: Visitor) => {
      const page = await textOf(who.get(`/sager/${id}/journal`))
      return ['Kun for os', 'Kun jobcentret', 'Os to', 'For alle'].filter((note) => page.includes(note))
    }
    expect(await read(boss)).toEqual(['Kun for os', 'Os to', 'For alle'])
    expect(await read(worker)).toEqual(['Kun jobcentret', 'Os to', 'For alle'])
    expect(await read(steward)).toEqual(['For alle'])
  })

  test('a consultant takes a case without a lead, and only then may change it', async () => {
    const { boss } = await aStage()
    const id = await wish(boss)
    const consultant = await app.logIn('secretariat')
    const { version } = await versionOf(id)
    const before = await consultant.post(`/sager/${id}/forloeb`, { do: 'stop', version, reason: 'Ikke mere' })
    expect(before.status).toBe(403)
    expect((await consultant.post(`/sager/${id}`, { do: 'lead' })).status).toBe(303)
    const next = await versionOf(id)
    const stopped = await consultant.post(`/sager/${id}/forloeb`, {
      do: 'stop',
      version: next.version,
      reason: 'Virksomheden lukker',
    })
    expect(stopped.status).toBe(303)
    expect(await textOf(boss.get(`/sager/${id}`))).toContain('Virksomheden lukker')
    expect(await textOf(boss.get(`/sager/ny?fra=${id}`))).toContain('Morgenvagterne')
  })
})

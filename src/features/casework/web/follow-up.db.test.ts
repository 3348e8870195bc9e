import { beforeAll, describe, expect, test } from 'vitest'
import { expectOk } from '#core/result.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { accepted, aSeeker, aSetting, aVacancy, hired, offered } from '#test/harness/exchange.ts'
import { aPerson, aUnit } from '#test/harness/people.ts'
import { purposes } from '../model.ts'

const app = await testApp()
let unit: { id: string; name: string }
let caseworker: Visitor

/** One of each thing that is followed up, and one of each that is not yet. */
beforeAll(async () => {
  const setting = await aSetting(app)
  unit = setting.unit
  caseworker = await app.logIn('caseworker', { unitId: unit.id })
  const waits = await aSeeker(app, unit.id, { name: 'Venterattest' })
  const rotation = await aVacancy(app, setting, { category: 'jobrotation' })
  const id = await offered(app, rotation, waits, setting.boss)
  expectOk(await accepted(app, id, waits))

  const starts = await aSeeker(app, unit.id, { name: 'Begynder' })
  const soon = await aVacancy(app, setting, { starts_on: '2014-04-15', ends_on: '2014-04-30' })
  await hired(app, soon, starts, setting.boss, { from: '2014-04-15', to: '2014-04-30' })

  await app.system(async (tx) => {
    const certificate = async (name: string, to: string, decision = 'eligible') => {
      const p = await aPerson(tx, unit.id, name)
      const row = {
        person_id: p.id,
        unit_id: unit.id,
        reason: 'Afgjort ved samtale',
        valid_from: '2014-01-01',
      }
      await tx
        .insertInto('certificate')
        .values({ ...row, decision, valid_to: to })
        .execute()
    }
    await certificate('Udloeber', '2014-05-08')
    await certificate('Udloebersenere', '2014-05-09')
    await certificate('Afslag', '2014-04-20', 'not_eligible')
    const silent = await aPerson(tx, unit.id, 'Utraeffelig')
    await tx.updateTable('person').set({ phone: null, email: null }).where('id', '=', silent.id).execute()

    const elsewhere = await aUnit(tx)
    const incoming = await aPerson(tx, elsewhere.id, 'Indkommende')
    await tx
      .insertInto('handover')
      .values({
        subject: 'person',
        person_id: incoming.id,
        from_unit: elsewhere.id,
        to_unit: unit.id,
        reason: 'Borgeren er flyttet',
        proposed_at: new Date('2014-03-20T10:00:00Z'),
      })
      .execute()
  })
})

const items = (html: string) =>
  [...html.matchAll(/<th scope="row"[^>]*><a href="([^"]+)">([^<]+)</g)].map((m) => m[2]!.split(' ')[0])

describe('follow-up', () => {
  test('lists what is due by date, with a reason and a link, and logs each person shown', async () => {
    const html = await (await caseworker.get('/jobcenter/opfoelgning')).text()
    expect(items(html)).toEqual([
      'Indkommende',
      'Utraeffelig',
      'Begynder',
      'Venterattest',
      'Begynder',
      'Udloeber',
    ])
    for (const text of ['Attest venter', 'Attest udløber', 'Ansættelse begynder', 'Ansættelse slutter'])
      expect(html).toContain(text)
    const views = await app.system((tx) =>
      tx
        .selectFrom('audit.view_log')
        .select('person_id')
        .where('account_id', '=', caseworker.actor.accountId)
        .where('purpose', '=', purposes.followUp)
        .execute(),
    )
    expect(views).toHaveLength(5)
    // of somebody who is only proposed there is a short name and no more
    expect(html).toContain('Indkommende P.')
    expect(html).not.toContain('Indkommende Prøvesen')
  })

  test('what is late, of one kind, or one’s own', async () => {
    const late = await (await caseworker.get('/jobcenter/opfoelgning?vis=over-fristen')).text()
    expect(items(late)).toEqual(['Indkommende'])
    const kind = await (await caseworker.get('/jobcenter/opfoelgning?slags=attest-udloeber')).text()
    expect(items(kind)).toEqual(['Udloeber'])
    const mine = await (await caseworker.get('/jobcenter/opfoelgning?hvis=mine&slags=attest-venter')).text()
    expect(mine).toContain('Der er ikke noget at følge op på')
  })
})

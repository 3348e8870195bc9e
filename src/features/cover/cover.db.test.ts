import { describe, expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { findCase } from '#features/cases/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aCaseWithSeats } from '#test/harness/case-with-seats.ts'
import { aSeeker, hired } from '#test/harness/exchange.ts'
import { changeCover, endCover } from './actions/change-cover.ts'

const app = await testApp()

/** Two employees with a seat each on three days in May. */
async function aCase() {
  const { people, ...made } = await app.system((tx) =>
    aCaseWithSeats(tx, { people: [{}, {}], days: ['2014-05-06', '2014-05-07', '2014-05-08'] }),
  )
  const boss = await app.logIn('company', { companyId: made.company.id, unitId: undefined, manages: true })
  return {
    ...made,
    people: people.map(({ part }) => part.id),
    boss,
    path: `/sager/${made.row.id}/vikardaekning`,
  }
}

const text = async (v: Visitor, path: string) => (await v.get(path)).text()
const fields = (at: Awaited<ReturnType<typeof aCase>>) => ({
  place: `${at.workplace.id} Social- og sundhedshjælper`,
  from: '2014-05-05',
  to: '2014-05-09',
  weekly: '37',
  people: at.people,
  do: 'make',
})
const covers = (caseId: string) =>
  app.system((tx) => tx.selectFrom('case_cover').selectAll().where('case_id', '=', caseId).execute())

describe('cover of a case', () => {
  test('follows from the seats: what is missed, and one click and one click to a posted vikariat', async () => {
    const at = await aCase()
    // what the company wished for last in the same occupation is wished for again
    for (const [skills, created_at] of [
      [['rengøring'], '2014-01-01'],
      [['personlig pleje', 'demens'], '2014-02-01'],
      [[], '2014-03-01'],
    ] as const)
      await app.system((tx) =>
        tx
          .insertInto('vacancy')
          .values({
            company_id: at.row.company_id,
            unit_id: at.row.unit_id,
            occupation_code: 'social-og-sundhedshjaelper',
            skills: [...skills],
            created_at,
          })
          .execute(),
      )
    const page = await text(at.boss, at.path)
    // 2 people x 3 days x 444 minutes
    expect(page).toMatch(/44 timer/)
    const made = await at.boss.post(`${at.path}/nyt`, fields(at))
    expect(made.status).toBe(303)
    const review = made.headers.get('location')!
    expect(review).toMatch(/\/virksomhed\/vikariater\/.*\/rediger\/gennemse$/)
    const [cover] = await covers(at.row.id)
    expect(cover).toMatchObject({ weekly_minutes: 2220, starts_on: '2014-05-05', ends_on: '2014-05-09' })
    const draft = await app.system((tx) =>
      tx.selectFrom('vacancy').selectAll().where('id', '=', cover!.vacancy_id).executeTakeFirstOrThrow(),
    )
    expect(draft).toMatchObject({
      status: 'draft',
      training: 'Brug af pædagogiske metoder',
      skills: ['personlig pleje', 'demens'],
      postcode: '2750',
    })
    const journal = await app.system((tx) =>
      tx.selectFrom('case_event').select(['kind', 'side']).where('case_id', '=', at.row.id).execute(),
    )
    expect(journal).toEqual([{ kind: 'cover.made', side: 'company' }])
    expect(await text(at.boss, at.path)).toContain('Kladde, ikke slået op')
  })

  test('what it would do is shown first, and nothing is written', async () => {
    const at = await aCase()
    const shown = await at.boss.post(`${at.path}/nyt`, { ...fields(at), do: 'preview' })
    expect(shown.status).toBe(200)
    expect(await shown.text()).toContain('Hvad ændringen gør')
    expect(await covers(at.row.id)).toEqual([])
  })

  test('bad input keeps what was typed and says what to do', async () => {
    const at = await aCase()
    const refused = await at.boss.post(`${at.path}/nyt`, { ...fields(at), to: '2014-05-01', weekly: '44' })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('44')
    const backwards = await at.boss.post(`${at.path}/nyt`, { ...fields(at), to: '2014-05-01' })
    expect(await backwards.text()).toContain('Sidste dag ligger før første dag')
    const nobody = await at.boss.post(`${at.path}/nyt`, { ...fields(at), people: [] })
    expect(nobody.status).toBe(422)
    expect(await covers(at.row.id)).toEqual([])
  })

  test('a hire flows back as a vikar of the case, in the same moment, and then the period stands', async () => {
    const at = await aCase()
    await at.boss.post(`${at.path}/nyt`, { ...fields(at), to: '2014-05-30', pay: 'FOA/KL, fuld løn' })
    const [cover] = await covers(at.row.id)
    const published = await at.boss.post(`/virksomhed/vikariater/${cover!.vacancy_id}/udgiv`, {
      version: '1',
    })
    expect([200, 303]).toContain(published.status)
    const vacancy = await app.system((tx) =>
      tx
        .selectFrom('vacancy')
        .select(['id', 'number', 'openings', 'status'])
        .where('id', '=', cover!.vacancy_id)
        .executeTakeFirstOrThrow(),
    )
    expect(vacancy.status).toBe('published')
    const seeker = await aSeeker(app, at.unit.id)
    await hired(app, vacancy, seeker, at.boss, { from: '2014-05-05', to: '2014-05-30' })
    const temps = await app.system((tx) =>
      tx.selectFrom('case_temp').selectAll().where('case_id', '=', at.row.id).execute(),
    )
    expect(temps).toHaveLength(1)
    expect(temps[0]).toMatchObject({ person_id: seeker.person.id, cover_id: cover!.id })
    // the journal says it once, also when the hire is touched again
    await app.system((tx) =>
      tx.updateTable('hire').set({ weekly_minutes: 2000 }).where('vacancy_id', '=', vacancy.id).execute(),
    )
    const lines = await app.system((tx) =>
      tx
        .selectFrom('case_event')
        .select(['kind', 'side', 'data'])
        .where('case_id', '=', at.row.id)
        .where('kind', '=', 'cover.hired')
        .execute(),
    )
    expect(lines).toEqual([
      {
        kind: 'cover.hired',
        side: 'system',
        data: { function: 'Social- og sundhedshjælper', from: '2014-05-05', to: '2014-05-30' },
      },
    ])
    expect(await text(at.boss, `/sager/${at.row.id}/journal`)).toContain('En vikar blev ansat')
    const moved = await at.boss.post(`${at.path}/${cover!.id}`, {
      version: '1',
      from: '2014-05-12',
      to: '2014-05-30',
      weekly: '37',
      people: at.people,
      do: 'make',
    })
    expect(moved.status).toBe(422)
    expect(await moved.text()).toContain('En vikar er ansat')
    expect((await at.boss.post(`${at.path}/${cover!.id}/fjern`, {})).status).toBe(409)
  })

  test('a change follows into the vikarbørs; somebody else’s change is not overwritten', async () => {
    const at = await aCase()
    await at.boss.post(`${at.path}/nyt`, fields(at))
    const [cover] = await covers(at.row.id)
    const change = {
      version: '1',
      from: '2014-05-05',
      to: '2014-05-16',
      weekly: '30',
      people: [at.people[0]!],
      do: 'make',
    }
    expect((await at.boss.post(`${at.path}/${cover!.id}`, change)).status).toBe(303)
    const draft = await app.system((tx) =>
      tx.selectFrom('vacancy').selectAll().where('id', '=', cover!.vacancy_id).executeTakeFirstOrThrow(),
    )
    expect(draft).toMatchObject({ ends_on: '2014-05-16', weekly_minutes_max: 1800 })
    expect((await at.boss.post(`${at.path}/${cover!.id}`, change)).status).toBe(409)
  })

  test('another company and another unit meet no such case; a shop steward reads and changes nothing', async () => {
    const at = await aCase()
    const other = await aCase()
    for (const path of [at.path, `${at.path}/nyt`]) expect((await other.boss.get(path)).status).toBe(404)
    expect((await other.boss.post(`${at.path}/nyt`, fields(at))).status).toBe(404)
    const steward = await app.logIn('shop_steward', { companyId: at.company.id })
    expect((await steward.get(at.path)).status).toBe(200)
    expect((await steward.get(`${at.path}/nyt`)).status).toBe(403)
    const caseworker = await app.logIn('caseworker', { unitId: at.unit.id })
    expect((await caseworker.get(at.path)).status).toBe(200)
    const elsewhere = await app.logIn('caseworker', { unitId: other.unit.id })
    expect((await elsewhere.get(at.path)).status).toBe(404)
  })

  test('in a case that was declined a vikariat is neither changed nor taken out', async () => {
    const at = await aCase()
    await at.boss.post(`${at.path}/nyt`, fields(at))
    const [cover] = await covers(at.row.id)
    await app.system((tx) =>
      tx
        .updateTable('rotation_case')
        .set({ accepted_at: null, declined_at: '2014-04-07T08:00:00Z', decline_reason: 'Uden for området' })
        .where('id', '=', at.row.id)
        .execute(),
    )
    const env = (tx: Tx) => ({ tx, actor: at.boss.actor, enqueue, today: day('2014-04-08') })
    const changed = await app.as(at.boss.actor, async (tx) => {
      const row = (await findCase(tx, at.row.id))!
      const change = { from: day('2014-05-12'), to: day('2014-05-16'), weeklyMinutes: 1800 }
      return [
        await changeCover(env(tx), row, {
          ...change,
          coverId: cover!.id,
          version: 1,
          caseEmployeeIds: at.people,
        }),
        await endCover(env(tx), row, cover!.id),
      ]
    })
    expect(changed).toEqual([
      { ok: false, reason: 'case-over' },
      { ok: false, reason: 'case-over' },
    ])
    expect(await covers(at.row.id)).toEqual([cover])
  })
})

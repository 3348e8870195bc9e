import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aWholeCase, type WholeCase } from '#test/harness/whole-case.ts'
import { casework } from '../feature.ts'

const app = await testApp()

let own: WholeCase
let other: WholeCase
let caseworker: Visitor
let secretariat: Visitor

beforeAll(async () => {
  own = await app.system((tx) => aWholeCase(tx, `egen-${randomBytes(4).toString('hex')}`))
  other = await app.system((tx) => aWholeCase(tx, `fremmed-${randomBytes(4).toString('hex')}`))
  caseworker = await app.logIn('caseworker', { unitId: own.unitId })
  secretariat = await app.logIn('secretariat', { unitId: own.unitId })
}, 60_000)

const handoverOf = (c: WholeCase) =>
  app.system(async (tx) => {
    const row = await tx
      .selectFrom('handover')
      .select('id')
      .where('from_unit', '=', c.unitId)
      .executeTakeFirstOrThrow()
    return row.id
  })

/** The address with somebody else's ids, with ids nobody has, and with what is no id. */
async function fillings(path: string) {
  const handover = await handoverOf(other)
  const fill = (person: string, company: string, application: string, h: string) =>
    path
      .replace('/overdragelser/:id', `/overdragelser/${h}`)
      .replace('/virksomheder/:id', `/virksomheder/${company}`)
      .replace('/borgere/:id', `/borgere/${person}`)
      .replace(':application', application)
  const nobody = randomUUID()
  return {
    theirs: fill(other.personId, other.companyId, other.applicationId, handover),
    unknown: fill(nobody, nobody, nobody, nobody),
    malformed: fill('0', 'x'.repeat(36), "' or 1=1", '%00'.replace('%00', 'nul')),
  }
}

const bare = (html: string, path: string) =>
  html
    .replaceAll(/[A-Za-z0-9_-]{43}/g, 'TOKEN')
    .replaceAll(path, 'PATH')
    .replaceAll(encodeURI(path), 'PATH')

const withIds = (casework.routes ?? []).filter((r) => r.path.includes(':id'))

describe('another unit’s case', () => {
  test.each(withIds.map((r) => [`${r.method} ${r.path}`, r] as const))(
    '%s is not there, as little as one that never was',
    async (_, route) => {
      const paths = await fillings(route.path)
      const answers = []
      for (const path of Object.values(paths)) {
        const response = await (route.method === 'GET' ? caseworker.get(path) : caseworker.post(path))
        answers.push({ status: response.status, html: bare(await response.text(), path) })
      }
      expect(answers.map((a) => a.status)).toEqual([404, 404, 404])
      expect(answers[0]!.html).toBe(answers[1]!.html)
      expect(answers[0]!.html).not.toContain(other.canary)
    },
  )

  test('nothing of it is in any list, count, search or start page', async () => {
    const name = encodeURIComponent(other.canary)
    for (const path of [
      '/',
      '/jobcenter/borgere',
      `/jobcenter/borgere?navn=${name}`,
      '/jobcenter/virksomheder',
      `/jobcenter/virksomheder?q=${name}`,
      '/jobcenter/overdragelser',
      '/jobcenter/opfoelgning',
      '/jobcenter/paa-vegne-af',
    ]) {
      const response = await caseworker.get(path)
      expect(response.status, path).toBe(200)
      const html = (await response.text()).replaceAll(name, '').replaceAll(`value="${other.canary}"`, '')
      const shown = html.replaceAll(`Navn: ${other.canary}`, '').replaceAll(`: ${other.canary}`, '')
      expect(shown.includes(other.canary), path).toBe(false)
    }
    const none = await caseworker.get(`/jobcenter/borgere?navn=${name}`)
    expect(await none.text()).toContain('0 borgere')
  })

  test('a case is not moved by naming another unit, neither in a form nor in the database', async () => {
    const path = `/jobcenter/borgere/${own.personId}/oplysninger`
    for (const field of ['unit_id', 'unitId', 'center_id']) {
      const response = await caseworker.post(path, {
        givenName: 'Ny',
        postcode: '2750',
        birthDate: '1.1.1980',
        version: '1',
        [field]: other.unitId,
      })
      expect(response.status).toBe(422)
    }
    for (const table of ['person', 'profile', 'application', 'certificate', 'hire', 'company', 'vacancy'])
      await expect(
        app.as(caseworker.actor, (tx) =>
          sql`update ${sql.table(table)} set unit_id = ${other.unitId} where unit_id = ${own.unitId}`.execute(
            tx,
          ),
        ),
        table,
      ).rejects.toThrow(/row-level security/)
    const { unit_id, given_name } = await app.system((tx) =>
      tx
        .selectFrom('person')
        .select(['unit_id', 'given_name'])
        .where('id', '=', own.personId)
        .executeTakeFirstOrThrow(),
    )
    expect([unit_id, given_name]).toEqual([own.unitId, own.canary])
  })
})

describe('the secretariat', () => {
  test.each(withIds.map((r) => [`${r.method} ${r.path}`, r] as const))(
    '%s is not for it',
    async (_, route) => {
      const path = route.path.replace(':id', own.personId).replace(':application', own.applicationId)
      const response = await (route.method === 'GET' ? secretariat.get(path) : secretariat.post(path))
      expect(response.status).toBe(403)
      expect(await response.text()).not.toContain(own.canary)
    },
  )

  test('its own pages name companies of all units and no person', async () => {
    const people = await app.system((tx) =>
      tx.selectFrom('person').select(['given_name', 'family_name']).execute(),
    )
    for (const path of [
      '/',
      '/sekretariat/oversigt',
      '/sekretariat/virksomheder',
      '/sekretariat/vikariater',
    ]) {
      const html = await (await secretariat.get(path)).text()
      const text = html.replaceAll(`${own.canary} ApS`, '').replaceAll(`${other.canary} ApS`, '')
      const places = text
        .replaceAll(`Jobcenter ${own.canary}`, '')
        .replaceAll(`Jobcenter ${other.canary}`, '')
      for (const { given_name } of people) expect(places.includes(given_name), path).toBe(false)
    }
    const companies = await (await secretariat.get('/sekretariat/virksomheder')).text()
    expect(companies).toContain(`${own.canary} ApS`)
    expect(companies).toContain(`${other.canary} ApS`)
  })
})

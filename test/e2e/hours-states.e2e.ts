import { beforeAll, expect, test } from 'vitest'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { axe, testBrowser } from '#test/harness/browser.ts'
import { anHoursCase } from '#test/harness/hours-case.ts'
import { beyondTheEdge, openAs } from '#test/harness/keyboard.ts'

const app = await testApp({ JOBKREDS_TODAY: '2014-05-06' })
const base = await app.listen()
const browser = await testBrowser()

let pages: readonly (readonly [who: Visitor, path: string])[] = []

const DECLARED = ['paid-wages', 'no-other-support', 'lists-right']
const at = (r: Response) => r.headers.get('location') ?? ''

beforeAll(async () => {
  const c = await app.system((tx) =>
    anHoursCase(tx, { first: '2014-03-24', days: 30, employees: 4, weekly: 2220 }),
  )
  await app.system(async (tx) => {
    const of = { company_id: c.company.id, provider_id: c.provider.id, case_id: c.row.id }
    for (const [i, day] of ['2014-04-07', '2014-04-08', '2014-05-05'].entries())
      await tx
        .insertInto('attendance')
        .values({ ...of, reservation_id: c.reservations[i]!, day, present_minutes: 444 - 144 * i })
        .execute()
  })
  const company = await app.logIn('company', { companyId: c.company.id })
  const vikar = await app.logIn('jobseeker', { personId: c.person.id })
  const unitId = c.unit.id
  const checker = await app.logIn('caseworker', { unitId })
  const decider = await app.logIn('caseworker', { unitId })
  await app.system((tx) =>
    tx
      .updateTable('membership')
      .set({ decides: true })
      .where('id', '=', decider.actor.membershipId!)
      .execute(),
  )
  const hours = `/sager/${c.row.id}/timer`
  const claims = `/sager/${c.row.id}/opgoerelser`
  const own = `/mit-vikariat/${c.temp.id}/timer`
  await company.post(hours, { do: 'fill' })
  const weeks = await (await vikar.get(own)).text()
  const answers = [
    ...weeks.matchAll(/name="week" value="([^"]+)"\/><input type="hidden" name="seen" value="([^"]+)"/g),
  ]
  const [one, two] = [answers[0]!, answers[2]!].map(([, week, seen]) => ({ week: week!, seen: seen! }))
  await vikar.post(own, { ...one!, answer: 'confirmed' })
  await vikar.post(own, { ...two!, answer: 'disputed', note: 'Torsdag arbejdede jeg til kl. 17.' })
  const version = async (claim: string) =>
    String(
      (
        await app.system((tx) =>
          tx
            .selectFrom('claim')
            .select('version')
            .where('id', '=', claim.split('/').at(-1)!)
            .executeTakeFirstOrThrow(),
        )
      ).version,
    )
  const move = async (who: Visitor, claim: string, name: string) =>
    who.post(claim, { move: name, version: await version(claim), declared: DECLARED })
  const march = at(await company.post(claims, { grant: c.grant.id, through: '2014-03-31' }))
  await move(company, march, 'submit')
  await move(checker, march, 'check')
  await move(decider, march, 'approve')
  const file = at(await checker.post('/jobcenter/udbetalinger'))
  const april = at(await company.post(claims, { grant: c.grant.id, through: '2014-04-30' }))
  const bare = await app.system(async (tx) => {
    const made = await anHoursCase(tx, { first: '2014-04-28', days: 5 })
    await tx.deleteFrom('case_grant').where('case_id', '=', made.row.id).execute()
    await tx
      .updateTable('rotation_case')
      .set({ funding: 'none', scheme: null })
      .where('id', '=', made.row.id)
      .execute()
    return made
  })
  const other = await app.logIn('company', { companyId: bare.company.id })
  pages = [
    [company, `${hours}?uge=2014-W15`],
    [company, `${hours}?uge=2014-W19`],
    [company, `${hours}?uge=2013-W02`],
    [company, `${hours}/import`],
    [company, `${hours}/afvigelser`],
    [vikar, own],
    [company, claims],
    [company, april],
    [checker, march],
    [checker, '/jobcenter/opgoerelser'],
    [checker, '/jobcenter/udbetalinger'],
    [checker, file],
    [other, `/sager/${bare.row.id}/opgoerelser`],
    [other, `/sager/${bare.row.id}/timer`],
  ]
  await move(company, april, 'submit')
  await move(checker, april, 'check')
  pages = [...pages, [decider, april]]
}, 60_000)

test.each([
  ['wide', { width: 1280, height: 900 }],
  ['narrow', { width: 320, height: 640 }],
] as const)(
  'every page of hours and claims is accessible and fits, %s',
  async (name, viewport) => {
    const found: string[] = []
    const opened = new Map<Visitor, Awaited<ReturnType<typeof openAs>>>()
    for (const [who, path] of pages) {
      const seen = opened.get(who) ?? (await openAs(browser, base, who, { viewport }))
      opened.set(who, seen)
      for (const lang of ['', '/en']) {
        const response = await seen.page.goto(base + lang + path)
        if (response?.status() !== 200) found.push(`${path}: ${response?.status()}`)
        const beyond = await beyondTheEdge(seen.page)
        if (beyond > 0) found.push(`${lang + path} ${name}: ${beyond} px beyond the edge`)
        await axe(seen.page).catch((e: Error) => found.push(e.message))
      }
    }
    expect([...found, ...[...opened.values()].flatMap(({ faults }) => faults)]).toEqual([])
  },
  240_000,
)

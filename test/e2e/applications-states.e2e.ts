import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectOk } from '#core/result.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { axe, newVisitor, testBrowser } from '#test/harness/browser.ts'
import {
  accepted,
  applied,
  aSeeker,
  aSetting,
  aVacancy,
  hired,
  offered,
  type Seeker,
  talking,
} from '#test/harness/exchange.ts'

const app = await testApp()
const base = await app.listen()
const browser = await testBrowser()

const ALL = { name: 'full', contact: 'phone', about: true, employers: true, cv: true } as const

let pages: readonly (readonly [who: Visitor, path: string])[] = []

/** Somebody whose profile has something in every field. */
async function aFullSeeker(unitId: string, name: string): Promise<Seeker> {
  const seeker = await aSeeker(app, unitId, {
    name,
    profile: {
      about: 'Jeg er en rolig type.\n\nJeg kan godt lide at synge.',
      skills: ['Sang', 'Førstehjælp'],
      driving_licences: ['B'],
      certificates: ['first_aid'],
      languages: JSON.stringify([
        { code: 'da', level: 'fluent' },
        { code: 'ar', level: 'good' },
      ]),
    },
  })
  await app.system(async (tx) => {
    await tx
      .insertInto('profile_experience')
      .values({
        person_id: seeker.person.id,
        title: 'Pædagogmedhjælper',
        employer: 'Børnehuset Solstrålen',
        occupation_code: 'paedagogmedhjaelper',
        sector: 'public',
        from_year: 2009,
        to_year: 2012,
      })
      .execute()
    const bytes = Buffer.from('cv')
    await tx
      .insertInto('document')
      .values({
        person_id: seeker.person.id,
        file_name: 'Mit cv.pdf',
        mime: 'application/pdf',
        size: bytes.length,
        sha256: bytes,
        bytes,
      })
      .execute()
    const code = 'paedagogmedhjaelper'
    await tx
      .insertInto('profile_card')
      .values({
        person_id: seeker.person.id,
        area_text: 'koebenhavn',
        lat: 55.676,
        lon: 12.54,
        occupations: JSON.stringify([{ code, experience: 'some' }]),
        experience: JSON.stringify([{ occupation: code, sector: 'public', span: '3_to_10' }]),
        skills: ['Sang'],
        languages: JSON.stringify([{ code: 'da', level: 'fluent' }]),
        driving_licences: ['B'],
        certificates: ['first_aid'],
        available_month: '2014-05-01',
        available_from: '2014-05-01',
        available_to: null,
        weekly_minutes_min: 1800,
        weekly_minutes_max: 2220,
        max_travel_minutes: 45,
      })
      .execute()
    await tx
      .insertInto('profile_card_occupation')
      .values({ person_id: seeker.person.id, occupation_code: code })
      .execute()
  })
  return seeker
}

beforeAll(async () => {
  const setting = await aSetting(app)
  const { unit, boss } = setting
  const caseworker = await app.logIn('caseworker', { unitId: unit.id })
  const v = await aVacancy(app, setting, { openings: 9, contact_phone: '+4531415926' })
  const rotation = await aVacancy(app, setting, { openings: 9, category: 'jobrotation' })
  const people = []
  for (const name of ['Sara', 'Tage', 'Ole', 'Vera', 'Hans', 'Nina', 'Mads'])
    people.push(await aFullSeeker(unit.id, name))
  const [sara, tage, ole, vera, hans, nina, mads] = people as [
    Seeker,
    Seeker,
    Seeker,
    Seeker,
    Seeker,
    Seeker,
    Seeker,
  ]
  const sent = await applied(app, v, sara, ALL)
  const talks = await talking(app, v, tage, boss, ALL)
  await boss.post(`/ansoegninger/${talks}/besked`, {
    body: 'Kan du komme forbi på torsdag?\nVi giver kaffe.',
  })
  await tage.visitor.post(`/ansoegninger/${talks}/besked`, { body: 'Det vil jeg gerne.' })
  const offer = await offered(app, v, ole, boss)
  const waits = await offered(app, rotation, vera, boss)
  expectOk(await accepted(app, waits, vera))
  const hire = await hired(app, v, hans, boss)
  const ended = await applied(app, v, nina)
  await boss.post(`/ansoegninger/${ended}/nej`, {
    version: '1',
    reason: 'other_candidate',
    note: 'Tak for din tid.',
  })
  const alias = async (id: string) =>
    (
      await app.system((tx) =>
        tx.selectFrom('application').select('alias_id').where('id', '=', id).executeTakeFirstOrThrow(),
      )
    ).alias_id
  const known = await alias(hire)
  await boss.post(`/virksomhed/vikarbank/${known}`, { do: 'ask', note: 'God til de små' })
  await caseworker.post(`/jobcenter/vikarbank/${hans.person.id}`, { do: 'ask', note: '' })
  const of = (id: string) => `/ansoegninger/${id}`
  pages = [
    [mads.visitor, `/vikariater/${v.number}/ansoeg`],
    [sara.visitor, `/vikariater/${v.number}/ansoeg`],
    [sara.visitor, '/ansoegninger'],
    [sara.visitor, of(sent)],
    [sara.visitor, `${of(sent)}/oplysninger`],
    [tage.visitor, of(talks)],
    [tage.visitor, `${of(talks)}/oplysninger`],
    [ole.visitor, of(offer)],
    [ole.visitor, `${of(offer)}/tilbud`],
    [ole.visitor, `${of(offer)}/ret`],
    [ole.visitor, `${of(offer)}/nej`],
    [vera.visitor, of(waits)],
    [vera.visitor, `${of(waits)}/kvittering`],
    [hans.visitor, of(hire)],
    [hans.visitor, `${of(hire)}/kvittering`],
    [hans.visitor, `${of(hire)}/afslut`],
    [hans.visitor, `${of(hire)}/oplysninger`],
    [hans.visitor, '/vikarbank'],
    [nina.visitor, of(ended)],
    [nina.visitor, `${of(ended)}/nej`],
    [boss, '/'],
    [boss, '/virksomhed/ansoegninger'],
    [boss, '/virksomhed/ansoegninger?vis=slut'],
    [boss, of(sent)],
    [boss, `${of(sent)}/svar`],
    [boss, `${of(sent)}/nej`],
    [boss, of(talks)],
    [boss, `${of(talks)}/tilbud`],
    [boss, `${of(offer)}/ret`],
    [boss, of(waits)],
    [boss, of(hire)],
    [boss, `${of(hire)}/kvittering`],
    [boss, of(ended)],
    [boss, '/virksomhed/kandidater'],
    [boss, `/virksomhed/kandidater?vikariat=${v.id}`],
    [boss, '/virksomhed/kandidater?sprog=th'],
    [boss, `/virksomhed/kandidater/${await alias(sent)}?vikariat=${v.id}`],
    [boss, `/virksomhed/kandidater/${await alias(sent)}/interesse`],
    [boss, '/virksomhed/vikarbank'],
    [boss, `/virksomhed/vikarbank/${known}`],
    [caseworker, '/jobcenter/vikarbank'],
    [caseworker, `/jobcenter/vikarbank/${sara.person.id}`],
    [boss, `/en${of(talks)}`],
    [tage.visitor, `/en${of(talks)}`],
  ]
})

test.each([
  ['on a phone', { viewport: { width: 360, height: 740 } }],
  ['on a wide screen in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
])(
  'every page and state is accessible and fits %s',
  async (_, options) => {
    const found: string[] = []
    const opened = new Map<Visitor, Page>()
    for (const [who, path] of pages) {
      const page = opened.get(who) ?? (await pageOf(who, options))
      opened.set(who, page)
      const response = await page.goto(base + path)
      // a page that says the application has moved on is a state too
      if (![200, 409].includes(response?.status() ?? 0)) found.push(`${response?.status()} ${path}`)
      await axe(page).catch((problem: Error) => found.push(problem.message))
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
      if (wide > options.viewport.width) found.push(`${path} is ${wide} px wide`)
    }
    for (const page of opened.values()) await page.context().close()
    expect(found).toEqual([])
  },
  300_000,
)

async function pageOf(who: Visitor, options: BrowserContextOptions): Promise<Page> {
  const context = await newVisitor(browser, options)
  const [name = '', value = ''] = who.cookie.split('=')
  await context.addCookies([{ name, value, url: base }])
  return context.newPage()
}

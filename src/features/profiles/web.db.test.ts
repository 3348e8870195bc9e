import { describe, expect, test } from 'vitest'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aPerson, aUnit } from '#test/harness/people.ts'

const app = await testApp()
const unit = await app.system((tx) => aUnit(tx))

async function seeker(name?: string): Promise<Visitor & { personId: string }> {
  const person = await app.system((tx) => aPerson(tx, unit.id, name))
  const visitor = await app.logIn('jobseeker', { personId: person.id, name: person.name })
  return { ...visitor, personId: person.id }
}

/** The hidden mark of a page, as its form brings it back. */
const seenIn = (html: string): string => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? ''

/** Opens a page and sends its form. */
async function save(
  who: Visitor,
  step: string,
  fields: Record<string, string | string[]>,
): Promise<Response> {
  const page = await (await who.get(`/profil/${step}`)).text()
  const seen = seenIn(page)
  return who.post(`/profil/${step}`, { ...(seen ? { seen } : {}), ...fields })
}

const profileOf = (personId: string) =>
  app.system((tx) =>
    tx.selectFrom('profile').selectAll().where('person_id', '=', personId).executeTakeFirstOrThrow(),
  )

const STEPS: Record<
  string,
  { good: Record<string, string | string[]>; bad: Record<string, string | string[]>; kept: string }
> = {
  arbejde: {
    good: { occupation: 'pædagogmedhjælper', experience: 'some' },
    bad: { occupation: 'xyzzy og plugh', experience: 'some' },
    kept: 'xyzzy og plugh',
  },
  tid: {
    good: { start: 'now', hoursMin: '20', hoursMax: '37' },
    bad: { start: 'later', availableFrom: '31-02-2014', hoursMin: 'mange', hoursMax: '' },
    kept: '31-02-2014',
  },
  sted: { good: { place: '2750', travel: '45' }, bad: { place: 'Atlantis', travel: '45' }, kept: 'Atlantis' },
  erfaring: {
    good: {
      title: 'Kassemedarbejder',
      employer: 'Prøvekøb',
      sector: 'private',
      fromYear: '2008',
      toYear: '2012',
    },
    bad: {
      title: 'Kassemedarbejder',
      employer: 'Prøvekøb',
      sector: 'private',
      fromYear: '2012',
      toYear: '2008',
    },
    kept: 'Kassemedarbejder',
  },
  kompetencer: {
    good: {
      languageDa: 'da:fluent',
      languageOther: ['ar:good', ''],
      skills: 'kasse\ntålmodig',
      certificates: 'first_aid',
      drivingLicences: 'B',
    },
    bad: { languageDa: 'da:fluent', skills: '010180-1234' },
    kept: '010180-1234',
  },
  fremtid: {
    good: { hope: 'job', hopeNote: '', about: 'Jeg kan lide at være ude.' },
    bad: { hope: 'job', about: 'Mit CPR er 010180-1234' },
    kept: 'Mit CPR er 010180-1234',
  },
  kontakt: {
    good: { givenName: 'Åse', familyName: '', phone: '33 11 22 33', email: 'aase@test.example' },
    bad: { givenName: 'Åse', phone: '12', email: 'ikke en mail' },
    kept: 'ikke en mail',
  },
}

describe.each(Object.entries(STEPS))('the page %s', (step, { good, bad, kept }) => {
  test('opens in both languages and saves at once', async () => {
    const who = await seeker()
    for (const path of [`/profil/${step}`, `/en/profil/${step}`])
      expect((await who.get(path)).status).toBe(200)
    const saved = await save(who, step, good)
    expect(saved.status).toBe(303)
    const overview = await (await who.get('/profil')).text()
    expect(overview).toContain('Min profil')
  })

  test('wrong input is told with 422, everything typed is kept and nothing is written', async () => {
    const who = await seeker()
    const before = await profileOf(who.personId)
    const refused = await save(who, step, bad)
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('error-summary')
    expect(html).toContain(kept)
    expect(await profileOf(who.personId)).toEqual(before)
  })

  test('a field it does not know is refused', async () => {
    const who = await seeker()
    expect((await save(who, step, { ...good, visible: 'ja' })).status).toBe(422)
    expect((await save(who, step, { ...good, unit_id: unit.id })).status).toBe(422)
  })
})

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

/** What the other window writes, in words that its page shows again. */
const CHANGED: Record<string, Record<string, string>> = {
  arbejde: { occupation: 'kok' },
  tid: { hoursMin: '21' },
  sted: { travel: '60' },
  kompetencer: { skills: 'regneark' },
  fremtid: { about: 'Jeg kan lide at være inde.' },
  kontakt: { givenName: 'Aase' },
}

describe('the same page in two windows', () => {
  test.each(Object.entries(STEPS).filter(([step]) => step !== 'erfaring'))(
    '%s: the second save is told what is different, keeps its own text, and wins when it insists',
    async (step, { good }) => {
      const who = await seeker()
      const seen = seenIn(await (await who.get(`/profil/${step}`)).text())
      expect((await who.post(`/profil/${step}`, { seen, ...good })).status).toBe(303)
      const other = { ...good, ...CHANGED[step] }
      const stale = await who.post(`/profil/${step}`, { seen, ...other })
      expect(stale.status).toBe(409)
      const html = await stale.text()
      expect(html).toContain('ændret i et andet vindue')
      for (const value of Object.values(CHANGED[step] ?? {})) expect(html).toContain(value)
      expect((await who.post(`/profil/${step}`, { seen: seenIn(html), ...other })).status).toBe(303)
    },
  )

  test('a page saved in another window does not stop this one', async () => {
    const who = await seeker()
    const seen = seenIn(await (await who.get('/profil/tid')).text())
    await save(who, 'sted', STEPS.sted!.good)
    expect((await who.post('/profil/tid', { seen, ...STEPS.tid!.good })).status).toBe(303)
  })

  test('a job changed or removed meanwhile is told, and what was typed is kept', async () => {
    const who = await seeker()
    await save(who, 'erfaring', STEPS.erfaring!.good)
    const id = /\?ret=([0-9a-f-]+)/.exec(await (await who.get('/profil/erfaring')).text())?.[1] ?? ''
    const edit = await (await who.get(`/profil/erfaring?ret=${id}`)).text()
    const fields = { ...STEPS.erfaring!.good, id, seen: seenIn(edit) }
    expect((await who.post('/profil/erfaring', { ...fields, employer: 'Først' })).status).toBe(303)
    const stale = await who.post('/profil/erfaring', { ...fields, employer: 'Derefter' })
    expect(stale.status).toBe(409)
    const html = await stale.text()
    expect(html).toContain('Først')
    expect(html).toContain('Derefter')
    await who.post('/profil/erfaring', { id, _gaa: 'fjern' })
    const gone = await who.post('/profil/erfaring', { ...fields, employer: 'Til sidst' })
    expect(gone.status).toBe(409)
    expect(await gone.text()).toContain('Til sidst')
  })
})

describe('the list of occupations', () => {
  const rows = (personId: string) =>
    app.system((tx) =>
      tx
        .selectFrom('profile_occupation')
        .select(['occupation_code as code', 'experience'])
        .where('person_id', '=', personId)
        .orderBy('occupation_code')
        .execute(),
    )

  test('grows one by one, changes and shrinks without script', async () => {
    const who = await seeker()
    const added = await save(who, 'arbejde', { occupation: 'kok', experience: 'some', _efter: 'mere' })
    expect(added.headers.get('location')).toBe('/profil/arbejde')
    await save(who, 'arbejde', { code1: 'kok', level1: 'trained', occupation: 'tjener', experience: 'wish' })
    expect(await rows(who.personId)).toEqual([
      { code: 'kok', experience: 'trained' },
      { code: 'tjener', experience: 'wish' },
    ])
    await save(who, 'arbejde', {
      code1: 'kok',
      level1: 'trained',
      remove1: 'ja',
      code2: 'tjener',
      level2: 'wish',
    })
    expect(await rows(who.personId)).toEqual([{ code: 'tjener', experience: 'wish' }])
  })

  test('a word for several jobs is a question back, and the answer is taken', async () => {
    const who = await seeker()
    const asked = await save(who, 'arbejde', { occupation: 'pedel', experience: 'some' })
    expect(asked.status).toBe(422)
    const html = await asked.text()
    const code = /name="occupationChoice" value="([a-z-]+)"/.exec(html)?.[1] ?? ''
    const answered = await who.post('/profil/arbejde', {
      seen: seenIn(html),
      occupation: 'pedel',
      occupationAsked: 'pedel',
      occupationChoice: code,
      experience: 'some',
    })
    expect(answered.status).toBe(303)
    expect(await rows(who.personId)).toEqual([{ code, experience: 'some' }])
  })

  test('nothing chosen is told; the last one may be taken away', async () => {
    const who = await seeker()
    const empty = await save(who, 'arbejde', { occupation: '' })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('href="#felt-occupation"')
    await save(who, 'arbejde', STEPS.arbejde!.good)
    const last = await save(who, 'arbejde', { code1: 'paedagogmedhjaelper', level1: 'some', remove1: 'ja' })
    expect(last.status).toBe(303)
    expect(await rows(who.personId)).toEqual([])
  })

  test('an eleventh is refused', async () => {
    const who = await seeker()
    const codes = [
      'kok',
      'tjener',
      'bager',
      'murer',
      'gartner',
      'portoer',
      'opvasker',
      'buschauffoer',
      'butiksassistent',
      'rengoeringsassistent',
    ]
    const ten = Object.fromEntries(
      codes.flatMap((code, i) => [
        [`code${i + 1}`, code],
        [`level${i + 1}`, 'some'],
      ]),
    )
    const full = await save(who, 'arbejde', ten)
    expect(full.status).toBe(303)
    const more = await save(who, 'arbejde', { ...ten, occupation: 'maler', experience: 'some' })
    expect(more.status).toBe(422)
    expect(await rows(who.personId)).toHaveLength(10)
  })
})

describe('texts about oneself', () => {
  test('contact details are saved and warned about, on the page itself', async () => {
    const who = await seeker()
    const saved = await save(who, 'fremtid', { hope: 'job', about: 'Ring til mig på 22 33 44 55' })
    expect(saved.headers.get('location')).toBe('/profil/fremtid')
    expect(await (await who.get('/profil/fremtid')).text()).toContain('ligner kontaktoplysninger')
  })

  test('what is typed stays text everywhere', async () => {
    const who = await seeker()
    const attack = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)> {{7*7}} <%= 7*7 %>'
    await save(who, 'fremtid', { hope: 'job', about: attack })
    await save(who, 'kompetencer', { languageDa: 'da:good', skills: attack.slice(-58) })
    await save(who, 'arbejde', STEPS.arbejde!.good)
    for (const path of ['/profil', '/profil/fremtid', '/profil/kompetencer', '/profil/forhaandsvisning']) {
      const html = await (await who.get(path)).text()
      expect(html).not.toMatch(/<script>alert|<img src=x/)
      if (path !== '/profil/forhaandsvisning') expect(html).toContain('{{7*7}}')
    }
  })
})

describe('addresses', () => {
  test('a page that is none is not there, whatever its name', async () => {
    const who = await seeker()
    for (const path of [
      '/profil/x.css',
      '/profil/visible',
      '/profil/constructor',
      '/profil/erfaring?ret=00000000-0000-0000-0000-000000000000',
      '/profil/erfaring?ret=x',
    ])
      expect((await who.get(path)).status).toBe(404)
  })

  test('another person’s job cannot be opened, changed or removed, and nothing tells that it is there', async () => {
    const a = await seeker()
    const b = await seeker()
    await save(b, 'erfaring', STEPS.erfaring!.good)
    const id = /\?ret=([0-9a-f-]+)/.exec(await (await b.get('/profil/erfaring')).text())?.[1] ?? ''
    const theirs = await a.get(`/profil/erfaring?ret=${id}`)
    const unknown = await a.get('/profil/erfaring?ret=11111111-1111-4111-8111-111111111111')
    expect([theirs.status, (await theirs.text()).length]).toEqual([404, (await unknown.text()).length])
    expect((await a.post('/profil/erfaring', { id, _gaa: 'fjern' })).status).toBe(404)
    expect((await a.post('/profil/erfaring', { ...STEPS.erfaring!.good, id, employer: 'Tyv' })).status).toBe(
      409,
    )
    expect(await (await b.get('/profil/erfaring')).text()).not.toContain('Tyv')
  })

  test('other roles and nobody have no profile here', async () => {
    const worker = await app.logIn('caseworker', { unitId: unit.id })
    for (const path of [
      '/profil',
      '/profil/tid',
      '/profil/cv',
      '/profil/cv/fil',
      '/profil/synlighed',
      '/mine-data',
      '/mine-data/hvem-har-set',
      '/mine-data/hent',
      '/mine-data/slet',
    ]) {
      expect((await worker.get(path)).status).toBe(403)
      expect((await app.anonymous.get(path)).headers.get('location')).toContain('/log-ind')
    }
  })
})

test('the way back to an application is carried through every page, and to nowhere else', async () => {
  const who = await seeker()
  const back = '?retur=%2Fvikariater%2F2014-0001%2Fansoeg'
  const line = 'href="/vikariater/2014-0001/ansoeg"'
  for (const path of ['/profil', ...Object.keys(STEPS).map((step) => `/profil/${step}`), '/profil/cv'])
    expect(await (await who.get(path + back)).text(), path).toContain(line)
  const seen = seenIn(await (await who.get('/profil/sted')).text())
  const saved = await who.post(`/profil/sted${back}`, { place: '2750', travel: '45', seen })
  expect(saved.headers.get('location')).toContain(back)
  for (const elsewhere of ['https://x.invalid/', '//x.invalid', '/log-ud'])
    expect(await (await who.get(`/profil?retur=${encodeURIComponent(elsewhere)}`)).text()).not.toContain(
      'Du var i gang med noget andet',
    )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import { applicationStatuses, isLive } from './application-status.ts'
import { buildCard, type CardSource, isAnonymous } from './card.ts'
import { type ReleaseChoice, type ReleaseSource, release, smallestChoice } from './disclosure.ts'
import { atStage, candidateFields, fieldsOfStage, stageOf, stages } from './stage.ts'

const today = day('2014-04-08')

const cardSource: CardSource = {
  givenName: 'Kanarifugl',
  familyName: 'Gulvinge',
  street: 'Burvænget 7',
  at: { lat: 55.6423, lon: 12.0811 },
  occupations: [{ code: 'rengoeringsassistent', experience: 'experienced' }],
  experiences: [
    {
      title: 'Leder hos Gulvinge & Søn',
      occupationCode: 'rengoeringsassistent',
      employer: 'Nattergalens Rengøring ApS',
      sector: 'private',
      fromYear: 2008,
      toYear: 2013,
    },
  ],
  skills: ['rengøring', 'kasse hos Nattergalen', 'Nattergalens metode', 'ring 33112233', 'Burvænget'],
  languages: [{ code: 'da', level: 'fluent' }],
  drivingLicences: ['B'],
  certificates: ['insta_800'],
  availableFrom: day('2014-05-17'),
}

const source: CardSource & ReleaseSource = {
  ...cardSource,
  phone: '+4533112233',
  email: 'kanarifugl@example.dk',
  about: 'Jeg er Kanarifugl fra Burvænget.',
  cv: { documentId: 'd1', fileName: 'kanarifugl.pdf' },
}

const everything = {
  alias: 'a1',
  ...buildCard(source, today),
  eligible: true,
  whyIFit: 'Jeg kender arbejdet.',
  about: source.about,
  employers: source.experiences,
  name: 'Kanarifugl Gulvinge',
  contact: { phone: '+4533112233' },
  cv: { documentId: 'd1', fileName: 'kanarifugl.pdf' },
  // what is no field is never sent, whoever puts it there
  cpr: '610190-0000',
  benefit: 'dagpenge',
}

const canaries = /kanarifugl|gulvinge|burvænget|33112233|nattergalens|example\.dk|610190|dagpenge|d1/i

describe('what each stage sends', () => {
  const card = [
    'alias',
    'occupations',
    'experience',
    'skills',
    'languages',
    'drivingLicences',
    'certificates',
    'area',
    'availableMonth',
  ]
  const introduced = [...card, 'eligible', 'whyIFit']
  const released = [...introduced, 'about', 'employers', 'name', 'contact', 'cv']

  test.each([
    [0, card],
    [1, introduced],
    [2, released],
    [3, released],
    [4, ['alias', 'name']],
    ['closed', ['alias']],
  ] as const)('stage %s: exactly these keys', (stage, keys) => {
    expect(Object.keys(atStage(stage, everything)).sort()).toEqual([...keys].sort())
  })

  test('a stage never shows less than the one before, until the hire has ended', () => {
    for (const [lower, higher] of [
      [0, 1],
      [1, 2],
      [2, 3],
    ] as const)
      expect(fieldsOfStage[higher]).toEqual(expect.arrayContaining([...fieldsOfStage[lower]]))
    expect(fieldsOfStage[3]).toEqual(candidateFields)
  })

  test('no name, address, number or employer before the person has released them', () => {
    for (const stage of [0, 1, 'closed'] as const) {
      expect(JSON.stringify(atStage(stage, everything)).replace('"alias":"a1"', '')).not.toMatch(canaries)
    }
    expect(JSON.stringify(atStage(2, everything))).toMatch(/kanarifugl/i)
    for (const stage of stages)
      expect(JSON.stringify(atStage(stage, everything))).not.toMatch(/610190|dagpenge/)
  })

  test('a field that is not there has no empty key', () => {
    expect(atStage(2, { alias: 'a1', name: undefined, about: undefined })).toEqual({ alias: 'a1' })
  })
})

describe('which stage an application is at', () => {
  test('follows the status', () => {
    const found = applicationStatuses.map((status) => [status, stageOf(status, undefined, today)])
    expect(Object.fromEntries(found)).toEqual({
      interest: 1,
      sent: 1,
      talking: 2,
      offered: 2,
      awaiting_certificate: 2,
      hired: 3,
      declined_by_company: 'closed',
      declined_by_person: 'closed',
      withdrawn: 'closed',
      expired: 'closed',
      hired_elsewhere: 'closed',
      vacancy_closed: 'closed',
      not_certified: 'closed',
    })
  })

  test('a month after the hire ended only the name is left', () => {
    const endedOn = day('2014-03-01')
    const at = (days: number) => stageOf('hired', { status: 'ended', endedOn }, addDays(endedOn, days))
    expect([at(0), at(30), at(31), at(400)]).toEqual([3, 3, 4, 4])
    expect(stageOf('hired', { status: 'active', endedOn: undefined }, today)).toBe(3)
    expect(stageOf('hired', { status: 'cancelled', endedOn: undefined }, today)).toBe('closed')
  })

  test('nothing personal is shown of an application that ended without a hire', () => {
    for (const status of applicationStatuses)
      if (!isLive(status) && status !== 'hired')
        expect(fieldsOfStage[stageOf(status, undefined, today)]).toEqual(['alias'])
  })
})

describe('the anonymous card', () => {
  test('is coarse', () => {
    expect(buildCard(source, today)).toEqual({
      occupations: [{ code: 'rengoeringsassistent', experience: 'experienced' }],
      experience: [{ occupation: 'rengoeringsassistent', sector: 'private', span: '3_to_10' }],
      skills: ['rengøring'],
      languages: [{ code: 'da', level: 'fluent' }],
      drivingLicences: ['B'],
      certificates: ['insta_800'],
      area: 'roskilde',
      availableMonth: '2014-05-01',
    })
  })

  test('says this month for everybody who is free by now', () => {
    const month = (availableFrom: CardSource['availableFrom']) =>
      buildCard({ ...source, availableFrom }, today).availableMonth
    expect(month(undefined)).toBe('2014-04-01')
    expect(month(day('2013-01-15'))).toBe('2014-04-01')
    expect(month(day('2014-04-30'))).toBe('2014-04-01')
    expect(month(day('2014-12-24'))).toBe('2014-12-01')
  })

  test('has no word of the person’s own, however it is spelled or wherever it stands', () => {
    const secret = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{6,12}qx$/)
    const place = fc.constantFrom('givenName', 'familyName', 'street')
    fc.assert(
      fc.property(secret, place, fc.constantFrom('', ' og regnskab', ' 2'), (word, where, after) => {
        const person = { ...source, [where]: word, skills: [`god til ${word.toUpperCase()}${after}`, word] }
        expect(JSON.stringify(buildCard(person, today)).toLowerCase()).not.toContain(word.toLowerCase())
      }),
    )
    fc.assert(
      fc.property(secret, (word) => {
        const experiences = source.experiences.map((one) => ({
          ...one,
          employer: `${word} A/S`,
          title: word,
        }))
        const person = {
          ...source,
          experiences,
          skills: [`kasse hos ${word}`],
          about: word,
          email: `${word}@x.dk`,
        }
        expect(JSON.stringify(buildCard(person, today)).toLowerCase()).not.toContain(word.toLowerCase())
      }),
    )
  })

  test('keeps a skill that an employer’s name happens to contain', () => {
    expect(isAnonymous('rengøring', source)).toBe(true)
    expect(isAnonymous('Nattergalens', source)).toBe(false)
    expect(isAnonymous('x'.repeat(61), source)).toBe(false)
  })
})

describe('release', () => {
  const choose = (choice: Partial<ReleaseChoice>, stage: 2 | 3 = 2) =>
    release(source, { ...smallestChoice, ...choice }, stage)

  test('the smallest choice is a given name and a telephone number', () => {
    expect(choose({})).toEqual({ ok: true, value: { name: 'Kanarifugl', contact: { phone: '+4533112233' } } })
  })

  test('exactly the chosen keys, for every choice', () => {
    for (const about of [true, false])
      for (const employers of [true, false])
        for (const cv of [true, false])
          for (const contact of ['phone', 'email'] as const)
            for (const name of ['given', 'full'] as const) {
              const found = choose({ about, employers, cv, contact, name })
              if (!found.ok) throw new Error(found.reason)
              const keys = [
                'name',
                'contact',
                ...(about ? ['about'] : []),
                ...(employers ? ['employers'] : []),
                ...(cv ? ['cv'] : []),
              ]
              expect(Object.keys(found.value)).toEqual(keys)
              expect(Object.keys(found.value.contact)).toEqual([contact])
              const text = JSON.stringify({ ...found.value, employers: [], about: '', cv: '' })
              expect(text.includes('Gulvinge')).toBe(name === 'full')
              expect(text.includes('@')).toBe(contact === 'email')
            }
  })

  test('the hired person’s full name is known to the employer', () => {
    expect(choose({ name: 'given' }, 3)).toMatchObject({ value: { name: 'Kanarifugl Gulvinge' } })
  })

  test('what is chosen has to be there', () => {
    expect(release({ ...source, phone: undefined }, smallestChoice, 2)).toMatchObject({
      reason: 'phone-missing',
    })
    expect(
      release({ ...source, email: undefined }, { ...smallestChoice, contact: 'email' }, 2),
    ).toMatchObject({ reason: 'email-missing' })
    expect(release({ ...source, cv: undefined }, { ...smallestChoice, cv: true }, 2)).toMatchObject({
      reason: 'cv-missing',
    })
    expect(
      release(
        { ...source, about: ' ', experiences: [] },
        { ...smallestChoice, about: true, employers: true },
        2,
      ),
    ).toEqual(choose({}))
  })
})

import { describe, expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { OCCUPATIONS } from '#core/occupation/occupations.ts'
import { postcode } from '#core/place/postcodes.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { TEST_TODAY, testApp } from '#test/harness/app.ts'
import { aPerson, aUnit } from '#test/harness/people.ts'
import { previewCard, publishCard, refreshCards } from './refresh-cards.ts'

const app = await testApp()
const unit = await app.system((tx) => aUnit(tx))
const today = day(TEST_TODAY)

type Spec = {
  occupations?: string[]
  postcode?: string
  visible?: boolean
  name?: string
  person?: Record<string, unknown>
  profile?: Record<string, unknown>
  jobs?: { employer: string; code: string }[]
}

async function seeker(tx: Tx, of: Spec = {}): Promise<string> {
  const { id } = await aPerson(tx, unit.id, of.name)
  const place = postcode(of.postcode ?? '2750')!
  await tx
    .updateTable('person')
    .set({ postcode: place.number, town: place.town, lat: place.at.lat, lon: place.at.lon, ...of.person })
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('profile')
    .set({
      weekly_minutes_min: 1800,
      weekly_minutes_max: 2220,
      available_from: '2014-03-01',
      max_travel_minutes: 45,
      languages: JSON.stringify([{ code: 'da', level: 'fluent' }]),
      ...of.profile,
    })
    .where('person_id', '=', id)
    .execute()
  for (const code of of.occupations ?? ['portoer'])
    await tx
      .insertInto('profile_occupation')
      .values({ person_id: id, occupation_code: code, experience: 'some' })
      .execute()
  for (const job of of.jobs ?? [])
    await tx
      .insertInto('profile_experience')
      .values({
        person_id: id,
        title: 'Medarbejder',
        occupation_code: job.code,
        employer: job.employer,
        sector: 'private',
        from_year: 2008,
        to_year: 2012,
      })
      .execute()
  await tx
    .insertInto('profile_visibility')
    .values({ person_id: id, visible: of.visible ?? true })
    .execute()
  return id
}

const cardOf = (tx: Tx, id: string) =>
  tx.selectFrom('profile_card').selectAll().where('person_id', '=', id).executeTakeFirst()

const said = async (tx: Tx, id: string) => {
  const card = await cardOf(tx, id)
  return card && [(card.occupations as { code: string }[]).map((one) => one.code), card.area_text]
}

describe('who has a card', () => {
  test.each<[string, Spec, boolean]>([
    ['visible and filled in', {}, true],
    ['not visible', { visible: false }, false],
    ['protected by name and address', { person: { protected: true } }, false],
    ['who asked not to be proposed', { person: { no_proposals: true } }, false],
    ['erased', { person: { erased_at: new Date() } }, false],
    ['without occupations', { occupations: [] }, false],
    ['without hours', { profile: { weekly_minutes_min: null } }, false],
    ['without a place', { person: { lat: null, lon: null } }, false],
  ])('%s', async (_, of, expected) => {
    await app.system(async (tx) => {
      const id = await seeker(tx, of)
      expect(await publishCard(tx, id, today)).toBe(expected)
      expect((await cardOf(tx, id)) !== undefined).toBe(expected)
      const groups = await tx.selectFrom('card_group').selectAll().where('person_id', '=', id).execute()
      expect(groups.length > 0).toBe(expected)
    })
  })

  test('a card goes when the wish changes, and nothing of it stays', async () => {
    await app.system(async (tx) => {
      const id = await seeker(tx)
      await publishCard(tx, id, today)
      await tx.updateTable('profile_visibility').set({ visible: false }).where('person_id', '=', id).execute()
      expect(await publishCard(tx, id, today)).toBe(false)
      for (const table of ['profile_card', 'profile_card_occupation', 'card_group'] as const)
        expect(await tx.selectFrom(table).selectAll().where('person_id', '=', id).execute()).toEqual([])
    })
  })
})

describe('what a card says', () => {
  test('nothing of name, street and employer, whatever stands in the skills', async () => {
    await app.system(async (tx) => {
      const id = await seeker(tx, {
        name: 'Kanarina',
        person: { street: 'Nattergalevej 7' },
        profile: {
          skills: ['Kanarinas kager', 'bor på Nattergalevej', 'ring 22334455', 'tålmodig', 'kasse hos Irma'],
        },
        jobs: [{ employer: 'Irma', code: 'butiksassistent' }],
      })
      await publishCard(tx, id, today)
      const card = await cardOf(tx, id)
      expect(card?.skills).toEqual(['tålmodig'])
      expect(JSON.stringify(card)).not.toMatch(/Kanarin|Nattergal|22334455|Irma|Prøvesen|2750/)
      expect(card?.experience).toMatchObject([{ sector: 'private', span: '3_to_10' }])
      expect(card?.available_month).toBe('2014-04')
    })
  })

  test('four who share an occupation and a town are named more broadly; the fifth makes all five exact, and the one who leaves takes it back', async () => {
    await app.system(async (tx) => {
      const ids: string[] = []
      for (let n = 0; n < 4; n++) ids.push(await seeker(tx, { occupations: ['bager'], postcode: '8000' }))
      for (const id of ids) await publishCard(tx, id, today)
      expect((await said(tx, ids[0]!))?.[1]).not.toBe('aarhus')
      const fifth = await seeker(tx, { occupations: ['bager'], postcode: '8000' })
      expect((await previewCard(tx, fifth, today))?.shown.area).toBe('aarhus')
      await publishCard(tx, fifth, today)
      for (const id of [...ids, fifth]) expect(await said(tx, id)).toEqual([['bager'], 'aarhus'])
      await tx
        .updateTable('profile_visibility')
        .set({ visible: false })
        .where('person_id', '=', fifth)
        .execute()
      await publishCard(tx, fifth, today)
      for (const id of ids) expect((await said(tx, id))?.[1]).not.toBe('aarhus')
      expect(await cardOf(tx, fifth)).toBeUndefined()
    })
  })

  test('written one by one or all at once, the cards are the same, and each says no more than five share', async () => {
    await app.system(async (tx) => {
      const trades = ['kok', 'tjener', 'opvasker', 'kok', 'koekkenmedhjaelper', 'kok']
      const towns = ['5000', '5000', '5700', '5000', '6000']
      const ids: string[] = []
      for (let n = 0; n < 40; n++)
        ids.push(
          await seeker(tx, {
            occupations: [...new Set([trades[n % 6]!, trades[(n * 5) % 4]!])],
            postcode: towns[n % 5],
            visible: n % 7 !== 0,
          }),
        )
      for (const id of ids) await publishCard(tx, id, today)
      const cards = () =>
        tx
          .selectFrom('profile_card')
          .select(['person_id', 'occupations', 'area_text'])
          .where('person_id', 'in', ids)
          .orderBy('person_id')
          .execute()
      const oneByOne = await cards()
      await tx.deleteFrom('profile_card').where('person_id', 'in', ids).execute()
      await refreshCards(tx, ids)
      expect(await cards()).toEqual(oneByOne)
      expect(oneByOne).toHaveLength(ids.filter((_, n) => n % 7 !== 0).length)
      // the slow way to count
      const groups = await tx.selectFrom('card_group').selectAll().execute()
      for (const card of oneByOne) {
        if (card.area_text.length === 4 || card.area_text === 'dk') continue
        for (const { code } of card.occupations as { code: string }[]) {
          if (code.startsWith('area:') || code === 'any') continue
          const sharing = groups.filter((g) => g.area === card.area_text && g.occupation_code === code)
          expect(sharing.length).toBeGreaterThanOrEqual(5)
        }
      }
    })
  })

  test('so many that all are counted in one go, the cards are those of one by one', async () => {
    await app.system(async (tx) => {
      const codes = OCCUPATIONS.map((one) => one.code)
      const towns = ['4000', '4700', '2100', '3400']
      const ids: string[] = []
      for (let n = 0; n < 90; n++) {
        const occupations = [0, 1, 2].map(
          (k) => codes[(n * 37 + k * 211 + (n % 4) * k) % (k === 0 ? 24 : codes.length)]!,
        )
        ids.push(await seeker(tx, { occupations: [...new Set(occupations)], postcode: towns[n % 4] }))
      }
      for (const id of ids) await publishCard(tx, id, today)
      const cards = () =>
        tx
          .selectFrom('profile_card')
          .select(['person_id', 'occupations', 'area_text'])
          .where('person_id', 'in', ids)
          .orderBy('person_id')
          .execute()
      const oneByOne = await cards()
      expect(new Set(oneByOne.map((card) => card.area_text)).size).toBeGreaterThan(1)
      await tx.deleteFrom('profile_card').where('person_id', 'in', ids).execute()
      await refreshCards(tx, ids)
      expect(await cards()).toEqual(oneByOne)
    })
  })

  test('a preview is what is published', async () => {
    await app.system(async (tx) => {
      const id = await seeker(tx, { occupations: ['kok', 'gartner'], postcode: '5000', visible: false })
      const preview = (await previewCard(tx, id, today))?.shown
      await tx.updateTable('profile_visibility').set({ visible: true }).where('person_id', '=', id).execute()
      await publishCard(tx, id, today)
      const card = await cardOf(tx, id)
      expect(card?.occupations).toEqual(preview?.occupations)
      expect(card?.area_text).toBe(preview?.area)
      expect((await previewCard(tx, id, today))?.shown).toEqual(preview)
    })
  })
})

test('two who leave a group of six at once do not leave four behind who are told apart', async () => {
  const ids = await app.system(async (tx) => {
    const made: string[] = []
    for (let n = 0; n < 6; n++) made.push(await seeker(tx, { occupations: ['murer'], postcode: '9000' }))
    await refreshCards(tx, made)
    return made
  })
  const leave = (id: string) =>
    app.system(async (tx) => {
      await tx.updateTable('profile_visibility').set({ visible: false }).where('person_id', '=', id).execute()
      await publishCard(tx, id, today)
    })
  expect(await app.system((tx) => said(tx, ids[0]!))).toEqual([['murer'], 'aalborg'])
  await Promise.all([leave(ids[4]!), leave(ids[5]!)])
  for (const id of ids.slice(0, 4)) expect((await app.system((tx) => said(tx, id)))?.[1]).not.toBe('aalborg')
})

import { sql } from 'kysely'
import { type Day, day } from '#core/calendar/day.ts'
import { buildCard, type Card } from '#core/exchange/card.ts'
import { cardAreaByKey, cardAreasAt, wholeCountry } from '#core/exchange/card-area.ts'
import { cardOccupationLevels } from '#core/exchange/card-occupation.ts'
import { type CountSame, coarsen } from '#core/exchange/coarsen.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import {
  areasOutwards,
  countPairs,
  crossed,
  type Group,
  type Pair,
  pairsOf,
  sharersOf,
} from './card-groups.ts'
import { type Carded, cardSources } from './card-sources.ts'

/** Cards are written one transaction after the other, or two at once would each not count the other. */
const LOCK = 727_003

/** Writes or removes one person's card, as things stand now, and says whether there is one. */
export async function publishCard(tx: Tx, personId: string, today: Day): Promise<boolean> {
  return (await refresh(tx, [personId], today)).has(personId)
}

/** The same for many at once: after an import, at night. Ids without a profile are passed over. */
export async function refreshCards(tx: Tx, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ today: string }>`select app.today()::text as today`.execute(tx)
  await refresh(tx, ids, day(rows[0]!.today))
}

/**
 * The card as companies would see it if the person were visible: `shown` counted with those who are, themselves included;
 * `exact` for a company that has been told their name, before which nothing needs to be made broader.
 */
export async function previewCard(
  tx: Tx,
  personId: string,
  today: Day,
): Promise<{ shown: Card; exact: Card } | undefined> {
  return asSystem(tx, async (s) => {
    const [carded] = await cardSources(s, [personId], today)
    if (!carded) return undefined
    const own = new Set(
      groupsOf(carded)
        .flatMap(pairsOf)
        .map(({ level, area }) => `${level} ${area}`),
    )
    const others = await countOthers(s, carded)
    const count: CountSame = (level, area) => others(level, area) + (own.has(`${level} ${area}`) ? 1 : 0)
    return { shown: shownCard(carded, today, count), exact: buildCard(carded.source, today) }
  })
}

async function refresh(tx: Tx, ids: readonly string[], today: Day): Promise<ReadonlySet<string>> {
  return asSystem(tx, async (s) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(s)
    const people = await cardSources(s, ids, today)
    const shown = people.filter((one) => one.shown)
    const wanted = new Map(shown.map((one) => [one.personId, groupsOf(one)]))
    const touched = await moveGroups(s, ids, wanted)
    // who shares something with them may now be told apart more easily, or less
    const others = (await sharersOf(s, touched)).filter((id) => !wanted.has(id))
    const all = [...shown, ...(await cardSources(s, others, today)).filter((one) => one.shown)]
    const counts = await countPairs(
      s,
      all.flatMap((one) => groupsOf(one).flatMap(pairsOf)),
    )
    await writeCards(
      s,
      all.map((one) => ({ one, card: shownCard(one, today, counts) })),
    )
    return new Set(wanted.keys())
  })
}

/** What the person does and did, where they live: by what they are counted. */
function groupsOf({ source }: Carded): Group[] {
  const area = cardAreasAt(source.at)[0].key
  const codes = [
    ...source.occupations.map((one) => one.code),
    ...source.experiences.flatMap((one) => one.occupationCode ?? []),
  ]
  return [...new Set(codes)].map((code) => ({ code, area }))
}

/** Brings the groups of these people up to date, and their cards away where there is none; answers which pairs crossed the line. */
async function moveGroups(
  tx: Tx,
  ids: readonly string[],
  wanted: ReadonlyMap<string, Group[]>,
): Promise<Pair[]> {
  const before = await tx
    .selectFrom('card_group')
    .select(['person_id', 'occupation_code as code', 'area'])
    .where('person_id', 'in', [...ids, NOBODY])
    .execute()
  const name = (personId: string, group: Group) => `${personId} ${group.code} ${group.area}`
  const after = [...wanted].flatMap(([personId, groups]) => groups.map((group) => ({ personId, ...group })))
  const had = new Set(before.map((one) => name(one.person_id, one)))
  const has = new Set(after.map((one) => name(one.personId, one)))
  const gone = before.filter((one) => !has.has(name(one.person_id, one)))
  const come = after.filter((one) => !had.has(name(one.personId, one)))
  const pairs = [...gone, ...come].flatMap(pairsOf)
  const countBefore = await countPairs(tx, pairs)
  const hidden = ids.filter((id) => !wanted.has(id))
  if (hidden.length > 0) await tx.deleteFrom('profile_card').where('person_id', 'in', hidden).execute()
  if (gone.length > 0)
    await sql`delete from card_group g using unnest(${gone.map((one) => one.person_id)}::uuid[], ${gone.map((one) => one.code)}::text[]) as o(person_id, code)
      where g.person_id = o.person_id and g.occupation_code = o.code`.execute(tx)
  if (come.length > 0)
    await sql`insert into card_group (person_id, occupation_code, area)
      select * from unnest(${come.map((one) => one.personId)}::uuid[], ${come.map((one) => one.code)}::text[], ${come.map((one) => one.area)}::text[])
      on conflict (person_id, occupation_code) do update set area = excluded.area`.execute(tx)
  return crossed(pairs, countBefore, await countPairs(tx, pairs))
}

/** `in ()` is no SQL. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** How many others share the person's pairs: themselves left out if they have a card already. */
async function countOthers(tx: Tx, carded: Carded): Promise<CountSame> {
  const pairs = groupsOf(carded).flatMap(pairsOf)
  const counts = await countPairs(tx, pairs)
  const mine = await tx
    .selectFrom('card_group')
    .select(['occupation_code as code', 'area'])
    .where('person_id', '=', carded.personId)
    .execute()
  const counted = new Set(mine.flatMap(pairsOf).map(({ level, area }) => `${level} ${area}`))
  return (level, area) => counts(level, area) - (counted.has(`${level} ${area}`) ? 1 : 0)
}

function shownCard(one: Carded, today: Day, count: CountSame): Card {
  const card = buildCard(one.source, today)
  return coarsen(card, count, { areas: areasOutwards(card.area), occupations: cardOccupationLevels })
}

/** Rows written by one statement: PostgreSQL takes 65,535 values at a time. */
const CHUNK = 1000

type Written = { readonly one: Carded; readonly card: Card }

async function writeCards(tx: Tx, cards: readonly Written[]): Promise<void> {
  for (let at = 0; at < cards.length; at += CHUNK) {
    const some = cards.slice(at, at + CHUNK)
    const ids = some.map(({ one }) => one.personId)
    await tx
      .insertInto('profile_card')
      .values(some.map(cardRow))
      .onConflict((c) =>
        c.column('person_id').doUpdateSet((e) => ({
          area_text: e.ref('excluded.area_text'),
          lat: e.ref('excluded.lat'),
          lon: e.ref('excluded.lon'),
          occupations: e.ref('excluded.occupations'),
          experience: e.ref('excluded.experience'),
          skills: e.ref('excluded.skills'),
          languages: e.ref('excluded.languages'),
          driving_licences: e.ref('excluded.driving_licences'),
          certificates: e.ref('excluded.certificates'),
          available_month: e.ref('excluded.available_month'),
          available_from: e.ref('excluded.available_from'),
          available_to: e.ref('excluded.available_to'),
          weekly_minutes_min: e.ref('excluded.weekly_minutes_min'),
          weekly_minutes_max: e.ref('excluded.weekly_minutes_max'),
          max_travel_minutes: e.ref('excluded.max_travel_minutes'),
          updated_at: sql<Date>`app.now()`,
        })),
      )
      .execute()
    await tx.deleteFrom('profile_card_occupation').where('person_id', 'in', ids).execute()
    const occupations = some.flatMap(({ one, card }) =>
      card.occupations.map(({ code }) => ({ person_id: one.personId, occupation_code: code })),
    )
    await tx.insertInto('profile_card_occupation').values(occupations).execute()
  }
}

function cardRow({ one, card }: Written) {
  const { at } = cardAreaByKey(card.area) ?? wholeCountry
  return {
    person_id: one.personId,
    area_text: card.area,
    lat: at.lat,
    lon: at.lon,
    occupations: JSON.stringify(card.occupations),
    experience: JSON.stringify(card.experience),
    skills: [...card.skills],
    languages: JSON.stringify(card.languages),
    driving_licences: [...card.drivingLicences],
    certificates: [...card.certificates],
    available_month: card.availableMonth.slice(0, 7),
    available_from: one.source.availableFrom ?? null,
    available_to: one.availableTo ?? null,
    weekly_minutes_min: one.weeklyMinutesMin,
    weekly_minutes_max: one.weeklyMinutesMax,
    max_travel_minutes: one.maxTravelMinutes,
  }
}

import { randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { OCCUPATIONS } from '#core/occupation/occupations.ts'
import { municipalitiesOf } from '#core/place/municipalities.ts'
import { POSTCODES } from '#core/place/postcodes.ts'
import { pick, seeded } from '#core/solver/seeded.ts'
import { listingOf } from '#features/vacancies/index.ts'
import type { DB } from '#platform/db/schema.generated.ts'

export type Size = { vacancies: number; profiles: number }

const CAPITAL = new Set(municipalitiesOf('1084').map((m) => m.code))
const BATCH = 500

const SENTENCES = [
  'Du bliver en del af et team, hvor vi hjælper hinanden, og hvor der er tid til at sætte dig ind i arbejdet.',
  'Vores faste medarbejder er på uddannelse i perioden, og derfor har vi brug for dig.',
  'Vi lægger vægt på, at du møder til tiden, taler pænt til alle og har lyst til at lære nyt.',
  'Arbejdet er afvekslende, og ingen dage er ens, for opgaverne skifter med årstiden og behovene.',
  'Du får en fast makker de første uger, som viser dig rutinerne og svarer på dine spørgsmål.',
  'Erfaring er en fordel, men ikke et krav, hvis du kan lide at arbejde med mennesker.',
  'Løn og ansættelse følger overenskomsten, og du optjener pension fra første dag.',
  'Der er gode muligheder for offentlig transport og parkering lige ved døren.',
  'Send os nogle linjer om, hvorfor netop du passer til stillingen, så ringer vi til dig.',
] as const

/**
 * Fills a migrated, empty database with invented vikariater and profiles, spread as in the capital region. Runs as the
 * server's superuser with triggers off: neither rows nor audit of a real installation, but the same tables and indexes.
 */
export async function fillExchange(adminUrl: string, size: Size): Promise<void> {
  const pool = new pg.Pool({
    connectionString: adminUrl,
    max: 1,
    options: '-c session_replication_role=replica',
  })
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  const chance = seeded(20140408)
  const places = POSTCODES.filter((p) => CAPITAL.has(p.municipality))
  try {
    const unit = await db
      .insertInto('unit')
      .values({
        slug: 'maaling',
        kind: 'jobcentre',
        name: 'Jobcenter Måling',
        short_name: 'Måling',
        town: 'København',
        municipality_codes: ['0101'],
        lat: 55.68,
        lon: 12.57,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const companies = Array.from({ length: Math.max(20, Math.round(size.vacancies / 60)) }, (_, i) => ({
      id: randomUUID(),
      cvr: String(10_000_000 + i),
      name: `Målefirma ${i} A/S`,
      postcode: '2750',
      town: 'Ballerup',
      municipality_code: '0151',
      unit_id: unit.id,
    }))
    await db.insertInto('company').values(companies).execute()
    const published = Date.parse('2014-04-08T10:00:00Z')
    for (let from = 0; from < size.vacancies; from += BATCH) {
      const rows = Array.from({ length: Math.min(BATCH, size.vacancies - from) }, () => {
        const occupation = pick(chance, OCCUPATIONS)
        const place = pick(chance, places)
        const company = pick(chance, companies)
        const start = new Date(published + Math.floor(chance() * 240) * 86_400_000)
        const end = new Date(start.getTime() + (60 + Math.floor(chance() * 240)) * 86_400_000)
        const minutes = pick(chance, [600, 900, 1200, 1500, 1800, 1920, 2220])
        return {
          id: randomUUID(),
          company_id: company.id,
          unit_id: unit.id,
          status: 'published',
          category: chance() < 0.7 ? 'jobrotation' : 'ordinary',
          title: `${occupation.title} søges til vikariat i ${place.town}`,
          occupation_code: occupation.code,
          description: Array.from({ length: 8 }, () => pick(chance, SENTENCES)).join(' '),
          starts_on: start.toISOString().slice(0, 10),
          ends_on: end.toISOString().slice(0, 10),
          weekly_minutes_min: minutes,
          weekly_minutes_max: minutes,
          openings: 1 + Math.floor(chance() * 3),
          postcode: place.number,
          town: place.town,
          municipality_code: place.municipality,
          lat: place.at.lat + (chance() - 0.5) * 0.02,
          lon: place.at.lon + (chance() - 0.5) * 0.03,
          published_at: new Date(published - Math.floor(chance() * 60) * 86_400_000),
        }
      })
      const written = await db.insertInto('vacancy').values(rows).returningAll().execute()
      const names = new Map<string, string>(companies.map((c) => [c.id, c.name]))
      await db
        .insertInto('vacancy_listing')
        .values(written.map((v) => listingOf(v, { name: names.get(v.company_id)! }, v.openings)))
        .execute()
    }
    await fillProfiles(db, unit.id, size.profiles)
    await sql`vacuum analyze`.execute(db)
  } finally {
    await db.destroy()
  }
}

/** Profiles with cards, made by the server itself: a hundred thousand in seconds. */
async function fillProfiles(db: Kysely<DB>, unitId: string, profiles: number): Promise<void> {
  const codes = OCCUPATIONS.map((o) => o.code)
  await sql`insert into person (id, unit_id, given_name, family_name, postcode, town, lat, lon)
    select md5('p' || n)::uuid, ${unitId}, 'Person', 'Nr ' || n, '2750', 'Ballerup', 55.6 + (n % 97) / 300.0, 12.2 + (n % 89) / 250.0
    from generate_series(1, ${profiles}::int) n`.execute(db)
  await sql`insert into profile (person_id, unit_id, about, weekly_minutes_min, weekly_minutes_max, max_travel_minutes)
    select md5('p' || n)::uuid, ${unitId}, 'Jeg har erfaring og vil gerne i gang.', 600, 2220, 45 from generate_series(1, ${profiles}::int) n`.execute(
    db,
  )
  await sql`insert into profile_occupation (person_id, occupation_code, experience)
    select md5('p' || n)::uuid, (${codes}::text[])[1 + (n * 7 + k * 131) % ${codes.length}::int], 'some'
    from generate_series(1, ${profiles}::int) n, generate_series(0, 2) k on conflict do nothing`.execute(db)
}

import { sql } from 'kysely'
import type { FitConfig } from '#core/exchange/fit-config.ts'
import { kinshipIn } from '#core/exchange/occupation-similarity.ts'
import { indexProfiles } from '#core/fit-index/profile-index.ts'
import { type IndexedVacancy, rankProfiles } from '#core/fit-index/rank-profiles.ts'
import { OCCUPATIONS } from '#core/occupation/occupations.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { type ListedRow, vacancyOfListed } from '../listed.ts'
import type { Setting } from '../model.ts'
import { type ProfileRow, profileColumns, profileOfRow } from './seeker.ts'
import { fitConfigInForce, withSetting } from './weights.ts'

/** So many of the newest vikariater are shown, each with so many of the best. */
const VACANCIES = 3
const SHOWN = 5
/** So many nearest profiles of a kin occupation are weighed for an example. */
const WEIGHED = 1000

/** One of the best for a vikariat before and after: nobody's name, nothing that tells who it is. */
export type ExampleLine = {
  /** Place and score, or undefined where they are not among those weighed. */
  readonly before: { readonly place: number; readonly score: number } | undefined
  readonly after: { readonly place: number; readonly score: number } | undefined
}

export type Example = {
  readonly title: string
  readonly town: string
  readonly number: number
  readonly lines: readonly ExampleLine[]
  /** How many of the best five are others than before. */
  readonly exchanged: number
}

type Listed = ListedRow & { number: number; title: string; town: string; lat: number; lon: number }

/** What another setting would do to the proposals for a few vikariater that are posted now. Nothing is kept. */
export async function examplesOf(tx: Tx, now: Setting, then: Setting): Promise<readonly Example[]> {
  // people are weighed across all job centres, and only their places and points leave this function
  return asSystem(tx, async (s) => {
    const { rows } =
      await sql<Listed>`select distinct on (occupation_code) number, title, town, lat, lon, occupation_code,
      starts_on, ends_on, weekly_minutes_min, weekly_minutes_max, requirements, skills, perspective
      from (select * from vacancy_listing order by published_at desc, number desc limit 50) l
      order by occupation_code, published_at desc`.execute(s)
    const newest = rows.sort((a, b) => b.number - a.number).slice(0, VACANCIES)
    const config = await fitConfigInForce(s)
    const examples: Example[] = []
    for (const row of newest)
      examples.push(await exampleOf(s, row, withSetting(config, now), withSetting(config, then)))
    return examples
  })
}

async function exampleOf(tx: Tx, row: Listed, now: FitConfig, then: FitConfig): Promise<Example> {
  const people = await kinNear(tx, row, now)
  const vacancy = { vacancy: vacancyOfListed(row), at: { lat: row.lat, lon: row.lon } }
  const before = ranked(people, vacancy, now)
  const after = ranked(people, vacancy, then)
  const best = (places: ReadonlyMap<number, { place: number }>) =>
    [...places].filter(([, { place }]) => place <= SHOWN).map(([person]) => person)
  const shown = [...new Set([...best(before), ...best(after)])]
  const { title, town, number } = row
  return {
    title,
    town,
    number,
    lines: shown.map((person) => ({ before: before.get(person), after: after.get(person) })),
    exchanged: best(after).filter((person) => (before.get(person)?.place ?? WEIGHED) > SHOWN).length,
  }
}

function ranked(people: Parameters<typeof indexProfiles>[0], vacancy: IndexedVacancy, config: FitConfig) {
  const best = rankProfiles(indexProfiles(people, config), vacancy, WEIGHED)
  return new Map(best.map(({ profile, score }, at) => [profile, { place: at + 1, score }]))
}

/** People who may be proposed, nearest first. */
async function kinNear(tx: Tx, row: Listed, { related }: FitConfig) {
  const kinship = kinshipIn(related)
  const kin = OCCUPATIONS.filter(({ code }) => kinship(code, row.occupation_code) !== 'none').map(
    ({ code }) => code,
  )
  const { rows } = await sql<ProfileRow & { lat: number | null; lon: number | null }>`
    select ${profileColumns}, p.lat, p.lon from person p join profile pr on pr.person_id = p.id
    where not p.no_proposals and not p.protected and p.erased_at is null and exists (
      select from profile_occupation k where k.person_id = p.id and k.occupation_code = any(${kin}::text[]))
    order by (p.lat - ${row.lat}) ^ 2 + (p.lon - ${row.lon}) ^ 2 * 0.31, p.id limit ${WEIGHED}`.execute(tx)
  return rows.map((one) => ({
    profile: profileOfRow(one),
    at: one.lat === null || one.lon === null ? undefined : { lat: one.lat, lon: one.lon },
  }))
}

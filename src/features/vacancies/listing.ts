import { type Insertable, type Selectable, sql } from 'kysely'
import { workWordParts } from '#core/occupation/occupation-words.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import type { Company, Vacancy, VacancyListing } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'

type VacancyRow = Selectable<Vacancy>
type CompanyRow = Pick<Selectable<Company>, 'name'>

/** A published vikariat lacks something the listing needs: the database's own check should have refused it. */
export class IncompleteVacancy extends Error {}

/**
 * What everybody may see of a vikariat, with the words it is found by: title, occupation names and everyday words (weight A),
 * what one should be able to do and parts of compounds such as *rengøring* in *rengøringsassistent* (B), place and company (C). Contact persons stay behind.
 */
export function listingOf(
  v: VacancyRow,
  company: CompanyRow,
  openingsLeft: number,
): Insertable<VacancyListing> {
  const occupation = v.occupation_code ? occupationByCode(v.occupation_code) : undefined
  if (
    !occupation ||
    !v.starts_on ||
    !v.ends_on ||
    !v.weekly_minutes_min ||
    !v.weekly_minutes_max ||
    !v.postcode ||
    v.lat === null ||
    v.lon === null
  ) {
    throw new IncompleteVacancy(`vacancy ${v.id} cannot be listed`)
  }
  const names = [v.title, occupation.title, ...occupation.synonyms, ...occupation.everyday]
  const parts = new Set(
    [...names, ...v.skills]
      .flatMap((n) => n.toLowerCase().split(/[^\p{L}]+/u))
      .flatMap((word) => (word.length > 7 ? workWordParts(word) : [])),
  )
  return {
    vacancy_id: v.id,
    number: v.number,
    company_id: v.company_id,
    company_name: company.name,
    category: v.category,
    title: v.title,
    occupation_code: occupation.code,
    area: occupation.area,
    isco: occupation.isco,
    description: v.description,
    starts_on: v.starts_on,
    ends_on: v.ends_on,
    weekly_minutes_min: v.weekly_minutes_min,
    weekly_minutes_max: v.weekly_minutes_max,
    schedule: v.schedule,
    openings: v.openings,
    openings_left: openingsLeft,
    street: v.street,
    postcode: v.postcode,
    town: v.town ?? '',
    municipality_code: v.municipality_code ?? '',
    lat: v.lat,
    lon: v.lon,
    skills: v.skills,
    requirements: JSON.stringify(v.requirements),
    pay_agreement: v.pay_agreement,
    training: v.training,
    introduction: v.introduction,
    perspective: v.perspective,
    perspective_note: v.perspective_note,
    apply_by: v.apply_by,
    published_at: v.published_at ?? new Date(0),
    updated_at: v.updated_at,
    words_a: names.join(' '),
    words_b: [...v.skills, ...parts].join(' '),
    words_c: `${company.name} ${v.town ?? ''} ${v.postcode} ${occupation.english}`,
  }
}

/**
 * Brings the public listing in step with the vikariater: those that somebody can apply for today are listed (published, places
 * left, neither the period nor the last day to apply is past), all others are not. Call it, as the system, after anything that
 * changes a vikariat or its hires.
 */
export async function refreshListings(tx: Tx, vacancyIds: readonly string[]): Promise<void> {
  if (vacancyIds.length === 0) return
  const rows = await tx
    .selectFrom('vacancy as v')
    .innerJoin('company as c', 'c.id', 'v.company_id')
    .selectAll('v')
    .select('c.name as company_name')
    .select((e) =>
      e
        .selectFrom('hire as h')
        .whereRef('h.vacancy_id', '=', 'v.id')
        .where('h.status', 'in', ['reserved', 'active', 'ended'])
        .select((f) => f.fn.countAll<number>().as('n'))
        .as('filled'),
    )
    .where('v.id', 'in', vacancyIds)
    .where('v.status', '=', 'published')
    .where('v.ends_on', '>=', sql<string>`app.today()`)
    .where((e) => e.or([e('v.apply_by', 'is', null), e('v.apply_by', '>=', sql<string>`app.today()`)]))
    .execute()
  const listings = rows
    .filter((r) => r.openings > (r.filled ?? 0))
    .map((r) => listingOf(r, { name: r.company_name }, r.openings - (r.filled ?? 0)))
  await tx
    .deleteFrom('vacancy_listing')
    .where('vacancy_id', 'in', vacancyIds)
    .$if(listings.length > 0, (q) =>
      q.where(
        'vacancy_id',
        'not in',
        listings.map((l) => l.vacancy_id),
      ),
    )
    .execute()
  if (listings.length === 0) return
  const columns = Object.keys(listings[0]!).filter((k) => k !== 'vacancy_id') as (keyof VacancyListing)[]
  await tx
    .insertInto('vacancy_listing')
    .values(listings)
    .onConflict((c) =>
      c
        .column('vacancy_id')
        .doUpdateSet(
          (e) => Object.fromEntries(columns.map((k) => [k, e.ref(`excluded.${k}` as never)])) as never,
        ),
    )
    .execute()
}

import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { Card } from '#core/exchange/card.ts'
import { cardAreaByKey } from '#core/exchange/card-area.ts'
import { compareFits, type Fit, fitOf } from '#core/exchange/fit.ts'
import { type FitCheck, fitChecks } from '#core/exchange/fit-checks.ts'
import type { FitConfig } from '#core/exchange/fit-config.ts'
import { type Acquaintance, fitProfileOfCard } from '#core/exchange/fit-model.ts'
import { limits } from '#core/exchange/limits.ts'
import { kinshipIn } from '#core/exchange/occupation-similarity.ts'
import { acquaintanceOf, compareAcquainted } from '#core/exchange/pool.ts'
import { OCCUPATIONS } from '#core/occupation/occupations.ts'
import { journey } from '#core/place/distance.ts'
import { fitConfigInForce, vacancyOfListed } from '#features/proposals/index.ts'
import type { VacancyListing } from '#platform/db/schema.generated.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { inUnitPool } from '../actions/pool.ts'
import { type CandidateFilter, cardAreasOf, cardNamesOf, cardNamesOfField, licencesFor } from './filter.ts'
import { type CardRow, cardOfRow, type KnownCard } from './known-card.ts'

/** One candidate of a list, before the company's alias is put on it. */
export type Found = {
  personId: string
  card: Card
  known: Acquaintance | undefined
  /** How the candidate fits the chosen vikariat. */
  fit: Fit | undefined
}

export type FoundCandidates = {
  /** Those of the page. */
  found: readonly Found[]
  total: number
  /** Of the total, those to whom nothing is missing that the vikariat demands; they come first. */
  fitting: number | undefined
}

export type OwnListing = Selectable<VacancyListing> & { unit_id: string }

/** One of the acting company's own published vikariater. */
export const ownListing = (tx: Tx, companyId: string, vacancyId: string): Promise<OwnListing | undefined> =>
  tx
    .selectFrom('vacancy_listing as l')
    .innerJoin('vacancy as v', 'v.id', 'l.vacancy_id')
    .selectAll('l')
    .select('v.unit_id')
    .where('l.company_id', '=', companyId)
    .where('l.vacancy_id', '=', vacancyId)
    .executeTakeFirst() as Promise<OwnListing | undefined>

/** How many cards are weighed for one vikariat: the nearest ones of a fitting occupation. */
const MOST_WEIGHED = 1000

/**
 * Anonymous cards of people who have chosen to be visible, as a company may read them: the kept cards say no more than at
 * least five people share. For a vikariat: known vikars first, then by fit; people hired in its period are left out.
 */
export async function findCandidates(
  tx: Tx,
  companyId: string,
  filter: CandidateFilter,
  listing: OwnListing | undefined,
  today: Day,
): Promise<FoundCandidates> {
  const size = limits.candidatesPerPage
  const start = (filter.page - 1) * size
  if (!listing) {
    const { rows, total } = await newestCards(tx, filter, start, size)
    const cards = rows.map((row) => cardOfRow(row, today))
    const known = await acquaintances(tx, companyId, undefined, cards)
    const found = cards.map(({ personId, card }) => ({
      personId,
      card,
      known: known.get(personId),
      fit: undefined,
    }))
    return { found, total, fitting: undefined }
  }
  const weighed = await weighCandidates(tx, companyId, filter, listing, today)
  return {
    found: weighed.slice(start, start + size),
    total: weighed.length,
    fitting: weighed.filter(({ fit }) => fit.eligible).length,
  }
}

export type WeighedCandidate = Found & { readonly fit: Fit }

/** All that can take a vikariat or lack one thing, of the nearest cards: those who can first, known vikars before others, then by fit. */
export async function weighCandidates(
  tx: Tx,
  companyId: string,
  filter: CandidateFilter,
  listing: OwnListing,
  today: Day,
): Promise<readonly WeighedCandidate[]> {
  const config = await fitConfigInForce(tx)
  const cards = (await cardsNear(tx, filter, listing, config)).map((row) => cardOfRow(row, today))
  const known = await acquaintances(tx, companyId, listing.unit_id, cards)
  const weighed = cards
    .map((one) => ({
      personId: one.personId,
      card: one.card,
      known: known.get(one.personId),
      fit: weigh(one, listing, known.get(one.personId), config).fit,
    }))
    .filter(({ fit }) => fit.eligible || fit.nearMiss)
  return weighed.sort(
    (a, b) =>
      rank(a.fit) - rank(b.fit) ||
      compareAcquainted(
        { alias: a.personId, known: a.known, score: a.fit.score },
        { alias: b.personId, known: b.known, score: b.fit.score },
      ) ||
      compareFits(a.fit, b.fit),
  )
}

const rank = (fit: Fit): number => (fit.eligible ? 0 : 1)

export type WeighedCard = { readonly fit: Fit; readonly checks: readonly FitCheck[] }

/** How a card fits a vikariat, by nothing but what the card says and what is matched on without being shown. */
export function weigh(
  one: KnownCard,
  l: OwnListing,
  known: Acquaintance | undefined,
  config: FitConfig,
): WeighedCard {
  const from = cardAreaByKey(one.card.area)?.at
  const between = { journey: from && journey(from, l), known, kinship: kinshipIn(config.related) }
  const profile = fitProfileOfCard(one.card, one.matched)
  const vacancy = vacancyOfListed(l)
  const fit = fitOf(profile, vacancy, between, config)
  return { fit, checks: fitChecks(profile, vacancy, between, fit.missing) }
}

const cards = (tx: Tx, f: CandidateFilter) => {
  const names = f.occupations ? cardNamesOf(f.occupations) : f.field ? cardNamesOfField(f.field) : undefined
  const areas = f.area ? cardAreasOf(f.area) : []
  return tx
    .selectFrom('profile_card as c')
    .$if(names !== undefined, (q) =>
      q.where((e) =>
        e.exists(
          e
            .selectFrom('profile_card_occupation as o')
            .whereRef('o.person_id', '=', 'c.person_id')
            .where('o.occupation_code', '=', sql<string>`any(${names ?? []}::text[])`)
            .select('o.person_id'),
        ),
      ),
    )
    .$if(areas.length > 0, (q) => q.where('c.area_text', 'in', areas))
    .$if(f.minutes !== undefined, (q) =>
      q
        .where('c.weekly_minutes_min', '<=', f.minutes ?? 0)
        .where('c.weekly_minutes_max', '>=', f.minutes ?? 0),
    )
    .$if(f.from !== undefined, (q) =>
      q.where((e) => e.or([e('c.available_from', 'is', null), e('c.available_from', '<=', f.from ?? null)])),
    )
    .$if(f.to !== undefined, (q) =>
      q.where((e) => e.or([e('c.available_to', 'is', null), e('c.available_to', '>=', f.to ?? null)])),
    )
    .$if(f.language !== undefined, (q) =>
      q.where(sql<boolean>`c.languages @> ${JSON.stringify([{ code: f.language }])}::jsonb`),
    )
    .$if(f.licence !== undefined, (q) =>
      q.where(sql<boolean>`c.driving_licences && ${f.licence ? licencesFor(f.licence) : []}::text[]`),
    )
}

async function newestCards(tx: Tx, filter: CandidateFilter, start: number, size: number) {
  const { n } = await cards(tx, filter)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const rows = await cards(tx, filter)
    .selectAll('c')
    .orderBy('c.updated_at', 'desc')
    .orderBy('c.person_id')
    .limit(size)
    .offset(start)
    .execute()
  return { rows: rows as CardRow[], total: n }
}

/** The nearest cards of an occupation of any kinship, of people who are not hired in the period. */
async function cardsNear(
  tx: Tx,
  filter: CandidateFilter,
  l: OwnListing,
  { related, nearMinutes }: FitConfig,
): Promise<CardRow[]> {
  const kinship = kinshipIn(related)
  const kin = OCCUPATIONS.filter(({ code }) => kinship(code, l.occupation_code) !== 'none').map(
    ({ code }) => code,
  )
  const names = cardNamesOf(kin)
  const near = await cards(tx, filter)
    .selectAll('c')
    .where((e) =>
      e.exists(
        e
          .selectFrom('profile_card_occupation as k')
          .whereRef('k.person_id', '=', 'c.person_id')
          .where('k.occupation_code', '=', sql<string>`any(${names}::text[])`)
          .select('k.person_id'),
      ),
    )
    // who is not free in the period or wants quite other hours is neither proposed nor a near miss
    .where((e) => e.or([e('c.available_from', 'is', null), e('c.available_from', '<=', l.ends_on)]))
    .where((e) => e.or([e('c.available_to', 'is', null), e('c.available_to', '>=', l.starts_on)]))
    .where((e) =>
      e.or([
        e('c.weekly_minutes_min', 'is', null),
        e('c.weekly_minutes_min', '<=', l.weekly_minutes_max + nearMinutes),
      ]),
    )
    .where((e) =>
      e.or([
        e('c.weekly_minutes_max', 'is', null),
        e('c.weekly_minutes_max', '>=', l.weekly_minutes_min - nearMinutes),
      ]),
    )
    .orderBy(sql`(c.lat - ${l.lat}) * (c.lat - ${l.lat}) + (c.lon - ${l.lon}) * (c.lon - ${l.lon}) * 0.31`)
    .orderBy('c.person_id')
    .limit(MOST_WEIGHED)
    .execute()
  const taken = await hiredAmong(
    tx,
    near.map((row) => row.person_id),
    l.starts_on,
    l.ends_on,
  )
  return near.filter((row) => !taken.has(row.person_id)) as CardRow[]
}

const hiredAmong = (
  tx: Tx,
  personIds: readonly string[],
  from: string,
  to: string,
): Promise<ReadonlySet<string>> =>
  asSystem(tx, async (s) => {
    const { rows } = await sql<{ id: string }>`select person_id as id from hire
      where person_id = any(${personIds}::uuid[]) and status in ('reserved', 'active')
      and period && daterange(${from}::date, ${to}::date, '[]')`.execute(s)
    return new Set(rows.map((row) => row.id))
  })

/** Who has worked here, and who is in a pool: read with the company's own rights, but for the job centre's pool. */
export async function acquaintances(
  tx: Tx,
  companyId: string,
  unitId: string | undefined,
  of: readonly KnownCard[],
): Promise<ReadonlyMap<string, Acquaintance>> {
  const ids = of.map((one) => one.personId)
  if (ids.length === 0) return new Map()
  const hired = await tx
    .selectFrom('hire')
    .select('person_id')
    .where('company_id', '=', companyId)
    .where('person_id', 'in', ids)
    .where('status', 'in', ['active', 'ended'])
    .execute()
  const pooled = await tx
    .selectFrom('pool_member')
    .select('person_id')
    .where('company_id', '=', companyId)
    .where('person_id', 'in', ids)
    .where('state', '=', 'accepted')
    .execute()
  const hiredHere = new Set(hired.map((row) => row.person_id))
  const companyPool = new Set(pooled.map((row) => row.person_id))
  const unitPool = unitId ? await inUnitPool(tx, unitId, ids) : new Set<string>()
  return new Map(
    ids.flatMap((id) => {
      const known = acquaintanceOf({
        hiredHere: hiredHere.has(id),
        companyPool: companyPool.has(id),
        unitPool: unitPool.has(id),
      })
      return known ? [[id, known] as const] : []
    }),
  )
}

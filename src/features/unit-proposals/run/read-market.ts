import { day } from '#core/calendar/day.ts'
import type { Acquaintance } from '#core/exchange/fit-model.ts'
import { readRequirements } from '#core/exchange/requirements.ts'
import { seeded, shuffle } from '#core/solver/seeded.ts'
import type { MarketOpening, MarketPerson } from '#core/unit-proposal/market.ts'
import { profileOfRow } from '#features/proposals/index.ts'
import type { PersonRow, VacancyRow } from '../store/market-rows.ts'

/** Minutes somebody travels at most who has not said it: a run for many may not send anybody through the whole country. */
export const UNSAID_TRAVEL_MINUTES = 60

/** Persons and openings by the numbers they have in a run. */
export type RunMarket = {
  readonly personIds: readonly string[]
  readonly vacancies: readonly VacancyRow[]
  readonly persons: readonly MarketPerson[]
  readonly openings: readonly MarketOpening[]
}

/**
 * Rows as the engine takes them. Persons get their numbers by lot, so that nobody comes first among equals by when they were
 * registered, and a number tells nothing; the same seed draws the same.
 */
export function readMarket(
  personRows: readonly PersonRow[],
  vacancies: readonly VacancyRow[],
  seed: number,
): RunMarket {
  const drawn = shuffle(seeded(seed), [...personRows])
  const numberOf = new Map(vacancies.map((row, o) => [row.vacancy_id, o]))
  const companies = [...new Set(vacancies.map((row) => row.company_id))]
  const companyOf = new Map(companies.map((id, c) => [id, c]))
  return {
    personIds: drawn.map(({ id }) => id),
    vacancies,
    persons: drawn.map((row) => personOf(row, numberOf, companyOf)),
    openings: vacancies.map((row) => openingOf(row, companyOf)),
  }
}

function personOf(
  row: PersonRow,
  numberOf: ReadonlyMap<string, number>,
  companyOf: ReadonlyMap<string, number>,
): MarketPerson {
  const companies = (ids: readonly string[], known: Acquaintance) =>
    ids.flatMap((id) => {
      const company = companyOf.get(id)
      return company === undefined ? [] : [[company, known] as const]
    })
  return {
    profile: { ...profileOfRow(row), maxTravelMinutes: row.max_travel_minutes ?? UNSAID_TRAVEL_MINUTES },
    at: row.lat === null || row.lon === null ? undefined : { lat: row.lat, lon: row.lon },
    waitedWeeks: row.waited_weeks,
    hired: row.hired.map(({ from, to }) => ({ from: day(from), to: day(to) })),
    applied: row.applied.flatMap((id) => numberOf.get(id) ?? []),
    isRefusedCertificate: row.refused_certificate,
    known: new Map<number, Acquaintance>([
      ...(row.in_unit_pool ? [...companyOf.values()].map((c) => [c, 'unit_pool'] as const) : []),
      ...companies(row.company_pools, 'company_pool'),
      ...companies(row.hired_at, 'hired_here'),
    ]),
  }
}

const openingOf = (row: VacancyRow, companyOf: ReadonlyMap<string, number>): MarketOpening => ({
  vacancy: {
    occupationCode: row.occupation_code,
    period: { from: day(row.starts_on), to: day(row.ends_on) },
    weeklyMinutesMin: row.weekly_minutes_min,
    weeklyMinutesMax: row.weekly_minutes_max,
    requirements: readRequirements(row.requirements),
    skills: row.skills,
    perspective: row.perspective ?? undefined,
  },
  at: { lat: row.lat, lon: row.lon },
  places: row.openings_left,
  company: companyOf.get(row.company_id)!,
  isJobrotation: row.category === 'jobrotation',
})

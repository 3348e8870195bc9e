import type { Trade } from '../words/area.ts'
import type { Employer } from './employers.ts'
import { type Chance, chance } from './seeded.ts'

/** What is decided of a vikariat before anything else, so that states and categories come in the wanted numbers. */
export type VacancyPlan = {
  employer: Employer
  trade: Trade
  category: 'jobrotation' | 'ordinary'
  state: 'draft' | 'published' | 'closed'
  outcome: 'filled_here' | 'filled_elsewhere' | 'training_cancelled' | 'not_filled' | 'other' | null
  openings: number
  source: 'web' | 'import' | 'api' | 'on_behalf'
}

const VACANCIES = 400

/** Days at least from posting to the first hire. */
export const CLOSING_DELAY = 9

export function planVacancies(seed: number, employers: readonly Employer[]): VacancyPlan[] {
  const fixed = featuredPlans(employers)
  const drawn = Array.from({ length: VACANCIES - fixed.length }, (_, index) => plan(seed, employers, index))
  return [...fixed, ...drawn]
}

function plan(seed: number, employers: readonly Employer[], index: number): VacancyPlan {
  const random = chance(seed, 'plan', index)
  // everybody posts once before the large ones post again
  const ordinary = employers.filter((one) => one.featured !== 'sme' && one.featured !== 'large')
  const employer =
    index < ordinary.length * 0.8
      ? ordinary[(index * 7) % ordinary.length]!
      : random.weighted(ordinary.map((one) => [one, Math.sqrt(one.row.employees)] as const))
  const state = random.weighted([
    ['draft', 8],
    ['published', 42],
    ['closed', 50],
  ] as const)
  const category = random.happens(0.7) ? 'jobrotation' : 'ordinary'
  return {
    employer,
    trade: pickTrade(random, employer),
    category,
    state,
    outcome: state === 'closed' ? outcome(random, category) : null,
    openings: openings(random, employer),
    source: random.weighted([
      ['web', 80],
      ['on_behalf', 9],
      ['import', 7],
      ['api', 4],
    ] as const),
  }
}

export const tradesAt = (employer: Employer): readonly Trade[] =>
  employer.area.trades.filter((trade) => trade.at.includes(employer.workplace.key))

const pickTrade = (random: Chance, employer: Employer): Trade =>
  random.weighted(tradesAt(employer).map((trade) => [trade, trade.weight] as const))

const outcome = (random: Chance, category: string): VacancyPlan['outcome'] =>
  random.weighted([
    ['filled_here', 62],
    ['filled_elsewhere', 12],
    ['training_cancelled', category === 'jobrotation' ? 9 : 0],
    ['not_filled', 13],
    ['other', 4],
  ] as const)

function openings(random: Chance, employer: Employer): number {
  const most = employer.many ? Math.max(...tradesAt(employer).map((trade) => trade.openings)) : 2
  return random.happens(employer.many ? 0.55 : 0.88) ? 1 : random.int(2, Math.max(2, most))
}

/** What the stories on the login page promise. */
function featuredPlans(employers: readonly Employer[]): VacancyPlan[] {
  const at = (key: string) => employers.find((one) => one.featured === key)!
  const trade = (employer: Employer, occupation: string) =>
    employer.area.trades.find((one) => one.occupation === occupation)!
  const make = (
    key: string,
    occupation: string,
    state: VacancyPlan['state'],
    openings: number,
    more: Partial<VacancyPlan> = {},
  ): VacancyPlan => {
    const employer = at(key)
    return {
      employer,
      trade: trade(employer, occupation),
      category: 'jobrotation',
      state,
      outcome: null,
      openings,
      source: 'web',
      ...more,
    }
  }
  return [
    make('sme', 'rengoeringsassistent', 'published', 2),
    make('sme', 'serviceassistent', 'published', 1, { category: 'ordinary' }),
    make('sme', 'rengoeringsassistent', 'draft', 1),
    make('sme', 'rengoeringsassistent', 'closed', 1, { outcome: 'filled_here' }),
    make('large', 'social-og-sundhedshjaelper', 'published', 4),
    make('large', 'hjemmeplejemedhjaelper', 'published', 3),
    make('large', 'social-og-sundhedsassistent', 'published', 2),
    make('large', 'social-og-sundhedshjaelper', 'published', 1, { category: 'ordinary' }),
    make('large', 'hjemmeplejemedhjaelper', 'draft', 2),
    make('large', 'social-og-sundhedshjaelper', 'closed', 3, { outcome: 'filled_here' }),
    make('large', 'hjemmeplejemedhjaelper', 'closed', 2, { outcome: 'training_cancelled' }),
    make('nursery', 'paedagogmedhjaelper', 'published', 1),
    make('nursery', 'paedagogmedhjaelper', 'closed', 1, { outcome: 'filled_here' }),
    make('kitchen', 'koekkenmedhjaelper', 'published', 2),
    make('school', 'skolepaedagogmedhjaelper', 'published', 1),
  ]
}

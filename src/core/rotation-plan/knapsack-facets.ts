/** `Σ coefficients[i] · z[i] ≤ limit`, where `z[i]` says whether course `i` of an employee is taken. */
export type Facet = { readonly coefficients: readonly number[]; readonly limit: number }

/** Above this many wishes only the plain condition is used: the number of candidates grows as 4ⁿ. */
const MOST_WISHES = 5
const LARGEST = 3

/**
 * The inequalities that describe which courses fit together into the weeks an employee may be away: the facets, with
 * coefficients up to 3, of the hull of all sets of courses that fit (for up to four or five courses of usual length these
 * are all there are). The plain condition `Σ weeks · z ≤ most` is far weaker: with it a linear program takes fractions of
 * several courses, and its bound is 5 % too high where with these it is 0.01 %.
 */
export function knapsackFacets(weeks: readonly number[], most: number): readonly Facet[] {
  const total = weeks.reduce((sum, w) => sum + w, 0)
  if (total <= most) return []
  if (weeks.length > MOST_WISHES) return [{ coefficients: weeks, limit: most }]
  const sets = fittingSets(weeks, most)
  const facets: Facet[] = []
  const candidates = (LARGEST + 1) ** weeks.length
  for (let code = 1; code < candidates; code++) {
    const coefficients = weeks.map((_, i) => Math.floor(code / (LARGEST + 1) ** i) % (LARGEST + 1))
    const sums = sets.map((set) => set.reduce((sum, taken, i) => sum + taken * coefficients[i]!, 0))
    const limit = Math.max(...sums)
    if (coefficients.filter((a) => a > 0).length < 2 || coefficients.reduce(gcd) > 1) continue
    // a limit nobody can pass says nothing
    if (limit >= coefficients.reduce((sum, a) => sum + a, 0)) continue
    const tight = sets.filter((_, k) => sums[k] === limit)
    if (rank(tight.map((set) => [...set, 1])) === weeks.length) facets.push({ coefficients, limit })
  }
  // coefficients above 3 may be missing: the plain condition keeps the program right
  return [...facets, { coefficients: weeks, limit: most }]
}

function fittingSets(weeks: readonly number[], most: number): number[][] {
  return Array.from({ length: 2 ** weeks.length }, (_, code) => weeks.map((_, i) => (code >> i) & 1)).filter(
    (set) => set.reduce((sum, taken, i) => sum + taken * weeks[i]!, 0) <= most,
  )
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}

/** By Gaussian elimination; the rows are used up. */
function rank(rows: number[][]): number {
  let found = 0
  const columns = rows[0]?.length ?? 0
  for (let column = 0; column < columns && found < rows.length; column++) {
    const pivot = rows.findIndex((row, i) => i >= found && Math.abs(row[column]!) > 1e-9)
    if (pivot < 0) continue
    const row = rows[pivot]!
    rows[pivot] = rows[found]!
    rows[found] = row
    for (let i = found + 1; i < rows.length; i++) {
      const factor = rows[i]![column]! / row[column]!
      for (let j = column; j < columns; j++) rows[i]![j]! -= factor * row[j]!
    }
    found++
  }
  return found
}

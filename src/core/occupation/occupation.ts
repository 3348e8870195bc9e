/** One job title of the vocabulary. Codes are ours, never change once published, and are safe in addresses. */
export interface Occupation {
  readonly code: string
  /** Four-digit ISCO-08 unit group, with leading zeros. */
  readonly isco: string
  /** Code of the area it is offered under, see areas.ts. */
  readonly area: string
  /** Danish title as it stands in running text: singular, lower case unless it begins with an abbreviation. */
  readonly title: string
  readonly english: string
  /** Titles that mean the same in a job ad: official alternatives, older and gendered forms, abbreviations. */
  readonly synonyms: readonly string[]
  /** What people say and type; may belong to several occupations ("sosu", "pedel"). */
  readonly everyday: readonly string[]
  /** Codes of occupations the same person could plausibly also do; symmetric over the whole vocabulary. */
  readonly neighbours: readonly string[]
}

/** The sections of an agreement, in the order in which they stand. */
export const sectionKeys = [
  'parties',
  'purpose',
  'employees',
  'training',
  'cover',
  'temps',
  'terms',
  'administration',
  'special',
  'law',
] as const
export type SectionKey = (typeof sectionKeys)[number]

export type AgreementFact = { readonly label: string; readonly value: string }

/** A row of a section: a person, a course session, a vikariat. */
export type AgreementItem = {
  readonly id: string
  readonly title: string
  readonly facts: readonly AgreementFact[]
  /** Whom it is about: `employee:…`, `temp:…`, `provider:…`. Not part of the text. */
  readonly concerns: readonly string[]
}

export type AgreementSection = {
  readonly key: SectionKey
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly items: readonly AgreementItem[]
}

/** What is signed: nothing but text with its order, so that it reads the same in a year as today. */
export type AgreementContent = {
  readonly format: 1
  readonly caseNumber: number
  readonly sections: readonly AgreementSection[]
}

/**
 * What a signature is about: `*` is all of it, `terms` a whole section, `training/employee:…` those rows of a section
 * that concern somebody.
 */
export type Scope = string

export const EVERYTHING: readonly Scope[] = ['*']
export const rowsAbout = (key: SectionKey, concern: string): Scope => `${key}/${concern}`

/** The part of an agreement that somebody signs and therefore sees. Sections without anything for them are left out. */
export function partFor(content: AgreementContent, scopes: readonly Scope[]): readonly AgreementSection[] {
  return content.sections.flatMap((section) => {
    if (scopes.includes('*') || scopes.includes(section.key)) return [section]
    const start = `${section.key}/`
    const about = new Set(scopes.flatMap((s) => (s.startsWith(start) ? [s.slice(start.length)] : [])))
    const items = section.items.filter(({ concerns }) => concerns.some((one) => about.has(one)))
    return items.length === 0 ? [] : [{ ...section, items }]
  })
}

/** JSON in which equal content is equal text: keys in order, nothing undefined. What is hashed and compared. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`)
    .join(',')}}`
}

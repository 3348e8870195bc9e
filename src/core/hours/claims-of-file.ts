import { checkFacts } from '../law/check-facts.ts'
import type { CompiledScheme } from '../law/compiled.ts'
import type { Scheme } from '../law/scheme.ts'
import type { Refusal } from '../result.ts'
import type { Account } from './account.ts'
import { emptyAccount, enter } from './account-of.ts'
import { bookingOf, type Claim, claimThrough, recoverThrough } from './claim.ts'
import type { Entry } from './entry.ts'
import type { EntryRefusal } from './entry-minutes.ts'
import type { HoursFile } from './hours-file.ts'
import { both, type Problem } from './problem.ts'
import { refusalSentence } from './refusal-texts.ts'
import { type GrantFacts, HOURS_VALUES, paysByTheHour, schemeTerms } from './scheme-terms.ts'
import type { Terms } from './terms.ts'

export type ClaimsOfFile =
  | {
      readonly ok: true
      readonly claims: readonly Claim[]
      readonly account: Account
      readonly terms: Terms
      readonly grant: GrantFacts
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The claims a file asks for, each made with what had been entered by then, and booked before the next. */
export function claimsOfFile(file: HoursFile, compiled: CompiledScheme): ClaimsOfFile {
  const grant: GrantFacts = { ...file.grant, facts: {} }
  const checked = checkGrantFacts(file, compiled.scheme)
  if (!checked.ok) return checked
  const withFacts = { ...grant, facts: checked.facts }
  const terms = schemeTerms(compiled, withFacts)
  const before = beforeAnyRule(file, compiled, terms)
  if (before !== undefined) return { ok: false, problems: [before] }

  const account = emptyAccount()
  const claims: Claim[] = []
  const problems: Problem[] = []
  const take = (entry: Entry, path: string) => {
    const refusal = enter(account, entry)
    if (refusal !== undefined) problems.push(problemOf(refusal, path))
  }
  for (const step of file.steps) {
    if (step.kind === 'entry') take(step.entry, step.path)
    else if (problems.length === 0) {
      const make = step.kind === 'claim' ? claimThrough : recoverThrough
      const claim = make(account, withFacts, terms, step.through)
      take(bookingOf(claim), step.path)
      claims.push(claim)
    }
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, claims, account, terms, grant: withFacts }
}

/** What the grant says must fit the scheme: a sector it knows, facts it asks for, nothing said twice. */
function checkGrantFacts({ grant }: HoursFile, scheme: Scheme) {
  const problems: Problem[] = []
  const stated = checkFacts(scheme, grant.facts)
  const facts = stated.ok ? stated.facts : {}
  if (!stated.ok)
    for (const { facts: ids, rule, says } of stated.problems)
      problems.push({ path: ids.length === 1 ? `grant.facts['${ids[0]}']` : 'grant.facts', rule, says })
  for (const id of ['sector', 'course-start-day', 'grant-day', 'special-pool-commitment'])
    if (Object.hasOwn(facts, id)) problems.push(saidTwice(id))
  const sectors = scheme.facts.sector?.options?.map(({ id }) => id)
  if (sectors !== undefined && !sectors.includes(grant.sector)) {
    const listed = sectors.map((id) => `"${id}"`).join(', ')
    problems.push({
      path: 'grant.employer.sector',
      rule: 'not-one-of',
      says: both(`Her skal stå en af disse: ${listed}.`, `One of these must stand here: ${listed}.`),
    })
  }
  return problems.length > 0 ? { ok: false as const, problems } : { ok: true as const, facts }
}

function saidTwice(id: string): Problem {
  return {
    path: `grant.facts['${id}']`,
    rule: 'said-twice',
    says: both(
      'Det står allerede i grant (employer.sector, courseStart, given, specialPool). Skriv det kun dér.',
      'The grant says this already (employer.sector, courseStart, given, specialPool). Write it only there.',
    ),
  }
}

/** A scheme without a rate, and a grant that begins before the first one, have nothing to claim by. */
function beforeAnyRule(file: HoursFile, compiled: CompiledScheme, terms: Terms): Problem | undefined {
  const { scheme } = compiled
  const rate = scheme.values[HOURS_VALUES.rate]
  if (!paysByTheHour(compiled) || rate === undefined)
    return {
      path: 'scheme',
      rule: 'no-hourly-rate',
      says: both(
        `Ordningen "${scheme.id}" betaler ikke pr. time (den har ingen værdi "${HOURS_VALUES.rate}"), så der er ingen timer at opgøre.`,
        `The scheme "${scheme.id}" does not pay by the hour (it has no value "${HOURS_VALUES.rate}"), so there are no hours to claim.`,
      ),
    }
  const first = rate.versions.map(({ from }) => from).sort()[0]!
  if (file.grant.start >= first || terms.rateOn(file.grant.start).state !== 'none') return undefined
  return {
    path: 'grant.start',
    rule: 'before-any-rule',
    says: both(
      `Bevillingen begynder ${file.grant.start}, og ordningens første timesats ("${HOURS_VALUES.rate}") gælder fra ${first}. For dage før den kendes ingen regler.`,
      `The grant begins on ${file.grant.start}, and the scheme's first hourly rate ("${HOURS_VALUES.rate}") holds from ${first}. No rules are known for days before it.`,
    ),
  }
}

/** The file's name for the field a refusal is about. */
const FIELDS: Readonly<Record<string, string>> = {
  attended: 'educationMinutes',
  paid: 'paidMinutes',
  planned: 'plannedMinutes',
  supported: 'supportedMinutes',
  ore: 'rateOre',
  to: 'to',
}
const FIELD_OF: Partial<Record<EntryRefusal, string>> = {
  'day-entered-before': 'date',
  'nothing-to-correct': 'date',
  'claims-go-back': 'through',
}

function problemOf({ reason, details = {} }: Refusal<EntryRefusal>, path: string): Problem {
  const field = typeof details.field === 'string' ? FIELDS[details.field] : FIELD_OF[reason]
  return {
    path: field === undefined ? path : `${path}.${field}`,
    rule: reason,
    says: refusalSentence(reason, details),
  }
}

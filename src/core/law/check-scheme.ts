import { isDay } from '../calendar/day.ts'
import { checkVersions } from './check-versions.ts'
import type { Expression } from './expression.ts'
import { expressionKind, isWholeUnit, unitKind } from './expression-kind.ts'
import { expressionNames } from './expression-names.ts'
import { PLACEHOLDER } from './fill-sentence.ts'
import type { FactDefinition, InForce, Mark, Scheme, Unit, ValueVersion } from './scheme.ts'
import { pathTo, type Report } from './scheme-problem.ts'
import { valueCircle } from './value-circle.ts'

/** What does not fit together in a scheme whose form is right: names, kinds, versions, sentences. */
export function checkScheme(scheme: Scheme, report: Report): void {
  for (const [id, fact] of Object.entries(scheme.facts)) checkFact(fact, pathTo('$.facts', id), report)
  for (const [id, { unit, versions }] of Object.entries(scheme.values)) {
    const path = pathTo(pathTo('$.values', id), 'versions')
    checkVersions(versions, path, report)
    for (const [i, version] of versions.entries()) {
      checkInForce(scheme, version, pathTo(path, i), report)
      checkAmount(version, unit, pathTo(pathTo(path, i), 'value'), report)
    }
  }
  const circle = valueCircle(scheme)
  if (circle !== undefined) report(pathTo('$.values', circle[0]!), 'value-circle', circle.join(' → '))
  checkConditions(scheme, report)
  for (const [i, { fact }] of scheme.governing.byFacts.entries()) {
    checkKey(scheme, fact, pathTo(pathTo('$.governing.byFacts', i), 'fact'), report)
  }
  for (const [i, event] of scheme.events.entries()) {
    const path = pathTo('$.events', i)
    checkSources(scheme, event.sources, event.mark, path, report)
    if (event.until !== undefined && event.until < event.from)
      report(pathTo(path, 'until'), 'ends-before-it-begins')
  }
  for (const [i, { when }] of (scheme.contradictions ?? []).entries()) {
    const path = pathTo(pathTo('$.contradictions', i), 'when')
    checkYesNo(scheme, when, path, report)
    if (expressionNames(when).values.size > 0) report(path, 'value-among-facts')
  }
  checkSentences(scheme, scheme, '$', report)
}

function checkFact(fact: FactDefinition, path: string, report: Report): void {
  if (fact.kind === 'choice' && fact.options === undefined) report(path, 'missing-key', 'options')
  if (fact.least !== undefined && fact.most !== undefined && fact.least > fact.most)
    report(pathTo(path, 'least'), 'least-above-most')
  const ids = fact.options?.map(({ id }) => id) ?? []
  for (const [i, id] of ids.entries())
    if (ids.indexOf(id) < i) report(pathTo(pathTo(path, 'options'), i), 'twice-the-same', id)
}

function checkConditions(scheme: Scheme, report: Report): void {
  const ids = scheme.conditions.map(({ id }) => id)
  for (const [i, { id, versions }] of scheme.conditions.entries()) {
    const path = pathTo('$.conditions', i)
    if (ids.indexOf(id) < i) report(pathTo(path, 'id'), 'twice-the-same', id)
    checkVersions(versions, pathTo(path, 'versions'), report)
    for (const [j, version] of versions.entries()) {
      const at = pathTo(pathTo(path, 'versions'), j)
      checkInForce(scheme, version, at, report)
      if (version.test !== null) checkYesNo(scheme, version.test, pathTo(at, 'test'), report)
    }
  }
}

function checkInForce(scheme: Scheme, version: InForce, path: string, report: Report): void {
  checkSources(scheme, version.sources, version.mark, path, report)
  if (version.keyedBy !== undefined) checkKey(scheme, version.keyedBy, pathTo(path, 'keyedBy'), report)
  if (version.when !== undefined) checkYesNo(scheme, version.when, pathTo(path, 'when'), report)
}

function checkSources(
  scheme: Scheme,
  sources: readonly string[],
  mark: Mark,
  path: string,
  report: Report,
): void {
  if (sources.length === 0 && mark !== 'unconfirmed') report(pathTo(path, 'sources'), 'no-source')
  for (const [i, key] of sources.entries()) {
    if (!Object.hasOwn(scheme.sources, key)) report(pathTo(pathTo(path, 'sources'), i), 'unknown-source', key)
  }
}

function checkKey(scheme: Scheme, fact: string, path: string, report: Report): void {
  if (!Object.hasOwn(scheme.facts, fact)) report(path, 'unknown-fact', fact)
  else if (scheme.facts[fact]!.kind !== 'day') report(path, 'key-not-a-day')
}

function checkYesNo(scheme: Scheme, expression: Expression, path: string, report: Report): void {
  const kind = expressionKind(scheme, expression, path, report)
  if (kind !== undefined && kind !== 'yes-no') report(path, 'wrong-kind', 'yes-no')
}

function checkAmount({ value }: ValueVersion, unit: Unit, path: string, report: Report): void {
  if (value === null) return
  const kind = unitKind(unit)
  if (kind === 'number') {
    if (typeof value !== 'number') report(path, 'not-a-number')
    else if (isWholeUnit(unit) && !Number.isInteger(value)) report(path, 'not-whole')
    else if (value < 0) report(path, 'below-zero')
  } else if (typeof value !== 'string') report(path, 'not-text')
  else if (kind === 'day' && !isDay(value)) report(path, 'not-a-day')
}

/** Every text of the file, wherever it stands, names only what there is. */
function checkSentences(scheme: Scheme, part: unknown, path: string, report: Report): void {
  if (typeof part === 'string') {
    for (const [whole, what, id] of part.matchAll(PLACEHOLDER)) {
      if (!Object.hasOwn(what === 'fact' ? scheme.facts : scheme.values, id!))
        report(path, 'unknown-in-sentence', whole)
    }
  } else if (typeof part === 'object' && part !== null) {
    for (const [key, inner] of Object.entries(part))
      checkSentences(scheme, inner, pathTo(path, Array.isArray(part) ? Number(key) : key), report)
  }
}

import type { Day } from '../calendar/day.ts'
import type { Case, CompiledScheme } from './compiled.ts'
import { expressionNames } from './expression-names.ts'
import { fillSentence, valuesNamed } from './fill-sentence.ts'
import { sourcesNamed } from './rates-on.ts'
import { readFacts } from './read-fact.ts'
import type { ExplainedFinding, ExplainedReceipt, Finding, Receipt } from './receipt.ts'
import type { Condition, ConditionVersion, Mark, Sentence } from './scheme.ts'
import { goneSentence, missingSentence, notInForceSentence, summarySentence } from './standard-sentences.ts'
import { valueOfCase } from './value-on.ts'

/**
 * A receipt in words, by the edition that made it. Throws for a receipt of another scheme or edition, whose
 * words these are not: `compareReceipts` is for that.
 */
export function explain(compiled: CompiledScheme, receipt: Receipt): ExplainedReceipt {
  const { scheme } = compiled
  if (receipt.scheme !== scheme.id || receipt.edition !== scheme.edition) {
    throw new Error(
      `The receipt is of ${receipt.scheme} ${receipt.edition}, not ${scheme.id} ${scheme.edition}`,
    )
  }
  const c = { facts: readFacts(compiled, receipt.facts), segment: compiled.segmentOn(receipt.day) }
  const named = scheme.governing.byFacts.find(({ fact }) => fact === receipt.dayFrom)
  const explained = receipt.findings.map((finding) => explainFinding(compiled, receipt, finding, c))
  return {
    ...receipt,
    dayBecause: fillSentence(compiled, named?.because ?? scheme.governing.otherwise, c),
    summary: summarySentence(scheme, receipt, explained),
    explained,
  }
}

function explainFinding(
  compiled: CompiledScheme,
  receipt: Receipt,
  finding: Finding,
  c: Case,
): ExplainedFinding {
  const { scheme } = compiled
  const condition = scheme.conditions[compiled.conditionIndex.get(finding.condition) ?? -1]
  if (condition === undefined) throw new Error(`The scheme has no condition "${finding.condition}"`)
  const version = finding.version === undefined ? undefined : condition.versions[finding.version]
  return {
    ...finding,
    about: condition.about,
    weight: condition.weight,
    label: condition.label,
    says: fillSentence(compiled, saidOf(compiled, condition, version, finding, receipt.day), c),
    ...(version === undefined ? {} : { mark: version.mark }),
    ...(version?.note === undefined ? {} : { note: version.note }),
    sources: sourcesNamed(scheme, version?.sources ?? []),
    relies: version === undefined ? [] : reliesOn(compiled, version, c),
  }
}

function saidOf(
  compiled: CompiledScheme,
  condition: Condition,
  version: ConditionVersion | undefined,
  finding: Finding,
  day: Day,
): Sentence {
  if (version === undefined) return notInForceSentence(condition, day)
  switch (finding.outcome) {
    case 'met':
      return version.says.met
    case 'not-met':
      return version.says.notMet
    case 'not-in-force':
      return version.says.notMet.da === '' ? goneSentence(condition, version) : version.says.notMet
    case 'unknown':
      return version.says.unknown ?? missingSentence(compiled.scheme, finding)
  }
}

/** Values that the version's test or words name and that no source confirms. */
function reliesOn(
  compiled: CompiledScheme,
  version: ConditionVersion,
  c: Case,
): readonly { value: string; mark: Mark }[] {
  const named = new Set([
    ...expressionNames(version.test, version.when).values,
    ...[version.says.met, version.says.notMet].flatMap(valuesNamed),
  ])
  return [...named].flatMap((value) => {
    const found = valueOfCase(compiled, value, c)
    return found.state === 'known' && found.mark !== 'confirmed' ? [{ value, mark: found.mark }] : []
  })
}

import { addDays, type Day } from '#core/calendar/day.ts'
import type { CompiledScheme } from '#core/law/compiled.ts'
import { decide } from '#core/law/decide.ts'
import { fillSentence } from '#core/law/fill-sentence.ts'
import { readFacts } from '#core/law/read-fact.ts'
import type { Facts, FactValue, Finding, Receipt } from '#core/law/receipt.ts'
import type { ConditionAbout, FactDefinition, Sentence } from '#core/law/scheme.ts'

/** A condition to tick: it is in place. `label` is how the scheme says that it is met. */
export type InPlaceItem = { readonly id: string; readonly label: Sentence; readonly ticked: boolean }

export type InPlace = {
  readonly items: readonly InPlaceItem[]
  /** What was known, with what the ticked boxes say. */
  readonly facts: Facts
}

type Asked = { readonly asks: readonly ConditionAbout[]; readonly day: Day; readonly facts: Facts }

const MOST_FACTS = 2

/**
 * The required conditions that hang on facts nobody asks about one by one, each as a box to tick, and what the ticked
 * ones say. A tick states the fewest facts that make its condition met without turning another one against it; a box
 * that is not ticked states nothing, so its condition stays unknown.
 */
export function inPlace(
  compiled: CompiledScheme,
  asked: Asked,
  askedAbout: ReadonlySet<string>,
  ticks: readonly string[],
): InPlace {
  const open = decide(compiled, asked).findings.filter((finding) => isToTick(compiled, finding, askedAbout))
  let facts = asked.facts
  const items: InPlaceItem[] = []
  for (const { condition } of open) {
    const stated = factsThatMeet(compiled, { ...asked, facts }, condition)
    if (stated === undefined) continue
    const ticked = ticks.includes(condition)
    items.push({ id: condition, label: saysMet(compiled, { ...asked, facts: stated }, condition), ticked })
    if (ticked) facts = stated
  }
  return { items, facts }
}

function isToTick(compiled: CompiledScheme, finding: Finding, askedAbout: ReadonlySet<string>): boolean {
  const weight = compiled.scheme.conditions[compiled.conditionIndex.get(finding.condition)!]?.weight
  return (
    weight === 'required' &&
    finding.outcome === 'unknown' &&
    finding.missing.length > 0 &&
    !finding.missing.some((fact) => askedAbout.has(fact))
  )
}

function saysMet(compiled: CompiledScheme, asked: Asked, condition: string): Sentence {
  const receipt = decide(compiled, asked)
  const { version } = findingOf(receipt, condition)
  const { versions } = compiled.scheme.conditions[compiled.conditionIndex.get(condition)!]!
  const c = { facts: readFacts(compiled, receipt.facts), segment: compiled.segmentOn(receipt.day) }
  return fillSentence(compiled, versions[version!]!.says.met, c)
}

/** The case with the fewest further facts in which the condition is met; undefined where no few of them do it. */
function factsThatMeet(compiled: CompiledScheme, asked: Asked, condition: string): Facts | undefined {
  const before = decide(compiled, asked)
  const finding = findingOf(before, condition)
  if (finding.outcome === 'met') return asked.facts
  const found = combinations(compiled, finding.missing, asked.day, MOST_FACTS)
    .map((more) => ({ ...asked.facts, ...more }))
    .filter((facts) => findingOf(decide(compiled, { ...asked, facts }), condition).outcome === 'met')
  const harmless = found.find((facts) => notMet(decide(compiled, { ...asked, facts })) <= notMet(before))
  return harmless ?? found[0]
}

const findingOf = (receipt: Receipt, condition: string): Finding =>
  receipt.findings.find((finding) => finding.condition === condition)!

const notMet = ({ findings }: Receipt): number =>
  findings.filter(({ outcome }) => outcome === 'not-met').length

/** Every way to state up to so many of the facts, the fewest first. */
function combinations(
  compiled: CompiledScheme,
  facts: readonly string[],
  day: Day,
  most: number,
): Record<string, FactValue>[] {
  let last: Record<string, FactValue>[] = [{}]
  const all: Record<string, FactValue>[] = []
  for (let size = 1; size <= most; size++) {
    last = last.flatMap((stated) =>
      facts
        .filter((fact) => !Object.hasOwn(stated, fact))
        .flatMap((fact) =>
          tries(compiled.scheme.facts[fact], day).map((value) => ({ ...stated, [fact]: value })),
        ),
    )
    all.push(...last)
  }
  return all
}

/** What a fact may be tried as: a day is the chosen one or one of its neighbours. */
function tries(definition: FactDefinition | undefined, day: Day): readonly FactValue[] {
  if (definition?.kind === 'yes-no') return [true, false]
  if (definition?.kind === 'choice') return definition.options?.map(({ id }) => id) ?? []
  if (definition?.kind === 'day') return [day, addDays(day, -1), addDays(day, 1)]
  return []
}

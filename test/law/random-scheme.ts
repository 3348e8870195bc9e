import fc from 'fast-check'
import { addDays, day } from '#core/calendar/day.ts'
import type { Expression } from '#core/law/expression.ts'
import type { Facts, FactValue } from '#core/law/receipt.ts'
import type {
  Condition,
  ConditionVersion,
  FactDefinition,
  InForce,
  Scheme,
  ValueVersion,
} from '#core/law/scheme.ts'

/** Few days, close together, so that rules meet on them. */
export const DAYS = Array.from({ length: 16 }, (_, i) => addDays(day('2019-12-25'), i * 5))
const NUMBERS = [0, 1, 2, 3, 5, 8]
const OPTIONS = ['red', 'green', 'blue']
const both = (text: string) => ({ da: text, en: text })

const fact = (kind: FactDefinition['kind'], rest: Partial<FactDefinition> = {}): FactDefinition => ({
  kind,
  label: both(kind),
  question: both(`${kind}?`),
  ...rest,
})

export const FACTS: Scheme['facts'] = {
  yes: fact('yes-no', { canChange: true }),
  sure: fact('yes-no'),
  count: fact('number', { canChange: true, least: 0, most: 8 }),
  size: fact('number', { grows: true }),
  key: fact('day'),
  start: fact('day', { canChange: true }),
  colour: fact('choice', { canChange: true, options: OPTIONS.map((id) => ({ id, label: both(id) })) }),
  governs: fact('day'),
}

/** Everything a fact of the random schemes is ever said to be. */
export function possibleFacts(id: string): readonly FactValue[] {
  switch (FACTS[id]?.kind) {
    case 'yes-no':
      return [true, false]
    case 'number':
      return NUMBERS
    case 'choice':
      return OPTIONS
    default:
      return DAYS
  }
}

/** All facts but the one that names the governing day: with it, other rules apply. */
export const ORDINARY_FACTS = Object.keys(FACTS).filter((id) => id !== 'governs')

type Exprs = { yesNo: Expression; number: Expression; day: Expression; word: Expression }

/** With `asked`, values of the scheme are named too, and the question of an `if` is one of those. */
function expressions(asked?: fc.Arbitrary<Expression>) {
  return fc.letrec<Exprs>((tie) => {
    const pair = (name: 'number' | 'day') => fc.tuple(tie(name), tie(name))
    const op = (key: string, parts: fc.Arbitrary<unknown>) =>
      parts.map((p) => ({ [key]: p }) as unknown as Expression)
    const compare = (key: string) => fc.oneof(op(key, pair('number')), op(key, pair('day')))
    const parts = (name: keyof Exprs) => fc.array(tie(name), { minLength: 1, maxLength: 3 })
    const ifOf = (name: keyof Exprs) =>
      fc
        .tuple(asked ?? tie('yesNo'), tie(name), tie(name))
        .map(
          (parts) =>
            Object.fromEntries(['if', 'then', 'else'].map((key, i) => [key, parts[i]])) as Expression,
        )
    const named = (ids: string[]) => fc.constantFrom(...ids).map((id) => ({ fact: id }))
    const valued = (id: string) => (asked ? [fc.constant<Expression>({ value: id })] : [])
    return {
      yesNo: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        named(['yes', 'sure']),
        fc.boolean(),
        op('all', parts('yesNo')),
        op('any', parts('yesNo')),
        op('not', tie('yesNo')),
        op('equals', pair('number')),
        op('equals', fc.tuple(tie('word'), tie('word'))),
        op('oneOf', fc.tuple(named(['colour']), fc.subarray(OPTIONS))),
        compare('atLeast'),
        compare('atMost'),
        compare('moreThan'),
        compare('lessThan'),
        ifOf('yesNo'),
      ),
      number: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        named(['count', 'size']),
        fc.constantFrom(...NUMBERS),
        ...valued('least'),
        op('sum', parts('number')),
        op('difference', pair('number')),
        op('product', pair('number')),
        op('smallest', parts('number')),
        op('largest', parts('number')),
        op('daysBetween', pair('day')),
        op('weeksBetween', pair('day')),
        op('monthsBetween', pair('day')),
        ifOf('number'),
      ),
      day: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        named(['start', 'key']),
        fc.constantFrom<Expression>(...DAYS),
        ...valued('limit'),
        op('largest', parts('day')),
        ifOf('day'),
      ),
      word: fc.oneof(named(['colour']), fc.constantFrom(...OPTIONS), ...valued('word')),
    }
  })
}

/**
 * Where something is chosen (an exception's `when`, the question of an `if`) no value is asked for that may not exist,
 * so with all facts known it is clear what counts.
 */
const plain = expressions()
const full = expressions(plain.yesNo)

function inForce(unconditional: boolean): fc.Arbitrary<Omit<InForce, 'from'>> {
  return fc.record(
    {
      sources: fc.constant(['act']),
      mark: fc.constantFrom('confirmed' as const, 'inferred' as const, 'unconfirmed' as const),
      ...(unconditional ? {} : { when: plain.yesNo }),
    },
    { requiredKeys: unconditional ? ['sources', 'mark'] : ['sources', 'mark', 'when'] },
  )
}

/** Rules in order, below them exceptions, some of which go by a day of their own. */
function versions<T extends object>(content: fc.Arbitrary<T>): fc.Arbitrary<(InForce & T)[]> {
  const rule = fc.tuple(fc.constantFrom(...DAYS), inForce(true), content)
  const rules = (key: string | undefined, maxLength: number) =>
    fc.uniqueArray(rule, { minLength: key ? 0 : 1, maxLength, selector: ([from]) => from }).map((found) =>
      found
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([from, rest, own], i, all) => ({
          from,
          ...(key ? { keyedBy: key } : {}),
          // what is keyed by its own day is a trial: it ends
          ...(key && i === all.length - 1 ? { until: addDays(from, 12) } : {}),
          ...rest,
          ...own,
        })),
    )
  const exception = fc
    .tuple(
      fc.constantFrom(...DAYS),
      fc.option(fc.nat(30), { nil: undefined }),
      fc.constantFrom(undefined, 'key', 'start', 'governs'),
      inForce(false),
      content,
    )
    .map(([from, length, keyedBy, rest, own]) => ({
      from,
      ...(length === undefined ? {} : { until: addDays(from, length) }),
      ...(keyedBy ? { keyedBy } : {}),
      ...rest,
      ...own,
    }))
  return fc
    .tuple(rules(undefined, 3), rules('key', 2), fc.array(exception, { maxLength: 2 }))
    .map(([ordinary, keyed, exceptions]) => [...ordinary, ...keyed, ...exceptions])
}

const valueVersions = (amounts: fc.Arbitrary<number | string>): fc.Arbitrary<ValueVersion[]> =>
  versions(fc.option(amounts, { freq: 8, nil: null }).map((value) => ({ value })))

const conditionVersions: fc.Arbitrary<ConditionVersion[]> = versions(
  fc.option(full.yesNo, { freq: 8, nil: null }).map((test) => ({
    test,
    says: { met: both('met {fact:count}'), notMet: both('not met {value:least}') },
  })),
)

const condition: fc.Arbitrary<Omit<Condition, 'id'>> = fc.record({
  about: fc.constantFrom('temp' as const, 'employee' as const, 'training' as const, 'grant' as const),
  label: fc.constant(both('condition')),
  weight: fc.constantFrom('required' as const, 'advisory' as const),
  versions: conditionVersions,
})

/** Any scheme that makes sense, over the same facts. */
export const randomScheme: fc.Arbitrary<Scheme> = fc
  .record({
    least: valueVersions(fc.constantFrom(...NUMBERS)),
    limit: valueVersions(fc.constantFrom(...DAYS)),
    word: valueVersions(fc.constantFrom(...OPTIONS)),
    conditions: fc.array(condition, { minLength: 1, maxLength: 4 }),
  })
  .map(({ least, limit, word, conditions }) => ({
    format: 1,
    id: 'random',
    edition: '2026-11-22',
    name: both('random'),
    about: both('made by chance'),
    facts: FACTS,
    sources: { act: { act: 'Act 1', text: 'The act' } },
    values: {
      least: { label: both('least'), unit: 'weeks', versions: least },
      limit: { label: both('limit'), unit: 'day', versions: limit },
      word: { label: both('word'), unit: 'text', versions: word },
    },
    conditions: conditions.map((one, i) => ({ ...one, id: `c${i}` })),
    governing: { byFacts: [{ fact: 'governs', because: both('it governs') }], otherwise: both('asked') },
    events: [],
  }))

/** All facts known. */
export const allFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(Object.keys(FACTS).map((id) => [id, fc.constantFrom(...possibleFacts(id))])),
)

/** Some facts known, the governing day among them or not. */
export const someFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(Object.keys(FACTS).map((id) => [id, fc.constantFrom(...possibleFacts(id))])),
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>

export const anyDay = fc.constantFrom(addDays(DAYS[0]!, -1), ...DAYS, ...DAYS.map((d) => addDays(d, -1)))

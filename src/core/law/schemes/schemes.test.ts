import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { checkFacts } from '../check-facts.ts'
import { compileScheme } from '../compile-scheme.ts'
import { ABOUT, decide } from '../decide.ts'
import { explain } from '../explain.ts'
import { expressionNames } from '../expression-names.ts'
import { readScheme } from '../read-scheme.ts'
import type { Facts } from '../receipt.ts'
import type { Scheme } from '../scheme.ts'
import { schemeById, schemes } from './index.ts'

const all = schemes.map((scheme) => [scheme.id, scheme] as const)

test('the schemes that come with the platform', () => {
  expect(schemes.map(({ id }) => id)).toEqual(['dk-jobrotation', 'dk-veu-wage-subsidy', 'self-financed'])
  for (const scheme of schemes) expect(schemeById(scheme.id)).toBe(scheme)
  expect(schemeById('se-alterneringsvikariat')).toBeUndefined()
})

describe.each(all)('%s', (_, scheme) => {
  test('is plain data: through JSON it is the same, and a sound file', () => {
    const read = readScheme(JSON.parse(JSON.stringify(scheme)))
    if (!read.ok) expect(read.problems).toEqual([])
    else expect(read.scheme).toEqual(scheme)
  })

  test('every source is used, and every fact', () => {
    const sources = new Set(
      [
        ...Object.values(scheme.values).flatMap(({ versions }) => versions),
        ...scheme.conditions.flatMap(({ versions }) => versions),
        ...scheme.events,
      ].flatMap((version) => version.sources),
    )
    expect(Object.keys(scheme.sources).filter((key) => !sources.has(key))).toEqual([])
    expect(Object.keys(scheme.facts).filter((fact) => !factsUsed(scheme).has(fact))).toEqual([])
  })

  test('the time line is in order', () => {
    const days = scheme.events.map(({ from }) => from)
    expect(days).toEqual([...days].sort())
  })

  test('links go to the pages of others, by https', () => {
    for (const { url } of Object.values(scheme.sources)) {
      if (url !== undefined) expect(new URL(url).protocol).toBe('https:')
    }
  })

  test('what is not confirmed says why', () => {
    const versions = [
      ...Object.entries(scheme.values).flatMap(([id, { versions }]) =>
        versions.map((version) => [id, version] as const),
      ),
      ...scheme.conditions.flatMap(({ id, versions }) => versions.map((version) => [id, version] as const)),
    ]
    expect(
      versions
        .filter(([, { mark, note }]) => mark !== 'confirmed' && note === undefined)
        .map(([id, { from }]) => `${id} ${from}`),
    ).toEqual([])
  })

  test('every text is whole in both languages, and no translation was forgotten', () => {
    for (const { path, da, en } of sentences(scheme)) {
      for (const text of [da, en]) {
        expect(text, path).toBe(text.trim())
        expect(text, path).not.toMatch(/ {2}|\(\)|\.\.|,,| [.,:;?]/)
        expect(placeholders(text), path).toEqual(placeholders(da))
      }
      // what is one word, or the name of a place or an act, may be the same
      if (da.split(' ').length > 4) expect(en, path).not.toBe(da)
      expect(en, path).not.toMatch(/\b(og|ikke|eller|skal|med)\b/)
    }
  })

  test('whole sentences end, labels do not; questions ask', () => {
    for (const { versions } of scheme.conditions) {
      for (const { says, note } of versions) {
        for (const sentence of [says.met, says.notMet, ...(note ? [note] : [])]) {
          expect(sentence.da).toMatch(/[.!?]$/)
          expect(sentence.en).toMatch(/[.!?]$/)
        }
      }
    }
    for (const { question, label } of Object.values(scheme.facts)) {
      expect(question.da).toContain('?')
      expect(question.en).toContain('?')
      expect(label.da).not.toMatch(/[.?]$/)
    }
  })

  test('each condition can be told in words on any day, with nothing known and nothing left open', () => {
    const compiled = compileScheme(scheme)
    for (const on of ['1850-01-01', '2011-01-01', '2014-04-08', '2018-06-01', '2021-06-01', '2026-11-22']) {
      const receipt = decide(compiled, { asks: ABOUT, day: day(on), facts: {} })
      expect(receipt.outcome).not.toBe('met')
      for (const { says } of explain(compiled, receipt).explained) {
        expect(says.da + says.en).not.toMatch(/[{}]/)
      }
    }
  })
})

describe('the same fact in two schemes', () => {
  test('means the same', () => {
    const [jobrotation, ...others] = schemes
    for (const other of others) {
      for (const [id, fact] of Object.entries(other.facts)) {
        const known = jobrotation!.facts[id]
        if (known)
          expect({ id, kind: fact.kind, options: fact.options }).toEqual({
            id,
            kind: known.kind,
            options: known.options,
          })
      }
    }
  })
})

describe('contradictions are refused', () => {
  const jobrotation = schemeById('dk-jobrotation')!
  test.each<[string, Facts, string]>([
    [
      'more in a row than in all',
      { 'prior-unemployment-weeks-continuous': 30, 'prior-unemployment-weeks-aggregated': 29 },
      'Ledig i træk (30 uger) kan ikke være mere end ledig i alt (29 uger).',
    ],
    [
      'granted before applied',
      { 'grant-day': '2014-04-01', 'grant-application-day': '2014-04-02' },
      'Der kan ikke være bevilget (1. april 2014), før der er søgt (2. april 2014).',
    ],
    ['euv1 and no vocational education', { 'employee-euv1': true, 'employee-apprentice': false }, 'Euv1'],
    [
      'nothing that could be unused',
      { 'employee-education-level': 'none', 'employee-education-unused-five-years': true },
      'ingen uddannelse',
    ],
    [
      'in-house and open to everybody',
      { 'training-internal-only': true, 'training-publicly-offered': true },
      'både være kun internt',
    ],
  ])('%s', (_, facts, words) => {
    const checked = checkFacts(jobrotation, facts)
    expect(checked.ok).toBe(false)
    if (!checked.ok) expect(checked.problems.map(({ says }) => says.da).join()).toContain(words)
  })
  test('equal figures and days are fine', () => {
    expect(
      checkFacts(jobrotation, {
        'prior-unemployment-weeks-continuous': 30,
        'prior-unemployment-weeks-aggregated': 30,
        'grant-day': '2014-04-02',
        'grant-application-day': '2014-04-02',
      }).ok,
    ).toBe(true)
  })
})

function factsUsed(scheme: Scheme): Set<string> {
  const inSentences = sentences(scheme).flatMap(({ da }) =>
    [...da.matchAll(/\{fact:([^}]+)\}/g)].map(([, id]) => id!),
  )
  const versions = [
    ...Object.values(scheme.values).flatMap(({ versions }) => versions),
    ...scheme.conditions.flatMap(({ versions }) => versions),
  ]
  return new Set([
    ...inSentences,
    ...versions.flatMap(({ when, keyedBy }) => [
      ...expressionNames(when).facts,
      ...(keyedBy === undefined ? [] : [keyedBy]),
    ]),
    ...scheme.conditions.flatMap(({ versions }) =>
      versions.flatMap(({ test }) => [...expressionNames(test).facts]),
    ),
  ])
}

type Found = { readonly path: string; readonly da: string; readonly en: string }

/** Every pair of Danish and English text, wherever it stands. */
function sentences(part: unknown, path = '$'): readonly Found[] {
  if (typeof part !== 'object' || part === null) return []
  const { da, en } = part as { da?: unknown; en?: unknown }
  if (typeof da === 'string' && typeof en === 'string') return [{ path, da, en }]
  return Object.entries(part).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`))
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{[^}]+\}/g)].map(([whole]) => whole).sort()
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AgreementContent,
  canonicalJson,
  EVERYTHING,
  partFor,
  rowsAbout,
  type Scope,
  sectionKeys,
} from './agreement-content.ts'
import { differences, touches } from './agreement-difference.ts'
import {
  carriedFrom,
  type EarlierSigner,
  hasSigned,
  type SignerState,
  signingOrder,
  signRefusal,
  turnNow,
  turnsOf,
} from './agreement-signing.ts'

const concern = fc.constantFrom('employee:a', 'employee:b', 'temp:c', 'provider:d')
const word = fc.constantFrom('x', 'y', 'z')
const item = (id: string) =>
  fc.record({
    id: fc.constant(id),
    title: word,
    facts: fc.uniqueArray(fc.record({ label: fc.constantFrom('l1', 'l2', 'l3'), value: word }), {
      selector: ({ label }) => label,
    }),
    concerns: fc.uniqueArray(concern, { maxLength: 2 }),
  })
const section = (key: (typeof sectionKeys)[number]) =>
  fc.record({
    key: fc.constant(key),
    heading: fc.constantFrom('H', 'I'),
    paragraphs: fc.array(word, { maxLength: 2 }),
    items: fc.subarray(['1', '2', '3']).chain((ids) => fc.tuple(...ids.map(item))),
  })
const content: fc.Arbitrary<AgreementContent> = fc
  .subarray([...sectionKeys])
  .chain((keys) => fc.tuple(...keys.map(section)))
  .map((sections) => ({ format: 1, caseNumber: 7, sections }))
const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constantFrom(...sectionKeys),
  fc.tuple(fc.constantFrom(...sectionKeys), concern).map(([key, who]) => rowsAbout(key, who)),
)
const scopes = fc.oneof(fc.constant(EVERYTHING), fc.uniqueArray(scope, { maxLength: 8 }))

/** What somebody reads, without order among facts: an independent way to compare two versions. */
const read = (c: AgreementContent, of: readonly Scope[]) =>
  canonicalJson(
    partFor(c, of).map(({ key, heading, paragraphs, items }) => ({
      key,
      heading,
      paragraphs,
      items: items
        .map(({ id, title, facts }) => ({
          id,
          title,
          facts: [...facts].sort((a, b) => (a.label < b.label ? -1 : 1)),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    })),
  )

describe('differences', () => {
  test('there is one exactly when somebody would read something else', () => {
    fc.assert(
      fc.property(content, content, scopes, (a, b, of) => {
        expect(touches(a, b, of)).toBe(read(a, of) !== read(b, of))
      }),
      { numRuns: 2000 },
    )
  })

  test('a version has none from itself, and back is the same way turned round', () => {
    fc.assert(
      fc.property(content, content, (a, b) => {
        expect(differences(a, a)).toEqual([])
        expect(differences(a, b).map(({ key }) => key)).toEqual(differences(b, a).map(({ key }) => key))
      }),
    )
  })

  test('what touches a part touches the whole', () => {
    fc.assert(
      fc.property(content, content, scopes, (a, b, of) => {
        if (touches(a, b, of)) expect(touches(a, b, EVERYTHING)).toBe(true)
      }),
    )
  })

  test('each change says old and new', () => {
    fc.assert(
      fc.property(content, content, (a, b) => {
        for (const s of differences(a, b))
          for (const line of [...s.text, ...s.items.flatMap(({ lines }) => lines)])
            expect(line.before).not.toBe(line.after)
      }),
    )
  })
})

test('the canonical text does not depend on the order in which something was written down', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'æ' }], a: undefined })).toBe('{"b":[1,{"c":"æ","d":null}]}')
  fc.assert(
    fc.property(content, (c) => {
      const turned = JSON.parse(
        JSON.stringify(c, (_, v) =>
          v && typeof v === 'object' && !Array.isArray(v)
            ? Object.fromEntries(Object.entries(v).reverse())
            : v,
        ),
      )
      expect(canonicalJson(turned)).toBe(canonicalJson(c))
    }),
  )
})

test('a signature is carried over exactly when its signer would read the same words again, however many versions lie between', () => {
  fc.assert(
    fc.property(fc.array(content, { minLength: 2, maxLength: 5 }), scopes, (versions, of) => {
      let signer: EarlierSigner = {
        ...{ side: 'employee', subject: 'a', id: '0', required: 1, signatures: 1, carried: false },
        scopes: of,
        signedAs: '0',
      }
      for (let i = 1; i < versions.length; i++) {
        const found = carriedFrom(
          { side: 'employee', subject: 'a', required: 1, scopes: of },
          [signer],
          versions[i - 1]!,
          versions[i]!,
        )
        expect(found !== undefined).toBe(read(versions[i - 1]!, of) === read(versions[i]!, of))
        // who is asked again signs again
        const signedAs = found ? found.signedAs : String(i)
        expect(read(versions[Number(signedAs)]!, of)).toBe(read(versions[i]!, of))
        signer = {
          ...signer,
          id: String(i),
          carried: found !== undefined,
          signatures: found ? 0 : 1,
          signedAs,
        }
      }
    }),
  )
})

test('who has not signed, signs more people than before, or signs another part is asked', () => {
  const v: AgreementContent = { format: 1, caseNumber: 1, sections: [] }
  const before: EarlierSigner = {
    ...{ side: 'company', subject: '', id: '0', required: 2, signatures: 2, carried: false },
    scopes: EVERYTHING,
    signedAs: '0',
  }
  const now = { side: 'company', subject: '', required: 2, scopes: EVERYTHING } as const
  expect(carriedFrom(now, [before], v, v)).toBe(before)
  expect(carriedFrom(now, [{ ...before, signatures: 1 }], v, v)).toBeUndefined()
  expect(carriedFrom({ ...now, required: 3 }, [before], v, v)).toBeUndefined()
  expect(carriedFrom({ ...now, scopes: ['terms'] }, [before], v, v)).toBeUndefined()
  expect(carriedFrom({ ...now, subject: 'x' }, [before], v, v)).toBeUndefined()
})

test('any sequence of signing keeps the order, and ends when everybody has signed once', () => {
  const places = fc.array(
    fc.record({
      side: fc.constantFrom(...signingOrder),
      required: fc.integer({ min: 1, max: 3 }),
      carried: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(places, fc.array(fc.nat(7), { maxLength: 60 }), (made, tries) => {
      const turns = turnsOf(made.map(({ side }) => side))
      const signers: SignerState[] = made.map((m, i) => ({
        ...m,
        id: String(i),
        turn: turns.get(m.side)!,
        signatures: 0,
      }))
      const sign = (i: number) => {
        const s = signers[i % signers.length]!
        if (signRefusal(signers, s.id)) return
        expect(signers.filter((o) => o.turn < s.turn).every(hasSigned)).toBe(true)
        signers[i % signers.length] = { ...s, signatures: s.signatures + 1 }
      }
      for (const i of tries) sign(i)
      // left to themselves they always come to an end
      for (let n = 0; n < 100 && turnNow(signers) !== undefined; n++) sign(n)
      expect(turnNow(signers)).toBeUndefined()
      for (const s of signers) expect(s.signatures).toBe(s.carried ? 0 : s.required)
    }),
  )
})

test('turns have no holes', () => {
  expect([...turnsOf(['unit', 'temp', 'company'])]).toEqual([
    ['company', 1],
    ['temp', 2],
    ['unit', 3],
  ])
})

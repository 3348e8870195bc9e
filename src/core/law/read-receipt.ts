import { literalShape } from './expression-shape.ts'
import { dayText, isObject, list, named, object, oneOf, type Shape, text } from './json-shape.ts'
import type { Receipt } from './receipt.ts'
import { type SchemeProblem, schemeProblem } from './scheme-problem.ts'

export type ReadReceipt =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly problems: readonly SchemeProblem[] }

const outcome = oneOf('met', 'not-met', 'unknown', 'not-in-force')

const place: Shape = (value, path, report) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) report(path, 'not-whole')
}

const finding = object(
  { condition: text, outcome, missing: list(text) },
  { versionFrom: dayText, version: place, keyDay: dayText, absent: list(text) },
)

const receiptShape = object(
  {
    scheme: text,
    edition: text,
    asks: list(oneOf('temp', 'employee', 'training', 'grant')),
    day: dayText,
    facts: named(literalShape),
    outcome,
    findings: list(finding),
  },
  { dayFrom: text },
)

/** Words that stand with an explained receipt; they are told anew, so they are not looked at. */
const WORDS = ['dayBecause', 'summary', 'explained', 'wouldHelp']

/** A receipt from a file, bare or explained, or what is wrong with it and where. Its words are left out. */
export function readReceipt(value: unknown): ReadReceipt {
  const problems: SchemeProblem[] = []
  const bare = isObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !WORDS.includes(key)))
    : value
  receiptShape(bare, '$', (path, rule, what) => problems.push(schemeProblem(path, rule, what)))
  return problems.length === 0 ? { ok: true, receipt: bare as Receipt } : { ok: false, problems }
}

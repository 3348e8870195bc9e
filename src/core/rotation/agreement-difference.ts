import {
  type AgreementContent,
  type AgreementFact,
  type AgreementItem,
  type AgreementSection,
  EVERYTHING,
  partFor,
  type Scope,
  type SectionKey,
  sectionKeys,
} from './agreement-content.ts'

export type Changed = 'added' | 'removed' | 'changed'
/** One line of a change; what is not there on a side is undefined. */
export type LineDifference = { readonly label: string; readonly before?: string; readonly after?: string }
export type ItemDifference = {
  readonly id: string
  readonly title: string
  readonly state: Changed
  readonly lines: readonly LineDifference[]
}
export type SectionDifference = {
  readonly key: SectionKey
  readonly heading: string
  readonly state: Changed
  /** Headings and paragraphs; a line without a label. */
  readonly text: readonly LineDifference[]
  readonly items: readonly ItemDifference[]
}

/** What a version changes of the one before, section by section, for somebody who signs `scopes` of it. */
export function differences(
  before: AgreementContent,
  after: AgreementContent,
  scopes: readonly Scope[] = EVERYTHING,
): readonly SectionDifference[] {
  const [was, is] = [byKey(partFor(before, scopes)), byKey(partFor(after, scopes))]
  return sectionKeys.flatMap((key) => sectionDifference(key, was.get(key), is.get(key)))
}

/** Whether a change touches what somebody signs: exactly when it changes a word of what they see. */
export const touches = (
  before: AgreementContent,
  after: AgreementContent,
  scopes: readonly Scope[],
): boolean => differences(before, after, scopes).length > 0

const byKey = (sections: readonly AgreementSection[]): Map<SectionKey, AgreementSection> =>
  new Map(sections.map((section) => [section.key, section]))

const NOTHING = { paragraphs: [], items: [] } as const

function sectionDifference(
  key: SectionKey,
  before: AgreementSection | undefined,
  after: AgreementSection | undefined,
): readonly SectionDifference[] {
  const named = after ?? before
  if (named === undefined) return []
  const text = textDifference(before, after)
  const items = itemDifferences((before ?? NOTHING).items, (after ?? NOTHING).items)
  if (before && after && text.length === 0 && items.length === 0) return []
  return [{ key, heading: named.heading, state: stateOf(before, after), text, items }]
}

const stateOf = (before: unknown, after: unknown): Changed =>
  before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'

function textDifference(
  before: AgreementSection | undefined,
  after: AgreementSection | undefined,
): readonly LineDifference[] {
  const lines = (s: AgreementSection | undefined) => (s === undefined ? [] : s.paragraphs)
  const heading =
    before && after && before.heading !== after.heading
      ? [{ label: '', before: before.heading, after: after.heading }]
      : []
  return [...heading, ...lineDifferences(lines(before), lines(after)).map((line) => ({ label: '', ...line }))]
}

/** Place by place: an agreement's paragraphs are few, and each stands alone. */
function lineDifferences(
  before: readonly string[],
  after: readonly string[],
): readonly { before?: string; after?: string }[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, i) => [
    before[i],
    after[i],
  ]).flatMap(([was, is]) =>
    was === is
      ? []
      : [{ ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }],
  )
}

function itemDifferences(
  before: readonly AgreementItem[],
  after: readonly AgreementItem[],
): readonly ItemDifference[] {
  const was = new Map(before.map((item) => [item.id, item]))
  const is = new Map(after.map((item) => [item.id, item]))
  const gone = before.filter(({ id }) => !is.has(id))
  return [...after, ...gone].flatMap(({ id }) => itemDifference(id, was.get(id), is.get(id)))
}

function itemDifference(
  id: string,
  before: AgreementItem | undefined,
  after: AgreementItem | undefined,
): readonly ItemDifference[] {
  const title = (after ?? before)!.title
  const renamed =
    before && after && before.title !== after.title
      ? [{ label: '', before: before.title, after: after.title }]
      : []
  const lines = [...renamed, ...factDifferences(before?.facts ?? [], after?.facts ?? [])]
  if (before && after && lines.length === 0) return []
  return [{ id, title, state: stateOf(before, after), lines }]
}

/** Facts by their label; of several with one label the first is compared with the first. */
function factDifferences(
  before: readonly AgreementFact[],
  after: readonly AgreementFact[],
): readonly LineDifference[] {
  const labels = [...new Set([...after, ...before].map(({ label }) => label))]
  const valuesOf = (facts: readonly AgreementFact[], label: string) =>
    facts.filter((fact) => fact.label === label).map(({ value }) => value)
  return labels.flatMap((label) =>
    lineDifferences(valuesOf(before, label), valuesOf(after, label)).map((line) => ({ label, ...line })),
  )
}

import { onBehalfReasons } from './on-behalf.ts'
import { paths } from './paths.ts'
import { pageOf } from './person-query.ts'
import { type FollowUpKind, type FollowUpQuery, followUpKinds } from './store/follow-up.ts'
import type { OnBehalfQuery } from './store/on-behalf-log.ts'

/** Danish words of the address for the kinds. */
export const KIND_WORDS: Readonly<Record<FollowUpKind, string>> = {
  'certificate-waits': 'attest-venter',
  'answer-waits': 'svar-venter',
  'certificate-ends': 'attest-udloeber',
  'hire-starts': 'ansaettelse-begynder',
  'hire-ends': 'ansaettelse-slutter',
  'no-contact': 'uden-kontakt',
  'handover-waits': 'overdragelse-venter',
}

export const readFollowUpQuery = (query: URLSearchParams): FollowUpQuery => ({
  kind: followUpKinds.find((kind) => KIND_WORDS[kind] === query.get('slags')),
  whose: query.get('hvis') === 'mine' ? 'mine' : 'all',
  overdue: query.get('vis') === 'over-fristen',
  page: pageOf(query),
})

export function followUpHref(q: FollowUpQuery): string {
  const query = new URLSearchParams()
  if (q.kind) query.set('slags', KIND_WORDS[q.kind])
  if (q.overdue) query.set('vis', 'over-fristen')
  return withRest(paths.followUp, query, q)
}

export const readOnBehalfQuery = (query: URLSearchParams): OnBehalfQuery => ({
  whose: query.get('hvis') === 'mine' ? 'mine' : 'all',
  reason: onBehalfReasons.find((reason) => reason === query.get('grund')),
  page: pageOf(query),
})

export function onBehalfHref(q: OnBehalfQuery): string {
  const query = new URLSearchParams()
  if (q.reason) query.set('grund', q.reason)
  return withRest(paths.onBehalf, query, q)
}

function withRest(path: string, query: URLSearchParams, q: { whose: 'all' | 'mine'; page: number }): string {
  if (q.whose === 'mine') query.set('hvis', 'mine')
  if (q.page > 1) query.set('side', String(q.page))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

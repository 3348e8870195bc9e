import type { Lang } from '#platform/text/texts.ts'

/** Why somebody did not do it alone. The order is that of the form. */
export const onBehalfReasons = [
  'meeting',
  'phone',
  'library',
  'no_mitid',
  'digital',
  'language',
  'other',
] as const
export type OnBehalfReason = (typeof onBehalfReasons)[number]

/** The sentence the record keeps. A record is Danish whoever reads it, and never changes once written. */
const records: Readonly<Record<OnBehalfReason, string>> = {
  meeting: 'Bad om hjælp ved en samtale',
  phone: 'Bad om hjælp i telefonen',
  library: 'Fik hjælp i borgerservice eller på biblioteket',
  no_mitid: 'Har ikke MitID',
  digital: 'Er ikke vant til at gøre det på computer eller telefon',
  language: 'Har brug for hjælp til dansk',
  other: 'Anden grund',
}

const english: Readonly<Record<OnBehalfReason, string>> = {
  meeting: 'Asked for help at a meeting',
  phone: 'Asked for help on the phone',
  library: 'Was helped at the citizen service or the library',
  no_mitid: 'Has no MitID',
  digital: 'Is not used to doing it on a computer or phone',
  language: 'Needs help with Danish',
  other: 'Another reason',
}

const JOINT = ': '

/** What is kept of why something was done on somebody's behalf: the reason's sentence and what the caseworker adds. */
export const onBehalfRecord = (reason: OnBehalfReason, note: string): string =>
  note === '' ? records[reason] : `${records[reason]}${JOINT}${note}`

/** The reason of a record, or undefined for one written by others or before there were reasons to choose from. */
export const onBehalfReasonOf = (record: string): OnBehalfReason | undefined =>
  onBehalfReasons.find((reason) => record === records[reason] || record.startsWith(records[reason] + JOINT))

/** A reason as it is offered. */
export const onBehalfReasonName = (reason: OnBehalfReason, lang: Lang): string =>
  lang === 'da' ? records[reason] : english[reason]

/** A record as it is read: what the caseworker added stays as written. */
export function onBehalfText(record: string, lang: Lang): string {
  const reason = onBehalfReasonOf(record)
  return reason && lang === 'en' ? english[reason] + record.slice(records[reason].length) : record
}

/** How a record of this reason begins, for finding them in the database. */
export const onBehalfPrefix = (reason: OnBehalfReason): string => records[reason]

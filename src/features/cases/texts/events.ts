import type { GatePoint, SecondLook } from '#core/rotation/gates.ts'
import type { Lang } from '#platform/text/texts.ts'
import { texts } from '#platform/text/texts.ts'
import type { EventWords, PartyPart } from '../model.ts'
import { gateTexts } from './gates.ts'
import { partTexts } from './parts.ts'

type Data = Readonly<Record<string, unknown>>

/** The journal's sentences by kind; `{name}` and the like are filled from the entry's data. */
export const eventTexts = texts({
  da: {
    kinds: {
      'case.wished': 'Ønsket blev sendt',
      'case.accepted': 'Jobcentret tog sagen',
      'case.declined': 'Ønsket blev afvist',
      'case.started': 'Sagen blev sat i gang',
      'case.stopped': 'Sagen blev stoppet',
      'case.ended': 'Sagen blev afsluttet',
      'case.archived': 'Sagen blev arkiveret',
      'case.responsible': '{name} blev sat på som ansvarlig',
      'case.lead': '{name} blev ansvarlig konsulent',
      'case.note': 'Notat',
      'gate.answered': 'Succesfaktor besvaret: {point}',
      'gate.waived': 'Går videre uden svar: {point}',
      'gate.looked-again': 'Set igen: {point} {look}',
      'file.kept': 'Fil lagt i sagen: {title}',
      'file.removed': 'Fil fjernet: {title}',
      'party.added': '{name} er med som {part}',
      'party.ended': '{name} er ikke længere med',
    } as Readonly<Record<string, string>>,
    funding: {
      scheme: 'Der søges støtte efter ordningen',
      none: 'Sagen gennemføres uden støtte',
      undecided: 'Svar på reglerne blev gemt',
    } as Readonly<Record<string, string>>,
    visited: (day: string) => `Ønsket blev skrevet ned efter en samtale den ${day}`,
    areas: {
      people: 'Deltagere ændret',
      'follow-up': 'Opfølgning ændret',
      training: 'Uddannelse ændret',
      cover: 'Vikardækning ændret',
      agreement: 'Aftale ændret',
      grant: 'Bevilling ændret',
      hours: 'Timer ændret',
      claim: 'Opgørelse ændret',
    } as Readonly<Record<string, string>>,
    other: 'Sagen blev ændret',
  },
  en: {
    kinds: {
      'case.wished': 'The wish was sent',
      'case.accepted': 'The job centre took the case',
      'case.declined': 'The wish was declined',
      'case.started': 'The case was started',
      'case.stopped': 'The case was stopped',
      'case.ended': 'The case was ended',
      'case.archived': 'The case was archived',
      'case.responsible': '{name} was named as responsible',
      'case.lead': '{name} became lead consultant',
      'case.note': 'Note',
      'gate.answered': 'Success factor answered: {point}',
      'gate.waived': 'Going on without an answer: {point}',
      'gate.looked-again': 'Looked at again: {point} {look}',
      'file.kept': 'File put in the case: {title}',
      'file.removed': 'File removed: {title}',
      'party.added': '{name} takes part as {part}',
      'party.ended': '{name} takes no part any more',
    },
    funding: {
      scheme: 'Support is sought under the scheme',
      none: 'The case is carried out without support',
      undecided: 'Answers on the rules were kept',
    },
    visited: (day) => `The wish was written down after a talk on ${day}`,
    areas: {
      people: 'Participants changed',
      'follow-up': 'Follow-up changed',
      training: 'Training changed',
      cover: 'Cover changed',
      agreement: 'Agreement changed',
      grant: 'Grant changed',
      hours: 'Hours changed',
      claim: 'Claim changed',
    },
    other: 'The case was changed',
  },
})

/** An entry of the journal as a sentence; `words` are those of the other parts of the case. */
export function eventText(kind: string, data: Data, lang: Lang, words: EventWords): string {
  const t = eventTexts(lang)
  if (kind === 'case.funding') return t.funding[String(data.funding)] ?? t.other
  const own = t.kinds[kind]
  if (own) return own.replace(/\{(\w+)\}/g, (_, name: string) => said(name, data[name], lang))
  return words(kind, data, lang) ?? t.areas[kind.split('.')[0] ?? ''] ?? t.other
}

function said(name: string, value: unknown, lang: Lang): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  if (name === 'point') return gateTexts(lang).points[text as GatePoint]?.[0] ?? text
  if (name === 'look') return (gateTexts(lang).looks[text as SecondLook] ?? text).toLowerCase()
  if (name === 'part') return (partTexts(lang).partParts[text as PartyPart] ?? text).toLowerCase()
  return text
}

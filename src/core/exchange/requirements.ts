import { certificateByKey } from './certificates.ts'
import { type DrivingLicence, isDrivingLicence } from './driving-licences.ts'
import { isLanguageLevel, type LanguageSkill, languageName } from './languages.ts'

/**
 * What a vikariat asks for, as kept in `vacancy.requirements`. The same lists (certificates.ts,
 * driving-licences.ts, languages.ts) serve forms, search, import and matching.
 */
export type Requirements = {
  readonly certificates: readonly string[]
  readonly drivingLicences: readonly DrivingLicence[]
  readonly languages: readonly LanguageSkill[]
  /** The employer obtains a børneattest before the start. Never a question to a profile, and never matched on. */
  readonly childrenCertificate: boolean
  /** The company's own words, for what the lists lack. */
  readonly note: string
}

export const noRequirements: Requirements = {
  certificates: [],
  drivingLicences: [],
  languages: [],
  childrenCertificate: false,
  note: '',
}

/** Reads what the database or an import holds: unknown keys, repeated ones and wrong shapes are left out. */
export function readRequirements(value: unknown): Requirements {
  const held = isRecord(value) ? value : {}
  return {
    certificates: readCertificates(held.certificates),
    drivingLicences: readDrivingLicences(held.drivingLicences),
    languages: readLanguages(held.languages),
    childrenCertificate: held.childrenCertificate === true,
    note: typeof held.note === 'string' ? held.note : '',
  }
}

export function readCertificates(value: unknown): readonly string[] {
  return unique(list(value).filter((one) => typeof one === 'string' && certificateByKey(one) !== undefined))
}

export function readDrivingLicences(value: unknown): readonly DrivingLicence[] {
  return unique(list(value).filter((one) => typeof one === 'string' && isDrivingLicence(one)))
}

/** Known languages with a known level; of a language named twice, the first. */
export function readLanguages(value: unknown): readonly LanguageSkill[] {
  const found = new Map<string, LanguageSkill>()
  for (const one of list(value)) {
    if (!isRecord(one) || typeof one.code !== 'string' || typeof one.level !== 'string') continue
    if (found.has(one.code) || languageName(one.code) === undefined || !isLanguageLevel(one.level)) continue
    found.set(one.code, { code: one.code, level: one.level })
  }
  return [...found.values()]
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function unique<T>(values: readonly unknown[]): readonly T[] {
  return [...new Set(values as readonly T[])]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

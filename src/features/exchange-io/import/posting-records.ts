import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { addDays, addMonths, day, isDay } from '#core/calendar/day.ts'
import { limits } from '#core/exchange/limits.ts'
import { vacancyFields } from '#features/vacancies/index.ts'
import { hasDuplicateKeys } from '#platform/http/duplicate-keys.ts'
import { BadRequest, parseJson } from '#platform/http/read-body.ts'
import type { ColumnKey } from '../vacancy-columns.ts'
import { htmlText } from './html-text.ts'
import type { FileProblem, ImportFile, ImportRecord } from './record.ts'

type Json = Readonly<Record<string, unknown>>
type Values = Partial<Record<ColumnKey, unknown>>

/**
 * schema.org JobPostings in a JSON or JSON-LD file: one, an array, or those of an `@graph`. What schema.org has no word for
 * (the training it covers, who asks for a børneattest) stands under `jk:` with the name of the form's field. A posting that names another company's CVR number is
 * not this company's to post.
 */
export function openPostings(
  bytes: Uint8Array,
  cvr: string,
): { ok: true; value: ImportFile } | { ok: false; problem: FileProblem } {
  let parsed: unknown
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.trim() === '') return { ok: false, problem: { key: 'empty' } }
    parsed = readJson(text)
  } catch (e) {
    if (!(e instanceof BadRequest) && !(e instanceof TypeError)) throw e
    return { ok: false, problem: { key: 'not-json' } }
  }
  if (parsed === undefined) return { ok: false, problem: { key: 'key-twice' } }
  const postings = postingsIn(parsed)
  if (postings.length === 0) return { ok: false, problem: { key: 'no-postings' } }
  const records = postings.map((posting, i) => recordOf(posting, i + 1, cvr))
  return {
    ok: true,
    value: {
      format: 'jsonld',
      columns: [...new Set(records.flatMap((r) => Object.keys(r.values) as ColumnKey[]))],
      records: async function* () {
        yield* records
      },
    },
  }
}

/** Undefined for a text that names a key twice: told apart here, since the sentence differs. */
function readJson(text: string): unknown {
  try {
    return parseJson(text)
  } catch (e) {
    if (e instanceof BadRequest && isJson(text) && hasDuplicateKeys(text)) return undefined
    throw e
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function postingsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(postingsIn)
  if (!isObject(value)) return []
  if (list(value['@type']).some((type) => type === 'JobPosting' || type === 'schema:JobPosting'))
    return [value]
  return postingsIn(value['@graph'])
}

function recordOf(p: Json, line: number, cvr: string): ImportRecord {
  const place = object(object(first(p.jobLocation))?.address)
  const contact = object(first(p.applicationContact))
  const hours = hoursIn(p.workHours)
  const own = ownNumber(p)
  const skills = wantedSkills(p.skills)
  const startsOn = dayOf(p.jobStartDate)
  const values: Values = {
    ...(own === undefined ? { id: idOf(p) } : { number: own }),
    title: p.title ?? p.name,
    occupation: occupationOf(p),
    description: typeof p.description === 'string' ? htmlText(p.description) : p.description,
    startsOn,
    endsOn: endOf(startsOn, p.jobDuration),
    applyBy: dayOf(p.validThrough),
    openings: p.totalJobOpenings,
    schedule: p.workHours,
    weeklyHoursMin: hours?.[0],
    weeklyHoursMax: hours?.[1],
    street: place?.streetAddress,
    place: place?.postalCode ?? place?.addressLocality,
    skills,
    requirementNote: textsOf(skills ? [p.qualifications] : [p.qualifications, p.skills]),
    contactName: contact?.name,
    contactPhone: contact?.telephone,
    contactEmail: contact?.email,
  }
  for (const name of Object.keys(vacancyFields) as ColumnKey[]) {
    if (p[`jk:${name}`] !== undefined) values[name] = p[`jk:${name}`]
  }
  const company = cvrOf(object(p.hiringOrganization))
  const given = Object.entries(values).filter(([, v]) => v !== undefined && v !== null)
  return {
    line,
    values: Object.fromEntries(given),
    raw: Object.fromEntries(given.map(([key, value]) => [key, cellOf(value)])),
    ...(company !== undefined && company !== cvr ? { broken: 'not-yours' as const } : {}),
  }
}

/** Skills as a list of a few short texts; sentences about them are a note. */
function wantedSkills(value: unknown): string[] | undefined {
  const skills = list(value).map((one) => (isObject(one) ? one.name : one))
  return skills.length > 0 && skills.length <= limits.wantedSkills && skills.every(isShort)
    ? (skills as string[])
    : undefined
}

const isShort = (one: unknown): boolean =>
  typeof one === 'string' && one.length <= limits.skillLength && !/[\n,;|.]/.test(one)

/** A value as a line of a table would say it. */
const cellOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(cellOf).join(' | ')
    : typeof value === 'boolean'
      ? value
        ? 'ja'
        : 'nej'
      : typeof value === 'object'
        ? ''
        : String(value)

/** The company's own id: `identifier` as text, number or PropertyValue; otherwise the address of the posting. */
function idOf(p: Json): unknown {
  const identifier = first(p.identifier)
  const value = isObject(identifier) ? identifier.value : identifier
  const id = value ?? p.url ?? p['@id']
  return typeof id === 'number' ? String(id) : id
}

/** A named occupation, or the title when it says exactly one. */
function occupationOf(p: Json): unknown {
  const named = first(p.relevantOccupation)
  if (typeof named === 'string') return named
  if (isObject(named) && typeof named.name === 'string') return named.name
  return typeof p.title === 'string' && vacancyFields.occupation.safeParse(p.title).success
    ? p.title
    : undefined
}

/** A posting that Jobkreds itself has written says our own number. */
function ownNumber(p: Json): string | undefined {
  const own = list(p.identifier).find((one) => isObject(one) && one.name === 'Jobkreds')
  return isObject(own) && typeof own.value === 'string' ? own.value : undefined
}

const DAY = /^\d{4}-\d{2}-\d{2}/
const INSTANT = /T.*(Z|[+-]\d{2}:?\d{2})$/

/** The Danish day of what may carry a time; other texts are left for the form's check to refuse. */
function dayOf(value: unknown): unknown {
  if (typeof value !== 'string' || !DAY.test(value)) return value
  const instant = INSTANT.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(instant) ? value.slice(0, 10) : danishDayAt(instant)
}

const DURATION = /^P(\d{1,3})([DWM])$/

/** The last day of a job that says when it begins and how long it lasts: `P153D`, `P12W`, `P6M`. */
function endOf(start: unknown, duration: unknown): string | undefined {
  const found = typeof duration === 'string' ? DURATION.exec(duration) : null
  if (!found || typeof start !== 'string' || !isDay(start)) return undefined
  const n = Number(found[1])
  const after =
    found[2] === 'M' ? addMonths(day(start), n) : addDays(day(start), found[2] === 'W' ? n * 7 : n)
  return addDays(after, -1)
}

const HOURS =
  /(\d{1,2}(?:[.,]\d{1,2})?)(?: ?(?:-|–|til|to) ?(\d{1,2}(?:[.,]\d{1,2})?))? ?(?:timer|hours|hrs|t\/uge)/i

/** `37 timer om ugen`, `30-37 hours per week`: the first figures with a unit. */
function hoursIn(value: unknown): [string, string] | undefined {
  const found = typeof value === 'string' ? HOURS.exec(value.slice(0, 300)) : null
  return found ? [found[1]!, found[2] ?? found[1]!] : undefined
}

const textsOf = (values: readonly unknown[]): string | undefined => {
  const texts = values.flatMap(list).filter((v): v is string => typeof v === 'string' && v.trim() !== '')
  return texts.length > 0 ? texts.map(htmlText).join('\n') : undefined
}

/** A CVR number among what schema.org lets an organisation be known by. */
function cvrOf(organisation: Json | undefined): string | undefined {
  const named = [organisation?.taxID, organisation?.vatID, first(organisation?.identifier)]
  return named
    .map((one) => (isObject(one) ? one.value : one))
    .map((one) => (typeof one === 'string' ? one.replace(/^DK|\s/gi, '') : ''))
    .find((one) => /^\d{8}$/.test(one))
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const object = (value: unknown): Json | undefined => (isObject(value) ? value : undefined)
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

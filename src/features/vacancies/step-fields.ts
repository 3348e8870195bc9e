import { createHash } from 'node:crypto'
import { languageName } from '#core/exchange/languages.ts'
import { payAgreementByKey } from '#core/exchange/pay-agreements.ts'
import type { VacancyContent } from '#core/exchange/vacancy-model.ts'
import { formatPhone, type Phone } from '#core/identity/phone.ts'
import type { Occupation } from '#core/occupation/occupation.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { postcode } from '#core/place/postcodes.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import type { Lang } from '#core/text/lang.ts'
import { type Fields, typed } from '#platform/form/fields-of.ts'
import { type Problem, parseForm } from '#platform/form/parse.ts'
import type { FormState } from '#platform/ui/index.ts'
import { interpretOccupation, interpretPlace, type Meant, type Workplace } from './interpret.ts'
import { contentOfStep, type StepName, stepSchema, type VacancyInput } from './vacancy-form.ts'

/** What the form asks back, when a text can mean several things. */
export type Questions = { occupation?: readonly Occupation[]; place?: readonly Workplace[] }

export type ReadStep =
  | { ok: true; value: Partial<VacancyInput> }
  | { ok: false; problems: Problem[]; questions: Questions }

/** The value of the list of agreements that says "it stands below". */
export const OTHER_AGREEMENT = 'other'

/** Fields of the browser's form only: they help to say what a field of the vikariat means. */
const HELPERS: Readonly<Record<StepName, readonly string[]>> = {
  job: ['occupationCode', 'occupationChoice', 'occupationAsked'],
  tid: ['placeCode', 'placeChoice', 'placeAsked'],
  opgaver: [],
  krav: ['languageDa', 'languageEn', 'languageOther', 'payAgreementOther'],
  kontakt: [],
}

/** A step as it was sent: texts are given their meaning, the rest is checked, and all problems come at once. */
export function readStep(step: StepName, fields: Fields): ReadStep {
  const helpers = new Set<string>(['seen', ...HELPERS[step]])
  const own: Record<string, readonly string[]> = Object.fromEntries(
    Object.entries(fields).filter(([name]) => !helpers.has(name)),
  )
  const problems: Problem[] = []
  const questions: Questions = {}
  if (step === 'job') {
    const meant = meaning(fields, 'occupation', interpretOccupation, (o) => o.title)
    if (meant.kind === 'one') own.occupation = [meant.value.code]
    else delete own.occupation
    if (meant.kind === 'several') questions.occupation = meant.values
    if (meant.kind === 'several' || meant.kind === 'unknown')
      problems.push({ field: 'occupation', key: 'notAnOccupation' })
  }
  if (step === 'tid') {
    const meant = meaning(fields, 'place', interpretPlace, (p) => p.label)
    if (meant.kind === 'one') own.place = [meant.value.postcode]
    else delete own.place
    if (meant.kind === 'several') questions.place = meant.values
    if (meant.kind === 'several' || meant.kind === 'unknown')
      problems.push({ field: 'place', key: 'notAPlace' })
  }
  if (step === 'krav') {
    const asked = ['languageDa', 'languageEn', 'languageOther'].flatMap((name) => fields[name] ?? [])
    own.languages = asked.filter((language) => language !== '')
    const other = typed(fields, 'payAgreementOther').trim()
    const chosen = typed(fields, 'payAgreement')
    // what was written wins over a list left on "other" or on nothing
    if (chosen === OTHER_AGREEMENT || chosen === '') own.payAgreement = [other]
  }
  const parsed = parseForm(stepSchema(step), own)
  if (!parsed.ok) problems.push(...parsed.problems)
  return parsed.ok && problems.length === 0
    ? { ok: true, value: parsed.value }
    : { ok: false, problems, questions }
}

/**
 * What a lookup field means: the radio chosen for this very text, the suggestion chosen for it, or what the text says. A code
 * that belongs to another text than the one sent is left alone: without script it does not follow the typing.
 */
export function meaning<T>(
  fields: Fields,
  name: string,
  interpret: (text: string) => Meant<T>,
  label: (value: T) => string,
): Meant<T> {
  const text = typed(fields, name).trim()
  const choice = typed(fields, `${name}Choice`)
  if (choice !== '' && typed(fields, `${name}Asked`) === text) {
    const chosen = interpret(choice)
    if (chosen.kind === 'one') return chosen
  }
  const suggested = interpret(typed(fields, `${name}Code`))
  if (suggested.kind === 'one' && label(suggested.value) === text) return suggested
  return interpret(text)
}

/** A stored step as its form shows it. */
export function stepValues(content: VacancyContent, lang: Lang): FormState['values'] {
  const { weeklyHoursMin: min, weeklyHoursMax: max, requirements } = content
  const at = content.place ? postcode(content.place) : undefined
  const agreement = content.payAgreement
  const listed = agreement === '' || payAgreementByKey(agreement) !== undefined
  const languages = requirements.languages.map((l) => `${l.code}:${l.level}`)
  const spoken = (code: string) => languages.find((l) => l.startsWith(`${code}:`)) ?? ''
  return {
    category: content.category,
    occupation: content.occupation ? occupationByCode(content.occupation)?.title : '',
    occupationCode: content.occupation ?? '',
    title: content.title,
    openings: String(content.openings),
    startsOn: content.startsOn ?? '',
    endsOn: content.endsOn ?? '',
    weeklyHoursMin: min === null ? '' : formatHoursNumber(min, lang),
    weeklyHoursMax: max === null || max === min ? '' : formatHoursNumber(max, lang),
    schedule: content.schedule,
    street: content.street ?? '',
    place: at ? `${at.number} ${at.town}` : '',
    placeCode: content.place ?? '',
    description: content.description,
    skills: content.skills.join('\n'),
    training: content.training,
    introduction: content.introduction,
    perspective: content.perspective ?? '',
    perspectiveNote: content.perspectiveNote,
    certificates: requirements.certificates,
    drivingLicences: requirements.drivingLicences,
    languageDa: spoken('da'),
    languageEn: spoken('en'),
    languageOther: languages.filter(
      (l) => !/^(da|en):/.test(l) && languageName(l.split(':')[0] ?? '') !== undefined,
    ),
    childrenCertificate: requirements.childrenCertificate ? 'ja' : '',
    requirementNote: requirements.note,
    payAgreement: listed ? agreement : OTHER_AGREEMENT,
    payAgreementOther: listed ? '' : agreement,
    contactName: content.contactName,
    contactPhone: content.contactPhone ? formatPhone(content.contactPhone as Phone) : '',
    contactEmail: content.contactEmail ?? '',
    applyBy: content.applyBy ?? '',
  }
}

/**
 * A mark of what a step held when its form was made: the form brings it back, and when it no longer fits somebody else has
 * changed the step meanwhile. Other steps may have moved on; that is nobody's conflict.
 */
export function seenOf(content: VacancyContent, step: StepName): string {
  const held = contentOfStep(step).map((field) => content[field])
  return createHash('sha256').update(JSON.stringify(held)).digest('base64url').slice(0, 22)
}

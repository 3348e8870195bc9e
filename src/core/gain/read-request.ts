import { type Day, isDay } from '../calendar/day.ts'
import type { Sentence } from '../law/scheme.ts'
import type { Range } from './corners.ts'
import { ALL, type FigureDefinition } from './figure-definition.ts'
import { FIGURES, figureById, figuresFor } from './figures.ts'
import { mostPerTemp } from './law-figures.ts'
import type { LawRoom } from './law-room.ts'
import { LIMITS } from './limits.ts'
import {
  EFFECT_STUDIES,
  EMPLOYEE_SUPPORTS,
  GAIN_FORMS,
  type GainCase,
  type GainForm,
  SECTORS,
} from './model.ts'

/** What is asked: a project, the forms to compare, and figures that stand in place of the standard ones. */
export type GainRequest = {
  readonly project: GainCase
  readonly forms: readonly GainForm[]
  readonly own: Readonly<Record<string, Range>>
}

type Rule = { readonly rule: string; readonly says: Sentence }

/** What is wrong: the field by its path (`figures.benefit.low`), the rule it breaks, and the rule in words. */
export type GainProblem = Rule & { readonly path: string }

export type ReadGain =
  | { readonly ok: true; readonly request: GainRequest }
  | { readonly ok: false; readonly problems: readonly GainProblem[] }

type Problems = GainProblem[]
type Fields = Readonly<Record<string, unknown>>

const KEYS = [
  ...['day', 'sector', 'employees', 'educationMinutes', 'employeeWageOre', 'tempWageOre', 'courseFeeOre'],
  ...['temps', 'tempMinutes', 'employeeSupport', 'effect', 'forms', 'figures'],
]

/** Reads a request from outside. Never throws: every problem is named with its field and rule. */
export function readGainRequest(input: unknown, law: LawRoom): ReadGain {
  const problems: Problems = []
  if (!isFields(input)) return { ok: false, problems: [{ path: '', ...rules.notObject }] }
  const unknown = Object.keys(input).filter((key) => !KEYS.includes(key))
  for (const key of unknown) problems.push({ path: key.slice(0, 60), ...rules.unknownKey })
  const day = readDay(input.day, problems)
  const sector = oneOf(input, 'sector', SECTORS, undefined, problems)
  const employees = whole(input, 'employees', undefined, problems)
  const educationMinutes = whole(input, 'educationMinutes', undefined, problems)
  const employeeWageOre = whole(input, 'employeeWageOre', undefined, problems)
  const tempWageOre = whole(input, 'tempWageOre', undefined, problems)
  const courseFeeOre = whole(input, 'courseFeeOre', 0, problems)
  const tempMinutes = whole(input, 'tempMinutes', employees * educationMinutes, problems)
  const employeeSupport = oneOf(input, 'employeeSupport', EMPLOYEE_SUPPORTS, 'veu', problems)
  const effect = oneOf(input, 'effect', EFFECT_STUDIES, 'kora', problems)
  const forms = readForms(input.forms, problems)
  const own = readFigures(input.figures, problems)
  const standardTemps = problems.length === 0 ? tempsNeededFor({ day, sector, tempMinutes }, law) : 1
  const temps = whole(input, 'temps', standardTemps, problems)
  const project: GainCase = {
    ...{ day, sector, employees, educationMinutes, employeeWageOre, tempWageOre, courseFeeOre },
    ...{ temps, tempMinutes, employeeSupport, effect },
  }
  if (problems.length === 0) checkTogether(project, law, own, problems)
  return problems.length === 0 ? { ok: true, request: { project, forms, own } } : { ok: false, problems }
}

/** So many vikarer that none is there longer than the scheme allows, and at least one. */
export function tempsNeededFor(
  project: Pick<GainCase, 'day' | 'sector' | 'tempMinutes'>,
  law: LawRoom,
): number {
  const most = mostPerTemp(project, law) ?? HALF_YEAR
  return Math.min(LIMITS.temps.most, Math.max(1, Math.ceil(project.tempMinutes / most)))
}

/** What one vikar can cover where no scheme sets a limit: 26 weeks of 37 hours. */
const HALF_YEAR = 26 * 37 * 60

/** Rules over more than one figure. */
function checkTogether(project: GainCase, law: LawRoom, own: GainRequest['own'], problems: Problems): void {
  const figures = figuresFor(project, law, own)
  const high = (id: string): number => figures.get(id)?.high ?? 0
  for (const id of ['state-tax-on-pay', 'state-tax-on-benefit']) {
    if (high(id) + high('municipal-tax') > ALL) {
      problems.push({
        path: `figures.${Object.hasOwn(own, id) ? id : 'municipal-tax'}`,
        ...rules.taxAboveAll,
      })
      return
    }
  }
  if (high('wage-subsidy') > project.tempWageOre) {
    problems.push({ path: 'figures.wage-subsidy', ...rules.subsidyAbovePay })
  }
}

function readDay(value: unknown, problems: Problems): Day {
  if (typeof value === 'string' && isDay(value)) return value
  problems.push({ path: 'day', ...(value === undefined ? rules.needed : rules.notADay) })
  return '2014-01-01' as Day
}

function whole(
  input: Fields,
  field: keyof typeof LIMITS,
  otherwise: number | undefined,
  problems: Problems,
): number {
  const value = input[field]
  const { least, most } = LIMITS[field]
  if (value === undefined && otherwise !== undefined) return otherwise
  if (value === undefined) problems.push({ path: field, ...rules.needed })
  else if (!isWhole(value)) problems.push({ path: field, ...rules.notWhole })
  else if (value < least || value > most) problems.push({ path: field, ...rules.outside(least, most) })
  else return value
  return least
}

function oneOf<T extends string>(
  input: Fields,
  field: string,
  options: readonly T[],
  otherwise: T | undefined,
  problems: Problems,
): T {
  const value = input[field]
  if (value === undefined && otherwise !== undefined) return otherwise
  const found = options.find((option) => option === value)
  if (found === undefined) {
    problems.push({ path: field, ...(value === undefined ? rules.needed : rules.oneOf(options)) })
  }
  return found ?? options[0]!
}

function readForms(value: unknown, problems: Problems): readonly GainForm[] {
  if (value === undefined) return GAIN_FORMS
  const chosen = Array.isArray(value) ? GAIN_FORMS.filter((form) => value.includes(form)) : []
  if (!Array.isArray(value) || value.length === 0 || chosen.length !== value.length) {
    problems.push({ path: 'forms', ...rules.someOf(GAIN_FORMS) })
  }
  return chosen
}

function readFigures(value: unknown, problems: Problems): Record<string, Range> {
  if (value === undefined) return {}
  if (!isFields(value)) {
    problems.push({ path: 'figures', ...rules.notObject })
    return {}
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, stated]) => {
      const definition = figureById(id)
      if (definition === undefined) {
        problems.push({ path: `figures.${id.slice(0, 60)}`, ...rules.noFigure })
        return []
      }
      const range = readRange(definition, stated, problems)
      return range === undefined ? [] : [[id, range]]
    }),
  )
}

/** A number is exactly that; otherwise low, likely and high. */
function readRange(definition: FigureDefinition, stated: unknown, problems: Problems): Range | undefined {
  const field = `figures.${definition.id}`
  const range = isWhole(stated) ? { low: stated, likely: stated, high: stated } : stated
  if (!isFields(range)) {
    problems.push({ path: field, ...rules.notRange })
    return undefined
  }
  const before = problems.length
  const extra = Object.keys(range).find((key) => !['low', 'likely', 'high'].includes(key))
  if (extra !== undefined) problems.push({ path: `${field}.${extra.slice(0, 60)}`, ...rules.unknownKey })
  for (const end of ['low', 'likely', 'high']) {
    const number = Object.hasOwn(range, end) ? range[end] : undefined
    if (!isWhole(number))
      problems.push({ path: `${field}.${end}`, ...(number === undefined ? rules.needed : rules.notWhole) })
    else if (number < 0 || number > definition.most) {
      problems.push({ path: `${field}.${end}`, ...rules.outside(0, definition.most) })
    }
  }
  if (problems.length > before) return undefined
  const { low, likely, high } = range as Range
  if (low <= likely && likely <= high) return { low, likely, high }
  problems.push({ path: field, ...rules.notInOrder })
  return undefined
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && !Object.is(value, -0)

const rule = (id: string, da: string, en: string): Rule => ({ rule: id, says: { da, en } })

const rules = {
  notObject: rule('not-an-object', 'Skal være et JSON-objekt.', 'Must be a JSON object.'),
  unknownKey: rule('unknown-field', 'Feltet findes ikke.', 'There is no such field.'),
  needed: rule('required', 'Mangler.', 'Is missing.'),
  notADay: rule(
    'not-a-day',
    'Skal være en dag, der findes, som ÅÅÅÅ-MM-DD.',
    'Must be a day that exists, as YYYY-MM-DD.',
  ),
  notWhole: rule('not-a-whole-number', 'Skal være et helt tal.', 'Must be a whole number.'),
  outside: (least: number, most: number) =>
    rule('out-of-range', `Skal være fra ${least} til ${most}.`, `Must be from ${least} to ${most}.`),
  oneOf: (options: readonly string[]) =>
    rule('not-a-choice', `Skal være et af: ${options.join(', ')}.`, `Must be one of: ${options.join(', ')}.`),
  someOf: (options: readonly string[]) =>
    rule(
      'not-choices',
      `Skal være en liste med en eller flere af: ${options.join(', ')}.`,
      `Must be a list of one or more of: ${options.join(', ')}.`,
    ),
  noFigure: rule(
    'unknown-figure',
    `Der er ingen forudsætning af det navn. De hedder: ${FIGURES.map(({ id }) => id).join(', ')}.`,
    `There is no figure of that name. They are: ${FIGURES.map(({ id }) => id).join(', ')}.`,
  ),
  notRange: rule(
    'not-a-range',
    'Skal være et helt tal eller {low, likely, high}.',
    'Must be a whole number or {low, likely, high}.',
  ),
  notInOrder: rule(
    'not-in-order',
    'Det laveste må ikke være over det sandsynlige, og det sandsynlige ikke over det højeste.',
    'The low one may not be above the likely one, nor the likely one above the high one.',
  ),
  taxAboveAll: rule(
    'tax-above-all',
    'Skat til stat og kommune kan tilsammen ikke være over 1000 promille.',
    'Tax to state and municipality cannot together be above 1000 per mille.',
  ),
  subsidyAbovePay: rule(
    'subsidy-above-pay',
    'Løntilskuddet kan ikke være højere end vikarens løn.',
    'The wage subsidy cannot be above the vikar’s pay.',
  ),
} as const

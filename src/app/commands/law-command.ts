import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Day, isDay } from '#core/calendar/day.ts'
import { checkFacts } from '#core/law/check-facts.ts'
import { readScheme } from '#core/law/read-scheme.ts'
import type { Facts } from '#core/law/receipt.ts'
import type { Scheme, Sentence } from '#core/law/scheme.ts'
import { schemeById, schemes } from '#core/law/schemes/index.ts'
import { type Setting, withValues } from '#core/law/with-values.ts'
import type { Lang } from '#core/text/lang.ts'
import { hasDuplicateKeys } from '#platform/http/duplicate-keys.ts'

/** What is wrong, where: a place of the command line or in a file, and a sentence. */
type Problem = { readonly where: string; readonly rule: string; readonly says: Sentence }

class Refused extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super('refused')
    this.problems = problems
  }
}

class NotUnderstood extends Error {}

type Asked = {
  readonly positionals: readonly string[]
  readonly values: Record<string, unknown>
  readonly lang: Lang
}

const MOST_PROBLEMS = 50
/** Far above any scheme or case; keeps a wrong file from filling the memory. */
const MOST_BYTES = 20_000_000

/**
 * Runs one law command: its answer goes to stdout as JSON, with both languages unless `--brief`. Exit code 0: answered; 1: refused, each
 * problem on stderr with its place, in Danish or with `--lang en` in English; 2: the command line was not understood.
 */
export async function lawCommand(
  args: string[],
  usage: string,
  options: NonNullable<ParseArgsConfig['options']>,
  answer: (asked: Asked) => Promise<unknown>,
): Promise<number> {
  let lang: Lang = args.some((arg, i) => arg === '--lang=en' || (arg === '--lang' && args[i + 1] === 'en'))
    ? 'en'
    : 'da'
  try {
    const asked = parseArgs({
      args,
      options: { ...options, lang: { type: 'string', default: 'da' } },
      allowPositionals: true,
    })
    const stated = asked.values.lang
    if (stated !== 'da' && stated !== 'en') throw new NotUnderstood('--lang: da | en')
    lang = stated
    const found = await answer({ positionals: asked.positionals, values: asked.values, lang })
    process.stdout.write(`${JSON.stringify(found, undefined, 2)}\n`)
    return 0
  } catch (fault) {
    if (fault instanceof Refused) {
      process.stderr.write(problemText(fault.problems, lang))
      return 1
    }
    const unparsed = (fault as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')
    if (!unparsed && !(fault instanceof NotUnderstood)) throw fault
    const { message } = fault as Error
    process.stderr.write(`${message === '' ? '' : `${message}\n`}${usage}\n`)
    return 2
  }
}

export function notUnderstood(message = ''): never {
  throw new NotUnderstood(message)
}

export function refuse(where: string, rule: string, da: string, en: string): never {
  throw new Refused([{ where, rule, says: { da, en } }])
}

export function refuseAll(
  file: string,
  problems: readonly { readonly path: string; readonly rule: string; readonly says: Sentence }[],
): never {
  throw new Refused(problems.map(({ path, rule, says }) => ({ where: `${file} ${path}`, rule, says })))
}

/** A day of the command line. */
export function dayOption(name: string, text: unknown): Day {
  if (typeof text !== 'string') notUnderstood(`${name} YYYY-MM-DD`)
  if (isDay(text)) return text
  return refuse(
    name,
    'not-a-day',
    'Skriv en dag, der findes i kalenderen, som 2026-11-22.',
    'Write a day that exists in the calendar, like 2026-11-22.',
  )
}

/** One of our schemes by its id, or one from a file, with the values that `--set` sets. */
export async function schemeOption(name: unknown, set: unknown): Promise<Scheme> {
  const text = typeof name === 'string' ? name : 'dk-jobrotation'
  const known = schemeById(text)
  const scheme = known ?? (await schemeFile(text))
  const settings = Array.isArray(set) ? set.map((one) => setting(scheme, String(one))) : []
  const made = withValues(scheme, settings)
  if (made.ok) return made.value
  return refuse(
    `--set ${String(made.details?.value)}`,
    made.reason,
    'Ordningen har ikke sådan en værdi, eller den er af en anden slags. Skriv for eksempel last-grant-day=2026-06-30.',
    'The scheme has no such value, or it is of another kind. Write for example last-grant-day=2026-06-30.',
  )
}

/** A scheme that somebody wrote, read and checked. */
export async function schemeFile(file: string): Promise<Scheme> {
  const looksLikeFile = /[./\\]/.test(file)
  if (!looksLikeFile) {
    const ids = schemes.map(({ id }) => id).join(', ')
    refuse(
      file.slice(0, 60),
      'unknown-scheme',
      `Ordningen kendes ikke. Her er: ${ids}. En fil skal have et navn som min-ordning.json.`,
      `There is no such scheme. There are: ${ids}. A file needs a name like my-scheme.json.`,
    )
  }
  const read = readScheme(await jsonFile(file))
  return read.ok ? read.scheme : refuseAll(file, read.problems)
}

/** What is known of a case, from a file (`-` is stdin) or nothing. */
export async function factsOption(scheme: Scheme, file: unknown): Promise<Facts> {
  if (typeof file !== 'string') return {}
  const checked = checkFacts(scheme, await jsonFile(file))
  if (checked.ok) return checked.facts
  throw new Refused(checked.problems.map(({ rule, says }) => ({ where: file, rule, says })))
}

export async function jsonFile(file: string): Promise<unknown> {
  const text = (await contentOf(file)).replace(/^\uFEFF/, '')
  const json = parsed(file, text)
  if (!hasDuplicateKeys(text)) return json
  return refuse(
    file,
    'twice-the-same',
    'Et sted i filen står det samme felt to gange, og de to kan sige hver sit. Lad ét af dem stå.',
    'Somewhere in the file the same field stands twice, and the two may say different things. Leave one of them.',
  )
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (fault) {
    const position = /position (\d+)/.exec((fault as Error).message)?.[1]
    const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n')
    const [line, column] = [before.length, (before.at(-1) ?? '').length + 1]
    return refuse(
      file,
      'not-json',
      `Filen er ikke JSON. Noget er galt ved linje ${line}, tegn ${column}.`,
      `The file is not JSON. Something is wrong at line ${line}, column ${column}.`,
    )
  }
}

async function contentOf(file: string): Promise<string> {
  try {
    const content = file === '-' ? await buffer(process.stdin) : await readFile(file)
    if (content.length <= MOST_BYTES) return content.toString('utf8')
  } catch (fault) {
    const { code = 'unknown' } = fault as NodeJS.ErrnoException
    refuse(
      file,
      'unreadable',
      `Filen kan ikke læses (${code}). Er navnet og stedet rigtigt?`,
      `The file cannot be read (${code}). Are its name and place right?`,
    )
  }
  return refuse(file, 'too-big', 'Filen er alt for stor.', 'The file is far too big.')
}

/** `last-grant-day=2026-06-30`, or `hourly-rate@2026-01-01=22010` for the version of a day. */
function setting(scheme: Scheme, text: string): Setting {
  const match = /^([a-z0-9-]+)(?:@(\d{4}-\d{2}-\d{2}))?=(.+)$/.exec(text)
  if (match === null) notUnderstood('--set VALUE=AMOUNT')
  const [, value = '', from, to = ''] = match
  const isWord = ['day', 'text', 'level'].includes(scheme.values[value]?.unit ?? 'text')
  const amount = isWord ? to : Number(to)
  if (from === undefined) return { value, to: amount }
  return { value, to: amount, from: dayOption(`--set ${value}@`, from) }
}

function problemText(problems: readonly Problem[], lang: Lang): string {
  const shown = problems.slice(0, MOST_PROBLEMS)
  const lines = shown.map(({ where, rule, says }) => `${where}: ${says[lang]} [${rule}]`)
  const left = problems.length - shown.length
  if (left > 0) lines.push(lang === 'da' ? `… og ${left} til.` : `… and ${left} more.`)
  return `${lines.join('\n')}\n`
}

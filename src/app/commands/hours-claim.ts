import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { claimsJson } from '#core/hours/claims-json.ts'
import { claimsOfFile } from '#core/hours/claims-of-file.ts'
import { remarksOn } from '#core/hours/file-remarks.ts'
import { both, type Problem, quoted } from '#core/hours/problem.ts'
import { readHoursFile } from '#core/hours/read-hours-file.ts'
import { compileScheme } from '#core/law/compile-scheme.ts'
import { readScheme } from '#core/law/read-scheme.ts'
import type { Scheme } from '#core/law/scheme.ts'
import { schemes } from '#core/law/schemes/index.ts'
import type { Lang } from '#core/text/lang.ts'
import { hasDuplicateKeys } from '#platform/http/duplicate-keys.ts'

const USAGE = './jobkreds hours claim FILE [--scheme FILE] [--lang da|en]'
/** More would not help anybody. */
const MOST_PROBLEMS = 50

/**
 * Counts a grant's hours and writes its claims as JSON. Exit code 0: done; 1: something in the file is wrong, each thing
 * said on stderr with its place; 2: the command line was not understood.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { scheme: { type: 'string' }, lang: { type: 'string', default: 'da' } },
    allowPositionals: true,
  })
  const [file, ...more] = positionals
  const { lang } = values
  if (file === undefined || more.length > 0 || (lang !== 'da' && lang !== 'en')) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  const answer = await answerTo(file, values.scheme)
  if ('problems' in answer) {
    process.stderr.write(problemText(answer.problems, lang))
    return 1
  }
  process.stdout.write(`${JSON.stringify(answer.claims, undefined, 2)}\n`)
  return 0
}

type Answer = { readonly claims: ReturnType<typeof claimsJson> } | { readonly problems: readonly Problem[] }

async function answerTo(name: string, schemeFile: string | undefined): Promise<Answer> {
  const content = await contentOf(name)
  if ('problems' in content) return content
  const given = schemeFile === undefined ? { schemes } : await ownScheme(schemeFile)
  if ('problems' in given) return given
  const read = readHoursFile(content.json)
  const unknown = unknownScheme(content.json, given.schemes)
  if (!read.ok) return { problems: [...unknown, ...read.problems] }
  const { file } = read
  const scheme = given.schemes.find(({ id }) => id === file.scheme)
  if (scheme === undefined) return { problems: unknown }
  const made = claimsOfFile(file, compileScheme(scheme))
  if (!made.ok) return made
  const remarks = [...read.remarks, ...remarksOn(file, made.account, made.claims)]
  return { claims: claimsJson({ scheme: scheme.id, edition: scheme.edition }, file, made.claims, remarks) }
}

/** The scheme of a file stands in for those that come with the program. */
async function ownScheme(
  name: string,
): Promise<{ schemes: readonly Scheme[] } | { problems: readonly Problem[] }> {
  const at = (path: string) => `${name}${path === '' ? '' : ` ${path}`}`
  const content = await contentOf(name)
  const read = 'problems' in content ? { ok: false as const, ...content } : readScheme(content.json)
  if (read.ok) return { schemes: [read.scheme] }
  return { problems: read.problems.map((problem) => ({ ...problem, path: at(problem.path) })) }
}

async function contentOf(name: string): Promise<{ json: unknown } | { problems: readonly Problem[] }> {
  let text: string
  try {
    text = await readFile(name, 'utf8')
  } catch (fault) {
    const { code = 'unknown' } = fault as NodeJS.ErrnoException
    return fileProblem(
      'unreadable',
      `Filen kan ikke læses (${code}). Er navnet og stedet rigtigt?`,
      `The file cannot be read (${code}). Are its name and place right?`,
    )
  }
  text = text.replace(/^\uFEFF/, '')
  try {
    const json: unknown = JSON.parse(text)
    if (!hasDuplicateKeys(text)) return { json }
    return fileProblem(
      'twice-the-same',
      'Et sted i filen står det samme felt to gange, og de to kan sige hver sit. Lad ét af dem stå.',
      'Somewhere in the file the same field stands twice, and the two may say different things. Leave one of them.',
    )
  } catch (fault) {
    const where = /position \d+(?: \(line \d+ column \d+\))?/.exec((fault as Error).message)?.[0]
    return fileProblem(
      'not-json',
      `Filen er ikke JSON${where === undefined ? '' : ` (${where})`}. Se docs/hours.md for et eksempel.`,
      `The file is not JSON${where === undefined ? '' : ` (${where})`}. See docs/hours.md for an example.`,
    )
  }
}

function fileProblem(rule: string, da: string, en: string): { problems: readonly Problem[] } {
  return { problems: [{ path: '', rule, says: both(da, en) }] }
}

/** Told together with everything else that is wrong. */
function unknownScheme(file: unknown, among: readonly Scheme[]): readonly Problem[] {
  const id: unknown = (file as { scheme?: unknown } | null)?.scheme
  if (typeof id !== 'string' || among.some((scheme) => scheme.id === id)) return []
  const known = among.map((scheme) => `"${scheme.id}"`).join(', ')
  const says = both(
    `Ordningen ${quoted(id)} kendes ikke. Her er: ${known}.`,
    `There is no scheme ${quoted(id)}. There are: ${known}.`,
  )
  return [{ path: 'scheme', rule: 'unknown-scheme', says }]
}

function problemText(problems: readonly Problem[], lang: Lang): string {
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ path, rule, says }) => {
    const where = path === '' ? (lang === 'da' ? 'filen' : 'the file') : path
    return `${where}: ${says[lang]} [${rule}]`
  })
  const left = problems.length - shown.length
  const more = lang === 'da' ? `… og ${left} til.` : `… and ${left} more.`
  return `${[...shown, ...(left > 0 ? [more] : [])].join('\n')}\n`
}

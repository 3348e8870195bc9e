import type { GapKey } from '#core/exchange/publish-gaps.ts'
import type { VacancyContentField } from '#core/exchange/vacancy-model.ts'
import {
  type Env,
  insertVacancies,
  publishVacancy,
  type Saved,
  saveVacancy,
  saysSomethingNew,
  type VacancyRow,
  vacanciesByNumber,
  vacanciesByOrigin,
} from '#features/vacancies/index.ts'
import type { ColumnKey } from '../vacancy-columns.ts'
import type { ReadyLine } from './interpret-record.ts'
import type { DraftNote, LineProblem } from './record.ts'

/** Whose vikariater are written, and how. */
export type Target = {
  readonly company: { readonly id: string; readonly unitId: string }
  readonly sourceName: string
  readonly publish: boolean
}

export type Applied = {
  created: number
  updated: number
  unchanged: number
  published: number
  badLines: number
  problems: LineProblem[]
  drafts: DraftNote[]
}

export const nothingApplied = (): Applied => ({
  created: 0,
  updated: 0,
  unchanged: 0,
  published: 0,
  badLines: 0,
  problems: [],
  drafts: [],
})

/**
 * Writes some checked lines: new vikariater are made, those that are known and say something new are saved, the others are
 * not touched. `room` is how many more the company may have.
 */
export async function applyLines(
  env: Env,
  target: Target,
  lines: readonly ReadyLine[],
  room: number,
): Promise<Applied> {
  const applied = nothingApplied()
  const refuse = (problems: LineProblem[]) => {
    applied.badLines++
    applied.problems.push(...problems)
  }
  const known = await knownVacancies(env, target, lines)
  const fresh: (ReadyLine & { id: string })[] = []
  for (const line of lines) {
    const vacancy = known(line)
    if (vacancy) {
      await change(env, target, line, vacancy, applied, refuse)
    } else if (line.number !== undefined || line.id === undefined) {
      refuse([{ line: line.line, column: 'number', kind: 'line', key: 'number-unknown' }])
    } else if (fresh.length >= room) {
      refuse([{ line: line.line, kind: 'line', key: 'too-many-open' }])
    } else fresh.push({ ...line, id: line.id })
  }
  const made = await insertVacancies(
    env,
    target.company,
    fresh.map(({ id, input }) => ({
      input,
      origin: { source: 'import', known: { name: target.sourceName, id } },
    })),
    target.publish,
  )
  applied.created += made.length
  for (const [i, { vacancy, gaps }] of made.entries()) {
    if (vacancy.status === 'published') applied.published++
    else if (gaps.length > 0) applied.drafts.push(noteOf(fresh[i]!.line, gaps))
  }
  return applied
}

/** A line names its vikariat by our number, or by its own id; the number goes first. */
async function knownVacancies(
  { tx }: Env,
  { company, sourceName }: Target,
  lines: readonly ReadyLine[],
): Promise<(line: ReadyLine) => VacancyRow | undefined> {
  const numbers = lines.flatMap((l) => l.number ?? [])
  const ids = lines.flatMap((l) => (l.number === undefined && l.id !== undefined ? [l.id] : []))
  const byNumber = new Map(
    (await vacanciesByNumber(tx, company.id, numbers)).map((v) => [v.number, v] as const),
  )
  const byId = new Map(
    (await vacanciesByOrigin(tx, company.id, sourceName, ids)).map((v) => [v.source_id, v] as const),
  )
  return (l) => (l.number === undefined ? byId.get(l.id ?? null) : byNumber.get(l.number))
}

async function change(
  env: Env,
  target: Target,
  { line, input }: ReadyLine,
  v: VacancyRow,
  applied: Applied,
  refuse: (problems: LineProblem[]) => void,
): Promise<void> {
  const isNew = saysSomethingNew(v, input)
  if (isNew) {
    const saved = await saveVacancy(env, { id: v.id, input })
    if (!saved.ok) return refuse(problemsOf(line, saved))
  }
  const drafted = target.publish && v.status === 'draft'
  const outcome = drafted ? await publishVacancy(env, v.id) : undefined
  if (outcome?.ok) applied.published++
  else if (outcome?.reason === 'gaps') applied.drafts.push(noteOf(line, outcome.gaps))
  if (isNew || outcome?.ok) applied.updated++
  else applied.unchanged++
}

const noteOf = (line: number, gaps: readonly { field: VacancyContentField; key: GapKey }[]): DraftNote => ({
  line,
  gaps: gaps.map((gap) => ({ column: columnOf(gap.field), key: gap.key })),
})

/** Requirements are five columns; what is wrong with them is said at the first. */
const columnOf = (field: VacancyContentField): ColumnKey =>
  field === 'requirements' ? 'certificates' : field

function problemsOf(line: number, refused: Exclude<Saved, { ok: true }>): LineProblem[] {
  switch (refused.reason) {
    case 'must-stay-whole':
      return [
        ...refused.gaps.map(
          (gap): LineProblem => ({ line, column: columnOf(gap.field), kind: 'gap', key: gap.key }),
        ),
        ...refused.problems.map(
          (p): LineProblem => ({ line, column: columnOf(p.field), kind: 'edit', key: p.key }),
        ),
      ]
    case 'closed':
      return [{ line, kind: 'line', key: 'closed' }]
    case 'gone':
    case 'not-yours-to-edit':
      return [{ line, column: 'number', kind: 'line', key: 'number-unknown' }]
    case 'changed-meanwhile':
      return [{ line, kind: 'line', key: 'meanwhile' }]
  }
}

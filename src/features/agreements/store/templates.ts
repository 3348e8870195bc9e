import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { STANDARD_TEMPLATE, type Template, type TemplateSections } from '../template.ts'

export type TemplateRow = Template & {
  readonly id: string
  readonly version: number
  readonly withdrawn: boolean
}

const rows = (tx: Tx) =>
  tx
    .selectFrom('agreement_template')
    .select(['id', 'name', 'sections', 'steward_signs', 'version', 'withdrawn_at', 'unit_id'])

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>

const typed = (row: Row): TemplateRow => ({
  id: row.id,
  name: row.name,
  sections: row.sections as unknown as TemplateSections,
  stewardSigns: row.steward_signs,
  version: row.version,
  withdrawn: row.withdrawn_at !== null,
})

/** A unit's templates in order of name. */
export async function templatesOf(tx: Tx, unitId: string): Promise<readonly TemplateRow[]> {
  const found = await rows(tx).where('unit_id', '=', unitId).orderBy('name').execute()
  return found.map(typed)
}

/** Those that an agreement can be made from: the unit's own, and always the standard. */
export async function templatesFor(tx: Tx, unitId: string): Promise<readonly Template[]> {
  const own = await asSystem(tx, (s) => templatesOf(s, unitId))
  return [...own.filter((t) => !t.withdrawn), STANDARD_TEMPLATE]
}

export async function findTemplate(tx: Tx, id: string): Promise<TemplateRow | undefined> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst()
  return row && typed(row)
}

/** The template of an agreement, also when it has been withdrawn since. */
export async function templateOf(tx: Tx, id: string | null): Promise<Template> {
  if (id === null) return STANDARD_TEMPLATE
  return (await asSystem(tx, (s) => findTemplate(s, id))) ?? STANDARD_TEMPLATE
}

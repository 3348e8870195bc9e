import { ok, type Result, refuse } from '#core/result.ts'
import type { Env } from '#features/cases/index.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { findTemplate } from '../store/templates.ts'
import type { TemplateSections } from '../template.ts'

export type TemplateInput = {
  name: string
  sections: TemplateSections
  stewardSigns: boolean
}

export type TemplateRefusal = 'gone' | 'name-taken' | 'changed-meanwhile'

/** A new template of the caseworker's unit, or a new wording of one. What has been sent keeps the words it had. */
export async function saveTemplate(
  { tx, actor }: Pick<Env, 'tx' | 'actor'>,
  input: TemplateInput,
  existing?: { id: string; version: number },
): Promise<Result<{ id: string }, TemplateRefusal>> {
  const values = {
    name: input.name,
    sections: JSON.stringify(input.sections),
    steward_signs: input.stewardSigns,
  }
  if (!existing) {
    if (!actor.unitId) return refuse('gone')
    const unit_id = actor.unitId
    return unlessRefused(tx, { 23505: 'name-taken' }, () =>
      tx
        .insertInto('agreement_template')
        .values({ ...values, unit_id })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
  }
  if (!(await findTemplate(tx, existing.id))) return refuse('gone')
  const done = await unlessRefused(tx, { 23505: 'name-taken' }, () =>
    tx
      .updateTable('agreement_template')
      .set((e) => ({ ...values, version: e('version', '+', 1) }))
      .where('id', '=', existing.id)
      .where('version', '=', existing.version)
      .returning('id')
      .executeTakeFirst(),
  )
  if (!done.ok) return refuse(done.reason)
  return done.value ? ok(done.value) : refuse('changed-meanwhile')
}

/** Takes a template out of use, or into it again. */
export async function setTemplateUse(
  { tx }: Pick<Env, 'tx'>,
  id: string,
  use: boolean,
): Promise<Result<{ id: string }, 'gone'>> {
  const row = await tx
    .updateTable('agreement_template')
    .set((e) => ({
      withdrawn_at: use ? null : e.fn<Date>('app.now', []),
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row ? ok(row) : refuse('gone')
}

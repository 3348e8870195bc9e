import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { limits } from '#core/exchange/limits.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import type { UploadedFile } from '#platform/form/fields-of.ts'
import { readDocument, type UploadRefusal } from '#platform/upload/index.ts'
import type { Env } from '../model.ts'
import { profileChanged } from '../profile-changed.ts'
import { lockProfile, writeProfile } from '../store.ts'

/** Puts a checked CV in the place of the one before; what was sent itself is kept nowhere. */
export async function putCv(
  env: Env,
  file: UploadedFile | undefined,
): Promise<Result<{ name: string }, UploadRefusal | 'gone'>> {
  const personId = env.actor.personId ?? ''
  const safe = await readDocument(file, limits.cvBytes)
  if (!safe.ok) return safe
  if (!(await lockProfile(env.tx, personId))) return refuse('gone')
  const { name, mime, bytes } = safe.value
  await env.tx.deleteFrom('document').where('person_id', '=', personId).where('kind', '=', 'cv').execute()
  await env.tx
    .insertInto('document')
    .values({
      person_id: personId,
      kind: 'cv',
      file_name: name,
      mime,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest(),
      bytes: Buffer.from(bytes),
    })
    .execute()
  await writeProfile(env.tx, personId, {}, ['cv'])
  await profileChanged(env, personId)
  return ok({ name })
}

/** Takes the CV away, also from the companies that could open it. */
export async function removeCv(env: Env): Promise<Result<null, 'gone' | 'no-cv'>> {
  const personId = env.actor.personId ?? ''
  const now = await lockProfile(env.tx, personId)
  if (!now) return refuse('gone')
  if (!now.cv) return refuse('no-cv')
  await env.tx.deleteFrom('document').where('person_id', '=', personId).where('kind', '=', 'cv').execute()
  await env.tx
    .updateTable('profile')
    .set((e) => ({
      steps_done: sql<string[]>`array_remove(steps_done, 'cv')`,
      version: e('version', '+', 1),
      updated_at: sql<Date>`app.now()`,
    }))
    .where('person_id', '=', personId)
    .execute()
  await profileChanged(env, personId)
  return ok(null)
}

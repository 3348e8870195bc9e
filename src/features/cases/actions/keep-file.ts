import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '#core/result.ts'
import { isOpen } from '#core/rotation/case-moves.ts'
import type { UploadedFile } from '#platform/form/fields-of.ts'
import { readAttachment, type UploadRefusal } from '#platform/upload/index.ts'
import { type Audience, type Env, fileLimits } from '../model.ts'
import { caseStatusOf, lockCase } from '../store/case-row.ts'
import { filesHeld } from '../store/files.ts'
import { addEvent } from './add-event.ts'
import { mayAct } from './may-act.ts'
import { audiencesOf } from './write-note.ts'

type Refusal = UploadRefusal | 'gone' | 'not-yours' | 'closed' | 'too-many' | 'case-full'

/** Keeps a checked file in the case, for those named; what was sent itself is kept nowhere. */
export async function keepFile(
  env: Env,
  input: { id: string; title: string; audience: Audience; file: UploadedFile | undefined },
): Promise<Result<null, Refusal>> {
  const safe = await readAttachment(input.file, fileLimits.bytes)
  if (!safe.ok) return safe
  const c = await lockCase(env.tx, input.id)
  if (!c) return refuse('gone')
  if (!mayAct(env.actor, c) || !audiencesOf(env.actor.role).includes(input.audience))
    return refuse('not-yours')
  if (!isOpen(caseStatusOf(c))) return refuse('closed')
  const { name, mime, bytes } = safe.value
  const held = await filesHeld(env.tx, c.id)
  if (held.n >= fileLimits.files) return refuse('too-many')
  if (held.bytes + bytes.length > fileLimits.caseBytes) return refuse('case-full')
  const title = input.title || name
  await env.tx
    .insertInto('case_file')
    .values({
      case_id: c.id,
      company_id: c.company_id,
      uploaded_by: env.actor.accountId,
      audience: input.audience,
      title: title.slice(0, 160),
      file_name: name,
      mime,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest(),
      bytes: Buffer.from(bytes),
    })
    .execute()
  await addEvent(env, { case: c, kind: 'file.kept', audience: input.audience, data: { title } })
  return ok(null)
}

/** Takes a file away; only whoever put it there. The journal keeps that it was there. */
export async function removeFile(
  env: Env,
  input: { id: string; fileId: string },
): Promise<Result<null, 'gone' | 'not-yours' | 'closed'>> {
  const c = await lockCase(env.tx, input.id)
  if (!c) return refuse('gone')
  if (!mayAct(env.actor, c)) return refuse('not-yours')
  if (!isOpen(caseStatusOf(c))) return refuse('closed')
  const gone = await env.tx
    .deleteFrom('case_file')
    .where('case_id', '=', c.id)
    .where('id', '=', input.fileId)
    .where('uploaded_by', '=', env.actor.accountId)
    .returning(['title', 'audience'])
    .executeTakeFirst()
  if (!gone) return refuse('not-yours')
  await addEvent(env, {
    case: c,
    kind: 'file.removed',
    audience: gone.audience as Audience,
    data: { title: gone.title },
  })
  return ok(null)
}

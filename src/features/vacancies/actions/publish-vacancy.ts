import { sql } from 'kysely'
import { type Gap, publishGaps } from '#core/exchange/publish-gaps.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { contentOf } from '../content.ts'
import { refreshListings } from '../listing.ts'
import { type Env, mayEdit, type Refused, type VacancyRow } from '../model.ts'
import { lockVacancy, syncOpenings, updateVacancy } from '../store.ts'
import { tellCompany } from '../tell.ts'
import { stateWhy } from './save-vacancy.ts'

export type Published =
  | { ok: true; value: VacancyRow }
  | Refused<'gone' | 'closed' | 'not-yours-to-edit'>
  | { ok: false; reason: 'gaps'; gaps: readonly Gap[] }

/** Makes a draft public when it lacks nothing, with its numbered openings. Publishing what is public changes nothing. */
export async function publishVacancy(env: Env, id: string): Promise<Published> {
  const { tx } = env
  const v = await lockVacancy(tx, id)
  if (!v) return { ok: false, reason: 'gone' }
  if (!mayEdit(env.actor, v)) return { ok: false, reason: 'not-yours-to-edit' }
  if (v.status === 'published') return { ok: true, value: v }
  if (v.status === 'closed') return { ok: false, reason: 'closed' }
  const gaps = publishGaps(contentOf(v), env.today)
  if (gaps.length > 0) return { ok: false, reason: 'gaps', gaps }
  await stateWhy(env, v)
  const published = await updateVacancy(tx, v, { status: 'published', published_at: sql<Date>`app.now()` })
  await syncOpenings(tx, v.id, v.openings)
  await asSystem(tx, (s) => refreshListings(s, [v.id]))
  if (env.actor.role === 'caseworker') await tellCompany(env, published, 'postedForYou')
  return { ok: true, value: published }
}

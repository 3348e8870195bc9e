import { copyOf } from '#core/exchange/vacancy-rules.ts'
import { type Result, refuse } from '#core/result.ts'
import { contentOf } from '../content.ts'
import type { Env, VacancyRow } from '../model.ts'
import { findVacancy } from '../store.ts'
import { type StartRefusal, startDraft } from './start-draft.ts'

/** A new draft that says the same but for the days, whatever state the first one is in. */
export async function copyVacancy(
  env: Env,
  copy: { id: string; onBehalfReason?: string | undefined },
): Promise<Result<VacancyRow, StartRefusal | 'gone'>> {
  const v = await findVacancy(env.tx, copy.id)
  if (!v) return refuse('gone')
  return startDraft(env, {
    companyId: v.company_id,
    input: {},
    from: copyOf(contentOf(v)),
    onBehalfReason: copy.onBehalfReason,
  })
}

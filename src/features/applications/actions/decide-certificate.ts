import type { MoveRefusal } from '#core/exchange/application-status.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { refreshListings } from '#features/vacancies/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { ApplicationRow, Env } from '../model.ts'
import { lockApplication, lockPerson, lockVacancy } from '../store.ts'
import { closeOverlapping, closeWhenFilled, settleHire } from './accept-offer.ts'
import { moveApplication } from './move-application.ts'

/**
 * The job centre's recorded decision reaches an application that waits for it: eligible makes it a hire, not eligible gives the
 * opening and the period back. The reason stands in the certificate, between the job centre and the person.
 */
export async function decideWaiting(
  env: Env,
  applicationId: string,
  eligible: boolean,
): Promise<Result<ApplicationRow, MoveRefusal | 'gone'>> {
  const { tx } = env
  const seen = await tx
    .selectFrom('application')
    .select(['person_id', 'vacancy_id'])
    .where('id', '=', applicationId)
    .executeTakeFirst()
  if (!seen) return refuse('gone')
  await lockPerson(tx, seen.person_id)
  const vacancy = await lockVacancy(tx, seen.vacancy_id)
  const a = await lockApplication(tx, applicationId)
  if (!a) return refuse('gone')
  const moved = await moveApplication(env, a, 'unit', {
    to: eligible ? 'hired' : 'not_certified',
    stage: eligible ? 3 : undefined,
  })
  if (!moved.ok) return moved
  if (eligible) {
    await settleHire(env, moved.value)
    if (vacancy?.starts_on && vacancy.ends_on)
      await closeOverlapping(env, a, vacancy.starts_on, vacancy.ends_on)
    await closeWhenFilled(env, a.vacancy_id)
  } else await asSystem(tx, (s) => refreshListings(s, [a.vacancy_id]))
  return ok(moved.value)
}

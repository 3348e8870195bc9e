import { limits } from '#core/exchange/limits.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { interpretOccupation, meaning } from '#features/vacancies/index.ts'
import { ASKED, type Env, type Job } from '../model.ts'
import { profileChanged } from '../profile-changed.ts'
import { seenOfJob } from '../step-values.ts'
import { deleteJob, insertJob, lockProfile, updateJob, writeProfile } from '../store.ts'

export type JobInput = {
  /** Empty for a new one. */
  id: string
  title: string
  titleCode: string
  employer: string
  sector: 'public' | 'private' | 'voluntary'
  fromYear: number
  toYear: number | null
}

/**
 * Writes a job into the actor's own profile, a new one or another version of one that is there (`seen` is the mark of the one
 * that was shown). Its occupation is what the
 * title means, when that is one thing; the title itself never leaves the profile before the person says so.
 */
export async function saveJob(
  env: Env,
  input: JobInput,
  seen: string,
): Promise<
  Result<null, 'gone' | 'job-gone' | 'too-many'> | { ok: false; reason: 'changed-meanwhile'; now: Job }
> {
  const personId = env.actor.personId ?? ''
  const now = await lockProfile(env.tx, personId)
  if (!now) return refuse('gone')
  const before = now.jobs.find((job) => job.id === input.id)
  if (input.id !== '' && !before) return refuse('job-gone')
  if (before && seen !== seenOfJob(before)) return { ok: false, reason: 'changed-meanwhile', now: before }
  if (input.id === '' && now.jobs.length >= limits.experiences) return refuse('too-many')
  const meant = meaning(
    { title: [input.title], titleCode: [input.titleCode] },
    'title',
    interpretOccupation,
    (occupation) => occupation.title,
  )
  const job = {
    title: input.title,
    occupation_code: meant.kind === 'one' ? meant.value.code : null,
    employer: input.employer,
    sector: input.sector,
    from_year: input.fromYear,
    to_year: input.toYear,
  }
  if (input.id === '') await insertJob(env.tx, personId, job)
  else await updateJob(env.tx, personId, input.id, job)
  await writeProfile(env.tx, personId, {}, ASKED.erfaring)
  await profileChanged(env, personId)
  return ok(null)
}

/** Takes a job out of the actor's own profile; one that is gone already is gone. */
export async function removeJob(
  env: Env,
  id: string,
): Promise<Result<{ title: string }, 'gone' | 'job-gone'>> {
  const personId = env.actor.personId ?? ''
  const now = await lockProfile(env.tx, personId)
  if (!now) return refuse('gone')
  const job = now.jobs.find((one) => one.id === id)
  if (!job) return refuse('job-gone')
  await deleteJob(env.tx, personId, id)
  await writeProfile(env.tx, personId, {}, ASKED.erfaring)
  await profileChanged(env, personId)
  return ok({ title: job.title })
}

/** That somebody has no more jobs to write is an answer too. */
export async function finishJobs(env: Env): Promise<Result<null, 'gone'>> {
  const personId = env.actor.personId ?? ''
  if (!(await lockProfile(env.tx, personId))) return refuse('gone')
  await writeProfile(env.tx, personId, {}, ASKED.erfaring)
  return ok(null)
}

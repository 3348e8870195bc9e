import type { ApplicationStatus } from '#core/exchange/application-status.ts'
import type { ReleaseChoice } from '#core/exchange/disclosure.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { acceptOffer, sayNo, startTalking } from '#features/applications/index.ts'
import type { Env } from '../model.ts'
import { lockOwnPerson } from '../store/persons.ts'
import { tellPerson } from '../tell.ts'

/** What a caseworker can answer for somebody: yes to contact or to an offer, and no to anything under way. */
export type AnswerFor =
  | { answer: 'yes'; to: 'talking'; choice: ReleaseChoice }
  | { answer: 'yes'; to: 'offer' }
  | { answer: 'no'; reason: string | undefined }

/** Which yes an application waits for, if it is the citizen's turn at all. */
export const yesOf = (status: ApplicationStatus): 'talking' | 'offer' | undefined =>
  status === 'interest' ? 'talking' : status === 'offered' ? 'offer' : undefined

type ReasonOf<T> = Extract<Awaited<T>, { ok: false }> extends { reason: infer R } ? R : never

/** The refusals are those of the applications themselves; `stale` and `gone` mean that somebody was faster. */
export type AnswerRefusal = ReasonOf<ReturnType<typeof answered>>

/** Gives the citizen's answer with the reason on record, and tells a citizen who logs in. */
export async function answerForPerson(
  env: Env,
  a: { id: string; personId: string; version: number },
  what: AnswerFor,
  onBehalfReason: string,
): Promise<Result<ApplicationStatus, AnswerRefusal>> {
  if (!(await lockOwnPerson(env.tx, a.personId))) return refuse('gone')
  const done = await answered({ ...env, onBehalfReason }, { id: a.id, version: a.version }, what)
  if (!done.ok) return done
  await tellPerson(env, a.personId, 'casework.answered', `/ansoegninger/${a.id}`)
  return ok(done.value.status)
}

function answered(
  env: Env & { onBehalfReason: string },
  a: { id: string; version: number },
  what: AnswerFor,
) {
  if (what.answer === 'no') return sayNo(env, a, { reason: what.reason })
  return what.to === 'talking' ? startTalking(env, a, what.choice) : acceptOffer(env, a)
}

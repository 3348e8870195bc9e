import { day } from '#core/calendar/day.ts'
import type { MoveRefusal } from '#core/exchange/application-status.ts'
import { checkOffer, type Offer, type OfferRefusal } from '#core/exchange/hire-rules.ts'
import { type Result, refuse } from '#core/result.ts'
import type { Answered, ApplicationRow, Env } from '../model.ts'
import { type LockRefusal, locked } from './locked.ts'
import { moveApplication } from './move-application.ts'
import { offeredVacancy } from './offered-vacancy.ts'

export type MakeOfferRefusal = LockRefusal | MoveRefusal | OfferRefusal

/** The company offers the vikariat with days and hours; no opening is taken until the person says yes. */
export async function makeOffer(
  env: Env,
  answered: Answered,
  offer: Offer,
): Promise<Result<ApplicationRow, MakeOfferRefusal>> {
  const found = await locked(env, answered)
  if (!found.ok) return found
  const { application, vacancy, side } = found.value
  const about = offeredVacancy(vacancy)
  if (!about) return refuse('gone')
  const checked = checkOffer(offer, about, env.today)
  if (!checked.ok) return checked
  return moveApplication(env, application, side, { to: 'offered', offer: checked.value })
}

/**
 * An offer with something wrong in it goes back to the conversation: the company takes it back, or the person asks for a
 * correction. Nothing is refused by that.
 */
export async function reopenOffer(
  env: Env,
  answered: Answered,
): Promise<Result<ApplicationRow, LockRefusal | MoveRefusal>> {
  const found = await locked(env, answered)
  if (!found.ok) return found
  const { application, side } = found.value
  // from an application or an interest one comes to talk by releasing something, not by this
  if (application.status === 'sent' || application.status === 'interest') return refuse('not-from-here')
  return moveApplication(env, application, side, { to: 'talking' })
}

/** The offer that suggests itself: the whole vikariat from today on, with all its hours. */
export function likelyOffer(
  vacancy: { starts_on: string; ends_on: string; weekly_minutes_max: number },
  today: string,
): Offer {
  const from = vacancy.starts_on < today ? today : vacancy.starts_on
  return {
    period: { from: day(from), to: day(vacancy.ends_on) },
    weeklyMinutes: vacancy.weekly_minutes_max,
  }
}

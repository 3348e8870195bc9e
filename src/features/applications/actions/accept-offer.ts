import { sql } from 'kysely'
import { day } from '#core/calendar/day.ts'
import type { MoveRefusal } from '#core/exchange/application-status.ts'
import {
  type CurrentCertificate,
  checkAcceptance,
  isEligibleOn,
  type Offer,
  type OfferRefusal,
} from '#core/exchange/hire-rules.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { type Answered, type ApplicationRow, type Env, offerOf } from '../model.ts'
import { closeWhenFilled, settleHire } from './after-hire.ts'
import { type LockRefusal, locked } from './locked.ts'
import { likelyOffer } from './make-offer.ts'
import { moveApplication } from './move-application.ts'
import { offeredVacancy } from './offered-vacancy.ts'
import { keepHireReceipt, recheckByLaw } from './recheck-by-law.ts'

export type AcceptRefusal = LockRefusal | 'filled' | 'hired-elsewhere' | OfferRefusal | MoveRefusal

/**
 * The person accepts what was offered: an opening is taken and the period is theirs, by constraint. A jobrotation vikariat
 * waits for the job centre's certificate unless the person has one that covers the first day and that the rules still carry
 * for the terms of the offer; an ordinary one is a hire at
 * once. The locks of `locked` make twenty acceptances queue instead of deadlocking.
 */
export async function acceptOffer(
  env: Env,
  answered: Answered,
): Promise<Result<ApplicationRow, AcceptRefusal>> {
  const { tx } = env
  const found = await locked(env, answered)
  if (!found.ok) return found
  const { application: a, vacancy, side } = found.value
  const about = offeredVacancy(vacancy)
  if (!about) return refuse('gone')
  if (a.status !== 'offered')
    return refuse(a.status === 'hired' || a.status === 'awaiting_certificate' ? 'not-from-here' : 'ended')
  // an offer from before terms were kept is for the whole vikariat
  const offer =
    offerOf(a) ??
    likelyOffer(
      {
        starts_on: about.period.from,
        ends_on: about.period.to,
        weekly_minutes_max: about.weeklyMinutesMax,
      },
      env.today,
    )
  // a certificate that the rules do not carry for these terms is none: the job centre looks again
  const certificate = await currentCertificate(tx, a.person_id)
  const recheck =
    about.category === 'jobrotation' && isEligibleOn(certificate, offer.period.from)
      ? await recheckByLaw(env, a, offer)
      : undefined
  const facts = {
    // the constraints below count openings and periods; here they are taken as free
    openingsLeft: vacancy.openings,
    hires: [],
    certificate: recheck && !recheck.carried ? undefined : certificate,
  }
  const accepted = checkAcceptance(offer, about, facts, env.today)
  if (!accepted.ok)
    return accepted.reason === 'no-opening-left' || accepted.reason === 'hired-in-the-period'
      ? refuse('filled')
      : refuse(accepted.reason, accepted.details)
  const { application: to, hire } = accepted.value
  const taken = await takeOpening(env, a, vacancy.openings, offer, hire)
  if (!taken.ok) return taken
  if (recheck) await keepHireReceipt(env, a.id, recheck.receiptId)
  const moved = await moveApplication(env, a, side, { to, stage: to === 'hired' ? 3 : 2 })
  if (!moved.ok) return moved
  if (to === 'hired') await settleHire(env, moved.value)
  await closeWhenFilled(env, vacancy.id)
  return ok(moved.value)
}

async function currentCertificate(tx: Tx, personId: string): Promise<CurrentCertificate | undefined> {
  const row = await tx
    .selectFrom('certificate')
    .select(['decision', 'valid_from', 'valid_to'])
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    decision: row.decision as CurrentCertificate['decision'],
    valid: { from: day(row.valid_from), to: day(row.valid_to) },
  }
}

/** Takes the first free opening; when another is faster the next is tried, and the constraints have the last word. */
async function takeOpening(
  env: Env,
  a: ApplicationRow,
  openings: number,
  offer: Offer,
  status: 'active' | 'reserved',
): Promise<Result<null, 'filled' | 'hired-elsewhere'>> {
  return asSystem(env.tx, async (s) => {
    for (let attempt = 0; attempt <= openings; attempt++) {
      const free = await s
        .selectFrom('opening as o')
        .select('o.no')
        .where('o.vacancy_id', '=', a.vacancy_id)
        .where('o.no', '<=', openings)
        .where((e) =>
          e.not(
            e.exists(
              e
                .selectFrom('hire as h')
                .select('h.id')
                .whereRef('h.vacancy_id', '=', 'o.vacancy_id')
                .whereRef('h.opening_no', '=', 'o.no')
                .where('h.status', 'in', ['reserved', 'active', 'ended']),
            ),
          ),
        )
        .orderBy('o.no')
        .limit(1)
        .executeTakeFirst()
      if (!free) return refuse('filled')
      const hired = await unlessRefused(
        s,
        { 23505: 'taken' as const, '23P01': 'hired-elsewhere' as const },
        () =>
          s
            .insertInto('hire')
            .values({
              application_id: a.id,
              vacancy_id: a.vacancy_id,
              opening_no: free.no,
              company_id: a.company_id,
              person_id: a.person_id,
              unit_id: a.unit_id,
              period: sql<string>`daterange(${offer.period.from}::date, ${offer.period.to}::date, '[]')`,
              weekly_minutes: offer.weeklyMinutes,
              status,
            })
            .execute(),
      )
      if (hired.ok) return ok(null)
      if (hired.reason === 'hired-elsewhere') return refuse('hired-elsewhere')
    }
    return refuse('filled')
  })
}

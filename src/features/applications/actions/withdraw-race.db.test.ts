import { expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { testApp } from '#test/harness/app.ts'
import {
  accepted,
  aSeeker,
  aSetting,
  aVacancy,
  ENDS,
  envFor,
  offered,
  STARTS,
  statusOf,
  talking,
} from '#test/harness/exchange.ts'
import { makeOffer } from './make-offer.ts'
import { sayNo } from './say-no.ts'

const app = await testApp()
const ROUNDS = 10

const hiresFor = (applicationId: string) =>
  app.system((tx) => tx.selectFrom('hire').selectAll().where('application_id', '=', applicationId).execute())

test('the company offers while the person withdraws: an offer may stand for a moment, a hire never', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const setting = await aSetting(app)
    const v = await aVacancy(app, setting)
    const seeker = await aSeeker(app, setting.unit.id)
    const id = await talking(app, v, seeker, setting.boss)
    const [offer, no] = await Promise.all([
      app.as(setting.boss.actor, (tx) =>
        makeOffer(
          envFor(tx, setting.boss.actor),
          { id },
          { period: { from: day(STARTS), to: day(ENDS) }, weeklyMinutes: 2220 },
        ),
      ),
      app.as(seeker.visitor.actor, (tx) =>
        sayNo(envFor(tx, seeker.visitor.actor), { id }, { reason: 'found_other_job' }),
      ),
    ])
    // the person's word counts whichever came first; the company hears that it came too late, or sees the no
    expect(no.ok).toBe(true)
    if (!offer.ok) expect(offer.reason).toBe('ended')
    expect(await statusOf(app, id)).toMatch(/^(withdrawn|declined_by_person)$/)
    expect(await hiresFor(id)).toEqual([])
  }
})

test('the person says yes while the company says no: one of the two holds, and the other is told', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const setting = await aSetting(app)
    const v = await aVacancy(app, setting)
    const seeker = await aSeeker(app, setting.unit.id)
    const id = await offered(app, v, seeker, setting.boss)
    const [yes, no] = await Promise.all([
      accepted(app, id, seeker),
      app.as(setting.boss.actor, (tx) =>
        sayNo(envFor(tx, setting.boss.actor), { id }, { reason: 'other_candidate' }),
      ),
    ])
    expect([yes.ok, no.ok].filter(Boolean)).toHaveLength(1)
    const hires = (await hiresFor(id)).filter((h) => h.status !== 'cancelled')
    expect(hires).toHaveLength(yes.ok ? 1 : 0)
  }
})

import { describe, expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { findCase } from '#features/cases/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { TEST_TODAY, testApp } from '#test/harness/app.ts'
import { planningIn } from '#test/harness/planning.ts'
import { applyPlan } from './actions/apply-plan.ts'
import { findRun } from './store/runs.ts'

const app = await testApp()
const { aCase, text, runRow, seatsOf, coversOf, withCourse, conditions, found } = planningIn(app)
const LONG = 60_000

describe('planning a case', () => {
  test(
    'from conditions to a plan that is applied, once, as seats and vikariater like any others',
    async () => {
      const at = await aCase()
      const first = await text(at.boss, at.path)
      expect(first).toContain('mindst 3 af 4 på arbejde hver uge')
      expect(first).toContain('Der er ikke valgt kurser endnu')
      await withCourse(at)
      // nobody at all need be there when the second class is held
      const saved = await at.boss.post(`${at.path}/vilkaar`, conditions({ weeks0: '23: 0' }))
      expect(saved.status).toBe(303)
      const run = await found(at)
      expect(await runRow(run)).toMatchObject({ status: 'done', applied_goal: null })
      const compared = await text(at.boss, `${at.path}/koersel/${run}`)
      expect(compared).toContain('4 af 4 ønskede')
      expect(compared).toContain('Nej. Ingen plan er bedre efter det mål.')
      const one = `${at.path}/koersel/${run}/tidligst`
      // kept as it was found: a vikar who is not taken on is no block
      const kept = await app.system((tx) => findRun(tx, at.row.id, run))
      for (const { plan } of kept!.results) expect(plan!.blocks).not.toContain(null)
      const shown = await text(at.boss, one)
      expect(shown).toContain('Alle ønsker er med')
      expect(shown).toContain('Nye vikariater')
      // two are away at a time and one can be missed: a vikar each time
      expect(await seatsOf(at)).toEqual([])
      const applied = await at.boss.post(one, {})
      expect(applied.status).toBe(303)
      const seats = await seatsOf(at)
      expect(seats).toHaveLength(4)
      expect(new Set(seats.map((seat) => seat.case_employee_id)).size).toBe(4)
      const covers = await coversOf(at)
      expect(covers.length).toBeGreaterThan(0)
      expect(covers[0]).toMatchObject({ weekly_minutes: 2220, workplace_id: at.workplace.id })
      // twice is once
      expect((await at.boss.post(one, {})).status).toBe(303)
      expect(await seatsOf(at)).toHaveLength(4)
      expect(await coversOf(at)).toHaveLength(covers.length)
      // and the other alternatives are over
      const other = await at.boss.post(`${at.path}/koersel/${run}/billigst`, {})
      expect(other.status).toBe(409)
      const journal = await app.system((tx) =>
        tx.selectFrom('case_event').select('kind').where('case_id', '=', at.row.id).execute(),
      )
      expect(journal.filter(({ kind }) => kind === 'planning.applied')).toHaveLength(1)
      expect(await text(at.boss, `/sager/${at.row.id}/journal`)).toContain('Planen »Tidligst« blev brugt')
    },
    LONG,
  )

  test(
    'two who apply at once: one plan, no seat twice',
    async () => {
      const at = await aCase()
      await withCourse(at)
      const run = await found(at)
      const apply = (goal: 'cheapest' | 'soonest') =>
        app.as(at.boss.actor, async (tx: Tx) => {
          const row = (await findCase(tx, at.row.id))!
          const env = { tx, actor: at.boss.actor, enqueue, today: day(TEST_TODAY) }
          return applyPlan(env, row, { runId: run, goal })
        })
      const [a, b] = await Promise.all([apply('soonest'), apply('cheapest')])
      expect([a, b].filter(({ ok }) => ok)).toHaveLength(1)
      expect([a, b].find(({ ok }) => !ok)).toMatchObject({ reason: 'other-applied' })
      const seats = await seatsOf(at)
      expect(new Set(seats.map((seat) => seat.case_employee_id)).size).toBe(seats.length)
    },
    LONG,
  )

  test(
    'a seat that is gone meanwhile refuses the whole plan, named, and nothing is written',
    async () => {
      const at = await aCase()
      await withCourse(at)
      const run = await found(at)
      const rival = await aCase({ people: 1 })
      await app.system((tx) =>
        tx
          .insertInto('reservation')
          .values({
            course_id: at.course.id,
            session_id: at.sessions[0]!.id,
            provider_id: at.school.id,
            company_id: rival.company.id,
            case_id: rival.row.id,
            case_employee_id: rival.people[0]!.part.id,
            status: 'reserved',
            seat_no: 1,
          })
          .execute(),
      )
      const refused = await at.boss.post(`${at.path}/koersel/${run}/tidligst`, {})
      expect(refused.status).toBe(409)
      const html = await refused.text()
      expect(html).toContain(at.course.title)
      expect(html).toContain('Intet er gjort')
      expect(await seatsOf(at)).toEqual([])
      expect(await coversOf(at)).toEqual([])
      expect(await runRow(run)).toMatchObject({ applied_goal: null })
    },
    LONG,
  )

  test(
    'a case that has changed since refuses its plans',
    async () => {
      const at = await aCase()
      await withCourse(at)
      const run = await found(at)
      const changed = await at.boss.post(`${at.path}/medarbejder/${at.people[0]!.part.id}`, {
        wish0: 'no',
        mostWeeks: '',
        ...{
          from0: '',
          to0: '',
          kind0: 'away',
          from1: '',
          to1: '',
          kind1: 'away',
          from2: '',
          to2: '',
          kind2: 'away',
        },
      })
      expect(changed.status).toBe(303)
      const refused = await at.boss.post(`${at.path}/koersel/${run}/tidligst`, {})
      expect(refused.status).toBe(409)
      expect(await refused.text()).toContain('Sagen er ændret, siden planen blev lavet')
      expect(await seatsOf(at)).toEqual([])
      // and a case that is over takes none either
      await app.system((tx) =>
        tx
          .updateTable('rotation_case')
          .set({ accepted_at: null, declined_at: '2014-04-07T08:00:00Z', decline_reason: 'Uden for området' })
          .where('id', '=', at.row.id)
          .execute(),
      )
      const over = await at.boss.post(`${at.path}/koersel/${run}/tidligst`, {})
      expect(over.status).toBe(409)
      expect(await over.text()).toContain('Sagen er slut')
      expect((await at.boss.post(at.path, {})).status).toBe(404)
      expect(await text(at.boss, at.path)).not.toContain('Find planer')
    },
    LONG,
  )

  test(
    'conditions that cannot be kept are named with what would help',
    async () => {
      const at = await aCase()
      await withCourse(at)
      await at.boss.post(`${at.path}/vilkaar`, conditions({ minimum0: '4', temps0: '0' }))
      const must = { wish0: 'must', mostWeeks: '', kind0: 'away', kind1: 'away', kind2: 'away' }
      const days = { from0: '', to0: '', from1: '', to1: '', from2: '', to2: '' }
      await at.boss.post(`${at.path}/medarbejder/${at.people[0]!.part.id}`, { ...must, ...days })
      const run = await found(at)
      const html = await text(at.boss, `${at.path}/koersel/${run}`)
      expect(html).toContain('Vilkårene kan ikke holdes på én gang')
      expect(html).toContain('Mindst 4 på arbejde')
      expect(html).toContain(`skal på »${at.course.title}«`)
      expect(html).toContain('Giv lov til en vikar')
    },
    LONG,
  )

  test(
    'why and why not, for one employee',
    async () => {
      const at = await aCase()
      await withCourse(at)
      // away in the week of the first class
      const blocked = { from0: '14-05-2014', to0: '14-05-2014', kind0: 'away' }
      await at.boss.post(`${at.path}/medarbejder/${at.people[0]!.part.id}`, {
        ...{ wish0: 'must', mostWeeks: '', ...blocked },
        ...{ from1: '', to1: '', kind1: 'away', from2: '', to2: '', kind2: 'away' },
      })
      const run = await found(at)
      const html = await text(at.boss, `${at.path}/koersel/${run}/tidligst/${at.people[0]!.part.id}`)
      expect(html).toContain('Medarbejderen kan ikke i uge 20')
      expect(html).toContain('Det er det, planen har valgt')
    },
    LONG,
  )

  test(
    'a shop steward reads what is not met, and not on which days somebody cannot',
    async () => {
      const at = await aCase()
      await withCourse(at)
      const blocked = { from0: '05-05-2014', to0: '27-06-2014', kind0: 'at-work' }
      await at.boss.post(`${at.path}/medarbejder/${at.people[0]!.part.id}`, {
        ...{ wish0: 'should', mostWeeks: '', ...blocked },
        ...{ from1: '', to1: '', kind1: 'away', from2: '', to2: '', kind2: 'away' },
      })
      const run = await found(at)
      const page = `${at.path}/koersel/${run}/tidligst`
      expect(await text(at.boss, page)).toContain('Medarbejderen kan ikke i uge')
      const steward = await app.logIn('shop_steward', { companyId: at.company.id })
      const read = await text(steward, page)
      expect(read).toContain(at.course.title)
      expect(read).not.toContain('Medarbejderen kan ikke')
    },
    LONG,
  )
})

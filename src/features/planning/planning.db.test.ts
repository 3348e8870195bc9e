import { describe, expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { findCase } from '#features/cases/index.ts'
import { makeClock } from '#platform/clock.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'
import { TEST_TODAY, testApp, type Visitor } from '#test/harness/app.ts'
import { takePart } from '#test/harness/case-with-seats.ts'
import { aCompany, aUnit } from '#test/harness/people.ts'
import { aCourse, anOrganisation, aRotationCase, aSession, aWorkplace } from '#test/harness/rotation.ts'
import { applyPlan } from './actions/apply-plan.ts'
import { planningJobs } from './jobs.ts'
import { findRun } from './store/runs.ts'

const app = await testApp()
const LONG = 60_000

/** Four helpers at one place and two classes of a course of a week, with seats for two in each. */
async function aCase(of: { seats?: number; people?: number } = {}) {
  const made = await app.system(async (tx) => {
    const unit = await aUnit(tx)
    const company = await aCompany(tx, unit.id)
    const place = { company_id: company.id, unit_id: unit.id }
    const workplace = await aWorkplace(tx, place)
    const row = await aRotationCase(tx, place)
    const people = await takePart(
      tx,
      row,
      Array.from({ length: of.people ?? 4 }, () => ({})),
      workplace.id,
    )
    const school = await anOrganisation(tx)
    const course = await aCourse(tx, {
      provider_id: school.id,
      amu_number: null,
      title: `Kursus ${row.number}`,
    })
    const week = (monday: string) => {
      const [y, m, d] = monday.split('-').map(Number)
      return [0, 1, 2].map((i) => `${y}-${String(m).padStart(2, '0')}-${String(d! + i).padStart(2, '0')}`)
    }
    const session = (monday: string) =>
      aSession(tx, {
        provider_id: school.id,
        course_id: course.id,
        days: week(monday),
        capacity: of.seats ?? 2,
      })
    const sessions = [await session('2014-05-12'), await session('2014-06-02')]
    return { unit, company, workplace, row, people, school, course, sessions }
  })
  const boss = await app.logIn('company', { companyId: made.company.id, unitId: undefined, manages: true })
  return { ...made, boss, path: `/sager/${made.row.id}/planlaeg` }
}
type Case = Awaited<ReturnType<typeof aCase>>

const text = async (v: Visitor, path: string) => (await v.get(path)).text()
const work = (run: string, stopping = new AbortController().signal) =>
  planningJobs[0]!.handle(
    { run },
    {
      database: app.database,
      config: app.config,
      clock: makeClock(TEST_TODAY),
      log: makeLog('silent'),
      lastAttempt: false,
      stopping,
    },
  )
const idIn = (location: string | null) => /koersel\/([0-9a-f-]+)/.exec(location ?? '')?.[1] ?? ''
const runRow = (id: string) =>
  app.system((tx) =>
    tx.selectFrom('case_plan_run').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
const seatsOf = (at: Case) =>
  app.system((tx) =>
    tx
      .selectFrom('reservation')
      .select(['case_employee_id', 'session_id', 'status'])
      .where('case_id', '=', at.row.id)
      .where('status', '=', 'reserved')
      .execute(),
  )
const coversOf = (at: Case) =>
  app.system((tx) => tx.selectFrom('case_cover').selectAll().where('case_id', '=', at.row.id).execute())

async function withCourse(at: Case, by = at.boss) {
  const added = await by.post(`${at.path}/kurser`, { course: at.course.id, do: 'add' })
  expect(added.status).toBe(303)
}

const conditions = (of: Record<string, string> = {}) => ({
  version: '1',
  from: '2014-05-05',
  to: '2014-06-27',
  staff0: '4',
  minimum0: '3',
  temps0: '2',
  weeks0: '',
  block: '2',
  ...of,
})

/** Looked for and found. */
async function found(at: Case, by = at.boss): Promise<string> {
  const started = await by.post(at.path, {})
  expect(started.status).toBe(303)
  const id = idIn(started.headers.get('location'))
  await work(id)
  return id
}

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

  test('bad input keeps what was typed and says what to do at the field', async () => {
    const at = await aCase()
    const save = (of: Record<string, string>) =>
      at.boss.post(`${at.path}/vilkaar`, { ...conditions(of), version: '0' })
    const many = await save({ minimum0: '9' })
    expect(many.status).toBe(422)
    const html = await many.text()
    expect(html).toContain('I er kun 4')
    expect(html).toContain('value="9"')
    expect(await (await save({ to: '2014-05-01' })).text()).toContain('Sidste dag ligger før første dag')
    expect(await (await save({ staff0: '2', minimum0: '1' })).text()).toContain('så I er mindst 4')
    expect((await save({ block: 'fire' })).status).toBe(422)
    expect(await (await save({ weeks0: 'uge 23: 2' })).text()).toContain('»uge 23: 2« kan vi ikke læse')
    expect(await (await save({ weeks0: '12: 2' })).text()).toContain('ligger uden for perioden')
    // nothing to plan yet
    const empty = await at.boss.post(at.path, {})
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Vælg mindst ét kursus')
    // and what somebody else saved meanwhile is not overwritten
    expect((await save({})).status).toBe(303)
    expect((await save({})).status).toBe(409)
  })

  test(
    'one run of a case at a time; it can be stopped, and is taken up again after a restart',
    async () => {
      const at = await aCase()
      await withCourse(at)
      const started = await at.boss.post(at.path, {})
      const run = idIn(started.headers.get('location'))
      expect((await at.boss.post(at.path, {})).status).toBe(409)
      const waiting = await text(at.boss, `${at.path}/koersel/${run}`)
      expect(waiting).toContain('http-equiv="refresh"')
      expect(waiting).toContain('Stop, og brug det bedste indtil nu')
      // the worker leaves before it has begun: the run waits for the next
      const leaving = new AbortController()
      leaving.abort()
      await expect(work(run, leaving.signal)).rejects.toThrow()
      expect(['waiting', 'running']).toContain((await runRow(run)).status)
      expect((await at.boss.post(`${at.path}/koersel/${run}`, {})).status).toBe(303)
      await work(run)
      const ended = await runRow(run)
      expect(ended.status).toBe('stopped')
      expect((ended.results as unknown[]).length).toBe(3)
      // a run nobody works on any more is given up by asking twice, so that another can begin
      const lost = idIn((await at.boss.post(at.path, {})).headers.get('location'))
      await at.boss.post(`${at.path}/koersel/${lost}`, {})
      expect((await runRow(lost)).status).toBe('waiting')
      await at.boss.post(`${at.path}/koersel/${lost}`, {})
      expect((await runRow(lost)).status).toBe('failed')
      await work(lost)
      expect((await runRow(lost)).results).toEqual([])
      // done is done: a word that was lost does not begin it anew
      await work(run)
      expect(await runRow(run)).toEqual(ended)
    },
    LONG,
  )

  test(
    'whose case it is not sees nothing; the job centre proposes and the company decides',
    async () => {
      const at = await aCase()
      const other = await aCase()
      const caseworker = await app.logIn('caseworker', { unitId: at.unit.id })
      await withCourse(at, caseworker)
      const run = await found(at, caseworker)
      const pages = [at.path, `${at.path}/koersel/${run}`, `${at.path}/koersel/${run}/tidligst`]
      const why = `${at.path}/koersel/${run}/tidligst/${at.people[0]!.part.id}`
      for (const path of [...pages, why]) {
        expect((await caseworker.get(path)).status).toBe(200)
        expect((await other.boss.get(path)).status).toBe(404)
      }
      expect((await other.boss.post(`${at.path}/koersel/${run}/tidligst`, {})).status).toBe(404)
      const elsewhere = await app.logIn('caseworker', { unitId: other.unit.id })
      for (const path of pages) expect((await elsewhere.get(path)).status).toBe(404)
      // told once that there is something to choose
      const notices = await app.system((tx) =>
        tx.selectFrom('notice').select('kind').where('account_id', '=', at.boss.actor.accountId!).execute(),
      )
      expect(notices.filter(({ kind }) => kind === 'planning.proposed')).toHaveLength(1)
      expect((await caseworker.post(`${at.path}/koersel/${run}/tidligst`, {})).status).toBe(403)
      const steward = await app.logIn('shop_steward', { companyId: at.company.id })
      for (const path of pages) expect((await steward.get(path)).status).toBe(200)
      expect((await steward.get(why)).status).toBe(403)
      expect((await steward.get(`${at.path}/vilkaar`)).status).toBe(403)
      expect((await at.boss.post(`${at.path}/koersel/${run}/tidligst`, {})).status).toBe(303)
    },
    LONG,
  )

  test(
    'a seat that may be moved is exchanged and never lost',
    async () => {
      const at = await aCase({ people: 2, seats: 1 })
      await withCourse(at)
      const first = await found(at)
      expect((await at.boss.post(`${at.path}/koersel/${first}/tidligst`, {})).status).toBe(303)
      const before = await seatsOf(at)
      expect(before).toHaveLength(2)
      const early = before.find((seat) => seat.session_id === at.sessions[0]!.id)!
      // whoever has the early class cannot go then after all
      await at.boss.post(`${at.path}/vilkaar`, conditions({ mayMove: 'ja', staff0: '2', minimum0: '0' }))
      await at.boss.post(`${at.path}/medarbejder/${early.case_employee_id}`, {
        ...{ wish0: 'should', mostWeeks: '', from0: '12-05-2014', to0: '13-05-2014', kind0: 'at-work' },
        ...{ from1: '', to1: '', kind1: 'away', from2: '', to2: '', kind2: 'away' },
      })
      const second = await found(at)
      const shown = await text(at.boss, `${at.path}/koersel/${second}/faerrest`)
      expect(shown).toContain('Flyttes hertil')
      expect((await at.boss.post(`${at.path}/koersel/${second}/faerrest`, {})).status).toBe(303)
      const after = await seatsOf(at)
      expect(after).toHaveLength(2)
      expect(after.find((seat) => seat.case_employee_id === early.case_employee_id)?.session_id).toBe(
        at.sessions[1]!.id,
      )
    },
    LONG,
  )
})

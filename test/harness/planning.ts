import { expect } from 'vitest'
import { planningJobs } from '#features/planning/jobs.ts'
import { TEST_TODAY, type TestApp, type Visitor } from './app.ts'
import { takePart } from './case-with-seats.ts'
import { jobContext } from './job-context.ts'
import { aCompany, aUnit } from './people.ts'
import { aCourse, anOrganisation, aRotationCase, aSession, aWorkplace } from './rotation.ts'

/** Cases to be planned, and what is done with them, in one application. */
export function planningIn(app: TestApp) {
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
    planningJobs[0]!.handle({ run }, { ...jobContext(app, TEST_TODAY), stopping })
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

  return { aCase, text, work, idIn, runRow, seatsOf, coversOf, withCourse, conditions, found }
}

import { describe, expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { planningIn } from '#test/harness/planning.ts'

const app = await testApp()
const { aCase, text, work, idIn, runRow, seatsOf, withCourse, conditions, found } = planningIn(app)
const LONG = 60_000

describe('a search for plans', () => {
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
    const beyond = { ...conditions({}), version: '999999999999' }
    expect((await at.boss.post(`${at.path}/vilkaar`, beyond)).status).toBe(409)
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
      // asked to stop twice is asked once: the worker still brings the best
      const second = idIn((await at.boss.post(at.path, {})).headers.get('location'))
      for (const _ of [1, 2, 3])
        expect((await at.boss.post(`${at.path}/koersel/${second}`, {})).status).toBe(303)
      expect((await runRow(second)).status).toBe('waiting')
      await work(second)
      expect((await runRow(second)).status).toBe('stopped')
      expect((await runRow(second)).results).toHaveLength(3)
      await at.boss.post(`${at.path}/koersel/${second}`, {})
      expect((await runRow(second)).status).toBe('stopped')
      // a run whose job is gone is over when somebody asks it to stop, or looks anew
      for (const how of ['stop', 'anew'] as const) {
        const lost = idIn((await at.boss.post(at.path, {})).headers.get('location'))
        await app.system((tx) => tx.deleteFrom('job').where('key', '=', lost).execute())
        const sent = await at.boss.post(how === 'stop' ? `${at.path}/koersel/${lost}` : at.path, {})
        expect(sent.status).toBe(303)
        expect((await runRow(lost)).status).toBe('failed')
        await work(lost)
        expect((await runRow(lost)).results).toEqual([])
        if (how === 'anew') await work(idIn(sent.headers.get('location')))
      }
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

import { describe, expect, test } from 'vitest'
import { expectOk } from '#core/result.ts'
import { testApp } from '#test/harness/app.ts'
import { envFor } from '#test/harness/exchange.ts'
import { jobContext } from '#test/harness/job-context.ts'
import { proposingUnit } from '#test/harness/unit-proposals.ts'
import { moveProposals } from './actions/decide-proposals.ts'
import { stopRun } from './actions/stop-run.ts'
import { RUN_PROPOSALS, unitProposalJobs } from './jobs.ts'
import { performRun } from './run/perform-run.ts'
import { beginRun, tellProgress } from './store/runs.ts'

const app = await testApp()
const { ctx, anna, clerk, colleague, consultant, as, start, proposals, runOf, finished } =
  await proposingUnit(app)

describe('one at a time', () => {
  test('two who start at once: one of them', async () => {
    const both = await Promise.all([start(clerk), start(clerk)])
    const ran = both.filter((one) => one.ok)
    expect(ran).toHaveLength(1)
    const id = expectOk(ran[0]!).id
    expect(both.find((one) => !one.ok)).toMatchObject({ reason: 'already-running' })
    // another unit and the region are not held up
    const others = [await start(colleague), await start(consultant)]
    for (const one of [id, ...others.map((other) => expectOk(other).id)]) await performRun(one, ctx)
  })

  test('a lock while the proposals are made again waits for the new ones', async () => {
    const id = await finished(clerk)
    const row = (await proposals(clerk, id))[0]!
    const lock = () => as(clerk, (tx, actor) => moveProposals(envFor(tx, actor), id, [row.id], 'lock'))
    const [started, locked] = await Promise.all([start(clerk, { basedOn: id }), lock()])
    const again = expectOk(started).id
    await performRun(again, ctx)
    const after = (await proposals(clerk, again)).find((one) => one.person_id === row.person_id)!
    // either it came first and is in the new ones, or it was refused
    if (locked.ok) expect(after.state).toBe('locked')
    else expect([locked.reason, after.state]).toEqual(['busy', 'proposed'])
    const third = expectOk(await start(clerk, { basedOn: again })).id
    expect(
      await as(clerk, (tx, actor) =>
        moveProposals(envFor(tx, actor), again, [after.id], after.state === 'locked' ? 'open' : 'lock'),
      ),
    ).toMatchObject({ reason: 'busy' })
    await performRun(third, ctx)
  })

  test('a run whose worker died is taken up again, and writes once', async () => {
    const { id } = expectOk(await start(clerk))
    await app.system((tx) =>
      tx
        .updateTable('unit_proposal_run')
        .set({ status: 'running', phase: 'solving', done: 3, total: 9 })
        .where('id', '=', id)
        .execute(),
    )
    await Promise.all([performRun(id, ctx), performRun(id, ctx)])
    expect((await runOf(id))!.status).toBe('done')
    const rows = await proposals(clerk, id)
    expect(new Set(rows.map((row) => row.person_no)).size).toBe(rows.length)
    await performRun(id, ctx)
    expect(await proposals(clerk, id)).toEqual(rows)
  })

  test('a worker that stops hands it back; asked to stop, it ends with the best so far', async () => {
    const { id } = expectOk(await start(clerk))
    const stopping = AbortSignal.abort()
    await expect(performRun(id, { ...ctx, stopping })).rejects.toThrow('asked to stop')
    expect((await runOf(id))!.status).toBe('running')
    expectOk(await as(clerk, (tx, actor) => stopRun(envFor(tx, actor), id)))
    const page = await clerk.get(`/forslag-for-enheden/${id}`)
    expect(await page.text()).toContain('http-equiv="refresh"')
    await performRun(id, ctx)
    const { status, result } = (await runOf(id))!
    // so small that it may be done before it is asked a second time
    expect([status, result!.chosen.figures.filled > 0 || status === 'stopped']).toEqual([
      expect.stringMatching(/^(stopped|done)$/),
      true,
    ])
    expect((await clerk.get(`/forslag-for-enheden/${id}`)).status).toBe(200)
  })

  test('a run that fails again and again says so, and the next may begin', async () => {
    const { id } = expectOk(await start(clerk))
    const free = (day: string) =>
      app.system((tx) =>
        tx
          .updateTable('profile')
          .set({ available_from: day })
          .where('person_id', '=', anna.person.id)
          .execute(),
      )
    await free('infinity')
    await expect(performRun(id, ctx)).rejects.toThrow()
    expect((await runOf(id))!.status).toBe('running')
    await expect(performRun(id, { ...ctx, lastAttempt: true })).rejects.toThrow()
    await free('2014-04-01')
    expect(await runOf(id)).toMatchObject({ status: 'failed', failure: 'fault', result: null })
    const page = await clerk.get(`/forslag-for-enheden/${id}`)
    expect(await page.text()).toContain('Forslagene blev ikke færdige')
    expect((await runOf(await finished(clerk)))!.status).toBe('done')
  })

  test('how far it is does not go back when it is taken up again', async () => {
    const { id } = expectOk(await start(clerk))
    const tell = (at: Parameters<typeof tellProgress>[2]) => app.system((tx) => tellProgress(tx, id, at))
    const told = async () => {
      const { phase, done, total } = (await runOf(id))!
      return [phase, done, total]
    }
    await app.system((tx) => beginRun(tx, id))
    await tell({ phase: 'fitting', done: 40, total: 100 })
    await tell({ phase: 'solving', done: 30, total: 60 })
    // another worker begins from the beginning
    await app.system((tx) => beginRun(tx, id))
    expect(await told()).toEqual(['solving', 30, 60])
    await tell({ phase: 'fitting', done: 99, total: 100 })
    await tell({ phase: 'solving', done: 10, total: 60 })
    expect(await told()).toEqual(['solving', 30, 60])
    await tell({ phase: 'solving', done: 31, total: 60 })
    expect(await told()).toEqual(['solving', 31, 60])
    await performRun(id, ctx)
    expect((await runOf(id))!.status).toBe('done')
  })

  test('a run whose job is gone is told as failed, one that waits is left alone', async () => {
    const sweep = () => unitProposalJobs.find(({ name }) => name.endsWith('sweep'))!.handle({}, ctx)
    const { id } = expectOk(await start(clerk))
    await sweep()
    expect((await runOf(id))!.status).toBe('waiting')
    await app.system((tx) => tx.deleteFrom('job').where('queue', '=', RUN_PROPOSALS).execute())
    await sweep()
    expect(await runOf(id)).toMatchObject({ status: 'failed', failure: 'fault' })
  })

  test('runs are deleted after 90 days', async () => {
    const later = jobContext(app, '2014-07-08')
    await unitProposalJobs.find(({ name }) => name.endsWith('retention'))!.handle({}, later)
    expect(await app.system((tx) => tx.selectFrom('unit_proposal_run').selectAll().execute())).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { addDays, day } from '#core/calendar/day.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import { casePaths } from '#features/cases/index.ts'
import { TEST_TODAY, testApp, type Visitor } from '#test/harness/app.ts'
import { takePart } from '#test/harness/case-with-seats.ts'
import { jobContext } from '#test/harness/job-context.ts'
import { POOL, poolSteps } from '#test/harness/pool-steps.ts'
import { aPool } from '#test/harness/pooled-cover.ts'
import { poolJobs, REMIND, WATCH } from './jobs.ts'

const app = await testApp()

const text = async (v: Visitor, path: string) => (await v.get(path)).text()
const job = (name: string, day = TEST_TODAY) =>
  poolJobs.find((one) => one.name === name)!.handle({}, jobContext(app, day))

/** A shared vikariat that both companies have said yes to. */
async function agreed() {
  const at = await aPool(app)
  const steps = poolSteps(app, at.caseworker)
  const of = await steps.find()
  await steps.ask(of)
  await steps.answer(of, at.bossA, 'yes')
  await steps.answer(of, at.bossB, 'yes')
  return { ...at, ...steps, of }
}

const heldOf = (shared: string) =>
  app.system(async (tx) => {
    const rows = await tx
      .selectFrom('pool_absence')
      .select('held')
      .where('vikariat_id', '=', shared)
      .execute()
    return rows.filter(({ held }) => held).length
  })

const newsOf = async (v: Visitor) =>
  (
    await app.system((tx) =>
      tx.selectFrom('notice').select('kind').where('account_id', '=', v.actor.accountId!).execute(),
    )
  ).map(({ kind }) => kind)

test.each([
  ['three weeks after the last yes', '2014-04-29', '2014-04-30'],
  ['on the day it should have begun', '2014-04-14', '2014-04-15'],
])('an agreed set that is never posted lapses %s, and all concerned hear it', async (when, before, after) => {
  const at = await agreed()
  if (when.startsWith('on the day'))
    await app.system((tx) =>
      tx.updateTable('pool_vikariat').set({ starts_on: after }).where('id', '=', at.of.id).execute(),
    )
  await job(REMIND, before)
  expect(await at.row(at.of.id)).toMatchObject({ status: 'agreed' })
  expect(await heldOf(at.of.id)).toBe(6)
  await job(REMIND, after)
  await job(REMIND, after)
  expect(await at.row(at.of.id)).toMatchObject({ status: 'lapsed' })
  expect(await heldOf(at.of.id)).toBe(0)
  for (const boss of [at.bossA, at.bossB])
    expect((await newsOf(boss)).filter((kind) => kind === 'pooled-cover.never-posted')).toHaveLength(1)
  expect(await newsOf(at.caseworker)).toContain('pooled-cover.agreed-lapsed')
  expect(await text(at.caseworker, at.of.path)).toContain('kladderne blev ikke lavet i tide')
  expect(await text(at.caseworker, `/sager/${at.a.row.id}/journal`)).toContain('bortfaldt')
  const part = await at.partOf(at.of.id, at.a.company.id)
  expect(await text(at.bossA, `${POOL}/spoergsmaal/${part.id}`)).toContain('I er ikke bundet')
  expect((await at.post(at.of)).status).toBe(409)
  expect(await text(at.caseworker, POOL)).toContain('Med: 6 fravær')
})

test('asked again after it was never posted, every company answers anew', async () => {
  const at = await agreed()
  await job(REMIND, '2014-04-30')
  expect(await text(at.caseworker, at.of.path)).toContain('bliver alle spurgt igen')
  expect((await at.ask(at.of)).status).toBe(303)
  expect(await at.row(at.of.id)).toMatchObject({ status: 'asked' })
  expect((await at.parts(at.of.id)).map(({ status }) => status)).toEqual(['asked', 'asked'])
  for (const boss of [at.bossA, at.bossB])
    expect((await newsOf(boss)).filter((kind) => kind === 'pooled-cover.asked')).toHaveLength(2)
  expect((await at.post(at.of)).status).toBe(409)
  await at.answer(at.of, at.bossA, 'yes')
  await at.answer(at.of, at.bossB, 'yes')
  expect(await at.row(at.of.id)).toMatchObject({ status: 'agreed' })
  expect((await at.post(at.of)).status).toBe(303)
})

const postedCovers = (at: Awaited<ReturnType<typeof agreed>>) =>
  app.system((tx) =>
    tx
      .selectFrom('pool_post as p')
      .innerJoin('case_cover as c', 'c.id', 'p.cover_id')
      .select(['p.no', 'c.id', 'c.vacancy_id', 'c.case_id'])
      .where('p.vikariat_id', '=', at.of.id)
      .orderBy('p.no')
      .execute(),
  )

const OUTCOMES = [
  ['elsewhere', 'filled_elsewhere'],
  ['here', 'filled_here'],
] as const

test.each([
  ['deleted', 5],
  ['taken out of the case', 5],
  ['closed unfilled', 5],
  ['taken out of the case while its ad is out', 6],
  ['taken out of the case, its ad closed unfilled', 5],
  ['taken out of the case, its ad filled here', 6],
  ['taken out of the case, its ad deleted', 5],
  ['closed as filled elsewhere', 6],
  ['closed unfilled with somebody hired', 6],
])('a posted draft that is %s leaves %i absences held', async (how, held) => {
  const at = await agreed()
  expect((await at.post(at.of)).status).toBe(303)
  expect(await heldOf(at.of.id)).toBe(6)
  await job(WATCH)
  expect(await heldOf(at.of.id)).toBe(6)
  const [first] = await postedCovers(at)
  const { id, vacancy_id, case_id } = first!
  if (how.includes('its ad'))
    await app.system((tx) =>
      tx
        .updateTable('vacancy')
        .set({ status: 'published', published_at: new Date('2014-04-08T10:00:00Z') })
        .where('id', '=', vacancy_id!)
        .execute(),
    )
  if (how.startsWith('taken out'))
    expect((await at.bossA.post(`${casePaths.cover(case_id)}/${id}/fjern`, {})).status).toBe(303)
  await app.system(async (tx) => {
    if (how.endsWith('deleted')) await tx.deleteFrom('vacancy').where('id', '=', vacancy_id!).execute()
    if (/closed|filled/.test(how))
      await tx
        .updateTable('vacancy')
        .set({
          status: 'closed',
          outcome: OUTCOMES.find(([ending]) => how.endsWith(ending))?.[1] ?? 'not_filled',
          closed_at: new Date('2014-04-09T10:00:00Z'),
        })
        .where('id', '=', vacancy_id!)
        .execute()
    if (how.endsWith('hired'))
      await tx
        .insertInto('case_temp')
        .values({
          case_id,
          company_id: at.a.company.id,
          unit_id: at.unit.id,
          cover_id: id,
          shown_name: 'Vikar',
          function_title: 'Pædagogmedhjælper',
          weekly_minutes: 1800,
          period: '[2014-05-05,2014-05-09)',
          status: 'reserved',
        })
        .execute()
  })
  const taken = `Med: ${6 - held === 1 ? '1 fravær' : '0 fravær'}`
  // the page knows it at once, the held row follows
  expect(await text(at.caseworker, POOL)).toContain(taken)
  await job(WATCH)
  await job(WATCH)
  expect(await heldOf(at.of.id)).toBe(held)
  expect((await newsOf(at.caseworker)).filter((kind) => kind === 'pooled-cover.freed')).toHaveLength(6 - held)
  expect((await text(at.caseworker, at.of.path)).includes('Taget væk igen')).toBe(held === 5)
})

test.each([
  ['moved off them', 5],
  ['moved a day', 6],
  ['for somebody else', 5],
])('a posted vikariat that is %s leaves %i absences held', async (how, held) => {
  const at = await agreed()
  expect((await at.post(at.of)).status).toBe(303)
  const [first] = await postedCovers(at)
  const { cover, another } = await app.system(async (tx) => ({
    cover: await tx
      .selectFrom('case_cover')
      .selectAll()
      .where('id', '=', first!.id)
      .executeTakeFirstOrThrow(),
    another: (await takePart(tx, at.a.row, [{}]))[0]!.part.id,
  }))
  const moved = (of: string) =>
    addDays(day(of), how === 'moved off them' ? 120 : how === 'moved a day' ? 1 : 0)
  const changed = await at.bossA.post(`${casePaths.cover(at.a.row.id)}/${cover.id}`, {
    from: moved(cover.starts_on),
    to: moved(cover.ends_on),
    weekly: formatHoursNumber(cover.weekly_minutes, 'da'),
    people: how === 'for somebody else' ? another : at.a.part.id,
    version: String(cover.version),
    do: 'make',
  })
  expect(changed.status).toBe(303)
  await job(WATCH)
  await job(WATCH)
  expect(await heldOf(at.of.id)).toBe(held)
  expect((await newsOf(at.caseworker)).filter((kind) => kind === 'pooled-cover.freed')).toHaveLength(6 - held)
  // the vikariat is there, for others
  expect(await text(at.caseworker, at.of.path)).not.toContain('Taget væk igen')
})

test('start pages say what there is to decide, and only then', async () => {
  const at = await aPool(app)
  const steps = poolSteps(app, at.caseworker)
  const own = '<h2>Fælles vikariater</h2>'
  for (const who of [at.caseworker, at.bossA]) expect(await text(who, '/')).not.toContain(own)
  const of = await steps.find()
  expect(await text(at.caseworker, '/')).toContain('Et forslag, som ingen er spurgt om endnu')
  await steps.ask(of)
  expect(await text(at.caseworker, '/')).not.toContain(own)
  for (const boss of [at.bossA, at.bossB])
    expect(await text(boss, '/')).toContain('Svar på, om I vil dele en vikar')
  await steps.answer(of, at.bossB, 'yes')
  expect(await text(at.bossB, '/')).not.toContain(own)
  await steps.answer(of, at.bossA, 'yes')
  expect(await text(at.caseworker, '/')).toContain('Alle har sagt ja: lav kladderne')
  expect(await text(at.bossA, '/')).toContain('I kan lave kladderne')
  expect(await text(at.bossB, '/')).not.toContain(own)
  await steps.answer(of, at.bossB, 'no')
  expect(await text(at.caseworker, '/')).toContain('Noget er ændret: spørg igen')
  await steps.drop(of)
  expect(await text(at.caseworker, '/')).not.toContain(own)
})

import fc from 'fast-check'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { inTransaction } from '#platform/db/transaction.ts'
import { testApp } from '#test/harness/app.ts'
import { type Act, type Outcome, planning, running } from './random-steps.ts'
import { AFTER, aWorld, type World } from './random-world.ts'

const app = await testApp()
const admin = new pg.Client({ connectionString: app.urls.adminUrl })
await admin.connect()
afterAll(() => admin.end())

const ask = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await admin.query(text, values)).rows as T[]

/** Each is a question that finds what must never be. */
const NEVER: Record<string, string> = {
  'a seat over capacity, or taken twice': `
    select s.id from reservation r join course_session s on s.id = r.session_id
    where r.seat_no is not null and r.status in ('reserved', 'enrolled')
    group by s.id having count(*) > s.capacity or count(distinct r.seat_no) < count(*)`,
  'a vikar in two places': `
    select x.id from case_temp x join case_temp y on y.person_id = x.person_id and y.id > x.id and x.period && y.period
    where x.status in ('reserved', 'active') and y.status in ('reserved', 'active')`,
  'a hire in two places': `
    select x.id from hire x join hire y on y.person_id = x.person_id and y.id > x.id and x.period && y.period
    where x.status in ('reserved', 'active') and y.status in ('reserved', 'active')`,
  'more paid than granted': `
    select g.id from case_grant g join claim c on c.grant_id = g.id where c.status in ('approved', 'exported', 'paid')
    group by g.id having sum(c.amount_ore) > g.amount_ore or sum(c.claimed_minutes) > g.minutes`,
  'a signature on another text': `
    select s.id from signature s join agreement a on a.id = s.agreement_id where s.content_hash <> a.content_hash`,
}

let serial = 0

/** One step as a request would run it, and everything that must be true of it afterwards. */
async function take(w: World, name: string, act: Act): Promise<boolean> {
  const command = `step-${++serial}`
  const known = async (table: string) =>
    (await ask<{ id: string }>(`select id from ${table}`)).map(({ id }) => id)
  const events = await known('case_event')
  const notices = await known('notice')
  const signatures = await known('signature')
  const [audited] = await ask<{ id: string }>('select coalesce(max(id), 0) as id from audit.entry')
  const done: Outcome = await inTransaction(
    app.database,
    act.who.actor,
    { command, now: new Date(`${w.today}T10:00:00Z`) },
    (tx) => act.work({ tx, actor: act.who.actor, enqueue: async () => {}, today: w.today }),
    (outcome) => outcome.ok,
  )
  const label = `${name}: ${JSON.stringify(done).slice(0, 200)}`
  const lines = await ask<{ case_id: string; kind: string }>(
    'select case_id, kind from case_event where id <> all($1)',
    [events],
  )
  const told = await ask<{ n: string }>(
    'select count(*) as n from notice where id <> all($1) group by account_id, kind, link, data',
    [notices],
  )
  const audit = await ask<{ command: string }>('select distinct command from audit.entry where id > $1', [
    audited!.id,
  ])
  if (!done.ok) {
    expect({ lines, told, audit }, label).toEqual({ lines: [], told: [], audit: [] })
  } else {
    // one command in the audit trail, one line in the journal of each case it touches, each notice once
    const unchanged = done.written === 0
    if (!unchanged) expect(audit, label).toEqual([{ command }])
    const own = lines.filter(({ kind }) => act.kind.includes(kind))
    const places = own.map(({ case_id }) => case_id)
    expect(new Set(places).size, label).toBe(places.length)
    // a draft that is put together again is nobody's business yet
    const quiet = unchanged || name === 'prepare'
    if (act.inCase) expect(places, label).toEqual(quiet && places.length === 0 ? [] : [act.inCase])
    expect(
      told.filter(({ n }) => Number(n) !== 1),
      label,
    ).toEqual([])
  }
  const signed = await ask<{ hash: string }>(
    `select encode(content_hash, 'hex') as hash from signature where id <> all($1)`,
    [signatures],
  )
  expect(signed, label).toEqual(name === 'sign' && done.ok ? [{ hash: act.shown }] : [])
  for (const [what, question] of Object.entries(NEVER))
    expect(await ask(question), `${label}: ${what}`).toEqual([])
  if (name === 'approve' && done.ok) await isInsideTheAccount(w, label)
  return done.ok
}

/** Counted anew from the rows: hour for hour, never more than the smaller of training and work. */
async function isInsideTheAccount(w: World, label: string): Promise<void> {
  const [sum] = await ask<{ training: string; work: string; paid: string; ore: string }>(
    `with attended as (
      select r.case_employee_id, a.day, max(a.present_minutes) as minutes from attendance a join reservation r on r.id = a.reservation_id
      where r.case_id = $1 group by 1, 2),
    training as (
      select coalesce(a.minutes, h.minutes) as minutes from (select * from work_hours where case_id = $1 and case_employee_id is not null) h
      full join attended a on a.case_employee_id = h.case_employee_id and a.day = h.day)
    select (select coalesce(sum(minutes), 0) from training)::text as training,
      (select coalesce(sum(minutes), 0) from work_hours where case_id = $1 and temp_id is not null)::text as work,
      (select coalesce(sum(claimed_minutes), 0) from claim where case_id = $1 and status in ('approved', 'exported', 'paid'))::text as paid,
      (select coalesce(sum(amount_ore), 0) from claim where case_id = $1 and status in ('approved', 'exported', 'paid'))::text as ore`,
    [w.row.id],
  )
  const most = Math.min(Number(sum!.training), Number(sum!.work))
  expect(Number(sum!.paid), label).toBeLessThanOrEqual(most)
  expect(Number(sum!.ore), label).toBeLessThanOrEqual(Math.round((most * 17_620) / 60))
}

type Step = readonly [name: string, a: number, b: number]

/** Single steps, and now and then a row of them that leads somewhere: chance alone hardly ever signs or pays. */
const stepsOf = (names: readonly string[], way: readonly Step[]) =>
  fc
    .array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc.tuple(fc.constantFrom(...names), fc.nat(7), fc.nat(7)).map((one) => [one]),
        },
        { weight: 1, arbitrary: fc.constant(way) },
      ),
      { minLength: 7, maxLength: 7 },
    )
    .map((rows): readonly Step[] => rows.flat())

const TO_SIGNATURES: readonly Step[] = [
  ['reserve', 0, 1],
  ['accept', 0, 0],
  ['prepare', 5, 0],
  ['send', 1, 0],
  ['sign', 0, 7],
  ['sign', 1, 7],
]
const TO_MONEY: readonly Step[] = [
  ['fill', 0, 0],
  ['claim', 0, 0],
  ['submit', 0, 0],
  ['check', 0, 0],
  ['approve', 1, 0],
]

test('whatever the parties do in whatever order, seats, vikarer, money, signatures, journal and notices are right', async () => {
  const accepted = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      stepsOf(Object.keys(planning), TO_SIGNATURES),
      stepsOf(Object.keys(running), TO_MONEY),
      async (first, then) => {
        const w = await aWorld(app)
        for (const [name, a, b] of first)
          if (await take(w, name, planning[name]!(w, a, b))) accepted.add(name)
        w.today = AFTER
        for (const [name, a, b] of then) if (await take(w, name, running[name]!(w, a, b))) accepted.add(name)
      },
    ),
    { numRuns: 12, endOnFailure: true },
  )
  // a run in which everything is refused would prove nothing
  const must = ['reserve', 'accept', 'prepare', 'send', 'sign', 'fill', 'claim', 'submit', 'check', 'approve']
  expect([...accepted]).toEqual(expect.arrayContaining(must))
}, 300_000)

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { formatDay } from '#core/calendar/format-day.ts'
import { allGatePoints, factorOf } from '#core/rotation/gates.ts'
import { currentPhase, phasesOf } from '#core/rotation/phases.ts'
import type { Phase } from '#core/rotation/step.ts'
import { stepsOf } from '#core/rotation/steps.ts'
import { addEvent, casePaths, type Env, factsOfCase, tellParties } from '#features/cases/index.ts'
import { saveHours } from '#features/hours/index.ts'
import { employeeProblemText, importEmployees } from '#features/rotation-people/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { type Fault, type Project, spanOf } from './project.ts'
import type { Reading } from './read-sheet.ts'
import { type CaseRef, type InCase, writeEmployees, writeReservations, writeTemps } from './write-people.ts'
import { type Fallback, type SessionKind, type WrittenSession, writeSession } from './write-sessions.ts'

export type ProjectInput = {
  companyId: string
  title: string
  purpose: string
  /** Why somebody who is not the company brings it in. */
  reason: string | null
  project: Project
}

export type Made = {
  id: string
  number: number
  phase: Phase
  /** Under way or over: the start is passed over. */
  begun: boolean
  accepted: boolean
  freshEmployees: number
  sessionKinds: readonly SessionKind[]
}

export type BroughtIn =
  | { ok: true; made: Made }
  | { ok: false; reason: 'faults'; faults: Fault[] }
  /** The same file made a case before. */
  | { ok: false; reason: 'before'; id: string; number: number }
  | { ok: false; reason: 'name-taken'; number: number }
  | { ok: false; reason: 'not-your-unit' }

type Words = Omit<Reading, 'faults'>

/** Does all that bringing in does, and undoes it: what is told is what would happen. */
export async function tryProject(env: Env, input: ProjectInput, words: Words): Promise<BroughtIn> {
  await sql`savepoint trial`.execute(env.tx)
  try {
    return await writeProject(env, input, words)
  } finally {
    await sql`rollback to savepoint trial`.execute(env.tx)
  }
}

/**
 * Makes one case of a running project, or nothing at all: a refusal is answered with a status that undoes what was written.
 * The same file a second time is known by its content. The other parties are told once.
 */
export async function bringIn(env: Env, input: ProjectInput, words: Words): Promise<BroughtIn> {
  const done = await writeProject(env, input, words)
  if (!done.ok) return done
  const { id, number } = done.made
  const told = { id, number, company_id: input.companyId, lead_id: leadOf(env) }
  await tellParties(env, told, 'case.imported', casePaths.case(id), ['unit', 'company'], 'new')
  return done
}

const leadOf = ({ actor }: Env) => (actor.role === 'secretariat' ? actor.accountId : null)

/** Written as the system: a consultant writes for a company whose list of employees she does not keep. Who may has been asked. */
const writeProject = (env: Env, input: ProjectInput, words: Words): Promise<BroughtIn> =>
  asSystem(env.tx, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`case-import:${input.companyId}`}, 0)),
      set_config('jobkreds.reason', ${input.reason ?? ''}, true)`.execute(tx)
    const key = keyOf(input)
    const before = await caseOfKey(tx, input.companyId, key)
    if (before) return { ok: false, reason: 'before', ...before }
    const named = await caseNamed(tx, input)
    if (named) return { ok: false, reason: 'name-taken', ...named }
    return write({ ...env, tx }, input, words, key)
  })

async function write(env: Env, input: ProjectInput, words: Words, key: string): Promise<BroughtIn> {
  const { tx, actor, today } = env
  const { project, companyId } = input
  const people = await importEmployees(tx, companyId, {
    ...{ said: project.said, lines: project.employees, problems: [] },
  })
  if (!people.ok) {
    const faults = (people.problems ?? []).map(
      (p): Fault => ({ sheet: 'employees', line: p.line, text: employeeProblemText(p, words.lang) }),
    )
    return { ok: false, reason: 'faults', faults }
  }
  const employees = await employeesById(tx, people.value.ids)
  const units = [...new Set(employees.map((e) => e.unit_id))]
  if (actor.role === 'caseworker' && !units.includes(actor.unitId ?? ''))
    return { ok: false, reason: 'not-your-unit' }
  const c = await writeCase(env, input, units)
  const inCase = await writeEmployees(tx, c, employees)
  const sessions = await writeSessions(env, project, employees[0]!, words)
  if (!sessions.ok) return { ok: false, reason: 'faults', faults: sessions.faults }
  await writeReservations(tx, c, project, inCase, sessions.written, { accountId: actor.accountId, today })
  const counted = await countedElsewhere(tx, c, project, inCase, words)
  if (counted.length > 0) return { ok: false, reason: 'faults', faults: counted }
  const temps = await writeTemps(tx, c, project, inCase, today)
  await saveHours(
    tx,
    c,
    actor.accountId,
    project.hours.map(({ side, at, day, minutes, note }) => {
      const { id, unitId } = (side === 'temp' ? temps : inCase)[at]!
      return { side, id, unitId, day, minutes, source: 'import', note: note || null }
    }),
  )
  await addEvent(env, {
    case: c,
    kind: 'import.made',
    data: {
      ...{ key, employees: project.employees.length, sessions: project.sessions.length },
      ...{ temps: project.temps.length, days: project.hours.length },
    },
    ...(input.reason ? { note: input.reason } : {}),
  })
  const facts = await factsOfCase(tx, c.id, today)
  const phase = currentPhase(facts, phasesOf(facts, stepsOf(facts, today), today), today)
  return {
    ok: true,
    made: {
      ...{ id: c.id, number: c.number, phase, begun: c.begun, accepted: facts.accepted !== null },
      freshEmployees: people.value.created,
      sessionKinds: sessions.written.map(({ kind }) => kind),
    },
  }
}

/** The case with the days its start can be read from: begun with the first class or vikar, whatever the day it came here. */
async function writeCase(
  env: Env,
  { companyId, title, purpose, project }: ProjectInput,
  units: readonly string[],
): Promise<CaseRef & { number: number; begun: boolean }> {
  const { tx, actor, today } = env
  const span = spanOf(project)
  const begun = span !== undefined && span.first <= today
  const start = sql<Date>`least(app.now(), ${`${span?.first ?? today}T08:00:00Z`}::timestamptz)`
  const own = actor.role === 'caseworker' ? actor.unitId : undefined
  const unitId = own && units.includes(own) ? own : units[0]!
  const c = await tx
    .insertInto('rotation_case')
    .values({
      ...{ company_id: companyId, unit_id: unitId, title, subject: title, purpose, origin: 'import' },
      lead_id: leadOf(env),
      contact_id: actor.role === 'company' ? actor.accountId : null,
      people_estimate: project.employees.length,
      ...{ wanted_from: span?.first ?? null, wanted_to: span?.last ?? null },
      created_by: actor.accountId,
      // what has not begun is a wish like any other when the company brings it
      accepted_at: begun ? start : actor.role === 'company' ? null : sql<Date>`app.now()`,
      started_at: begun ? start : null,
    })
    .returning(['id', 'number', 'company_id', 'unit_id'])
    .executeTakeFirstOrThrow()
  const of = { case_id: c.id, company_id: companyId }
  await tx
    .insertInto('case_unit')
    .values(
      units.map((unit_id) => ({
        ...{ ...of, unit_id, caseworker_id: unit_id === own ? actor.accountId : null },
      })),
    )
    .execute()
  if (begun) await passGates(env, of)
  return { ...c, begun }
}

/** Said in Danish, as everything the parties of a case write in it. */
const GATE_REASON = 'Forløbet var i gang, da det blev hentet ind fra et regneark.'

const passGates = ({ tx, actor }: Env, of: { case_id: string; company_id: string }) =>
  tx
    .insertInto('case_gate')
    .values(
      allGatePoints.map((point) => ({
        ...{ ...of, factor: factorOf(point), point, waived_reason: GATE_REASON },
        ...{ answered_by: actor.accountId, answered_at: sql<Date>`app.now()` },
      })),
    )
    .execute()

async function writeSessions(
  { tx, today }: Env,
  project: Project,
  { postcode }: Fallback,
  { t }: Words,
): Promise<{ ok: true; written: WrittenSession[] } | { ok: false; faults: Fault[] }> {
  const written: WrittenSession[] = []
  const faults: Fault[] = []
  const taken = new Map<string, number>()
  for (const [i, session] of project.sessions.entries()) {
    const participants = project.employees.filter((e) => e.sessions.includes(i)).length
    const found = await writeSession(tx, session, participants, { postcode }, today)
    // two classes of the file may be the same session
    const free = found.free.slice(taken.get(found.id) ?? 0)
    taken.set(found.id, (taken.get(found.id) ?? 0) + participants)
    if (free.length < participants)
      faults.push({ sheet: 'sessions', line: session.line, text: t.sessionFull(session.course, free.length) })
    written.push({ ...found, free })
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, written }
}

/** A day of an employee counts in one case: what another case has counted is told, by whose it is. */
async function countedElsewhere(
  tx: Tx,
  c: CaseRef,
  project: Project,
  people: readonly InCase[],
  { t, lang }: Words,
): Promise<Fault[]> {
  const said = project.hours.filter(({ side, minutes }) => side === 'employee' && minutes > 0)
  if (said.length === 0) return []
  const rows = await tx
    .selectFrom('work_hours')
    .select(['employee_id', 'day'])
    .where('case_id', '<>', c.id)
    .where('minutes', '>', 0)
    .where(
      'employee_id',
      'in',
      people.map(({ employeeId }) => employeeId),
    )
    .execute()
  const counted = new Set(rows.map((row) => `${row.employee_id} ${row.day}`))
  return said
    .filter(({ at, day }) => counted.has(`${people[at]!.employeeId} ${day}`))
    .map(({ at, day }) => {
      const { line, name } = project.employees[at]!
      return { sheet: 'employees', line, text: t.hoursElsewhere(name, formatDay(day, lang)) }
    })
}

/** In the order of the ids. */
async function employeesById(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('employee as e')
    .innerJoin('workplace as w', 'w.id', 'e.workplace_id')
    .select(['e.id', 'e.unit_id', 'e.workplace_id', 'w.postcode'])
    .where('e.id', 'in', [...ids])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id)!)
}

/** What a project says, without the lines it stands on: the same from a workbook and from CSV files. */
const keyOf = ({ companyId, project }: ProjectInput): string => {
  const bare = (one: { line: number }) => ({ ...one, line: 0 })
  const { employees, sessions, temps, hours } = project
  const said = [companyId, employees.map(bare), sessions.map(bare), temps.map(bare), hours]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

const caseOfKey = (tx: Tx, companyId: string, key: string) =>
  tx
    .selectFrom('case_event as e')
    .innerJoin('rotation_case as c', 'c.id', 'e.case_id')
    .select(['c.id', 'c.number'])
    .where('e.company_id', '=', companyId)
    .where('e.kind', '=', 'import.made')
    .where(sql<boolean>`e.data ->> 'key' = ${key}`)
    .executeTakeFirst()

/** A corrected file must not make a second case of the same people by mistake. */
const caseNamed = (tx: Tx, { companyId, title }: ProjectInput) =>
  tx
    .selectFrom('rotation_case')
    .select('number')
    .where('company_id', '=', companyId)
    .where('origin', '=', 'import')
    .where(({ fn }) => sql<boolean>`${fn<string>('lower', ['title'])} = ${title.toLowerCase()}`)
    .where('archived_at', 'is', null)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()

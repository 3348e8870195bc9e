import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/transaction.ts'
import {
  aCourse,
  anEmployee,
  anOrganisation,
  aRotationCase,
  aSession,
  aWorkplace,
  inTheCase,
} from './rotation.ts'
import { aPlannedCase } from './whole-plan.ts'
import { aWholePool } from './whole-pool.ts'

/** What a job centre's own template holds. */
const SECTIONS = {
  terms: 'Løn efter overenskomst.',
  administration: 'Timer skrives hver uge.',
  signers: { company: 1, employees: true, temps: true, provider: false, organisation: false },
}

/** A class as it was before and after it was moved, and what that does to a case. */
const shownSession = (day: string) => ({
  days: [{ day, from: 480, to: 924, pause: 0 }],
  place: 'Lokale 2',
  street: null,
  postcode: '2750',
  town: 'Ballerup',
  capacity: 12,
  price: 40_800,
})
const EFFECT = {
  people: 1,
  minutesBefore: 444,
  minutesAfter: 444,
  daysDropped: ['2014-05-05'],
  daysAdded: ['2014-05-06'],
  uncovered: [{ day: '2014-05-06', people: 1 }],
  coverNotNeeded: [],
  outsideGrant: [],
  supportBefore: 130_388,
  supportAfter: 130_388,
  feeBefore: 40_800,
  feeAfter: 40_800,
}

/** A claim without lines, as it is kept. */
const CLAIM = {
  form: 1,
  people: [],
  lines: [],
  temps: [],
  notPayable: [],
  waiting: [],
  toDate: {
    educationMinutes: 444,
    tempMinutes: 444,
    payableMinutes: 444,
    amountOre: 130_388,
    refundOre: 0,
    withoutEvidence: { education: 0, temp: 0 },
  },
  before: { payableMinutes: 0, amountOre: 0, refundOre: 0 },
}

type Around = {
  canary: string
  unitId: string
  companyId: string
  personId: string
  hireId: string
  vacancyId: string
  accounts: { company: string; shop_steward: string; caseworker: string; jobseeker: string }
  membershipId: string
}

/** A rotation case with a row in every table of it, each marked with the canary; schools and courses are public. */
export async function aWholeRotation(tx: Tx, a: Around) {
  const body = { company_id: a.companyId, unit_id: a.unitId }
  const school = await anOrganisation(tx)
  const fund = await anOrganisation(tx, { kind: 'akasse' })
  const workplace = await aWorkplace(tx, { ...body, name: a.canary })
  const employee = await anEmployee(tx, {
    ...body,
    workplace_id: workplace.id,
    family_name: a.canary,
    email: `${a.canary}-ansat@test.example`,
  })
  const rotation = await aRotationCase(tx, { ...body, title: a.canary, started_at: '2014-05-01T06:00:00Z' })
  const own = { case_id: rotation.id, company_id: a.companyId }
  const taking = await inTheCase(tx, { ...own, unit_id: a.unitId, employee_id: employee.id, goal: a.canary })
  await tx
    .insertInto('case_party')
    .values({ ...own, part: 'akasse', organisation_id: fund.id, name: a.canary })
    .execute()
  await tx
    .insertInto('case_gate')
    .values({ ...own, factor: 'purpose', point: 'purpose', evidence: a.canary })
    .execute()
  await tx
    .insertInto('case_event')
    .values({ ...own, side: 'company', kind: 'case.note', note: a.canary })
    .execute()
  const file = await tx
    .insertInto('case_file')
    .values({
      ...own,
      title: a.canary,
      file_name: `${a.canary}.pdf`,
      mime: 'application/pdf',
      size: 3,
      sha256: randomBytes(32),
      bytes: Buffer.from('pdf'),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const hours = await trainingAndCover(tx, a, {
    ...own,
    taking: taking.id,
    employee: employee.id,
    school: school.id,
  })
  const { coverId } = hours.ids
  const pool = await aWholePool(tx, a, { caseId: rotation.id, taking: taking.id, coverId })
  const money = await moneyAndSignatures(tx, a, { ...own, employee: employee.id, temp: hours.ids.tempId })
  const followUpId = await whatCameOfIt(tx, a, { ...own, taking: taking.id, temp: hours.ids.tempId })
  return {
    caseId: rotation.id,
    caseNumber: rotation.number,
    employeeId: employee.id,
    organisationId: school.id,
    fundId: fund.id,
    workplaceId: workplace.id,
    caseEmployeeId: taking.id,
    fileId: file.id,
    followUpId,
    ...hours.ids,
    ...pool,
    ...money,
  }
}

type Own = { case_id: string; company_id: string }

async function trainingAndCover(
  tx: Tx,
  a: Around,
  o: Own & { taking: string; employee: string; school: string },
) {
  const own = { case_id: o.case_id, company_id: o.company_id }
  const course = await aCourse(tx, { provider_id: o.school })
  const session = await aSession(tx, { provider_id: o.school, course_id: course.id, days: ['2014-05-06'] })
  await tx
    .insertInto('course_import')
    .values({ provider_id: o.school, file_name: `${a.canary}.csv` })
    .execute()
  const reservation = await tx
    .insertInto('reservation')
    .values({
      ...own,
      course_id: course.id,
      session_id: session.id,
      provider_id: o.school,
      case_employee_id: o.taking,
      participant_name: a.canary,
      status: 'enrolled',
      seat_no: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('attendance')
    .values({
      ...own,
      reservation_id: reservation.id,
      day: '2014-05-06',
      provider_id: o.school,
      present_minutes: 444,
    })
    .execute()
  await tx
    .insertInto('course_interest')
    .values({ ...own, subject: a.canary, municipality_code: '0151', month: '2014-06-01', seats: 3 })
    .execute()
  const change = await tx
    .insertInto('session_change')
    .values({
      session_id: session.id,
      provider_id: o.school,
      kind: 'moved',
      before: JSON.stringify(shownSession('2014-05-05')),
      after: JSON.stringify(shownSession('2014-05-06')),
      reason: a.canary,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('session_change_effect')
    .values({ ...own, change_id: change.id, effect: JSON.stringify({ ...EFFECT, note: a.canary }) })
    .execute()
  const cover = await tx
    .insertInto('case_cover')
    .values({
      ...own,
      vacancy_id: a.vacancyId,
      function_title: a.canary,
      starts_on: '2014-05-01',
      ends_on: '2014-09-30',
      weekly_minutes: 2220,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('cover_for')
    .values({ ...own, cover_id: cover.id, case_employee_id: o.taking })
    .execute()
  await aPlannedCase(tx, own, { canary: a.canary, caseEmployeeId: o.taking })
  // the vikar flows in from a hire
  await tx.updateTable('hire').set({ weekly_minutes: 2200 }).where('id', '=', a.hireId).execute()
  const temp = await tx
    .selectFrom('case_temp')
    .select('id')
    .where('hire_id', '=', a.hireId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('work_hours')
    .values([
      {
        ...own,
        unit_id: a.unitId,
        case_employee_id: o.taking,
        employee_id: o.employee,
        day: '2014-05-06',
        minutes: 444,
        source: 'plan',
      },
      { ...own, unit_id: a.unitId, temp_id: temp.id, day: '2014-05-06', minutes: 444, source: 'plan' },
    ])
    .execute()
  await tx
    .insertInto('hours_confirmation')
    .values({
      ...own,
      temp_id: temp.id,
      week: '2014-05-05',
      minutes: 444,
      state: 'confirmed',
      note: a.canary,
    })
    .execute()
  return {
    ids: {
      tempId: temp.id,
      coverId: cover.id,
      courseId: course.id,
      sessionId: session.id,
      changeId: change.id,
    },
  }
}

async function moneyAndSignatures(tx: Tx, a: Around, o: Own & { employee: string; temp: string }) {
  const own = { case_id: o.case_id, company_id: o.company_id }
  const template = await tx
    .insertInto('agreement_template')
    .values({ unit_id: a.unitId, name: a.canary, sections: JSON.stringify(SECTIONS) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const content_hash = randomBytes(32)
  const agreement = await tx
    .insertInto('agreement')
    .values({
      ...own,
      revision: 1,
      status: 'sent',
      content: JSON.stringify({
        format: 1,
        caseNumber: 1,
        sections: [{ key: 'purpose', heading: 'Formål', paragraphs: [a.canary], items: [] }],
      }),
      content_hash,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  let signerId = ''
  for (const who of [
    { side: 'employee', employee_id: o.employee },
    { side: 'temp', person_id: a.personId },
  ] as const) {
    const signer = await tx
      .insertInto('agreement_signer')
      .values({ ...own, ...who, agreement_id: agreement.id, turn: 1, shown_name: a.canary })
      .returning('id')
      .executeTakeFirstOrThrow()
    signerId = signer.id
    await tx
      .insertInto('signature')
      .values({
        ...own,
        signer_id: signer.id,
        agreement_id: agreement.id,
        content_hash,
        signed_name: a.canary,
        assurance: 'substantial',
      })
      .execute()
  }
  await tx
    .insertInto('grant_budget')
    .values({ unit_id: a.unitId, scheme: 'dk-jobrotation', year: 2014, amount_ore: 1_000_000_00 })
    .execute()
  const granted = await tx
    .insertInto('case_grant')
    .values({
      ...own,
      unit_id: a.unitId,
      scheme: 'dk-jobrotation',
      status: 'granted',
      starts_on: '2014-05-01',
      ends_on: '2014-09-30',
      minutes: 6000,
      amount_ore: 1_762_000,
      budget_year: 2014,
      facts: JSON.stringify({ note: a.canary }),
      prepared_by: a.accounts.company,
      prepared_at: '2014-04-20T08:00:00Z',
      decided_by: a.accounts.caseworker,
      decided_at: '2014-04-21T08:00:00Z',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const paid = await tx
    .insertInto('payment_export')
    .values({ unit_id: a.unitId, claims: 1, amount_ore: 100, content: a.canary, sha256: randomBytes(32) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const claim = await tx
    .insertInto('claim')
    .values({
      ...own,
      grant_id: granted.id,
      unit_id: a.unitId,
      through: '2014-05-31',
      status: 'draft',
      education_minutes: 444,
      temp_minutes: 444,
      claimed_minutes: 444,
      account_ore: 130_388,
      amount_ore: 130_388,
      content: JSON.stringify({ ...CLAIM, says: { da: a.canary, en: a.canary } }),
      content_hash: randomBytes(32),
      export_id: paid.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { templateId: template.id, signerId, exportId: paid.id, claimId: claim.id }
}

async function whatCameOfIt(tx: Tx, a: Around, o: Own & { taking: string; temp: string }) {
  const own = { case_id: o.case_id, company_id: o.company_id }
  const asked = await tx
    .insertInto('follow_up')
    .values({ ...own, subject: 'temp', temp_id: o.temp, months: 3, due_on: '2014-12-30' })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const [side, account_id] of [
    ['company', a.accounts.company],
    ['temp', a.accounts.jobseeker],
  ] as const) {
    await tx
      .insertInto('evaluation')
      .values({ ...own, side, account_id, answers: JSON.stringify({ note: a.canary }) })
      .execute()
    await tx
      .insertInto('learning_point')
      .values({ ...own, side, account_id, text: `${a.canary} lærte` })
      .execute()
  }
  await tx
    .insertInto('calendar_feed')
    .values({
      membership_id: a.membershipId,
      account_id: a.accounts.company,
      token_hash: sql<Buffer>`sha256(${a.canary})`,
    })
    .execute()
  return asked.id
}

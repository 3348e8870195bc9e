import { randomBytes, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Role } from '#platform/auth/actor.ts'
import { startSession } from '#platform/auth/session.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { aCompany, aPerson, aUnit } from './people.ts'
import { aWholeRotation } from './whole-rotation.ts'
import { aWholeProposalRun } from './whole-unit-proposals.ts'

/** One job centre with a row in every table that holds personal or case data, each marked with the canary. */
export type WholeCase = {
  canary: string
  unitId: string
  companyId: string
  personId: string
  vacancyId: string
  vacancyNumber: number
  applicationId: string
  aliasId: string
  cprLookup: Buffer
  accounts: Partial<Record<Role, string>>
} & Awaited<ReturnType<typeof aWholeRotation>>

/** Builds the case as the system. A new table with personal data gets a row here, or the isolation test says so. */
export async function aWholeCase(tx: Tx, canary: string): Promise<WholeCase> {
  // a unit and its name are public
  const unit = await aUnit(tx)
  const company = await aCompany(tx, unit.id, `${canary} ApS`)
  const person = await aPerson(tx, unit.id, canary)
  const cprLookup = randomBytes(32)
  await tx
    .updateTable('person')
    .set({ cpr_lookup: cprLookup, cpr_sealed: randomBytes(40) })
    .where('id', '=', person.id)
    .execute()

  const memberships: Partial<Record<Role, string>> = {}
  const account = async (role: Role) => {
    const row = await tx
      .insertInto('account')
      .values({
        issuer: 'https://test.example',
        subject: `${canary}-${role}`,
        name: `${canary} ${role}`,
        email: `${canary}-${role}@test.example`,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const membership = await tx
      .insertInto('membership')
      .values({
        account_id: row.id,
        role,
        unit_id: role === 'caseworker' ? unit.id : null,
        company_id: role === 'company' || role === 'shop_steward' ? company.id : null,
        person_id: role === 'jobseeker' ? person.id : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await startSession(tx, { accountId: row.id, membershipId: membership.id, role, assurance: 'substantial' })
    memberships[role] = membership.id
    return row.id
  }
  const accounts: Partial<Record<Role, string>> = {
    jobseeker: await account('jobseeker'),
    company: await account('company'),
    shop_steward: await account('shop_steward'),
    caseworker: await account('caseworker'),
  }
  await tx
    .updateTable('person')
    .set({ account_id: accounts.jobseeker! })
    .where('id', '=', person.id)
    .execute()

  const vacancy = await tx
    .insertInto('vacancy')
    .values({
      company_id: company.id,
      unit_id: unit.id,
      status: 'draft',
      title: `${canary} søger vikar`,
      occupation_code: 'paedagogmedhjaelper',
      starts_on: '2014-05-01',
      ends_on: '2014-09-30',
      weekly_minutes_min: 1800,
      weekly_minutes_max: 2220,
      postcode: '2750',
      town: 'Ballerup',
      municipality_code: '0151',
      lat: 55.73,
      lon: 12.36,
      contact_name: `${canary} kontakt`,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
  const of = { vacancy_id: vacancy.id }
  await tx
    .insertInto('opening')
    .values({ ...of, no: 1 })
    .execute()
  await tx
    .insertInto('vacancy_views')
    .values({ ...of, day: '2014-04-01', views: 3 })
    .execute()

  const about = { person_id: person.id }
  await tx.updateTable('profile').set({ about: canary }).where('person_id', '=', person.id).execute()
  await tx
    .insertInto('profile_occupation')
    .values({ ...about, occupation_code: 'paedagogmedhjaelper', experience: 'some' })
    .execute()
  await tx
    .insertInto('profile_experience')
    .values({ ...about, title: 'Vikar', employer: canary, sector: 'public', from_year: 2010 })
    .execute()
  const document = await tx
    .insertInto('document')
    .values({
      ...about,
      file_name: `${canary}.pdf`,
      mime: 'application/pdf',
      size: 3,
      sha256: randomBytes(32),
      bytes: Buffer.from('pdf'),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('profile_visibility')
    .values({ ...about, visible: true })
    .execute()
  await tx
    .insertInto('erasure')
    .values({ subject_hash: randomBytes(32), scope: 'partly' })
    .execute()
  await tx
    .insertInto('law_edition')
    .values({ scheme: 'test', edition: '1', content: '{}', sha256: Buffer.alloc(32) })
    .onConflict((c) => c.doNothing())
    .execute()
  await tx
    .insertInto('law_receipt')
    .values({
      ...about,
      unit_id: unit.id,
      purpose: 'certificate',
      scheme: 'test',
      edition: '1',
      day: '2014-01-01',
      outcome: 'met',
      receipt: JSON.stringify({ note: canary }),
    })
    .execute()
  await tx
    .insertInto('certificate')
    .values({
      ...about,
      unit_id: unit.id,
      decision: 'eligible',
      reason: `${canary} opfylder`,
      valid_from: '2014-01-01',
      valid_to: '2014-12-31',
    })
    .execute()

  const alias = await tx
    .insertInto('candidate_alias')
    .values({ ...about, company_id: company.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  const application = await tx
    .insertInto('application')
    .values({
      ...of,
      ...about,
      company_id: company.id,
      unit_id: unit.id,
      alias_id: alias.id,
      initiative: 'person',
      status: 'hired',
      why_i_fit: canary,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const link = { application_id: application.id }
  await tx
    .insertInto('application_event')
    .values({ ...link, actor_side: 'person', to_status: 'sent' })
    .execute()
  await tx
    .insertInto('disclosure')
    .values({
      ...link,
      ...about,
      company_id: company.id,
      choice: '{}',
      fields: JSON.stringify({ name: canary }),
      document_id: document.id,
    })
    .execute()
  await tx
    .insertInto('message')
    .values({ ...link, ...about, company_id: company.id, from_side: 'person', body: canary })
    .execute()
  const hire = await tx
    .insertInto('hire')
    .values({
      ...link,
      ...of,
      ...about,
      opening_no: 1,
      company_id: company.id,
      unit_id: unit.id,
      period: sql<string>`daterange('2014-05-01', '2014-09-30', '[]')`,
      weekly_minutes: 2220,
      status: 'active',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  // after the hire, which takes the card away
  await tx
    .insertInto('profile_card')
    .values({
      ...about,
      area_text: 'Ballerup',
      lat: 55.7,
      lon: 12.4,
      occupations: '[]',
      experience: '[]',
      skills: [],
      languages: '[]',
      driving_licences: [],
      certificates: [],
      available_month: '2014-05',
      weekly_minutes_min: 600,
      weekly_minutes_max: 2220,
      max_travel_minutes: 45,
    })
    .execute()
  await tx
    .insertInto('profile_card_occupation')
    .values({ ...about, occupation_code: 'paedagogmedhjaelper' })
    .execute()
  await tx
    .insertInto('card_group')
    .values({ ...about, occupation_code: 'paedagogmedhjaelper', area: 'koebenhavn' })
    .execute()
  await tx
    .insertInto('pool_member')
    .values({ ...about, company_id: company.id, note: canary })
    .execute()
  const other = await aUnit(tx)
  await tx
    .insertInto('handover')
    .values({
      ...about,
      subject: 'person',
      from_unit: unit.id,
      to_unit: other.id,
      reason: `${canary} flytter`,
    })
    .execute()

  const caseworker = accounts.caseworker!
  const boss = accounts.company!
  await tx
    .insertInto('invitation')
    .values({
      token_hash: randomBytes(32),
      company_id: company.id,
      email: `${canary}@test.example`,
      invited_by: boss,
      expires_at: new Date(Date.now() + 1e6),
    })
    .execute()
  await tx
    .insertInto('api_key')
    .values({
      company_id: company.id,
      name: canary,
      key_hash: randomBytes(32),
      key_hint: 'abcd',
      created_by: boss,
    })
    .execute()
  await tx
    .insertInto('form_draft')
    .values({ account_id: boss, path: `/${canary}`, fields: '{}' })
    .execute()
  await tx
    .insertInto('idempotency')
    .values({ actor: boss, key: `${canary}-key`, request_hash: randomBytes(32) })
    .execute()
  await tx
    .insertInto('fit_weights')
    .values({
      version: randomInt(1, 2 ** 31 - 1),
      occupation: 40,
      experience: 10,
      skills: 15,
      travel: 15,
      hours: 10,
      hope: 10,
      known: 10,
      // the whole secretariat reads the history: nothing of a case stands in it
      reason: 'Prøvede vægte',
      changed_by: null,
    })
    .execute()
  await tx
    .insertInto('saved_search')
    .values({
      account_id: accounts.jobseeker!,
      email: `${canary}@test.example`,
      query: 'q=x',
      title: canary,
      token_hash: randomBytes(32),
    })
    .execute()
  await tx
    .insertInto('import_run')
    .values({
      company_id: company.id,
      account_id: boss,
      source_name: canary,
      file_name: `${canary}.csv`,
      format: 'csv',
      mode: 'all',
      dry_run: true,
    })
    .execute()
  await tx
    .insertInto('notice')
    .values({ account_id: caseworker, kind: 'test', link: '/', data: JSON.stringify({ canary }) })
    .execute()
  await tx
    .insertInto('mail')
    .values({ account_id: caseworker, to_address: `${canary}@test.example`, template: 'test' })
    .execute()
  await sql`select app.enqueue('test.case', ${JSON.stringify({ canary })}::jsonb, null, null)`.execute(tx)
  const seen = {
    account_id: caseworker,
    unit_id: unit.id,
    organisation: `Jobcenter ${canary}`,
    route: 'GET /',
  }
  await tx
    .insertInto('audit.view_log')
    .values({ ...seen, ...about, purpose: canary })
    .execute()
  await tx
    .insertInto('audit.search_log')
    .values({ account_id: caseworker, unit_id: unit.id, route: 'GET /', criterion: canary, hits: 1 })
    .execute()
  await tx
    .insertInto('audit.security_event')
    .values({ kind: 'cross-site', route: 'GET /', account_id: caseworker })
    .execute()
  await aWholeProposalRun(tx, {
    canary,
    unitId: unit.id,
    personId: person.id,
    vacancyId: vacancy.id,
    vacancyNumber: vacancy.number,
    askedBy: caseworker,
  })
  const rotation = await aWholeRotation(tx, {
    canary,
    unitId: unit.id,
    companyId: company.id,
    personId: person.id,
    hireId: hire.id,
    vacancyId: vacancy.id,
    accounts: {
      company: boss,
      shop_steward: accounts.shop_steward!,
      caseworker,
      jobseeker: accounts.jobseeker!,
    },
    membershipId: memberships.company!,
  })
  return {
    ...rotation,
    canary,
    unitId: unit.id,
    companyId: company.id,
    personId: person.id,
    vacancyId: vacancy.id,
    vacancyNumber: vacancy.number,
    applicationId: application.id,
    aliasId: alias.id,
    cprLookup,
    accounts,
  }
}

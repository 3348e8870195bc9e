import { sql } from 'kysely'
import { refreshListings } from '#features/vacancies/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { WholeCase } from '#test/harness/whole-case.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'

/** Every column somebody's own words are kept in, with the longest it takes and how its row belongs to a case. */
const OWN_WORDS: readonly [table: string, column: string, max: number, where: string][] = [
  ['company', 'name', 200, 'id = $company'],
  ['company', 'website', 200, 'id = $company'],
  ['company', 'street', 120, 'id = $company'],
  ['company', 'town', 60, 'id = $company'],
  ['account', 'name', 200, 'id in (select account_id from membership where company_id = $company)'],
  ['account', 'email', 250, 'id in (select account_id from membership where company_id = $company)'],
  ['person', 'given_name', 100, 'id = $person'],
  ['person', 'family_name', 100, 'id = $person'],
  ['person', 'street', 120, 'id = $person'],
  ['person', 'town', 60, 'id = $person'],
  ['person', 'email', 250, 'id = $person'],
  ['vacancy', 'title', 120, 'id = $vacancy'],
  ['vacancy', 'description', 8000, 'id = $vacancy'],
  ['vacancy', 'schedule', 300, 'id = $vacancy'],
  ['vacancy', 'street', 120, 'id = $vacancy'],
  ['vacancy', 'town', 60, 'id = $vacancy'],
  ['vacancy', 'pay_agreement', 200, 'id = $vacancy'],
  ['vacancy', 'training', 500, 'id = $vacancy'],
  ['vacancy', 'introduction', 2000, 'id = $vacancy'],
  ['vacancy', 'perspective_note', 500, 'id = $vacancy'],
  ['vacancy', 'contact_name', 120, 'id = $vacancy'],
  ['profile', 'about', 2000, 'person_id = $person'],
  ['profile', 'perspective_note', 500, 'person_id = $person'],
  ['profile_experience', 'title', 120, 'person_id = $person'],
  ['profile_experience', 'employer', 120, 'person_id = $person'],
  ['document', 'file_name', 200, 'person_id = $person'],
  ['certificate', 'reason', 400, 'person_id = $person'],
  ['application', 'why_i_fit', 1000, 'person_id = $person'],
  ['application', 'refusal_note', 500, 'person_id = $person'],
  ['application', 'on_behalf_reason', 500, 'person_id = $person'],
  ['message', 'body', 2000, 'person_id = $person'],
  ['pool_member', 'note', 300, 'person_id = $person'],
  ['handover', 'reason', 500, 'person_id = $person'],
  ['api_key', 'name', 100, 'company_id = $company'],
  ['import_run', 'file_name', 200, 'company_id = $company'],
  ['import_run', 'source_name', 100, 'company_id = $company'],
  ['pool_part', 'note', 500, 'company_id = $company'],
  [
    'saved_search',
    'title',
    200,
    'account_id in (select account_id from membership where person_id = $person)',
  ],
]

/** As many of the texts as fit, beginning with the `from`th. */
function texts(max: number, from: number): string {
  let all = ''
  for (let i = 0; i < HOSTILE_TEXTS.length; i++) {
    const next = HOSTILE_TEXTS[(from + i) % HOSTILE_TEXTS.length]!
    if (all.length + next.length + 1 > max) continue
    all = all ? `${all}\n${next}` : next
    // a name is one text, a letter is many
    if (max <= 200) break
  }
  return all
}

/** Puts hostile texts where people's own words stand in a case; `turn` decides which text stands where. */
export async function poison(tx: Tx, own: WholeCase, turn: number): Promise<void> {
  for (const [n, [table, column, max, where]] of OWN_WORDS.entries()) {
    const rows = where
      .replaceAll('$company', `'${own.companyId}'`)
      .replaceAll('$person', `'${own.personId}'`)
      .replaceAll('$vacancy', `'${own.vacancyId}'`)
    await sql`update ${sql.raw(table)} set ${sql.raw(column)} = ${texts(max, turn * 4 + n)} where ${sql.raw(rows)}`.execute(
      tx,
    )
  }
  const words = HOSTILE_TEXTS.slice(turn * 4, turn * 4 + 4)
  await tx
    .updateTable('vacancy')
    .set({ skills: words.map((word) => word.slice(0, 60)) })
    .where('id', '=', own.vacancyId)
    .execute()
  await tx.updateTable('profile').set({ skills: words }).where('person_id', '=', own.personId).execute()
  await tx.updateTable('profile_card').set({ skills: words }).where('person_id', '=', own.personId).execute()
  await tx
    .updateTable('disclosure')
    .set({ fields: JSON.stringify({ name: words[0], email: words[1], phone: words[2], town: words[3] }) })
    .where('person_id', '=', own.personId)
    .execute()
  // who has seen somebody can be added, never changed
  await tx
    .insertInto('audit.view_log')
    .values({ person_id: own.personId, organisation: words[0]!, purpose: words[1]!, route: 'GET /' })
    .execute()
  await refreshListings(tx, [own.vacancyId])
}

import { day } from '#core/calendar/day.ts'
import { explain } from '#core/law/explain.ts'
import type { ExplainedReceipt, Facts } from '#core/law/receipt.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { jobrotation } from '../jobrotation.ts'
import { lastStated } from './store.ts'
import { decideTemp, type TempTerms } from './temp-case.ts'

/** What is stated of somebody in one job, and says nothing of them in another. */
const OF_ONE_JOB = [
  'temp-same-function',
  'temp-usual-pay',
  'temp-on-wage-subsidy',
  'temp-worked-for-employer-before',
]

/**
 * What the rules of the day a vikariat starts say of somebody who might take it, from what the reader may see of them: what the job
 * centre knows, what its caseworker has stated of them whatever the job, and whether it has approved them for that day. Nothing is kept.
 */
export async function rulesForPerson(
  tx: Tx,
  personId: string,
  terms: TempTerms,
): Promise<ExplainedReceipt | undefined> {
  const person = await tx
    .selectFrom('person')
    .select(['benefit_group', 'unemployed_since'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person) return undefined
  const certificate = await tx
    .selectFrom('certificate')
    .select('decision')
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .where('valid_from', '<=', terms.startsOn)
    .where('valid_to', '>=', terms.startsOn)
    .executeTakeFirst()
  const scheme = jobrotation()
  const receipt = decideTemp(
    scheme,
    {
      benefitGroup: person.benefit_group,
      unemployedSince: person.unemployed_since === null ? null : day(person.unemployed_since),
      today: terms.startsOn,
      terms,
      approved: certificate && certificate.decision === 'eligible',
    },
    ofAnyJob(await lastStated(tx, personId)),
  )
  return explain(scheme, receipt)
}

const ofAnyJob = (stated: Facts): Facts =>
  Object.fromEntries(Object.entries(stated).filter(([fact]) => !OF_ONE_JOB.includes(fact)))

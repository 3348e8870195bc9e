import type { Day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { AgreementContent } from '#core/rotation/agreement-content.ts'
import type { GrantAnswer } from '#core/rotation/grant-law.ts'
import { ALL_DECLARED, answerFor, findUnitCase } from '#features/grants/index.ts'
import { jobrotation } from '#features/law/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { agreementWords } from './agreement-words.ts'
import { composeAgreement } from './compose.ts'
import { type PlannedSigner, signersOf } from './signers.ts'
import { type CaseFacts, findCaseFacts } from './store/case-facts.ts'
import type { Template } from './template.ts'

export type Composed = {
  readonly facts: CaseFacts
  readonly content: AgreementContent
  readonly signers: readonly PlannedSigner[]
  /** What the law says to the case's own municipality; undefined where no scheme pays. */
  readonly answer: GrantAnswer | undefined
}

/** The agreement as the case stands now. What the law asks the parties to declare, they declare by signing its terms. */
export async function composeNow(
  tx: Tx,
  caseId: string,
  { template, special, today }: { template: Template; special: string; today: Day },
): Promise<Composed> {
  const facts = await findCaseFacts(tx, caseId)
  const { law, answer } = await lawOf(tx, facts, today)
  return {
    facts,
    content: composeAgreement(facts, { template: template.sections, special, law }),
    signers: signersOf(facts, {
      signers: template.sections.signers,
      stewardSigns: template.stewardSigns || facts.case.steward_signs,
    }),
    answer,
  }
}

async function lawOf(
  tx: Tx,
  facts: CaseFacts,
  today: Day,
): Promise<{ law: readonly string[]; answer: GrantAnswer | undefined }> {
  const { funding } = facts.case
  if (funding === 'none') return { law: [agreementWords.noScheme], answer: undefined }
  if (funding === 'undecided') return { law: [agreementWords.undecided], answer: undefined }
  const scheme = jobrotation()
  const law: string[] = []
  let own: GrantAnswer | undefined
  for (const unit of facts.units) {
    const part = await findUnitCase(tx, facts.case.id, unit.id, today)
    if (!part) continue
    const answer = answerFor(scheme, part, { declared: ALL_DECLARED, appliedOn: today, givenOn: today })
    const { day, outcome } = answer.receipt
    law.push(
      agreementWords.law(
        unit.name,
        scheme.scheme.name.da,
        formatDay(day, 'da'),
        agreementWords.outcomes[outcome] ?? outcome,
      ),
    )
    if (unit.lead || own === undefined) own = answer
  }
  return { law, answer: own }
}

import type { SigningSide } from '#core/rotation/agreement-signing.ts'
import type { Env } from '#features/cases/index.ts'
import { accountOfPerson, accountsOfCompany, accountsOfUnit } from '#features/directory/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { notifyAll } from '#platform/mail/index.ts'
import type { Agreement, Signer } from './model.ts'
import { paths } from './paths.ts'

export const SIGN_MAIL = 'agreement.sign'
export const NEWS_MAIL = 'agreement.news'

/** Tells those whose turn it is, once each; the page is their own place on the agreement. */
export async function askToSign(env: Env, agreement: Agreement, signers: readonly Signer[]): Promise<void> {
  const told = new Set<string>()
  for (const signer of signers) {
    const accounts = (await accountsOf(env.tx, agreement, signer)).filter((id) => !told.has(id))
    for (const id of accounts) told.add(id)
    await notifyAll(env, accounts, {
      kind: 'agreement.sign',
      link: paths.sign(signer.id),
      mailTemplate: SIGN_MAIL,
      dedupeKey: `agreement.sign:${signer.id}`,
    })
  }
}

/** Tells company and job centres what became of a version. */
export async function tellParties(
  env: Env,
  agreement: Agreement,
  signers: readonly Signer[],
  kind: 'agreement.completed' | 'agreement.withdrawn',
): Promise<void> {
  const accounts: string[] = []
  for (const signer of signers.filter(({ side }) => side === 'company' || side === 'unit'))
    accounts.push(...(await accountsOf(env.tx, agreement, signer)))
  await notifyAll(env, accounts, {
    kind,
    link: paths.agreement(agreement.case_id),
    mailTemplate: NEWS_MAIL,
    dedupeKey: `${kind}:${agreement.id}`,
  })
}

/** The logins of a signer; empty for somebody who has none, for whom another may register the signature. */
async function accountsOf(tx: Tx, { company_id }: Agreement, signer: Signer): Promise<readonly string[]> {
  switch (signer.side) {
    case 'company':
      return (await accountsOfCompany(tx, company_id)).map((a) => a.accountId)
    case 'shop_steward':
      return members(tx, 'shop_steward', { company_id })
    case 'employee':
      return members(tx, 'employee', { employee_id: signer.employeeId })
    case 'temp': {
      const own = signer.personId ? await accountOfPerson(tx, signer.personId) : undefined
      return own ? [own.accountId] : []
    }
    case 'provider':
      return members(tx, 'training_provider', { organisation_id: signer.organisationId })
    case 'organisation':
      return members(tx, 'akasse', { organisation_id: signer.organisationId })
    case 'unit':
      return signer.unitId ? (await accountsOfUnit(tx, signer.unitId)).map((a) => a.accountId) : []
  }
}

const members = (
  tx: Tx,
  role: string,
  of: { company_id?: string; employee_id?: string | null; organisation_id?: string | null },
): Promise<string[]> =>
  asSystem(tx, async (s) => {
    const [column, id] = Object.entries(of)[0]!
    if (!id) return []
    const rows = await s
      .selectFrom('membership as m')
      .innerJoin('account as a', 'a.id', 'm.account_id')
      .select('a.id')
      .where('m.role', '=', role)
      .where(`m.${column as 'company_id'}`, '=', id)
      .where('m.ended_at', 'is', null)
      .where('a.disabled_at', 'is', null)
      .execute()
    return rows.map(({ id: accountId }) => accountId)
  })

/** Which signers have a login of their own. */
export async function withLogin(
  tx: Tx,
  agreement: Agreement,
  signers: readonly Signer[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const alone: readonly SigningSide[] = ['shop_steward', 'employee', 'temp', 'provider', 'organisation']
  for (const signer of signers)
    if (!alone.includes(signer.side) || (await accountsOf(tx, agreement, signer)).length > 0)
      found.add(signer.id)
  return found
}

import { POLICY } from '#app/policy.ts'
import { parseCpr } from '#core/identity/cpr.ts'
import { expectOk } from '#core/result.ts'
import { refreshListings } from '#features/vacancies/index.ts'
import { type Actor, ROLES, type Role } from '#platform/auth/actor.ts'
import { makeCprVault } from '#platform/auth/cpr-vault.ts'
import { hashToken, newToken } from '#platform/auth/session.ts'
import type { TestApp, Visitor } from '#test/harness/app.ts'
import { aWholeCase, type WholeCase } from '#test/harness/whole-case.ts'
import type { Sender } from './every-route.ts'

export type Everybody = {
  own: WholeCase
  visitors: ReadonlyMap<Role | 'anonymous', Visitor>
  /** A program with the company's key. */
  program: Sender & { actor: Actor }
}

/** A whole case with its vikariat published, and somebody logged in for each role of it. */
export async function aCaseWithEverybody(app: TestApp, canary = 'egen'): Promise<Everybody> {
  const own = await app.system(async (tx) => {
    const made = await aWholeCase(tx, canary)
    await tx
      .updateTable('vacancy')
      .set({ status: 'published', published_at: new Date('2014-04-01T08:00:00Z'), openings: 2 })
      .where('id', '=', made.vacancyId)
      .execute()
    // the first opening is filled, and what is filled is not shown to everybody
    await tx.insertInto('opening').values({ vacancy_id: made.vacancyId, no: 2 }).execute()
    await refreshListings(tx, [made.vacancyId])
    // a number that can be read again, where the case has bytes of no meaning
    const cpr = expectOk(parseCpr('0102034567')).cpr
    await tx
      .updateTable('person')
      .set({ cpr_sealed: makeCprVault(app.config).seal(cpr) })
      .where('id', '=', made.personId)
      .execute()
    return made
  })
  const visitors = new Map<Role | 'anonymous', Visitor>([['anonymous', app.anonymous]])
  for (const role of ROLES) visitors.set(role, await logInFor(app, own, role))
  const key = newToken()
  await app.system((tx) =>
    tx
      .insertInto('api_key')
      .values({
        company_id: own.companyId,
        name: 'Prøve',
        key_hash: hashToken(key),
        key_hint: key.slice(-4),
        created_by: own.accounts.company!,
      })
      .execute(),
  )
  const actor: Actor = {
    ...visitors.get('company')!.actor,
    accountId: null,
    assurance: 'none',
    via: 'api-key',
  }
  return { own, visitors, program: { actor, cookie: '', authorization: `Bearer ${key}` } }
}

/** A login of a role with the ids of the case it belongs to. */
export const logInFor = (app: TestApp, own: WholeCase, role: Role): Promise<Visitor> =>
  app.logIn(role, {
    unitId: role === 'caseworker' || role === 'secretariat' ? own.unitId : undefined,
    companyId: role === 'company' || role === 'shop_steward' ? own.companyId : undefined,
    personId: role === 'jobseeker' ? own.personId : undefined,
    employeeId: role === 'employee' ? own.employeeId : undefined,
    organisationId:
      role === 'training_provider' ? own.organisationId : role === 'akasse' ? own.fundId : undefined,
    manages: true,
  })

/** Somebody the policy lets in at a route. */
export function whoMay({ visitors, program }: Everybody, key: string): Sender {
  const { may, apiKey } = POLICY[key]!
  if (apiKey) return program
  return visitors.get(may === 'everyone' || may === 'logged-in' ? 'jobseeker' : may[0]!)!
}

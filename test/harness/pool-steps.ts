import { expect } from 'vitest'
import type { TestApp, Visitor } from './app.ts'
import { pack } from './pooled-cover.ts'

export const POOL = '/faelles-vikariater'

/** A computation that is done, with its first shared vikariat. */
export type FoundPool = { readonly run: string; readonly id: string; readonly path: string }

/** What a caseworker and companies do with a shared vikariat, by their own pages; each answers with the reply. */
export function poolSteps(app: TestApp, caseworker: Visitor) {
  const row = (id: string) =>
    app.system((tx) =>
      tx.selectFrom('pool_vikariat').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    )
  const parts = (id: string) =>
    app.system((tx) => tx.selectFrom('pool_part').selectAll().where('vikariat_id', '=', id).execute())
  return {
    row,
    parts,
    partOf: async (id: string, companyId: string) =>
      (await parts(id)).find((part) => part.company_id === companyId)!,
    async find(choice: Record<string, string> = {}): Promise<FoundPool> {
      const fields = { from: '2014-04-22', to: '2014-12-31', km: '25', intro: '1', do: 'start', ...choice }
      const started = await caseworker.post(POOL, fields)
      expect(started.status).toBe(303)
      const run = started.headers.get('location')!.split('/').at(-1)!
      await pack(app, run)
      const shared = await app.system((tx) =>
        tx
          .selectFrom('pool_vikariat')
          .select('id')
          .where('run_id', '=', run)
          .orderBy('starts_on')
          .executeTakeFirstOrThrow(),
      )
      return { run, id: shared.id, path: `${POOL}/${run}/vikariat/${shared.id}` }
    },
    async ask(of: FoundPool, what = 'ask', respondBy = '2014-04-18'): Promise<Response> {
      const { version } = await row(of.id)
      return caseworker.post(of.path, { do: what, version: String(version), respondBy })
    },
    async answer(of: FoundPool, boss: Visitor, what: 'yes' | 'no', note = ''): Promise<Response> {
      const part = (await parts(of.id)).find((one) => one.company_id === boss.actor.companyId)!
      return boss.post(`${POOL}/spoergsmaal/${part.id}`, { do: what, version: String(part.version), note })
    },
    async post(of: FoundPool): Promise<Response> {
      const { version } = await row(of.id)
      return caseworker.post(of.path, { do: 'post', version: String(version), respondBy: '' })
    },
    async drop(of: FoundPool): Promise<Response> {
      const { version } = await row(of.id)
      return caseworker.post(of.path, { do: 'drop', version: String(version), respondBy: '' })
    },
  }
}
